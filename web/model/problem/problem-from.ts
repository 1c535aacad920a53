import type { StepId } from '../../core/types.js';
import { tidy } from './cell-text.js';
import { limits, oneHot, withDecimalMark, type ProblemState } from './problem-state.js';
import { readSettings, stepIds, settingsOf, type Settings } from './settings.js';

/** A problem of which any part may be missing and nothing has been looked at. */
export type LooseProblem = Readonly<Record<string, unknown>>;

const areSteps = (steps: unknown): steps is readonly StepId[] =>
  Array.isArray(steps) && steps.every((step) => stepIds.some((id) => id === step));

/** A cell's text, or undefined where there is neither text nor number. */
function cellText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? tidy(String(value)) : undefined;
}

function vector(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null || !('length' in value)) return undefined;
  const texts = Array.from(value as ArrayLike<unknown>, cellText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function matrix(value: unknown): readonly (readonly string[])[] | undefined {
  if (typeof value !== 'object' || value === null || !('length' in value)) return undefined;
  const rows = Array.from(value as ArrayLike<unknown>, vector);
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

function labels(value: unknown, classes: number, indexBase: number): readonly string[] | undefined {
  const text = cellText(value);
  if (text === undefined) return vector(value);
  // An index is written without a minus sign, in its exponent too.
  const index = text.includes('-') ? -1 : Number(text) - indexBase;
  return Number.isInteger(index) && index >= 0 && index < classes ? oneHot(classes, index) : undefined;
}

const isWithin = (value: number, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  value >= min && value <= max;

// What was given and not taken stands in the settings otherwise than it was given.
function isTaken(given: unknown, taken: unknown): boolean {
  if (given === undefined) return true;
  if (typeof given !== 'object' || given === null) return given === taken;
  return Object.entries(given).every(
    ([key, value]) => (taken as Readonly<Record<string, unknown>>)[key] === value,
  );
}

/**
 * A problem from outside (a link, attributes, JSON, a property) as the state of the calculator: settings that it does not have are
 * `usual`, and its numbers get their mark. Undefined where it has not the form of a problem that the grids can show.
 */
export function problemFrom(problem: LooseProblem, usual: Settings): ProblemState | undefined {
  const settings = readSettings({ ...settingsOf(usual), ...problem }, usual);
  const { layout, indexBase, decimalMark } = settings;
  const isRefused = Object.entries(settings).some(([key, value]) => !isTaken(problem[key], value));
  if (isRefused) return undefined;

  const { steps = stepIds.filter((id) => !usual.hiddenSteps.includes(id)) } = problem;
  if (!areSteps(steps)) return undefined;
  const x = vector(problem['x']);
  const b = vector(problem['b']);
  const W = matrix(problem['W']);
  const eta = cellText(problem['eta']);
  if (!x || !b || !W || eta === undefined) return undefined;
  const y = labels(problem['y'], b.length, indexBase);
  const [rows, columns] = layout === 'features-by-classes' ? [x.length, b.length] : [b.length, x.length];
  const isOfShape = W.length === rows && W.every((row) => row.length === columns) && y?.length === b.length;
  if (!isOfShape || !isWithin(x.length, limits.n) || !isWithin(b.length, limits.m)) return undefined;

  const hiddenSteps = stepIds.filter((id) => !steps.includes(id));
  const state = { ...settings, hiddenSteps, x, W, b, y, eta };
  // Attributes have no other mark than a point, nor have numbers of JavaScript; what has the problem's own mark keeps it.
  return withDecimalMark({ ...state, decimalMark: '.' }, decimalMark);
}
