import type { Checker } from '../../core/check-types.js';
import { isSameProblem, type ProblemState, type Entries } from '../../model/problem/problem-state.js';
import { areSame, judgingOf, type Judgement } from '../../model/answers/judgement.js';
import { Slices } from './slices.js';

type Subject = Pick<Judgement, 'state' | 'entries'>;

const isOf = (subject: Subject | undefined, state: ProblemState, entries: Entries): boolean =>
  subject !== undefined && isSameProblem(subject.state, state) && areSame(subject.entries, entries);

/** Judges what is written, without holding up the page, and keeps the last judgement. */
export class Judging {
  judgement: Judgement | undefined;
  /** What is being judged; it takes more than a moment. */
  private subject: Subject | undefined;
  private then: (() => void) | undefined;
  private readonly slices = new Slices();

  /** `onJudged` is told that there is another judgement, and whether it is the first. */
  constructor(private readonly onJudged: (isFirst: boolean) => void) {}

  /** Whether this problem is being judged. */
  isJudging(state: ProblemState): boolean {
    return this.subject !== undefined && isSameProblem(this.subject.state, state);
  }

  /**
   * Judges entries unless they have been; `then` is called when there is a judgement of them. Where the problem is wrong, the last
   * judgement stays.
   */
  judge(checker: Checker, state: ProblemState, entries: Entries, then?: () => void): void {
    if (isOf(this.subject, state, entries)) {
      this.then = then ?? this.then;
      return;
    }
    this.stop();
    if (isOf(this.judgement, state, entries)) {
      then?.();
      return;
    }
    this.subject = { state, entries };
    this.then = then;
    this.slices.begin(
      judgingOf(checker, state, entries, this.judgement),
      (judgement) => this.take(judgement),
      () => this.stop(),
    );
  }

  /** Another problem with other entries takes the place of what was judged. */
  forget(): void {
    this.stop();
    this.judgement = undefined;
  }

  private stop(): void {
    this.slices.stop();
    this.subject = undefined;
    this.then = undefined;
  }

  private take(judgement: Judgement): void {
    const { then } = this;
    const isFirst = this.judgement === undefined;
    this.judgement = judgement;
    this.stop();
    this.onJudged(isFirst);
    then?.();
  }
}
