import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { copyText, selectText } from '../../clipboard.js';
import type { CalculatorHost } from '../../host.js';
import { inSymbols } from '../../../model/quantities/quantity-names.js';
import { defaultOptions } from './frame-options.js';
import { embedWords, type EmbedWords } from '../../../locales/embed-words.js';
import { languageName, languages } from '../../../locales/index.js';
import { stepIds } from '../../../model/problem/settings.js';
import controls from '../../styles/controls.css?inline';
import dialog from '../../styles/dialog.css?inline';
import { sheets } from '../../styles/sheet.js';
import styles from './embed-dialog.css?inline';
import { SnippetPreview } from './preview.js';
import {
  snippet,
  snippetKinds,
  defaultHeight,
  type SnippetChoice,
  type SnippetKind,
  type SnippetSource,
} from './snippets.js';

/** Stands for the address that the calculator's site will have on a server. */
const exampleSite = 'https://example.org/softmax-steps/';

/** The heights that a frame can be given. */
const heights = { min: 100, max: 10_000 } as const;

/**
 * Writes HTML that puts this very problem into another page, and shows what comes of it.
 *
 * @element softmax-steps-embed
 */
export class EmbedDialog extends LitElement {
  static override readonly styles = sheets(controls, dialog, styles);
  static override readonly properties = {
    host: { state: true },
    choice: { state: true },
    measured: { state: true },
    isOpen: { state: true },
    status: { state: true },
  };

  declare private host: CalculatorHost | undefined;
  declare private choice: SnippetChoice;
  /** The height of the frame's content, once it has been told. */
  declare private measured: number;
  /** Whether there is a preview: a dialog that is closed has none. */
  declare private isOpen: boolean;
  declare private status: string;
  private readonly preview = new SnippetPreview((height) => (this.measured = height));

  constructor() {
    super();
    this.choice = {
      ...defaultOptions,
      kind: 'frame',
      controls: 'basic',
      hiddenSteps: [],
      height: 'content',
    };
    this.measured = defaultHeight;
    this.isOpen = false;
    this.status = '';
  }

  /** Shows the dialog over the page, for the problem that the calculator has. */
  async open(host: CalculatorHost): Promise<void> {
    this.host = host;
    const { state, mode, feedback, hints } = host;
    this.choose({ hiddenSteps: state.hiddenSteps, task: mode, feedback, hints });
    this.isOpen = true;
    await this.preview.load(host.loadElement);
    this.preview.connect();
    await this.updateComplete;
    this.dialog?.showModal();
  }

  private get dialog(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector('dialog');
  }

  private get source(): SnippetSource & { readonly isFromDisk: boolean } {
    const { host } = this;
    if (!host) throw new Error('The dialog is not open.');
    const { state, words, language, address } = host;
    const isFromDisk = !address.startsWith('http');
    const site = isFromDisk ? exampleSite : new URL('./', address).href;
    const [page = ''] = isFromDisk ? [`${exampleSite}index.html`] : address.split('#', 1);
    return { state, site, page, title: words.page.title, language, isFromDisk };
  }

  override render(): TemplateResult | typeof nothing {
    const { host, choice } = this;
    if (!host) return nothing;
    const { source } = this;
    const { exporting, close } = host.words;
    const words = embedWords(host.language);
    const height = choice.height === 'content' ? this.measured : choice.height;
    return html`<dialog aria-labelledby="title" @close=${this.onClose}>
      <h2 id="title">${words.title}</h2>
      <div class="content">
        ${source.isFromDisk ? html`<p class="from-disk">${words.fromDisk(exampleSite)}</p>` : nothing}
        ${this.kindTemplate(words)}
        <p class="remark">${words.about[choice.kind]}</p>
        <div class="choices">${this.choicesTemplate(words, host)} ${this.stepsTemplate(host)}</div>
        <h3 id="code">${words.code}</h3>
        <pre tabindex="0" role="region" aria-labelledby="code">${this.text}</pre>
        <h3 id="preview">${words.preview}</h3>
        <div class="preview" role="group" aria-labelledby="preview">
          ${this.isOpen ? this.preview.template(source, choice, height, source.isFromDisk) : nothing}
        </div>
      </div>
      <div class="actions">
        <p class="status" role="status">${this.status}</p>
        <button type="button" @click=${() => this.dialog?.close()}>${close}</button>
        <button type="button" class="primary" @click=${this.copy}>${exporting.copy}</button>
      </div>
    </dialog>`;
  }

  private get text(): string {
    return snippet(this.source, this.choice, this.measured);
  }

  private kindTemplate({ kind, kinds }: EmbedWords): TemplateResult {
    return html`<fieldset class="kinds" aria-label=${kind}>
      <div class="segments">
        ${snippetKinds.map(
          (each: SnippetKind) =>
            html`<label
              ><input
                type="radio"
                name="kind"
                value=${each}
                .checked=${each === this.choice.kind}
                @change=${() => this.choose({ kind: each })}
              /><span>${kinds[each]}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  private choicesTemplate(words: EmbedWords, host: CalculatorHost): unknown {
    const { kind, controls, readonly, task } = this.choice;
    const isLink = kind === 'link';
    const around = isLink ? 'frame' : kind;
    const { controls: c, task: t, feedback, hints, theme, auto } = words;
    return [
      this.select('task', t.label, { derive: t.derive, check: t.check }, false),
      ...(task === 'check'
        ? [
            this.select(
              'feedback',
              feedback.label,
              { entry: feedback.entry, request: feedback.request },
              false,
            ),
            this.select('hints', hints.label, { on: hints.on, off: hints.off }, false),
          ]
        : []),
      this.select('controls', c.label, { basic: c.basic, none: c.none, all: c.all }, isLink),
      this.select(
        'theme',
        theme.label,
        { auto: auto.theme[around], light: theme.light, dark: theme.dark },
        isLink,
      ),
      this.select(
        'lang',
        host.words.language,
        {
          auto: auto.language[around],
          ...Object.fromEntries(languages.map((code) => [code, languageName(code)])),
        },
        isLink,
      ),
      this.heightTemplate(words),
      html`<label class="check"
        ><input
          type="checkbox"
          name="readonly"
          .checked=${readonly === 'yes'}
          ?disabled=${isLink || controls === 'none'}
          @change=${() => this.choose({ readonly: readonly === 'yes' ? 'no' : 'yes' })}
        />${words.readonly}</label
      >`,
    ];
  }

  private select(
    name: 'controls' | 'theme' | 'lang' | 'task' | 'feedback' | 'hints',
    label: string,
    values: Readonly<Record<string, string>>,
    isDisabled: boolean,
  ): TemplateResult {
    const change = ({ target }: Event): void => this.choose({ [name]: (target as HTMLSelectElement).value });
    return html`<div class="choice">
      <label for=${name}>${label}</label>
      <select id=${name} ?disabled=${isDisabled} @change=${change}>
        ${Object.entries(values).map(
          ([value, text]) =>
            html`<option value=${value} .selected=${value === this.choice[name]}>${text}</option>`,
        )}
      </select>
    </div>`;
  }

  private heightTemplate({ height: words, pixels }: EmbedWords): TemplateResult {
    const { kind, height } = this.choice;
    const isFixed = height !== 'content';
    const isDisabled = kind !== 'frame';
    return html`<div class="choice">
      <label for="height">${words.label}</label>
      <div class="height">
        <select
          id="height"
          ?disabled=${isDisabled}
          @change=${() => this.choose({ height: isFixed ? 'content' : this.measured })}
        >
          <option value="content" .selected=${!isFixed}>${words.content}</option>
          <option value="fixed" .selected=${isFixed}>${words.fixed}</option>
        </select>
        ${
          isFixed
            ? html`<input
                type="number"
                aria-label=${pixels}
                min=${heights.min}
                max=${heights.max}
                step="10"
                .value=${String(height)}
                ?disabled=${isDisabled}
                @change=${this.onHeight}
              />`
            : nothing
        }
      </div>
    </div>`;
  }

  private readonly onHeight = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const height = Math.min(heights.max, Math.max(heights.min, Math.round(Number(input.value))));
    this.choose({ height });
    input.value = String(height);
  };

  private stepsTemplate({ words, symbols }: CalculatorHost): TemplateResult {
    const { hiddenSteps } = this.choice;
    const toggle = ({ currentTarget }: Event): void => {
      const { value, checked } = currentTarget as HTMLInputElement;
      this.choose({
        hiddenSteps: stepIds.filter((id) => (id === value ? !checked : hiddenSteps.includes(id))),
      });
    };
    return html`<details class="shown-steps">
      <summary>${words.shownSteps(stepIds.length - hiddenSteps.length, stepIds.length)}</summary>
      <div>
        ${stepIds.map(
          (id) =>
            html`<label
              ><input
                type="checkbox"
                name="step"
                value=${id}
                .checked=${!hiddenSteps.includes(id)}
                @change=${toggle}
              />${inSymbols(words.steps[id].title, symbols)}</label
            >`,
        )}
      </div>
    </details>`;
  }

  private choose(part: Partial<SnippetChoice>): void {
    this.choice = { ...this.choice, ...part };
    this.status = '';
  }

  private readonly onClose = (): void => {
    this.isOpen = false;
    this.preview.disconnect();
  };

  private readonly copy = async (): Promise<void> => {
    const { host } = this;
    if (!host) return;
    const { copied, notCopied } = host.words.exporting;
    const isCopied = await copyText(this.text);
    this.status = isCopied ? copied : notCopied;
    if (!isCopied) selectText(this.shadowRoot?.querySelector('pre'));
  };
}
