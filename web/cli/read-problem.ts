import type { PastedFields, Reading } from '../core/reader-types.js';
import type { Tools } from '../core/tools-types.js';
import type { InputError, SampleProblem, StepId } from '../core/types.js';
import { decide, givenBy } from '../model/paste/decide.js';
import { readSettings, stepIds, defaultSettings, type Settings } from '../model/problem/settings.js';
import { homework, toProblem, type ProblemState } from '../model/problem/problem-state.js';
import { cellName, errorText, typedAt } from '../locales/problem-words.js';
import { decimalMarkOf } from '../locales/index.js';
import type { Command } from './options.js';
import type { AllWords } from './words.js';

/** A problem is wrong; the message says where and what to do. */
export class ProblemError extends Error {}

/** A problem that the core has yet to look at, and how it is written. */
export interface ReadProblem {
  readonly problem: SampleProblem;
  readonly settings: Settings;
}

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fields = ['x', 'W', 'b', 'y'] as const;

const isField = (name: string): boolean => [...fields, 'eta'].includes(name);

/** The object of a problem's JSON, exported or bare; undefined where the text is something else. */
function fromJson(text: string): Loose | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const problem = isObject(value) && isObject(value['problem']) ? value['problem'] : value;
    return isObject(problem) && fields.some((field) => field in problem) ? problem : undefined;
  } catch {
    return undefined;
  }
}

/** Those readings that the words chosen leave; a word that is none of this text's answers is for another text. */
function chosenReadings(readings: readonly Reading[], chosen: readonly string[]): readonly Reading[] {
  const has = ({ answers }: Reading, word: string): boolean => answers.some((answer) => answer === word);
  const meant = chosen.filter((word) => readings.some((reading) => has(reading, word)));
  return readings.filter((reading) => meant.every((word) => has(reading, word)));
}

/** Reads problems in one language, with what the command says of all. */
export class ProblemReader {
  constructor(
    private readonly tools: Tools,
    private readonly words: AllWords,
    private readonly command: Pick<Command, 'overrides' | 'readings' | 'steps'>,
  ) {}

  /** The problem in a text; throws a {@link ProblemError}. */
  read(text: string): ReadProblem {
    const { overrides, steps } = this.command;
    const found = fromJson(text) ?? this.fromText(text);
    const merged: Loose = {
      ...{ decimalMark: this.decimalMark, ...found },
      ...overrides,
      rounding: { ...(isObject(found['rounding']) ? found['rounding'] : {}), ...overrides.rounding },
      symbols: { ...(isObject(found['symbols']) ? found['symbols'] : {}), ...overrides.symbols },
    };
    this.checkFields(merged);
    const shown: unknown = steps ?? found['steps'] ?? stepIds;
    const isShown = (id: StepId): boolean => Array.isArray(shown) && shown.includes(id);
    const hiddenSteps = stepIds.filter((id) => !isShown(id));
    const settings = readSettings({ ...merged, hiddenSteps }, defaultSettings);
    // Whatever it is by now, the core looks at all of it.
    return { problem: merged as unknown as SampleProblem, settings };
  }

  /** What is wrong with a problem that the core refuses, in words. */
  refusal(error: InputError, { problem, settings }: ReadProblem): ProblemError {
    return new ProblemError(
      errorText(this.words.words, error, typedAt({ ...problem }, error, settings.decimalMark), settings),
    );
  }

  private get decimalMark(): '.' | ',' {
    return this.command.overrides.decimalMark ?? decimalMarkOf(this.words.language);
  }

  private fromText(text: string): Loose {
    const { paste: words, command } = this.words;
    const state = this.emptyState();
    const paste = this.tools.readProblemText(text);
    const readings =
      paste.kind === 'question' ? chosenReadings(paste.readings, this.command.readings) : [{ value: paste }];
    const [first] = readings;
    if (first?.value.kind === 'matrix') throw new ProblemError(command.unnamed);
    if (first?.value.kind === 'fields') this.checkFound(first.value);
    const decision = decide(
      state,
      undefined,
      paste.kind === 'question'
        ? { ...paste, readings: chosenReadings(paste.readings, this.command.readings) }
        : paste,
    );
    if (decision.kind === 'error') {
      throw new ProblemError(
        words.wrong(decision.error, (field) => cellName(this.words.words, field, state)),
      );
    }
    if (decision.kind === 'question') {
      throw new ProblemError(
        [
          command.severalReadings,
          ...decision.choices.map(({ reading = '' }) => {
            const ids = reading.split(' ');
            return `  --reading ${ids.join(',').padEnd(24)} ${ids.map((id) => words.readings[id] ?? '').join(' ')}`;
          }),
        ].join('\n'),
      );
    }
    const { x, W, b, y, eta, layout } = toProblem(decision.state);
    return { x, W, b, y, layout, ...(decision.fields.includes('eta') ? { eta } : {}) };
  }

  // What the text gives a field and was not read is no missing field: it says what is wrong with it.
  private checkFound(value: PastedFields): void {
    const { words, paste } = this.words;
    const found = { ...givenBy(value) };
    const isIncomplete = fields.some((field) => !(field in found));
    const wrong = value.left.filter(({ field }) => isField(field) || (isIncomplete && field === ''));
    if (wrong.length > 0) {
      const nameOf = (field: string): string => cellName(words, field, this.emptyState());
      throw new ProblemError(wrong.map((left) => paste.wrong(left, nameOf)).join('\n'));
    }
    this.checkLists(found);
  }

  // Every list of the text takes the place of what is in here.
  private emptyState(): ProblemState {
    const { layout, indexBase } = readSettings(this.command.overrides, defaultSettings);
    return { ...homework, layout, indexBase, decimalMark: this.decimalMark };
  }

  private checkFields(problem: Loose): void {
    this.checkLists(problem);
    if (problem['eta'] === undefined) throw new ProblemError(this.words.command.etaMissing);
  }

  private checkLists(problem: Loose): void {
    const missing = fields.filter((field) => problem[field] === undefined);
    if (missing.length > 0) throw new ProblemError(this.words.command.missing(missing));
  }
}
