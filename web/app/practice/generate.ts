import type { Collision, MistakeId } from '../../core/check-types.js';
import type { SampleProblem } from '../../core/types.js';
import {
  toProblem,
  withSettings,
  defaultSettings,
  type ProblemState,
  type Settings,
} from '../problem/problem-state.js';
import { candidate } from './candidate.js';
import type { PracticeSettings } from './practice-settings.js';
import { drawsFrom } from './random.js';

/** What the checker says of a problem: see Checker.collisions. */
export type Collisions = (problem: SampleProblem, decimals: number) => readonly Collision[];

/** A problem that was made from a seed. */
export interface MadeProblem {
  readonly state: ProblemState;
  /** Common mistakes that still cannot be told apart, where no problem of the kind keeps them all apart; else none. */
  readonly collisions: readonly Collision[];
}

/** A seed and its settings must give the same problem for ever: whoever changes how problems are made counts this up. */
const version = 1;

/** So many worthwhile problems are looked at before the best of them is taken. */
const patience = 60;

/** Slips of the pen: they can make any number out of any other. */
const slips: readonly MistakeId[] = [
  'entries-swapped',
  'digits-swapped',
  'digit-dropped',
  'decimal-point',
  'rows-exchanged',
  'columns-exchanged',
  'rounding',
];

/** Whether both are common mistakes, which a problem should tell apart. */
const isOfCommon = ({ mistake, other }: Collision): boolean =>
  !slips.includes(mistake) && (other === undefined || !slips.includes(other));

/**
 * The problem of a seed, written as the settings say: of the problems that the seed gives one after the other, the first in
 * which no two common mistakes show the same digits.
 */
export function problemOf(
  seed: string,
  practice: PracticeSettings,
  settings: Settings,
  collisions: Collisions,
): MadeProblem {
  const { n, m, digits, numbers, labels } = practice;
  const draw = drawsFrom([version, seed, n, m, digits, numbers, labels].join(' '));
  const rounding = { ...settings.rounding, digits, kind: 'decimals' } as const;
  let best: MadeProblem | undefined;
  for (let seen = 0; seen < patience;) {
    const numbersOf = candidate(practice, draw);
    if (!numbersOf) continue;
    seen += 1;
    const plain: ProblemState = { ...defaultSettings, ...numbersOf };
    const left = collisions(toProblem(plain), digits).filter(isOfCommon);
    if (best && best.collisions.length <= left.length) continue;
    best = { state: withSettings(plain, { ...settings, rounding }), collisions: left };
    if (left.length === 0) break;
  }
  if (!best) throw new Error('There is no problem.');
  return best;
}

/** So many problems from one seed, each from a seed of its own. */
export function variantsOf(
  count: number,
  seed: string,
  practice: PracticeSettings,
  settings: Settings,
  collisions: Collisions,
): readonly MadeProblem[] {
  return Array.from({ length: count }, (_, index) =>
    problemOf(variantSeed(seed, index + 1), practice, settings, collisions),
  );
}

/** The seed of a variant, counted from 1: a single variant can be opened by it. */
export const variantSeed = (seed: string, number: number): string => `${seed}-${number}`;
