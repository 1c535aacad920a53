import type { SoftmaxStepsElement } from '../../core/element-types.js';
import type { ElementProblem, SoftmaxStepsDetail } from '../../core/task-types.js';
import {
  loadCore,
  type Derivation,
  type InputError,
  type SampleProblem,
  type Symbols,
} from '../../core/index.js';
import { CalculatorElement, calculatorOf } from '../../calculator/calculator-element.js';
import { problemAttributes } from '../../model/link/attributes.js';
import own from './element.css?inline';
import { Given } from './given.js';
import { NearViewport } from './near-viewport.js';
import { keepKeys } from './own-keys.js';
import { isSameProblem, type ProblemState } from '../../model/problem/problem-state.js';
import { errorText, namedBy } from '../../locales/problem-words.js';
import type { DocumentFormat } from '../../exports/documents.js';
import { styles } from '../../calculator/styles/index.js';
import { sheets } from '../../calculator/styles/sheet.js';

/**
 * The calculator as an element for other pages, which give it a problem and hear what becomes of it.
 *
 * @element softmax-steps
 * @attr {string} x - The features, e.g. `1 3 0`; entries are separated by blanks or commas.
 * @attr {string} W - The weights, rows separated by semicolons, e.g. `0.3 0.1; -0.6 -0.5`; its shape is that of `layout`.
 * @attr {string} b - The biases.
 * @attr {string} y - The label: one number for each class, or the index of the true class.
 * @attr {string} eta - The learning rate.
 * @attr {string} rounding - Any of: a number of digits; `decimals` or `significant`; `shown` or `carried`; `half-up`, `half-even` or `truncate`.
 * @attr {'features-by-classes' | 'classes-by-features'} layout - How W is stored.
 * @attr {'0' | '1'} index-base - The index of the first class and feature.
 * @attr {'auto' | 'always' | 'never'} shift - Whether the largest logit is subtracted before the exponentials.
 * @attr {string} symbols - Signs other than the usual: any of `p` or `a`, `α`, `∂`, `J`, `T`.
 * @attr {'.' | ','} decimal-mark - What stands before the decimals in what is shown; default as the language has it.
 * @attr {string} steps - The steps that are shown, e.g. `logits softmax`; default all.
 * @attr {string} src - The address of a JSON file of the page's own origin with the problem.
 * @attr {string} lang - The language, `en` or `ro`; default that of the page around it.
 * @attr {'light' | 'dark' | 'auto'} theme - Default as the `color-scheme` of the page around it; `auto`: as the reader's system.
 * @fires {CustomEvent<SoftmaxStepsDetail>} softmax-steps-ready - The first derivation is shown.
 * @fires {CustomEvent<SoftmaxStepsDetail>} softmax-steps-change - The derivation of another problem is shown.
 * @fires {CustomEvent<SoftmaxStepsFailure>} softmax-steps-error - The problem is wrong (an InputError), or could not be had or worked out.
 * @fires {Event} softmax-steps-input - The reader has changed the problem, a setting, the language, the mode or the step pointed at.
 * @fires {CustomEvent<SoftmaxStepsCheckDetail>} softmax-steps-check - What the reader wrote has been checked: score, success, completion and response as in an xAPI result, the hints seen, and the check itself.
 * @csspart problem - The problem with its options.
 * @csspart derivation - The derivation as a whole.
 * @csspart tools - The buttons above the derivation.
 * @csspart overview - The list of the steps.
 * @csspart step - A step.
 * @csspart step-title - The title of a step.
 * @csspart line - A line of a step.
 * @csspart key-line - The line that holds the result of a step.
 * @cssprop [--softmax-steps-size=medium] - The size of the text; all other sizes follow it.
 * @cssprop [--softmax-steps-font=system-ui] - The font of the text.
 * @cssprop [--softmax-steps-math-font] - The font of the mathematics; it needs a MATH table.
 * @cssprop [--softmax-steps-density=1] - The room between lines and steps, as a factor.
 * @cssprop [--softmax-steps-padding=1rem] - The room around the calculator.
 * @cssprop [--softmax-steps-paper] - The ground.
 * @cssprop [--softmax-steps-surface] - The ground of what stands out from it.
 * @cssprop [--softmax-steps-key-ground] - The ground of the results.
 * @cssprop [--softmax-steps-wrong-ground] - The ground of what is wrong.
 * @cssprop [--softmax-steps-ink] - The text.
 * @cssprop [--softmax-steps-muted] - Text of less weight.
 * @cssprop [--softmax-steps-rule] - Lines between things.
 * @cssprop [--softmax-steps-control] - The borders of buttons and cells.
 * @cssprop [--softmax-steps-wrong] - What is wrong.
 * @cssprop [--softmax-steps-inputs] - The hue of x and y.
 * @cssprop [--softmax-steps-parameters] - The hue of W, b and η.
 * @cssprop [--softmax-steps-logits] - The hue of z and the exponentials.
 * @cssprop [--softmax-steps-prediction] - The hue of ŷ and the loss.
 * @cssprop [--softmax-steps-gradients] - The hue of the gradients.
 * @cssprop [--softmax-steps-updated] - The hue of the updated parameters and of the check.
 */
export class SoftmaxSteps extends CalculatorElement implements SoftmaxStepsElement {
  static override readonly styles = [...sheets(own), ...styles];

  static override get observedAttributes(): string[] {
    const own = problemAttributes.map((name) => name.toLowerCase());
    return [...super.observedAttributes, 'lang', 'src', ...own];
  }

  readonly #calculator = calculatorOf(this);
  readonly #given = new Given({
    element: this,
    language: () => this.#calculator.language,
    give: (state) => this.#calculator.give(state),
    onGiven: () => this.#onGiven(),
    refuse: (error) => this.#refuse(error),
  });
  readonly #nearViewport = new NearViewport(this, () => this.#startIfDue());
  #isGiven = false;
  #lastEmitted: ProblemState | undefined;

  constructor() {
    super();
    keepKeys(this);
    this.#calculator.observer = {
      onDerived: () => this.#onDerived(),
      onError: (error) => {
        if (error !== undefined) this.#emit('error', { error });
      },
    };
    // What a page has set before the element was known stands in the way of what the element makes of it.
    for (const name of ['problem', 'src', 'fragment'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const { [name]: value } = this;
      Reflect.deleteProperty(this, name);
      Object.assign(this, { [name]: value });
    }
  }

  /** The problem; what is wrong with one that is set is told by `softmax-steps-error`, and the last good one stays. */
  get problem(): SampleProblem {
    return this.#calculator.problem;
  }

  set problem(problem: ElementProblem) {
    this.#given.set(problem);
  }

  /** The problem and how it is written, as the fragment of an address without its `#`; one that holds none leaves the example. */
  get fragment(): string {
    return this.#calculator.fragment;
  }

  set fragment(fragment: string) {
    this.#calculator.fragment = fragment;
  }

  /** The address of a JSON file of the page's own origin with the problem. */
  get src(): string | undefined {
    return this.getAttribute('src') ?? undefined;
  }

  set src(src: string | null | undefined) {
    if (src === null || src === undefined) this.removeAttribute('src');
    else this.setAttribute('src', src);
  }

  /** The signs of the problem. React and Vue set what an element has a property for, and write an attribute only where it has none. */
  get symbols(): Symbols {
    return this.#calculator.symbols;
  }

  set symbols(signs: Symbols | string) {
    this.setAttribute('symbols', typeof signs === 'string' ? signs : Object.values(signs).join(' '));
  }

  /** Works out the problem. Rejects with an InputError where it is wrong. */
  async derive(): Promise<Derivation> {
    const core = await loadCore();
    return core.derive(this.problem);
  }

  /** The derivation, or the step or line with an id, as LaTeX for amsmath; everything is a document. */
  toLaTeX(part?: string): Promise<string> {
    return this.#write('latex', part);
  }

  /** The same as Markdown with mathematics between dollar signs. */
  toMarkdown(part?: string): Promise<string> {
    return this.#write('markdown', part);
  }

  /** The same as plain text, matrices in two dimensions. */
  toText(part?: string): Promise<string> {
    return this.#write('text', part);
  }

  /** The same as HTML with MathML. */
  toMathML(part?: string): Promise<string> {
    return this.#write('mathml', part);
  }

  /** The same as JSON, with the problem and its values. */
  toJSON(part?: string): Promise<string> {
    return this.#write('json', part);
  }

  async #write(format: DocumentFormat, part?: string): Promise<string> {
    const [core, { exportDocument, optionsFor }, { documentWords }] = await Promise.all([
      loadCore(),
      import('../../exports/documents.js'),
      import('../../exports/document-words.js'),
    ]);
    const { problem } = this;
    const derivation = core.derive(problem, optionsFor(format));
    return exportDocument(format, problem, derivation, documentWords(this.#calculator), part).text;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#calculator.speak();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (before === now) return;
    if (name === 'lang' && this.isConnected) void this.#calculator.speak();
    else if (name === 'src') this.#given.srcChanged();
    else if (problemAttributes.some((attribute) => attribute.toLowerCase() === name)) {
      this.#given.attributesChanged();
    }
  }

  // What the page gives from the start has been read.
  #onGiven(): void {
    this.#isGiven = true;
    this.#startIfDue();
  }

  #startIfDue(): void {
    if (this.#isGiven && this.#nearViewport.isNear) this.#calculator.start();
  }

  // The page gives something that cannot be taken.
  #refuse(error: unknown): void {
    const { words, state } = this.#calculator;
    this.#calculator.notify(
      isInputError(error)
        ? words.given.wrong(errorText(words, error, namedBy(error, state.decimalMark), state))
        : words.given.unreadable(error instanceof Error ? error.message : String(error)),
    );
    this.#emit('error', { error });
  }

  #onDerived(): void {
    const { derivation, problem, state } = this.#calculator;
    if (!derivation || (this.#lastEmitted && isSameProblem(this.#lastEmitted, state))) return;
    this.#emit(this.#lastEmitted ? 'change' : 'ready', { problem, values: derivation.values });
    this.#lastEmitted = state;
  }

  #emit(event: 'ready' | 'change' | 'error', detail: SoftmaxStepsDetail | { error: unknown }): void {
    this.dispatchEvent(new CustomEvent(`softmax-steps-${event}`, { detail, bubbles: true, composed: true }));
  }
}

function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError';
}
