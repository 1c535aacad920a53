import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Derivation, Symbols } from '../../core/types.js';
import type { Words } from '../../locales/index.js';
import { isTyped, nameIn, quantityOf, readable } from '../../model/quantities/quantity-names.js';

/** What the highlight needs to know of the page. */
export interface HighlightHost extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly derivation: Derivation | undefined;
  readonly indexBase: 0 | 1;
  readonly decimalMark: '.' | ',';
  readonly symbols: Symbols;
  readonly words: Words;
  /** Whether the derivation is no longer that of what is typed. */
  readonly isStale: boolean;
  /** Whether what is worked out is the reader's to find. */
  readonly hidesResults: boolean;
  /** The quantity that a panel tells about; it is lit while nothing is pointed at. */
  readonly pinnedId: string | undefined;
}

/** What is pointed at: a quantity or an entry of one, and whether in a cell or button, which says itself what it holds. */
interface Aim {
  readonly id: string;
  readonly isTelling: boolean;
}

/** Of more sources than these the quantities are named, not each. */
const mostNamedSources = 3;

/** Up to so many quantities are looked up in the page; for more, all places are listed first. */
const mostLookedUp = 8;

/**
 * Lights up a quantity wherever it stands, and what it was computed from. It marks elements with `data-lit`, which no
 * template writes, so the marks live beside the rendering and not in it.
 */
export class Highlight implements ReactiveController {
  private hovered: Aim | undefined;
  private focused: Aim | undefined;
  private lit: readonly Element[] = [];
  private places: ReadonlyMap<string, readonly Element[]> | undefined;

  constructor(
    private readonly host: HighlightHost,
    private readonly announce: (text: string) => void,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.places = undefined;
    this.show();
  }

  // Not pointerover, which also tells that the page has moved under a mouse at rest.
  readonly onPointer = (event: Event): void => this.hover(aimAt(event.target));
  readonly onPointerLeave = (): void => this.hover(undefined);

  readonly onFocusIn = (event: Event): void => {
    this.hovered = undefined;
    this.focused = aimAt(event.target);
    this.show();
    if (this.focused && !this.focused.isTelling) this.announce(this.describe(this.focused.id));
  };

  readonly onFocusOut = (): void => {
    this.focused = undefined;
    this.show();
  };

  private hover(aim: Aim | undefined): void {
    if (aim?.id === this.hovered?.id && aim?.isTelling === this.hovered?.isTelling) return;
    this.hovered = aim;
    this.show();
  }

  private show(): void {
    for (const element of this.lit) element.removeAttribute('data-lit');
    this.lit = [];
    const aim = this.hovered ?? this.focused;
    const { pinnedId } = this.host;
    const isTold = !aim || aim.isTelling || aim.id === pinnedId;
    const readout = this.host.shadowRoot?.querySelector('.readout');
    if (readout) readout.textContent = isTold ? '' : this.describe(aim.id);
    const id = aim?.id ?? pinnedId;
    if (id === undefined) return;
    const same = this.elementsOf([id]);
    const sources = this.elementsOf(this.sourcesOf(id));
    for (const element of sources) element.setAttribute('data-lit', 'source');
    for (const element of same) element.setAttribute('data-lit', 'same');
    this.lit = [...same, ...sources];
  }

  // The elements that show these entries, or any entry of these quantities. A few are looked up one by one: typing
  // asks for its own cell only, each time on a new page.
  private elementsOf(ids: readonly string[]): readonly Element[] {
    if (!this.places && ids.length <= mostLookedUp) {
      const selectors = ids.map((id) => `[data-id="${id}"], [data-id^="${id}."], [data-of="${id}"]`);
      return ids.length === 0 ? [] : [...(this.host.shadowRoot?.querySelectorAll(selectors.join()) ?? [])];
    }
    const places = (this.places ??= this.findPlaces());
    return ids.flatMap((id) => places.get(id) ?? []);
  }

  private findPlaces(): ReadonlyMap<string, readonly Element[]> {
    const places = new Map<string, Element[]>();
    const add = (key: string, element: Element): void => {
      const elements = places.get(key);
      if (elements) elements.push(element);
      else places.set(key, [element]);
    };
    for (const element of this.host.shadowRoot?.querySelectorAll('[data-id], [data-of]') ?? []) {
      const id = element.getAttribute('data-id');
      if (id === null) {
        add(element.getAttribute('data-of') ?? '', element);
        continue;
      }
      add(id, element);
      const { quantity } = quantityOf(id);
      if (quantity !== id) add(quantity, element);
    }
    return places;
  }

  // The ids that an entry, or any entry of a quantity, was computed from.
  private sourcesOf(id: string): readonly string[] {
    const all = this.host.derivation?.sources ?? {};
    const own = all[id];
    if (own) return own;
    const entries = Object.keys(all).filter((key) => key.startsWith(`${id}.`));
    return [...new Set(entries.flatMap((entry) => all[entry] ?? []))];
  }

  private describe(id: string): string {
    const { derivation, isStale, hidesResults, words, decimalMark } = this.host;
    const number = hidesResults && !isTyped(id) ? undefined : derivation?.numbers[id];
    const value = number === undefined ? '' : ` = ${readable(number, decimalMark)}`;
    const sources = this.sourcesOf(id);
    const named =
      sources.length <= mostNamedSources ? sources : sources.map((source) => quantityOf(source).quantity);
    const names = [...new Set(named)].map((source) => nameIn(this.host, source));
    const origin = names.length > 0 ? words.from(names.join(', ')) : isTyped(id) ? words.typed : '';
    const parts = [nameIn(this.host, id) + value, origin, isStale ? words.notCurrent : ''];
    return parts.filter((part) => part !== '').join(', ');
  }
}

function aimAt(target: EventTarget | null): Aim | undefined {
  const element = target instanceof Element ? target.closest('[data-id], [data-of]') : null;
  const id = element?.getAttribute('data-id') ?? element?.getAttribute('data-of');
  if (id == null) return undefined;
  return { id, isTelling: element instanceof HTMLInputElement || element instanceof HTMLButtonElement };
}
