import type { Left, PastedFields, PastedMatrix, TextPlace } from '../../core/reader-types.js';
import type { Field, ProblemState } from '../problem/problem-state.js';
import type { Outcome } from './decision.js';

/** So many characters of a line are quoted. */
const longestQuote = 80;

/** The line of a text that something stands in, as it is written; of a long one the part around the column. */
export function quoted(text: string, { line, column }: TextPlace): string {
  const characters = Array.from((text.split(/\r\n|\r|\n/, line)[line - 1] ?? '').trimEnd());
  const begin = Math.max(0, Math.min(column - 1 - longestQuote / 4, characters.length - longestQuote));
  const part = characters.slice(begin, begin + longestQuote).join('');
  return `${begin > 0 ? '…' : ''}${part}${begin + longestQuote < characters.length ? '…' : ''}`;
}

/** A field of the page, and what it was read from. */
export interface ReadPiece {
  readonly field: Field;
  readonly from: PastedMatrix | PastedFields['fields'][number];
}

/** Where the fields of an outcome stand in the text. */
export function piecesOf({ fields, source }: Outcome): readonly ReadPiece[] {
  if (!source) return [];
  if (source.kind === 'matrix') return fields.map((field) => ({ field, from: source }));
  return source.fields.map((from) => ({ field: from.field, from }));
}

/** What the text of an outcome has beside that. */
export const leftBy = (outcome: Outcome): readonly Left[] => outcome.source?.left ?? [];

/** The fields that keep the values of the problem before, though the text gives others by their names. */
export function keptBy({ fields, source }: Outcome): readonly Field[] {
  if (source?.kind !== 'fields') return [];
  return (['x', 'W', 'b', 'y', 'eta'] as const).filter((field) => !fields.includes(field));
}

/** The problem that comes of a paste, with its marks at the fields that were kept. */
export function withKept(outcome: Outcome): ProblemState {
  const { state } = outcome;
  return { ...state, kept: Object.fromEntries(keptBy(outcome).map((field) => [field, state[field]])) };
}
