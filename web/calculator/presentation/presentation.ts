import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Derivation, Line, Symbols } from '../../core/types.js';
import type { Words } from '../../locales/index.js';
import type { Settings } from '../../model/problem/settings.js';
import { defineOnce } from '../define-once.js';
import colours from '../styles/colours.css?inline';
import families from '../styles/families.css?inline';
import derivationStyles from '../derivation/derivation.css?inline';
import { fitBefore, fitLine } from './fit.js';
import { moveOfKey, Pointing, type Move } from './moves.js';
import styles from './presentation.css?inline';
import { sheets } from '../styles/sheet.js';
import { isInSight, returnTo, stepInView } from './page.js';
import {
  areEntriesShort,
  at,
  back,
  end,
  forward,
  isEntry,
  slidesOf,
  type Place,
  type Slide,
} from './slides.js';
import { controlsTemplate, headerTemplate, stageTemplate } from './view.js';

/** The page that presents its derivation. */
export interface PresentationHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly derivation: Derivation | undefined;
  readonly words: Words;
  readonly symbols: Symbols;
  readonly settings: Settings;
}

const tag = 'softmax-steps-presentation';

/** After so many milliseconds without a movement the controls and the pointer withdraw. */
const restingFor = 3000;

/**
 * The derivation for a lecture: one line at a time in large type, its forms uncovered one after the other. It fills the
 * screen as a modal dialog, so nothing can be edited meanwhile.
 *
 * @element softmax-steps-presentation
 */
class Presentation extends LitElement {
  static override readonly styles = sheets(colours, families, derivationStyles, styles);
  static override readonly properties = {
    all: { state: true },
    place: { state: true },
    isWhole: { state: true },
    wantsEntries: { state: true },
    isBlank: { state: true },
    isResting: { state: true },
  };

  /** The slides with all entries. */
  declare private all: readonly Slide[];
  declare private place: Place;
  /** Whether lines come whole, not form by form. */
  declare private isWhole: boolean;
  /** Whether entries are presented line by line; undefined until it is chosen. */
  declare private wantsEntries: boolean | undefined;
  declare private isBlank: boolean;
  declare private isResting: boolean;

  private host: PresentationHost | undefined;
  private hasFilledScreen = false;
  /** The line that was last fitted to the screen. */
  private fitted: Line | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly pointing = new Pointing((move) => this.go(move));
  private readonly observer = new ResizeObserver(() => this.fit());

  constructor() {
    super();
    this.all = [];
    this.place = { index: 0, uncovered: 1 };
    this.isWhole = false;
    this.isBlank = false;
    this.isResting = false;
  }

  /** Presents the derivation of the page: from the step in view, or from the line where it was left, if that is in sight. */
  async open(host: PresentationHost): Promise<void> {
    if (!host.derivation || this.dialog?.open) return;
    const slides = slidesOf(host.derivation, host.settings.hiddenSteps);
    if (slides.length === 0) return;
    const { line, place } = this;
    this.host = host;
    this.all = slides;
    const left = this.slides.findIndex((slide) => slide.line.id === line?.id);
    const leftSlide = this.slides[left];
    const inView = stepInView(host.shadowRoot);
    const start = Math.max(
      0,
      this.slides.findIndex(({ step }) => step === inView),
    );
    this.place =
      leftSlide && isInSight(host.shadowRoot, leftSlide)
        ? { ...place, index: left }
        : at(this.slides, start, this.isWhole);
    this.fitted = undefined;
    this.wake();
    // The full screen comes first: what becomes full screen later would cover the dialog.
    this.hasFilledScreen = document.fullscreenEnabled && !document.fullscreenElement;
    if (this.hasFilledScreen) {
      await document.documentElement.requestFullscreen().catch(() => (this.hasFilledScreen = false));
    }
    await this.updateComplete;
    const { dialog } = this;
    dialog?.showModal();
    dialog?.focus();
    this.observer.observe(this.stage);
    this.announce();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fullscreenchange', this.onFullScreen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this.onFullScreen);
    this.observer.disconnect();
    clearTimeout(this.rest);
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  private get stage(): HTMLElement {
    return this.renderRoot.querySelector('.stage') as HTMLElement;
  }

  private get hasEntries(): boolean {
    return this.wantsEntries ?? areEntriesShort(this.all);
  }

  private get slides(): readonly Slide[] {
    return this.hasEntries ? this.all : this.all.filter((slide) => !isEntry(slide));
  }

  private get line(): Line | undefined {
    return this.slides[this.place.index]?.line;
  }

  private go(move: Move): void {
    // Whatever is pressed brings a blank screen back, and does no more.
    if (this.isBlank || move === 'blank') {
      this.isBlank = !this.isBlank;
      this.announce();
      return;
    }
    const { slides, place, isWhole } = this;
    const places: Record<Exclude<Move, 'blank'>, () => Place> = {
      forward: () => forward(slides, place, isWhole),
      back: () => back(slides, place, isWhole),
      first: () => at(slides, 0, isWhole),
      end: () => end(slides),
    };
    this.place = places[move]();
    this.announce();
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const move = moveOfKey(event);
    if (!move) return;
    event.preventDefault();
    this.go(move);
  };

  private readonly onClick = (event: MouseEvent): void => {
    // What scrolls takes the focus on a click, and would keep the arrow keys to itself.
    this.dialog?.focus();
    this.pointing.onClick(event);
  };

  private readonly wake = (): void => {
    this.isResting = false;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => (this.isResting = true), restingFor);
  };

  private readonly close = (): void => this.dialog?.close();

  // Escape in full screen ends just that; it is meant for the presentation.
  private readonly onFullScreen = (): void => {
    if (this.hasFilledScreen && !document.fullscreenElement) this.close();
  };

  private readonly onClose = async (): Promise<void> => {
    this.observer.disconnect();
    clearTimeout(this.rest);
    this.isBlank = false;
    if (this.hasFilledScreen && document.fullscreenElement) {
      await document.exitFullscreen().catch(() => undefined);
    }
    const slide = this.slides[this.place.index];
    if (this.host && slide) returnTo(this.host.shadowRoot, slide);
  };

  private readonly chooseWhole = (isWhole: boolean): void => {
    this.isWhole = isWhole;
    if (this.isWhole) this.place = { ...this.place, uncovered: this.line?.forms.length ?? 1 };
  };

  // Stays at its line, or goes back to the line before the entries that are left out.
  private readonly chooseEntries = (wantsEntries: boolean): void => {
    const { line, all } = this;
    this.wantsEntries = wantsEntries;
    const upToHere = all.slice(0, all.findIndex((slide) => slide.line === line) + 1);
    const here = upToHere.findLast((slide) => this.slides.includes(slide));
    const index = here ? this.slides.indexOf(here) : 0;
    const isSame = here?.line === line;
    this.place = { index, uncovered: isSame ? this.place.uncovered : (here?.line.forms.length ?? 1) };
  };

  private announce(): void {
    const status = this.renderRoot.querySelector('[role="status"]');
    const slide = this.slides[this.place.index];
    if (!status || !slide || !this.host) return;
    const { presentation, steps } = this.host.words;
    status.textContent = this.isBlank
      ? presentation.blank
      : presentation.read(
          steps[slide.step].title,
          [this.place.index + 1, this.slides.length],
          [this.place.uncovered, slide.line.forms.length],
        );
  }

  override updated(): void {
    if (!this.dialog?.open) return;
    if (this.line !== this.fitted) this.fit();
    const current = this.stage.querySelector('.current');
    if (!current?.hasAttribute('tabindex')) return;
    const uncovered = current.querySelectorAll('.part:not(.covered)');
    uncovered[uncovered.length - 1]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // What stands under each other begins at the left side of the line.
    if (!current.querySelector('[data-arrangement="across"]')) current.scrollLeft = 0;
  }

  private fit(): void {
    const { stage } = this;
    const current = stage.querySelector<HTMLElement>('.current');
    const line = current?.querySelector<HTMLElement>('.line');
    const before = stage.querySelector<HTMLElement>('.before');
    if (!current || !line || !before) return;
    this.fitted = this.line;
    fitLine(line, stage);
    const isWide = line.offsetWidth > current.clientWidth + 1;
    const isScrolling = isWide || line.offsetHeight > current.clientHeight + 1;
    current.toggleAttribute('data-wide', isWide);
    if (isScrolling) current.tabIndex = 0;
    else current.removeAttribute('tabindex');
    current.scrollTo(0, 0);
    fitBefore(before);
  }

  override render(): TemplateResult | typeof nothing {
    const { slides, place, isWhole } = this;
    const slide = slides[place.index];
    if (!this.host || !slide) return nothing;
    const { words, symbols } = this.host;
    return html`<dialog
      class=${this.isResting ? 'resting' : ''}
      tabindex="-1"
      aria-label=${words.presentation.label}
      data-step=${slide.step}
      @keydown=${this.onKeyDown}
      @pointermove=${this.wake}
      @pointerdown=${this.pointing.onDown}
      @pointerup=${this.pointing.onUp}
      @click=${this.onClick}
      @close=${this.onClose}
    >
      ${headerTemplate(slide, words, symbols)} ${stageTemplate(slides, place, words, symbols)}
      ${controlsTemplate({
        words,
        slides,
        place,
        isWhole,
        entries: this.all.filter(isEntry).length,
        hasEntries: this.hasEntries,
        onMove: (move) => this.go(move),
        onWhole: this.chooseWhole,
        onEntries: this.chooseEntries,
        onClose: this.close,
      })}
      <div class="blank" ?hidden=${!this.isBlank}></div>
      <div class="visually-hidden" role="status"></div>
    </dialog>`;
  }
}

/** Presents the derivation of a page. */
export async function present(host: PresentationHost): Promise<void> {
  defineOnce(tag, Presentation);
  const found = host.shadowRoot?.querySelector<Presentation>(tag);
  const element = found ?? new Presentation();
  if (!found) host.shadowRoot?.append(element);
  await element.open(host);
}
