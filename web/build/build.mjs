// npm run build: the static site in dist/ and the npm package's modules in build/package/.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPreset } from './cmake.mjs';
import { licencePages, writeLicences } from './licences.mjs';
import { compileFacade } from './package.mjs';
import { main, root, run } from './run.mjs';
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
  const script = 'web/build/subset-font.mjs';
  const inputs = [script, 'web/build/font-characters.mjs', 'package-lock.json'];
  await whenChanged({ name: 'font', inputs, outputs: [font] }, () => run('node', [script]));
}

// What the manifest of the element is made from.
const described = ['web/calculator/calculator.ts', 'web/hosts/element/softmax-steps.ts'];

async function buildPackage() {
  const scripts = ['web/build/package.mjs', 'web/build/manifest.mjs'];
  const inputs = ['web/core', ...described, ...scripts, ...packageFiles];
  await whenChanged({ name: 'package', inputs, outputs: ['build/package/index.js'] }, compileFacade);
}

/** What a program in Node needs: the wasm and the package's modules. */
export async function buildFacade() {
  await buildWasm();
  await buildPackage();
}

/** What the calculator is made of, from the ground up. */
const floors = ['web/core', 'web/model', 'web/locales', 'web/exports', 'web/calculator', 'web/hosts'];

const appInputs = [...floors, font, ...wasm, ...packageFiles];

const bundling = ['web/build/vite.config.ts', 'web/build/plugins'];

// One of the bundles in vite.config.ts. Whatever the shell has in NODE_ENV: libraries are another thing in development.
const vite = (bundle) =>
  run('node', ['node_modules/vite/bin/vite.js', 'build', '--config', bundling[0], '--mode', bundle], {
    env: { NODE_ENV: 'production' },
  });

/** The command, after the package's modules that it imports. */
async function buildCommand() {
  const inputs = [...floors, 'web/cli', ...bundling, font, ...packageFiles];
  const outputs = ['build/package/cli/softmax-steps.js'];
  await whenChanged({ name: 'command', inputs, outputs }, () => vite('command'));
}

// What the page shows before its script is there: written by the page's own templates, with the package's core.
async function buildStaticExample() {
  const inputs = [...appInputs, ...bundling, 'web/build/prerender'];
  const outputs = ['build/static-example/static-example.html'];
  await whenChanged({ name: 'static-example', inputs, outputs }, async () => {
    await vite('prerender');
    await run('node', ['build/prerender/prerender.js', join(root, 'build/static-example')]);
  });
}

const staticExample = ['build/static-example', 'web/build/static-example.mjs'];

async function buildSite() {
  const pages = ['web/index.html', 'web/embed.html'];
  const inputs = [...appInputs, ...bundling, ...staticExample, ...pages];
  await whenChanged({ name: 'site', inputs, outputs: ['dist/index.html'] }, () => vite('site'));
}

// The element for other pages: as modules, which the package has too, and as one classic script.
async function buildElement() {
  const inputs = [...appInputs, ...bundling];
  const outputs = ['build/element/element.js', 'build/classic/softmax-steps.classic.js'];
  await whenChanged({ name: 'element', inputs, outputs }, async () => {
    await vite('element');
    await vite('classic');
  });
  const [site, own] = ['dist', 'build/package/element'].map((path) => join(root, path));
  copy('build/element', site, (name) => name !== 'element.js');
  copy('build/classic', site);
  copy('build/element', own, (name) => name !== 'softmax-steps.js');
}

function copy(from, to, isWanted = () => true) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(join(root, from)).filter(isWanted)) {
    rmSync(join(to, name), { force: true, recursive: true });
    cpSync(join(root, from, name), join(to, name), { recursive: true });
  }
}

// The script for pages that have frames of the site's.
async function buildFrameScript() {
  const inputs = ['web/hosts/element/frame.ts', 'web/hosts/frame/host.ts', ...bundling, ...packageFiles];
  const outputs = ['build/frame/softmax-steps-frame.js'];
  await whenChanged({ name: 'frame', inputs, outputs }, () => vite('frame'));
  copy('build/frame', 'dist');
}

// The page in one file.
async function buildSingle() {
  const script = 'web/build/single-file.mjs';
  const inputs = [...appInputs, ...bundling, ...staticExample, 'web/index.html', script];
  await whenChanged({ name: 'single', inputs, outputs: ['dist/softmax-steps.html'] }, async () => {
    await vite('single');
    await run('node', [script]);
  });
}

async function buildLicences() {
  const scripts = ['licences', 'notices', 'copyright-file', 'docs/html'].map(
    (name) => `web/build/${name}.mjs`,
  );
  const pages = ['web/licences.html', 'web/licences.css', 'web/calculator/styles/colours.css', 'LICENSE'];
  const inputs = [...scripts, ...pages, ...wasm, ...packageFiles];
  await whenChanged({ name: 'licences', inputs, outputs: licencePages }, writeLicences);
}

// The documentation, whose pages lie beside the calculator's.
async function buildDocs() {
  const scripts = ['docs', 'docs.mjs', 'manifest.mjs'].map((name) => `web/build/${name}`);
  const sources = [
    'web/docs',
    'web/core',
    'web/calculator/clipboard.ts',
    'web/calculator/styles/colours.css',
    'web/hosts/page/icon.svg',
    ...described,
  ];
  const inputs = [
    ...scripts,
    ...sources,
    'web/model/problem/settings.ts',
    'web/cli',
    'web/locales/command',
    font,
    ...wasm,
    ...packageFiles,
  ];
  await whenChanged({ name: 'docs', inputs, outputs: ['build/docs/docs.html'] }, () =>
    run('node', ['web/build/docs.mjs'], { env: { NODE_ENV: 'production' } }),
  );
  // The font and the icon are there already.
  copy('build/docs', join(root, 'dist'), (name) => name !== 'assets');
}

// Last: it keeps what all others have made.
async function buildServiceWorker() {
  const script = 'web/build/service-worker.mjs';
  const kept = readdirSync(join(root, 'dist')).filter((name) => /\.html$|^assets$/.test(name));
  const inputs = [script, 'package-lock.json', ...kept.map((name) => `dist/${name}`)];
  await whenChanged({ name: 'service-worker', inputs, outputs: ['dist/sw.js'] }, () => run('node', [script]));
}

/** Everything that is made once the wasm is there. */
export async function buildAround() {
  await buildFont();
  await buildPackage();
  await buildCommand();
  await buildStaticExample();
  await buildSite();
  await buildElement();
  await buildFrameScript();
  await buildSingle();
  await buildLicences();
  await buildDocs();
  await buildServiceWorker();
}

/** Everything that `npm run build` makes. */
export async function build() {
  await buildWasm();
  await buildAround();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp();
    await build();
  });
}
