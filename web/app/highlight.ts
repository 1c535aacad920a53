import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Derivation } from '../core/types.js';
import { words } from './locales/en.js';
import { nameOf, quantityOf, readable } from './quantity-names.js';

/** What the highlight needs to know of the page. */
export interface HighlightHost extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly derivation: Derivation | undefined;
  readonly indexBase: 0 | 1;
}

/** From this many sources on, their families are named instead of each. */
const mostNamedSources = 3;

/**
 * Lights up a quantity wherever it stands, and what it was computed from. It marks elements with `data-lit`, which no
 * template writes, so the marks live beside the rendering and not in it.
 */
export class Highlight implements ReactiveController {
  private hovered: string | undefined;
  private focused: string | undefined;
  private isTyping = false;
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

  readonly onPointerOver = (event: Event): void => this.hover(idAt(event.target));
  readonly onPointerLeave = (): void => this.hover(undefined);

  readonly onFocusIn = (event: Event): void => {
    this.focused = idAt(event.target);
    this.isTyping = event.target instanceof HTMLInputElement;
    this.show();
    if (this.focused !== undefined && !this.isTyping) this.announce(this.describe(this.focused));
  };

  readonly onFocusOut = (): void => {
    this.focused = undefined;
    this.show();
  };

  private hover(id: string | undefined): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.show();
  }

  private show(): void {
    for (const element of this.lit) element.removeAttribute('data-lit');
    this.lit = [];
    const id = this.hovered ?? this.focused;
    const readout = this.host.shadowRoot?.querySelector('.readout');
    // Who types in a cell sees there what it says.
    const isSilent = id === undefined || (this.isTyping && this.hovered === undefined);
    if (readout) readout.textContent = isSilent ? '' : this.describe(id);
    if (id === undefined) return;
    const same = this.elementsOf(id);
    const sources = this.sourcesOf(id).flatMap((source) => this.elementsOf(source));
    for (const element of sources) element.setAttribute('data-lit', 'source');
    for (const element of same) element.setAttribute('data-lit', 'same');
    this.lit = [...same, ...sources];
  }

  // The elements that show a quantity, or any entry of a family.
  private elementsOf(id: string): readonly Element[] {
    this.places ??= this.findPlaces();
    return this.places.get(id) ?? [];
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
      const { family } = quantityOf(id);
      if (family !== id) add(family, element);
    }
    return places;
  }

  // The ids that a quantity, or any entry of a family, was computed from.
  private sourcesOf(id: string): readonly string[] {
    const all = this.host.derivation?.sources ?? {};
    const own = all[id];
    if (own) return own;
    const entries = Object.keys(all).filter((key) => key.startsWith(`${id}.`));
    return [...new Set(entries.flatMap((entry) => all[entry] ?? []))];
  }

  private describe(id: string): string {
    const { derivation, indexBase } = this.host;
    const number = derivation?.numbers[id];
    const value = number === undefined ? '' : ` = ${readable(number)}`;
    const sources = this.sourcesOf(id);
    const named =
      sources.length <= mostNamedSources ? sources : sources.map((source) => quantityOf(source).family);
    const names = [...new Set(named)].map((source) => nameOf(source, indexBase));
    const origin = names.length === 0 ? words.typed : words.from(names.join(', '));
    return `${nameOf(id, indexBase)}${value}, ${origin}`;
  }
}

function idAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest('[data-id], [data-of]') : null;
  return element?.getAttribute('data-id') ?? element?.getAttribute('data-of') ?? undefined;
}
