import type { StepId } from '../../core/types.js';

/** Links to the steps of the derivation that is shown. */
export interface StepLinks {
  /** Whether there is a page that links can open. */
  readonly canLink: boolean;
  readonly linkTo: (step: StepId) => string;
  readonly onGo: (step: StepId) => void;
}

/** What a click on a link to a step does: the page goes there itself, unless a new tab or window is asked for. */
export function followed({ onGo }: StepLinks, step: StepId): (event: MouseEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo(step);
  };
}
