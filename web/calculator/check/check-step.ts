import { html, nothing, type TemplateResult } from 'lit';
import type { Form, Line, Step, StepId } from '../../core/types.js';
import { linesTemplate, type View } from '../derivation/derivation-view.js';
import { mathml } from '../derivation/mathml.js';
import { inSymbols } from '../../model/quantities/quantity-names.js';
import type { ProblemState, Entries } from '../../model/problem/problem-state.js';
import { answerGrid } from './answer-grid.js';
import type { CheckWords } from '../../locales/check-words.js';
import { remarksOn } from './findings.js';
import { placeIn, type HintPlace } from '../../model/answers/hint-place.js';
import { hintsFor, type Hint, type HintLine } from '../../model/answers/hint.js';
import { isRight, markOf, type Judgement } from '../../model/answers/judgement.js';
import { askedIn, hintsOf, type Asked } from '../../model/answers/work.js';

/** What a step shows, and whom it tells. */
export interface StepView extends View {
  readonly state: ProblemState;
  readonly entries: Entries;
  readonly judgement: Judgement | undefined;
  readonly checkWords: CheckWords;
  readonly hasHints: boolean;
  /** The steps of which the hints that have been seen are put away. */
  readonly dismissedHints: ReadonlySet<StepId>;
  readonly onEntry: (id: string, text: string) => void;
  readonly onHint: (step: StepId) => void;
  readonly onDismissHint: (step: StepId, isAway: boolean) => void;
}

/** The line that names a quantity and has its formula. */
const lineIds: Readonly<Record<Asked['name'], string>> = {
  z: 'logits.formula',
  exp: '',
  sum: 'exponentials.sum',
  yhat: 'softmax.formula',
  loss: 'cross-entropy.loss',
  dz: 'gradient-logits.formula',
  dW: 'gradient-weights.dW',
  db: 'gradient-bias.db',
  scaled_dW: 'update-weights.scaled',
  W_next: 'update-weights.next',
  scaled_db: 'update-bias.scaled',
  b_next: 'update-bias.next',
};

const equals = '<mo class="rel">=</mo>';

const formTemplate = ({ mathml: markup }: Form): TemplateResult =>
  html`<div class="form formula"><math display="block" ${mathml(markup)}></math></div>`;

function subjectTemplate(subject: string): TemplateResult {
  return html`<math display="block" ${mathml(subject)}></math>`;
}

// The exponentials have no formula but themselves: each stands before its own entry.
function exponentials(asked: Asked, lines: readonly Line[], view: StepView): TemplateResult {
  const subjects = lines.filter(({ id }) => id.startsWith('exponentials.exp.')).map(({ subject }) => subject);
  const rowLabels = subjects.map((subject) => subjectTemplate(subject + equals));
  return html`<div class="line key ask own-labels">${answerGrid({ asked, rowLabels, ...view })}</div>`;
}

// A quantity: what it is called, its formula in symbols, and the grid for its numbers.
function askedTemplate(asked: Asked, lines: readonly Line[], view: StepView): TemplateResult {
  if (asked.name === 'exp') return exponentials(asked, lines, view);
  const line = lines.find(({ id }) => id === lineIds[asked.name]);
  return html`<div class="line key ask">
    <div class="subject">${line ? subjectTemplate(line.subject) : nothing}</div>
    <div class="forms">
      ${line?.forms.filter(({ role }) => role === 'formula').map(formTemplate)}
      <div class="form relation"><math display="block" ${mathml(equals)}></math></div>
      ${answerGrid({ asked, ...view })}
    </div>
  </div>`;
}

function hintLine({ line, forms }: HintLine): TemplateResult {
  return html`<div class="line">
    <div class="subject">${subjectTemplate(line.subject)}</div>
    <div class="forms">${forms.map(formTemplate)}</div>
  </div>`;
}

// Of the entries that are right no example is made any more.
function placeFor(step: StepId, { state, entries, judgement }: StepView): HintPlace {
  const isDone = (id: string): boolean => {
    const mark = markOf(judgement, entries, id);
    return mark === undefined ? (entries[id] ?? '') !== '' : isRight(mark);
  };
  return placeIn(step, state, isDone);
}

// The rule in words, and where its parts stand on this problem.
function ruleTemplate(step: StepId, view: StepView): TemplateResult {
  const { checkWords, state } = view;
  const { rules, turned, places } = checkWords.hints;
  const isTurned = step === 'gradient-weights' && state.layout === 'classes-by-features';
  const rule = isTurned ? turned : (rules as Readonly<Partial<Record<StepId, string>>>)[step];
  const place = (places as Readonly<Partial<Record<StepId, (place: HintPlace) => string>>>)[step];
  return html`<p>${inSymbols(rule ?? '', state.symbols)}</p>
    <p>${inSymbols(place?.(placeFor(step, view)) ?? '', state.symbols)}</p>`;
}

function hintTemplate(step: StepId, { kind, lines }: Hint, view: StepView): TemplateResult {
  return html`<div class="hint-part">
    <h4>${view.checkWords.hints.titles[kind]}</h4>
    ${kind === 'rule' ? ruleTemplate(step, view) : nothing}
    <div class="lines">${lines.map(hintLine)}</div>
  </div>`;
}

/** A button for what can be done about a step. */
function stepButton(
  view: StepView,
  { id }: Step,
  name: string,
  text: string,
  onClick: () => void,
): TemplateResult {
  const { title } = view.words.steps[id];
  return html`<button
    type="button"
    class=${name}
    aria-label=${view.checkWords.hints.of(text, title)}
    @click=${onClick}
  >
    ${text}
  </button>`;
}

// The hints of a step, and how many of them have been seen.
function seenOf(step: Step, view: StepView): readonly [readonly Hint[], number] {
  const { hasHints, state, entries } = view;
  const all = hasHints ? hintsFor(step, state, entries, placeFor(step.id, view).k) : [];
  return [all, Math.min(hintsOf(state, step.id), all.length)];
}

/** What the button for the next hint says, if there is one. */
function nextHint(step: Step, view: StepView): string | undefined {
  const [all, seen] = seenOf(step, view);
  const { first, numbers, result } = view.checkWords.hints;
  const kind = all[seen]?.kind;
  return kind && { rule: first, numbers, result }[kind];
}

function hintsTemplate(step: Step, view: StepView): TemplateResult | typeof nothing {
  if (!view.hasHints) return nothing;
  const { checkWords, dismissedHints, onDismissHint } = view;
  const [all, seen] = seenOf(step, view);
  const isAway = dismissedHints.has(step.id);
  const { hints } = checkWords;
  const next = nextHint(step, view);
  return html`<div class="hints">
    <div class="hint-text" aria-live="polite">
      ${isAway ? nothing : all.slice(0, seen).map((hint) => hintTemplate(step.id, hint, view))}
    </div>
    ${next === undefined ? nothing : stepButton(view, step, 'more', next, () => view.onHint(step.id))}
    ${
      seen > 0
        ? stepButton(view, step, 'put-away', isAway ? hints.show : hints.hide, () =>
            onDismissHint(step.id, !isAway),
          )
        : nothing
    }
  </div>`;
}

/** A step with grids in the place of its results, what is said of the entries, and its hints. */
export function checkStep(step: Step, index: number, view: StepView): TemplateResult {
  const { words, symbols, judgement, checkWords, state } = view;
  const { title, sentence } = words.steps[step.id];
  const asked = askedIn(state).filter((one) => one.step === step.id);
  const isGiven = asked.length === 0;
  return html`<section class="step" part="step" data-step=${step.id} aria-labelledby="step-${step.id}">
    <header>
      <span class="step-number" aria-hidden="true">${index + 1}</span>
      <div class="step-title">
        <h3 id="step-${step.id}" part="step-title" tabindex="-1">${title}</h3>
      </div>
      <p class="sentence">${inSymbols(sentence, symbols)}</p>
    </header>
    <div class="lines">
      ${isGiven ? linesTemplate(step.lines, view) : asked.map((one) => askedTemplate(one, step.lines, view))}
    </div>
    ${isGiven ? nothing : hintsTemplate(step, view)}
    ${
      judgement
        ? remarksOn(
            checkWords,
            judgement,
            asked.map(({ name }) => name),
            nextHint(step, view),
          )
        : nothing
    }
  </section>`;
}
