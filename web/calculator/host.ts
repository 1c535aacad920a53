import type { Controls, Feedback, Mode, SoftmaxStepsCheckDetail } from '../core/task-types.js';
import type { Derivation, SampleProblem, StepId, Symbols } from '../core/types.js';
import type { NumberKeys } from './derivation/number-keys.js';
import type { Words } from '../locales/index.js';
import type { CalculatorShell, PartHost } from './shell.js';
import type { ProblemState } from '../model/problem/problem-state.js';
import type { Settings } from '../model/problem/settings.js';

/** What the parts of the calculator need of it; it is implemented by the calculator alone. */
export interface CalculatorHost extends PartHost {
  /** How the calculator looks; the element keeps it. */
  readonly element: CalculatorShell;
  readonly controls: Controls;
  readonly readonly: boolean;
  readonly page: boolean;
  readonly home: string | undefined;
  readonly mode: Mode;
  readonly feedback: Feedback;
  readonly hints: 'on' | 'off';

  readonly words: Words;
  readonly language: string;

  /** The problem as it is typed, and how it is written. */
  readonly state: ProblemState;
  readonly problem: SampleProblem;
  readonly settings: Settings;
  readonly indexBase: 0 | 1;
  readonly decimalMark: '.' | ',';
  readonly symbols: Symbols;

  /** The derivation that is shown, and whether it is no longer that of the problem, which is wrong. */
  readonly derivation: Derivation | undefined;
  readonly isStale: boolean;
  /** Whether what is worked out is the reader's to find. */
  readonly hidesResults: boolean;
  readonly pinnedId: string | undefined;
  /** What was folded or opened by hand: steps by their ids, blocks by their first line's id. */
  folds: ReadonlyMap<string, boolean>;
  /** The lines that are not abbreviated. */
  readonly expandedLines: ReadonlySet<string>;
  readonly numberKeys: NumberKeys;

  /** Makes `derivation` tell the numbers of all its forms, and not of its results alone, from now on. */
  wantNumbers(): void;

  /** Where the problem can be opened again; a fragment of that address. */
  readonly address: string;
  fragmentAt(step: StepId | undefined): string;
  /** The element of other pages, where this page can show it in its own. */
  readonly loadElement: (() => Promise<CustomElementConstructor>) | undefined;

  /** Takes a changed problem; changes of one gesture are undone as one. */
  change(state: ProblemState, gesture?: string): void;
  /** Takes what the reader has written to be checked; the problem is what it was. */
  changeWork(state: ProblemState, gesture?: string): void;
  /** Takes the present state in another form: no step of undoing comes of it. */
  amend(state: ProblemState): void;
  /** Takes a problem from the page around; what the reader did to the one before is given up with it. */
  give(state: ProblemState): void;
  /** The next change is undone by itself. */
  settle(): void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly switchMode: () => void;

  /** Tells everybody, above the problem. */
  notify(text: string): void;
  /** Tells a screen reader. */
  announce(text: string): void;
  /** The reader has brought something about. */
  tellInput(): void;
  /** What the reader wrote has been checked. */
  tellCheck(detail: SoftmaxStepsCheckDetail): void;
}
