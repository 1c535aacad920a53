import { build, type Plugin, type Rollup } from 'vite';

/** `import text from './x.ts?script'`: the script that x.ts makes with all that it imports. */
export function inlineScripts(): Plugin {
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
