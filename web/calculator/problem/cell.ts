import { html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { shown, taken, tidy } from '../../model/problem/cell-text.js';

/** The attributes that every cell shares, whichever grid it is in. */
interface Cell {
  /** Of the quantity: `W.0.1`. */
  readonly id: string;
  readonly label: string;
  /** As it is kept. */
  readonly text: string;
  readonly decimalMark: '.' | ',';
  /** The ids of what is said of it, if anything is. */
  readonly description: string | undefined;
  readonly isWrong: boolean;
  readonly isReadonly: boolean;
  readonly onText: (text: string) => void;
}

/** So many characters fit into a cell that has not grown. */
const charactersInSight = 6;

/** Columns as wide as their longest text, within limits; `columns` holds the texts of each. */
export function tracksFor(columns: readonly (readonly string[])[]): string {
  const widths = columns.map((texts) => {
    const longest = Math.max(...texts.map((text) => text.length));
    return longest <= charactersInSight
      ? 'var(--cell-width)'
      : `clamp(var(--cell-width), ${longest * 0.6 + 1} * var(--softmax-steps-unit), 8 * var(--softmax-steps-unit))`;
  });
  return widths.join(' ');
}

class CellText extends Directive {
  render(text: string, decimalMark: '.' | ','): string {
    return shown(text, decimalMark);
  }

  // What is being typed stays as it is spelled, and the caret where it is.
  override update({ element }: PropertyPart, [text, decimalMark]: [string, '.' | ',']): typeof noChange {
    const input = element as HTMLInputElement;
    if (taken(input.value, decimalMark) !== text) input.value = shown(text, decimalMark);
    return noChange;
  }
}

/** Property directive: a cell shows the text that is kept. */
const cellText = directive(CellText);

// What stood in a cell when it was entered: Escape brings it back.
const textsBefore = new WeakMap<HTMLInputElement, string>();

function enter(event: Event): void {
  const input = event.currentTarget as HTMLInputElement;
  textsBefore.set(input, input.value);
  input.select();
}

/**
 * One cell: it selects its content on focus, Escape undoes what was typed since, and it is tidied when it is left. The sign and the
 * decimal mark are put on and taken off here.
 */
export function cell(content: Cell): TemplateResult {
  const { id, label, text, decimalMark, description, isWrong, isReadonly } = content;
  const onText = (typed: string): void => content.onText(taken(typed, decimalMark));
  const restore = (event: KeyboardEvent): void => {
    const input = event.currentTarget as HTMLInputElement;
    const before = textsBefore.get(input);
    if (event.key !== 'Escape' || before === undefined || before === input.value) return;
    event.stopPropagation();
    event.preventDefault();
    onText(before);
    input.value = before;
    input.select();
  };
  const leave = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const typed = taken(input.value, decimalMark);
    const tidied = tidy(typed);
    if (tidied !== typed) content.onText(tidied);
    input.value = shown(tidied, decimalMark);
  };
  return html`<input
    class="cell"
    type="text"
    inputmode="text"
    enterkeyhint="next"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    id=${id.replaceAll('.', '-')}
    data-id=${id}
    aria-label=${label}
    ?readonly=${isReadonly}
    aria-invalid=${isWrong ? 'true' : nothing}
    aria-describedby=${description ?? nothing}
    title=${text.length > charactersInSight ? shown(text, decimalMark) : nothing}
    .value=${cellText(text, decimalMark)}
    @input=${(event: Event) => onText((event.currentTarget as HTMLInputElement).value)}
    @blur=${leave}
    @focus=${enter}
    @keydown=${restore}
    @mousedown=${focusWhole}
  />`;
}

// The first click selects the whole cell; the browser's own handling would put a caret there instead.
function focusWhole(event: MouseEvent): void {
  const input = event.currentTarget as HTMLInputElement;
  if (input.matches(':focus')) return;
  event.preventDefault();
  input.focus();
}
