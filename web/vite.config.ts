import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Starts fetching the font and the core with the page, not when the script gets to them. */
function preload(): Plugin {
  const kinds = [
    { name: /\.woff2$/, as: 'font', type: 'font/woff2' },
    { name: /softmax-core.*\.wasm$/, as: 'fetch', type: 'application/wasm' },
  ];
  return {
    name: 'softmax-steps:preload',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        kinds.flatMap(({ name, as, type }) =>
          Object.keys(bundle)
            .filter((file) => name.test(file))
            .map((file) => ({
              tag: 'link',
              attrs: { rel: 'preload', href: `./${file}`, as, type, crossorigin: true },
              injectTo: 'head' as const,
            })),
        ),
    },
  };
}

// Addresses are relative and nothing is inlined: the site works from any folder, under a policy without `data:`.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [preload()],
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: 'terser',
  },
});
