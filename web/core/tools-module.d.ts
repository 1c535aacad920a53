import type { Answers } from './check-types.js';
import type { ModuleOptions } from './module-options.js';
import type { PresentProblem } from './reader-types.js';
import type { SampleProblem } from './types.js';

/** What the Emscripten module of the tools offers. All return JSON: of the reader's types; of the others' results, or `{ "error": … }`. */
export interface ToolsModule {
  readonly readProblemText: (text: string, present: PresentProblem | undefined) => string;
  readonly readSolutionText: (text: string, present: PresentProblem) => string;
  readonly readerNotations: () => string;
  readonly readerRemedies: () => string;
  readonly floats: (problem: SampleProblem) => string;
  readonly check: (problem: SampleProblem, answers: Answers) => string;
  readonly margins: (problem: SampleProblem, decimals: number) => string;
  readonly collisions: (problem: SampleProblem, decimals: number) => string;
}

declare const createModule: (options?: ModuleOptions) => Promise<ToolsModule>;
export default createModule;
