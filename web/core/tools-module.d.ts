import type { ModuleOptions } from './module-options.js';
import type { SampleProblem } from './types.js';

/** What the Emscripten module of the tools offers. Both return JSON: of Paste, and of Floats or `{ "error": … }`. */
export interface ToolsModule {
  readonly readPaste: (text: string) => string;
  readonly floats: (problem: SampleProblem) => string;
}

declare const createModule: (options?: ModuleOptions) => Promise<ToolsModule>;
export default createModule;
