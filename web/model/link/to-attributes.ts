import { choiceSettings, stepIds, defaultSettings, type Settings } from '../problem/settings.js';
import { withDecimalMark, type ProblemState } from '../problem/problem-state.js';
import { problemAttributes } from './attributes.js';

const cell = (text: string): string => text.replaceAll(/\s+/g, '');
const row = (cells: readonly string[]): string => cells.map(cell).join(' ');

// The words for what is not the default; undefined where everything is.
function wordsFor(key: 'rounding' | 'symbols', state: Settings): string | undefined {
  const defaults: Readonly<Record<string, unknown>> = { ...defaultSettings[key] };
  const others = Object.entries(state[key]).filter(([name, value]) => value !== defaults[name]);
  return others.length === 0 ? undefined : others.map(([, value]) => String(value)).join(' ');
}

/**
 * The attributes that give an element a problem which can be worked out, as `attributes.ts` reads them; what is the default, of the
 * decimal mark `defaultMark`, is left out.
 */
export function toAttributes(
  state: ProblemState,
  defaultMark: '.' | ',',
): readonly (readonly [name: string, value: string])[] {
  const { x, W, b, y, eta } = withDecimalMark(state, '.');
  const shown = stepIds.filter((id) => !state.hiddenSteps.includes(id));
  const defaults = { ...defaultSettings, decimalMark: defaultMark };
  const chosen = choiceSettings.flatMap(({ attribute, valueIn }) =>
    attribute === undefined || valueIn(state) === valueIn(defaults)
      ? []
      : [[attribute, String(valueIn(state))]],
  );
  const texts: Readonly<Record<string, string | undefined>> = {
    x: row(x),
    W: W.map(row).join('; '),
    b: row(b),
    y: row(y),
    eta: cell(eta),
    rounding: wordsFor('rounding', state),
    symbols: wordsFor('symbols', state),
    steps: shown.length === stepIds.length ? undefined : shown.join(' '),
    ...(Object.fromEntries(chosen) as Readonly<Record<string, string>>),
  };
  return problemAttributes.flatMap((name) => {
    const text = texts[name];
    return text === undefined ? [] : [[name, text] as const];
  });
}
