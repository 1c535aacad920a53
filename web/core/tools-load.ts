import { readAnswer } from './answer.js';
import type { Check, Collision, Margins } from './check-types.js';
import type { ModuleOptions } from './module-options.js';
import { once } from './once.js';
import type { Paste, PastedSolution, ReaderNotation, ReaderRemedy } from './reader-types.js';
import type { Floats, Tools } from './tools-types.js';

/** A `loadTools` function; neither the module nor its wasm is fetched before its first call. */
export function toolsLoader(options: () => ModuleOptions | Promise<ModuleOptions>): () => Promise<Tools> {
  return once(async () => {
    const { default: createModule } = await import('#tools-module');
    const module = await createModule(await options());
    const { floats, check, margins, collisions } = module;
    return {
      readProblemText: (text, present) => JSON.parse(module.readProblemText(text, present)) as Paste,
      readSolutionText: (text, present) =>
        JSON.parse(module.readSolutionText(text, present)) as PastedSolution,
      readerNotations: () => JSON.parse(module.readerNotations()) as ReaderNotation[],
      readerRemedies: () => JSON.parse(module.readerRemedies()) as ReaderRemedy[],
      floats: (problem) => readAnswer(floats(problem)) as Floats,
      check: (problem, answers) => {
        const checked = readAnswer(check(problem, answers)) as Omit<Check, 'first'>;
        return { ...checked, first: checked.findings[0] ?? null };
      },
      margins: (problem, decimals) => readAnswer(margins(problem, decimals)) as Margins,
      collisions: (problem, decimals) => readAnswer(collisions(problem, decimals)) as Collision[],
    };
  });
}
