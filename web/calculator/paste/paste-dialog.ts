import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { loadTools, type Tools } from '../../core/index.js';
import { defineOnce } from '../define-once.js';
import type { PasteWords } from '../../locales/index.js';
import type { Field } from '../../model/problem/problem-state.js';
import colours from '../styles/colours.css?inline';
import families from '../styles/families.css?inline';
import controls from '../styles/controls.css?inline';
import { account, leftItem, leftList } from './account-view.js';
import { leftBy, withKept } from '../../model/paste/account.js';
import { decide } from '../../model/paste/decide.js';
import type { Choice, Decision, Outcome } from '../../model/paste/decision.js';
import { loadPasteWords } from '../../locales/paste-words.js';
import { presentIn } from '../../model/paste/present.js';
import { remember, remembered } from './remembered.js';
import styles from './paste-dialog.css?inline';
import { sheets } from '../styles/sheet.js';
import type { PasteHost } from './paste-host.js';
import { consequences, doneText, letterOf, preview } from './preview.js';

const tag = 'softmax-steps-paste';

/** What the dialog stands on. */
interface Dependencies {
  readonly page: PasteHost;
  readonly tools: Tools;
  readonly words: PasteWords;
}

async function meansOf(page: PasteHost): Promise<Dependencies> {
  const [tools, words] = await Promise.all([loadTools(), loadPasteWords(page.language)]);
  return { page, tools, words };
}

function apply({ page, words }: Dependencies, outcome: Outcome, remark = ''): void {
  page.change(withKept(outcome));
  page.announce(`${doneText(words, outcome)} ${remark}`.trimEnd());
}

function decisionOn({ page, tools }: Dependencies, text: string, focus: Field | undefined): Decision {
  return decide(page.state, focus, tools.readProblemText(text, presentIn(page.state)));
}

/** The place of the choice that was made for the last text of the same form. */
function rememberedIn(decision: Decision): number | undefined {
  const isKnown = decision.kind === 'question' && decision.form !== undefined;
  return isKnown ? remembered(decision.form, decision.choices) : undefined;
}

const readingText = (words: PasteWords, { reading }: Choice): string =>
  reading
    ?.split(' ')
    .map((id) => words.readings[id] ?? '')
    .join(' ') ?? '';

/**
 * Asks for a text with a matrix or a whole problem, shows what it is taken for, and asks where it could be several things.
 *
 * @element softmax-steps-paste
 */
class PasteDialog extends LitElement {
  static override readonly styles = sheets(colours, families, controls, styles);
  static override readonly properties = { text: { state: true }, chosen: { state: true } };

  declare private text: string;
  /** The place of the chosen answer. */
  declare private chosen: number | undefined;

  private means: Dependencies | undefined;
  private focusField: Field | undefined;

  constructor() {
    super();
    this.text = '';
  }

  /** Shows the dialog; removes itself when it is closed. */
  async show(means: Dependencies, text: string, focus: Field | undefined): Promise<void> {
    this.means = means;
    this.text = text;
    this.focusField = focus;
    means.page.shadowRoot?.append(this);
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  private get decision(): Decision | undefined {
    const { means, text } = this;
    return !means || text.trim() === '' ? undefined : decisionOn(means, text, this.focusField);
  }

  private placeIn(decision: Decision): number | undefined {
    return this.chosen ?? rememberedIn(decision);
  }

  private outcomeOf(decision: Decision | undefined): Outcome | undefined {
    if (decision?.kind === 'state') return decision;
    return decision?.kind === 'question' ? decision.choices[this.placeIn(decision) ?? -1] : undefined;
  }

  private readonly use = (event: Event): void => {
    event.preventDefault();
    const { decision } = this;
    const outcome = this.outcomeOf(decision);
    if (!this.means || !decision || !outcome) return;
    if (decision.kind === 'question' && decision.form !== undefined)
      remember(decision.form, outcome as Choice);
    this.close();
    apply(this.means, outcome);
  };

  private readonly close = (): void => this.renderRoot.querySelector('dialog')?.close();

  private readonly onInput = (event: Event): void => {
    this.text = (event.currentTarget as HTMLTextAreaElement).value;
    this.chosen = undefined;
  };

  override render(): TemplateResult | typeof nothing {
    if (!this.means) return nothing;
    const { page, words: paste } = this.means;
    const { decision } = this;
    const isWrong = decision?.kind === 'error';
    return html`<dialog aria-labelledby="title" @close=${() => this.remove()}>
      <form @submit=${this.use}>
        <h2 id="title">${paste.title}</h2>
        <label for="text">${paste.label}</label>
        <textarea
          id="text"
          rows="7"
          spellcheck="false"
          autocapitalize="off"
          autofocus
          aria-describedby="result"
          aria-invalid=${isWrong ? 'true' : nothing}
          .value=${this.text}
          @input=${this.onInput}
        ></textarea>
        <div id="result" class=${isWrong ? 'wrong' : ''} aria-live="polite">${this.result(decision)}</div>
        <div class="buttons">
          <button type="button" @click=${this.close}>${page.words.close}</button>
          <button class="use" aria-disabled=${this.outcomeOf(decision) ? nothing : 'true'}>
            ${paste.use}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  private result(decision: Decision | undefined): TemplateResult | string {
    if (!this.means) return '';
    const { page, words } = this.means;
    if (!decision) return html`<p class="hint">${words.hint}</p>`;
    if (decision.kind === 'error') {
      const { error, left = [] } = decision;
      const letter = (field: Field): string => letterOf(page.state, field);
      return html`<p>${'remedy' in error ? leftItem(words, this.text, error) : words.wrong(error, letter)}</p>
        ${leftList(words, this.text, left)}`;
    }
    if (decision.kind === 'state') {
      return html`<p>${consequences(words, decision)}</p>
        ${preview(decision)} ${account(words, this.text, decision)}`;
    }
    const place = this.placeIn(decision);
    const shown = decision.choices[place ?? 0];
    return html`<fieldset>
        <legend>${words.questions[decision.id]}</legend>
        ${decision.choices.map((choice, i) => this.choice(words, choice, i, i === place))}
      </fieldset>
      ${shown ? account(words, this.text, shown) : nothing}`;
  }

  private choice(words: PasteWords, choice: Choice, i: number, isChosen: boolean): TemplateResult {
    const remarks = [
      readingText(words, choice),
      ...(choice.id === 'as-is' || choice.id === 'transposed' ? [words.ways[choice.id]] : []),
      words.sizes(choice.state.x.length, choice.state.b.length),
    ];
    return html`<label class="choice"
      ><input
        type="radio"
        name="choice"
        .checked=${isChosen}
        @change=${() => (this.chosen = i)}
      />${preview(choice)}<span class="remark">${remarks.join(' ').trimStart()}</span></label
    >`;
  }
}

function dialog(): PasteDialog {
  defineOnce(tag, PasteDialog);
  return new PasteDialog();
}

/** Opens the dialog on a text. */
export async function openDialog(page: PasteHost, text: string, focus: Field | undefined): Promise<void> {
  await dialog().show(await meansOf(page), text, focus);
}

/** Takes a text into the problem; opens the dialog where there is something to ask or to mend, or where something is left. */
export async function takePaste(page: PasteHost, text: string, focus: Field | undefined): Promise<void> {
  const means = await meansOf(page);
  const decision = decisionOn(means, text, focus);
  const choice = decision.kind === 'question' ? decision.choices[rememberedIn(decision) ?? -1] : undefined;
  const outcome = decision.kind === 'state' ? decision : choice;
  if (!outcome || leftBy(outcome).length > 0) await dialog().show(means, text, focus);
  else apply(means, outcome, choice && means.words.asBefore(readingText(means.words, choice)));
}
