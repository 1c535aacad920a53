import type { AnswerName } from './check-types.js';
import type { DecimalText, Layout } from './types.js';

/** Number texts that the core reads, row by row. */
export type TextMatrix = readonly (readonly DecimalText[])[];

/** Where something stands in a text; lines and columns count from 1, columns in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly lastLine: number;
}

export type FieldName = 'x' | 'W' | 'b' | 'y' | 'eta';

/**
 * What the page holds before the paste: a scalar (`b = 0`) or a constructor without a size (`np.zeros(…)` of unknown size)
 * fills what the other assignments of the text say, and else what is here.
 */
export interface PresentProblem {
  readonly features?: number;
  readonly classes?: number;
  readonly layout?: Layout;
  /** From which index entries are counted, where the text does not tell. */
  readonly indexBase?: 0 | 1;
  /** `,` settles 1,5 in a solution. */
  readonly decimalMark?: '.' | ',';
}

/** A field of a problem that was read. */
export interface ReadField extends TextPlace {
  readonly field: FieldName;
  /** As the text has it: `weight`, `coef_`. */
  readonly name: string;
  /** A list is a matrix of one row, a column one of one column, a number 1 × 1. */
  readonly value: TextMatrix;
  /** An id of `readerNotations()`. */
  readonly notation: string;
  /** The text does not tell a row from a column. */
  readonly isList: boolean;
  /** A scalar or a constructor filled it. */
  readonly isFilled: boolean;
  /** The text has classes × features under this name (`coef_`, `weight`); the value is the transpose. */
  readonly isTransposed: boolean;
}

/** Why a piece of a text was not read; `Left` in the core's reader.h tells what each of them means. */
export type LeftCode =
  | 'empty'
  | 'too-long'
  | 'too-many-entries'
  | 'too-deep'
  | 'not-a-number'
  | 'not-finite'
  | 'division-by-zero'
  | 'magnitude'
  | 'missing'
  | 'masked'
  | 'complex'
  | 'hexadecimal'
  | 'cut-off'
  | 'elided'
  | 'empty-cell'
  | 'empty-matrix'
  | 'ragged'
  | 'unclosed'
  | 'unexpected'
  | 'dimensions'
  | 'size'
  | 'sparse'
  | 'rows-lost'
  | 'rows-above'
  | 'no-values'
  | 'count'
  | 'product'
  | 'several-results'
  | 'repeated'
  | 'formula'
  | 'changed'
  | 'size-unknown'
  | 'not-a-scalar'
  | 'mixed-marks'
  | 'intermediate'
  | 'unknown-name'
  | 'unsupported'
  | 'unnamed'
  | 'given'
  | 'joined';

/** A piece of a text that was not read, and why. */
export interface Left extends TextPlace {
  readonly code: LeftCode;
  /** The name as the text has it; "" for a piece without one. */
  readonly name: string;
  /** What the name stands for; "" where that is nothing known. */
  readonly field: FieldName | AnswerName | '';
  /** May be "", where nothing particular was expected. */
  readonly expected: string;
  /** The piece of text, shortened; "" at the text's end. */
  readonly got: string;
  /** The notation it is in, and what helps: an id of `readerRemedies()`. Either may be "". */
  readonly notation: string;
  readonly remedy: string;
}

/** A text that is one matrix. */
export interface PastedMatrix extends TextPlace {
  readonly kind: 'matrix';
  readonly matrix: TextMatrix;
  readonly notation: string;
  /** The text does not tell a row from a column. */
  readonly isList: boolean;
  readonly left: readonly Left[];
}

/** A text that gives fields of a problem by name. */
export interface PastedFields {
  readonly kind: 'fields';
  readonly fields: readonly ReadField[];
  readonly left: readonly Left[];
}

/** How a text was taken where that is in question; `Reading` in reader.h tells what each of them means. */
export type ReadingAnswer =
  | 'decimal-comma'
  | 'list-comma'
  | 'decimals'
  | 'thousands'
  | 'row'
  | 'column'
  | 'header'
  | 'data'
  | 'index'
  | 'values'
  | 'bullet'
  | 'sign'
  | 'matrix'
  | 'list'
  | 'result-1'
  | 'result-2'
  | 'result-3'
  | 'result-4'
  | 'first'
  | 'last'
  | 'together'
  | 'apart'
  | 'fields'
  | 'columns';

/** One of several meanings of a text. */
export interface Reading {
  /** One answer for each question that is open. */
  readonly answers: readonly ReadingAnswer[];
  readonly value: PastedMatrix | PastedFields;
}

/** A text that has from two to four meanings, and only its author knows which. */
export interface PasteQuestion {
  readonly kind: 'question';
  /** The same for texts of the same notation, names and questions: the key by which an answer can be remembered. */
  readonly form: string;
  readonly readings: readonly Reading[];
}

/** A text without a meaning; the first piece says why. */
export interface PasteRefusal {
  readonly kind: 'refusal';
  readonly left: readonly [Left, ...Left[]];
}

/** What a pasted text means. */
export type Paste = PastedMatrix | PastedFields | PasteQuestion | PasteRefusal;

/** A quantity that a solution gives a value to: all of it, or the entries that have indices. */
export interface ReadQuantity extends TextPlace {
  readonly quantity: AnswerName;
  readonly name: string;
  /** By the ids of the entries (`dW.0.1`, in the layout of W). */
  readonly entries: Readonly<Record<string, DecimalText>>;
  readonly notation: string;
}

/** A quantity whose value can be read in several ways that all fit it. */
export interface AskedQuantity extends TextPlace {
  readonly quantity: AnswerName;
  readonly name: string;
  readonly choices: readonly {
    readonly answers: readonly ReadingAnswer[];
    readonly value: TextMatrix;
    readonly entries: Readonly<Record<string, DecimalText>>;
  }[];
}

/** What a text gives of a solution. */
export interface PastedSolution {
  readonly read: readonly ReadQuantity[];
  readonly asked: readonly AskedQuantity[];
  readonly left: readonly Left[];
}

/** A notation that the reader knows. */
export interface ReaderNotation {
  readonly id: string;
  readonly family: string;
  readonly example: string;
  readonly program: string;
  readonly version: string;
}

/** What helps where something was left, in English. */
export interface ReaderRemedy {
  readonly id: string;
  readonly words: string;
}

/** The reader of pasted texts. Nothing of it throws. */
export interface Reader {
  /** Reads a matrix or the fields of a problem, in any of the notations. */
  readProblemText(text: string, present?: PresentProblem): Paste;
  /** Reads the values that a text gives to quantities by their names; `features`, `classes` and `layout` decide what fits. */
  readSolutionText(text: string, present: PresentProblem): PastedSolution;
  readerNotations(): readonly ReaderNotation[];
  readerRemedies(): readonly ReaderRemedy[];
}
