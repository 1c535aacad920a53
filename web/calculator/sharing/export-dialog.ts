import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import {
  loadCore,
  type Core,
  type Derivation,
  type Line,
  type SampleProblem,
  type Symbols,
} from '../../core/index.js';
import { codeFormats, exportCode, type CodeFormat } from '../../exports/code.js';
import { documentFormats, exportDocument, optionsFor, type DocumentFormat } from '../../exports/documents.js';
import type { ExportFile } from '../../exports/export-file.js';
import type { Words } from '../../locales/index.js';
import { documentWords } from '../../exports/document-words.js';
import { copyText, selectText } from '../clipboard.js';
import controls from '../styles/controls.css?inline';
import dialog from '../styles/dialog.css?inline';
import styles from './export-dialog.css?inline';
import { sheets } from '../styles/sheet.js';
import { saveFile } from './save-file.js';

/** Whose derivation is handed on. */
export interface ExportHost {
  readonly problem: SampleProblem;
  readonly words: Words;
  readonly language: string;
  readonly symbols: Symbols;
}

/** Of a long text the preview shows so many characters: laying out a whole large derivation would take seconds. */
const longestPreview = 20_000;

/** Of a line of the derivation a menu shows so many. */
const longestName = 36;

/** What the formats are called in every language. */
const names = {
  latex: 'LaTeX',
  markdown: 'Markdown',
  mathml: 'MathML (Word)',
  json: 'JSON',
  numpy: 'NumPy',
  pytorch: 'PyTorch',
  octave: 'MATLAB, Octave',
  r: 'R',
} satisfies Readonly<Record<Exclude<DocumentFormat, 'text'> | CodeFormat, string>>;

const isCode = (format: string): format is CodeFormat => (codeFormats as readonly string[]).includes(format);

/**
 * Hands on the derivation, or a part of it, as a text to copy or a file.
 *
 * @element softmax-steps-export
 */
export class ExportDialog extends LitElement {
  static override readonly styles = sheets(controls, dialog, styles);
  static override readonly properties = {
    host: { state: true },
    derivation: { state: true },
    scope: { state: true },
    format: { state: true },
    shown: { state: true },
    status: { state: true },
  };

  declare private host: ExportHost | undefined;
  declare private derivation: Derivation | undefined;
  /** The id of a step or a line; "" for all. */
  declare private scope: string;
  declare private format: DocumentFormat | CodeFormat;
  /** So many characters of the text are in the preview. */
  declare private shown: number;
  declare private status: string;
  private core: Core | undefined;
  private file: ExportFile | undefined;

  constructor() {
    super();
    this.scope = '';
    this.format = 'latex';
    this.shown = longestPreview;
    this.status = '';
  }

  /** Shows the dialog over the page; with the id of a line, for that line. */
  async open(host: ExportHost, line?: string): Promise<void> {
    this.core = await loadCore();
    this.host = host;
    // Names of lines are plain text, which the page's own derivation has not.
    this.derivation = this.core.derive(host.problem, { formats: ['text'], printed: 'none' });
    this.choose({ scope: line ?? '' });
    if (line !== undefined && isCode(this.format)) this.format = 'latex';
    await this.updateComplete;
    this.shadowRoot?.querySelector('dialog')?.showModal();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('scope') || changed.has('format') || changed.has('derivation')) this.file = this.write();
  }

  private write(): ExportFile | undefined {
    const { host, core, format, scope } = this;
    if (!host || !core) return undefined;
    if (isCode(format)) return exportCode(format, host.problem);
    const derivation = core.derive(host.problem, optionsFor(format));
    return exportDocument(format, host.problem, derivation, documentWords(host), scope || undefined);
  }

  override render(): TemplateResult | undefined {
    const { host, derivation, file, format, shown } = this;
    if (!host || !derivation || !file) return undefined;
    const { exporting, close } = host.words;
    const isCut = file.text.length > shown;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${exporting.title}</h2>
      <div class="choices">
        ${this.scopeTemplate(host.words, derivation)} ${this.formatTemplate(host.words)}
      </div>
      <p class="remark">${isCode(format) ? exporting.isWhole : isCut ? exporting.isCut : ''}</p>
      <pre tabindex="0" role="region" aria-label=${exporting.preview}>${file.text.slice(0, shown)}</pre>
      <div class="actions">
        <p class="status" role="status">${this.status}</p>
        <button type="button" @click=${this.close}>${close}</button>
        <button type="button" @click=${this.download}>${exporting.download}</button>
        <button type="button" class="primary" @click=${this.copy}>${exporting.copy}</button>
      </div>
    </dialog>`;
  }

  private scopeTemplate(words: Words, { steps }: Derivation): TemplateResult {
    const { exporting } = words;
    const option = (id: string, name: string): TemplateResult =>
      html`<option value=${id} .selected=${id === this.scope}>${name}</option>`;
    return html`<label>
      ${exporting.scope}
      <select
        class="scope"
        ?disabled=${isCode(this.format)}
        @change=${({ target }: Event) => this.choose({ scope: (target as HTMLSelectElement).value })}
      >
        ${option('', exporting.everything)}
        ${steps.map(({ id, lines }, index) => [
          option(id, `${index + 1} ${words.steps[id].title}`),
          lines.map((line) => option(line.id, nameOfLine(line))),
        ])}
      </select>
    </label>`;
  }

  private formatTemplate({ exporting }: Words): TemplateResult {
    const group = (title: string, formats: readonly (DocumentFormat | CodeFormat)[]): TemplateResult =>
      html`<optgroup label=${title}>
        ${formats.map(
          (format) =>
            html`<option value=${format} .selected=${format === this.format}>
              ${format === 'text' ? exporting.text : names[format]}
            </option>`,
        )}
      </optgroup>`;
    return html`<label>
      ${exporting.format}
      <select
        class="format"
        @change=${({ target }: Event) =>
          this.choose({ format: (target as HTMLSelectElement).value as DocumentFormat | CodeFormat })}
      >
        ${group(exporting.documents, documentFormats)} ${group(exporting.scripts, codeFormats)}
      </select>
    </label>`;
  }

  private choose(
    choice: { readonly scope: string } | { readonly format: DocumentFormat | CodeFormat },
  ): void {
    Object.assign(this, choice, { shown: longestPreview, status: '' });
  }

  private readonly close = (): void => this.shadowRoot?.querySelector('dialog')?.close();

  private readonly copy = async (): Promise<void> => {
    const { host, file, format } = this;
    if (!host || !file) return;
    const { copied, notCopied } = host.words.exporting;
    // Word makes equations of MathML in HTML; editors of text get the same as text.
    const isCopied = await copyText(file.text, format === 'mathml');
    this.status = isCopied ? copied : notCopied;
    if (isCopied) return;
    // All of it is for the reader to copy, and not what the preview shows alone.
    this.shown = Infinity;
    await this.updateComplete;
    selectText(this.shadowRoot?.querySelector('pre'));
  };

  private readonly download = (): void => {
    const { host, file } = this;
    if (!host || !file) return;
    saveFile(file);
    this.status = host.words.exporting.saved(file.fileName);
  };
}

// Indented below its step. In plain text the row that the left side stands in is the one that begins at the margin.
function nameOfLine({ text }: Line): string {
  const row = text.split('\n').find((each) => /^\S/.test(each)) ?? text;
  const characters = Array.from(row.replace(/\s+/g, ' '));
  const name = characters.slice(0, longestName).join('');
  return `\u2003${name}${characters.length > longestName ? '…' : ''}`;
}
