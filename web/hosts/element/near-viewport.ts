import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So far from the window, in its own heights, an element is near. */
const margin = '100%';

/** Tells once when the element comes near the window: what is far down a page costs nothing until then. */
export class NearViewport implements ReactiveController {
  isNear = false;
  private readonly observer: IntersectionObserver;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly onNear: () => void,
  ) {
    host.addController(this);
    this.observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.come();
      },
      { rootMargin: `${margin} 0px` },
    );
  }

  hostConnected(): void {
    if (!this.isNear) this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  /** The element is wanted now, wherever it is. */
  come(): void {
    if (this.isNear) return;
    this.isNear = true;
    this.observer.disconnect();
    this.onNear();
  }
}
