import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { embedAssets } from './plugins/embed-assets.js';

const entry = (name: string): string => fileURLToPath(new URL(`../hosts/element/${name}.ts`, import.meta.url));

// The element for other pages, as modules: `softmax-steps.js` for the site, `element.js` for the package.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [embedAssets()],
  build: {
    outDir: '../build/element',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    minify: 'terser',
    rollupOptions: {
      input: { 'softmax-steps': entry('site'), element: entry('package') },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'softmax-steps/[name]-[hash].js' },
    },
  },
});
