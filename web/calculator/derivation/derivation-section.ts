import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { cellName } from '../../locales/problem-words.js';
import { failure } from '../static-example/static-example.js';
import type { CalculatorHost } from '../host.js';
import type { Calculation } from './calculation.js';
import { derivationView, type View } from './derivation-view.js';
import type { Overview } from './overview.js';

/** What the section shows beside what the element has for all to see. */
export interface Parts {
  readonly calculation: Calculation;
  readonly overview: Overview;
  readonly isWide: boolean;
  /** The buttons for the derivation as a whole. */
  readonly tools: TemplateResult | typeof nothing;
  readonly pin: TemplateResult | undefined;
  readonly onExpand: View['onExpand'];
  readonly onGo: View['onGo'];
  readonly onGoToError: () => void;
}

/** The derivation with its overview, or what there is in its place. */
export function derivationSection(host: CalculatorHost, parts: Parts): TemplateResult {
  const { words, derivation, folds } = host;
  const { calculation, overview, isWide } = parts;
  const { hiddenSteps } = host.state;
  const shown = [derivation, folds, words, hiddenSteps, host.home];
  return html`<section
    class="derivation ${host.isStale ? 'stale' : ''}"
    part="derivation"
    aria-labelledby="derivation-title"
    @click=${host.numberKeys.onClick}
    @keydown=${host.numberKeys.onKeyDown}
  >
    <div class="derivation-head">
      <h2 id="derivation-title">${words.derivation}</h2>
      ${parts.tools}
      <div class="remark">
        <p class="hint">${derivation ? words.hint : ''}</p>
        <p class="stale-label">${warning(host, parts)}</p>
      </div>
    </div>
    ${
      derivation
        ? [
            host.controls === 'none'
              ? nothing
              : guard([...shown, overview.current, overview.isOpen], () =>
                  overview.template(derivation, viewOf(host, parts)),
                ),
            guard([...shown, isWide], () => derivationView(derivation, viewOf(host, parts))),
          ]
        : waiting(host, calculation)
    }
    ${parts.pin}
  </section>`;
}

/** What the steps of the host's derivation are shown with. */
export function viewOf(host: CalculatorHost, { isWide, onExpand, onGo }: Parts): View {
  const { words, folds, expandedLines, home } = host;
  const { layout, hiddenSteps, symbols } = host.state;
  const fragment = host.fragmentAt(undefined);
  return {
    words,
    layout,
    hiddenSteps,
    symbols,
    isWide,
    folds,
    onFold: (ids, isOpen) =>
      (host.folds = new Map([...host.folds, ...ids.map((id) => [id, isOpen] as const)])),
    expandedLines,
    onExpand,
    canLink: home !== undefined,
    linkTo: (step) => `${home ?? ''}#${fragment}&at=${step}`,
    onGo,
  };
}

/** Why the derivation is not that of the problem. */
export function warning(
  { words, state }: CalculatorHost,
  { calculation, onGoToError }: Parts,
): TemplateResult | string {
  const { error, inputError } = calculation;
  if (!inputError) return error === undefined ? '' : words.internal;
  const { field, row, column } = inputError;
  return html`${words.stale}<button type="button" @click=${onGoToError}>
      ${cellName(words, field, state, row, column)}
    </button>`;
}

/** What stands in the place of a derivation until there is one. */
export function waiting({ words }: CalculatorHost, { isFailed, hasStarted }: Calculation): TemplateResult {
  return isFailed ? failure(words) : html`<p class="starting">${hasStarted ? nothing : words.starting}</p>`;
}
