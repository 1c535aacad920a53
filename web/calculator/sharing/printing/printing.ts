import type { ReactiveController } from 'lit';
import type { PartHost } from '../../shell.js';
import {
  loadCore,
  type Core,
  type Derivation,
  type DeriveOptions,
  type Line,
  type SampleProblem,
} from '../../../core/index.js';
import type { Words } from '../../../locales/index.js';
import type { Settings } from '../../../model/problem/settings.js';
import styles from '../../../exports/sheet/print.css?inline';
import { fit, type Abbreviate } from '../../../exports/sheet/fit.js';
import {
  sheetMarkup,
  sheetsMarkup,
  type PrintChoice,
  type SheetContent,
} from '../../../exports/sheet/sheet.js';

/** Whose derivation is printed. */
export interface PrintHost extends PartHost {
  readonly problem: SampleProblem;
  readonly settings: Settings;
  readonly words: Words;
  readonly address: string;
  /** Whether what is worked out is the reader's to find: then the page is printed as it stands. */
  readonly hidesResults: boolean;
}

// Lies over the host for as long as it is there.
function laid(host: Pick<PartHost, 'shadowRoot'>, html: string, abbreviate: Abbreviate): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  const root = sheet.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(styles);
  root.adoptedStyleSheets = [style];
  root.innerHTML = html;
  // Before all else, so that a style can hide what comes after it.
  host.shadowRoot?.prepend(sheet);
  fit(root, abbreviate);
  return sheet;
}

/** Prints the sheets of several problems, none of them too large for the paper, in place of the host. */
export function printSheets(host: Pick<PartHost, 'shadowRoot'>, contents: readonly SheetContent[]): void {
  const sheet = laid(host, sheetsMarkup(contents).html, () => undefined);
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  print();
}

/**
 * Lays a sheet for paper over the page for as long as the browser prints, also at its own command. Where the problem is
 * wrong there is nothing to derive, and the page is printed as it stands.
 */
export class Printing implements ReactiveController {
  private core: Core | undefined;
  private choice: PrintChoice | undefined;
  private sheet: HTMLElement | undefined;

  constructor(private readonly host: PrintHost) {
    void loadCore().then((core) => (this.core = core));
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.lay);
    addEventListener('afterprint', this.takeAway);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.lay);
    removeEventListener('afterprint', this.takeAway);
  }

  /** What the browser's own command prints: all that the page has, and the proofs if they are open. */
  get usual(): PrintChoice {
    const hasProofs = this.host.shadowRoot?.querySelector('.proof[open]') !== null;
    return { paper: 'derivation', hasEntries: true, hasProofs };
  }

  /** Prints what has been chosen. */
  print(choice: PrintChoice): void {
    this.choice = choice;
    print();
  }

  // The browser does not wait, so nothing in here may.
  private readonly lay = (): void => {
    const { host, choice = this.usual } = this;
    const { settings, words, address } = host;
    const derivation = host.hidesResults ? undefined : this.derive({ formats: ['mathml'] });
    if (!derivation) return;
    this.sheet?.remove();
    const { html } = sheetMarkup({ ...choice, derivation, settings, words, address });
    this.sheet = laid(host, html, this.abbreviate());
  };

  private derive(options: DeriveOptions): Derivation | undefined {
    try {
      return this.core?.derive(this.host.problem, options);
    } catch {
      return undefined;
    }
  }

  // Derived anew only where something does not fit.
  private abbreviate(): Abbreviate {
    let lines: ReadonlyMap<string, Line> | undefined;
    return (id, form) => {
      lines ??= new Map(
        this.derive({ formats: ['mathml'], abbreviate: 8, printed: 'none' })?.steps.flatMap((step) =>
          step.lines.map((line) => [line.id, line]),
        ),
      );
      const abbreviated = lines.get(id)?.forms[form];
      return abbreviated?.role === 'numbers' ? abbreviated.mathml : undefined;
    };
  }

  private readonly takeAway = (): void => {
    this.choice = undefined;
    this.sheet?.remove();
  };
}
