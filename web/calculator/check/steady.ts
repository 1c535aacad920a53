import type { ReactiveController } from 'lit';
import type { PartHost } from '../shell.js';

/** What scrolls an element up and down: an element around it, also beyond the shadow tree, or the page. */
function scrollerOf(element: Element): Element {
  const around = element.assignedSlot ?? element.parentNode;
  const parent = around instanceof ShadowRoot ? around.host : around;
  if (!(parent instanceof Element)) return document.scrollingElement ?? document.documentElement;
  const isScroller = /auto|scroll/.test(getComputedStyle(parent).overflowY);
  return isScroller && parent.scrollHeight > parent.clientHeight ? parent : scrollerOf(parent);
}

/**
 * Keeps an entry in use where it is in the window, whatever is said above it: as much as that grows, the page is scrolled. Browsers do the
 * like themselves, but not all of them, and not for what grows within sight.
 */
export class Steady implements ReactiveController {
  private held: { readonly element: Element; readonly top: number } | undefined;
  private isDue = false;

  constructor(
    private readonly host: PartHost,
    private readonly isOn: () => boolean,
  ) {
    host.addController(this);
  }

  /** At the next update whatever has the focus is kept where it is. */
  hold(): void {
    this.isDue = true;
  }

  hostUpdate(): void {
    const element = this.isOn() ? this.host.shadowRoot?.activeElement : undefined;
    const isHeld = element && (this.isDue || element.matches('.answers input'));
    this.isDue = false;
    this.held = isHeld ? { element, top: element.getBoundingClientRect().top } : undefined;
  }

  hostUpdated(): void {
    const { held } = this;
    if (!held?.element.isConnected) return;
    const moved = held.element.getBoundingClientRect().top - held.top;
    if (moved !== 0) scrollerOf(held.element).scrollBy({ top: moved, behavior: 'instant' });
  }
}
