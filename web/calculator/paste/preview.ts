import { html, nothing, type TemplateResult } from 'lit';
import type { PasteWords } from '../../locales/index.js';
import { shown } from '../../model/problem/cell-text.js';
import type { Field, ProblemState } from '../../model/problem/problem-state.js';
import { keptBy, leftBy } from '../../model/paste/account.js';
import type { Outcome } from '../../model/paste/decision.js';

/** So many rows and columns of a matrix are shown. */
const most = 6;

const rowsOf = ({ W, eta, ...lists }: ProblemState, field: Field): readonly (readonly string[])[] =>
  field === 'W' ? W : field === 'eta' ? [[eta]] : [lists[field]];

const shownRows = (state: ProblemState, field: Field): readonly (readonly string[])[] =>
  rowsOf(state, field).map((row) => row.map((text) => shown(text, state.decimalMark)));

const shortened = <T>(list: readonly T[], filler: T): readonly T[] =>
  list.length <= most ? list : [...list.slice(0, most - 1), filler];

/** The letter of a field, as the page writes it. */
export const letterOf = (state: ProblemState, field: Field): string =>
  field === 'eta' ? state.symbols.learningRate : field;

/** “x (3)”, “W (3 × 2)”, “η”. */
export function sized(state: ProblemState, field: Field): string {
  const rows = rowsOf(state, field);
  const letter = letterOf(state, field);
  if (field === 'eta') return letter;
  const size = field === 'W' ? `${rows.length} × ${rows[0]?.length ?? 0}` : String(rows[0]?.length ?? 0);
  return `${letter} (${size})`;
}

/** A matrix in brackets, shortened where it is large. */
export function matrix(rows: readonly (readonly string[])[]): TemplateResult {
  const columns = Math.min(rows[0]?.length ?? 0, most);
  const filler = Array.from({ length: columns }, () => '…');
  return html`<span class="matrix" .style=${`--columns: ${columns}`}
    >${shortened(rows, filler).map((row) =>
      shortened(row, '…').map((text) => html`<span class="entry">${text} </span>`),
    )}</span
  >`;
}

/** The pasted fields with their sizes and numbers; only phrasing content, so that a label can hold it. */
export function preview({ state, fields }: Outcome): TemplateResult {
  return html`<span class="preview"
    >${fields.map(
      (field) =>
        html`<span class="pasted" data-field=${field}
          ><span class="name">${sized(state, field)}</span> ${matrix(shownRows(state, field))}</span
        >`,
    )}</span
  >`;
}

/** The sizes of the problem that comes of it, and what else changes. */
export function consequences(words: PasteWords, { state, newLayout }: Outcome): TemplateResult {
  return html`${words.sizes(state.x.length, state.b.length)}
  ${newLayout ? words.newLayout[newLayout] : nothing}`;
}

/** What is said once a paste has been taken. */
export function doneText(words: PasteWords, outcome: Outcome): string {
  const { state, fields, newLayout } = outcome;
  const names = fields.map((field) => sized(state, field)).join(', ');
  const parts = [words.done(names), words.sizes(state.x.length, state.b.length)];
  const kept = keptBy(outcome).map((field) => letterOf(state, field));
  const left = leftBy(outcome).map(({ name, line }) => (name === '' ? words.line(line) : name));
  return [
    ...parts,
    ...(newLayout ? [words.newLayout[newLayout]] : []),
    ...(kept.length > 0 ? [words.kept(kept.join(', '))] : []),
    ...(left.length > 0 ? [words.left(left.join(', '))] : []),
  ].join(' ');
}
