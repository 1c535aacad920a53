import type { ReactiveController } from 'lit';
import type { PartHost } from '../shell.js';
import type { Tools } from '../../core/index.js';
import type { AskedQuantity, Paste } from '../../core/reader-types.js';
import { nameOf } from '../../model/quantities/quantity-names.js';
import { isPlainNumber } from '../paste/pasting.js';
import type { ProblemState, Entries } from '../../model/problem/problem-state.js';
import type { CheckWords } from '../../locales/check-words.js';
import { presentIn } from '../../model/paste/present.js';
import { chosenBefore, rememberChoice } from './asked-before.js';
import type { SolutionAccount } from './pasting-account.js';
import { matricesOf, placed, keptEntries, takenFrom } from '../../model/answers/placing.js';
import { allAsked, gridOf, withEntries, type Asked } from '../../model/answers/work.js';

/** The page that is pasted into. */
export interface AnswerPastingHost extends PartHost {
  readonly page: boolean;
  readonly mode: string;
  readonly state: ProblemState;
  changeWork(state: ProblemState): void;
  announce(text: string): void;
}

/** What it stands on; both come later than it does. */
export interface Dependencies {
  readonly tools: () => Tools | undefined;
  readonly words: () => CheckWords | undefined;
  readonly onFilled: () => void;
}

/** What of a text without names was left, whichever way it is read. */
function leftOf(paste: Paste): SolutionAccount['pieces']['left'] {
  return paste.kind === 'question' ? (paste.readings[0]?.value.left ?? []) : paste.left;
}

/** The choices that are made as for the last text of the same form. */
function madeBefore(asked: readonly AskedQuantity[]): SolutionAccount['made'] {
  const places = asked.map((one) => [one, chosenBefore(one)] as const);
  return new Map(places.flatMap(([one, place]) => (place === undefined ? [] : [[one, place]])));
}

const entriesOf = (made: SolutionAccount['made']): Entries =>
  Object.assign({}, ...[...made].map(([{ choices }, place]) => choices[place]?.entries)) as Entries;

/**
 * Takes what is pasted into the entries: a solution with the names of its quantities from anywhere, numbers without a name
 * into the grid that has the focus. What is pasted into the problem is left to the problem.
 */
export class AnswerPasting implements ReactiveController {
  /** The text in the box for a whole solution, and what came of the last one. */
  solution = '';
  result = '';
  account: SolutionAccount | undefined;
  private place: EventTarget | undefined;

  constructor(
    private readonly host: AnswerPastingHost,
    private readonly means: Dependencies,
  ) {
    host.addController(this);
  }

  // Before the problem hears of it.
  hostConnected(): void {
    this.place = this.host.page ? document : this.host.element;
    this.place.addEventListener('paste', this.onPaste, { capture: true });
  }

  hostDisconnected(): void {
    this.place?.removeEventListener('paste', this.onPaste, { capture: true });
  }

  /** Takes the text in the box. */
  fill(): void {
    this.take(this.solution, undefined, undefined);
  }

  /** Fills in the reading that was chosen for a quantity. */
  readonly choose = (asked: AskedQuantity, place: number): void => {
    const [words, choice] = [this.means.words(), asked.choices[place]];
    if (!words || !choice || !this.account) return;
    const { state } = this.host;
    this.account = { ...this.account, made: new Map(this.account.made).set(asked, place) };
    rememberChoice(asked, place);
    const shown = nameOf(asked.quantity, state.indexBase, state.symbols);
    this.write(keptEntries(choice.entries), words.paste.done(shown));
  };

  private readonly onPaste = (event: Event): void => {
    if (!(event instanceof ClipboardEvent) || this.host.mode !== 'check') return;
    const [target] = event.composedPath();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!(target instanceof Element) || text === '' || target.closest('.problem, textarea')) return;
    const grid = target.closest<HTMLElement>('.answer');
    if (grid && isPlainNumber(text, this.host.state.decimalMark)) return;
    const isOtherField = target.closest('input, select, [contenteditable]') !== null;
    if (isOtherField && !grid) return;
    event.preventDefault();
    const asked = allAsked.find(({ name }) => name === grid?.dataset['quantity']);
    this.take(text, asked, target instanceof HTMLElement ? target.dataset['id'] : undefined);
  };

  private take(text: string, asked: Asked | undefined, at: string | undefined): void {
    const [tools, words] = [this.means.tools(), this.means.words()];
    if (!tools || !words) return;
    const { state } = this.host;
    const solution = tools.readSolutionText(text, presentIn(state));
    const pieces = takenFrom(solution, state);
    const { entries, taken, hidden } = pieces;
    const names = (quantities: readonly Asked['name'][]): string =>
      quantities.map((name) => nameOf(name, state.indexBase, state.symbols)).join(', ');
    const missed = [
      ...pieces.left.map(({ name }) => name).filter(Boolean),
      ...hidden.map(({ name }) => name),
    ];
    const isNamed = taken.length + missed.length + pieces.asked.length > 0;
    if (!isNamed && asked) {
      this.fillGrid(text, asked, at, tools, words);
      return;
    }
    const made = madeBefore(pieces.asked);
    this.account = { text, pieces, made };
    const open = pieces.asked.filter((one) => !made.has(one));
    const said = [
      ...(taken.length > 0 ? [words.paste.done(names(taken))] : []),
      ...(made.size > 0
        ? [words.paste.asBefore(names([...made.keys()].map(({ quantity }) => quantity)))]
        : []),
      ...(open.length > 0 ? [words.paste.toAsk(names(open.map(({ quantity }) => quantity)))] : []),
      ...(missed.length > 0 ? [words.paste.left(missed.join(', '))] : []),
    ].join(' ');
    const chosen = keptEntries(entriesOf(made));
    if (taken.length + made.size > 0) this.write({ ...entries, ...chosen }, said);
    else this.say(isNamed ? said : words.paste.nothing);
  }

  // Numbers alone: all of the grid, or from the entry in focus on.
  private fillGrid(
    text: string,
    asked: Asked,
    at: string | undefined,
    tools: Tools,
    words: CheckWords,
  ): void {
    const { state } = this.host;
    const name = nameOf(asked.name, state.indexBase, state.symbols);
    const paste = tools.readProblemText(text, presentIn(state));
    const readings = matricesOf(paste, state.decimalMark);
    const choices = new Map<string, AskedQuantity['choices'][number]>();
    for (const { answers, matrix: value } of readings) {
      const entries = placed(asked, state, value, at);
      const key = JSON.stringify(entries);
      if (entries && !choices.has(key)) choices.set(key, { answers, value, entries });
    }
    const [choice, ...others] = choices.values();
    const quantity = { quantity: asked.name, name: '', line: 1, column: 1, lastLine: 1 };
    const question = choice && others.length > 0 ? [{ ...quantity, choices: [choice, ...others] }] : [];
    const made = madeBefore(question);
    this.account = { text, pieces: { read: [], hidden: [], asked: question, left: leftOf(paste) }, made };
    const first = readings[0]?.matrix;
    const sized = (rows: number, columns: number): string => `${rows} × ${columns}`;
    const grid = gridOf(asked, state);
    if (!first) this.say(words.paste.unreadable(name));
    else if (made.size > 0) this.write(keptEntries(entriesOf(made)), words.paste.asBefore(name));
    else if (question.length > 0) this.say(words.paste.toAsk(name));
    else if (choice) this.write(choice.entries, words.paste.done(name));
    else {
      const expected = sized(grid.length, grid[0]?.length ?? 0);
      this.say(words.paste.shapeError(name, expected, sized(first.length, first[0]?.length ?? 0)));
    }
  }

  private write(entries: Entries, text: string): void {
    this.host.changeWork(withEntries(this.host.state, entries));
    this.say(text);
    this.means.onFilled();
  }

  private say(text: string): void {
    this.result = text;
    this.host.announce(text);
    this.host.requestUpdate();
  }
}
