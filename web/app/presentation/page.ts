import type { Slide } from './slides.js';

/** The id of the step that stands at the top of the window, or has begun above it. */
export function stepInView(page: ShadowRoot | null): string | undefined {
  const steps = [...(page?.querySelectorAll<HTMLElement>('.step[data-step]') ?? [])];
  const begun = steps.filter((step) => step.getBoundingClientRect().top < innerHeight / 5);
  return begun.at(-1)?.dataset['step'];
}

/** Gives the focus back to the button and scrolls to the line; to its step, where the line is folded away. */
export function returnTo(page: ShadowRoot | null | undefined, slide: Slide | undefined): void {
  page?.querySelector<HTMLElement>('.present')?.focus({ preventScroll: true });
  if (!slide) return;
  const line = page?.querySelector(`[data-line="${slide.line.id}"]`);
  if (line?.getClientRects().length) line.scrollIntoView({ block: 'center' });
  else page?.querySelector(`.step[data-step="${slide.step}"]`)?.scrollIntoView();
}
