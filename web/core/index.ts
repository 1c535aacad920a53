import { loader } from './load.js';
import { coreSource } from '#wasm-source';
import { loadTools } from './tools.js';
import { wholeLoader } from './core-with-checker.js';

export { loadTools };
export type * from './check-types.js';
export type * from './tools-types.js';
export type * from './types.js';
export type { CoreWithChecker } from './core-with-checker.js';

/** Loads `evaluate` and `derive` alone, once, in a browser; the wasm is fetched from beside its module. */
export const loadCore = loader(coreSource);

/** Loads the core with its checker once, in a browser. */
export const load = wholeLoader(loadCore, loadTools);
