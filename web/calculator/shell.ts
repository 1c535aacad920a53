import type { ReactiveControllerHost } from 'lit';
import type { Controls, Feedback, Mode, SoftmaxStepsCheckDetail } from '../core/task-types.js';

/** What the attributes of an element say of its calculator, beside the problem. */
export interface Appearance {
  /** How much of the calculator is shown: the derivation, the numbers to type as well, or everything. */
  controls: Controls;
  /** Whether the numbers can be read only; practice makes them so. */
  readonly: boolean;
  /** Whether the document is the calculator's own: then it has bars, takes what is pasted anywhere, and prints sheets. */
  page: boolean;
  /** The address of the calculator's page, which links to problems and steps open; without it there are none. */
  home: string | undefined;
  /** Whether the derivation is read, or the reader's own is checked. */
  mode: Mode;
  /** Whether entries are checked as they are left, or all of them when the reader asks for it. */
  feedback: Feedback;
  /** Whether hints can be had. */
  hints: 'on' | 'off';
}

/** An element that shows a calculator and knows how it is to look. */
export interface CalculatorShell extends ReactiveControllerHost, HTMLElement, Appearance {
  /** Whether something is shown already. */
  readonly hasUpdated: boolean;
}

/** Whoever is to know at once what happens in a calculator; the events of its element only repeat it. */
export interface CalculatorObserver {
  /** The reader has changed the problem, a setting, the language, the mode or the step pointed at. */
  onInput?(): void;
  /** The derivation of the problem is there. */
  onDerived?(): void;
  /** The problem is wrong, or could not be worked out; undefined where it no longer is. */
  onError?(error: unknown): void;
  /** What the reader wrote has been checked. */
  onCheck?(detail: SoftmaxStepsCheckDetail): void;
}

/** What is rendered into a shadow root: its updates, the element and the root. */
export interface PartHost extends ReactiveControllerHost {
  readonly element: HTMLElement;
  readonly shadowRoot: ShadowRoot | null;
}
