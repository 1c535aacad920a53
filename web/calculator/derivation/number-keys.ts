import type { ReactiveController } from 'lit';
import type { PartHost } from '../shell.js';

// Numbers, and not the symbols that stand for the same quantities; what is folded cannot take the focus.
const numbers = '.step:not(.folded) :is(mn[data-id], mrow.number)';

/**
 * Makes the numbers of the derivation one tab stop: the arrow keys go from number to number and from line to line,
 * Home and End to the first and the last, Escape leaves; Enter, the space bar or a click pins.
 */
export class NumberKeys implements ReactiveController {
  private stop: MathMLElement | undefined;

  constructor(
    private readonly host: PartHost,
    /** A number was clicked, or chosen by a key. */
    private readonly onPin: (number: MathMLElement, isByKey: boolean) => void,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.stop?.isConnected && this.stop.matches(numbers)) return;
    const first = this.host.shadowRoot?.querySelector<MathMLElement>(numbers);
    if (first) this.moveStop(first);
  }

  readonly onClick = (event: Event): void => {
    const number = event.target instanceof Element ? event.target.closest<MathMLElement>(numbers) : null;
    if (!number) return;
    this.go(number);
    this.onPin(number, false);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof MathMLElement) || !event.target.matches(numbers)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.stop?.blur();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.onPin(event.target, true);
      return;
    }
    const target = this.targetOf(event.key, event.target);
    if (!target) return;
    event.preventDefault();
    this.go(target);
  };

  private targetOf(key: string, from: Element): MathMLElement | undefined {
    const all = this.visibleNumbers();
    const index = all.findIndex((number) => number === from);
    switch (key) {
      case 'ArrowRight':
        return all[index + 1];
      case 'ArrowLeft':
        return all[index - 1];
      case 'Home':
        return all[0];
      case 'End':
        return all.at(-1);
      case 'ArrowDown':
        return all.slice(index).find((number) => lineOf(number) !== lineOf(from));
      case 'ArrowUp': {
        const above = all.slice(0, index).findLast((number) => lineOf(number) !== lineOf(from));
        return all.find((number) => above !== undefined && lineOf(number) === lineOf(above));
      }
      default:
        return undefined;
    }
  }

  private visibleNumbers(): readonly MathMLElement[] {
    const found = this.host.shadowRoot?.querySelectorAll<MathMLElement>(numbers) ?? [];
    return [...found].filter((number) => number.getClientRects().length > 0);
  }

  private moveStop(number: MathMLElement): void {
    this.stop?.removeAttribute('tabindex');
    this.stop = number;
    number.setAttribute('tabindex', '0');
  }

  /** Moves the tab stop and the focus to a number. */
  go(number: MathMLElement): void {
    this.moveStop(number);
    number.focus();
    number.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

const lineOf = (number: Element): Element | null => number.closest('.line');
