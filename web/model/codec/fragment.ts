import type { Controls, Feedback, Mode } from '../../core/task-types.js';
import type { StepId, Symbols } from '../../core/types.js';
import {
  choiceSettings,
  readSettings,
  stepIds,
  symbolChoices,
  defaultSettings,
  type Settings,
} from '../problem/settings.js';
import { tidy } from '../problem/cell-text.js';
import { limits, withDecimalMark, withSettings, type ProblemState } from '../problem/problem-state.js';

/*
 * A problem as the fragment of an address, readable and writable by hand:
 *
 *   v=1&x=1,3,0&W=0.3,0.1,-2;-0.6,-0.5,2;-1,-0.5,0.1&b=0.1,0.1,0.1&y=0,1,0&eta=0.1&digits=3&at=softmax
 *
 * Entries are separated by commas, rows by semicolons; settings are there where they are not the default. What the page is
 * to be used for follows them: task=check&feedback=request&hints=off&controls=basic.
 * Whatever is in a cell is kept, percent-encoded. Unknown names are passed over. A change that old readers would
 * misread takes a new version; the old ones stay readable (tests/data/fragments.json).
 */
const version = '1';

/** No problem of the largest size, typed by a person, is longer. */
const longest = 40_000;
const longestCell = 100;

/** The signs that are not the default, as they are named where they cannot be typed. */
export const symbolNames: Readonly<Record<string, string>> = {
  p: 'p',
  a: 'a',
  α: 'alpha',
  '∂': 'partial',
  J: 'J',
  T: 'T',
};

/** What the page is used for, and how much of that is left to the reader; see the properties of the element. */
export interface Task {
  /** In a fragment `task`: `mode` is that of the rounding. */
  readonly mode: Mode;
  readonly feedback: Feedback;
  readonly hints: 'on' | 'off';
  readonly controls: Controls;
}

/** What each can be, the default first. */
const taskChoices: { readonly [Key in keyof Task]: readonly Task[Key][] } = {
  mode: ['derive', 'check'],
  feedback: ['entry', 'request'],
  hints: ['on', 'off'],
  controls: ['all', 'basic', 'none'],
};

const taskEntries = Object.entries(taskChoices) as [keyof Task, readonly string[]][];

/** The page as a link leaves it that says nothing of its use. */
export const defaultTask = Object.fromEntries(
  taskEntries.map(([key, [usual]]) => [key, usual]),
) as unknown as Task;

const nameInLink = (key: keyof Task): string => (key === 'mode' ? 'task' : key);

/** A problem from a link, the step that it points at, and what the page is to be used for as far as the link says. */
export interface Linked {
  readonly state: ProblemState;
  readonly at?: StepId;
  readonly task?: Partial<Task>;
}

/** Why a fragment gives no problem. */
export type LinkError = 'damaged' | 'newer';

const writeCell = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%2B', '+');

const writeRow = (cells: readonly string[]): string => cells.map(writeCell).join(',');

const namesOf = (symbols: Symbols): string =>
  Object.values(symbols)
    .flatMap((sign: string) => symbolNames[sign] ?? [])
    .join(',');

const digitsText = ['digits', ({ rounding }: Settings): string => String(rounding.digits)] as const;

/** How each setting is written; the default is left out. */
const texts: Readonly<Record<string, (settings: Settings) => string>> = {
  ...Object.fromEntries(
    choiceSettings.flatMap(({ link, values, linkTexts, valueIn }) => [
      // Links are compared as texts: the digits keep their place.
      ...(link === 'kind' ? [digitsText] : []),
      [link, (settings: Settings): string => linkTexts[values.indexOf(valueIn(settings))] ?? ''] as const,
    ]),
  ),
  symbols: ({ symbols }) => namesOf(symbols),
  hide: ({ hiddenSteps }) => hiddenSteps.join(','),
};

/** The state, the step pointed at, and what the page is used for, as a fragment without its `#`. */
export function toFragment(state: ProblemState, at?: StepId, task: Partial<Task> = {}): string {
  const { x, W, b, y, eta } = withDecimalMark(state, '.');
  const problem = [
    `v=${version}`,
    `x=${writeRow(x)}`,
    `W=${W.map(writeRow).join(';')}`,
    `b=${writeRow(b)}`,
    `y=${writeRow(y)}`,
    `eta=${writeCell(eta)}`,
  ];
  const settings = Object.entries(texts).flatMap(([key, write]) =>
    write(state) === write(defaultSettings) ? [] : `${key}=${write(state)}`,
  );
  const use = taskEntries.flatMap(([key, [usual]]) => {
    const value = task[key] ?? usual;
    return value === usual ? [] : `${nameInLink(key)}=${value}`;
  });
  return [...problem, ...settings, ...use, ...(at === undefined ? [] : [`at=${at}`])].join('&');
}

class InvalidLink extends Error {}

function readCell(text: string): string {
  const cell = tidy(decodeURIComponent(text));
  if (cell.length > longestCell) throw new InvalidLink();
  return cell;
}

function readRow(text: string | undefined, least: number): readonly string[] {
  const cells = (text ?? '').split(',');
  if (text === undefined || cells.length < least || cells.length > limits.n.max) throw new InvalidLink();
  return cells.map(readCell);
}

const list = (text: string | undefined): readonly string[] => text?.split(',') ?? [];

function symbolsFrom(names: readonly string[]): Symbols {
  const signs = Object.entries(symbolChoices).map(([key, values]: [string, readonly string[]]) => [
    key,
    values.find((sign) => names.includes(symbolNames[sign] ?? '')),
  ]);
  return Object.fromEntries(signs) as Symbols;
}

function settingsFrom(parts: ReadonlyMap<string, string>): Settings {
  const chosen = Object.fromEntries(
    choiceSettings.map(({ id, link, values, linkTexts }) => [
      id,
      values[linkTexts.indexOf(parts.get(link) ?? '')],
    ]),
  );
  const settings = readSettings(
    {
      ...chosen,
      rounding: { ...chosen, digits: parts.get('digits') },
      symbols: symbolsFrom(list(parts.get('symbols'))),
      hiddenSteps: list(parts.get('hide')),
    },
    defaultSettings,
  );
  // What could not be taken is not passed over in silence: the page would not be the one that was linked to.
  const sorted = (text: string): string => text.split(',').sort().join();
  for (const [key, write] of Object.entries(texts)) {
    const given = parts.get(key);
    if (given !== undefined && sorted(given) !== sorted(write(settings))) throw new InvalidLink();
  }
  return settings;
}

// A use that this page does not know is none that it can be put to: it then shows the problem.
function taskFrom(parts: ReadonlyMap<string, string>): Partial<Task> {
  const known = taskEntries.flatMap(([key, values]) => {
    const value = values.find((each) => each === parts.get(nameInLink(key)));
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(known) as Partial<Task>;
}

function read(parts: ReadonlyMap<string, string>): Linked {
  const W = (parts.get('W') ?? '').split(';').map((row) => readRow(row, 1));
  const problem = {
    x: readRow(parts.get('x'), limits.n.min),
    W,
    b: readRow(parts.get('b'), limits.m.min),
    y: readRow(parts.get('y'), limits.m.min),
    eta: readRow(parts.get('eta'), 1).join(','),
  };
  const settings = settingsFrom(parts);
  const [n, m] = [problem.x.length, problem.b.length];
  const [rows, columns] = settings.layout === 'features-by-classes' ? [n, m] : [m, n];
  const isOfShape = W.length === rows && W.every((row) => row.length === columns);
  if (!isOfShape || problem.y.length !== m) throw new InvalidLink();
  const at = stepIds.find((id) => id === parts.get('at'));
  const pointed = { ...defaultSettings, layout: settings.layout, ...problem };
  const task = taskFrom(parts);
  return {
    state: withSettings(pointed, settings),
    ...(at === undefined ? {} : { at }),
    ...(Object.keys(task).length === 0 ? {} : { task }),
  };
}

/** The parts of a fragment (with or without its `#`) by their names; undefined where it is too long for any problem. */
export function partsOf(fragment: string): ReadonlyMap<string, string> | undefined {
  const text = fragment.replace(/^#/, '');
  if (text.length > longest) return undefined;
  const parts = text === '' ? [] : text.split('&');
  return new Map(
    parts.map((part): [string, string] => {
      const [key = '', ...value] = part.split('=');
      return [key, value.join('=')];
    }),
  );
}

/** The problem in a fragment (with or without its `#`), or why there is none; undefined where there is no fragment. */
export function fromFragment(fragment: string): Linked | LinkError | undefined {
  const parts = partsOf(fragment);
  if (parts === undefined) return 'damaged';
  if (parts.size === 0) return undefined;
  const found = parts.get('v') ?? '';
  if (/^\d{1,6}$/.test(found) && Number(found) > Number(version)) return 'newer';
  if (found !== version) return 'damaged';
  try {
    return read(parts);
  } catch (error) {
    // Malformed percent-encoding is a URIError.
    if (error instanceof InvalidLink || error instanceof URIError) return 'damaged';
    throw error;
  }
}
