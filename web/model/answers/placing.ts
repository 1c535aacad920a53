import type { AnswerName } from '../../core/check-types.js';
import type {
  AskedQuantity,
  Left,
  Paste,
  PastedSolution,
  ReadingAnswer,
  ReadQuantity,
  TextMatrix,
} from '../../core/reader-types.js';
import { withDecimalMark } from '../paste/decide.js';
import { keptNumber } from '../paste/fill.js';
import type { ProblemState, Entries } from '../problem/problem-state.js';
import { allAsked, askedIn, gridOf, type Asked } from './work.js';

/** What is taken of a solution. */
export interface Taken {
  readonly entries: Entries;
  /** In the order of the derivation. */
  readonly taken: readonly AnswerName[];
  /** Where they stand in the text. */
  readonly read: readonly ReadQuantity[];
  /** Those of steps that are hidden, which are not taken. */
  readonly hidden: readonly ReadQuantity[];
  readonly asked: readonly AskedQuantity[];
  readonly left: readonly Left[];
}

/** Entries that were read, as they are kept. */
export const keptEntries = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).map(([id, text]) => [id, keptNumber(text)]));

/** The entries of a solution as they are kept; those of steps that are hidden are not taken. */
export function takenFrom({ read, asked, left }: PastedSolution, state: ProblemState): Taken {
  const names = new Set(askedIn(state).map(({ name }) => name));
  const own = read.filter(({ quantity }) => names.has(quantity));
  return {
    entries: keptEntries(Object.assign({}, ...own.map(({ entries }) => entries)) as Entries),
    taken: allAsked.map(({ name }) => name).filter((name) => own.some(({ quantity }) => quantity === name)),
    read: own,
    hidden: read.filter(({ quantity }) => !names.has(quantity)),
    asked: asked.filter(({ quantity }) => names.has(quantity)),
    left,
  };
}

const sized = (rows: TextMatrix): string => `${rows.length} ${rows[0]?.length ?? 0}`;

/** One matrix that a text can be. */
export interface MatrixReading {
  readonly answers: readonly ReadingAnswer[];
  readonly matrix: TextMatrix;
}

/** The matrices that a text can be, as far as the page's decimal mark leaves them. */
export function matricesOf(paste: Paste, decimalMark: '.' | ','): readonly MatrixReading[] {
  if (paste.kind === 'matrix') return [{ answers: [], matrix: paste.matrix }];
  if (paste.kind !== 'question') return [];
  return withDecimalMark(paste.readings, decimalMark).flatMap(({ answers, value }) =>
    value.kind === 'matrix' ? [{ answers, matrix: value.matrix }] : [],
  );
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
  const values = asked.shape === 'classes' ? column : matrix;
  const row = at === undefined ? -1 : grid.findIndex((ids) => ids.includes(at));
  const start =
    at === undefined || sized(values) === sized(grid) ? [0, 0] : [row, grid[row]?.indexOf(at) ?? 0];
  const isWhole = at === undefined && sized(values) !== sized(grid);
  const [top = 0, left = 0] = start;
  const filled = values.flatMap((texts, i) =>
    texts.map((text, j) => [grid[top + i]?.[left + j], keptNumber(text)] as const),
  );
  if (isWhole || filled.some(([id]) => id === undefined)) return undefined;
  return Object.fromEntries(filled) as Entries;
}
