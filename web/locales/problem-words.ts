import type { InputError } from '../core/types.js';
import { readable } from '../model/quantities/quantity-names.js';
import type { Words } from './index.js';
import type { ProblemState } from '../model/problem/problem-state.js';

/** What the rows and columns of the grids stand for, and how they and their numbers are written. */
export type Labelling = Pick<ProblemState, 'layout' | 'indexBase' | 'decimalMark' | 'symbols'>;

/** How a cell is called, as its grid is labelled: “W, feature 0, class 1”, “x, feature 2”, “η”. */
export function cellName(
  words: Words,
  field: string,
  labelling: Labelling,
  row?: number,
  column?: number,
): string {
  const { feature, class: label } = words;
  const isByFeatures = labelling.layout === 'features-by-classes';
  const rowAxis = isByFeatures ? feature : label;
  const columnAxis = field === 'x' || (field === 'W' && !isByFeatures) ? feature : label;
  const part = (axis: string, index?: number): string =>
    index === undefined ? '' : `, ${axis} ${index + labelling.indexBase}`;
  const letter = field === 'eta' ? labelling.symbols.learningRate : field;
  return `${letter}${part(rowAxis, row)}${part(columnAxis, column)}`;
}

/** Of what was typed, a message repeats so many characters. */
const longestQuote = 24;

/** As much of a long text as a message has room for. */
export function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longestQuote ? text : `${characters.slice(0, longestQuote).join('')}…`;
}

/** What an error speaks of, where it is in no cell: the sum of the labels, or what was typed. */
export const namedBy = ({ sum, typed = '' }: InputError, decimalMark: '.' | ','): string =>
  sum === undefined ? typed : readable(sum, decimalMark);

/** The text in the cell of a problem that an error speaks of; else as {@link namedBy}. */
export function typedAt(
  problem: Readonly<Record<string, unknown>>,
  error: InputError,
  decimalMark: '.' | ',',
): string {
  const { field, row, column = -1 } = error;
  const value = problem[field];
  if (field === 'eta') return String(value);
  const cells = row === undefined ? value : (value as ArrayLike<unknown>)[row];
  const cell = (cells as ArrayLike<unknown> | undefined)?.[column];
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : namedBy(error, decimalMark);
}

/** What is wrong with a typed number, where, and what to do; `cell` is the name of its place. */
export function errorText(
  words: Words,
  error: InputError,
  typed: string,
  labelling: Labelling,
  cell = cellName(words, error.field, labelling, error.row, error.column),
): string {
  const example = `−1${labelling.decimalMark}5, 2e-3, 3/8`;
  return `${cell} ${words.remedies[error.code](error, shorten(typed), example)}`;
}
