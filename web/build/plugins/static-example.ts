import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { staticExampleFile, withStaticExample } from '../static-example.mjs';

// A name as Vite gives: it changes with the content.
function asset(name: string): { readonly fileName: string; readonly source: string } {
  const source = staticExampleFile(name);
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `assets/${name.replace('.', `-${hash}.`)}`, source };
}

/** Puts the derivation of an example into the page as markup, for as long as its script is not there. */
export function staticExample(): Plugin {
  return {
    name: 'softmax-steps:static-example',
    apply: 'build',
    generateBundle() {
      for (const name of ['early.js', 'static-example.css']) this.emitFile({ type: 'asset', ...asset(name) });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (page, { filename }) =>
        filename.endsWith('/index.html')
          ? withStaticExample(page, {
              style: `<link rel="stylesheet" href="./${asset('static-example.css').fileName}">`,
              early: (attributes: string) =>
                `<script src="./${asset('early.js').fileName}" ${attributes}></script>`,
            })
          : page,
    },
  };
}
