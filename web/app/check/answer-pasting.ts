import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Tools } from '../../core/index.js';
import { nameOf } from '../derivation/quantity-names.js';
import { isPlainNumber } from '../paste/pasting.js';
import type { ProblemState } from '../problem/problem-state.js';
import type { CheckWords } from './check-words.js';
import { presentIn } from '../paste/present.js';
import { matricesOf, placed, takenFrom } from './placing.js';
import { allAsked, gridOf, withEntries, type Asked, type Entries } from './work.js';

/** The page that is pasted into. */
export interface AnswerPastingHost extends ReactiveControllerHost, HTMLElement {
  readonly page: boolean;
  readonly mode: string;
  readonly state: ProblemState;
  changeWork(state: ProblemState): void;
  announce(text: string): void;
}

/** What it stands on; both come later than it does. */
export interface Means {
  readonly tools: () => Tools | undefined;
  readonly words: () => CheckWords | undefined;
  readonly onFilled: () => void;
}

/**
 * Takes what is pasted into the entries: a solution with the names of its quantities from anywhere, numbers without a name
 * into the grid that has the focus. What is pasted into the problem is left to the problem.
 */
export class AnswerPasting implements ReactiveController {
  /** The text in the box for a whole solution, and what came of the last one. */
  solution = '';
  result = '';
  private place: EventTarget | undefined;

  constructor(
    private readonly host: AnswerPastingHost,
    private readonly means: Means,
  ) {
    host.addController(this);
  }

  // Before the problem hears of it.
  hostConnected(): void {
    this.place = this.host.page ? document : this.host;
    this.place.addEventListener('paste', this.onPaste, { capture: true });
  }

  hostDisconnected(): void {
    this.place?.removeEventListener('paste', this.onPaste, { capture: true });
  }

  /** Takes the text in the box. */
  fill(): void {
    this.take(this.solution, undefined, undefined);
  }

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
    const { entries, taken, left } = takenFrom(solution, state);
    const names = (quantities: readonly Asked['name'][]): string =>
      quantities.map((name) => nameOf(name, state.indexBase, state.symbols)).join(', ');
    if (taken.length > 0) {
      const { done, left: notTaken } = words.paste;
      this.write(entries, done(names(taken)) + (left.length > 0 ? ` ${notTaken(names(left))}` : ''));
    } else if (left.length > 0) this.say(words.paste.left(names(left)));
    else if (asked) this.fillGrid(text, asked, at, tools, words);
    else this.say(words.paste.nothing);
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
    const matrices = matricesOf(tools.readProblemText(text, presentIn(state)), state.decimalMark);
    const [first] = matrices;
    if (!first) {
      this.say(words.paste.unreadable(name));
      return;
    }
    const entries = matrices.map((matrix) => placed(asked, state, matrix, at)).find((one) => one);
    const sized = (rows: number, columns: number): string => `${rows} × ${columns}`;
    const grid = gridOf(asked, state);
    if (entries) this.write(entries, words.paste.done(name));
    else {
      const expected = sized(grid.length, grid[0]?.length ?? 0);
      this.say(words.paste.misfit(name, expected, sized(first.length, first[0]?.length ?? 0)));
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
