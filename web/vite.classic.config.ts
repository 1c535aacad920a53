import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { carry } from './carry.js';

// A classic script with everything in it: WHAT names its source, `classic` (the element) or `single` (the page in one file).
const what = process.env['WHAT'] === 'single' ? 'single' : 'classic';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [carry()],
  build: {
    outDir: `../build/${what}`,
    emptyOutDir: true,
    target: 'es2022',
    minify: 'terser',
    modulePreload: false,
    rollupOptions: {
      input: fileURLToPath(new URL(`./app/element/${what}.ts`, import.meta.url)),
      output: {
        format: 'iife',
        inlineDynamicImports: true,
        entryFileNames: 'softmax-steps.classic.js',
      },
    },
  },
});
