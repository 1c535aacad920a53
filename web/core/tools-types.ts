import type { Checker } from './check-types.js';
import type { Reader } from './reader-types.js';
import type { SampleProblem } from './types.js';

export type * from './reader-types.js';

/** The value of every id of `Derivation.numbers` as the shortest decimal text of its type, or "Infinity", "-Infinity", "NaN". */
export interface Floats {
  readonly float32: Readonly<Record<string, string>>;
  readonly float64: Readonly<Record<string, string>>;
}

/** What the core can do besides, in a module of its own that is loaded only when it is asked for. */
export interface Tools extends Checker, Reader {
  /**
   * What a program finds that computes the lines of the derivation in binary floating point, each operation rounded to the
   * type; the logits are shifted where the derivation shifts them, its own rounding is left out. Throws {@link InputError}.
   */
  floats(problem: SampleProblem): Floats;
}
