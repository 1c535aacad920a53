/** So high is one of the places that are watched, in pixels, and at so many of its parts it is noticed. */
const [pitch, parts] = [240, 8];

/** What is in sight is worked out once scrolling rests for so many milliseconds. */
const restingFor = 120;

/**
 * Knows what part of the frame is in sight: a frame as high as its content is mostly out of sight, and what would stand at the
 * foot of the window (the panel of a pinned number, a dialog) stood where nobody sees it. Keeps it as custom properties, which
 * the styles of these read: `--softmax-steps-above` and `--softmax-steps-below`, what is out of sight, and
 * `--softmax-steps-seen`, the height of the rest.
 */
export class VisibleInFrame {
  private readonly seen = new Map<Element, DOMRectReadOnly>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly observer: IntersectionObserver;

  constructor(
    content: Element,
    /** Lies over the content; the places are put into it. */
    private readonly places: Element,
  ) {
    this.observer = new IntersectionObserver(this.onSeen, {
      threshold: Array.from({ length: parts + 1 }, (_, i) => i / parts),
    });
    new ResizeObserver(() => this.divide(content.clientHeight)).observe(content);
    addEventListener('resize', () => this.rest());
  }

  private divide(height: number): void {
    const count = Math.ceil(height / pitch);
    while (this.places.children.length > count) this.drop(this.places.lastElementChild);
    while (this.places.children.length < count) {
      const place = document.createElement('div');
      place.style.height = `${pitch}px`;
      this.places.append(place);
      this.observer.observe(place);
    }
  }

  private drop(place: Element | null): void {
    if (!place) return;
    this.observer.unobserve(place);
    this.seen.delete(place);
    place.remove();
  }

  private readonly onSeen = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting, intersectionRect } of entries) {
      if (isIntersecting) this.seen.set(target, intersectionRect);
      else this.seen.delete(target);
    }
    this.rest();
  };

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), restingFor);
  }

  private keep(): void {
    // Out of sight altogether: nobody is there to see a difference.
    if (this.seen.size === 0) return;
    const boxes = [...this.seen.values()];
    const top = Math.max(0, Math.min(...boxes.map((box) => box.top)));
    const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)));
    const { style } = document.documentElement;
    const set = (name: string, pixels: number): void =>
      style.setProperty(`--softmax-steps-${name}`, `${Math.round(pixels)}px`);
    set('above', top);
    set('below', innerHeight - bottom);
    set('seen', bottom - top);
  }
}
