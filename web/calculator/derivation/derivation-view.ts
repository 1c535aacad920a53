import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Block, Derivation, Layout, Line, Step, StepId, Symbols } from '../../core/types.js';
import { brief } from './brief.js';
import type { Words } from '../../locales/index.js';
import { mathml } from './mathml.js';
import { followed, type StepLinks } from './step-links.js';

import { inSymbols } from '../../model/quantities/quantity-names.js';

/** A block of entries with more lines than this starts folded. */
const longestOpenBlock = 4;

/** Lines whose left side has a row of its own, or it would push all other lines aside: it has more than twelve signs. */
export const longSubjects: ReadonlySet<string> = new Set(['check.predicted', 'check.gradient']);

/** What the derivation shows beside its lines. */
export interface View extends StepLinks {
  readonly words: Words;
  /** A change of it gives entries other names: their lines are built anew, since the numbers have not changed. */
  readonly layout: Layout;
  readonly hiddenSteps: readonly StepId[];
  readonly symbols: Symbols;
  /** Whether there is room for blocks of entries to start open. */
  readonly isWide: boolean;
  /** What was folded or opened by hand: steps by their ids, blocks by their first line's id. */
  readonly folds: ReadonlyMap<string, boolean>;
  readonly onFold: (ids: readonly string[], isOpen: boolean) => void;
  /** The ids of the lines that the reader wants to see whole. */
  readonly expandedLines: ReadonlySet<string>;
  readonly onExpand: (line: string, isWhole: boolean) => void;
}

/** Lines that follow each other in the same block of a step. */
interface Run {
  readonly block: Block;
  readonly lines: readonly Line[];
}

function runsOf(lines: readonly Line[]): readonly Run[] {
  const runs: { block: Block; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.block === line.block) last.lines.push(line);
    else runs.push({ block: line.block, lines: [line] });
  }
  return runs;
}

function wholeButton({ id, abbreviated }: Line, { words, expandedLines, onExpand }: View): unknown {
  if (!abbreviated && !expandedLines.has(id)) return nothing;
  return html`<button type="button" class="whole" @click=${() => onExpand(id, abbreviated)}>
    ${abbreviated ? words.overview.showAll : words.overview.showFewer}
  </button>`;
}

/** The id of the block of entries that a line is in, as `folds` has it, or undefined. */
export function blockOf({ lines }: Step, lineId: string): string | undefined {
  const run = runsOf(lines).find((one) => one.lines.some(({ id }) => id === lineId));
  return run?.block === 'entries' ? run.lines[0]?.id : undefined;
}

function lineTemplate(line: Line, view: View): TemplateResult {
  const { words, symbols } = view;
  const note = (words.notes as Readonly<Record<string, string>>)[line.note];
  const isLong = longSubjects.has(line.id);
  return html`<div
    class="line ${line.key ? 'key' : ''} ${isLong ? 'long' : ''}"
    part=${line.key ? 'line key-line' : 'line'}
    data-line=${line.id}
  >
    <div class="subject"><math display="block" ${mathml(line.subject)}></math></div>
    <div class="forms">
      ${line.forms.map(
        (form) =>
          html`<div class="form ${form.role}"><math display="block" ${mathml(form.mathml)}></math></div>`,
      )}
    </div>
    ${wholeButton(line, view)}
    ${note === undefined ? nothing : html`<p class="note">${inSymbols(note, symbols)}</p>`}
  </div>`;
}

/** Lines with all their forms. */
export const linesTemplate = (lines: readonly Line[], view: View): unknown =>
  repeat(
    lines,
    (line) => `${line.id} ${view.layout}`,
    (line) => lineTemplate(line, view),
  );

function entriesTemplate(lines: readonly Line[], view: View): TemplateResult {
  const id = lines[0]?.id ?? '';
  const isOpen = view.folds.get(id) ?? (view.isWide && lines.length <= longestOpenBlock);
  return html`
    <button
      type="button"
      class="fold"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => view.onFold([id], !isOpen)}
    >
      ${view.words.entries(lines.length)}
    </button>
    ${isOpen ? html`<div class="lines entries">${linesTemplate(lines, view)}</div>` : nothing}
  `;
}

function runTemplate(step: StepId, { block, lines }: Run, view: View): TemplateResult {
  switch (block) {
    case 'main':
      return html`${linesTemplate(lines, view)}`;
    case 'entries':
      return entriesTemplate(lines, view);
    case 'proof':
      return html`<details class="proof">
        <summary>${inSymbols(view.words.proof(step), view.symbols)}</summary>
        <div class="lines">${linesTemplate(lines, view)}</div>
      </details>`;
  }
}

function stepTemplate(derivation: Derivation, step: Step, index: number, view: View): TemplateResult {
  const { words, symbols, folds, onFold } = view;
  const { title, sentence } = words.steps[step.id];
  const isFolded = folds.get(step.id) === false;
  const runs = runsOf(step.lines);
  return html`<section
    class="step ${isFolded ? 'folded' : ''}"
    part="step"
    data-step=${step.id}
    aria-labelledby="step-${step.id}"
  >
    <header>
      <span class="step-number" aria-hidden="true">${index + 1}</span>
      <div class="step-title">
        <h3 id="step-${step.id}" part="step-title" tabindex="-1">${title}</h3>
        ${
          view.canLink
            ? html`<a
                class="step-link"
                href=${view.linkTo(step.id)}
                aria-label=${words.overview.link(title)}
                @click=${followed(view, step.id)}
                >#</a
              >`
            : nothing
        }
      </div>
      <button
        type="button"
        class="fold fold-step"
        aria-expanded=${isFolded ? 'false' : 'true'}
        aria-label=${words.overview.lines(title)}
        @click=${() => onFold([step.id], isFolded)}
      ></button>
      <p class="sentence">${inSymbols(sentence, symbols)}</p>
      ${isFolded ? html`<p class="brief">${brief(step, derivation)}</p>` : nothing}
    </header>
    <div class="lines">
      ${repeat(
        runs,
        (run) => run.lines[0]?.id,
        (run) => runTemplate(step.id, run, view),
      )}
    </div>
  </section>`;
}

/** The steps of a derivation that are not hidden; their numbers stay what they are. */
export function derivationView(derivation: Derivation, view: View): TemplateResult {
  return html`${repeat(
    derivation.steps,
    (step) => step.id,
    (step, index) =>
      view.hiddenSteps.includes(step.id) ? nothing : stepTemplate(derivation, step, index, view),
  )}`;
}
