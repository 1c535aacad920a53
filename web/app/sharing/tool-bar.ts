import { html, type ReactiveController, type TemplateResult } from 'lit';
import { load } from '../../core/index.js';
import type { SoftmaxSteps } from '../softmax-steps.js';
import type { Sharing } from './sharing.js';

/** So long after the start what printing needs is fetched, and so long the button says that the link is copied. */
const [rest, said] = [1000, 2000];

/** What can be done with the derivation as a whole: it is presented, exported, printed, linked to. */
export class ToolBar implements ReactiveController {
  private isCopied = false;
  private sharing: Promise<Sharing> | undefined;

  constructor(private readonly host: SoftmaxSteps) {
    host.addController(this);
  }

  // The browser's own command to print does not wait, so what it needs is fetched once the page is at rest.
  hostConnected(): void {
    void load().then(
      () => setTimeout(() => void this.loadSharing(), rest),
      () => undefined,
    );
  }

  /** The buttons. What is not valid can be handed on to nobody: then they are idle. */
  template(isIdle: boolean): TemplateResult {
    const { words } = this.host;
    return html`<div class="tools">
      <button type="button" class="present" ?disabled=${isIdle} @click=${this.present}>
        ${words.presentation.open}
      </button>
      <button type="button" class="export" ?disabled=${isIdle} @click=${this.openExport}>
        ${words.exporting.open}
      </button>
      <button type="button" class="print" ?disabled=${isIdle} @click=${this.openPrint}>
        ${words.printing.open}
      </button>
      <button type="button" class="copy-link ${this.isCopied ? 'copied' : ''}" @click=${this.copyLink}>
        <span>${words.copyLink}</span><span>${words.copied}</span>
      </button>
    </div>`;
  }

  private readonly copyLink = async (): Promise<void> => {
    const { words, address } = this.host;
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      this.host.announce(words.linkNotCopied);
      return;
    }
    this.host.announce(words.linkCopied);
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
      () => this.host.announce(this.host.words.presentation.failed),
    );

  private readonly openExport = (): void => this.share((sharing) => sharing.openExport());
  private readonly openPrint = (): void => this.share((sharing) => sharing.openPrint());

  private share(open: (sharing: Sharing) => Promise<void>): void {
    this.loadSharing()
      .then(open)
      .catch(() => this.host.announce(this.host.words.notLoaded));
  }

  private loadSharing(): Promise<Sharing> {
    this.sharing ??= import('./sharing.js').then(({ Sharing }) => new Sharing(this.host));
    return this.sharing;
  }
}
