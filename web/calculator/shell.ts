import type { ReactiveControllerHost } from 'lit';
import type { Controls, Feedback, Mode, SoftmaxStepsCheckDetail } from '../core/task-types.js';

/** How a calculator looks, as the attributes of its element say; `CalculatorElement` has the meaning of each. */
export interface Appearance {
  controls: Controls;
  readonly: boolean;
  page: boolean;
  home: string | undefined;
  mode: Mode;
  feedback: Feedback;
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
