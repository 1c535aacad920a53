import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { staticExample } from './plugins/static-example.js';
import { tightTemplates } from './plugins/tight-templates.js';

/** A frame of another page fetches nothing ahead: it may never come into sight. And nobody installs it. */
const isFrame = ({ filename }: { readonly filename: string }): boolean => filename.endsWith('embed.html');

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

/** What a browser needs to know to install the page. */
function manifest(): Plugin {
  const fileName = 'manifest.webmanifest';
  return {
    name: 'softmax-steps:manifest',
    generateBundle(_, bundle) {
      const icon = Object.keys(bundle).find((file) => file.endsWith('.svg'));
      if (icon === undefined) throw new Error('The page has no icon.');
      const source = JSON.stringify({
        name: 'Softmax regression, step by step',
        short_name: 'Softmax steps',
        description: 'One step of softmax regression, worked out line by line.',
        id: './index.html',
        start_url: './index.html',
        scope: './',
        display: 'standalone',
        background_color: '#fdfcfa',
        theme_color: '#fdfcfa',
        icons: [{ src: `./${icon}`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      });
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: (_, context) =>
      isFrame(context) ? [] : [{ tag: 'link', attrs: { rel: 'manifest', href: `./${fileName}` } }],
  };
}

const page = (name: string): string => fileURLToPath(new URL(`../${name}.html`, import.meta.url));

// Addresses are relative and nothing is inlined: the site works from any folder, under a policy without `data:`.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [preload(), manifest(), staticExample(), tightTemplates()],
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: 'terser',
    terserOptions: { compress: { passes: 3 } },
    rollupOptions: { input: { index: page('index'), embed: page('embed') } },
  },
});
