import type { ResizeProtocol, Message, Say } from './resize-protocols/protocol.js';

/** A host that follows the content has done so within so many milliseconds. */
const markDelayMs = 1000;

/**
 * Tells the page around how high the content is, whenever that changes, in each of the protocols. The content must not depend
 * on the height of the frame: then nothing goes round in circles.
 */
export class HeightReporter {
  private height = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly protocols: readonly ResizeProtocol[];

  constructor(
    private readonly content: Element,
    say: Say,
    protocols: readonly ((say: Say) => ResizeProtocol)[],
    /** Until what is shown is all there, the frame stays as the host has made it. */
    private readonly isDue: () => boolean,
  ) {
    this.protocols = protocols.map((protocol) => protocol(say));
    addEventListener('message', this.onMessage);
    addEventListener('resize', this.onResize);
    new ResizeObserver(this.measure).observe(content);
  }

  /** Tells the height, if it is another; called also when it becomes due. */
  readonly measure = (): void => {
    const height = Math.ceil(this.content.getBoundingClientRect().height);
    // A frame that is not shown has no height.
    if (height === 0 || height === this.height || !this.isDue()) return;
    this.height = height;
    for (const protocol of this.protocols) protocol.tell(height);
    this.onResize();
  };

  private readonly onMessage = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== parent || typeof data !== 'object' || data === null) return;
    for (const protocol of this.protocols) protocol.hear(data as Message);
  };

  // A host that follows always makes enough room: a scroll bar would only come and go, and the text with it.
  private readonly onResize = (): void => {
    clearTimeout(this.timer);
    const isFitted = this.height > 0 && innerHeight >= this.height;
    if (isFitted) this.mark(true);
    else this.timer = setTimeout(() => this.mark(false), markDelayMs);
  };

  private mark(isFitted: boolean): void {
    document.documentElement.toggleAttribute('data-fitted', isFitted);
  }
}
