import { withDecimalMark, type ProblemState } from './problem-state.js';
import { settingsOf } from './settings.js';

/** Whether two plain values have the same members. */
export function areEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [ofA, ofB] = [a, b] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  const keys = Object.keys(ofA);
  return keys.length === Object.keys(ofB).length && keys.every((key) => areEqual(ofA[key], ofB[key]));
}

/** The numbers of a problem, as they are read. */
function numbersOf(state: ProblemState): unknown {
  const { x, W, b, y, eta } = withDecimalMark(state, '.');
  return { x, W, b, y, eta };
}

/** Whether two states have the same numbers and the same settings, whatever else they hold. */
export const areEqualProblems = (a: ProblemState, b: ProblemState): boolean =>
  areEqual(settingsOf(a), settingsOf(b)) && areEqual(numbersOf(a), numbersOf(b));
