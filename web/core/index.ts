import { loader } from './load.js';
import { coreSource } from './source.js';

export { loadTools } from './tools.js';
export type * from './tools-types.js';
export type * from './types.js';

/** Loads the core once, in a browser; the wasm is fetched from beside its module. */
export const load = loader(coreSource);
