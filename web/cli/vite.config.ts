import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin, type Rollup } from 'vite';

/** `import text from './x.ts?script'`: the script that x.ts makes with all that it imports. */
function inlineScripts(): Plugin {
  const suffix = '?script';
  return {
    name: 'softmax-steps:inline-scripts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return undefined;
      const [result] = (await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'es2022',
          minify: 'terser',
          lib: { entry: id.slice(0, -suffix.length), formats: ['iife'], name: 'page' },
        },
      })) as Rollup.RollupOutput[];
      return `export default ${JSON.stringify(result?.output[0].code)}`;
    },
  };
}

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
