import type { ModuleOptions } from './module-options.js';
import type { BatchProblem, DeriveOptions, SampleProblem } from './types.js';

/** What the Emscripten module offers. Both return JSON: what load.ts reads of it, or `{ "error": … }`. */
export interface CoreModule {
  readonly evaluate: (problem: SampleProblem | BatchProblem) => string;
  readonly derive: (problem: SampleProblem, options: DeriveOptions | undefined) => string;
}

declare const createModule: (options?: ModuleOptions) => Promise<CoreModule>;
export default createModule;
