import type { StepId } from '../../core/types.js';
import { askedIn, entriesIn, gridOf } from '../answers/work.js';
import { type Entries, type Work, type ProblemState } from '../problem/problem-state.js';
import { marked, taken, tidy } from '../problem/cell-text.js';
import { stepIds } from '../problem/settings.js';
import { formatLink, parseLink, partsOf, type LinkError, type LinkParts } from '../link/link.js';
import { isSeed } from './practice-settings.js';

/** What a reader hands in: the problem with what was written and which hints were seen. */
export interface Result {
  readonly state: ProblemState;
  /** What the reader wrote as a name; may be "". */
  readonly name: string;
  /** The seed that the problem was made from, where it was. */
  readonly seed?: string;
}

const longestName = 80;
const longestCell = 100;
const mostHints = 9;

/** A text that is no result. */
class InvalidLink extends Error {}

const writeCells = (row: readonly string[], { decimalMark }: ProblemState): string =>
  row.map((text) => encodeURIComponent(marked(text, decimalMark))).join(',');

const readCells = (row: string, { decimalMark }: ProblemState): readonly string[] =>
  row.split(',').map((text) => {
    const cell = tidy(taken(decodeURIComponent(text), decimalMark));
    if (cell.length > longestCell) throw new InvalidLink();
    return cell;
  });

/** The result as text: the problem's fragment, and what was written in the same way. */
export function writeResult({ state, name, seed }: Result): string {
  const entries = entriesIn(state);
  const written = askedIn(state).flatMap((asked) => {
    const rows = gridOf(asked, state).map((row) => row.map((id) => entries[id] ?? ''));
    return rows.flat().every((text) => text === '')
      ? []
      : [`${asked.name}=${rows.map((row) => writeCells(row, state)).join(';')}`];
  });
  const hints = stepIds.flatMap((step) => {
    const seen = state.work?.hints[step] ?? 0;
    return seen === 0 ? [] : [`${step}.${Math.min(seen, mostHints)}`];
  });
  return [
    formatLink({ state }),
    ...written,
    ...(hints.length === 0 ? [] : [`seen=${hints.join(',')}`]),
    ...(name.trim() === '' ? [] : [`name=${encodeURIComponent(name.trim())}`]),
    ...(seed === undefined ? [] : [`seed=${seed}`]),
  ].join('&');
}

function readHints(text: string | undefined): Work['hints'] {
  const pairs = (text?.split(',') ?? []).map((pair): [StepId, number] => {
    const [, name, seen] = /^([\w-]+)\.([1-9])$/.exec(pair) ?? [];
    const step = stepIds.find((each) => each === name);
    if (step === undefined) throw new InvalidLink();
    return [step, Number(seen)];
  });
  return Object.fromEntries(pairs);
}

function readEntries(state: ProblemState, parts: LinkParts): Entries {
  const found = askedIn(state).flatMap((asked) => {
    const text = parts.get(asked.name);
    if (text === undefined) return [];
    const grid = gridOf(asked, state);
    const rows = text.split(';').map((row) => readCells(row, state));
    const isOfShape = rows.length === grid.length && rows.every((row, i) => row.length === grid[i]?.length);
    if (!isOfShape) throw new InvalidLink();
    return grid.flatMap((row, i) =>
      row.map((id, j): [string, string] => [id, rows[i]?.[j] ?? '']).filter(([, cell]) => cell !== ''),
    );
  });
  return Object.fromEntries(found);
}

function read(state: ProblemState, parts: LinkParts): Result {
  const name = decodeURIComponent(parts.get('name') ?? '');
  const seed = parts.get('seed');
  if (name.length > longestName || (seed !== undefined && !isSeed(seed))) throw new InvalidLink();
  const { layout, decimalMark } = state;
  const work: Work = {
    entries: readEntries(state, parts),
    layout,
    decimalMark,
    hints: readHints(parts.get('seen')),
  };
  return { state: { ...state, work }, name, ...(seed === undefined ? {} : { seed }) };
}

/** The result in a text, or why there is none. */
export function readResult(text: string): Result | LinkError {
  const [linked, parts] = [parseLink(text), partsOf(text)];
  if (typeof linked !== 'object' || parts === undefined) return linked === 'newer' ? 'newer' : 'damaged';
  try {
    return read(linked.state, parts);
  } catch (error) {
    // Malformed percent-encoding is a URIError.
    if (error instanceof InvalidLink || error instanceof URIError) return 'damaged';
    throw error;
  }
}
