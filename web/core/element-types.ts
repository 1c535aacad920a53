import type { Derivation, SampleProblem, StepId } from './types.js';

/** A problem for the element, and which steps of its derivation are shown; default all. */
export interface ElementProblem extends SampleProblem {
  readonly steps?: readonly StepId[];
}

/** What has been worked out: the detail of `softmax-steps-ready` and `softmax-steps-change`. */
export interface ElementResult {
  readonly problem: SampleProblem;
  readonly derivation: Derivation;
}

/** What went wrong: the detail of `softmax-steps-error`. */
export interface ElementFailure {
  /** An `InputError` where the problem is wrong. */
  readonly error: Error;
}

/** The events of the element, by their names. They bubble, and cross the borders of shadow trees. */
export interface ElementEvents {
  'softmax-steps-ready': CustomEvent<ElementResult>;
  'softmax-steps-change': CustomEvent<ElementResult>;
  'softmax-steps-error': CustomEvent<ElementFailure>;
}

/** The calculator as an element, `<softmax-steps>`; importing `softmax-steps/element` defines it. */
export interface SoftmaxStepsElement extends HTMLElement {
  /** The problem as the reader has it now; setting it takes another. */
  problem: ElementProblem;
  /** The derivation of the problem. Rejects with an `InputError` where there is none. */
  derive(): Promise<Derivation>;
  toLaTeX(): Promise<string>;
  toMarkdown(): Promise<string>;
  toText(): Promise<string>;
  toMathML(): Promise<string>;
  toJSON(): Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    'softmax-steps': SoftmaxStepsElement;
  }

  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into the events of every element, since they bubble
  interface HTMLElementEventMap extends ElementEvents {}
}
