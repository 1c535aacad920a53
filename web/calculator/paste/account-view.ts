import { html, nothing, type TemplateResult } from 'lit';
import type { Left } from '../../core/reader-types.js';
import type { PasteWords } from '../../locales/index.js';
import { keptBy, leftBy, piecesOf, quoted, type ReadPiece } from '../../model/paste/account.js';
import type { Outcome } from '../../model/paste/decision.js';
import { letterOf, sized } from './preview.js';

function readItem(
  words: PasteWords,
  text: string,
  { state }: Outcome,
  { field, from }: ReadPiece,
): TemplateResult {
  const name = 'name' in from ? from.name : '';
  const remarks = [
    words.readFrom(name === letterOf(state, field) ? '' : name, from.line, from.lastLine),
    ...('isFilled' in from && from.isFilled ? [words.filled] : []),
    ...('isTransposed' in from && from.isTransposed ? [words.ways.transposed] : []),
  ];
  return html`<li data-field=${field}>
    <span class="name">${sized(state, field)}</span> ${remarks.join(' ')} <code>${quoted(text, from)}</code>
  </li>`;
}

/** A piece of the text that was left: its name, why, what helps, and the line that it stands in. */
export function leftItem(words: PasteWords, text: string, left: Left): TemplateResult {
  return html`${left.name === '' ? nothing : html`<b>${left.name}</b> `}${words.wrong(left, String)}
  ${words.remedies[left.remedy] ?? nothing}
  ${left.code === 'empty' ? nothing : html`<code>${quoted(text, left)}</code>`}`;
}

/** What of the text was left. */
export function leftList(
  words: PasteWords,
  text: string,
  left: readonly Left[],
): TemplateResult | typeof nothing {
  if (left.length === 0) return nothing;
  return html`<h3>${words.leftTitle}</h3>
    <ul class="left">
      ${left.map((piece) => html`<li>${leftItem(words, text, piece)}</li>`)}
    </ul>`;
}

/** What an outcome has from where in the text, what of the problem it keeps, and what of the text it leaves. */
export function account(words: PasteWords, text: string, outcome: Outcome): TemplateResult {
  const kept = keptBy(outcome).map((field) => letterOf(outcome.state, field));
  const pieces = piecesOf(outcome);
  return html`${
    pieces.length === 0
      ? nothing
      : html`<h3>${words.readTitle}</h3>
          <ul class="read">
            ${pieces.map((piece) => readItem(words, text, outcome, piece))}
          </ul>`
  }
  ${kept.length === 0 ? nothing : html`<p class="kept">${words.kept(kept.join(', '))}</p>`}
  ${leftList(words, text, leftBy(outcome))}`;
}
