// npm run build: the static site in dist/ and the npm package's modules in build/package/.
import { fileURLToPath } from 'node:url';
import { buildPreset } from './cmake.mjs';
import { main, run } from './run.mjs';
import { setUp } from './set-up.mjs';
import { whenChanged } from './stamp.mjs';

const modules = ['softmax-core', 'softmax-tools'];
const wasm = modules.flatMap((name) => [`build/wasm/${name}.js`, `build/wasm/${name}.wasm`]);
const font = 'build/fonts/stix-two-math.woff2';
const packageFiles = ['package.json', 'package-lock.json'];

/** The core and its tools as wasm; quick where nothing changed. */
export async function buildWasm() {
  await buildPreset('wasm', { withTests: false, targets: modules });
}

/** The font, cut down to the characters that the page shows. */
export async function buildFont() {
  const script = 'web/scripts/subset-font.mjs';
  await whenChanged({ name: 'font', inputs: [script, 'package-lock.json'], outputs: [font] }, () =>
    run('node', [script]),
  );
}

async function buildPackage() {
  const inputs = ['web/core', ...packageFiles];
  await whenChanged({ name: 'package', inputs, outputs: ['build/package/index.js'] }, () =>
    run('node', ['node_modules/typescript/bin/tsc', '-p', 'web/core']),
  );
}

async function buildSite() {
  const inputs = [
    'web/app',
    'web/core',
    'web/index.html',
    'web/vite.config.ts',
    font,
    ...wasm,
    ...packageFiles,
  ];
  await whenChanged({ name: 'site', inputs, outputs: ['dist/index.html'] }, () =>
    run('node', ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts']),
  );
}

/** Everything that `npm run build` makes. */
export async function build() {
  await buildWasm();
  await buildFont();
  await buildPackage();
  await buildSite();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp();
    await build();
  });
}
