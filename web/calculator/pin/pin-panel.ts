import { html, nothing, type TemplateResult } from 'lit';
import type { Derivation, Step } from '../../core/types.js';
import type { Words } from '../../locales/index.js';
import { raised } from '../derivation/brief.js';
import { mathml } from '../derivation/mathml.js';
import { type FloatsState, ranges, readFloat } from './pin-floats.js';
import { producingLineOf, shows, type ProducingLine } from '../../model/quantities/producing-line.js';
import { axesOf, type Graph } from '../../model/quantities/pin-path.js';
import type { Settings } from '../../model/problem/settings.js';
import { inSymbols, isTyped, nameIn, quantityOf, readable } from '../../model/quantities/quantity-names.js';

/** What the panel shows and does. */
export interface PinView {
  readonly id: string;
  readonly derivation: Derivation;
  readonly graph: Graph;
  readonly path: readonly string[];
  readonly floats: FloatsState;
  readonly words: Words;
  readonly settings: Settings;
  readonly isStale: boolean;
  readonly hasTrail: boolean;
  readonly areAllShown: Readonly<Record<'sources' | 'uses', boolean>>;
  readonly onWalk: (to: string) => void;
  readonly onBack: () => void;
  readonly onShowAll: (which: 'sources' | 'uses') => void;
  readonly onGoToLine: (step: Step, line: string) => void;
  readonly onClose: () => void;
}

/** The value is told to so many digits; one that has no more is exact. */
const digitsTold = 30;

/** Of longer lists so many are shown at first. */
const longestList = 8;
const shownOfLonger = 6;

/** With its name a number is told to so many digits. */
const digitsInBrief = 4;

/** The panel about the pinned number. */
export function pinPanel(view: PinView): TemplateResult {
  const { id, derivation, words, hasTrail } = view;
  const making = producingLineOf(derivation, id);
  return html`<div class="pin" role="group" aria-labelledby="pin-title" aria-describedby="pin-hint">
    <header>
      <h3 id="pin-title">
        <span class="pin-symbol" data-id=${id}>${name(view, id)}</span>
        <span class="pin-words">${wordsFor(view)}</span>
        ${view.isStale ? html`<span class="pin-stale">${words.notCurrent}</span>` : nothing}
      </h3>
      <div class="pin-tools">
        <button type="button" aria-disabled=${hasTrail ? 'false' : 'true'} @click=${view.onBack}>
          ${words.pin.back}
        </button>
        <button type="button" @click=${view.onClose}>${words.close}</button>
      </div>
    </header>
    <nav aria-label=${words.pin.path}>
      <ol class="pin-path">
        ${view.path.map(
          (at) =>
            html`<li>
              <button
                type="button"
                data-id=${at}
                aria-current=${at === id ? 'step' : nothing}
                @click=${() => view.onWalk(at)}
              >
                ${name(view, at)}
              </button>
            </li>`,
        )}
      </ol>
    </nav>
    <div class="pin-columns">
      ${valuesTemplate(view, making)}
      <div>
        ${listTemplate(view, 'sources', view.graph.sourcesOf(id))}
        ${listTemplate(view, 'uses', view.graph.usesOf(id))}
      </div>
    </div>
    ${making ? lineTemplate(view, making) : nothing}
    <p class="pin-hint" id="pin-hint">${words.pin.hint}</p>
  </div>`;
}

const name = ({ derivation, settings }: PinView, id: string): string =>
  nameIn({ derivation, indexBase: settings.indexBase, symbols: settings.symbols }, id);

// “weight, feature 1, class 0”
function wordsFor({ id, words, settings }: PinView): string {
  const { feature, label } = axesOf(id, settings.layout);
  const { quantities } = words.pin;
  const { quantity } = quantityOf(id);
  const axis = (word: string, index: number | undefined): readonly string[] =>
    index === undefined ? [] : [`${word} ${index + settings.indexBase}`];
  const what = quantity in quantities ? [quantities[quantity as keyof typeof quantities]] : [];
  // “feature, feature 1” would say it twice.
  const where = quantity === 'x' ? [String((feature ?? 0) + settings.indexBase)] : [];
  return quantity === 'x'
    ? [...what, ...where].join(' ')
    : [...what, ...axis(words.feature, feature), ...axis(words.class, label)].join(', ');
}

function valuesTemplate(view: PinView, making: ProducingLine | undefined): TemplateResult {
  const { id, derivation, words, settings } = view;
  // A large matrix may leave the number out.
  const printed = making && shows(making.form, id) ? derivation.printed[id]?.[0] : undefined;
  const number = derivation.numbers[id] ?? '';
  return html`<dl class="pin-values">
    ${
      printed
        ? html`<dt>${words.pin.printed}</dt>
            <dd><span class="pin-number">${raised(printed)}</span></dd>`
        : nothing
    }
    <dt>${words.pin.value}</dt>
    <dd>
      <span class="pin-number">${readable(number, settings.decimalMark, digitsTold)}</span>
      <span class="pin-remark">${remark(view, number, printed)}</span>
    </dd>
    ${floatTemplate(view, 'float64', number)} ${floatTemplate(view, 'float32', number)}
  </dl>`;
}

// Whether the value ends where it is shown to end. A value that was rounded to the last digit that is kept, such as
// 1 − 10⁻⁴⁰⁰, gives itself away by the zeros that it is printed with.
function remark({ id, words, settings }: PinView, number: string, printed = ''): string {
  if (isTyped(id)) return words.pin.exactAsTyped;
  if (settings.rounding.when === 'carried') return words.pin.carried;
  const places = (text: string, mark: string): number => (text.split(mark)[1] ?? '').length;
  const digits = number.replace(/e.*/, '').replace(/\D/g, '').replace(/^0+/, '').length;
  const isPadded = places(printed, settings.decimalMark) > places(number, '.');
  const isExact = digits <= digitsTold && !isPadded;
  return isExact ? words.pin.exact : '';
}

function floatTemplate(view: PinView, type: 'float32' | 'float64', exact: string): TemplateResult {
  const { id, floats, words, settings } = view;
  const text = typeof floats === 'string' ? undefined : floats[type][id];
  const content =
    text === undefined
      ? html`<span class="pin-remark">${floats === 'failed' ? words.pin.failed : words.pin.loading}</span>`
      : comparisonTemplate(view, readFloat(text, exact, ranges[type], settings.decimalMark));
  return html`<dt>${type}</dt>
    <dd>${content}</dd>`;
}

function comparisonTemplate(
  { id, words, settings }: PinView,
  { verdict, digits, parts }: ReturnType<typeof readFloat>,
): TemplateResult {
  // A value that was rounded on the way is not what a program without that rounding should find.
  const isComparable = settings.rounding.when === 'shown' || isTyped(id);
  const isTold = isComparable || !['right', 'digits', 'not-zero', 'lost'].includes(verdict);
  const [right, wrong, power] = parts;
  return html`<span class="pin-number"
      >${right}${wrong && isTold ? html`<u>${wrong}</u>` : wrong}${power}</span
    >
    <span class="pin-remark">${isTold ? words.pin.verdicts[verdict](digits) : ''}</span>`;
}

function listTemplate(
  view: PinView,
  which: 'sources' | 'uses',
  ids: readonly string[],
): TemplateResult | typeof nothing {
  const { derivation, words, settings } = view;
  if (ids.length === 0) {
    return which === 'uses'
      ? html`<p class="pin-list"><span class="pin-label">${words.pin.uses}</span> ${words.pin.unused}</p>`
      : nothing;
  }
  const isWhole = view.areAllShown[which] || ids.length <= longestList;
  return html`<div class="pin-list" role="group" aria-labelledby="pin-${which}">
    <span class="pin-label" id="pin-${which}">${words.pin[which]}</span>
    ${(isWhole ? ids : ids.slice(0, shownOfLonger)).map(
      (one) =>
        html`<button type="button" data-id=${one} @click=${() => view.onWalk(one)}>
          <span class="pin-symbol">${name(view, one)}</span>
          = ${readable(derivation.numbers[one] ?? '', settings.decimalMark, digitsInBrief)}
        </button>`,
    )}
    ${
      isWhole
        ? nothing
        : html`<button type="button" @click=${() => view.onShowAll(which)}>
            ${words.pin.all(ids.length)}
          </button>`
    }
  </div>`;
}

function lineTemplate(view: PinView, { step, line }: ProducingLine): TemplateResult {
  const { derivation, words, settings } = view;
  const isHidden = settings.hiddenSteps.includes(step.id);
  const title = `${derivation.steps.indexOf(step) + 1} ${inSymbols(words.steps[step.id].title, settings.symbols)}`;
  const markup = line.subject + line.forms.map((form) => form.mathml).join('');
  return html`<div class="pin-line">
    <span class="pin-label">${words.pin.line}</span>
    ${
      isHidden
        ? html`<span>${title} ${words.pin.hidden}</span>`
        : html`<button type="button" @click=${() => view.onGoToLine(step, line.id)}>
            ${words.pin.goTo(title)}
          </button>`
    }
    <div class="form" role="group" aria-label=${words.pin.line}>
      <math display="block" ${mathml(markup)}></math>
    </div>
  </div>`;
}
