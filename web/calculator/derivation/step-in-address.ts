import type { Derivation, StepId } from '../../core/types.js';
import type { CalculatorShell, PartHost } from '../shell.js';
import { scrollToStep } from './overview.js';

/** Whose steps are pointed at. */
export interface SteppedHost extends PartHost {
  readonly element: CalculatorShell;
  readonly derivation: Derivation | undefined;
}

/** The step that the address points at: it is brought into sight once its derivation is there. */
export class StepInAddress {
  /** The step, if the address names one. */
  id: StepId | undefined;
  private isScrollDue = false;

  constructor(private readonly host: SteppedHost) {}

  /** Points at a step, or at none. */
  point(step: StepId | undefined): void {
    this.id = step;
    this.isScrollDue = true;
  }

  /** Scrolls to the step and puts the focus on its title, where that is still to be done and can be. */
  async show(): Promise<void> {
    const { host, id } = this;
    if (!this.isScrollDue || !host.derivation || !host.element.hasUpdated) return;
    this.isScrollDue = false;
    await host.updateComplete;
    const heading = id && host.shadowRoot?.getElementById(`step-${id}`);
    const step = heading?.closest('.step');
    if (!heading || !step) return;
    heading.focus({ preventScroll: true });
    await scrollToStep(step);
  }
}
