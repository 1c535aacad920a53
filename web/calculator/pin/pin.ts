import type { ReactiveController, TemplateResult } from 'lit';
import { loadTools, type Derivation, type SampleProblem, type Step } from '../../core/index.js';
import { blockOf } from '../derivation/derivation-view.js';
import type { HighlightHost } from '../derivation/highlight.js';
import { axesOf, Graph, type Axes } from '../../model/quantities/pin-path.js';
import type { FloatsState } from './pin-floats.js';
import { pinPanel } from './pin-panel.js';
import { producingLineOf } from '../../model/quantities/producing-line.js';
import type { Settings } from '../../model/problem/settings.js';
import { nameIn, quantityOf } from '../../model/quantities/quantity-names.js';
import { adopt } from '../styles/sheet.js';
import styles from './pin.css?inline';

/** What the pin needs of the page. */
export interface PinHost extends HighlightHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly problem: SampleProblem;
  readonly settings: Settings;
  readonly numberKeys: { go(number: MathMLElement): void };
  /** Makes `derivation` tell the numbers of all its forms. */
  wantNumbers(): void;
  /** What was folded or opened by hand: steps by their ids, blocks by their first line's id. */
  folds: ReadonlyMap<string, boolean>;
}

/** Between a number and the panel, or the bars at the top of a narrow page, stays so much room. */
const room = 12;

/**
 * Keeps one quantity pinned: it stays marked, a panel tells all about it, and from there one walks to what it comes from
 * and where it goes. Loaded when a number is pinned for the first time.
 */
export class Pin implements ReactiveController {
  /** The pinned quantity. */
  id: string | undefined;
  private path: readonly string[] = [];
  /** Where a quantity belongs to no feature or class, the path goes on along the last one that did. */
  private near: Axes;
  private trail: readonly string[] = [];
  private areAllShown: Readonly<Record<'sources' | 'uses', boolean>> = { sources: false, uses: false };
  /** The number that was pinned, which the focus returns to. */
  private origin: MathMLElement | undefined;
  private graph: Graph | undefined;
  private graphOf: unknown;
  private floats: FloatsState = 'loading';
  private floatsOf: unknown;
  private marked: readonly Element[] = [];

  constructor(
    private readonly host: PinHost,
    private readonly announce: (text: string) => void,
  ) {
    const root = host.shadowRoot;
    if (root) {
      adopt(root, styles);
      root.addEventListener('keydown', this.onKeyDown, { capture: true });
      root.addEventListener('focusin', this.onFocusIn);
    }
    host.wantNumbers();
    this.near = { feature: 0, label: trueClassOf(host.derivation) };
    host.addController(this);
  }

  /** Pins a number of the derivation. By keyboard the focus goes to the panel, from where Escape brings it back. */
  async pin(number: MathMLElement, isByKey: boolean): Promise<void> {
    const id = number.getAttribute('data-id');
    if (id === null) return;
    this.origin = number;
    await this.walk(id, isByKey);
  }

  hostUpdate(): void {
    const { derivation } = this.host;
    if (this.id === undefined || !derivation) return;
    this.updateGraph();
    if (!(this.id in derivation.sources)) this.close();
    else this.updateFloats();
  }

  hostUpdated(): void {
    for (const element of this.marked) element.removeAttribute('aria-current');
    this.marked = this.id === undefined ? [] : this.places(this.id);
    for (const element of this.marked) element.setAttribute('aria-current', 'true');
  }

  /** The panel, or nothing. */
  template(): TemplateResult | undefined {
    const { host, id, graph, path } = this;
    const { derivation } = host;
    if (id === undefined || !derivation || !graph) return undefined;
    return pinPanel({
      id,
      derivation,
      graph,
      path,
      floats: this.floats,
      words: host.words,
      settings: host.settings,
      isStale: host.isStale,
      hasTrail: this.trail.length > 0,
      areAllShown: this.areAllShown,
      onWalk: (to) => void this.walk(to, true),
      onBack: this.back,
      onShowAll: (which) => {
        this.areAllShown = { ...this.areAllShown, [which]: true };
        host.requestUpdate();
      },
      onGoToLine: (step, line) => void this.goToLine(step, line),
      onClose: this.leave,
    });
  }

  private async walk(to: string, isFocusWanted: boolean): Promise<void> {
    if (this.id !== undefined && this.id !== to) this.trail = [...this.trail, this.id];
    await this.set(to, isFocusWanted);
  }

  private readonly back = (): void => {
    const to = this.trail.at(-1);
    if (to === undefined) return;
    this.trail = this.trail.slice(0, -1);
    void this.set(to, false);
  };

  private async set(id: string, isFocusWanted: boolean): Promise<void> {
    const { host } = this;
    this.id = id;
    this.areAllShown = { sources: false, uses: false };
    this.updateGraph();
    const own = axesOf(id, host.settings.layout);
    this.near = { feature: own.feature ?? this.near.feature, label: own.label ?? this.near.label };
    if (!this.path.includes(id)) this.path = this.graph?.pathThrough(id, this.near) ?? [];
    host.requestUpdate();
    await host.updateComplete;
    this.reveal();
    // Without the browser's scrolling, which takes a panel that sticks for being where it would else stand.
    if (isFocusWanted) this.crumb?.focus({ preventScroll: true });
    this.announce(host.words.pin.pinned(nameIn(host, id)));
  }

  // The graph of the present derivation; a path that no longer holds in it is laid anew.
  private updateGraph(): void {
    const { derivation, settings } = this.host;
    if (!derivation || derivation === this.graphOf) return;
    this.graphOf = derivation;
    this.graph = new Graph(derivation, settings.layout);
    if (this.id === undefined || !(this.id in derivation.sources)) this.path = [];
    else if (!this.graph.holds(this.path)) this.path = this.graph.pathThrough(this.id, this.near);
  }

  private updateFloats(): void {
    const { derivation, problem, isStale } = this.host;
    if (derivation === this.floatsOf || isStale) return;
    this.floatsOf = derivation;
    const done = (floats: FloatsState): void => {
      if (this.floatsOf !== derivation) return;
      this.floats = floats;
      this.host.requestUpdate();
    };
    loadTools()
      .then((tools) => done(tools.floats(problem)))
      .catch(() => done('failed'));
  }

  /** Unpins. */
  close(): void {
    this.id = undefined;
    this.trail = [];
    this.path = [];
    this.host.requestUpdate();
  }

  // Unpins, and gives the focus back to the number.
  private readonly leave = (): void => {
    const number = this.mainPlace() ?? this.origin;
    const name = this.id === undefined ? '' : nameIn(this.host, this.id);
    this.close();
    if (number?.isConnected) this.host.numberKeys.go(number);
    this.announce(this.host.words.pin.unpinned(name));
  };

  private async goToLine(step: Step, lineId: string): Promise<void> {
    const { host } = this;
    const folds = new Map(host.folds).set(step.id, true);
    const block = blockOf(step, lineId);
    if (block !== undefined) folds.set(block, true);
    host.folds = folds;
    await host.updateComplete;
    const line = host.shadowRoot?.querySelector(`.step [data-line="${lineId}"]`);
    if (!line) return;
    const number = [...line.querySelectorAll<MathMLElement>(placesOf(this.id ?? ''))].at(-1);
    if (number) host.numberKeys.go(number);
    // A large matrix may leave the number out, until it is asked for.
    else line.querySelector<HTMLElement>('.whole')?.focus({ preventScroll: true });
    this.bringIntoSight(number ?? line);
  }

  private readonly onKeyDown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || this.id === undefined) return;
    if (!(event.target instanceof Element) || !event.target.closest('.derivation')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      // Not also for the number in focus, which would lose it.
      event.stopPropagation();
      this.leave();
      return;
    }
    if (!event.target.closest('.pin') || event.target.closest('.form')) return;
    const at = this.path.indexOf(this.id);
    const to = { ArrowLeft: this.path[at - 1], ArrowRight: this.path[at + 1] }[event.key];
    if (to !== undefined) void this.walk(to, true);
    else if (event.key === 'Backspace') this.back();
    else return;
    event.preventDefault();
  };

  // What gets the focus is never behind the panel.
  private readonly onFocusIn = ({ target }: Event): void => {
    if (this.id === undefined || !(target instanceof Element)) return;
    if (target.closest('.step')) this.bringIntoSight(target);
  };

  private get panel(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.pin');
  }

  // The pinned quantity in the path.
  private get crumb(): HTMLElement | null | undefined {
    return this.panel?.querySelector<HTMLElement>('[aria-current="step"]');
  }

  private places(id: string): readonly MathMLElement[] {
    return [...(this.host.shadowRoot?.querySelectorAll<MathMLElement>(placesOf(id)) ?? [])];
  }

  // Where the pinned number stands in the derivation: where it was pinned, else where it is made, else anywhere.
  private mainPlace(): MathMLElement | undefined {
    const { id, origin, host } = this;
    if (id === undefined || !host.derivation) return undefined;
    const isVisible = (place: Element): boolean => place.getClientRects().length > 0;
    if (origin?.isConnected && origin.getAttribute('data-id') === id && isVisible(origin)) return origin;
    const places = this.places(id).filter((place) => place.closest('.step') && isVisible(place));
    const made = producingLineOf(host.derivation, id)?.line.id;
    const inLine = places.filter((place) => place.closest('.line')?.getAttribute('data-line') === made);
    return inLine.at(-1) ?? places[0];
  }

  private reveal(): void {
    const place = this.mainPlace();
    if (place) this.bringIntoSight(place);
    const { panel, crumb } = this;
    if (!panel) return;
    panel.scrollTop = 0;
    scrollSideways(crumb?.closest('ol'), crumb);
    const line = panel.querySelector('.form');
    scrollSideways(line, [...(line?.querySelectorAll(placesOf(this.id ?? '')) ?? [])].at(-1));
  }

  // Into the part of the window that neither the panel nor a bar covers. Once more in the next frame: a step that was out
  // of sight has its own height only then.
  private bringIntoSight(element: Element): void {
    this.scrollTo(element);
    requestAnimationFrame(() => this.scrollTo(element));
  }

  private scrollTo(element: Element): void {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { top, bottom } = element.getBoundingClientRect();
    const floor = (this.panel?.getBoundingClientRect().top ?? innerHeight) - room;
    const bars = this.host.shadowRoot?.querySelectorAll('.reading .summary, .overview-bar') ?? [];
    const ceiling = Math.max(0, ...Array.from(bars, barBottom)) + room;
    if (bottom > floor) scrollBy(0, Math.min(bottom - floor, top - ceiling));
    else if (top < ceiling) scrollBy(0, top - ceiling);
  }
}

// How far down a bar reaches that stays at the top of the window; 0 for one that does not yet.
function barBottom(bar: Element): number {
  const { top, bottom, height } = bar.getBoundingClientRect();
  return top < height * 2 ? bottom : 0;
}

// Brings an element to the middle of what it scrolls in.
function scrollSideways(scroller: Element | null | undefined, element: Element | null | undefined): void {
  if (!scroller || !element) return;
  const [outer, inner] = [scroller.getBoundingClientRect(), element.getBoundingClientRect()];
  scroller.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
}

function trueClassOf(derivation: Derivation | undefined): number {
  const labels = Object.entries(derivation?.numbers ?? {}).filter(([id]) => id.startsWith('y.'));
  const [id = 'y.0'] = labels.toSorted(([, a], [, b]) => Number(b) - Number(a))[0] ?? [];
  return quantityOf(id).indices[0] ?? 0;
}

// Numbers, and not the symbols for the same quantity.
const placesOf = (id: string): string => `mn[data-id="${id}"], mrow.number[data-id="${id}"]`;
