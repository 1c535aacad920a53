import type { Left, PastedFields, PastedMatrix, TextMatrix } from '../../core/tools-types.js';
import type { Layout } from '../../core/types.js';
import type { Field, ProblemState } from '../problem/problem-state.js';

/** The problem with a paste in it, and what of it was pasted. */
export interface Outcome {
  readonly state: ProblemState;
  readonly fields: readonly Field[];
  /** The layout of W, where the paste brought another than was set. */
  readonly newLayout?: Layout;
  /** What of the text it comes from, with what that leaves. */
  readonly source?: PastedMatrix | PastedFields;
}

/** One answer to a question: a field ("x"), or "as-is" or "transposed" for W. */
export interface Choice extends Outcome {
  readonly id: Field | 'as-is' | 'transposed';
  /** How the text was taken, where that is in question too; see Reading. */
  readonly reading?: string;
}

/** Why what was read cannot be the problem, or a part of it. */
export type ShapeError =
  | { readonly code: 'too-large'; readonly field: Field; readonly rows: number; readonly columns: number }
  | { readonly code: 'too-few-classes'; readonly field: Field; readonly got: number }
  | { readonly code: 'not-a-vector'; readonly field: Field; readonly rows: number; readonly columns: number }
  | { readonly code: 'class-index'; readonly from: number; readonly to: number; readonly got: string }
  | { readonly code: 'contradiction'; readonly sizes: readonly FieldSize[] };

export interface FieldSize {
  readonly field: Field;
  readonly rows: number;
  readonly columns: number;
}

/** What is to become of a paste. */
export type Decision =
  | ({ readonly kind: 'state' } & Outcome)
  | {
      readonly kind: 'question';
      /** What is asked: how to read the text, which field it is for, or which way round W is. */
      readonly id: 'reading' | 'field' | 'orientation';
      readonly choices: readonly Choice[];
      /** Of a text that can be read in several ways: the key by which a choice is remembered. */
      readonly form?: string;
    }
  | {
      readonly kind: 'error';
      readonly error: Left | ShapeError;
      /** What else of the text was left. */
      readonly left?: readonly Left[];
    };

/** The fields that a text gives; vectors still as they were written, as a row or as a column. */
export interface Given {
  readonly x?: TextMatrix;
  readonly W?: TextMatrix;
  readonly b?: TextMatrix;
  readonly y?: TextMatrix;
  readonly eta?: string;
}
