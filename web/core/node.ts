import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loader } from './load.js';
import { toolsLoader } from './tools-load.js';

export type * from './tools-types.js';
export type * from './types.js';

// Node cannot fetch the wasm: it is read from beside its module.
async function wasmOf(module: string): Promise<{ wasmBinary: Uint8Array }> {
  const path = createRequire(import.meta.url).resolve(module);
  return { wasmBinary: await readFile(path.replace(/\.js$/, '.wasm')) };
}

/** Loads the core once, in Node. */
export const load = loader(() => wasmOf('#core-module'));

/** Loads the tools once, in Node. */
export const loadTools = toolsLoader(() => wasmOf('#tools-module'));
