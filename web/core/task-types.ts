import type { Check } from './check-types.js';
import type { SampleProblem, StepId, Values } from './types.js';

/** A problem for the element, and the steps of its derivation that are shown; default all. */
export interface ElementProblem extends SampleProblem {
  readonly steps?: readonly StepId[];
}

/** How much of the calculator is shown: the derivation, the numbers to type as well, or everything. */
export type Controls = 'none' | 'basic' | 'all';

/** Whether the derivation is read (default), or the reader writes down their own, which is checked. */
export type Mode = 'derive' | 'check';

/** Whether entries are checked as they are left (default), or all of them when the reader asks for it. */
export type Feedback = 'entry' | 'request';

/** What `softmax-steps-ready` and `softmax-steps-change` tell. */
export interface SoftmaxStepsDetail {
  readonly problem: SampleProblem;
  readonly values: Values;
}

/** What `softmax-steps-error` tells. */
export interface SoftmaxStepsFailure {
  /** An `InputError` where the problem is wrong. */
  readonly error: unknown;
}

/** What `softmax-steps-check` tells: the fields of an xAPI result, and what they were found from. */
export interface SoftmaxStepsCheckDetail {
  /**
   * The entries that are right, rounded or cut off, also those that are right given earlier ones; of all that are asked for.
   * What is `close` or `unaffected` has no point.
   */
  readonly score: {
    /** From 0 to 1. */
    readonly scaled: number;
    readonly raw: number;
    readonly min: number;
    readonly max: number;
  };
  /** Whether all entries are right; one that is `close` is not. */
  readonly success: boolean;
  /** Whether all entries are given. */
  readonly completion: boolean;
  /** The entries as they were typed: the JSON of `Answers`. */
  readonly response: string;
  /** How many hints of each step have been seen. */
  readonly hints: Readonly<Partial<Record<StepId, number>>>;
  readonly problem: SampleProblem;
  readonly check: Check;
}
