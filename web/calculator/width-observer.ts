import type { ReactiveController } from 'lit';
import type { PartHost } from './shell.js';

/** From this width on, in the element's own font size, the problem stands beside the derivation (as in `layout.css`). */
const wide = 57;

/** Knows whether the element has room for two columns: its own width counts, not that of the window. */
export class WidthObserver implements ReactiveController {
  isWide = false;
  private readonly observer = new ResizeObserver(() => this.measure());

  constructor(private readonly host: PartHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.measure();
    this.observer.observe(this.host.element);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  private measure(): void {
    const style = getComputedStyle(this.host.element);
    const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    const isWide = this.host.element.clientWidth - padding >= wide * Number.parseFloat(style.fontSize);
    if (isWide === this.isWide) return;
    this.isWide = isWide;
    this.host.requestUpdate();
  }
}
