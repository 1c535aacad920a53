import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defaultClientConditions, type Plugin } from 'vite';

const built = (path: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../build/${path}`, import.meta.url)));

const files: Readonly<Record<string, () => Buffer>> = {
  core: () => gzipSync(built('wasm/softmax-core.wasm'), { level: 9 }),
  tools: () => gzipSync(built('wasm/softmax-tools.wasm'), { level: 9 }),
  font: () => built('fonts/stix-two-math.woff2'),
};

const prefix = 'embedded:';

/** Puts the wasm and the font into scripts: `#wasm-source` of package.json is then embedded-assets.ts. */
export function embedAssets(): Plugin {
  return {
    name: 'softmax-steps:embed-assets',
    enforce: 'pre',
    config: () => ({ resolve: { conditions: ['embedded', ...defaultClientConditions] } }),
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const file = files[id.slice(prefix.length + 1)];
      return file ? `export default ${JSON.stringify(file().toString('base64'))};` : null;
    },
    // The module would have the wasm beside it.
    transform(code, id) {
      if (!/softmax-(core|tools)\.js$/.test(id)) return null;
      return code.replace(
        /new URL\("softmax-(core|tools)\.wasm",\s*import\.meta\.url\)\.(href|toString\(\))/g,
        '""',
      );
    },
  };
}
