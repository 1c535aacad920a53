import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { inlineScripts } from '../plugins/inline-scripts.js';

// What writes the page in markup, for Node. The package's own modules stay outside: they read their wasm from beside themselves.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [inlineScripts()],
  build: {
    outDir: '../../../build/prerender',
    emptyOutDir: true,
    target: 'node20',
    cssMinify: 'esbuild',
    ssr: 'prerender.ts',
    rollupOptions: { external: ['softmax-steps', /^#.*-module$/] },
  },
});
