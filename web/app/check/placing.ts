import type { AnswerName } from '../../core/check-types.js';
import type { Paste, PastedMatrix, PastedSolution, TextMatrix } from '../../core/reader-types.js';
import { shown } from '../paste/fill.js';
import type { ProblemState } from '../problem/problem-state.js';
import { allAsked, askedIn, gridOf, type Asked, type Entries } from './work.js';

/** What is taken of a solution. */
export interface Taken {
  readonly entries: Entries;
  readonly taken: readonly AnswerName[];
  /** The quantities that have values which do not fit. */
  readonly left: readonly AnswerName[];
}

/** The entries of a solution as the page shows them; those of steps that are hidden are not taken. */
export function takenFrom({ read, left }: PastedSolution, state: ProblemState): Taken {
  const names = askedIn(state).map(({ name }) => name);
  const own = read.filter(({ quantity }) => names.includes(quantity));
  const entries = own.flatMap((quantity) =>
    Object.entries(quantity.entries).map(([id, text]) => [id, shown(text, state)] as const),
  );
  const inOrder = (isIn: (name: AnswerName) => boolean): readonly AnswerName[] =>
    allAsked.map(({ name }) => name).filter(isIn);
  const has = (name: AnswerName): boolean => own.some(({ quantity }) => quantity === name);
  return {
    entries: Object.fromEntries(entries),
    taken: inOrder(has),
    left: inOrder((name) => left.some(({ field, code }) => field === name && code === 'size') && !has(name)),
  };
}

const sized = (rows: TextMatrix): string => `${rows.length} ${rows[0]?.length ?? 0}`;

/** The matrices that a text can be, the likeliest first. */
export function matricesOf(paste: Paste, decimalMark: '.' | ','): readonly TextMatrix[] {
  if (paste.kind === 'matrix') return [paste.matrix];
  if (paste.kind !== 'question') return [];
  const isLikely = (answers: readonly string[]): boolean =>
    (decimalMark === ',') === answers.includes('decimal-comma');
  return paste.readings
    .toSorted((a, b) => Number(isLikely(b.answers)) - Number(isLikely(a.answers)))
    .map(({ value }) => value)
    .filter((value): value is PastedMatrix => value.kind === 'matrix')
    .map(({ matrix }) => matrix);
}

/** A matrix in the place of a quantity: all of it, or where an entry is named, from there on; undefined where it does not fit. */
export function placed(
  asked: Asked,
  state: ProblemState,
  matrix: TextMatrix,
  at?: string,
): Entries | undefined {
  const grid = gridOf(asked, state);
  const flat = matrix.flat();
  const isList = matrix.length === 1 || matrix[0]?.length === 1;
  const column = isList ? flat.map((text) => [text]) : matrix;
  const values = asked.kind === 'vector' ? column : matrix;
  const row = at === undefined ? -1 : grid.findIndex((ids) => ids.includes(at));
  const start =
    at === undefined || sized(values) === sized(grid) ? [0, 0] : [row, grid[row]?.indexOf(at) ?? 0];
  const isWhole = at === undefined && sized(values) !== sized(grid);
  const [top = 0, left = 0] = start;
  const filled = values.flatMap((texts, i) =>
    texts.map((text, j) => [grid[top + i]?.[left + j], shown(text, state)] as const),
  );
  if (isWhole || filled.some(([id]) => id === undefined)) return undefined;
  return Object.fromEntries(filled) as Entries;
}
