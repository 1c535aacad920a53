import type { Slide } from './slides.js';

/** The id of the step that stands at the top of the window, or has begun above it. */
export function stepInView(page: ShadowRoot | null): string | undefined {
  const steps = [...(page?.querySelectorAll<HTMLElement>('.step[data-step]') ?? [])];
  const begun = steps.filter((step) => step.getBoundingClientRect().top < innerHeight / 5);
  return begun.at(-1)?.dataset['step'];
}

// The line on the page; its step, where the line is folded away.
function placeOf(page: ShadowRoot | null, { step, line }: Slide): Element | null | undefined {
  const place = page?.querySelector(`[data-line="${line.id}"]`);
  return place?.getClientRects().length ? place : page?.querySelector(`.step[data-step="${step}"]`);
}

/** Whether the line, or its step where it is folded away, is in sight. */
export function isInSight(page: ShadowRoot | null, slide: Slide): boolean {
  const box = placeOf(page, slide)?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

/** Gives the focus back to the button and scrolls to the line. */
export function returnTo(page: ShadowRoot | null, slide: Slide): void {
  page?.querySelector<HTMLElement>('.present')?.focus({ preventScroll: true });
  const place = placeOf(page, slide);
  place?.scrollIntoView({ block: place.matches('.step') ? 'start' : 'center' });
}
