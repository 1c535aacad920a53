/**
 * A number as the user has it: a decimal text ("0.1", "-.5", "1e-3", "3/8"), or a JavaScript number, read as its shortest
 * decimal. With `decimalMark: ','` a text may have a comma in place of the point.
 */
export type Numeric = string | number;

/** How W is stored: `features-by-classes` is (n,m) with z = Wᵀx + b; `classes-by-features` is (m,n) with z = Wx + b. */
export type Layout = 'features-by-classes' | 'classes-by-features';

/** How the losses of a batch become one: their mean (default) or their sum. */
export type Reduction = 'mean' | 'sum';

/** Whether the exponentials are taken of z − max z: when a person would (default), always, or never. */
export type Shift = 'auto' | 'always' | 'never';

export interface Rounding {
  /** `shown`: carry everything and round only what is printed; `carried`: round each intermediate, then use it. */
  readonly when: 'shown' | 'carried';
  readonly mode: 'half-up' | 'half-even' | 'truncate';
  /** 0 to 30 for decimals, 1 to 30 for significant digits. */
  readonly digits: number;
  readonly kind: 'decimals' | 'significant';
}

/** The signs that not everybody writes alike. */
export interface Symbols {
  /** The probabilities of the softmax; default ŷ. */
  readonly prediction: 'ŷ' | 'p' | 'a';
  /** Default η. */
  readonly learningRate: 'η' | 'α';
  /** ∇ for ∇_z L, ∇_W L, ∇_b L (default); ∂ for the fractions ∂L/∂z, ∂L/∂W, ∂L/∂b. */
  readonly gradient: '∇' | '∂';
  /** Default L. */
  readonly loss: 'L' | 'J';
  /** ⊤ (default), or an upright T; plain text has ᵀ for both. */
  readonly transpose: '⊤' | 'T';
}

interface Settings {
  /** (n,m) or (m,n), by `layout`. */
  readonly W: ArrayLike<ArrayLike<Numeric>>;
  /** (m). */
  readonly b: ArrayLike<Numeric>;
  /** The learning rate, greater than 0. */
  readonly eta: Numeric;
  readonly layout?: Layout;
  readonly reduction?: Reduction;
  readonly rounding?: Partial<Rounding>;
  /** The index of the first class and feature, in what is printed and in a class index `y`; default 0. */
  readonly indexBase?: 0 | 1;
  readonly shift?: Shift;
  readonly symbols?: Partial<Symbols>;
  /** What stands before the decimals in what is printed; default the point. Values, numbers and ids always have the point. */
  readonly decimalMark?: '.' | ',';
}

/** One step of softmax regression on one sample: the sample, the parameters, and how to write it down. */
export interface SampleProblem extends Settings {
  /** (n). */
  readonly x: ArrayLike<Numeric>;
  /** (m), one-hot or soft labels that sum to 1, or a class index. */
  readonly y: ArrayLike<Numeric> | Numeric;
}

/** One step of softmax regression on a batch of N samples. */
export interface BatchProblem extends Settings {
  /** (N,n). */
  readonly x: ArrayLike<ArrayLike<Numeric>>;
  /** (N,m), each row as a sample's y, or N class indices. */
  readonly y: ArrayLike<ArrayLike<Numeric>> | ArrayLike<Numeric>;
}

export type Problem = SampleProblem | BatchProblem;

/** A decimal text; at least 30 correct significant digits, fewer where the value is exact and shorter. */
export type DecimalText = string;
export type DecimalVector = readonly DecimalText[];
export type DecimalMatrix = readonly DecimalVector[];

/**
 * Every quantity of a step. Per-sample quantities have a leading N only where `x` has; `dW`, `scaled_dW` and `W_next`
 * are in the problem's own layout. With `carried` rounding they are the carried values.
 * An exponential too large to write (z > 10⁷) is the power itself, "e^100000000".
 */
export interface Values<Vector = DecimalVector, Scalar = DecimalText> {
  readonly z: Vector;
  readonly exp: Vector;
  readonly sum: Scalar;
  readonly yhat: Vector;
  /** Over a batch: by `reduction`. */
  readonly loss: DecimalText;
  readonly dz: Vector;
  readonly dW: DecimalMatrix;
  readonly db: DecimalVector;
  /** η ∇_W L. */
  readonly scaled_dW: DecimalMatrix;
  /** η ∇_b L. */
  readonly scaled_db: DecimalVector;
  readonly W_next: DecimalMatrix;
  readonly b_next: DecimalVector;
  readonly loss_next: DecimalText;
}
/** The values of a batch: z, exp, yhat and dz are (N,m), sum is (N). */
export type BatchValues = Values<DecimalMatrix, DecimalVector>;

/** The three forms of a line, in this order. */
export type FormRole = 'formula' | 'numbers' | 'result';

/** One form of a line, e.g. `≈ 0.2466 / 60.8594`. */
export interface Form {
  readonly role: FormRole;
  /** MathML without its `<math>`: an `<mrow>` that begins with the relation sign. */
  readonly mathml: string;
  /** LaTeX as it stands in the line, from the relation on: ` = W^{\top}x + b`. */
  readonly latex: string;
  /** The sign that it begins with: `:` stands before a shape, `←` before a new value. Only where `printed` asks for it. */
  readonly relation?: '=' | '≈' | ':' | '←';
  /**
   * The ids of the numbers in it, in the order in which MathML has them, each as often as it is there; without those that
   * `abbreviate` leaves out. Only where `printed` asks for it.
   */
  readonly ids?: readonly string[];
}

/**
 * A number as a derivation prints it, with a real minus sign and the problem's decimal mark (`−1.4`, `2.0612×10^−9`), and the sign
 * that it asks for as a result: `≈` where it is rounded, else `=`.
 */
export type PrintedNumber = readonly [text: string, relation: '=' | '≈'];

/** Where a line belongs in its step: `main`, `entries` (the entry-by-entry expansion) or `proof` (a derivation in symbols). */
export type Block = 'main' | 'entries' | 'proof';

export interface Line {
  /** Unique in the derivation and stable from edit to edit, e.g. `logits.z.1`. */
  readonly id: string;
  readonly block: Block;
  /** The line that the eye should find first: the result of the step. */
  readonly key: boolean;
  /** The id of a remark for the reader, worded by the page, e.g. `shift-unchanged`; or "". */
  readonly note: string;
  /** Whether `abbreviate` left something out of the line's MathML. */
  readonly abbreviated: boolean;
  /** The left side, MathML without its `<math>`. */
  readonly subject: string;
  /** The left side, LaTeX. */
  readonly subjectLatex: string;
  readonly forms: readonly Form[];
  /** The whole line: one `<math>` element. */
  readonly mathml: string;
  /** The whole line for amsmath, without delimiters: `subjectLatex` and the forms' LaTeX. */
  readonly latex: string;
  /** The whole line in two dimensions: the rows of a matrix are lines of text. */
  readonly text: string;
}

export type StepId =
  | 'given'
  | 'logits'
  | 'exponentials'
  | 'softmax'
  | 'cross-entropy'
  | 'gradient-logits'
  | 'gradient-weights'
  | 'gradient-bias'
  | 'update-weights'
  | 'update-bias'
  | 'check';

export interface Step {
  readonly id: StepId;
  readonly lines: readonly Line[];
}

export interface Derivation {
  readonly steps: readonly Step[];
  readonly values: Values;
  /**
   * For every quantity the ids of those that it was computed from: `z.1` → `W.0.1`, `x.0`, …, `b.1`. Typed quantities have none.
   * Ids count from 0 whatever the index base.
   */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  /** The value of every id in `sources` as a decimal text. */
  readonly numbers: Readonly<Record<string, DecimalText>>;
  /** How the number of every id in `sources` is printed, or of as many as the option `printed` asks for. */
  readonly printed: Readonly<Record<string, PrintedNumber>>;
}

export type Format = 'mathml' | 'latex' | 'text';

/** How a derivation is written. */
export interface DeriveOptions {
  /** What is written of each line; default all. What is not asked for is "". */
  readonly formats?: readonly Format[];
  /**
   * Matrices with more rows or columns than this, and sums with more terms, are abbreviated in MathML: the first half of
   * as many, an ellipsis, the last quarter (`8` keeps 4 and 2). At least 4; default: never. Cells that hold an ellipsis are
   * `<mtd class="ellipsis">`, the ellipsis in a sum is `<mo class="ellipsis">`. A sum of which one term alone does not vanish
   * keeps that term.
   */
  readonly abbreviate?: number;
  /** The ids of lines that are written whole all the same. */
  readonly whole?: readonly string[];
  /**
   * Of which forms `ids` and `relation` are told: `all` (default), the `results`, which are the last forms of the steps' key lines
   * (of a step without one, of its first line), or `none`. `Derivation.printed` has all numbers, those of the results that are no
   * entries of a matrix, or none.
   */
  readonly printed?: 'all' | 'results' | 'none';
  /**
   * Whether MathML is written to stand in any document, Word's too: without classes and data attributes, tables with their
   * alignment, and `<math>` with its namespace. Default false.
   */
  readonly standalone?: boolean;
}

/** What is wrong with a problem. Thrown by `evaluate` and `derive`. */
export interface InputError extends Error {
  readonly name: 'InputError';
  readonly code: InputErrorCode;
  /**
   * The field of the problem (x, W, b, y, eta, layout, reduction, rounding, indexBase, shift, symbols, decimalMark), or
   * "problem" itself; of the options formats, abbreviate, whole or printed, or "options" themselves.
   */
  readonly field: string;
  /** The cell, counted from 0; for a vector its position is `column` and `row` is undefined. */
  readonly row?: number;
  readonly column?: number;
  /** What was expected and what came, in short English: "3 entries" and "2", "labels that sum to 1" and "a sum of 0.9". */
  readonly expected: string;
  readonly got: string;
  /** What was typed, of a long text its beginning: of a number or an option that is refused. */
  readonly typed?: string;
  /** `not-a-distribution`, where no cell is wrong by itself: the sum of the labels. */
  readonly sum?: DecimalText;
  /**
   * `class-index`, and `option` of a count: the least and the greatest that is accepted. `too-few-classes`, and `shape` of what
   * may have several sizes: the fewest and the most entries.
   */
  readonly from?: number;
  readonly to?: number;
  /** How many classes or entries came, where `from` tells how many are needed. */
  readonly count?: number;
  /** `shape`: the size that is needed; a list has `columns` alone. Not there where something else than a list came. */
  readonly rows?: number;
  readonly columns?: number;
  /** `shape`: the size that came; `batch`: its samples are `gotRows`. */
  readonly gotRows?: number;
  readonly gotColumns?: number;
}

export type InputErrorCode =
  | 'missing'
  | 'shape'
  | 'not-a-number'
  | 'not-finite'
  | 'division-by-zero'
  | 'magnitude'
  | 'too-few-classes'
  | 'not-a-distribution'
  | 'class-index'
  | 'learning-rate'
  | 'option'
  | 'batch';

export interface Core {
  /** The values of a step: of one sample, or of a batch. Throws {@link InputError}. */
  evaluate(problem: SampleProblem): Values;
  evaluate(problem: BatchProblem): BatchValues;
  /** The whole derivation of one sample's step. Throws {@link InputError}. */
  derive(problem: SampleProblem, options?: DeriveOptions): Derivation;
}
