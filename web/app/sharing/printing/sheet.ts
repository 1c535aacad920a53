import { html, nothing, type TemplateResult } from 'lit';
import type { Derivation, Line, Step } from '../../../core/types.js';
import type { Words } from '../../locales/index.js';
import { mathml } from '../../derivation/mathml.js';
import type { Settings } from '../../problem/problem-state.js';
import { inSymbols } from '../../derivation/quantity-names.js';
import { answersTemplate, isOnWorksheet } from './worksheet.js';

/** What can be printed. A key is the derivation under another title. */
export type Paper = 'derivation' | keyof Words['printing']['papers'];

/** What the reader has chosen to print. */
export interface PrintChoice {
  readonly paper: Paper;
  /** Whether the entry-by-entry expansions are in it. */
  readonly hasEntries: boolean;
  /** Whether the derivations in symbols are in it; a worksheet has none. */
  readonly hasProofs: boolean;
}

/** What stands on the paper, and in which words. */
export interface SheetContent extends PrintChoice {
  readonly derivation: Derivation;
  readonly settings: Settings;
  readonly words: Words;
  /** Where the problem can be opened again. */
  readonly address: string;
}

interface Part {
  readonly content: SheetContent;
  readonly title: string;
  readonly introduction: TemplateResult;
  readonly isShown: (line: Line) => boolean;
  readonly forms: (line: Line) => unknown;
  readonly hasNotes: boolean;
}

const formula = (markup: string, index = 0): TemplateResult =>
  html`<math displaystyle="true" data-form=${index} ${mathml(markup)}></math> `;

const written = ({ forms }: Line): unknown => forms.map((form, index) => formula(form.mathml, index));

function lineTemplate(line: Line, { content: { words, settings }, forms, hasNotes }: Part): TemplateResult {
  const note = hasNotes ? (words.notes as Readonly<Record<string, string>>)[line.note] : undefined;
  const blocks = { main: '', entries: 'entry', proof: 'proof' };
  return html`<div class="line ${line.key ? 'key' : blocks[line.block]}" data-line=${line.id}>
    <div class="subject">${formula(line.subject)}</div>
    <div class="forms">${forms(line)}</div>
    ${note === undefined ? nothing : html`<p class="note">${inSymbols(note, settings.symbols)}</p>`}
  </div>`;
}

function stepTemplate(step: Step, number: number, part: Part): TemplateResult | typeof nothing {
  const { words, settings } = part.content;
  const { title, sentence } = words.steps[step.id];
  const lines = step.lines.filter(part.isShown);
  return html`<section class="step ${step.id}">
    <header>
      <h2>${number}</h2>
      <h2>${title}</h2>
      <p>${inSymbols(sentence, settings.symbols)}</p>
    </header>
    <div class="lines">${lines.map((line) => lineTemplate(line, part))}</div>
  </section>`;
}

function partTemplate(part: Part): TemplateResult {
  const { derivation, settings } = part.content;
  const steps = derivation.steps.map((step, index) =>
    settings.hiddenSteps.includes(step.id) ? nothing : stepTemplate(step, index + 1, part),
  );
  return html`<h1>${part.title}</h1>
    ${part.introduction} ${steps}`;
}

function rounding({ words, settings }: SheetContent): string {
  const { when, mode, digits, kind } = settings.rounding;
  return `${words.when.legend} ${words.when[when]}: ${words.printing.digits(digits, kind)}, ${words.mode[mode]}.`;
}

function worksheetTemplate(content: SheetContent): TemplateResult {
  const { words, hasEntries } = content;
  const { printing, page } = words;
  return html`<article class="worksheet">
    ${partTemplate({
      content,
      title: `${printing.papers.worksheet}: ${page.title}`,
      introduction: html`<p class="person"><span>${printing.name}</span><span>${printing.date}</span></p>
        <p class="conventions">${printing.instructions} ${rounding(content)}</p>`,
      isShown: (line) => isOnWorksheet(line, hasEntries),
      forms: (line) => answersTemplate(line, formula),
      hasNotes: false,
    })}
  </article>`;
}

function derivationTemplate(content: SheetContent): TemplateResult {
  const { words, hasEntries, hasProofs, address, paper } = content;
  const { printing, page } = words;
  const isKey = paper !== 'derivation';
  return html`<article class="derivation">
    ${partTemplate({
      content,
      title: isKey ? `${printing.papers.key}: ${page.title}` : page.title,
      introduction: html`<p class="conventions">${rounding(content)} ${printing.signs}</p>`,
      isShown: ({ block }) => (block !== 'entries' || hasEntries) && (block !== 'proof' || hasProofs),
      forms: written,
      hasNotes: true,
    })}
    <p class="link"><a href=${address}>${address}</a></p>
  </article>`;
}

/** The sheet as it is printed: a worksheet, the derivation, or both. */
export function sheetTemplate(content: SheetContent): TemplateResult {
  const hasWorksheet = content.paper.startsWith('worksheet');
  return html`${hasWorksheet ? worksheetTemplate(content) : nothing}
  ${content.paper === 'worksheet' ? nothing : derivationTemplate(content)}`;
}
