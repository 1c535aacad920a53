import { readWork, storeWork } from './stored-work.js';
import type { ProblemState } from '../../model/problem/problem-state.js';

/** Whose work is kept. */
export interface KeepingHost {
  readonly page: boolean;
  readonly state: ProblemState;
  amend(state: ProblemState): void;
}

/** So long after the last change it is written down. */
const saveDelayMs = 300;

/** Keeps what the reader has written in the browser, for each problem by itself; only the calculator's own page does. */
export class Keeping {
  private kept: ProblemState | undefined;
  /** What is still to be kept. */
  private due: ProblemState | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: KeepingHost,
    /** Whether the work is another's, who has handed it in: that is not the reader's to keep. */
    private readonly isOfAnother: () => boolean,
  ) {
    if (host.page) addEventListener('pagehide', () => this.store());
  }

  /** Brings back what was written for the problem, where nothing has been written for it since; whether there was any. */
  recall(): boolean {
    const { host } = this;
    if (!host.page || host.state.work) return false;
    // What was written for the problem before may still be on its way.
    this.store();
    const work = readWork(host.state);
    if (work) host.amend({ ...host.state, work });
    return work !== undefined;
  }

  /** The state may have changed. */
  keep(): void {
    const { page, state } = this.host;
    if (!page || !state.work || state === this.kept || this.isOfAnother()) return;
    this.due = state;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.store(), saveDelayMs);
  }

  private store(): void {
    clearTimeout(this.timer);
    const { due } = this;
    if (!due || due === this.kept) return;
    this.kept = due;
    storeWork(due);
  }
}
