import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Line, Symbols } from '../../core/types.js';
import type { Words } from '../../locales/index.js';
import { mathml } from '../derivation/mathml.js';

import { inSymbols } from '../../model/quantities/quantity-names.js';
import type { Move } from './moves.js';
import { end, type Place, type Slide } from './slides.js';

/** Of the lines that came before, no more than this. */
const mostBefore = 4;

/** What the controls show and do. */
interface Controls {
  readonly words: Words;
  readonly slides: readonly Slide[];
  readonly place: Place;
  readonly isWhole: boolean;
  /** How many lines of entries the derivation has, and whether they are presented. */
  readonly entries: number;
  readonly hasEntries: boolean;
  readonly onMove: (move: Move) => void;
  readonly onWhole: (isChosen: boolean) => void;
  readonly onEntries: (isChosen: boolean) => void;
  readonly onClose: () => void;
}

/** The number, the title and the sentence of the step. */
export function headerTemplate({ step, number }: Slide, words: Words, symbols: Symbols): TemplateResult {
  const { title, sentence } = words.steps[step];
  return html`<header>
    <span class="step-number" aria-hidden="true">${number}</span>
    <h2>${title}</h2>
    <p>${inSymbols(sentence, symbols)}</p>
  </header>`;
}

/** The line at hand, and above it the last lines of the same step. */
export function stageTemplate(
  slides: readonly Slide[],
  { index, uncovered }: Place,
  words: Words,
  symbols: Symbols,
): TemplateResult {
  const slide = slides[index];
  const before = slides.slice(0, index).filter(({ step }) => step === slide?.step);
  return html`<div class="stage">
    <div class="before">
      ${repeat(
        before.slice(-mostBefore),
        ({ line }) => line,
        ({ line }) => lineTemplate(line, line.forms.length),
      )}
    </div>
    <div class="current">
      ${slide && keyed(slide.line, lineTemplate(slide.line, uncovered, remarkOf(slide.line, words, symbols)))}
    </div>
  </div>`;
}

function remarkOf({ note }: Line, words: Words, symbols: Symbols): string | undefined {
  const remark = (words.notes as Readonly<Record<string, string>>)[note];
  return remark === undefined ? undefined : inSymbols(remark, symbols);
}

// A remark speaks of the whole line, and comes with the last of it.
function lineTemplate({ id, key, subject, forms }: Line, uncovered: number, remark?: string): TemplateResult {
  const covered = (index: number): string => (index < uncovered ? '' : 'covered');
  return html`<div class="line ${key ? 'key' : ''}" data-line=${id}>
    <div class="left"><math display="block" ${mathml(subject)}></math></div>
    <div class="parts">
      ${forms.map(
        (form, index) =>
          html`<div class="part ${covered(index)}">
            <math display="block" ${mathml(form.mathml)}></math>
          </div>`,
      )}
    </div>
    ${remark === undefined ? nothing : html`<p class="remark ${covered(forms.length - 1)}">${remark}</p>`}
  </div>`;
}

/** What goes forwards and back by mouse and touch, what chooses, and how far the lecture is. */
export function controlsTemplate(controls: Controls): TemplateResult {
  const { words, slides, place, isWhole, entries, hasEntries } = controls;
  const { presentation } = words;
  const isAtStart = place.index === 0 && (isWhole || place.uncovered === 1);
  const isAtEnd = place.index === slides.length - 1 && place.uncovered >= end(slides).uncovered;
  const position = presentation.place(place.index + 1, slides.length);
  const button = (move: 'back' | 'forward', sign: string, isIdle: boolean): TemplateResult =>
    html`<button
      type="button"
      aria-label=${presentation[move]}
      aria-disabled=${isIdle ? 'true' : 'false'}
      @click=${() => controls.onMove(move)}
    >
      ${sign}
    </button>`;
  return html`<footer @mousedown=${keepFocus} @click=${(event: Event) => event.stopPropagation()}>
    <div class="controls">
      ${button('back', '‹', isAtStart)}
      <span class="position">${position}</span>
      ${button('forward', '›', isAtEnd)}
      <div class="choices">
        ${choice(presentation.whole, isWhole, controls.onWhole)}
        ${entries === 0 ? nothing : choice(words.entries(entries), hasEntries, controls.onEntries)}
      </div>
      <button type="button" class="close" @click=${controls.onClose}>${words.close}</button>
    </div>
    <progress aria-label=${position} max=${slides.length} .value=${place.index + 1}></progress>
  </footer>`;
}

function choice(label: string, isChosen: boolean, onChoice: (isChosen: boolean) => void): TemplateResult {
  const onChange = (event: Event): void => onChoice((event.target as HTMLInputElement).checked);
  return html`<label><input type="checkbox" .checked=${isChosen} @change=${onChange} />${label}</label>`;
}

// A button that is clicked does not take the focus: Space and Enter still go forward.
function keepFocus(event: Event): void {
  event.preventDefault();
}
