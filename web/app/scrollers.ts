import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes what scrolls sideways reachable by keyboard: a form or grid wider than its place becomes a tab stop, and only
 * while it is wider.
 */
export function focusableScrollers(host: ReactiveControllerHost & HTMLElement): void {
  host.addController(new Scrollers(host));
}

class Scrollers implements ReactiveController {
  private readonly observer = new ResizeObserver(() => this.check());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  hostConnected(): void {
    this.observer.observe(this.host);
  }

  hostUpdated(): void {
    this.check();
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  private check(): void {
    const scrollers = [
      ...(this.host.shadowRoot?.querySelectorAll<HTMLElement>('.form, .long .subject') ?? []),
    ];
    // All reads come before all writes, so that the page is laid out once.
    const overflowing = scrollers.map((scroller) => scroller.scrollWidth > scroller.clientWidth + 1);
    scrollers.forEach((scroller, i) => {
      scroller.toggleAttribute('data-wide', overflowing[i] === true);
      if (overflowing[i]) scroller.tabIndex = 0;
      else scroller.removeAttribute('tabindex');
    });
  }
}
