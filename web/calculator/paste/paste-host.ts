import type { PartHost } from '../shell.js';
import type { Words } from '../../locales/index.js';
import type { ProblemState } from '../../model/problem/problem-state.js';

/** The page that is pasted into. */
export interface PasteHost extends PartHost {
  readonly words: Words;
  readonly language: string;
  readonly state: ProblemState;
  /** Whether the document is the calculator's own, and what is pasted anywhere is meant for it. */
  readonly page: boolean;
  readonly readonly: boolean;
  readonly controls: string;
  /** Takes a new problem, as one step of undoing. */
  change(state: ProblemState): void;
  announce(text: string): void;
  /** Tells everybody. */
  notify(text: string): void;
}
