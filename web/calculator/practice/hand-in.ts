import { html, nothing, type TemplateResult } from 'lit';
import { copyText, selectText } from '../clipboard.js';
import type { PartHost } from '../shell.js';
import type { ProblemState } from '../../model/problem/problem-state.js';
import type { PracticeWords } from '../../locales/practice-words.js';
import { codeOf } from '../../model/practice/code.js';

/** The code for the teacher: made when it is asked for, of what is written by then. */
export class HandingIn {
  private name = '';
  private code = '';
  /** What the code was made of; it is not that of what has been written since. */
  private made: ProblemState | undefined;
  private status = '';

  constructor(
    private readonly host: PartHost,
    private readonly announce: (text: string) => void,
  ) {}

  /** Another problem is handed in by another code; the name stays. */
  forget(): void {
    this.made = undefined;
    this.status = '';
  }

  /** The name, the button and the code. */
  template(
    words: PracticeWords,
    { state, seed }: { readonly state: ProblemState; readonly seed: string },
  ): TemplateResult {
    const { handIn } = words;
    const isMade = this.made === state;
    return html`<section class="hand-in" aria-labelledby="hand-in-title">
      <h3 id="hand-in-title">${handIn.title}</h3>
      <p class="hint">${handIn.hint}</p>
      <div class="hand-in-row">
        <label class="hand-in-name"
          >${handIn.name}
          <input
            id="hand-in-name"
            type="text"
            maxlength="80"
            autocomplete="name"
            .value=${this.name}
            @input=${({ target }: Event) => {
              this.name = (target as HTMLInputElement).value;
              this.made = undefined;
              this.host.requestUpdate();
            }}
          />
        </label>
        <button type="button" class="make-code primary" @click=${() => void this.make(words, state, seed)}>
          ${handIn.make}
        </button>
      </div>
      ${
        isMade
          ? html`<div class="hand-in-row">
                <textarea
                  id="hand-in-code"
                  readonly
                  rows="3"
                  aria-label=${handIn.code}
                  .value=${this.code}
                ></textarea>
                <button type="button" class="copy-code" @click=${() => void this.copy(words)}>
                  ${handIn.copy}
                </button>
              </div>
              <p class="hint">${this.status}</p>`
          : nothing
      }
    </section>`;
  }

  private async make(words: PracticeWords, state: ProblemState, seed: string): Promise<void> {
    this.code = await codeOf({ state, name: this.name.trim(), seed });
    this.made = state;
    this.status = '';
    this.announce(words.handIn.code);
    this.host.requestUpdate();
  }

  private async copy({ handIn }: PracticeWords): Promise<void> {
    const isCopied = await copyText(this.code);
    this.status = isCopied ? handIn.copied : handIn.notCopied;
    if (!isCopied) selectText(this.host.shadowRoot?.querySelector<HTMLElement>('#hand-in-code'));
    this.announce(this.status);
    this.host.requestUpdate();
  }
}
