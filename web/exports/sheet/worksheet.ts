import type { Line } from '../../core/types.js';
import { rowsOf } from '../../model/quantities/id-rows.js';
import { markup, type Markup } from './markup.js';

/** Nobody takes a central difference of every weight by hand. */
const beyondPaper = 'check.gradient';

/** Whether a line is a task on a worksheet. */
export function isOnWorksheet({ id, block }: Line, hasEntries: boolean): boolean {
  return id !== beyondPaper && (block === 'main' || (block === 'entries' && hasEntries));
}

// An empty table in the shape of a matrix, or room for a number.
function blank(ids: readonly string[]): Markup {
  if (ids.length < 2) return markup`<span></span>`;
  const rows = rowsOf(ids).map((row) => markup`<tr>${row.map(() => markup`<td></td>`)}</tr>`);
  return markup`<table>${rows}</table>`;
}

/**
 * The forms of a line with blanks for its numbers: what is given stays, and so do the symbols; the result becomes empty
 * cells in its shape, and what leads to a single number a line to write on.
 */
export function answers(line: Line, formula: (mathml: string) => Markup): readonly Markup[] {
  if (line.id.startsWith('given.')) return line.forms.map((form) => formula(form.mathml));
  const symbols = line.forms.filter(({ role }) => role === 'formula').map((form) => formula(form.mathml));
  const result = line.forms.find(({ role }) => role === 'result');
  if (!result) return symbols;
  const { ids = [] } = result;
  const isWorkedOut = line.forms.some(({ role }) => role === 'numbers') && ids.length < 2;
  const working = markup`<div class="answer working"><span></span></div>`;
  const answer = markup`<div class="answer">${blank(ids)}</div>`;
  return [...symbols, ...(isWorkedOut ? [working] : []), answer];
}
