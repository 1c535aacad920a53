import type { ReactiveController, TemplateResult } from 'lit';
import type { SoftmaxStepsCheckDetail } from '../../core/task-types.js';
import { loadTools } from '../../core/index.js';
import { dialogIn } from '../dialogs.js';
import type { CalculatorHost } from '../host.js';
import { markOf, isRight, type Judgement } from '../../model/answers/judgement.js';
import { askedIn, gridOf, hintsUsed } from '../../model/answers/work.js';
import { homework, withSettings, type ProblemState } from '../../model/problem/problem-state.js';
import { defaultSettings, settingsOf } from '../../model/problem/settings.js';
import { areEqualProblems } from '../../model/problem/equal.js';
import { partsOf, defaultTask, type Task } from '../../model/link/link.js';
import { adopt } from '../styles/sheet.js';
import {
  assignmentFragment,
  assignmentFrom,
  isAssignmentFragment,
  ownAssignment,
  type Assignment,
} from '../../model/practice/assignment.js';
import { problemOf } from '../../model/practice/generate.js';
import { HandingIn } from './hand-in.js';
import styles from './practice.css?inline';
import { practiceBar, resultBar } from './practice-bar.js';
import { freshSeed, defaultPractice, type PracticeSettings } from '../../model/practice/practice-settings.js';
import { loadPracticeWords, type PracticeWords } from '../../locales/practice-words.js';
import { bare, resultOf } from '../../model/practice/code.js';
import type { Result } from '../../model/practice/result.js';
import { forgetScore, keepAttempt, readScore } from './score.js';

/** What is practised, and the problem that came of it. */
interface Practised {
  readonly assignment: Assignment & { readonly seed: string };
  readonly made: ProblemState;
}

/** What was handed in, and the code that it came in. */
interface HandedIn extends Result {
  readonly code: string;
}

/** How many steps have only right entries, and how many there are. */
function stepsDone(state: ProblemState, judgement: Judgement | undefined): readonly [number, number] {
  const asked = askedIn(state);
  const steps = [...new Set(asked.map(({ step }) => step))];
  const done = steps.filter((step) =>
    asked
      .filter((one) => one.step === step)
      .flatMap((one) => gridOf(one, state).flat())
      .every((id) => isRight(judgement && markOf(judgement, judgement.entries, id))),
  );
  return [done.length, steps.length];
}

/** Whether two states are of the same problem, however it is written. */
const isOfProblem = (state: ProblemState, made: ProblemState): boolean =>
  state === made || areEqualProblems(withSettings(state, settingsOf(made)), made);

/**
 * Practice: gives the host one problem after the other, by the reader's choice or a teacher's; opens what was handed in.
 * Loaded when it is asked for.
 */
export class Practising implements ReactiveController {
  private practised: Practised | undefined;
  private handedIn: HandedIn | undefined;
  private words: PracticeWords | undefined;
  private language: string | undefined;
  private readonly handingIn: HandingIn;

  constructor(
    private readonly host: CalculatorHost,
    private readonly onOther: () => void,
  ) {
    if (host.shadowRoot) adopt(host.shadowRoot, styles);
    this.handingIn = new HandingIn(host, (text) => host.announce(text));
    host.addController(this);
  }

  hostUpdate(): void {
    const { practised, handedIn, host } = this;
    if (host.language !== this.language) void this.loadWords().catch(() => undefined);
    // Another problem has been opened.
    if (practised && !isOfProblem(host.state, practised.made) && practised.assignment.isGiven) this.leave();
    if (handedIn && !isOfProblem(host.state, handedIn.state)) this.leave();
  }

  /** The words of the host's language. */
  async loadWords(): Promise<PracticeWords> {
    const { language } = this.host;
    this.language = language;
    const words = await loadPracticeWords(language);
    if (this.language === language) {
      this.words = words;
      this.host.requestUpdate();
    }
    return words;
  }

  /** What is practised, as long as the host has the problem that was made. */
  private get current(): Practised['assignment'] | undefined {
    const { practised, host } = this;
    return practised && isOfProblem(host.state, practised.made) ? practised.assignment : undefined;
  }

  /** Whether what is written is not the reader's own. */
  get isOfAnother(): boolean {
    return this.handedIn !== undefined;
  }

  /** The kind of problems that is practised, or was last. */
  get practice(): PracticeSettings {
    return this.practised?.assignment.practice ?? defaultPractice;
  }

  get seed(): string | undefined {
    return this.current?.seed;
  }

  /** What stands in an address for what is practised, or was handed in. */
  get fragment(): string | undefined {
    const { current, handedIn, host } = this;
    if (handedIn) return `result=${handedIn.code}`;
    // Of a teacher's assignment nothing changes; one's own is written as the reader has it.
    return current && assignmentFragment(current.isGiven ? current : { ...current, settings: host.settings });
  }

  /** Opens an assignment, or a code that was handed in. */
  async open(fragment: string): Promise<void> {
    const { host } = this;
    if (!isAssignmentFragment(fragment)) {
      const problem = await this.openResult(partsOf(fragment)?.get('result') ?? '');
      if (problem !== undefined) host.notify(problem);
      return;
    }
    const assignment = assignmentFrom(fragment);
    if (typeof assignment === 'string') host.notify(host.words.linkError[assignment]);
    else if (this.fragment !== assignmentFragment(assignment)) await this.start(assignment);
  }

  /** Opens what was handed in, with its verdicts; resolves to why it cannot be. */
  async openResult(code: string): Promise<string | undefined> {
    const [words, result] = await Promise.all([this.loadWords(), resultOf(code)]);
    if (typeof result === 'string') return words.result[result];
    this.practised = undefined;
    this.handedIn = { ...result, code: bare(code) };
    this.show(result.state, { mode: 'check', hints: 'off' }, true);
    this.host.announce(words.result.of(result.name, result.seed ?? ''));
    return undefined;
  }

  /** Practice of the reader's own. */
  async startOwn(): Promise<void> {
    await this.start(ownAssignment(this.practice, this.host.settings));
  }

  /** What teachers are offered. */
  async openTeacher(): Promise<void> {
    const [{ TeacherDialog }, words] = await Promise.all([
      import('./teacher/teacher-dialog.js'),
      this.loadWords(),
    ]);
    await dialogIn(this.host, 'softmax-steps-teacher', TeacherDialog).open(this.host, this, words);
  }

  private async start(assignment: Assignment): Promise<void> {
    const { seed = freshSeed(), practice, settings, task, isGiven } = assignment;
    const [words, tools] = await Promise.all([this.loadWords(), loadTools()]);
    const made = problemOf(seed, practice, settings, tools);
    this.practised = { assignment: { ...assignment, seed }, made };
    this.handedIn = undefined;
    this.handingIn.forget();
    this.show(made, task, isGiven);
    this.host.announce(words.isNew(seed));
  }

  private show(state: ProblemState, task: Partial<Task>, isReadonly: boolean): void {
    const { host } = this;
    // On a page of another site the controls are that page's affair.
    Object.assign(
      host.element,
      host.page ? { ...defaultTask, ...task, readonly: isReadonly } : { mode: task.mode },
    );
    this.onOther();
    host.give(state);
    host.tellInput();
  }

  // The problem stays, for the reader to do with what they like.
  private leave(): void {
    const { host } = this;
    this.practised = undefined;
    this.handedIn = undefined;
    if (host.page) host.element.readonly = false;
    host.tellInput();
  }

  /** What the reader wrote has been checked. */
  onChecked({ score, success }: SoftmaxStepsCheckDetail): void {
    const { current, practised, host } = this;
    if (!current || !practised || !host.page) return;
    const { seed, practice } = current;
    // However it is written, and whoever set it: one problem counts once.
    const problem = assignmentFragment({ ...ownAssignment(practice, defaultSettings), seed });
    keepAttempt(problem, { right: score.raw, all: score.max, isFinished: success });
    host.requestUpdate();
  }

  /** What stands above the reader's own derivation. */
  template(judgement: Judgement | undefined): TemplateResult | undefined {
    const { words, current, handedIn, host } = this;
    if (!words) return undefined;
    if (handedIn) return resultBar(words, handedIn, hintsUsed(handedIn.state), () => this.closeResult());
    if (!current) return undefined;
    const again = (part: Partial<Assignment>): void => {
      const settings = current.isGiven ? current.settings : host.settings;
      this.start({ ...current, settings, seed: freshSeed(), ...part }).catch(() => host.notify(words.unmade));
    };
    return practiceBar({
      words: host.words,
      practiceWords: words,
      assignment: current,
      steps: stepsDone(host.state, judgement),
      score: host.page ? readScore() : undefined,
      onAnother: () => again({}),
      onPractice: (practice) => again({ practice }),
      onForget: () => {
        forgetScore();
        host.requestUpdate();
      },
      onLeave: () => this.leave(),
    });
  }

  /** What stands below it: where the reader is to hand in, the code for that. */
  handInTemplate(): TemplateResult | undefined {
    const { words, current, host, handingIn } = this;
    return words && current?.wantsCode && !this.handedIn
      ? handingIn.template(words, { state: host.state, seed: current.seed })
      : undefined;
  }

  private closeResult(): void {
    const { host } = this;
    this.leave();
    this.show(withSettings(homework, host.settings), { mode: 'check' }, false);
  }
}
