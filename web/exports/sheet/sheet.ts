import type { Derivation, Line, Step } from '../../core/types.js';
import type { Words } from '../../locales/index.js';
import type { Settings } from '../../model/problem/settings.js';
import { inSymbols } from '../../model/quantities/quantity-names.js';
import { markup, written, type Markup } from './markup.js';
import { answers, isOnWorksheet } from './worksheet.js';

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
  /** Which of several problems it is, e.g. “variant 2”. */
  readonly label?: string;
  /** Where the problem can be opened again, if anywhere. */
  readonly address?: string;
}

interface Part {
  readonly content: SheetContent;
  readonly title: string;
  readonly introduction: Markup;
  readonly isShown: (line: Line) => boolean;
  readonly forms: (line: Line) => readonly Markup[];
  readonly hasNotes: boolean;
}

const formula = (mathml: string, index = 0): Markup =>
  markup`<math displaystyle="true" data-form="${index}">${written(mathml)}</math> `;

const wholeForms = ({ forms }: Line): readonly Markup[] =>
  forms.map((form, index) => formula(form.mathml, index));

function lineMarkup(line: Line, { content: { words, settings }, forms, hasNotes }: Part): Markup {
  const note = hasNotes ? (words.notes as Readonly<Record<string, string>>)[line.note] : undefined;
  const blocks = { main: '', entries: 'entry', proof: 'proof' };
  return markup`<div class="line ${line.key ? 'key' : blocks[line.block]}" data-line="${line.id}">
    <div class="subject">${formula(line.subject)}</div>
    <div class="forms">${forms(line)}</div>
    ${note === undefined ? undefined : markup`<p class="note">${inSymbols(note, settings.symbols)}</p>`}
  </div>`;
}

function stepMarkup(step: Step, number: number, part: Part): Markup {
  const { words, settings } = part.content;
  const { title, sentence } = words.steps[step.id];
  const lines = step.lines.filter(part.isShown);
  return markup`<section class="step ${step.id}">
    <header>
      <h2>${number}</h2>
      <h2>${title}</h2>
      <p>${inSymbols(sentence, settings.symbols)}</p>
    </header>
    <div class="lines">${lines.map((line) => lineMarkup(line, part))}</div>
  </section>`;
}

function partMarkup(part: Part): Markup {
  const { derivation, settings } = part.content;
  const steps = derivation.steps.flatMap((step, index) =>
    settings.hiddenSteps.includes(step.id) ? [] : stepMarkup(step, index + 1, part),
  );
  return markup`<h1>${part.title}</h1>
    ${part.introduction} ${steps}`;
}

function rounding({ words, settings }: SheetContent): string {
  const { when, mode, digits, kind } = settings.rounding;
  return `${words.when.legend} ${words.when[when]}: ${words.printing.digits(digits, kind)}, ${words.mode[mode]}.`;
}

const labelled = (title: string, { label }: SheetContent): string =>
  label === undefined ? title : `${title}, ${label}`;

function worksheetMarkup(content: SheetContent): Markup {
  const { words, hasEntries } = content;
  const { printing, page } = words;
  return markup`<article class="worksheet">
    ${partMarkup({
      content,
      title: labelled(`${printing.papers.worksheet}: ${page.title}`, content),
      introduction: markup`<p class="person"><span>${printing.name}</span><span>${printing.date}</span></p>
        <p class="conventions">${printing.instructions} ${rounding(content)}</p>`,
      isShown: (line) => isOnWorksheet(line, hasEntries),
      forms: (line) => answers(line, formula),
      hasNotes: false,
    })}
  </article>`;
}

function derivationMarkup(content: SheetContent): Markup {
  const { words, hasEntries, hasProofs, address, paper } = content;
  const { printing, page } = words;
  const isKey = paper !== 'derivation';
  return markup`<article class="derivation">
    ${partMarkup({
      content,
      title: labelled(isKey ? `${printing.papers.key}: ${page.title}` : page.title, content),
      introduction: markup`<p class="conventions">${rounding(content)} ${printing.signs}</p>`,
      isShown: ({ block }) => (block !== 'entries' || hasEntries) && (block !== 'proof' || hasProofs),
      forms: wholeForms,
      hasNotes: true,
    })}
    ${address === undefined ? undefined : markup`<p class="link"><a href="${address}">${address}</a></p>`}
  </article>`;
}

/** The sheets of some problems as they are printed: their worksheets, their derivations, or first the ones and then the others. */
export function sheetsMarkup(contents: readonly SheetContent[]): Markup {
  const worksheets = contents.filter(({ paper }) => paper.startsWith('worksheet'));
  const derivations = contents.filter(({ paper }) => paper !== 'worksheet');
  return markup`${worksheets.map(worksheetMarkup)} ${derivations.map(derivationMarkup)}`;
}

/** The sheet of one problem. */
export const sheetMarkup = (content: SheetContent): Markup => sheetsMarkup([content]);
