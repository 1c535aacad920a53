import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from '../../../core/types.js';

/** Nobody takes a central difference of every weight by hand. */
const beyondPaper = 'check.gradient';

/** Whether a line is a task on a worksheet. */
export function isOnWorksheet({ id, block }: Line, hasEntries: boolean): boolean {
  return id !== beyondPaper && (block === 'main' || (block === 'entries' && hasEntries));
}

function blankTemplate(result: string): TemplateResult {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: result });
  const rows = Array.from(content.querySelectorAll('mtr'));
  if (rows.length === 0) return html`<span></span>`;
  const cells = rows.map(
    (row) =>
      html`<tr>
        ${Array.from(row.children, () => html`<td></td>`)}
      </tr>`,
  );
  return html`<table>
    ${cells}
  </table>`;
}

/**
 * The forms of a line with blanks for its numbers: what is given stays, and so do the symbols; the result becomes empty
 * cells in its shape, and what leads to a single number a line to write on.
 */
export function answersTemplate(line: Line, formula: (markup: string) => TemplateResult): unknown {
  if (line.id.startsWith('given.')) return line.forms.map((form) => formula(form.mathml));
  const symbols = line.forms.filter(({ role }) => role === 'formula');
  const result = line.forms.find(({ role }) => role === 'result');
  const blank = result && blankTemplate(result.mathml);
  const isWorkedOut =
    line.forms.some(({ role }) => role === 'numbers') && !result?.mathml.includes('<mtable>');
  return html`${symbols.map((form) => formula(form.mathml))}
  ${blank && isWorkedOut ? html`<div class="answer working"><span></span></div>` : nothing}
  ${blank ? html`<div class="answer">${blank}</div>` : nothing}`;
}
