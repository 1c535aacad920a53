import type { ReactiveController } from 'lit';
import type { Controls, Feedback, Mode } from '../core/task-types.js';
import type { Appearance, CalculatorShell, PartHost } from './shell.js';

/** What is shown by an element: it has the element's updates, its shadow root and its appearance for its own. */
export abstract class InElement implements PartHost, Readonly<Appearance> {
  constructor(readonly element: CalculatorShell) {}

  addController(controller: ReactiveController): void {
    this.element.addController(controller);
  }

  removeController(controller: ReactiveController): void {
    this.element.removeController(controller);
  }

  requestUpdate(): void {
    this.element.requestUpdate();
  }

  get updateComplete(): Promise<boolean> {
    return this.element.updateComplete;
  }

  get shadowRoot(): ShadowRoot | null {
    return this.element.shadowRoot;
  }

  get controls(): Controls {
    return this.element.controls;
  }

  get readonly(): boolean {
    return this.element.readonly;
  }

  get page(): boolean {
    return this.element.page;
  }

  get home(): string | undefined {
    return this.element.home;
  }

  get mode(): Mode {
    return this.element.mode;
  }

  get feedback(): Feedback {
    return this.element.feedback;
  }

  get hints(): 'on' | 'off' {
    return this.element.hints;
  }
}
