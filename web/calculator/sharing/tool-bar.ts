import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { copyText } from '../clipboard.js';
import type { CalculatorHost } from '../host.js';
import type { Sharing } from './sharing.js';

/** So long after the start what printing needs is fetched, and so long the button says that the link is copied. */
const [rest, said] = [1000, 2000];

/** What can be done with the derivation as a whole: it is presented, exported, printed, linked to. */
export class ToolBar implements ReactiveController {
  private isCopied = false;
  private isAtSwitch = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sharing: Sharing | undefined;

  constructor(private readonly host: CalculatorHost) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.isAtSwitch = this.host.shadowRoot?.activeElement?.className === 'switch';
  }

  hostUpdated(): void {
    // The other section has a button of its own.
    if (this.isAtSwitch) this.host.shadowRoot?.querySelector<HTMLElement>('.switch')?.focus();
    // The browser's own command to print does not wait, so what it needs is fetched once the page is at rest.
    if (!this.host.derivation || this.host.controls !== 'all' || this.host.hidesResults) return;
    this.timer ??= setTimeout(() => {
      // Whoever presses a button is told.
      this.loadSharing().catch(() => undefined);
    }, rest);
  }

  /** The buttons, with those that are tasks where work is checked. What is not valid can be handed on to nobody: then they are idle. */
  template(isIdle: boolean, tasks: TemplateResult | undefined): TemplateResult | typeof nothing {
    const { words, controls, page, home, hidesResults, switchMode } = this.host;
    if (controls !== 'all') return nothing;
    return html`<div class="tools" part="tools">
      <button type="button" class="switch" @click=${switchMode}>
        ${hidesResults ? words.showDerivation : words.checkWork}
      </button>
      ${hidesResults ? tasks : this.results(isIdle)}
      ${
        page
          ? html`<button type="button" class="embed" ?disabled=${isIdle} @click=${this.openEmbed}>
              ${words.embed}
            </button>`
          : nothing
      }
      ${
        home === undefined
          ? nothing
          : html`<button
              type="button"
              class="copy-link ${this.isCopied ? 'copied' : ''}"
              @click=${this.copyLink}
            >
              <span>${words.copyLink}</span><span>${words.copied}</span>
            </button>`
      }
    </div>`;
  }

  private results(isIdle: boolean): TemplateResult {
    const { words, page } = this.host;
    return html`<button type="button" class="present" ?disabled=${isIdle} @click=${this.present}>
        ${words.presentation.open}
      </button>
      <button type="button" class="export" ?disabled=${isIdle} @click=${this.openExport}>
        ${words.exporting.open}
      </button>
      ${
        page
          ? html`<button type="button" class="print" ?disabled=${isIdle} @click=${this.openPrint}>
              ${words.printing.open}
            </button>`
          : nothing
      }`;
  }

  private readonly copyLink = async (): Promise<void> => {
    const { words, address } = this.host;
    const isCopied = await copyText(address);
    this.host.announce(isCopied ? words.linkCopied : words.linkNotCopied);
    if (!isCopied) return;
    this.sayCopied(true);
    setTimeout(() => this.sayCopied(false), said);
  };

  private sayCopied(isCopied: boolean): void {
    this.isCopied = isCopied;
    this.host.requestUpdate();
  }

  private readonly present = (): void =>
    void import('../presentation/presentation.js').then(
      ({ present }) => present(this.host),
      () => this.host.notify(this.host.words.presentation.failed),
    );

  private readonly openExport = (): void => this.share((sharing) => sharing.openExport());
  private readonly openPrint = (): void => this.share((sharing) => sharing.openPrint());
  private readonly openEmbed = (): void => this.share((sharing) => sharing.openEmbed());

  private share(open: (sharing: Sharing) => Promise<void>): void {
    this.loadSharing()
      .then(open)
      .catch(() => this.host.notify(this.host.words.notLoaded));
  }

  private async loadSharing(): Promise<Sharing> {
    const { Sharing } = await import('./sharing.js');
    this.sharing ??= new Sharing(this.host);
    return this.sharing;
  }
}
