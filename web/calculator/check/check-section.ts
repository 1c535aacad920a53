import { html, nothing, type TemplateResult } from 'lit';
import type { Derivation, Step } from '../../core/types.js';
import type { CalculatorHost } from '../host.js';
import { waiting, warning, type Parts } from '../derivation/derivation-section.js';
import { followed, type StepLinks } from '../derivation/step-links.js';
import type { Words } from '../../locales/index.js';
import { markSigns } from './answer-grid.js';
import { checkStep, type StepView } from './check-step.js';
import { findingTemplate, namesOf, noteText } from './findings.js';
import {
  firstTrouble,
  markOf,
  marks,
  outcomeOf,
  tallyOf,
  type Judgement,
} from '../../model/answers/judgement.js';
import { allAsked, hintsUsed, idsIn } from '../../model/answers/work.js';

/** What the section shows beside its steps, and whom it tells. */
export interface SectionView extends StepView {
  readonly isOnRequest: boolean;
  /** Whether the explanation of the first mistake is shown above the steps as well. */
  readonly isFirstOpen: boolean;
  /** The text of a whole solution, and what came of the last paste. */
  readonly solution: string;
  readonly pasted: string;
  /** What was asked and left of it. */
  readonly account: TemplateResult | typeof nothing;
  /** What practice shows above the steps and below them. */
  readonly practice: TemplateResult | undefined;
  readonly handIn: TemplateResult | undefined;
  readonly onCheck: () => void;
  readonly onClear: () => void;
  readonly onFirst: (isOpen: boolean) => void;
  readonly onEnter: () => void;
  readonly onLeave: (event: FocusEvent) => void;
  readonly onSolution: (text: string) => void;
  readonly onFill: () => void;
}

/** The derivation without what it comes to, for the list of the steps; the last step is worked out from what is asked for. */
function withoutResults(derivation: Derivation): Derivation {
  const steps = derivation.steps.filter(({ id }) => id !== 'check');
  return { ...derivation, steps: steps.map((step): Step => ({ ...step, lines: [] })) };
}

function tally(view: SectionView, judgement: Judgement | undefined): TemplateResult {
  const { checkWords, state, entries } = view;
  const counts = judgement
    ? tallyOf(judgement, entries)
    : new Map([['not-given' as const, idsIn(state).length]]);
  const used = hintsUsed(state);
  return html`<ul class="tally">
    ${marks.map((mark) => {
      const count = counts.get(mark) ?? 0;
      if (count === 0) return nothing;
      return html`<li data-mark=${mark}>
        <span class="mark" aria-hidden="true">${markSigns[mark]}</span> ${checkWords.tally[mark](count)}
      </li>`;
    })}
    ${used === 0 ? nothing : html`<li>${checkWords.hintsUsed(used)}</li>`}
  </ul>`;
}

function stepLink(
  words: Words,
  view: SectionView & StepLinks,
  quantity: string,
): TemplateResult | typeof nothing {
  const step = allAsked.find(({ name }) => name === quantity)?.step;
  if (step === undefined) return nothing;
  return html`<a href=${view.linkTo(step)} @click=${followed(view, step)}
    >${view.checkWords.toStep(words.steps[step].title)}</a
  >`;
}

// What is said of an entry: all of the finding or note that it belongs to.
function accountOf({ checkWords, judgement }: SectionView, id: string): readonly [string, TemplateResult] {
  if (!judgement) return ['', html``];
  const { state, check } = judgement;
  const finding = check.findings.find(({ cells }) => cells.includes(id));
  if (finding) {
    return [namesOf(checkWords, state, finding.cells), findingTemplate(checkWords, state, finding)];
  }
  const note = check.notes.find((one) => one.id !== 'ambiguous' && one.cells.includes(id));
  const cells = note?.cells ?? [id];
  return [
    namesOf(checkWords, state, cells),
    html`<p class="explanation">${note ? noteText(checkWords, judgement, note) : nothing}</p>`,
  ];
}

// The first thing that went wrong, or that nothing did: a line that is always there, so that nothing moves when it changes, and the
// explanation where it is asked for.
function firstThing(words: Words, view: SectionView): TemplateResult {
  const { judgement, checkWords, isFirstOpen, onFirst } = view;
  const first = judgement && firstTrouble(judgement);
  if (!judgement || first === undefined) {
    const outcome = judgement && outcomeOf(judgement);
    const isDone = outcome?.success === true;
    const text = isDone ? checkWords.allRight : outcome?.score.raw ? checkWords.nothingWrong : '';
    return html`<p class="first ${isDone ? 'done' : ''}">${text}</p>`;
  }
  const isWrong = markOf(judgement, judgement.entries, first) === 'wrong';
  const [names, account] = accountOf(view, first);
  return html`<details
    class="first ${isWrong ? 'wrong' : 'near'}"
    ?open=${isFirstOpen}
    @toggle=${({ currentTarget }: Event) => onFirst((currentTarget as HTMLDetailsElement).open)}
  >
    <summary>${isWrong ? checkWords.first : checkWords.notSettled}: ${names}</summary>
    ${account} ${stepLink(words, view, first.split('.')[0] ?? '')}
  </details>`;
}

function solutionTemplate({ checkWords, solution, onSolution, onFill }: SectionView): TemplateResult {
  const { paste } = checkWords;
  return html`<details class="solution">
    <summary>${paste.open}</summary>
    <label for="solution">${paste.label}</label>
    <textarea
      id="solution"
      rows="5"
      spellcheck="false"
      autocapitalize="off"
      aria-describedby="solution-hint"
      .value=${solution}
      @input=${(event: Event) => onSolution((event.currentTarget as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="hint" id="solution-hint">${paste.hint}</p>
    <button type="button" class="fill" @click=${onFill}>${paste.fill}</button>
  </details>`;
}

/** The derivation to be written by the reader, with what is said of it. */
export function checkSection(host: CalculatorHost, parts: Parts, view: SectionView): TemplateResult {
  const { words, derivation } = host;
  const { checkWords, isOnRequest } = view;
  const { calculation, overview } = parts;
  return html`<section
    class="derivation check ${host.isStale ? 'stale' : ''}"
    part="derivation"
    aria-labelledby="derivation-title"
    @keydown=${host.numberKeys.onKeyDown}
    @focusin=${view.onEnter}
    @focusout=${view.onLeave}
  >
    <div class="derivation-head">
      <h2 id="derivation-title">${checkWords.title}</h2>
      ${parts.tools}
      <div class="remark">
        <p class="hint">${checkWords.intro[isOnRequest ? 'request' : 'entry']}</p>
        <p class="stale-label">${warning(host, parts)}</p>
      </div>
    </div>
    ${view.practice}
    ${
      derivation
        ? html`${host.controls === 'none' ? nothing : overview.template(withoutResults(derivation), view)}
            <div class="account">
              ${tally(view, view.judgement)}
              <div class="account-actions">
                ${
                  isOnRequest
                    ? html`<button type="button" class="check-all" @click=${view.onCheck}>
                        ${checkWords.check}
                      </button>`
                    : nothing
                }
                ${
                  host.controls === 'none'
                    ? html`<button type="button" class="undo" @click=${host.undo}>${words.undo}</button>
                        <button type="button" class="redo" @click=${host.redo}>${words.redo}</button>`
                    : nothing
                }
                <button type="button" class="clear" @click=${view.onClear}>${checkWords.clear}</button>
              </div>
              ${view.pasted === '' ? nothing : html`<p class="pasted-note">${view.pasted}</p>`}
              ${view.account} ${firstThing(words, view)} ${solutionTemplate(view)}
            </div>
            ${derivation.steps.map((step, index) =>
              step.id === 'check' || view.hiddenSteps.includes(step.id)
                ? nothing
                : checkStep(step, index, view),
            )}
            ${view.handIn}`
        : waiting(host, calculation)
    }
  </section>`;
}
