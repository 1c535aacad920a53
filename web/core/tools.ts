import { toolsSource } from '#wasm-source';
import { toolsLoader } from './tools-load.js';

export type * from './check-types.js';
export type * from './tools-types.js';

/** Loads the tools once, in a browser; the wasm is fetched from beside its module. */
export const loadTools = toolsLoader(toolsSource);
