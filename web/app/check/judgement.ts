import type { Check, Checker, Verdict } from '../../core/check-types.js';
import type { SoftmaxStepsCheckDetail } from '../../core/element-types.js';
import type { InputError } from '../../core/types.js';
import { toProblem, type ProblemState } from '../problem/problem-state.js';
import { allAsked, answersOf, gridOf, idsIn, type Entries } from './work.js';

/** What came of checking some entries of a problem. */
export interface Judgement {
  readonly state: ProblemState;
  /** What was judged, as it was written then. */
  readonly entries: Entries;
  readonly check: Check;
  /** The entries that are no numbers, by their ids. */
  readonly unreadable: ReadonlyMap<string, InputError>;
}

/** How an entry was judged: `unreadable` is none of the core's. */
export type Mark = Verdict | 'unreadable';

/** In the order in which they are told. */
export const marks: readonly Mark[] = [
  'right',
  'right-truncated',
  'right-given-earlier',
  'truncated-given-earlier',
  'wrong',
  'unreadable',
  'not-given',
];

const isInputError = (error: unknown): error is InputError =>
  error instanceof Error && error.name === 'InputError';

// The entry that an error speaks of: of a vector the position is the column.
function idAt({ field, row, column }: InputError, state: ProblemState): string | undefined {
  const asked = allAsked.find(({ name }) => name === field);
  if (!asked) return undefined;
  const grid = gridOf(asked, state);
  return asked.kind === 'vector' ? grid[column ?? 0]?.[0] : grid[row ?? 0]?.[column ?? 0];
}

/**
 * Judges entries; those that are no numbers are as if they were not there. Throws the InputError of a problem that is wrong.
 */
export function judge(checker: Checker, state: ProblemState, entries: Entries): Judgement {
  const problem = toProblem(state);
  const unreadable = new Map<string, InputError>();
  for (;;) {
    try {
      const check = checker.check(
        problem,
        answersOf(state, entries, (id) => unreadable.has(id)),
      );
      return { state, entries, check, unreadable };
    } catch (error) {
      const id = isInputError(error) ? idAt(error, state) : undefined;
      if (!isInputError(error) || id === undefined || unreadable.has(id)) throw error;
      unreadable.set(id, error);
    }
  }
}

/** How an entry was judged, or undefined where it has been written anew since. */
export function markOf(judgement: Judgement | undefined, entries: Entries, id: string): Mark | undefined {
  if (!judgement || (judgement.entries[id] ?? '') !== (entries[id] ?? '')) return undefined;
  if (judgement.unreadable.has(id)) return 'unreadable';
  const [family = '', ...indices] = id.split('.');
  const found = indices.reduce(
    (verdicts: unknown, index) => (verdicts as readonly unknown[] | undefined)?.[Number(index)],
    (judgement.check.verdicts as unknown as Readonly<Record<string, unknown>>)[family],
  );
  return found as Verdict | undefined;
}

/** How many entries got each mark. */
export function tallyOf(judgement: Judgement, entries: Entries): ReadonlyMap<Mark, number> {
  const found = idsIn(judgement.state).map((id) => markOf(judgement, entries, id));
  return new Map(marks.map((mark) => [mark, found.filter((one) => one === mark).length]));
}

/** Whether an entry counts. */
export const isRight = (mark: Mark | undefined): boolean =>
  mark !== undefined && /^(right|truncated)/.test(mark);

/** The outcome in the terms of xAPI's result: a score for the entries that are right, also given earlier ones. */
export type Outcome = Pick<SoftmaxStepsCheckDetail, 'score' | 'success' | 'completion' | 'response'>;

/** What a judgement comes to. */
export function outcomeOf(judgement: Judgement): Outcome {
  const { state, entries, unreadable } = judgement;
  const found = idsIn(state).map((id) => markOf(judgement, entries, id));
  const [raw, max] = [found.filter(isRight).length, found.length];
  return {
    score: { scaled: max === 0 ? 0 : raw / max, raw, min: 0, max },
    success: max > 0 && raw === max,
    completion: found.every((mark) => mark !== 'not-given') && unreadable.size === 0,
    response: JSON.stringify(answersOf(state, entries)),
  };
}
