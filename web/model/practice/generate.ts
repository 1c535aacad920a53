import type { Checker, Collision, MistakeId } from '../../core/check-types.js';
import {
  defaultSettings,
  toProblem,
  withSettings,
  type ProblemState,
  type Settings,
} from '../problem/problem-state.js';
import { candidate } from './candidate.js';
import type { PracticeSettings } from './practice-settings.js';
import { drawsFrom } from './random.js';

/**
 * A seed and its settings must give the same problem for ever. Whoever changes how problems are made counts this up.
 */
const version = 1;

/** Of all kinds of problems at least one in ten or so will do; that this many will not is as good as impossible. */
const patience = 1000;

/** Slips of the pen make nearly any number out of another: they are told from nothing. */
const slips: readonly MistakeId[] = [
  'entries-swapped',
  'digits-swapped',
  'digit-dropped',
  'decimal-point',
  'rows-exchanged',
  'columns-exchanged',
  'rounding',
];

/** What the checker has learnt since: a link that was given out before keeps its problem. */
const newer: readonly MistakeId[] = ['gradient-averaged-over-classes', 'gradient-halved'];

const uncounted: readonly MistakeId[] = [...slips, ...newer];

const isOfMistakes = ({ mistake, other }: Collision): boolean =>
  !uncounted.includes(mistake) && (other === undefined || !uncounted.includes(other));

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
  const draw = drawsFrom([version, seed, n, m, digits, numbers, labels].join(' '));
  for (let left = patience; left > 0;) {
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
