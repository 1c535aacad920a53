import type { Plugin } from 'vite';
import { isFrame } from './is-frame.js';

const kinds = [
  { name: /\.woff2$/, as: 'font', type: 'font/woff2' },
  { name: /softmax-core.*\.wasm$/, as: 'fetch', type: 'application/wasm' },
];

/** Starts fetching the font and the core with the page, not when the script gets to them. */
export function preload(): Plugin {
  return {
    name: 'softmax-steps:preload',
    transformIndexHtml: {
      order: 'post',
      handler(_, context) {
        const files = isFrame(context) ? [] : Object.keys(context.bundle ?? {});
        return kinds.flatMap(({ name, as, type }) =>
          files
            .filter((file) => name.test(file))
            .map((file) => ({
              tag: 'link',
              attrs: { rel: 'preload', href: `./${file}`, as, type, crossorigin: true },
              injectTo: 'head' as const,
            })),
        );
      },
    },
  };
}
