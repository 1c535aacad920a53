import { html, type TemplateResult } from 'lit';
import type { ReadingBar } from '../derivation/reading-bar.js';
import { inSymbols } from '../../model/quantities/quantity-names.js';
import { shown } from '../../model/problem/cell-text.js';
import { problemPanel, type Panel } from './problem-panel.js';

/** The problem, which on narrow screens folds to a summary while the derivation is read. */
export function problemSection(
  panel: Panel,
  bar: ReadingBar,
  {
    onFocusIn,
    onFocusOut,
  }: { readonly onFocusIn: () => void; readonly onFocusOut: (event: FocusEvent) => void },
): TemplateResult {
  const { words, state } = panel;
  const { isReading, isSheetOpen } = bar;
  const { x, b, eta, decimalMark } = state;
  return html`<section
    class="problem ${isReading ? 'reading' : ''} ${isSheetOpen ? 'sheet-open' : ''}"
    part="problem"
    aria-labelledby="problem-title"
    @keydown=${bar.onKeyDown}
    @focusin=${onFocusIn}
    @focusout=${onFocusOut}
  >
    <button
      type="button"
      class="summary"
      aria-expanded=${isSheetOpen ? 'true' : 'false'}
      aria-controls="sheet"
      @click=${bar.toggle}
    >
      <span>${inSymbols(words.summary(x.length, b.length, shown(eta, decimalMark)), state.symbols)}</span>
      <span class="summary-action">${isSheetOpen ? words.close : words.edit}</span>
    </button>
    <form
      class="sheet"
      id="sheet"
      novalidate
      autocomplete="off"
      @submit=${(event: Event) => event.preventDefault()}
    >
      ${problemPanel(panel)}
    </form>
  </section>`;
}
