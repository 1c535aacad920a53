// The npm package's modules: the facade as tsc compiles it, and the command.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const folder = join(root, 'build/package');

// The sources name the wasm's modules by the `imports` of package.json, which no browser knows: in the package they are
// addresses, so that a page needs no bundler and an import map needs no entry for them.
const addresses = {
  '#core-module': '../wasm/softmax-core.js',
  '#tools-module': '../wasm/softmax-tools.js',
  '#wasm-source': './source.js',
};

const filesOf = (path) =>
  existsSync(path) ? readdirSync(path).filter((name) => statSync(join(path, name)).isFile()) : [];

function addressModules(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replaceAll(/'(#[\w-]+)'/g, (_, name) => `'${addresses[name]}'`),
  );
}

// Types that have no module of their own: the element is built by Vite.
const elementTypes = ['element.d.ts', 'react.d.ts', 'vue.d.ts'];

/** Compiles web/core, and writes down what the element is. */
export async function compileFacade() {
  // A module that is no longer in the sources must not be in the package.
  for (const name of filesOf(folder)) rmSync(join(folder, name));
  await run('node', ['node_modules/typescript/bin/tsc', '-p', 'web/core']);
  for (const name of filesOf(folder)) if (name.endsWith('.js')) addressModules(join(folder, name));
  for (const name of elementTypes) cpSync(join(root, 'web/core', name), join(folder, name));
  // Imported only now: it needs npm's packages, which whoever imports this file may be about to install.
  const { manifest } = await import('./manifest.mjs');
  const json = JSON.stringify(manifest('build/package/element/element.js'), undefined, 2);
  writeFileSync(join(folder, 'custom-elements.json'), `${json}\n`);
}
