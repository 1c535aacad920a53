import { html, LitElement, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { load, type Core, type Derivation, type InputError } from '../core/index.js';
import { derivationView } from './derivation-view.js';
import { Highlight } from './highlight.js';
import { LateError } from './late-error.js';
import { cellName, errorText, words } from './locales/en.js';
import { NumberKeys } from './number-keys.js';
import { problemPanel } from './problem-panel.js';
import { homework, isHomework, toProblem, type ProblemState } from './problem-state.js';
import { ReadingBar } from './reading-bar.js';
import { focusableScrollers } from './scrollers.js';
import colours from './styles/colours.css?inline';
import controls from './styles/controls.css?inline';
import derivationStyles from './styles/derivation.css?inline';
import grids from './styles/grids.css?inline';
import layout from './styles/layout.css?inline';

/**
 * The calculator: a problem to type on one side, its derivation on the other.
 *
 * It takes no attributes and sends no events yet; it opens on the homework problem.
 *
 * @element softmax-steps
 */
export class SoftmaxSteps extends LitElement {
  static override readonly styles = [colours, layout, controls, grids, derivationStyles].map(unsafeCSS);
  static override readonly properties = {
    problem: { state: true },
    derivation: { state: true },
    folds: { state: true },
    isFailed: { state: true },
  };

  declare private problem: ProblemState;
  /** The derivation of `problem`, or while that is wrong, of the last one that was right. */
  declare derivation: Derivation | undefined;
  declare private folds: ReadonlyMap<string, boolean>;
  declare private isFailed: boolean;

  private core: Core | undefined;
  private beforeReset: ProblemState | undefined;
  private frame: number | undefined;
  private readonly wide = matchMedia('(width >= 62.5em)');
  private readonly highlight = new Highlight(this, (text) => this.announce(text));
  private readonly lateError = new LateError(this, () => this.announce(this.message));
  private readonly numberKeys = new NumberKeys(this);
  private readonly readingBar = new ReadingBar(this);

  constructor() {
    super();
    this.problem = homework;
    this.folds = new Map();
    this.isFailed = false;
    focusableScrollers(this);
  }

  get indexBase(): 0 | 1 {
    return this.problem.indexBase;
  }

  get isStale(): boolean {
    return this.error !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    load().then(
      (core) => {
        this.core = core;
        this.work();
      },
      () => {
        this.isFailed = true;
      },
    );
  }

  private readonly change = (problem: ProblemState): void => {
    this.beforeReset = undefined;
    this.set(problem);
  };

  private readonly reset = (): void => {
    const undone = this.beforeReset;
    if (!undone && isHomework(this.problem)) return;
    this.beforeReset = undone ? undefined : this.problem;
    this.set(undone ?? homework);
  };

  private set(problem: ProblemState): void {
    this.problem = problem;
    this.work();
  }

  // Once a frame at most, so that fast typing into a large problem does not queue up.
  private work(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.derive();
    });
  }

  private derive(): void {
    if (!this.core) return;
    try {
      this.derivation = this.core.derive(toProblem(this.problem));
      this.lateError.set(undefined);
    } catch (error) {
      this.lateError.set(error);
    }
  }

  private get error(): unknown {
    return this.lateError.shown;
  }

  private get inputError(): InputError | undefined {
    return isInputError(this.error) ? this.error : undefined;
  }

  private get message(): string {
    const error = this.inputError;
    if (!error) return this.error === undefined ? '' : words.internal;
    return errorText(error, typedAt(this.problem, error), this.problem);
  }

  private announce(text: string): void {
    const status = this.shadowRoot?.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  override render(): TemplateResult {
    return html`
      <div
        class="page"
        @pointermove=${this.highlight.onPointer}
        @pointerdown=${this.highlight.onPointer}
        @pointerleave=${this.highlight.onPointerLeave}
        @focusin=${this.highlight.onFocusIn}
        @focusout=${this.highlight.onFocusOut}
        @animationend=${forgetChange}
      >
        ${this.problemTemplate()} ${this.derivationTemplate()}
      </div>
      <div class="readout" aria-hidden="true"></div>
      <div class="visually-hidden" role="status"></div>
    `;
  }

  private problemTemplate(): TemplateResult {
    const { isReading, isSheetOpen } = this.readingBar;
    const { x, b, eta } = this.problem;
    return html`<section
      class="problem ${isReading ? 'reading' : ''} ${isSheetOpen ? 'sheet-open' : ''}"
      aria-labelledby="problem-title"
      @keydown=${this.readingBar.onKeyDown}
      @focusout=${this.lateError.onFocusOut}
    >
      <button
        type="button"
        class="summary"
        aria-expanded=${isSheetOpen ? 'true' : 'false'}
        aria-controls="sheet"
        @click=${this.readingBar.toggle}
      >
        <span>${words.summary(x.length, b.length, eta)}</span>
        <span class="summary-action">${isSheetOpen ? words.close : words.edit}</span>
      </button>
      <form
        class="sheet"
        id="sheet"
        novalidate
        autocomplete="off"
        @submit=${(event: Event) => event.preventDefault()}
      >
        ${problemPanel({
          state: this.problem,
          error: this.inputError,
          message: this.message,
          canUndoReset: this.beforeReset !== undefined,
          isExample: isHomework(this.problem),
          areOptionsOpen: this.wide.matches,
          onChange: this.change,
          onReset: this.reset,
        })}
      </form>
    </section>`;
  }

  private derivationTemplate(): TemplateResult {
    return html`<section
      class="derivation ${this.isStale ? 'stale' : ''}"
      aria-labelledby="derivation-title"
      @click=${this.numberKeys.onClick}
      @keydown=${this.numberKeys.onKeyDown}
    >
      <div class="derivation-head">
        <h2 id="derivation-title">${words.derivation}</h2>
        <div class="remark">
          <p class="hint">${this.derivation ? words.hint : ''}</p>
          <p class="stale-label">${this.warning}</p>
        </div>
      </div>
      ${
        this.derivation
          ? guard([this.derivation, this.folds, this.wide.matches], () => this.stepsTemplate())
          : this.waitingTemplate()
      }
    </section>`;
  }

  private stepsTemplate(): unknown {
    const { layout } = this.problem;
    const view = { layout, isWide: this.wide.matches, folds: this.folds, onFold: this.fold };
    return this.derivation && derivationView(this.derivation, view);
  }

  // Why the derivation is not that of the problem.
  private get warning(): TemplateResult | string {
    const error = this.inputError;
    if (!error) return this.error === undefined ? '' : words.internal;
    return html`${words.stale}<button type="button" @click=${this.goToError}>
        ${cellName(error.field, this.problem, error.row, error.column)}
      </button>`;
  }

  private readonly goToError = async (): Promise<void> => {
    this.readingBar.open();
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };

  private waitingTemplate(): TemplateResult {
    return this.isFailed
      ? html`<div class="failed" role="alert">
          <p><strong>${words.failed}</strong></p>
          <p>${words.failedWhy}</p>
        </div>`
      : html`<p class="starting">${this.core ? nothing : words.starting}</p>`;
  }

  private readonly fold = (block: string, isOpen: boolean): void => {
    this.folds = new Map(this.folds).set(block, isOpen);
  };
}

function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError';
}

// The text in the cell that an error speaks of; the core's own words where it speaks of more than a cell.
function typedAt({ x, W, b, y, eta }: ProblemState, { field, row, column, got }: InputError): string {
  if (field === 'eta') return eta;
  if (column === undefined) return got;
  const vectors: Readonly<Record<string, readonly string[] | undefined>> = { x, b, y, W: W[row ?? 0] };
  return vectors[field]?.[column] ?? got;
}

// A number that has flashed must not flash again when it is folded and shown.
function forgetChange(event: AnimationEvent): void {
  if (event.target instanceof Element) event.target.classList.remove('changed');
}
