import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loader } from './load.js';
import { toolsLoader } from './tools-load.js';
import { wholeLoader } from './core-with-checker.js';

export type * from './check-types.js';
export type * from './tools-types.js';
export type * from './types.js';
export type { CoreWithChecker } from './core-with-checker.js';

// Node cannot fetch the wasm: it is read from beside its module.
async function wasmOf(module: string): Promise<{ wasmBinary: Uint8Array }> {
  const path = createRequire(import.meta.url).resolve(module);
  return { wasmBinary: await readFile(path.replace(/\.js$/, '.wasm')) };
}

/** Loads `evaluate` and `derive` alone, once, in Node. */
export const loadCore = loader(() => wasmOf('#core-module'));

/** Loads the tools once, in Node. */
export const loadTools = toolsLoader(() => wasmOf('#tools-module'));

/** Loads the core with its checker once, in Node. */
export const load = wholeLoader(loadCore, loadTools);
