import { dialogIn } from '../dialogs.js';
import type { CalculatorHost } from '../host.js';
import { LineButton } from './line-button.js';
import { Printing } from './printing/printing.js';

/** Ways to hand a derivation on, on paper or as a file. Dialogs and writers are fetched when they are asked for. */
export class Sharing {
  private readonly printing: Printing;

  constructor(private readonly host: CalculatorHost) {
    this.printing = new Printing(host);
    // Another page is printed as it is.
    if (host.page) host.addController(this.printing);
    // While a number is half typed there is nothing to copy.
    new LineButton(host, (line) => void this.openExport(line).catch(() => undefined));
  }

  /** Asks what to print. */
  async openPrint(): Promise<void> {
    const { PrintDialog } = await import('./printing/print-dialog.js');
    const { printing, host } = this;
    const dialog = dialogIn(host, 'softmax-steps-print', PrintDialog);
    dialog.words = host.words;
    dialog.usual = printing.usual;
    dialog.print = (choice) => printing.print(choice);
    await dialog.open();
  }

  /** Asks what to copy or to download; a line where one is named. */
  async openExport(line?: string): Promise<void> {
    const { ExportDialog } = await import('./export-dialog.js');
    const dialog = dialogIn(this.host, 'softmax-steps-export', ExportDialog);
    await dialog.open(this.host, line);
  }

  /** Asks how the problem is to be put into another page. */
  async openEmbed(): Promise<void> {
    const { EmbedDialog } = await import('./embed/embed-dialog.js');
    await dialogIn(this.host, 'softmax-steps-embed', EmbedDialog).open(this.host);
  }
}
