import type { ModuleOptions } from './core-module.js';
import { once } from './once.js';
import type { Floats, Paste, Tools } from './tools-types.js';
import type { InputError } from './types.js';

// The floats that the wasm found, or its refusal thrown.
function readFloats(json: string): Floats {
  const answer = JSON.parse(json) as Floats | { readonly error: Omit<InputError, 'name'> };
  if (!('error' in answer)) return answer;
  const { error } = answer;
  throw Object.assign(new Error(error.message), error, { name: 'InputError' });
}

/** A `loadTools` function; neither the module nor its wasm is fetched before its first call. */
export function toolsLoader(options: () => ModuleOptions | Promise<ModuleOptions>): () => Promise<Tools> {
  return once(async () => {
    const { default: createModule } = await import('#tools-module');
    const { readPaste, floats } = await createModule(await options());
    return {
      readPaste: (text) => JSON.parse(readPaste(text)) as Paste,
      floats: (problem) => readFloats(floats(problem)),
    };
  });
}
