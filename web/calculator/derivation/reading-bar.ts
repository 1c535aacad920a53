import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Knows whether the problem has scrolled away while the derivation is read (narrow screens), and whether the reader
 * has called it back as a sheet over the derivation.
 */
export class ReadingBar implements ReactiveController {
  isReading = false;
  isSheetOpen = false;
  private observer: IntersectionObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & {
      readonly shadowRoot: ShadowRoot | null;
      /** Within another page there is no bar: its top is not ours. */
      readonly page: boolean;
    },
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.observer || !this.host.page) return;
    const place = this.place();
    if (!place) return;
    this.observer = new IntersectionObserver(([entry]) =>
      this.set(entry?.isIntersecting === false, this.isSheetOpen),
    );
    this.observer.observe(place);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  /** Opens or closes the sheet. The place that the problem leaves stays as high as it was, so nothing below moves. */
  readonly toggle = (): void => {
    this.set(this.isReading, !this.isSheetOpen);
    // Nothing in focus goes out of sight with the sheet.
    if (!this.isSheetOpen) this.place()?.querySelector<HTMLElement>('.summary')?.focus();
  };

  /** Opens the sheet, if the problem is out of sight. */
  readonly open = (): void => this.set(this.isReading, true);

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.isSheetOpen) this.toggle();
  };

  private set(isReading: boolean, wantsSheet: boolean): void {
    const isSheetOpen = isReading && wantsSheet;
    if (isReading === this.isReading && isSheetOpen === this.isSheetOpen) return;
    const place = this.place();
    if (place && isSheetOpen !== this.isSheetOpen) {
      place.style.height = isSheetOpen ? `${place.getBoundingClientRect().height}px` : '';
    }
    this.isReading = isReading;
    this.isSheetOpen = isSheetOpen;
    this.host.requestUpdate();
  }

  private place(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.problem');
  }
}
