import type { AnswerName } from './quantities.js';
import type { DecimalText, Numeric, SampleProblem } from './types.js';

export type { AnswerName };

/** A number with the digits that were written ("0.24" has two decimals); "" or null where nothing was. */
export type Answer = Numeric | null;
export type AnswerVector = ArrayLike<Answer>;
export type AnswerMatrix = ArrayLike<AnswerVector>;

/**
 * What a person wrote down, in the problem's shapes: z, exp, yhat, dz, db, scaled_db and b_next are (m); dW, scaled_dW and
 * W_next have the problem's layout; sum and loss are numbers. What is left out or null was not given.
 */
export interface Answers {
  readonly z?: AnswerVector | null;
  /** e^z, or e^(z − max z) throughout; `sum` is of the same. */
  readonly exp?: AnswerVector | null;
  readonly sum?: Answer;
  readonly yhat?: AnswerVector | null;
  readonly loss?: Answer;
  readonly dz?: AnswerVector | null;
  readonly dW?: AnswerMatrix | null;
  readonly db?: AnswerVector | null;
  readonly scaled_dW?: AnswerMatrix | null;
  readonly scaled_db?: AnswerVector | null;
  readonly W_next?: AnswerMatrix | null;
  readonly b_next?: AnswerVector | null;
}

/**
 * What an entry is, at the digits that were written.
 *
 * - `right`, `right-truncated`: the true value rounded, or cut off.
 * - `right-given-earlier`, `truncated-given-earlier`: rounded or cut off what follows from earlier numbers that the person wrote.
 *   An entry within two units of its last digit counts as rounded where the rounding of unwritten steps explains the difference,
 *   and so does what float32 or float64 arithmetic gives.
 * - `close`: only coarser rounding of unwritten steps could give it; neither right nor wrong, and no point in a score.
 * - `unaffected`: it agrees, but a mistake found in the same quantity would have left it as it is; no point in a score.
 * - `wrong`: none of these.
 */
export type Verdict =
  | 'right'
  | 'right-truncated'
  | 'right-given-earlier'
  | 'truncated-given-earlier'
  | 'close'
  | 'unaffected'
  | 'wrong'
  | 'not-given';

/** A verdict for every entry, in the shapes of {@link Answers}. */
export interface Verdicts {
  readonly z: readonly Verdict[];
  readonly exp: readonly Verdict[];
  readonly sum: Verdict;
  readonly yhat: readonly Verdict[];
  readonly loss: Verdict;
  readonly dz: readonly Verdict[];
  readonly dW: readonly (readonly Verdict[])[];
  readonly db: readonly Verdict[];
  readonly scaled_dW: readonly (readonly Verdict[])[];
  readonly scaled_db: readonly Verdict[];
  readonly W_next: readonly (readonly Verdict[])[];
  readonly b_next: readonly Verdict[];
}

/** The mistakes that are known, by their stable ids. What was done and what is right says each page in words of its own; the calculator's are in `web/locales/check`. */
export type MistakeId =
  | 'logits-not-transposed'
  | 'bias-missing'
  | 'bias-subtracted'
  | 'product-sign'
  | 'product-missing'
  | 'no-exponential'
  | 'not-normalised'
  | 'divided-by-maximum'
  | 'wrong-base'
  | 'sigmoid'
  | 'shift-in-numerator-only'
  | 'wrong-log'
  | 'loss-sign'
  | 'loss-wrong-class'
  | 'loss-averaged-over-classes'
  | 'binary-cross-entropy'
  | 'squared-error'
  | 'gradient-sign'
  | 'target-not-subtracted'
  | 'same-gradient-for-all'
  | 'stopped-at-yhat'
  | 'diagonal-jacobian'
  | 'extra-sigmoid-factor'
  | 'gradient-transposed'
  | 'gradient-elementwise'
  | 'gradient-inner-product'
  | 'gradient-one-column'
  | 'weights-for-inputs'
  | 'bias-gradient-summed'
  | 'gradient-averaged-over-classes'
  | 'gradient-halved'
  | 'ascent'
  | 'learning-rate-missing'
  | 'learning-rate-squared'
  | 'step-only'
  | 'unchanged'
  | 'bias-after-weights'
  | 'entries-swapped'
  | 'digits-swapped'
  | 'digit-dropped'
  | 'decimal-point'
  | 'rows-exchanged'
  | 'columns-exchanged'
  | 'rounding';

/** How a wrong number comes about: a line of mathematics with the person's own numbers. */
export interface MistakeFormula {
  /** One `<math>` element. */
  readonly mathml: string;
  /** For amsmath, without delimiters. */
  readonly latex: string;
  /** In two dimensions. */
  readonly text: string;
}

/** An explanation: a known mistake that, made on the person's own earlier numbers, gives what was written. */
export interface Finding {
  readonly quantity: AnswerName;
  readonly mistake: MistakeId;
  /** A mistake in ŷ or ∇_z that is made together with it, on which the words depend: with `gradient-sign`, y − ŷ was used. */
  readonly with?: MistakeId;
  /** The ids of the wrong entries that it explains, as in `Derivation.numbers`: `dW.0.1`. */
  readonly cells: readonly string[];
  /** For the first of `cells`. */
  readonly formula: MistakeFormula;
}

/** What is no mistake, or cannot be decided. */
export interface CheckNote {
  /**
   * - `ambiguous`: several mistakes give these digits, all are among the findings.
   * - `too-few-digits`: right, but `mistake` would give the same digits.
   * - `unexplained`: wrong, and no known mistake gives it.
   * - `impossible`: no number of this quantity can be so: a probability outside (0, 1), a loss or an exponential that is not
   *   positive, a gradient for z with the wrong sign.
   * - `close`: the entries have that verdict; the first of them should be near `near`, and `write` names a quantity before it
   *   that settles it when it is written down.
   * - `floating-point`: right as far as `precision` goes; the last digits show the error of that arithmetic.
   * - `too-many-digits`: written to more digits than can be checked, which are 40.
   * - `shifted`: the exponentials are those of z − max z; `plain`: they are those of z, where the derivation shifts.
   */
  readonly id:
    | 'ambiguous'
    | 'too-few-digits'
    | 'unexplained'
    | 'impossible'
    | 'close'
    | 'floating-point'
    | 'too-many-digits'
    | 'shifted'
    | 'plain';
  readonly quantity: AnswerName;
  readonly cells: readonly string[];
  readonly mistake?: MistakeId;
  readonly near?: DecimalText;
  readonly write?: AnswerName;
  readonly precision?: 'float32' | 'float64';
}

/** What came of checking. */
export interface Check {
  readonly verdicts: Verdicts;
  /** In the order of the derivation; several of one quantity, the most specific first. */
  readonly findings: readonly Finding[];
  /** The first thing that went wrong, as far as it is explained. */
  readonly first: Finding | null;
  readonly notes: readonly CheckNote[];
}

/** The numbers that a person may honestly write for an entry: from `low` to `high`. */
export interface Margin {
  readonly low: DecimalText;
  readonly high: DecimalText;
}

/** A margin for every entry, by the ids of `Derivation.numbers`: `z.0`, `dW.0.1`, `loss`. */
export type Margins = Readonly<Record<string, Margin>>;

/** Two mistakes in one quantity that would show the same digits; without `other` the first shows the right ones. */
export interface Collision {
  readonly quantity: AnswerName;
  readonly mistake: MistakeId;
  readonly other?: MistakeId;
}

/** Reading a person's own derivation. All of these throw {@link InputError}, also for what is wrong with the answers. */
export interface Checker {
  /** Judges every number that was written, and finds the known mistakes that explain the wrong ones. */
  check(problem: SampleProblem, answers: Answers): Check;
  /**
   * `check` in small pieces, for who must not hold up anything else meanwhile: each `next()` does one of them, the last returns
   * what came of it.
   */
  checking(problem: SampleProblem, answers: Answers): Generator<void, Check, void>;
  /**
   * Where an entry can come to lie if everything before it is rounded or cut off to so many decimals, and the entry itself
   * too. `decimals` is 1 to 12.
   */
  margins(problem: SampleProblem, decimals: number): Margins;
  /** Which of the known mistakes cannot be told apart, or from what is right, at so many decimals. */
  collisions(problem: SampleProblem, decimals: number): readonly Collision[];
}
