// The plugin that makes pages of the sources in web/docs: it puts in what stands in them for snippets, formulas, references
// and contents.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandReference } from './command-reference.mjs';
import { withContents } from './contents.mjs';
import { elementReference } from './element-reference.mjs';
import { formulas } from './formulas.mjs';
import { linkedTypes, packageReference } from './package-reference.mjs';
import { readingReference } from './reading.mjs';
import { settingsReference } from './settings-reference.mjs';
import { filesOfLive, snippet } from './snippets.mjs';

// `<docs-snippet file="attributes.html" live></docs-snippet>`
const placeholder = (name) => new RegExp(`<docs-${name}\\b([^>]*)></docs-${name}\\s*>`, 'g');

const attributesOf = (text) =>
  Object.fromEntries(
    Array.from(text.matchAll(/([\w-]+)(?:="([^"]*)")?/g), ([, name, value = '']) => [name, value]),
  );

/** The attributes of the placeholders of a name, in a text. */
const placeholdersOf = (name, html) => Array.from(html.matchAll(placeholder(name)), ([, text]) => attributesOf(text));

const replaced = (name, html, write) =>
  html.replaceAll(placeholder(name), (_, text) => write(attributesOf(text)));

/** `folder` is that of the sources. */
export function documentation(folder) {
  const references = {
    ...elementReference(),
    ...readingReference,
    command: commandReference,
    package: packageReference,
    settings: settingsReference,
  };

  async function withReferences(html) {
    const found = placeholdersOf('reference', html).map(async ({ of }) => [of, await references[of]()]);
    const texts = Object.fromEntries(await Promise.all(found));
    return linkedTypes(replaced('reference', html, ({ of }) => texts[of]));
  }

  async function withFormulas(html) {
    if (placeholdersOf('formula', html).length === 0) return html;
    return replaced('formula', html, await formulas());
  }

  return {
    name: 'softmax-steps:documentation',

    // A live example runs from files of its own: the page's policy allows no scripts and styles within it.
    generateBundle() {
      for (const page of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
        const snippets = placeholdersOf('snippet', readFileSync(join(folder, page), 'utf8'));
        for (const [fileName, source] of snippets.flatMap(filesOfLive)) {
          this.emitFile({ type: 'asset', fileName, source });
        }
      }
    },

    transformIndexHtml: {
      // To what is put in nothing else is to be done.
      order: 'post',
      async handler(html) {
        const filled = await withFormulas(await withReferences(html));
        return withContents(replaced('snippet', filled, snippet));
      },
    },
  };
}
