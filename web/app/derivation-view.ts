import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Block, Derivation, Layout, Line, Step, StepId } from '../core/types.js';
import { notes, steps as stepWords, words } from './locales/en.js';
import { mathml } from './mathml.js';

/** A block of entries with more lines than this starts folded. */
const longestOpenBlock = 4;

/** A left side with more characters than this has a row of its own, or it would push all other lines aside. */
const longestSubject = 12;

/** What the derivation shows beside its lines. */
export interface View {
  /** A change of it gives entries other names: their lines are built anew, since the numbers have not changed. */
  readonly layout: Layout;
  /** Whether there is room for blocks of entries to start open. */
  readonly isWide: boolean;
  /** The blocks that were folded or opened by hand, by their first line's id. */
  readonly folds: ReadonlyMap<string, boolean>;
  readonly onFold: (block: string, isOpen: boolean) => void;
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

function lineTemplate(line: Line): TemplateResult {
  const note = notes[line.note];
  const isLong = line.subject.replace(/<[^>]*>/g, '').length > longestSubject;
  return html`<div class="line ${line.key ? 'key' : ''} ${isLong ? 'long' : ''}" data-line=${line.id}>
    <div class="subject"><math display="block" ${mathml(line.subject)}></math></div>
    <div class="forms">
      ${line.forms.map(
        (form) =>
          html`<div class="form ${form.role}"><math display="block" ${mathml(form.mathml)}></math></div>`,
      )}
    </div>
    ${note === undefined ? nothing : html`<p class="note">${note}</p>`}
  </div>`;
}

const linesTemplate = (lines: readonly Line[], { layout }: View): unknown =>
  repeat(lines, (line) => `${line.id} ${layout}`, lineTemplate);

function entriesTemplate(lines: readonly Line[], view: View): TemplateResult {
  const id = lines[0]?.id ?? '';
  const isOpen = view.folds.get(id) ?? (view.isWide && lines.length <= longestOpenBlock);
  return html`
    <button
      type="button"
      class="fold"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => view.onFold(id, !isOpen)}
    >
      ${words.entries(lines.length)}
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
        <summary>${words.proof(step)}</summary>
        <div class="lines">${linesTemplate(lines, view)}</div>
      </details>`;
  }
}

function stepTemplate(step: Step, index: number, view: View): TemplateResult {
  const { title, sentence } = stepWords[step.id];
  const runs = runsOf(step.lines);
  return html`<section class="step" data-step=${step.id} aria-labelledby="step-${step.id}">
    <header>
      <span class="step-number" aria-hidden="true">${index + 1}</span>
      <h3 id="step-${step.id}">${title}</h3>
      <p>${sentence}</p>
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

/** All steps of a derivation. */
export function derivationView(derivation: Derivation, view: View): TemplateResult {
  return html`${repeat(
    derivation.steps,
    (step) => step.id,
    (step, index) => stepTemplate(step, index, view),
  )}`;
}
