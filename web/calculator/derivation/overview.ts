import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { PartHost } from '../shell.js';
import type { Derivation, StepId } from '../../core/types.js';
import { brief } from './brief.js';
import type { View } from './derivation-view.js';
import { followed } from './step-links.js';

const frame = (): Promise<number> => new Promise((resolve) => void requestAnimationFrame(resolve));

/** Scrolls to a step. Those on the way get their sizes only as they come near, so one try may miss it. */
export async function scrollToStep(step: Element): Promise<void> {
  for (let tries = 0; tries < 4; ++tries) {
    step.scrollIntoView();
    await frame();
  }
}

/** A step that crosses this line of the window is the one that is read: lower than where a link brings its top. */
const readingLine = '-18% 0px -81% 0px';

/** Knows which step is read, and whether the list of the steps is open where it folds (narrower screens). */
export class Overview implements ReactiveController {
  isOpen = false;
  current: StepId | undefined;
  private readonly crossing = new Set<Element>();
  private observer: IntersectionObserver | undefined;

  constructor(private readonly host: PartHost) {
    host.addController(this);
  }

  // Also when the element comes back to a page that had taken it away.
  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    this.observer ??= new IntersectionObserver(this.onCrossing, { rootMargin: readingLine });
    // A step that is observed already stays so.
    for (const step of this.steps()) this.observer.observe(step);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  /** The list of the steps, each with its result in brief. */
  template(derivation: Derivation, view: View): TemplateResult {
    const { words, folds, onFold } = view;
    const steps = derivation.steps
      .map((step, index) => ({ step, number: index + 1 }))
      .filter(({ step }) => !view.hiddenSteps.includes(step.id));
    const shown = steps.find(({ step }) => step.id === this.current) ?? steps[0];
    const ids = steps.map(({ step }) => step.id);
    const isAllFolded = ids.every((id) => folds.get(id) === false);
    const entry = ({ step, number }: (typeof steps)[number]): TemplateResult => html`
      <span class="step-number">${number}</span>
      <span class="overview-title">${words.steps[step.id].title}</span>
      <span class="brief">${brief(step, derivation)}</span>
    `;
    return html`<nav
      class="overview"
      part="overview"
      aria-label=${words.overview.steps}
      @keydown=${this.onKeyDown}
      @focusout=${this.onFocusOut}
    >
      <button
        type="button"
        class="overview-bar"
        data-step=${shown?.step.id}
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-controls="steps"
        @click=${() => this.open(!this.isOpen)}
      >
        ${shown && entry(shown)}
        <span class="overview-action">${this.isOpen ? words.close : words.overview.steps}</span>
      </button>
      <div class="overview-list ${this.isOpen ? 'open' : ''}" id="steps" tabindex="-1">
        <ol>
          ${steps.map(
            (each) =>
              html`<li>
                <a
                  href=${view.linkTo(each.step.id)}
                  data-step=${each.step.id}
                  aria-current=${each === shown ? 'step' : 'false'}
                  @click=${followed(view, each.step.id)}
                  >${entry(each)}</a
                >
              </li>`,
          )}
        </ol>
        <button type="button" @click=${() => onFold(ids, isAllFolded)}>
          ${isAllFolded ? words.overview.unfoldAll : words.overview.foldAll}
        </button>
      </div>
    </nav>`;
  }

  /** The reader goes to a step. */
  go(step: StepId): void {
    this.current = step;
    this.open(false);
  }

  private open(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.host.requestUpdate();
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.preventDefault();
    this.open(false);
    this.host.shadowRoot?.querySelector<HTMLElement>('.overview-bar')?.focus();
  };

  private readonly onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isWithin = relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget);
    if (this.isOpen && !isWithin) this.open(false);
  };

  private readonly onCrossing = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.crossing.add(target);
      else this.crossing.delete(target);
    }
    const { scrollHeight } = document.documentElement;
    // At the end of the page the last steps cannot come up to the line: there the step in focus goes first.
    const focused = this.host.shadowRoot?.activeElement?.closest('.step');
    const isAtEnd = Math.ceil(scrollY + innerHeight) >= scrollHeight;
    const read = isAtEnd && focused ? focused : this.steps().find((step) => this.crossing.has(step));
    const current = read?.getAttribute('data-step') as StepId | null | undefined;
    if (!current || current === this.current) return;
    this.current = current;
    this.host.requestUpdate();
  };

  private steps(): readonly Element[] {
    return [...(this.host.shadowRoot?.querySelectorAll('.step') ?? [])];
  }
}
