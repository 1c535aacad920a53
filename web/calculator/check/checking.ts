import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { SoftmaxStepsCheckDetail } from '../../core/task-types.js';
import { loadTools, type StepId, type Tools } from '../../core/index.js';
import type { CalculatorHost } from '../host.js';
import type { Practising } from '../practice/practising.js';
import { viewOf, type Parts } from '../derivation/derivation-section.js';
import { nameOf } from '../../model/quantities/quantity-names.js';
import {
  isSameProblem,
  toProblem,
  type ProblemState,
  type Entries,
  type Work,
} from '../../model/problem/problem-state.js';
import { adopt } from '../styles/sheet.js';
import type { PasteWords } from '../../locales/index.js';
import { loadPasteWords } from '../../locales/paste-words.js';
import { AnswerPasting } from './answer-pasting.js';
import styles from './check.css?inline';
import { checkSection } from './check-section.js';
import { loadCheckWords, type CheckWords } from '../../locales/check-words.js';
import { reasonFor } from './findings.js';
import { firstTrouble, markOf, outcomeOf } from '../../model/answers/judgement.js';
import { Judging } from './judging.js';
import { Keeping } from './keeping.js';
import { accountTemplate } from './pasting-account.js';
import { Steady } from './steady.js';
import { entriesIn, hintsOf, withEntries, withHints, withoutEntries } from '../../model/answers/work.js';

/** So long after the last change of the problem what was written is judged anew. */
const judgeDelayMs = 200;

/**
 * Checks what the reader writes down of the derivation: the entries are part of the host's state, the judgement of them is
 * kept here. Loaded when work is checked for the first time.
 */
export class Checking implements ReactiveController {
  private tools: Tools | undefined;
  private words: CheckWords | undefined;
  private pasteWords: PasteWords | undefined;
  private language: string | undefined;
  private isFailed = false;
  private told = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isPressed = false;
  private dismissedHints: ReadonlySet<StepId> = new Set();
  private isFirstOpen = false;
  private readonly judging = new Judging((isFirst) => this.onJudged(isFirst));
  private readonly steady: Steady;
  private readonly keeping: Keeping;
  private readonly pasting: AnswerPasting;
  /** Makes problems to practise, where it has been asked for. */
  private practising: Practising | undefined;

  constructor(private readonly host: CalculatorHost) {
    if (host.shadowRoot) adopt(host.shadowRoot, styles);
    this.steady = new Steady(host, () => this.isOn);
    this.keeping = new Keeping(host, () => this.practising?.isOfAnother ?? false);
    this.pasting = new AnswerPasting(host, {
      tools: () => this.tools,
      words: () => this.words,
      onFilled: () => this.onWritten(),
    });
    host.wantNumbers();
    this.load();
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.onPress, { capture: true });
    addEventListener('pointerup', this.onRelease);
    addEventListener('pointercancel', this.onRelease);
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.onPress, { capture: true });
    removeEventListener('pointerup', this.onRelease);
    removeEventListener('pointercancel', this.onRelease);
    clearTimeout(this.timer);
  }

  private readonly onPress = (): void => void (this.isPressed = true);
  private readonly onRelease = (): void => void (this.isPressed = false);

  private get isOn(): boolean {
    return this.host.mode === 'check';
  }

  private load(): void {
    const { language } = this.host;
    this.language = language;
    this.isFailed = false;
    Promise.all([loadTools(), loadCheckWords(language), loadPasteWords(language)]).then(
      ([tools, words, pasteWords]) => {
        if (this.language !== language) return;
        this.tools = tools;
        this.words = words;
        this.pasteWords = pasteWords;
        this.host.requestUpdate();
      },
      () => {
        this.isFailed = true;
        this.host.requestUpdate();
      },
    );
  }

  hostUpdate(): void {
    const { host, tools } = this;
    if (!this.isOn) return;
    if (host.language !== this.language) this.load();
    // A link has brought another problem: what was judged is not what is written of that.
    const hasJudged = Object.keys(this.judging.judgement?.entries ?? {}).length > 0;
    if (!host.state.work && (this.keeping.recall() || hasJudged)) this.forget();
    const { judgement } = this.judging;
    if (!tools || !host.derivation || host.isStale || this.judging.isJudging(host.state)) return;
    if (judgement && isSameProblem(judgement.state, host.state)) return;
    clearTimeout(this.timer);
    // What was written before, or for a problem that is changed meanwhile. On request it waits for that.
    if (judgement) this.timer = setTimeout(() => this.judge(judgement.entries), judgeDelayMs);
    else if (host.feedback === 'entry') this.judge(entriesIn(host.state));
  }

  hostUpdated(): void {
    if (this.isOn) this.keeping.keep();
  }

  /** The reader has gone to another state, in which fewer hints may have been seen: they have been all the same. */
  onTravel(work: Work | undefined): void {
    if (!this.isOn) return;
    const { host } = this;
    if (work) host.amend(withHints(host.state, work.hints));
    this.onWritten();
  }

  // Everything that is written is judged, unless the reader is to ask for it.
  private onWritten(): void {
    if (this.host.feedback === 'entry') this.judge(entriesIn(this.host.state));
    this.host.requestUpdate();
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.judging.forget();
    this.told = '';
  }

  private judge(entries: Entries, then?: () => void): void {
    if (this.tools) this.judging.judge(this.tools, this.host.state, entries, then);
  }

  private onJudged(isFirst: boolean): void {
    const { host } = this;
    this.steady.hold();
    host.requestUpdate();
    this.tell(isFirst && host.feedback === 'entry');
  }

  // What is there when the page is opened is no news.
  private tell(isOpening: boolean): void {
    const { host } = this;
    const { judgement } = this.judging;
    if (!judgement) return;
    const { state, check } = judgement;
    const outcome = outcomeOf(judgement);
    const told = JSON.stringify(outcome);
    if (told === this.told) return;
    this.told = told;
    if (isOpening) return;
    const hints = host.state.work?.hints ?? {};
    const detail: SoftmaxStepsCheckDetail = { ...outcome, hints, problem: toProblem(state), check };
    this.practising?.onChecked(detail);
    host.tellCheck(detail);
  }

  /** What stands in an address for what is practised, or was handed in. */
  get fragment(): string | undefined {
    return this.practising?.fragment;
  }

  /** Opens a problem to practise, or a result that was handed in. */
  async open(fragment: string | undefined): Promise<void> {
    if (fragment !== undefined) await this.practise((practising) => practising.open(fragment));
  }

  // Practice is loaded when it is asked for.
  private async practise(act: (practising: Practising) => Promise<unknown>): Promise<void> {
    const { host } = this;
    const { Practising } = await import('../practice/practising.js');
    this.practising ??= new Practising(host, () => this.forget());
    await act(this.practising);
  }

  /** What can be done besides: problems to practise and, on the calculator's own page, what teachers are offered. */
  taskButtons(): TemplateResult | undefined {
    const { host, words } = this;
    if (!words) return undefined;
    const button = (
      name: string,
      text: string,
      act: (practising: Practising) => Promise<unknown>,
    ): TemplateResult =>
      html`<button
        type="button"
        class=${name}
        @click=${() => this.practise(act).catch(() => host.notify(host.words.notLoaded))}
      >
        ${text}
      </button>`;
    return html`${button('practise', words.practise, (practising) => practising.startOwn())}
    ${
      host.page
        ? button('for-teachers', words.forTeachers, (practising) => practising.openTeacher())
        : nothing
    }`;
  }

  /** All that is shown in the place of the derivation. */
  template(parts: Parts): TemplateResult {
    const { host, words, isFailed } = this;
    if (!words) {
      const { notLoaded, starting, checkWork } = host.words;
      return html`<section class="derivation check" part="derivation">
        <div class="derivation-head">${parts.tools}</div>
        <p class="starting">${isFailed ? notLoaded : starting}</p>
        ${isFailed ? html`<button type="button" @click=${() => this.load()}>${checkWork}</button>` : nothing}
      </section>`;
    }
    const { state } = host;
    return checkSection(host, parts, {
      ...viewOf(host, parts),
      state,
      entries: entriesIn(state),
      judgement: this.judging.judgement,
      checkWords: words,
      hasHints: host.hints === 'on',
      dismissedHints: this.dismissedHints,
      isOnRequest: host.feedback === 'request',
      isFirstOpen: this.isFirstOpen,
      onFirst: (isOpen) => (this.isFirstOpen = isOpen),
      solution: this.pasting.solution,
      practice: this.practising?.template(this.judging.judgement),
      handIn: this.practising?.handInTemplate(),
      pasted: this.pasting.result,
      account: this.accountOfPaste(),
      onEntry: (id, text) => this.write(withEntries(host.state, { [id]: text }), id),
      onLeave: this.onLeave,
      onEnter: () => host.settle(),
      onHint: this.onHint,
      onDismissHint: (step, isAway) => {
        const others = [...this.dismissedHints].filter((one) => one !== step);
        this.dismissedHints = new Set(isAway ? [...others, step] : others);
        host.requestUpdate();
      },
      onCheck: this.onCheck,
      onClear: () => {
        this.write(withoutEntries(host.state));
        this.onWritten();
        host.announce(words.cleared);
      },
      onSolution: (text) => (this.pasting.solution = text),
      onFill: () => this.pasting.fill(),
    });
  }

  private accountOfPaste(): TemplateResult | typeof nothing {
    const { words, pasteWords, host, pasting } = this;
    if (!words || !pasteWords || !pasting.account) return nothing;
    const { indexBase, symbols } = host.state;
    return accountTemplate(pasting.account, {
      words: words.paste,
      pasteWords,
      nameOf: (quantity) => nameOf(quantity, indexBase, symbols),
      onChoice: pasting.choose,
    });
  }

  private write(state: ProblemState, gesture?: string): void {
    this.host.changeWork(state, gesture);
  }

  // While the pointer is down nothing may move, or what it is on would be gone when it comes up.
  private readonly onLeave = (event: FocusEvent): void => {
    const id = event.target instanceof HTMLInputElement ? event.target.dataset['id'] : undefined;
    if (id === undefined || this.host.feedback !== 'entry') return;
    const act = (): void => this.judge(entriesIn(this.host.state), () => this.say(id));
    if (this.isPressed) addEventListener('pointerup', () => setTimeout(act), { once: true });
    else act();
  };

  // The mark of an entry that has been left, and why it is not right.
  private say(id: string): void {
    const { host, words } = this;
    const { judgement } = this.judging;
    const { state } = host;
    const mark = markOf(judgement, entriesIn(state), id);
    if (!words || !judgement || mark === undefined || mark === 'not-given') return;
    const name = nameOf(id, state.indexBase, state.symbols);
    host.announce([`${name}: ${words.marks[mark]}.`, ...reasonFor(words, judgement, id)].join(' '));
  }

  private readonly onCheck = (): void => {
    const { host, words } = this;
    this.judge(entriesIn(host.state), () => {
      const { judgement } = this.judging;
      if (!words || !judgement) return;
      this.isFirstOpen = true;
      const { raw, max } = outcomeOf(judgement).score;
      const first = firstTrouble(judgement);
      const why = first === undefined ? [] : reasonFor(words, judgement, first);
      host.announce([words.checked(raw, max), ...why].join(' '));
      host.requestUpdate();
    });
  };

  private readonly onHint = (step: StepId): void => {
    const { state } = this.host;
    this.dismissedHints = new Set([...this.dismissedHints].filter((one) => one !== step));
    this.write(withHints(state, { [step]: hintsOf(state, step) + 1 }));
  };
}
