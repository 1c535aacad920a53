import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Controls, Feedback, Mode } from '../core/task-types.js';
import { Calculator } from './calculator.js';
import type { CalculatorShell } from './shell.js';

/** The calculator of an element. Whoever loads the element may ask; scripts of the page have no way to it. */
export let calculatorOf: (element: CalculatorElement) => Calculator;

/**
 * An element that shows a calculator: it keeps how that is to look, as its attributes say, and lends it its shadow root and its
 * updates. Its styles are chosen by who loads it: the page has them in its markup, other hosts take those of `styles/index.ts`.
 */
export class CalculatorElement extends LitElement implements CalculatorShell {
  static override readonly properties: PropertyDeclarations = {
    controls: {},
    readonly: { type: Boolean },
    page: { type: Boolean },
    home: {},
    mode: {},
    feedback: {},
    hints: {},
  };

  /** The `home` of elements that are given none. */
  static home: string | undefined;

  /** How much of the calculator is shown: the derivation, the numbers to type as well, or everything. */
  declare controls: Controls;
  /** Whether the numbers can be read only. */
  declare readonly: boolean;
  /** Whether the document is the calculator's own: then it has bars, takes what is pasted anywhere, and prints sheets. */
  declare page: boolean;
  /** The address of the calculator's page, which links to problems and steps open; without it there are none. */
  declare home: string | undefined;
  /** Whether the derivation is read, or the reader's own is checked. */
  declare mode: Mode;
  /** Whether entries are checked as they are left, or all of them when the reader asks for it. */
  declare feedback: Feedback;
  /** Whether hints can be had. */
  declare hints: 'on' | 'off';

  readonly #calculator: Calculator;

  static {
    calculatorOf = (element) => element.#calculator;
  }

  constructor() {
    super();
    this.controls = 'all';
    this.readonly = false;
    this.page = false;
    this.home = (this.constructor as typeof CalculatorElement).home;
    this.mode = 'derive';
    this.feedback = 'entry';
    this.hints = 'on';
    this.#calculator = new Calculator(this);
  }

  protected override shouldUpdate(): boolean {
    return this.hasUpdated || this.#calculator.isReady();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    this.#calculator.replaceExample(() => super.update(changed));
  }

  protected override firstUpdated(): void {
    this.#calculator.onShown();
  }

  protected override render(): TemplateResult {
    return this.#calculator.render();
  }
}
