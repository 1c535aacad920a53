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
import { limits, withDecimalMark, type ProblemState } from '../problem/problem-state.js';
import { problemFrom } from '../problem/problem-from.js';

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

/** What a link says: a problem and how it is written, the step that it points at, and what the page is to be used for. */
export interface Link {
  readonly state: ProblemState;
  readonly at?: StepId | undefined;
  /** As far as the link says. */
  readonly task?: Partial<Task>;
}

/** The parts of a fragment by their names, as they are written. */
export type LinkParts = ReadonlyMap<string, string>;

/** Why a fragment is no link. */
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
      // The digits keep the place that they have in the links there are.
      ...(link === 'kind' ? [digitsText] : []),
      [link, (settings: Settings): string => linkTexts[values.indexOf(valueIn(settings))] ?? ''] as const,
    ]),
  ),
  symbols: ({ symbols }) => namesOf(symbols),
  hide: ({ hiddenSteps }) => hiddenSteps.join(','),
};

function problemParts(state: ProblemState): readonly string[] {
  const { x, W, b, y, eta } = withDecimalMark(state, '.');
  return [
    `v=${version}`,
    `x=${writeRow(x)}`,
    `W=${W.map(writeRow).join(';')}`,
    `b=${writeRow(b)}`,
    `y=${writeRow(y)}`,
    `eta=${writeCell(eta)}`,
  ];
}

/** The settings that are not the default, as parts of a link. */
export const settingsParts = (settings: Settings): readonly string[] =>
  Object.entries(texts).flatMap(([key, write]) =>
    write(settings) === write(defaultSettings) ? [] : `${key}=${write(settings)}`,
  );

/** What of a task is not the default, as parts of a link. */
export const taskParts = (task: Partial<Task>): readonly string[] =>
  taskEntries.flatMap(([key, [usual]]) => {
    const value = task[key] ?? usual;
    return value === usual ? [] : `${nameInLink(key)}=${value}`;
  });

/** The names that the parts of a problem, of its settings, and of the step have in a link. */
export const problemNames: readonly string[] = ['v', 'x', 'W', 'b', 'y', 'eta'];
export const linkNames: readonly string[] = [...problemNames, ...Object.keys(texts), 'at'];

/** A link as the fragment of an address, without its `#`. */
export function formatLink({ state, at, task = {} }: Link): string {
  const step = at === undefined ? [] : [`at=${at}`];
  return [...problemParts(state), ...settingsParts(state), ...taskParts(task), ...step].join('&');
}

/** A text that is no link; so is one with a malformed percent-encoding, which is a URIError. */
class InvalidLink extends Error {}

function readCell(text: string): string {
  const cell = tidy(decodeURIComponent(text));
  if (cell.length > longestCell) throw new InvalidLink();
  return cell;
}

function readRow(text = ''): readonly string[] {
  const cells = text.split(',');
  if (cells.length > limits.n.max) throw new InvalidLink();
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

/** The settings in the parts of a link; throws where one is not to be had. */
function settingsFrom(parts: LinkParts): Settings {
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
function taskFrom(parts: LinkParts): Partial<Task> {
  const known = taskEntries.flatMap(([key, values]) => {
    const value = values.find((each) => each === parts.get(nameInLink(key)));
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(known) as Partial<Task>;
}

function read(parts: LinkParts): Link {
  if (problemNames.some((name) => !parts.has(name))) throw new InvalidLink();
  const problem = {
    x: readRow(parts.get('x')),
    W: (parts.get('W') ?? '').split(';').map(readRow),
    b: readRow(parts.get('b')),
    y: readRow(parts.get('y')),
    eta: readRow(parts.get('eta')).join(','),
  };
  const state = problemFrom(problem, settingsFrom(parts));
  if (!state) throw new InvalidLink();
  const at = stepIds.find((id) => id === parts.get('at'));
  const task = taskFrom(parts);
  return {
    state,
    ...(at === undefined ? {} : { at }),
    ...(Object.keys(task).length === 0 ? {} : { task }),
  };
}

/** The parts of a fragment (with or without its `#`) by their names; undefined where it is too long for any problem. */
export function partsOf(fragment: string): LinkParts | undefined {
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

/** What `read` makes of a text, or undefined where that is no link. */
function unlessInvalid<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidLink || error instanceof URIError) return undefined;
    throw error;
  }
}

/** The settings and the task in the parts of a link that may have no problem; undefined where a setting is not to be had. */
export const useIn = (
  parts: LinkParts,
): { readonly settings: Settings; readonly task: Partial<Task> } | undefined =>
  unlessInvalid(() => ({ settings: settingsFrom(parts), task: taskFrom(parts) }));

/** The link in a fragment (with or without its `#`), or why there is none; undefined where there is no fragment. */
export function parseLink(fragment: string): Link | LinkError | undefined {
  const parts = partsOf(fragment);
  if (parts === undefined) return 'damaged';
  if (parts.size === 0) return undefined;
  const found = parts.get('v') ?? '';
  if (/^\d{1,6}$/.test(found) && Number(found) > Number(version)) return 'newer';
  if (found !== version) return 'damaged';
  return unlessInvalid(() => read(parts)) ?? 'damaged';
}
