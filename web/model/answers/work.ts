import type { Answers } from '../../core/check-types.js';
import { quantitiesOf, type AnswerName } from '../../core/quantities.js';
import type { StepId } from '../../core/types.js';
import { marked, withMarkAlone } from '../problem/cell-text.js';
import { stepIds } from '../problem/settings.js';
import type { Entries, ProblemState, Work } from '../problem/problem-state.js';

/** A quantity that is asked for: where it stands, and whether it is a number, one for each class, or of the shape of W. */
export interface Asked {
  readonly name: AnswerName;
  readonly step: StepId;
  readonly shape: 'single' | 'classes' | 'weights';
}

/** All of them, step by step. */
export const allAsked: readonly Asked[] = stepIds.flatMap((id) =>
  quantitiesOf('answer').filter(({ step }) => step === id),
);

/** Those of the steps that are shown. */
export function askedIn({ hiddenSteps }: Pick<ProblemState, 'hiddenSteps'>): readonly Asked[] {
  return allAsked.filter(({ step }) => !hiddenSteps.includes(step));
}

/** The ids of a quantity's entries, row by row; a vector is a column. */
export function gridOf({ name, shape }: Asked, { W, b }: ProblemState): readonly (readonly string[])[] {
  switch (shape) {
    case 'single':
      return [[name]];
    case 'classes':
      return b.map((_, k) => [`${name}.${k}`]);
    case 'weights':
      return W.map((row, i) => row.map((_, j) => `${name}.${i}.${j}`));
  }
}

/** The ids of all entries that are asked for. */
export function idsIn(state: ProblemState): readonly string[] {
  return askedIn(state).flatMap((asked) => gridOf(asked, state).flat());
}

const turned = (id: string): string => id.replace(/^(\w+)\.(\d+)\.(\d+)$/, '$1.$3.$2');

/** The entries in the layout and with the decimal mark that are set now; `dW.0.1` is never what it was in another layout. */
export function entriesIn({ work, layout, decimalMark }: ProblemState): Entries {
  if (!work) return {};
  if (work.layout === layout && work.decimalMark === decimalMark) return work.entries;
  const converted = Object.entries(work.entries).map(([id, text]) => [
    work.layout === layout ? id : turned(id),
    work.decimalMark === decimalMark ? text : withMarkAlone(text),
  ]);
  return Object.fromEntries(converted) as Entries;
}

function withWork(state: ProblemState, entries: Entries, hints: Work['hints']): ProblemState {
  const { layout, decimalMark } = state;
  return { ...state, work: { entries, layout, decimalMark, hints } };
}

/** The state with some entries written anew; an empty text takes one away. */
export function withEntries(state: ProblemState, texts: Entries): ProblemState {
  const entries = Object.entries({ ...entriesIn(state), ...texts }).filter(([, text]) => text !== '');
  return withWork(state, Object.fromEntries(entries), state.work?.hints ?? {});
}

/** The state without any entry; the hints have been seen all the same. */
export function withoutEntries(state: ProblemState): ProblemState {
  return withWork(state, {}, state.work?.hints ?? {});
}

/** How many hints of a step have been seen. */
export function hintsOf({ work }: ProblemState, step: StepId): number {
  return work?.hints[step] ?? 0;
}

/** The state with at least so many hints of each step seen. */
export function withHints(state: ProblemState, seen: Work['hints']): ProblemState {
  const steps = Object.entries(seen) as [StepId, number][];
  const most = steps.map(([step, count]) => [step, Math.max(count, hintsOf(state, step))]);
  const hints = { ...state.work?.hints, ...(Object.fromEntries(most) as Work['hints']) };
  return withWork(state, entriesIn(state), hints);
}

/** How many hints have been seen in all. */
export function hintsUsed({ work }: ProblemState): number {
  return Object.values(work?.hints ?? {}).reduce((sum, count) => sum + count, 0);
}

/** Entries as the core takes them, but for those that are left out. */
export function answersOf(
  state: ProblemState,
  entries: Entries,
  isLeftOut: (id: string) => boolean = () => false,
): Answers {
  const textOf = (id: string | undefined): string =>
    id === undefined || isLeftOut(id) ? '' : marked((entries[id] ?? '').trim(), state.decimalMark);
  const given = askedIn(state).map((asked) => {
    const rows = gridOf(asked, state).map((row) => row.map(textOf));
    const value = { single: rows[0]?.[0] ?? '', classes: rows.flat(), weights: rows }[asked.shape];
    return [asked.name, value];
  });
  return Object.fromEntries(given) as Answers;
}
