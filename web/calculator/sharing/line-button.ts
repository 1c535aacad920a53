import type { ReactiveController } from 'lit';
import type { PartHost } from '../shell.js';
import type { Words } from '../../locales/index.js';
import { adopt } from '../styles/sheet.js';
import styles from './line-button.css?inline';

interface LineButtonHost extends PartHost {
  readonly words: Words;
}

/**
 * One small button for all lines of the derivation: it stands in the line that the reader points at, taps or has the
 * focus in, behind the line's numbers in the order of Tab.
 */
export class LineButton implements ReactiveController {
  private readonly button = document.createElement('button');

  constructor(
    private readonly host: LineButtonHost,
    open: (line: string) => void,
  ) {
    const { button } = this;
    button.type = 'button';
    button.className = 'line-button';
    button.addEventListener('click', () => {
      const id = button.parentElement?.dataset['line'];
      if (id !== undefined) open(id);
    });
    if (host.shadowRoot) adopt(host.shadowRoot, styles);
    host.addController(this);
  }

  hostConnected(): void {
    this.host.shadowRoot?.addEventListener('pointerover', this.follow);
    this.host.shadowRoot?.addEventListener('focusin', this.follow);
  }

  hostDisconnected(): void {
    this.host.shadowRoot?.removeEventListener('pointerover', this.follow);
    this.host.shadowRoot?.removeEventListener('focusin', this.follow);
  }

  hostUpdated(): void {
    this.button.ariaLabel = this.button.title = this.host.words.exporting.line;
  }

  private readonly follow = ({ target }: Event): void => {
    const line = target instanceof Element ? target.closest('.line[data-line]') : null;
    // What holds the focus stays where it is, or the focus would be lost.
    if (!line || line === this.button.parentElement || this.button.matches(':focus-visible')) return;
    line.append(this.button);
  };
}
