import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import { homework } from '../../model/problem/problem-state.js';
import { formatLink } from '../../model/link/link.js';

/** Says that nothing can be worked out here. */
export function failure(words: Words, hasExample = false): TemplateResult {
  return html`<div class="failed" role="alert">
    <p><strong>${words.failed}</strong></p>
    <p>${words.failedWhy}</p>
    ${hasExample ? html`<p>${words.failedExample}</p>` : nothing}
  </div>`;
}

/**
 * The calculator with an example's derivation that came with the page as markup: it is there until the live one takes its
 * place, and stays where nothing can be worked out.
 */
export class StaticExample {
  private markup: HTMLElement | undefined;

  constructor(private readonly host: HTMLElement) {
    this.markup = host.shadowRoot?.querySelector<HTMLElement>('.static-example') ?? undefined;
  }

  /** Whether there is such markup, in sight or not. */
  get isThere(): boolean {
    return this.markup !== undefined;
  }

  /** Whether it shows what the calculator is about to show. Another problem's derivation, or another language, goes at once. */
  standsFor(fragment: string, language: string): boolean {
    if (!this.markup?.isConnected) return false;
    const isSame = language === 'en' && fragment === formatLink({ state: homework });
    if (!isSame) this.markup.remove();
    return isSame;
  }

  /** All that there is to be seen: a message, and the example below. */
  template(words: Words): TemplateResult {
    return html`${failure(words, true)}${this.markup}`;
  }

  /** Renders what takes its place, in which nothing moves: neither the steps out of sight nor what is in focus. */
  replace(render: () => void): void {
    const { markup } = this;
    const root = this.host.shadowRoot;
    this.markup = undefined;
    if (!root || !markup?.isConnected) {
      render();
      return;
    }
    const heights = Array.from(markup.querySelectorAll('.step'), contentHeight);
    const focused = markup.querySelector<HTMLElement>('.cell:focus');
    // Taken away with its cell, the focus would have the page laid out with both in it, and scrolled.
    focused?.blur();
    render();
    markup.remove();
    for (const [i, step] of root.querySelectorAll<HTMLElement>('.step').entries()) {
      step.style.setProperty('contain-intrinsic-block-size', `auto ${heights[i]}px`);
    }
    if (!focused) return;
    root
      .querySelector<HTMLElement>(`.cell[data-id="${focused.dataset['id']}"]`)
      ?.focus({ preventScroll: true });
  }
}

function contentHeight(step: Element): number {
  const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(step);
  const around = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].map(Number.parseFloat);
  return around.reduce((rest, width) => rest - width, step.getBoundingClientRect().height);
}
