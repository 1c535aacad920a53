import type { Core, Derivation, Line, SampleProblem, Step } from './types.js';

/** A line as the wasm returns it: the facade adds the whole line's `mathml`. */
export type RawLine = Omit<Line, 'mathml'>;
export type RawStep = Omit<Step, 'lines'> & { readonly lines: readonly RawLine[] };
export type RawDerivation = Omit<Derivation, 'steps'> & { readonly steps: readonly RawStep[] };

/** What the Emscripten module offers. */
export interface CoreModule {
  readonly evaluate: Core['evaluate'];
  readonly derive: (problem: SampleProblem) => RawDerivation;
}

export interface ModuleOptions {
  /** The bytes of softmax-core.wasm, where they cannot be fetched (Node). */
  readonly wasmBinary?: Uint8Array;
}

declare const createModule: (options?: ModuleOptions) => Promise<CoreModule>;
export default createModule;
