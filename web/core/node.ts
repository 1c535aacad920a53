import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loader } from './load.js';

export type * from './types.js';

/** Loads the core once, in Node, which cannot fetch the wasm: it is read from beside its module. */
export const load = loader(async () => {
  const module = createRequire(import.meta.url).resolve('#core-module');
  return { wasmBinary: await readFile(join(dirname(module), 'softmax-core.wasm')) };
});
