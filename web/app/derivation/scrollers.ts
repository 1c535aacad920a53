import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Measuring lays the page out, so it waits until updates have rested for so many milliseconds. */
const restingFor = 100;

/**
 * Makes what scrolls sideways reachable by keyboard: a form or grid wider than its place becomes a tab stop, and only
 * while it is wider.
 */
export function focusableScrollers(host: ReactiveControllerHost & HTMLElement): void {
  host.addController(new Scrollers(host));
}

class Scrollers implements ReactiveController {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly observer = new ResizeObserver(() => this.check());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  hostConnected(): void {
    this.observer.observe(this.host);
    this.host.shadowRoot?.addEventListener('contentvisibilityautostatechange', this.onUpdated);
  }

  hostUpdated(): void {
    this.onUpdated();
  }

  private readonly onUpdated = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(), restingFor);
  };

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.observer.disconnect();
    this.host.shadowRoot?.removeEventListener('contentvisibilityautostatechange', this.onUpdated);
  }

  private check(): void {
    // To measure what is out of sight would render it; it is checked when it comes near.
    const scrollers = [
      ...(this.host.shadowRoot?.querySelectorAll<HTMLElement>('.form, .long .subject') ?? []),
    ].filter((scroller) => scroller.checkVisibility({ contentVisibilityAuto: true }));
    // All reads come before all writes, so that the page is laid out once.
    const overflowing = scrollers.map((scroller) => scroller.scrollWidth > scroller.clientWidth + 1);
    scrollers.forEach((scroller, i) => {
      if (scroller.hasAttribute('data-wide') === overflowing[i]) return;
      scroller.toggleAttribute('data-wide', overflowing[i] === true);
      if (overflowing[i]) scroller.tabIndex = 0;
      else scroller.removeAttribute('tabindex');
    });
  }
}
