import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { inlineScripts } from '../build/plugins/inline-scripts.js';

// The command for Node. The package's own modules stay outside: they read their wasm from beside themselves.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [inlineScripts()],
  build: {
    outDir: '../../build/package/cli',
    emptyOutDir: true,
    target: 'node20',
    ssr: 'softmax-steps.ts',
    rollupOptions: {
      external: ['softmax-steps'],
      output: {
        banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
