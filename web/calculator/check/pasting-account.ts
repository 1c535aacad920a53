import { html, nothing, type TemplateResult } from 'lit';
import type { AskedQuantity, ReadQuantity } from '../../core/reader-types.js';
import type { PasteWords } from '../../locales/index.js';
import { leftList } from '../paste/account-view.js';
import { quoted } from '../../model/paste/account.js';
import { matrix } from '../paste/preview.js';
import type { CheckWords } from '../../locales/check-words.js';
import type { Taken } from '../../model/answers/placing.js';

/** What came of a pasted solution, beside what was filled in. */
export interface SolutionAccount {
  readonly text: string;
  readonly pieces: Pick<Taken, 'read' | 'hidden' | 'asked' | 'left'>;
  /** The places of the choices that were made, now or for the last text of the same form. */
  readonly made: ReadonlyMap<AskedQuantity, number>;
}

/** What the account of a paste is written with, and whom it tells. */
export interface AccountView {
  readonly words: CheckWords['paste'];
  readonly pasteWords: PasteWords;
  /** The name of a quantity, as the page writes it. */
  readonly nameOf: (quantity: string) => string;
  readonly onChoice: (asked: AskedQuantity, place: number) => void;
}

function question({ text, made }: SolutionAccount, view: AccountView, asked: AskedQuantity): TemplateResult {
  return html`<fieldset class="asked">
    <legend>${view.words.asked(view.nameOf(asked.quantity))} <code>${quoted(text, asked)}</code></legend>
    ${asked.choices.map(
      ({ value, answers }, place) =>
        html`<button
          type="button"
          aria-pressed=${made.get(asked) === place}
          @click=${() => view.onChoice(asked, place)}
        >
          ${matrix(value)} ${answers.map((id) => view.pasteWords.readings[id]).join(' ')}
        </button>`,
    )}
  </fieldset>`;
}

/** What of a pasted solution was filled in from which line, what must be asked, and what was left and why. */
export function accountTemplate(account: SolutionAccount, view: AccountView): TemplateResult {
  const { text, pieces } = account;
  const { pasteWords, words, nameOf } = view;
  const items = (quantities: readonly ReadQuantity[]): readonly TemplateResult[] =>
    quantities.map(
      (quantity) =>
        html`<li>
          ${nameOf(quantity.quantity)} ${pasteWords.readFrom(quantity.name, quantity.line, quantity.lastLine)}
          <code>${quoted(text, quantity)}</code>
        </li>`,
    );
  return html`<div class="pasted-account">
    ${pieces.asked.map((asked) => question(account, view, asked))} ${leftList(pasteWords, text, pieces.left)}
    ${
      pieces.hidden.length === 0
        ? nothing
        : html`<h3>${words.hidden}</h3>
            <ul>
              ${items(pieces.hidden)}
            </ul>`
    }
    ${
      pieces.read.length === 0
        ? nothing
        : html`<details>
            <summary>${words.filled}</summary>
            <ul>
              ${items(pieces.read)}
            </ul>
          </details>`
    }
  </div>`;
}
