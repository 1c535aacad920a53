import type { Check, Checker, Verdict } from '../../core/check-types.js';
import type { SoftmaxStepsCheckDetail } from '../../core/task-types.js';
import type { InputError } from '../../core/types.js';
import { isSameProblem, toProblem, type ProblemState, type Entries } from '../problem/problem-state.js';
import { allAsked, answersOf, gridOf, idsIn } from './work.js';

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
  'unaffected',
  'close',
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
  return asked.shape === 'classes' ? grid[column ?? 0]?.[0] : grid[row ?? 0]?.[column ?? 0];
}

/** Whether as much is written in both, and the same. */
export function areSame(a: Entries, b: Entries): boolean {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}

// What was no number before, and stands as it stood, is none now.
function stillUnreadable(
  before: Judgement | undefined,
  state: ProblemState,
  entries: Entries,
): Judgement['unreadable'] {
  if (!before || !isSameProblem(before.state, state)) return new Map();
  return new Map([...before.unreadable].filter(([id]) => before.entries[id] === entries[id]));
}

/**
 * Judges entries in pieces; those that are no numbers are as if they were not there. `before` is a judgement of earlier
 * entries, if there is one. Throws the InputError of a problem that is wrong.
 */
export function* judgingOf(
  checker: Pick<Checker, 'checking'>,
  state: ProblemState,
  entries: Entries,
  before?: Judgement,
): Generator<void, Judgement, void> {
  const problem = toProblem(state);
  const unreadable = new Map(stillUnreadable(before, state, entries));
  for (;;) {
    try {
      const answers = answersOf(state, entries, (id) => unreadable.has(id));
      const check = yield* checker.checking(problem, answers);
      return { state, entries, check, unreadable };
    } catch (error) {
      const id = isInputError(error) ? idAt(error, state) : undefined;
      if (!isInputError(error) || id === undefined || unreadable.has(id)) throw error;
      unreadable.set(id, error);
      yield;
    }
  }
}

/** How an entry was judged, or undefined where it has been written anew since. */
export function markOf(judgement: Judgement | undefined, entries: Entries, id: string): Mark | undefined {
  if (!judgement || (judgement.entries[id] ?? '') !== (entries[id] ?? '')) return undefined;
  if (judgement.unreadable.has(id)) return 'unreadable';
  const [quantity = '', ...indices] = id.split('.');
  const found = indices.reduce(
    (verdicts: unknown, index) => (verdicts as readonly unknown[] | undefined)?.[Number(index)],
    (judgement.check.verdicts as unknown as Readonly<Record<string, unknown>>)[quantity],
  );
  return found as Verdict | undefined;
}

/** How many entries got each mark. */
export function tallyOf(judgement: Judgement, entries: Entries): ReadonlyMap<Mark, number> {
  const found = idsIn(judgement.state).map((id) => markOf(judgement, entries, id));
  return new Map(marks.map((mark) => [mark, found.filter((one) => one === mark).length]));
}

/** Whether an entry counts: one that is only close, or would be as it is with a mistake, does not. */
export const isRight = (mark: Mark | undefined): boolean =>
  mark !== undefined && /^(right|truncated)/.test(mark);

/** The first entry that is wrong, else the first that is only close; in the order of the derivation. */
export function firstTrouble(judgement: Judgement): string | undefined {
  const ids = idsIn(judgement.state);
  const first = (wanted: Mark): string | undefined =>
    ids.find((id) => markOf(judgement, judgement.entries, id) === wanted);
  return first('wrong') ?? first('close');
}

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
