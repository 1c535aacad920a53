import { html, nothing, type TemplateResult } from 'lit';
import type { InputError } from '../../core/types.js';
import type { Words } from '../../locales/index.js';
import type { Field } from '../../model/problem/problem-state.js';
import { cellName, type Labelling } from '../../locales/problem-words.js';
import { cell } from './cell.js';

/** A grid of cells to type numbers into, inside drawn brackets; a vector is one row. */
export interface Grid {
  readonly words: Words;
  readonly field: Exclude<Field, 'eta'>;
  readonly cells: readonly (readonly string[])[];
  readonly columnLabels: readonly string[];
  readonly columnAxis: string;
  /** The widths of the columns, as grid tracks. */
  readonly tracks: string;
  readonly labelling: Labelling;
  /** None for a vector. */
  readonly rowLabels?: readonly string[];
  readonly rowAxis?: string;
  /** What belongs below the cells, column by column. */
  readonly footer?: TemplateResult;
  readonly error: InputError | undefined;
  readonly message: string;
  /** What is said of the field where nothing is wrong with it, or "". */
  readonly note: string;
  readonly isReadonly: boolean;
  readonly onCell: (row: number, column: number, text: string) => void;
}

/** The place below a field where its error appears, or else a note; it lies over what follows, so that nothing moves. */
export function errorSlot(field: string, message: string, note: string): TemplateResult {
  return html`<p class="error" id="${field}-error">
    ${message === '' ? note : html`<span>${message}</span>`}
  </p>`;
}

/** Whether `error` speaks of this cell, or of the whole field that it is in. */
function isWrong(error: InputError | undefined, row: number | undefined, column: number): boolean {
  if (error === undefined) return false;
  const sameRow = error.row === undefined || error.row === row;
  return sameRow && (error.column === undefined || error.column === column);
}

/** A vector or matrix of cells with its labels, its brackets and its error. */
export function matrixGrid(grid: Grid): TemplateResult {
  const { words, field, cells, columnLabels, rowLabels, error, message } = grid;
  const isVector = rowLabels === undefined;
  const cellTemplate = (text: string, i: number, j: number): TemplateResult => {
    const row = isVector ? undefined : i;
    const isAtFault = isWrong(error, row, j);
    return cell({
      id: isVector ? `${field}.${j}` : `${field}.${i}.${j}`,
      label: cellName(words, field, grid.labelling, row, j),
      text,
      decimalMark: grid.labelling.decimalMark,
      description: isAtFault ? `${field}-error` : undefined,
      isWrong: isAtFault,
      isReadonly: grid.isReadonly,
      onText: (typed) => grid.onCell(i, j, typed),
    });
  };
  return html`
    <div class="scroller" data-axis=${grid.columnAxis} @scroll=${scrollTogether}>
      <div
        class="grid"
        role="group"
        aria-label=${words.grid(words.names[field], isVector ? [columnLabels.length] : [cells.length, columnLabels.length])}
        .style=${`--columns: ${columnLabels.length}; --tracks: ${grid.tracks}`}
        @keydown=${moveBetweenCells}
      >
        <span class="axis corner" aria-hidden="true">${grid.columnAxis}</span>
        <div class="column-labels" aria-hidden="true">
          ${columnLabels.map((label) => html`<span>${label}</span>`)}
        </div>
        ${
          isVector
            ? nothing
            : html`<div class="row-labels" aria-hidden="true">
                <span class="axis upright">${grid.rowAxis}</span>
                ${rowLabels.map((label) => html`<span>${label}</span>`)}
              </div>`
        }
        <div class="cells">${cells.map((row, i) => row.map((text, j) => cellTemplate(text, i, j)))}</div>
        ${grid.footer ?? nothing}
      </div>
    </div>
    ${errorSlot(field, message, grid.note)}
  `;
}

// Grids with the same columns scroll as one.
function scrollTogether(event: Event): void {
  const scroller = event.currentTarget as HTMLElement;
  const all = scroller.closest('form')?.querySelectorAll<HTMLElement>('.scroller') ?? [];
  for (const other of all) {
    if (other.dataset['axis'] === scroller.dataset['axis']) other.scrollLeft = scroller.scrollLeft;
  }
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  'Shift+Enter': [-1, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
  'Ctrl+Home': [-Infinity, -Infinity],
  'Ctrl+End': [Infinity, Infinity],
};

const keyOf = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`;

/**
 * As in a spreadsheet: up, down and Enter always leave the cell; what moves the caret as well leaves it only where the
 * caret cannot go on, or where the whole cell is selected, as it is when one comes to it. On a group with `--columns`.
 */
export function moveBetweenCells(event: KeyboardEvent): void {
  const step = steps[keyOf(event)];
  const input = event.target as HTMLInputElement;
  if (!step) return;
  const { selectionStart: start, selectionEnd: end, value } = input;
  const isWhole = start === 0 && end === value.length;
  const [isBack, isOn] = [step[1] < 0, step[1] > 0];
  if (isBack && !isWhole && (start !== end || start !== 0)) return;
  if (isOn && !isWhole && (start !== end || end !== value.length)) return;
  const group = event.currentTarget as HTMLElement;
  const cells = [...group.querySelectorAll<HTMLInputElement>('.cell')];
  const columns = Number(group.style.getPropertyValue('--columns'));
  const index = cells.indexOf(input);
  const [rows, row, column] = [cells.length / columns, Math.floor(index / columns), index % columns];
  const within = (place: number, count: number): number => Math.min(count - 1, Math.max(0, place));
  const target = cells[within(row + step[0], rows) * columns + within(column + step[1], columns)];
  if (!target || target === input) return;
  event.preventDefault();
  target.focus();
}
