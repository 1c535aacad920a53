import type { ModuleOptions } from './module-options.js';
import { once } from './once.js';
import type { Tools } from './tools-types.js';

/** A `loadTools` function; what starts them, their module and its wasm are fetched at its first call and not before. */
export function toolsLoader(options: () => ModuleOptions | Promise<ModuleOptions>): () => Promise<Tools> {
  return once(async () => {
    const { startTools } = await import('./tools-start.js');
    return startTools(await options());
  });
}
