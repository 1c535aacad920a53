import type { Checker } from './check-types.js';
import { once } from './once.js';
import type { Tools } from './tools-types.js';
import type { Core } from './types.js';

/** All that the core can do with a problem. */
export interface CoreWithChecker extends Core, Checker {}

/** A `load` function for the core and its checker, which is in the module of the tools. */
export function wholeLoader(
  loadCore: () => Promise<Core>,
  loadTools: () => Promise<Tools>,
): () => Promise<CoreWithChecker> {
  return once(async () => {
    const [core, tools] = await Promise.all([loadCore(), loadTools()]);
    return {
      ...core,
      check: (problem, answers) => tools.check(problem, answers),
      checking: (problem, answers) => tools.checking(problem, answers),
      margins: (problem, decimals) => tools.margins(problem, decimals),
      collisions: (problem, decimals) => tools.collisions(problem, decimals),
    };
  });
}
