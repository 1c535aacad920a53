import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long the typing must rest before an error is shown and read out. */
const errorDelayMs = 700;

/**
 * Holds an error back while it may only be a number half typed (`1/`, `2e-`): it shows once the typing rests or the
 * field is left. An error that shows already follows the typing at once.
 */
export class LateError implements ReactiveController {
  /** The error to show, if any. */
  shown: unknown;
  private current: unknown;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    /** Reads out the error that shows now, or that it has gone. */
    private readonly announce: () => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** What the latest problem came to: an error, or undefined. */
  set(error: unknown): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.current = error;
    if (error !== undefined) this.timer = setTimeout(this.show, errorDelayMs);
    if (this.shown === undefined) return;
    this.shown = error;
    this.host.requestUpdate();
    if (error === undefined) this.announce();
  }

  readonly onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
    if (this.timer === undefined) return;
    const field = target instanceof Element ? target.closest('.field') : null;
    // The next cell of the same vector may be what mends it, as with labels that must sum to 1.
    if (!(field && relatedTarget instanceof Node && field.contains(relatedTarget))) this.show();
  };

  private readonly show = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.shown = this.current;
    this.host.requestUpdate();
    this.announce();
  };
}
