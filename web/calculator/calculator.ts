import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Feedback, Mode } from '../core/task-types.js';
import { type Derivation, type SampleProblem, type StepId, type Symbols } from '../core/index.js';
import type { Checking } from './check/checking.js';
import { Calculation } from './derivation/calculation.js';
import { derivationSection, type Parts } from './derivation/derivation-section.js';
import { Highlight } from './derivation/highlight.js';
import { NumberKeys } from './derivation/number-keys.js';
import { Overview, scrollToStep } from './derivation/overview.js';
import { ReadingBar } from './derivation/reading-bar.js';
import { ResultReader } from './derivation/result-reader.js';
import { focusableScrollers } from './derivation/scrollers.js';
import { ExpandedLines } from './derivation/expanded-lines.js';
import { WidthObserver } from './width-observer.js';
import type { CalculatorHost } from './host.js';
import { bestLanguage, english, loadLanguage, type Words } from '../locales/index.js';
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
 * The calculator: a problem to type on one side, its derivation on the other. Its styles are chosen by who loads it: the page
 * has them in its markup, other hosts take those of `styles/index.ts`.
 */
export class Calculator extends LitElement implements CalculatorHost {
  static override readonly properties: PropertyDeclarations = {
    controls: {},
    readonly: { type: Boolean },
    page: { type: Boolean },
    home: {},
    mode: {},
    feedback: {},
    hints: {},
    history: { state: true },
    words: { state: true },
    folds: { state: true },
    notice: { state: true },
    at: { state: true },
  };

  /** The `home` of elements that are given none. */
  static home: string | undefined;

  /** Loads the element of other pages, which the calculator's own page shows in a preview. */
  loadElement: (() => Promise<CustomElementConstructor>) | undefined;

  /** How much of the calculator is shown: the derivation, the numbers to type as well, or everything. */
  declare controls: 'none' | 'basic' | 'all';
  /** Whether the numbers can be read only. */
  declare readonly: boolean;
  /** Whether the document is the calculator's own: then it has bars, takes what is pasted anywhere, and prints sheets. */
  declare page: boolean;
  /** The address of the calculator's page, which links to problems and steps open; without it there are none. */
  declare home: string | undefined;
  /** Whether the derivation is read, or the reader's own is checked. */
  declare mode: Mode;
  /** Whether entries are checked as they are left, or all of them when the reader asks for it. */
  declare feedback: Feedback;
  /** Whether hints can be had. */
  declare hints: 'on' | 'off';

  declare words: Words;
  declare folds: ReadonlyMap<string, boolean>;
  declare private history: History<ProblemState>;
  /** Why the problem is another than was asked for. */
  declare private notice: string;
  /** The step that the address points at. */
  declare private at: StepId | undefined;

  private code = 'en';
  /** The problem that Reset brings back, where it is not the homework. */
  private given: ProblemState | undefined;
  private hasStarted = false;
  private pin: Pin | undefined;
  private checking: Checking | undefined;
  private isCheckingAsked = false;
  /** A fragment whose problem is still to be made. */
  private pending: string | undefined;
  private isScrollDue = false;
  private readonly staticExample = new StaticExample(this);
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
  private readonly whole = new ExpandedLines();
  private readonly resultReader = new ResultReader(this);
  private readonly toolBar = new ToolBar(this);

  constructor() {
    super();
    this.controls = 'all';
    this.readonly = false;
    this.page = false;
    this.home = (this.constructor as typeof Calculator).home;
    this.mode = 'derive';
    this.feedback = 'entry';
    this.hints = 'on';
    this.history = History.of(homework);
    this.words = english;
    this.folds = new Map();
    this.notice = '';
    focusableScrollers(this);
    this.addController(this.resultReader);
  }

  /** What the core works out. */
  get problem(): SampleProblem {
    return toProblem(this.state);
  }

  /** The problem and how it is written, as the fragment of an address without its `#`. */
  get fragment(): string {
    return this.fragmentAt(this.at);
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
    this.notice = '';
    Object.assign(this, this.page ? defaultTask : {}, linked.task);
    this.at = linked.at;
    this.isScrollDue = true;
    if (areEqualProblems(linked.state, this.state)) void this.showStep();
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
    return this.code;
  }

  set language(language: string) {
    void this.speak(language).then((hasChanged) => hasChanged && this.tellInput());
  }

  /** Takes the words of a language, once they are there; whether they are others than before. */
  protected async speak(language: string): Promise<boolean> {
    if (language === this.code && (language === 'en') === (this.words === english)) return false;
    this.code = language;
    try {
      const loaded = await loadLanguage(language);
      // A slower file must not take the place of a later choice.
      if (this.code !== language) return false;
      this.words = loaded?.words ?? english;
      if (this.languageAround() !== language) this.lang = language;
      this.calculation.request();
      return true;
    } catch {
      // Without the file the words are English.
      this.code = 'en';
      this.words = english;
      this.requestUpdate();
      return false;
    }
  }

  // Of the element itself, or of what it stands in.
  protected languageAround(): string {
    return bestLanguage([this.closest<HTMLElement>('[lang]')?.lang ?? 'en']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.page) this.start();
  }

  /** Loads the core and shows the problem. */
  protected start(): void {
    this.hasStarted = true;
    this.calculation.start();
    this.requestUpdate();
  }

  get expandedLines(): ReadonlySet<string> {
    return this.whole.of(this.state.x.length, this.state.b.length);
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
    this.mode = this.mode === 'check' ? 'derive' : 'check';
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
    this.history = this.hasUpdated ? this.history.change(state) : History.of(state);
    this.changed();
  }

  /** Takes a problem from the page around; what the reader did to the one before is given up with it. */
  give(state: ProblemState): void {
    this.given = state;
    this.notice = '';
    this.history = History.of(state);
    this.calculation.request();
  }

  /** Takes a changed problem; changes of one gesture are undone as one. */
  readonly change = (state: ProblemState, gesture?: string): void => {
    this.history = this.history.change(state, gesture);
    this.changed();
    this.resultReader.request();
  };

  readonly undo = (): void => this.travel(this.history.undo(), this.words.undone, this.words.nothingToUndo);
  readonly redo = (): void => this.travel(this.history.redo(), this.words.redone, this.words.nothingToRedo);

  /** Takes what the reader has written to be checked; the problem is what it was. */
  changeWork(state: ProblemState, gesture?: string): void {
    this.history = this.history.change(state, gesture);
  }

  /** The next change is undone by itself. */
  settle(): void {
    this.history = this.history.settled();
  }

  /** Takes the present state in another form: no step of undoing comes of it. */
  amend(state: ProblemState): void {
    this.history = this.history.amend(state);
  }

  private travel(history: History<ProblemState>, done: string, nothingDone: string): void {
    this.announce(history === this.history ? nothingDone : done);
    if (history === this.history) return;
    const { work } = this.state;
    this.history = history;
    this.checking?.onTravel(work);
    this.changed();
    this.resultReader.request();
  }

  private changed(): void {
    this.calculation.request();
    this.tellInput();
  }

  /** Tells the page that the reader has brought something about. */
  tellInput(): void {
    this.dispatchEvent(new Event('softmax-steps-input', { bubbles: true, composed: true }));
  }

  /** The derivation of the problem is there. */
  protected onDerived(): void {
    void this.showStep();
  }

  /** The problem is wrong, or no longer is; or there is nothing to work it out. */
  protected onError(error: unknown): void {
    this.announce(error === undefined ? '' : this.message);
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
    this.notice = text;
    this.announce(text);
  }

  /** Tells a screen reader. */
  announce(text: string): void {
    const status = this.shadowRoot?.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  // It does not start before it is near, nor in English where another language is on its way, nor in place of the same in markup.
  protected override shouldUpdate(): boolean {
    if (this.hasUpdated) return true;
    if (!this.hasStarted || this.pending) return false;
    const isShown = this.staticExample.standsFor(this.fragmentAt(undefined), this.code);
    const isReady = !isShown || this.derivation !== undefined || this.calculation.isFailed;
    return isReady && (this.code === 'en' || this.words !== english);
  }

  protected override update(changed: PropertyValues): void {
    if (this.derivation) this.staticExample.replace(() => super.update(changed));
    else super.update(changed);
  }

  // The derivation may have been there before anything was shown.
  protected override firstUpdated(): void {
    void this.showStep();
  }

  // What could not be loaded is tried again when the mode is chosen again.
  protected override willUpdate(): void {
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

  override render(): TemplateResult {
    if (this.calculation.isFailed && this.staticExample.isThere) {
      this.toggleAttribute('data-still', true);
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
        this.whole.set(line, isWhole);
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
      <button type="button" @click=${() => (this.notice = '')}>${this.words.dismiss}</button>
    </p>`;
  }

  private problemTemplate(): TemplateResult {
    const { state, history } = this;
    return problemSection(
      {
        words: this.words,
        language: this.code,
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
    this.at = step;
    this.isScrollDue = true;
    this.folds = new Map(this.folds).set(step, true);
    this.overview.go(step);
    this.tellInput();
    void this.showStep();
  };

  private async goToError(): Promise<void> {
    this.readingBar.open();
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
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

// A number that has flashed must not flash again when it is folded and shown.
function forgetChange(event: AnimationEvent): void {
  if (event.target instanceof Element) event.target.classList.remove('changed');
}
