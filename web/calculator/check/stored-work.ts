import { shown, taken } from '../../model/problem/cell-text.js';
import {
  type Entries,
  type Work,
  type ProblemState,
  withSettings,
} from '../../model/problem/problem-state.js';
import { defaultSettings } from '../../model/problem/settings.js';
import { formatLink } from '../../model/link/link.js';

const key = 'softmax-steps-work';

/** Of so many problems the work is kept, those that were worked on last. */
const most = 50;

type Kept = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Kept => typeof value === 'object' && value !== null;

function readAll(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return isObject(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** The same for a problem however it is written down: the link to its numbers, by the default settings. */
const nameOf = (state: ProblemState): string => formatLink({ state: withSettings(state, defaultSettings) });

const mapTexts = (entries: Entries, write: (text: string) => string): Entries =>
  Object.fromEntries(Object.entries(entries).map(([id, text]) => [id, write(text)]));

const textsIn = (value: unknown): Entries | undefined =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string')
    ? (value as Entries)
    : undefined;

/** What was written for a problem in this browser, whatever may stand there. */
export function readWork(state: ProblemState): Work | undefined {
  const found = readAll()[nameOf(state)];
  if (!isObject(found)) return undefined;
  const { layout, decimalMark, hints } = found;
  const entries = textsIn(found['entries']);
  const isKnown = layout === 'features-by-classes' || layout === 'classes-by-features';
  if (!entries || !isKnown || (decimalMark !== '.' && decimalMark !== ',')) return undefined;
  const seen = Object.entries(isObject(hints) ? hints : {}).filter(([, count]) => Number.isInteger(count));
  const kept = mapTexts(entries, (text) => taken(text, decimalMark));
  return { entries: kept, layout, decimalMark, hints: Object.fromEntries(seen) };
}

/** Keeps what was written for a problem, where the browser lets us. */
export function storeWork(state: ProblemState): void {
  const { work } = state;
  if (!work) return;
  const name = nameOf(state);
  // As the cells show it.
  const entries = mapTexts(work.entries, (text) => shown(text, work.decimalMark));
  const others = Object.entries(readAll()).filter(([other]) => other !== name);
  try {
    localStorage.setItem(
      key,
      JSON.stringify(Object.fromEntries([...others.slice(1 - most), [name, { ...work, entries }]])),
    );
  } catch {
    // Storage may be switched off or full: the work then lasts as long as the page.
  }
}
