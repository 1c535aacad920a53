import type { AnswerName } from '../../../core/check-types.js';
import type { StepId } from '../../../core/types.js';
import { stepIds } from '../../problem/options.js';
import type { ProblemState } from '../../problem/problem-state.js';
import {
  Damage,
  fromFragment,
  partsOf,
  readRow,
  toFragment,
  unlessDamaged,
  writeRow,
  type BadLink,
} from '../../sharing/fragment.js';
import { isSeed } from '../practice-settings.js';

/** What was written down, as it was typed: a matrix for every quantity; a vector is one row, a number one cell. */
export type Entries = Readonly<Partial<Record<AnswerName, readonly (readonly string[])[]>>>;

/** What a reader hands in: the problem, what was entered, and how much help was taken. */
export interface Work {
  readonly state: ProblemState;
  readonly entries: Entries;
  /** The furthest hint that was looked at in a step: 1 the rule, 2 the numbers put in, 3 the result. */
  readonly hints: Readonly<Partial<Record<StepId, number>>>;
  /** What the reader wrote as a name; may be "". */
  readonly name: string;
  /** The seed that the problem was made from, where it was. */
  readonly seed?: string;
}

const vectors = ['z', 'exp', 'yhat', 'dz', 'db', 'scaled_db', 'b_next'] as const;
const numbers = ['sum', 'loss'] as const;

/** The names of all quantities, in the order of a derivation. */
export const answerNames: readonly AnswerName[] = [
  'z',
  'exp',
  'sum',
  'yhat',
  'loss',
  'dz',
  'dW',
  'db',
  'scaled_dW',
  'scaled_db',
  'W_next',
  'b_next',
];

const isOf = (names: readonly AnswerName[], name: AnswerName): boolean => names.includes(name);

/** Rows and columns of a quantity as it is handed in. */
export function shapeOf(name: AnswerName, { b, W }: ProblemState): readonly [number, number] {
  if (isOf(numbers, name)) return [1, 1];
  if (isOf(vectors, name)) return [1, b.length];
  return [W.length, W[0]?.length ?? 0];
}

const longestName = 80;

/** The work as text: the problem's fragment and what was entered in the same way. */
export function writeWork({ state, entries, hints, name, seed }: Work): string {
  const given = answerNames.flatMap((each) => {
    const rows = entries[each] ?? [];
    return rows.flat().every((cell) => cell.trim() === '')
      ? []
      : `${each}=${rows.map((row) => writeRow(row.map((cell) => cell.trim()))).join(';')}`;
  });
  const helped = stepIds.flatMap((step) => (hints[step] ? `${step}.${hints[step]}` : []));
  return [
    toFragment(state),
    ...given,
    ...(helped.length === 0 ? [] : [`hints=${helped.join(',')}`]),
    ...(name.trim() === '' ? [] : [`name=${encodeURIComponent(name.trim().slice(0, longestName))}`]),
    ...(seed === undefined ? [] : [`seed=${seed}`]),
  ].join('&');
}

function readHints(text: string | undefined): Work['hints'] {
  const pairs = (text?.split(',') ?? []).map((pair) => {
    const [step, level] = pair.split('.');
    const id = stepIds.find((each) => each === step);
    if (id === undefined || !/^[123]$/.test(level ?? '')) throw new Damage();
    return [id, Number(level)];
  });
  return Object.fromEntries(pairs) as Work['hints'];
}

function readEntries(state: ProblemState, parts: ReadonlyMap<string, string>): Entries {
  const found = answerNames.flatMap((name) => {
    const text = parts.get(name);
    if (text === undefined) return [];
    const [rows, columns] = shapeOf(name, state);
    const entries = text.split(';').map((row) => readRow(row, 1));
    const isOfShape = entries.length === rows && entries.every((row) => row.length === columns);
    if (!isOfShape) throw new Damage();
    return [[name, entries]];
  });
  return Object.fromEntries(found) as Entries;
}

/** The work in a text, or why there is none. */
export function readWork(text: string): Work | BadLink {
  const linked = fromFragment(text);
  if (typeof linked !== 'object') return linked ?? 'damaged';
  const { state } = linked;
  return unlessDamaged(() => {
    const parts = partsOf(text);
    const name = decodeURIComponent(parts.get('name') ?? '');
    const seed = parts.get('seed');
    if (name.length > longestName || (seed !== undefined && !isSeed(seed))) throw new Damage();
    return {
      state,
      entries: readEntries(state, parts),
      hints: readHints(parts.get('hints')),
      name,
      ...(seed === undefined ? {} : { seed }),
    };
  });
}
