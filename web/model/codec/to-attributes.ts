import { stepIds } from '../problem/options.js';
import {
  defaultSettings,
  withDecimalMark,
  type ProblemState,
  type Settings,
} from '../problem/problem-state.js';
import type { problemAttributes } from './attributes.js';

type Name = (typeof problemAttributes)[number];

const cell = (text: string): string => text.replaceAll('−', '-').replaceAll(/\s+/g, '');
const row = (cells: readonly string[]): string => cells.map(cell).join(' ');

// The words for what is not as usual; all the rest is usual.
function unusual(key: 'rounding' | 'symbols', state: Settings): string {
  const usual: Readonly<Record<string, unknown>> = { ...defaultSettings[key] };
  return Object.entries(state[key])
    .filter(([name, value]) => value !== usual[name])
    .map(([, value]) => String(value))
    .join(' ');
}

/**
 * The attributes that give an element a problem which can be worked out, as `attributes.ts` reads them; what is as usual, the
 * decimal mark as `defaultMark`, is left out.
 */
export function toAttributes(
  state: ProblemState,
  defaultMark: '.' | ',',
): readonly (readonly [name: Name, value: string])[] {
  const { x, W, b, y, eta } = withDecimalMark(state, '.');
  const shown = stepIds.filter((id) => !state.hiddenSteps.includes(id));
  const settings: readonly (readonly [Name, string, isDefault: boolean])[] = [
    ['rounding', unusual('rounding', state), unusual('rounding', state) === ''],
    ['layout', state.layout, state.layout === defaultSettings.layout],
    ['index-base', String(state.indexBase), state.indexBase === defaultSettings.indexBase],
    ['shift', state.shift, state.shift === defaultSettings.shift],
    ['symbols', unusual('symbols', state), unusual('symbols', state) === ''],
    ['decimal-mark', state.decimalMark, state.decimalMark === defaultMark],
    ['steps', shown.join(' '), shown.length === stepIds.length],
  ];
  return [
    ['x', row(x)],
    ['W', W.map(row).join('; ')],
    ['b', row(b)],
    ['y', row(y)],
    ['eta', cell(eta)],
    ...settings.filter(([, , isDefault]) => !isDefault).map(([name, value]) => [name, value] as const),
  ];
}
