import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { SoftmaxStepsCheckDetail } from '../core/task-types.js';
import { type Derivation, type SampleProblem, type StepId, type Symbols } from '../core/index.js';
import type { Checking } from './check/checking.js';
import { Calculation } from './derivation/calculation.js';
import { derivationSection, type Parts } from './derivation/derivation-section.js';
import { Highlight } from './derivation/highlight.js';
import { NumberKeys } from './derivation/number-keys.js';
import { Overview } from './derivation/overview.js';
import { ReadingBar } from './derivation/reading-bar.js';
import { ResultReader } from './derivation/result-reader.js';
import { focusableScrollers } from './derivation/scrollers.js';
import { StepInAddress } from './derivation/step-in-address.js';
import { ExpandedLines } from './derivation/expanded-lines.js';
import { WidthObserver } from './width-observer.js';
import type { CalculatorHost } from './host.js';
import type { CalculatorObserver, CalculatorShell } from './shell.js';
import { InElement } from './in-element.js';
import { Language } from './language.js';
import type { Words } from '../locales/index.js';
import { Pasting } from './paste/pasting.js';
import type { Pin } from './pin/pin.js';
import { reset } from '../model/problem/examples.js';
import { History } from '../model/problem/history.js';
import { problemSection } from './problem/problem-section.js';
import { homework, toProblem, withSettings, type ProblemState } from '../model/problem/problem-state.js';
import { settingsOf, type Settings } from '../model/problem/settings.js';
import { errorText, typedAt } from '../locales/problem-words.js';
import { undoKeys } from './problem/undo-keys.js';
import { areEqualProblems } from '../model/problem/equal.js';
import { defaultTask, formatLink, parseLink } from '../model/link/link.js';
import { ToolBar } from './sharing/tool-bar.js';
import { StaticExample } from './static-example/static-example.js';

/**
 * The calculator: a problem to type on one side, its derivation on the other. It is shown by an element, which lends it its
 * shadow root and its updates; what happens in it is told to an observer, and then to the document by events of the element.
 */
export class Calculator extends InElement implements CalculatorHost, ReactiveController {
  /** Who hears at once of what happens. */
  observer: CalculatorObserver = {};
  /** Loads the element of other pages, which the calculator's own page shows in a preview. */
  loadElement: (() => Promise<CustomElementConstructor>) | undefined;

  private foldedByHand: ReadonlyMap<string, boolean> = new Map();
  private history: History<ProblemState> = History.of(homework);
  /** Why the problem is another than was asked for. */
  private notice = '';
  /** The problem that Reset brings back, where it is not the homework. */
  private given: ProblemState | undefined;
  private hasStarted = false;
  private pin: Pin | undefined;
  private checking: Checking | undefined;
  private isCheckingAsked = false;
  /** A fragment whose problem is still to be made. */
  private pending: string | undefined;
  private readonly inLanguage = new Language(this, () => this.calculation.request());
  private readonly staticExample: StaticExample;
  protected readonly room = new WidthObserver(this);
  private readonly calculation = new Calculation(
    this,
    (error) => this.onError(error),
    () => this.onDerived(),
  );
  private readonly highlight = new Highlight(this, (text) => this.announce(text));
  readonly numberKeys = new NumberKeys(this, (number, isByKey) => {
    this.pinNumber(number, isByKey).catch(() => this.notify(this.words.notLoaded));
  });
  private readonly readingBar = new ReadingBar(this);
  private readonly pasting = new Pasting(this);
  private readonly overview = new Overview(this);
  private readonly stepInAddress = new StepInAddress(this);
  private readonly expanded = new ExpandedLines();
  private readonly resultReader = new ResultReader(this);
  private readonly toolBar = new ToolBar(this);

  constructor(element: CalculatorShell) {
    super(element);
    this.staticExample = new StaticExample(element);
    focusableScrollers(this);
    this.addController(this.resultReader);
    this.addController(this);
  }

  get words(): Words {
    return this.inLanguage.words;
  }

  get folds(): ReadonlyMap<string, boolean> {
    return this.foldedByHand;
  }

  set folds(folds: ReadonlyMap<string, boolean>) {
    this.foldedByHand = folds;
    this.requestUpdate();
  }

  /** What the core works out. */
  get problem(): SampleProblem {
    return toProblem(this.state);
  }

  /** The problem and how it is written, as the fragment of an address without its `#`. */
  get fragment(): string {
    return this.fragmentAt(this.stepInAddress.id);
  }

  /** The same, with a step that it points at. */
  fragmentAt(step: StepId | undefined): string {
    const { mode, feedback, hints, page, controls } = this;
    // On a page of another site the controls are that page's affair.
    const task = { mode, feedback, hints, ...(page ? { controls } : {}) };
    return this.pending ?? this.checking?.fragment ?? formatLink({ state: this.state, at: step, task });
  }

  /** Opens the problem of a fragment; one that holds none leaves the example, with a message. */
  set fragment(fragment: string) {
    if (/^#?(practice|result)=/.test(fragment)) {
      this.pending = fragment.replace('#', '');
      void this.loadChecking();
      return;
    }
    const linked = parseLink(fragment);
    if (linked === undefined) return;
    if (typeof linked === 'string') {
      this.set(withSettings(homework, this.settings));
      this.notify(this.words.linkError[linked]);
      return;
    }
    this.note('');
    Object.assign(this.element, this.page ? defaultTask : {}, linked.task);
    this.stepInAddress.point(linked.at);
    if (areEqualProblems(linked.state, this.state)) void this.stepInAddress.show();
    else this.set(linked.state);
  }

  /** Where the problem can be opened again. */
  get address(): string {
    return new URL(`${this.home ?? ''}#${this.fragment}`, document.baseURI).href;
  }

  /** How problems are written down. */
  get settings(): Settings {
    return settingsOf(this.state);
  }

  set settings(settings: Settings) {
    this.set(withSettings(this.state, settings));
  }

  /** The language of the words, one of `languages`. */
  get language(): string {
    return this.inLanguage.code;
  }

  set language(language: string) {
    void this.speak(language).then((hasChanged) => hasChanged && this.tellInput());
  }

  /** Takes the words of a language, once they are there; without one, of that of the element or of what it stands in. */
  speak(language = this.inLanguage.around): Promise<boolean> {
    return this.inLanguage.choose(language);
  }

  hostConnected(): void {
    if (this.page) this.start();
  }

  /** Loads the core and shows the problem. */
  start(): void {
    this.hasStarted = true;
    this.calculation.start();
    this.requestUpdate();
  }

  get expandedLines(): ReadonlySet<string> {
    return this.expanded.of(this.state.x.length, this.state.b.length);
  }

  /** The derivation that is shown, in MathML alone and with large matrices abbreviated; `derive()` gives all of it. */
  get derivation(): Derivation | undefined {
    return this.calculation.derivation;
  }

  /** Makes the derivation tell the numbers of all its forms, and not of its results alone, from now on. */
  wantNumbers(): void {
    this.calculation.wantNumbers();
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

  /** Whether the derivation that is shown is not that of the problem, which is wrong. */
  get isStale(): boolean {
    return this.calculation.error !== undefined;
  }

  get pinnedId(): string | undefined {
    return this.pin?.id;
  }

  /** Whether what is worked out is the reader's to find. */
  get hidesResults(): boolean {
    return this.mode === 'check';
  }

  /** Changes between the derivation and the reader's own, of the same problem. */
  readonly switchMode = (): void => {
    this.pin?.close();
    this.element.mode = this.mode === 'check' ? 'derive' : 'check';
    this.tellInput();
  };

  private async pinNumber(number: MathMLElement, isByKey: boolean): Promise<void> {
    if (this.hidesResults) return;
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
    this.keep(this.element.hasUpdated ? this.history.change(state) : History.of(state));
    this.changed();
  }

  /** Takes a problem from the page around; what the reader did to the one before is given up with it. */
  give(state: ProblemState): void {
    this.given = state;
    this.note('');
    this.keep(History.of(state));
    this.calculation.request();
  }

  /** Takes a changed problem; changes of one gesture are undone as one. */
  readonly change = (state: ProblemState, gesture?: string): void => {
    this.keep(this.history.change(state, gesture));
    this.changed();
    this.resultReader.request();
  };

  readonly undo = (): void => this.travel(this.history.undo(), this.words.undone, this.words.nothingToUndo);
  readonly redo = (): void => this.travel(this.history.redo(), this.words.redone, this.words.nothingToRedo);

  /** Takes what the reader has written to be checked; the problem is what it was. */
  changeWork(state: ProblemState, gesture?: string): void {
    this.keep(this.history.change(state, gesture));
  }

  /** The next change is undone by itself. */
  settle(): void {
    this.keep(this.history.settled());
  }

  /** Takes the present state in another form: no step of undoing comes of it. */
  amend(state: ProblemState): void {
    this.keep(this.history.amend(state));
  }

  private travel(history: History<ProblemState>, done: string, nothingDone: string): void {
    this.announce(history === this.history ? nothingDone : done);
    if (history === this.history) return;
    const { work } = this.state;
    this.keep(history);
    this.checking?.onTravel(work);
    this.changed();
    this.resultReader.request();
  }

  private changed(): void {
    this.calculation.request();
    this.tellInput();
  }

  // Entering a cell settles what is settled already: then there is nothing to render.
  private keep(history: History<ProblemState>): void {
    if (history === this.history) return;
    this.history = history;
    this.requestUpdate();
  }

  /** The reader has brought something about. */
  tellInput(): void {
    this.observer.onInput?.();
    this.element.dispatchEvent(new Event('softmax-steps-input', { bubbles: true, composed: true }));
  }

  /** What the reader wrote has been checked. */
  tellCheck(detail: SoftmaxStepsCheckDetail): void {
    this.observer.onCheck?.(detail);
    const init = { detail, bubbles: true, composed: true };
    this.element.dispatchEvent(new CustomEvent('softmax-steps-check', init));
  }

  private onDerived(): void {
    void this.stepInAddress.show();
    this.observer.onDerived?.();
  }

  private onError(error: unknown): void {
    this.announce(error === undefined ? '' : this.message);
    this.observer.onError?.(error);
  }

  private get message(): string {
    const { error, inputError } = this.calculation;
    if (!inputError) return error === undefined ? '' : this.words.internal;
    return errorText(
      this.words,
      inputError,
      typedAt({ ...this.problem }, inputError, this.decimalMark),
      this.state,
    );
  }

  /** Tells everybody, above the problem. */
  notify(text: string): void {
    this.note(text);
    this.announce(text);
  }

  private note(text: string): void {
    if (text === this.notice) return;
    this.notice = text;
    this.requestUpdate();
  }

  /** Tells a screen reader. */
  announce(text: string): void {
    const status = this.shadowRoot?.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  /**
   * Whether the calculator may be shown for the first time: not before it is near, nor in English where another language is on
   * its way, nor in place of the same in markup.
   */
  isReady(): boolean {
    if (!this.hasStarted || this.pending) return false;
    const isShown = this.staticExample.standsFor(this.fragmentAt(undefined), this.language);
    const isDerived = !isShown || this.derivation !== undefined || this.calculation.isFailed;
    return isDerived && this.inLanguage.isThere;
  }

  /** Renders, where there is a derivation in place of the same in markup. */
  replaceExample(render: () => void): void {
    if (this.derivation) this.staticExample.replace(render);
    else render();
  }

  /** Something is shown; its derivation may have been there before. */
  onShown(): void {
    void this.stepInAddress.show();
  }

  // What could not be loaded is tried again when the mode is chosen again.
  hostUpdate(): void {
    if (this.mode !== 'check') this.isCheckingAsked = false;
    else if (!this.checking && !this.isCheckingAsked) void this.loadChecking();
  }

  // What checks is fetched when it is asked for, also by a fragment that it has to make the problem of.
  private async loadChecking(): Promise<void> {
    this.isCheckingAsked = true;
    try {
      const { Checking } = await import('./check/checking.js');
      this.checking ??= new Checking(this);
      await this.checking.open(this.pending);
    } catch {
      this.notify(this.words.notLoaded);
    }
    this.pending = undefined;
    this.requestUpdate();
  }

  /** The calculator, or the example where nothing can be worked out. */
  render(): TemplateResult {
    if (this.calculation.isFailed && this.staticExample.isThere) {
      this.element.toggleAttribute('data-still', true);
      return this.staticExample.template(this.words);
    }
    return html`
      <div
        class="page ${this.controls === 'none' ? 'alone' : ''}"
        @pointermove=${this.highlight.onPointer}
        @pointerdown=${this.highlight.onPointer}
        @pointerleave=${this.highlight.onPointerLeave}
        @focusin=${this.highlight.onFocusIn}
        @focusout=${this.highlight.onFocusOut}
        @animationend=${forgetChange}
        @keydown=${undoKeys(this.undo, this.redo)}
      >
        ${this.noticeTemplate()} ${this.controls === 'none' ? nothing : this.problemTemplate()}
        ${this.mode === 'check' ? this.checkTemplate() : derivationSection(this, this.parts)}
      </div>
      <div class="foot"><div class="readout" aria-hidden="true"></div></div>
      <div class="drop" aria-hidden="true">${this.words.paste.drop}</div>
      <div class="visually-hidden" role="status"></div>
    `;
  }

  private checkTemplate(): TemplateResult {
    const { parts } = this;
    if (this.checking) return this.checking.template(parts);
    return html`<section class="derivation"><div class="derivation-head">${parts.tools}</div></section>`;
  }

  private get parts(): Parts {
    return {
      calculation: this.calculation,
      overview: this.overview,
      isWide: this.room.isWide,
      tools: this.toolBar.template(!this.derivation || this.isStale, this.checking?.taskButtons()),
      pin: this.pin?.template(),
      onExpand: (line, isWhole) => {
        this.expanded.set(line, isWhole);
        this.calculation.request();
      },
      onGo: this.goTo,
      onGoToError: () => void this.goToError(),
    };
  }

  private noticeTemplate(): TemplateResult | typeof nothing {
    if (this.notice === '') return nothing;
    return html`<p class="notice">
      <span>${this.notice}</span>
      <button type="button" @click=${() => this.note('')}>${this.words.dismiss}</button>
    </p>`;
  }

  private problemTemplate(): TemplateResult {
    const { state, history } = this;
    return problemSection(
      {
        words: this.words,
        language: this.language,
        state,
        error: this.calculation.inputError,
        message: this.message,
        canUndo: history.canUndo,
        canRedo: history.canRedo,
        areOptionsOpen: this.room.isWide && this.page,
        isReadonly: this.readonly,
        isWhole: this.controls === 'all',
        onChange: this.change,
        onUndo: this.undo,
        onRedo: this.redo,
        onReset: () => this.change(this.given ?? reset(state)),
        onPaste: () => void this.pasting.open(),
        onLanguage: (language) => (this.language = language),
      },
      this.readingBar,
      {
        onFocusIn: () => this.settle(),
        onFocusOut: this.calculation.lateError.onFocusOut,
      },
    );
  }

  // A step that was folded is opened.
  private readonly goTo = (step: StepId): void => {
    this.stepInAddress.point(step);
    this.folds = new Map(this.folds).set(step, true);
    this.overview.go(step);
    this.tellInput();
    void this.stepInAddress.show();
  };

  private async goToError(): Promise<void> {
    this.readingBar.open();
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }
}

// A number that has flashed must not flash again when it is folded and shown.
function forgetChange(event: AnimationEvent): void {
  if (event.target instanceof Element) event.target.classList.remove('changed');
}
