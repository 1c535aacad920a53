import type { AnswerName, MistakeId } from '../../core/check-types.js';
import type { ProblemState } from '../problem/problem-state.js';

/** What the words on a mistake depend on. */
export interface MistakeContext {
  readonly isByFeatures: boolean;
  readonly n: number;
  readonly m: number;
  /** What the reader has where ŷ − y belongs, and the same as it stands before or after x. */
  readonly difference: string;
  readonly factor: string;
}

const ofPrediction: readonly MistakeId[] = [
  'no-exponential',
  'not-normalised',
  'divided-by-maximum',
  'wrong-base',
  'sigmoid',
  'shift-in-numerator-only',
];

/** Where a mistake is made that another one goes with. */
export const placeOf = (mistake: MistakeId): Extract<AnswerName, 'yhat' | 'dz'> =>
  ofPrediction.includes(mistake) ? 'yhat' : 'dz';

// A mistake in ŷ leaves the formula as it is; of what is written for ∂L/∂z some has a formula of its own.
function differenceWith(other: MistakeId | undefined): string {
  if (other === undefined || placeOf(other) === 'yhat') return 'ŷ − y';
  if (other === 'gradient-sign') return 'y − ŷ';
  return other === 'target-not-subtracted' ? 'ŷ' : '∂L/∂z';
}

/** The context of a mistake that `other` is made together with. */
export function contextOf({ layout, x, b }: ProblemState, other?: MistakeId): MistakeContext {
  const difference = differenceWith(other);
  return {
    isByFeatures: layout === 'features-by-classes',
    n: x.length,
    m: b.length,
    difference,
    factor: difference === 'ŷ' ? difference : `(${difference})`,
  };
}
