import type { ReactiveController, TemplateResult } from 'lit';
import type { SoftmaxStepsCheckDetail } from '../../core/element-types.js';
import { loadTools, type StepId } from '../../core/index.js';
import type { Calculator } from '../calculator.js';
import { askedIn, hintsUsed } from '../check/work.js';
import { settingsOf, withSettings, type ProblemState } from '../problem/problem-state.js';
import { partsOf, toFragment } from '../sharing/fragment.js';
import { adopt } from '../styles/sheet.js';
import {
  assignmentFragment,
  assignmentFrom,
  isAssignmentFragment,
  ownAssignment,
  type Assignment,
} from './assignment.js';
import { problemOf } from './generate.js';
import { HandingIn } from './hand-in.js';
import styles from './practice.css?inline';
import { practiceBar, resultBar } from './practice-bar.js';
import { usualPractice, type PracticeSettings } from './practice-settings.js';
import { loadPracticeWords, type PracticeWords } from './practice-words.js';
import { resultOf } from './result/code.js';
import type { Result } from './result/result.js';
import { forgetScore, keepAttempt, readScore } from './score.js';

/** A seed that nobody has had; problems follow from it alone. */
export function freshSeed(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % 32]).join('');
}

/** What is practised, and the problem that came of it. */
interface Practised {
  readonly assignment: Assignment & { readonly seed: string };
  readonly made: ProblemState;
}

const isRight = (verdict: string): boolean => /^(right|truncated)/.test(verdict);

/** How many steps have only right entries, and how many there are. */
function stepsDone(
  { check: { verdicts } }: SoftmaxStepsCheckDetail,
  state: ProblemState,
): readonly [number, number] {
  const steps = [...new Set(askedIn(state).map(({ step }) => step))];
  const isDone = (step: StepId): boolean =>
    askedIn(state)
      .filter((asked) => asked.step === step)
      .flatMap(({ name }) => [verdicts[name]].flat(2))
      .every(isRight);
  return [steps.filter(isDone).length, steps.length];
}

/**
 * Practice: gives the host one problem after the other, by the reader's choice or a teacher's; opens what was handed in.
 * Loaded when it is asked for.
 */
export class Practising implements ReactiveController {
  private practised: Practised | undefined;
  private result: Result | undefined;
  private words: PracticeWords | undefined;
  private language: string | undefined;
  private done: readonly [number, number] | undefined;
  private readonly handingIn: HandingIn;

  constructor(private readonly host: Calculator) {
    if (host.shadowRoot) adopt(host.shadowRoot, styles);
    this.handingIn = new HandingIn(host, (text) => host.announce(text));
    host.addController(this);
    host.addEventListener('softmax-steps-check', this.onCheck);
  }

  hostUpdate(): void {
    const { language } = this.host;
    if (language !== this.language) void this.loadWords().catch(() => undefined);
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

  /** Whether the host still has the problem that was made, however it is written by now. */
  private get isCurrent(): boolean {
    const { made } = this.practised ?? {};
    if (!made) return false;
    const { state } = this.host;
    return state === made || toFragment(withSettings(state, settingsOf(made))) === toFragment(made);
  }

  /** The kind of problems that is practised, or was last. */
  get practice(): PracticeSettings {
    return this.practised?.assignment.practice ?? usualPractice;
  }

  get seed(): string | undefined {
    return this.isCurrent ? this.practised?.assignment.seed : undefined;
  }

  /** What stands for the problem in an address while it is practised. */
  get fragment(): string | undefined {
    const { practised, host } = this;
    if (!practised || !this.isCurrent) return undefined;
    const { assignment } = practised;
    // Of a teacher's assignment nothing changes; one's own is written as the reader has it.
    const settings = assignment.isGiven ? assignment.settings : host.settings;
    return assignmentFragment({ ...assignment, settings });
  }

  /** Opens an assignment, or a code that was handed in. */
  async open(fragment: string): Promise<void> {
    if (isAssignmentFragment(fragment)) await this.openAssignment(fragment);
    else {
      const problem = await this.openResult(partsOf(fragment)?.get('result') ?? '');
      if (problem !== undefined) this.host.notify(problem);
    }
  }

  private async openAssignment(fragment: string): Promise<void> {
    const { host } = this;
    const assignment = assignmentFrom(fragment);
    if (typeof assignment === 'string') host.notify(host.words.badLink[assignment]);
    else if (this.fragment !== assignmentFragment(assignment)) await this.start(assignment);
  }

  /** Opens what was handed in, with its verdicts; resolves to why it cannot be. */
  async openResult(code: string): Promise<string | undefined> {
    const { host } = this;
    const [words, result] = await Promise.all([this.loadWords(), resultOf(code)]);
    if (typeof result === 'string') return words.result[result];
    this.practised = undefined;
    this.result = result;
    host.use({ mode: 'check', hints: 'off' });
    host.give(result.state);
    host.announce(words.result.of(result.name, result.seed ?? ''));
    return undefined;
  }

  /** Practice of the reader's own. */
  async startOwn(): Promise<void> {
    await this.start(ownAssignment(this.practice, this.host.settings));
  }

  /** What teachers are offered. */
  async openTeacher(): Promise<void> {
    const [{ TeacherDialog }, { dialogIn }, words] = await Promise.all([
      import('./teacher/teacher-dialog.js'),
      import('../sharing/sharing.js'),
      this.loadWords(),
    ]);
    await dialogIn(this.host, TeacherDialog).open(this.host, this, words);
  }

  private async start(assignment: Assignment): Promise<void> {
    const { host } = this;
    const { seed = freshSeed(), practice, settings, task, isGiven } = assignment;
    const [words, tools] = await Promise.all([this.loadWords(), loadTools()]);
    const made = problemOf(seed, practice, settings, tools);
    this.practised = { assignment: { ...assignment, seed }, made };
    this.result = undefined;
    this.done = undefined;
    this.handingIn.forget();
    host.use(task, isGiven);
    host.give(made);
    host.announce(words.isNew(seed));
  }

  private readonly onCheck = (event: Event): void => {
    const { practised, host } = this;
    if (!practised || !this.isCurrent) return;
    const { detail } = event as CustomEvent<SoftmaxStepsCheckDetail>;
    const { score, success } = detail;
    this.done = stepsDone(detail, host.state);
    const { seed, practice } = practised.assignment;
    // A problem that was solved for the reader by its hints is finished as well.
    if (host.page) {
      keepAttempt(assignmentFragment({ ...ownAssignment(practice, practised.made), seed }), {
        right: score.raw,
        all: score.max,
        isFinished: success,
      });
    }
    host.requestUpdate();
  };

  /** What stands above the reader's own derivation. */
  template(): TemplateResult | undefined {
    const { words, practised, result, host, handingIn } = this;
    if (!words) return undefined;
    if (result) {
      return resultBar(words, result, hintsUsed(host.state), () => {
        this.result = undefined;
        host.requestUpdate();
      });
    }
    if (!practised || !this.isCurrent || host.mode !== 'check') return undefined;
    const { assignment } = practised;
    const again = (part: Partial<Assignment>): void => {
      const settings = assignment.isGiven ? assignment.settings : host.settings;
      this.start({ ...assignment, settings, seed: freshSeed(), ...part }).catch(() =>
        host.notify(words.unmade),
      );
    };
    return practiceBar({
      words: host.words,
      practiceWords: words,
      assignment,
      steps: this.done,
      score: host.page ? readScore() : undefined,
      handIn: assignment.wantsCode
        ? handingIn.template(words, { state: host.state, seed: assignment.seed })
        : undefined,
      onAnother: () => again({}),
      onPractice: (practice) => again({ practice }),
      onForget: () => {
        forgetScore();
        host.requestUpdate();
      },
      onLeave: () => {
        this.practised = undefined;
        host.requestUpdate();
        host.dispatchEvent(new Event('softmax-steps-input', { bubbles: true, composed: true }));
      },
    });
  }
}
