import type { Checker, Collision, MistakeId } from '../../core/check-types.js';
import { toProblem, withSettings, type ProblemState } from '../problem/problem-state.js';
import { defaultSettings, type Settings } from '../problem/settings.js';
import { candidate } from './candidate.js';
import { generatorVersion, type PracticeSettings } from './practice-settings.js';
import { drawsFrom } from './random.js';

/** Of all kinds of problems at least one in ten or so will do; that this many will not is as good as impossible. */
const maxCandidates = 1000;

/**
 * The mistakes that a problem is chosen to tell apart, frozen with the version that links carry: what the checker learns later
 * must not change the problem of a link. Slips of the pen are not among them; they make nearly any number out of another.
 */
const distinguished: ReadonlySet<MistakeId> = new Set<MistakeId>([
  'logits-not-transposed',
  'bias-missing',
  'bias-subtracted',
  'product-sign',
  'product-missing',
  'no-exponential',
  'not-normalised',
  'divided-by-maximum',
  'wrong-base',
  'sigmoid',
  'shift-in-numerator-only',
  'wrong-log',
  'loss-sign',
  'loss-wrong-class',
  'loss-averaged-over-classes',
  'binary-cross-entropy',
  'squared-error',
  'gradient-sign',
  'target-not-subtracted',
  'same-gradient-for-all',
  'stopped-at-yhat',
  'diagonal-jacobian',
  'extra-sigmoid-factor',
  'gradient-transposed',
  'gradient-elementwise',
  'gradient-inner-product',
  'gradient-one-column',
  'weights-for-inputs',
  'bias-gradient-summed',
  'ascent',
  'learning-rate-missing',
  'learning-rate-squared',
  'step-only',
  'unchanged',
  'bias-after-weights',
]);

const isOfMistakes = ({ mistake, other }: Collision): boolean =>
  distinguished.has(mistake) && (other === undefined || distinguished.has(other));

/**
 * The problem of a seed, written as the settings say: of those that the seed gives one after the other, the first in which no
 * mistake shows the digits of another, or the right ones.
 */
export function problemOf(
  seed: string,
  practice: PracticeSettings,
  settings: Settings,
  checker: Pick<Checker, 'collisions'>,
): ProblemState {
  const { n, m, digits, numbers, labels } = practice;
  const draw = drawsFrom([generatorVersion, seed, n, m, digits, numbers, labels].join(' '));
  for (let left = maxCandidates; left > 0;) {
    const found = candidate(practice, draw);
    if (!found) continue;
    const state: ProblemState = { ...defaultSettings, ...found };
    if (!checker.collisions(toProblem(state), digits).some(isOfMistakes)) {
      const rounding = { ...settings.rounding, digits, kind: 'decimals' } as const;
      return withSettings(state, { ...settings, rounding });
    }
    left -= 1;
  }
  throw new Error(`The seed ${seed} gives no problem.`);
}

/** The seed of a variant, counted from 1: a single variant can be opened by it. */
export const variantSeed = (seed: string, number: number): string => `${seed}-${number}`;
