import type { ReactiveControllerHost } from 'lit';
import {
  loadCore,
  type Core,
  type Derivation,
  type DeriveOptions,
  type InputError,
  type SampleProblem,
} from '../../core/index.js';
import { LateError } from '../problem/late-error.js';

/** Whose problem is worked out. */
export interface CalculationHost extends ReactiveControllerHost {
  readonly problem: SampleProblem;
  /** The ids of the lines of which all entries are shown, however many. */
  readonly expandedLines: ReadonlySet<string>;
}

/** What the page shows: large matrices and sums are abbreviated, but the gradient of three by three weights is not. */
export const shownOptions: DeriveOptions = { formats: ['mathml'], abbreviate: 9, printed: 'results' };

/** Works out the host's problem: once a frame at most, so that fast typing into a large problem does not queue up. */
export class Calculation {
  /** The derivation of the problem, or while that is wrong, of the last one that was right. */
  derivation: Derivation | undefined;
  /** Whether the core could not be loaded. */
  isFailed = false;
  /** Holds what is wrong with the problem. */
  readonly lateError: LateError;
  private core: Core | undefined;
  private areNumbersWanted = false;
  /** What `derivation` was derived of. */
  private derived: { readonly problem: SampleProblem; readonly whole: readonly string[] } | undefined;
  private frame: number | undefined;

  constructor(
    private readonly host: CalculationHost,
    /** The problem is wrong or no longer is, or the core could not be loaded. */
    private readonly onError: (error: unknown) => void,
    /** A new derivation is there. */
    private readonly onDerived: () => void,
  ) {
    this.lateError = new LateError(host, () => onError(this.error));
  }

  /** Loads the core, and works out what there is. */
  start(): void {
    loadCore().then(
      (core) => {
        this.core = core;
        this.request();
      },
      (error: unknown) => {
        this.isFailed = true;
        this.host.requestUpdate();
        this.onError(error);
      },
    );
  }

  /** The problem has changed. */
  request(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.derive();
    });
  }

  /** From now on, and in the derivation that is there, the numbers of all forms are told, not the results' alone. */
  wantNumbers(): void {
    if (this.areNumbersWanted) return;
    this.areNumbersWanted = true;
    if (this.core && this.derived) this.derivation = this.written(this.core, this.derived);
  }

  get hasStarted(): boolean {
    return this.core !== undefined;
  }

  /** What is shown to be wrong with the problem, if anything. */
  get error(): unknown {
    return this.lateError.shown;
  }

  /** The same, where it is the reader's to mend. */
  get inputError(): InputError | undefined {
    return isInputError(this.error) ? this.error : undefined;
  }

  private written(core: Core, { problem, whole }: NonNullable<typeof this.derived>): Derivation {
    const { areNumbersWanted } = this;
    return core.derive(problem, { ...shownOptions, whole, ...(areNumbersWanted && { printed: 'all' }) });
  }

  private derive(): void {
    if (!this.core) return;
    try {
      const { problem, expandedLines } = this.host;
      const derived = { problem, whole: [...expandedLines] };
      this.derivation = this.written(this.core, derived);
      this.derived = derived;
      this.lateError.set(undefined);
      this.host.requestUpdate();
      this.onDerived();
    } catch (error) {
      this.lateError.set(error);
    }
  }
}

function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError';
}
