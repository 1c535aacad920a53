import { html, LitElement, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Derivation, Line } from '../../core/types.js';
import type { Words } from '../locales/index.js';
import { mathml } from '../mathml.js';
import type { Settings, Symbols } from '../problem-state.js';
import { inSymbols } from '../quantity-names.js';
import colours from '../styles/colours.css?inline';
import derivationStyles from '../styles/derivation.css?inline';
import { fitBefore, fitLine, mostBefore } from './fit.js';
import { moveOfKey, Pointing, type Move } from './moves.js';
import styles from './presentation.css?inline';
import {
  areEntriesShort,
  back,
  end,
  first,
  forward,
  isEntry,
  slidesOf,
  type Place,
  type Slide,
} from './slides.js';

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
  static override readonly styles = [colours, derivationStyles, styles].map(unsafeCSS);
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
  /** How far the page was scrolled when the presentation was left. */
  private leftAt: number | undefined;
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

  /** Presents the derivation of the page: from the step in view, or where it was left if the page is still there. */
  async open(host: PresentationHost): Promise<void> {
    if (!host.derivation || this.dialog?.open) return;
    const slides = slidesOf(host.derivation, host.settings.hiddenSteps);
    if (slides.length === 0) return;
    const { line, place } = this;
    this.host = host;
    this.all = slides;
    const index = this.slides.findIndex((slide) => slide.line.id === line?.id);
    this.place =
      this.leftAt === scrollY && index >= 0
        ? { index, uncovered: place.uncovered }
        : { ...first(this.slides, this.isWhole), index: this.indexInView() };
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

  // The first slide of the step that stands in the upper part of the window.
  private indexInView(): number {
    const steps = [...(this.host?.shadowRoot?.querySelectorAll<HTMLElement>('.step[data-step]') ?? [])];
    const inView = steps.filter((step) => step.getBoundingClientRect().top < innerHeight / 3).at(-1);
    const index = this.slides.findIndex(({ step }) => step === inView?.dataset['step']);
    return Math.max(0, index);
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
      first: () => first(slides, isWhole),
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
    const page = this.host?.shadowRoot;
    const { line } = this;
    const place = page?.querySelector(`[data-line="${line?.id}"]`);
    const step = page?.querySelector(`.step[data-step="${this.slides[this.place.index]?.step}"]`);
    page?.querySelector<HTMLElement>('.present')?.focus({ preventScroll: true });
    // A line in a folded block takes no room: its step then stands for it.
    if (place?.getClientRects().length) place.scrollIntoView({ block: 'center' });
    else step?.scrollIntoView();
    this.leftAt = scrollY;
  };

  private readonly chooseWhole = (event: Event): void => {
    this.isWhole = (event.target as HTMLInputElement).checked;
    if (this.isWhole) this.place = { ...this.place, uncovered: this.line?.forms.length ?? 1 };
  };

  // Stays at its line, or goes back to the line before the entries that are left out.
  private readonly chooseEntries = (event: Event): void => {
    const { line, all } = this;
    this.wantsEntries = (event.target as HTMLInputElement).checked;
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
  }

  private fit(): void {
    const { stage } = this;
    const current = stage.querySelector<HTMLElement>('.current');
    const line = current?.querySelector<HTMLElement>('.line');
    const before = stage.querySelector<HTMLElement>('.before');
    if (!current || !line || !before) return;
    this.fitted = this.line;
    fitLine(line, stage);
    const isWide = current.scrollWidth > current.clientWidth + 1;
    const isScrolling = isWide || current.scrollHeight > current.clientHeight + 1;
    current.toggleAttribute('data-wide', isWide);
    if (isScrolling) current.tabIndex = 0;
    else current.removeAttribute('tabindex');
    current.scrollTo(0, 0);
    fitBefore(before);
  }

  override render(): TemplateResult | typeof nothing {
    const slide = this.slides[this.place.index];
    if (!this.host || !slide) return nothing;
    const { words, symbols } = this.host;
    const { title, sentence } = words.steps[slide.step];
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
      <header>
        <span class="step-number" aria-hidden="true">${slide.number}</span>
        <h2>${title}</h2>
        <p>${inSymbols(sentence, symbols)}</p>
      </header>
      <div class="stage">
        <div class="before">${this.beforeTemplate(slide)}</div>
        <div class="current">${keyed(slide.line, this.lineTemplate(slide.line, this.place.uncovered))}</div>
      </div>
      ${this.controlsTemplate(words)}
      <div class="blank" ?hidden=${!this.isBlank}></div>
      <div class="visually-hidden" role="status"></div>
    </dialog>`;
  }

  // The lines of the same step that came before, as far as there is room.
  private beforeTemplate({ step }: Slide): unknown {
    const ofStep = this.slides.slice(0, this.place.index).filter((slide) => slide.step === step);
    return repeat(
      ofStep.slice(-mostBefore),
      ({ line }) => line,
      ({ line }) => this.lineTemplate(line, line.forms.length),
    );
  }

  private lineTemplate(line: Line, uncovered: number): TemplateResult {
    const { notes } = this.host?.words ?? {};
    const note = (notes as Readonly<Record<string, string>> | undefined)?.[line.note];
    const isCovered = (index: number): boolean => index >= uncovered;
    return html`<div class="line ${line.key ? 'key' : ''}" data-line=${line.id}>
      <div class="left"><math display="block" ${mathml(line.subject)}></math></div>
      <div class="parts">
        ${line.forms.map(
          (form, index) =>
            html`<div class="part ${isCovered(index) ? 'covered' : ''}">
              <math display="block" ${mathml(form.mathml)}></math>
            </div>`,
        )}
      </div>
      ${
        note === undefined || !this.host
          ? nothing
          : html`<p class="remark ${isCovered(line.forms.length - 1) ? 'covered' : ''}">
              ${inSymbols(note, this.host.symbols)}
            </p>`
      }
    </div>`;
  }

  private controlsTemplate(words: Words): TemplateResult {
    const { slides, place } = this;
    const { presentation } = words;
    const entries = this.all.filter(isEntry).length;
    const isAtStart = place.index === 0 && (this.isWhole || place.uncovered === 1);
    const isAtEnd = place.index === slides.length - 1 && place.uncovered === end(slides).uncovered;
    const position = presentation.place(place.index + 1, slides.length);
    return html`<footer @mousedown=${keepFocus} @click=${(event: Event) => event.stopPropagation()}>
      <div class="controls">
        <button
          type="button"
          aria-label=${presentation.back}
          aria-disabled=${isAtStart ? 'true' : 'false'}
          @click=${() => this.go('back')}
        >
          ‹
        </button>
        <span class="position">${position}</span>
        <button
          type="button"
          aria-label=${presentation.forward}
          aria-disabled=${isAtEnd ? 'true' : 'false'}
          @click=${() => this.go('forward')}
        >
          ›
        </button>
        <div class="choices">
          <label
            ><input
              type="checkbox"
              .checked=${this.isWhole}
              @change=${this.chooseWhole}
            />${presentation.whole}</label
          >
          ${
            entries === 0
              ? nothing
              : html`<label
                  ><input
                    type="checkbox"
                    .checked=${this.hasEntries}
                    @change=${this.chooseEntries}
                  />${words.entries(entries)}</label
                >`
          }
        </div>
        <button type="button" class="close" @click=${this.close}>${words.close}</button>
      </div>
      <progress aria-label=${position} max=${slides.length} .value=${place.index + 1}></progress>
    </footer>`;
  }
}

customElements.define(tag, Presentation);

// A button that is clicked does not take the focus: Space and Enter still go forward.
function keepFocus(event: Event): void {
  event.preventDefault();
}

/** Presents the derivation of a page. */
export async function present(host: PresentationHost): Promise<void> {
  const found = host.shadowRoot?.querySelector<Presentation>(tag);
  const element = found ?? new Presentation();
  if (!found) host.shadowRoot?.append(element);
  await element.open(host);
}
