import type { Checker } from './check-types.js';
import type { DecimalText, SampleProblem } from './types.js';

/** Number texts that the core reads, row by row. */
export type TextMatrix = readonly (readonly DecimalText[])[];

/** A text that is one matrix. A list is a matrix of one row, a column one of one column. */
export interface PastedMatrix {
  readonly kind: 'matrix';
  readonly matrix: TextMatrix;
}

/** A text that gives fields of a problem by name. */
export interface PastedAssignments {
  readonly kind: 'assignments';
  readonly x?: TextMatrix;
  readonly W?: TextMatrix;
  readonly b?: TextMatrix;
  readonly y?: TextMatrix;
  readonly eta?: DecimalText;
}

/** One of several meanings of a text. */
export interface Reading {
  /**
   * How the text was taken; where two questions are open, two of these with a blank between: `decimal-comma` or
   * `list-comma` (1,5 as 1.5 or as 1 and 5); `row` or `column` (1; 2; 3); `header` or `data` (a first row of numbers
   * over a rule); `matrix` or `list` (long lines in brackets as rows, or as one list that was wrapped).
   */
  readonly id: string;
  readonly value: PastedMatrix | PastedAssignments;
}

/** A text that has from two to four meanings, and only its author knows which. */
export interface PasteAmbiguity {
  readonly kind: 'ambiguity';
  readonly readings: readonly Reading[];
}

export type PasteErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-many-entries'
  | 'too-deep'
  | 'not-a-number'
  | 'not-finite'
  | 'division-by-zero'
  | 'magnitude'
  | 'empty-cell'
  | 'ragged'
  | 'unclosed'
  | 'unexpected'
  | 'dimensions'
  | 'size'
  | 'not-a-scalar'
  | 'assigned-twice';

/** Why a text has no meaning. */
export interface PasteError {
  readonly kind: 'error';
  readonly code: PasteErrorCode;
  /** Counted from 1, the column in characters. */
  readonly line: number;
  readonly column: number;
  /** May be "", where nothing particular was expected. */
  readonly expected: string;
  /** The piece of text, shortened; "" at the text's end. */
  readonly got: string;
}

/** What a pasted text means. */
export type Paste = PastedMatrix | PastedAssignments | PasteAmbiguity | PasteError;

/** The value of every id of `Derivation.numbers` as the shortest decimal text of its type, or "Infinity", "-Infinity", "NaN". */
export interface Floats {
  readonly float32: Readonly<Record<string, string>>;
  readonly float64: Readonly<Record<string, string>>;
}

/** What the core can do besides, in a module of its own that is loaded only when it is asked for. */
export interface Tools extends Checker {
  /**
   * Reads a matrix or the fields of a problem in any of: NumPy, PyTorch, Python, JSON, MATLAB and Octave, R, LaTeX,
   * Markdown, CSV, TSV, plain columns. Never throws.
   */
  readPaste(text: string): Paste;
  /**
   * What a program finds that computes the lines of the derivation in binary floating point, each operation rounded to the
   * type; the logits are shifted where the derivation shifts them, its own rounding is left out. Throws {@link InputError}.
   */
  floats(problem: SampleProblem): Floats;
}
