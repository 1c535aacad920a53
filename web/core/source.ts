import type { ModuleOptions } from './module-options.js';

/** How the core's module gets its wasm in a browser: it fetches it from beside itself. */
export const coreSource = (): ModuleOptions | Promise<ModuleOptions> => ({});

/** The same for the tools. */
export const toolsSource = coreSource;
