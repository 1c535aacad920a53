import type { ReactiveController } from 'lit';
import type { PartHost } from '../shell.js';

/**
 * Measuring lays the page out, so it waits until updates have rested for so many milliseconds: a little while for what is
 * in sight, longer for the rest, which is rendered only for that.
 */
const restingFor = { inSight: 100, all: 500 } as const;

/**
 * Makes what scrolls sideways reachable by keyboard: a form or grid wider than its place becomes a tab stop, and only
 * while it is wider.
 */
export function focusableScrollers(host: PartHost): void {
  host.addController(new Scrollers(host));
}

class Scrollers implements ReactiveController {
  private timers: readonly ReturnType<typeof setTimeout>[] = [];
  private readonly observer = new ResizeObserver(() => this.onUpdated());

  constructor(private readonly host: PartHost) {}

  hostConnected(): void {
    this.observer.observe(this.host.element);
    this.host.shadowRoot?.addEventListener('contentvisibilityautostatechange', this.onUpdated);
  }

  hostUpdated(): void {
    this.onUpdated();
  }

  private readonly onUpdated = (): void => {
    this.timers.forEach(clearTimeout);
    this.timers = [
      setTimeout(() => this.check(true), restingFor.inSight),
      setTimeout(() => this.check(false), restingFor.all),
    ];
  };

  hostDisconnected(): void {
    this.timers.forEach(clearTimeout);
    this.observer.disconnect();
    this.host.shadowRoot?.removeEventListener('contentvisibilityautostatechange', this.onUpdated);
  }

  private check(isOnlyInSight: boolean): void {
    const scrollers = [
      ...(this.host.shadowRoot?.querySelectorAll<HTMLElement>('.form, .long .subject') ?? []),
    ].filter((scroller) => scroller.checkVisibility({ contentVisibilityAuto: isOnlyInSight }));
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
