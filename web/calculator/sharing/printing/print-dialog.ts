import { html, LitElement, type TemplateResult } from 'lit';
import type { Words } from '../../../locales/index.js';
import controls from '../../styles/controls.css?inline';
import dialog from '../../styles/dialog.css?inline';
import styles from './print-dialog.css?inline';
import { sheets } from '../../styles/sheet.js';
import type { Paper, PrintChoice } from '../../../exports/sheet/sheet.js';

/**
 * Asks what is to be printed.
 *
 * @element softmax-steps-print
 */
export class PrintDialog extends LitElement {
  static override readonly styles = sheets(controls, dialog, styles);
  static override readonly properties = {
    words: { attribute: false },
    usual: { attribute: false },
    chosen: { state: true },
  };

  declare words: Words;
  /** What is printed unless the reader chooses otherwise. */
  declare usual: PrintChoice;
  declare private chosen: Partial<PrintChoice>;
  /** Called with the choice once it is made. */
  print: (choice: PrintChoice) => void = () => undefined;

  constructor() {
    super();
    this.chosen = {};
  }

  private get choice(): PrintChoice {
    return { ...this.usual, ...this.chosen };
  }

  /** Shows the dialog over the page. */
  async open(): Promise<void> {
    await this.updateComplete;
    this.dialog?.showModal();
  }

  private get dialog(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector('dialog');
  }

  override render(): TemplateResult {
    const { printing, derivation, close } = this.words;
    const papers: Readonly<Record<Paper, string>> = { derivation, ...printing.papers };
    const { paper, hasEntries, hasProofs } = this.choice;
    return html`<dialog aria-labelledby="title">
      <form @submit=${this.submit}>
        <h2 id="title">${printing.title}</h2>
        <fieldset aria-labelledby="title">
          ${Object.entries(papers).map(
            ([each, name]) =>
              html`<label>
                <input
                  type="radio"
                  name="paper"
                  .checked=${each === paper}
                  @change=${() => this.choose({ paper: each as Paper })}
                />${name}
              </label>`,
          )}
        </fieldset>
        <div class="contents">
          <label>
            <input
              type="checkbox"
              .checked=${hasEntries}
              @change=${() => this.choose({ hasEntries: !hasEntries })}
            />${printing.hasEntries}
          </label>
          <label>
            <input
              type="checkbox"
              .checked=${hasProofs && paper !== 'worksheet'}
              ?disabled=${paper === 'worksheet'}
              @change=${() => this.choose({ hasProofs: !hasProofs })}
            />${printing.hasProofs}
          </label>
        </div>
        <div class="actions">
          <button type="button" @click=${() => this.dialog?.close()}>${close}</button>
          <button class="primary">${printing.title}</button>
        </div>
      </form>
    </dialog>`;
  }

  private choose(part: Partial<PrintChoice>): void {
    this.chosen = { ...this.chosen, ...part };
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    this.dialog?.close();
    this.print(this.choice);
  };
}
