import { html, LitElement, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import {
  type Derivation,
  type InputError,
  type SampleProblem,
  type StepId,
  type Symbols,
} from '../core/index.js';
import { Calculation } from './derivation/calculation.js';
import { derivationView } from './derivation/derivation-view.js';
import { fromFragment, toFragment, type BadLink } from './sharing/fragment.js';
import { Highlight } from './derivation/highlight.js';
import { History } from './problem/history.js';
import { english, loadLanguage, type Words } from './locales/index.js';
import { NumberKeys } from './derivation/number-keys.js';
import { Overview, scrollToStep } from './derivation/overview.js';
import { Pasting } from './paste/pasting.js';
import type { Pin } from './pin/pin.js';
import { problemPanel } from './problem/problem-panel.js';
import {
  homework,
  settingsOf,
  toProblem,
  withSettings,
  type ProblemState,
  type Settings,
} from './problem/problem-state.js';
import { cellName, errorText } from './problem/problem-words.js';
import { inSymbols, readable } from './derivation/quantity-names.js';
import { ReadingBar } from './derivation/reading-bar.js';
import { ResultReader } from './derivation/result-reader.js';
import { focusableScrollers } from './derivation/scrollers.js';
import { ToolBar } from './sharing/tool-bar.js';
import colours from './styles/colours.css?inline';
import controls from './styles/controls.css?inline';
import derivationStyles from './derivation/derivation.css?inline';
import grids from './problem/grids.css?inline';
import layout from './styles/layout.css?inline';
import overview from './derivation/overview.css?inline';
import { undoKeys } from './problem/undo-keys.js';
import { WholeLines } from './derivation/whole-lines.js';

/**
 * The calculator: a problem to type on one side, its derivation on the other.
 *
 * @element softmax-steps
 * @fires softmax-steps-change - The reader has changed the problem, a setting, the language or the step pointed at.
 */
export class SoftmaxSteps extends LitElement {
  static override readonly styles = [colours, layout, controls, grids, derivationStyles, overview].map(
    unsafeCSS,
  );
  static override readonly properties = {
    history: { state: true },
    words: { state: true },
    folds: { state: true },
    badLink: { state: true },
    at: { state: true },
  };

  declare private history: History<ProblemState>;
  declare words: Words;
  declare folds: ReadonlyMap<string, boolean>;
  declare private badLink: BadLink | undefined;
  /** The step that the address points at. */
  declare private at: StepId | undefined;

  private code = 'en';
  private pin: Pin | undefined;
  private isScrollDue = false;
  private readonly wide = matchMedia('(width >= 62.5em)');
  private readonly calculation = new Calculation(
    this,
    () => this.announce(this.message),
    () => void this.showStep(),
  );
  private readonly highlight = new Highlight(this, (text) => this.announce(text));
  readonly numberKeys = new NumberKeys(this, (number, isByKey) => void this.pinNumber(number, isByKey));
  private readonly readingBar = new ReadingBar(this);
  private readonly pasting = new Pasting(this);
  private readonly overview = new Overview(this);
  private readonly whole = new WholeLines();
  private readonly resultReader = new ResultReader(this);
  private readonly toolBar = new ToolBar(this);

  constructor() {
    super();
    this.history = History.of(homework);
    this.words = english;
    this.folds = new Map();
    focusableScrollers(this);
    this.addController(this.resultReader);
  }

  /** The problem and how it is written, as the fragment of an address without its `#`. */
  get fragment(): string {
    return toFragment(this.state, this.at);
  }

  /** Opens the problem of a fragment; one that holds none leaves the example, with a message. */
  set fragment(fragment: string) {
    const linked = fromFragment(fragment);
    if (linked === undefined) return;
    this.badLink = typeof linked === 'string' ? linked : undefined;
    if (typeof linked === 'string') {
      this.set(withSettings(homework, this.settings));
      this.announce(this.words.badLink[linked]);
      return;
    }
    this.at = linked.at;
    this.isScrollDue = true;
    if (toFragment(linked.state) === toFragment(this.state)) void this.showStep();
    else this.set(linked.state);
  }

  /** Where the problem can be opened again. */
  get address(): string {
    return new URL(`#${this.fragment}`, document.baseURI).href;
  }

  /** How problems are written down. */
  get settings(): Settings {
    return settingsOf(this.state);
  }

  set settings(settings: Settings) {
    this.set(withSettings(this.state, settings));
  }

  /** The language of the page's words, one of `languages`. */
  get language(): string {
    return this.code;
  }

  set language(language: string) {
    this.code = language;
    loadLanguage(language).then(
      (loaded) => {
        // A slower file must not take the place of a later choice.
        if (this.code !== language) return;
        this.words = loaded?.words ?? english;
        this.lang = language;
        this.changed();
      },
      // Without the file the words stay as they are.
      () => {
        this.code = this.lang || 'en';
        this.requestUpdate();
      },
    );
  }

  /** What the core works out. */
  get problem(): SampleProblem {
    return toProblem(this.state);
  }

  get wholeLines(): ReadonlySet<string> {
    return this.whole.of(this.state.x.length, this.state.b.length);
  }

  get derivation(): Derivation | undefined {
    return this.calculation.derivation;
  }

  get indexBase(): 0 | 1 {
    return this.state.indexBase;
  }

  get decimalMark(): '.' | ',' {
    return this.state.decimalMark;
  }

  get symbols(): Symbols {
    return this.state.symbols;
  }

  get isStale(): boolean {
    return this.calculation.error !== undefined;
  }

  get pinnedId(): string | undefined {
    return this.pin?.id;
  }

  private async pinNumber(number: MathMLElement, isByKey: boolean): Promise<void> {
    const { Pin } = await import('./pin/pin.js');
    this.pin ??= new Pin(this, (text) => this.announce(text));
    await this.pin.pin(number, isByKey);
  }

  /** The problem as it is typed, and how it is written. */
  get state(): ProblemState {
    return this.history.present;
  }

  // A problem from outside is where undoing ends.
  private set(state: ProblemState): void {
    this.history = this.hasUpdated ? this.history.change(state) : History.of(state);
    this.changed();
  }

  /** Takes a changed problem; changes of one gesture are undone as one. */
  readonly change = (state: ProblemState, gesture?: string): void => {
    this.history = this.history.change(state, gesture);
    this.changed();
    this.resultReader.request();
  };

  private readonly undo = (): void =>
    this.travel(this.history.undo(), this.words.undone, this.words.nothingToUndo);
  private readonly redo = (): void =>
    this.travel(this.history.redo(), this.words.redone, this.words.nothingToRedo);

  private travel(history: History<ProblemState>, done: string, nothingDone: string): void {
    this.announce(history === this.history ? nothingDone : done);
    if (history === this.history) return;
    this.history = history;
    this.changed();
    this.resultReader.request();
  }

  private changed(): void {
    this.calculation.request();
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new Event('softmax-steps-change'));
  }

  private get message(): string {
    const { error, inputError } = this.calculation;
    if (!inputError) return error === undefined ? '' : this.words.internal;
    return errorText(this.words, inputError, typedAt(this.state, inputError), this.state);
  }

  /** Tells a screen reader. */
  announce(text: string): void {
    const status = this.shadowRoot?.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  // The page does not start in English where another language is on its way.
  protected override shouldUpdate(): boolean {
    return this.hasUpdated || this.code === 'en' || this.words !== english;
  }

  override render(): TemplateResult {
    return html`
      <div
        class="page"
        @pointermove=${this.highlight.onPointer}
        @pointerdown=${this.highlight.onPointer}
        @pointerleave=${this.highlight.onPointerLeave}
        @focusin=${this.highlight.onFocusIn}
        @focusout=${this.highlight.onFocusOut}
        @animationend=${forgetChange}
        @keydown=${undoKeys(this.undo, this.redo)}
      >
        ${this.noticeTemplate()} ${this.problemTemplate()} ${this.derivationTemplate()}
      </div>
      <div class="drop" aria-hidden="true">${this.words.paste.drop}</div>
      <div class="readout" aria-hidden="true"></div>
      <div class="visually-hidden" role="status"></div>
    `;
  }

  private noticeTemplate(): TemplateResult | typeof nothing {
    if (!this.badLink) return nothing;
    return html`<p class="notice">
      <span>${this.words.badLink[this.badLink]}</span>
      <button type="button" @click=${() => (this.badLink = undefined)}>${this.words.dismiss}</button>
    </p>`;
  }

  private problemTemplate(): TemplateResult {
    const { words, state, history } = this;
    const { isReading, isSheetOpen } = this.readingBar;
    const { x, b, eta } = state;
    return html`<section
      class="problem ${isReading ? 'reading' : ''} ${isSheetOpen ? 'sheet-open' : ''}"
      aria-labelledby="problem-title"
      @keydown=${this.readingBar.onKeyDown}
      @focusin=${() => (this.history = this.history.settled())}
      @focusout=${this.calculation.lateError.onFocusOut}
    >
      <button
        type="button"
        class="summary"
        aria-expanded=${isSheetOpen ? 'true' : 'false'}
        aria-controls="sheet"
        @click=${this.readingBar.toggle}
      >
        <span>${inSymbols(words.summary(x.length, b.length, eta), state.symbols)}</span>
        <span class="summary-action">${isSheetOpen ? words.close : words.edit}</span>
      </button>
      <form
        class="sheet"
        id="sheet"
        novalidate
        autocomplete="off"
        @submit=${(event: Event) => event.preventDefault()}
      >
        ${problemPanel({
          words,
          language: this.code,
          state,
          error: this.calculation.inputError,
          message: this.message,
          canUndo: history.canUndo,
          canRedo: history.canRedo,
          areOptionsOpen: this.wide.matches,
          onChange: this.change,
          onUndo: this.undo,
          onRedo: this.redo,
          onPaste: () => void this.pasting.open(),
          onLanguage: (language) => (this.language = language),
        })}
      </form>
    </section>`;
  }

  private derivationTemplate(): TemplateResult {
    const { words, derivation, folds, wide, overview } = this;
    const { hiddenSteps } = this.state;
    const shown = [derivation, folds, words, hiddenSteps];
    return html`<section
      class="derivation ${this.isStale ? 'stale' : ''}"
      aria-labelledby="derivation-title"
      @click=${this.numberKeys.onClick}
      @keydown=${this.numberKeys.onKeyDown}
    >
      <div class="derivation-head">
        <h2 id="derivation-title">${words.derivation}</h2>
        ${this.toolBar.template(!derivation || this.isStale)}
        <div class="remark">
          <p class="hint">${derivation ? words.hint : ''}</p>
          <p class="stale-label">${this.warning}</p>
        </div>
      </div>
      ${
        derivation
          ? [
              guard([...shown, overview.current, overview.isOpen], () =>
                overview.template(derivation, this.view()),
              ),
              guard([...shown, wide.matches], () => derivationView(derivation, this.view())),
            ]
          : this.waitingTemplate()
      }
      ${this.pin?.template()}
    </section>`;
  }

  private view(): Parameters<typeof derivationView>[1] {
    const { words, folds, wholeLines } = this;
    const { layout: layoutOfW, hiddenSteps, symbols } = this.state;
    const fragment = toFragment(this.state);
    return {
      words,
      layout: layoutOfW,
      hiddenSteps,
      symbols,
      isWide: this.wide.matches,
      folds,
      onFold: (ids, isOpen) =>
        (this.folds = new Map([...this.folds, ...ids.map((id) => [id, isOpen] as const)])),
      wholeLines,
      onWhole: (line, isWhole) => {
        this.whole.set(line, isWhole);
        this.calculation.request();
      },
      linkTo: (step) => `#${fragment}&at=${step}`,
      onGo: this.goTo,
    };
  }

  // A step that was folded is opened.
  private readonly goTo = (step: StepId): void => {
    this.at = step;
    this.isScrollDue = true;
    this.folds = new Map(this.folds).set(step, true);
    this.overview.go(step);
    this.tell();
    void this.showStep();
  };

  // Why the derivation is not that of the problem.
  private get warning(): TemplateResult | string {
    const { words, state } = this;
    const { error, inputError } = this.calculation;
    if (!inputError) return error === undefined ? '' : words.internal;
    const { field, row, column } = inputError;
    return html`${words.stale}<button type="button" @click=${this.goToError}>
        ${cellName(words, field, state, row, column)}
      </button>`;
  }

  private readonly goToError = async (): Promise<void> => {
    this.readingBar.open();
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };

  private waitingTemplate(): TemplateResult {
    const { words } = this;
    return this.calculation.isFailed
      ? html`<div class="failed" role="alert">
          <p><strong>${words.failed}</strong></p>
          <p>${words.failedWhy}</p>
        </div>`
      : html`<p class="starting">${this.calculation.hasStarted ? nothing : words.starting}</p>`;
  }

  // Brings the step that the address points at into sight, once its derivation is there.
  private async showStep(): Promise<void> {
    if (!this.isScrollDue || !this.derivation || !this.hasUpdated) return;
    this.isScrollDue = false;
    await this.updateComplete;
    const heading = this.at && this.shadowRoot?.getElementById(`step-${this.at}`);
    const step = heading?.closest('.step');
    if (!heading || !step) return;
    heading.focus({ preventScroll: true });
    await scrollToStep(step);
  }
}

// The text in the cell that an error speaks of; the number at the end of the core's words where it is more than a cell.
function typedAt(
  { x, W, b, y, eta, decimalMark }: ProblemState,
  { field, row, column, got }: InputError,
): string {
  if (field === 'eta') return eta;
  if (column === undefined) return readable(got.split(' ').at(-1) ?? '', decimalMark);
  const vectors: Readonly<Record<string, readonly string[] | undefined>> = { x, b, y, W: W[row ?? 0] };
  return vectors[field]?.[column] ?? got;
}

// A number that has flashed must not flash again when it is folded and shown.
function forgetChange(event: AnimationEvent): void {
  if (event.target instanceof Element) event.target.classList.remove('changed');
}
