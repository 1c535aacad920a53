import type { StepId } from '../../../core/types.js';
import { languages } from '../../../locales/index.js';
import { stepIds } from '../../../model/problem/settings.js';
import { linkNames, partsOf, problemNames } from '../../../model/link/link.js';

/*
 * What a frame is asked for, beside its problem, in the fragment of its address:
 *
 *   embed.html#v=1&x=1,3,0&W=…&b=…&y=…&eta=0.1&controls=basic&steps=logits,softmax&theme=light&lang=ro&readonly=yes&link=none&task=check
 *
 * Each takes one of a few words, the first where it is not there, but for `steps`, which are named. A further one is a line
 * here and what `frame.ts` does with it; its name must be none that a problem has (`mode`, `layout`: see link.ts).
 */
export const frameChoices = {
  controls: ['all', 'basic', 'none'],
  readonly: ['no', 'yes'],
  theme: ['auto', 'light', 'dark'],
  /** Whether the derivation is read, or the reader's own is checked. */
  task: ['derive', 'check'],
  /** Whether entries are checked as they are left, or all of them when the reader asks for it. */
  feedback: ['entry', 'request'],
  hints: ['on', 'off'],
  /** `auto`: the reader's. */
  lang: ['auto', ...languages],
  /** Where the link to the calculator is. */
  link: ['bottom', 'top', 'none'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Choices = typeof frameChoices;

/** What a frame is asked for. */
export type FrameOptions = { readonly [Name in keyof Choices]: Choices[Name][number] } & {
  /** The steps that are shown; undefined: those that the problem's own link shows. */
  readonly steps: readonly StepId[] | undefined;
};

/** The names of the options. */
export type FrameOption = keyof FrameOptions;

/** The options of a fragment, and what in it is none. */
export interface ReadOptions {
  readonly options: FrameOptions;
  /** Options whose values there are not: they are as if they were not there. */
  readonly wrong: readonly FrameOption[];
  /** Names that mean nothing here. */
  readonly unknown: readonly string[];
}

/** The options that a frame has unless it is asked for others. */
export const defaultOptions: FrameOptions = {
  controls: 'all',
  readonly: 'no',
  theme: 'auto',
  lang: 'auto',
  task: 'derive',
  feedback: 'entry',
  hints: 'on',
  link: 'bottom',
  steps: undefined,
};

/** What an option may be, in words for the author of the frame's address. */
export function valuesOf(option: FrameOption): readonly string[] {
  return option === 'steps' ? stepIds : frameChoices[option];
}

/** Whether a fragment has a problem beside its options. */
export function hasProblem(fragment: string): boolean {
  const parts = partsOf(fragment);
  return parts === undefined || problemNames.some((name) => parts.has(name));
}

function stepsFrom(text: string): readonly StepId[] | undefined {
  const names = text.split(',');
  const steps = stepIds.filter((id) => names.includes(id));
  return steps.length === names.length ? steps : undefined;
}

/** Reads the options of a fragment, in which anything may stand. */
export function readFrameOptions(fragment: string): ReadOptions {
  const parts = partsOf(fragment) ?? new Map<string, string>();
  const found = new Map<string, unknown>();
  const wrong: FrameOption[] = [];
  const take = (name: FrameOption, value: unknown): void => {
    if (value === undefined) wrong.push(name);
    else found.set(name, value);
  };
  for (const [name, values] of Object.entries(frameChoices) as [FrameOption, readonly string[]][]) {
    const text = parts.get(name);
    if (text !== undefined)
      take(
        name,
        values.find((value) => value === text),
      );
  }
  const steps = parts.get('steps');
  if (steps !== undefined) take('steps', stepsFrom(steps));
  const unknown = [...parts.keys()].filter(
    (name) => !Object.hasOwn(defaultOptions, name) && !linkNames.includes(name),
  );
  return { options: { ...defaultOptions, ...Object.fromEntries(found) }, wrong, unknown };
}

/** Options as they stand in a fragment after its problem; those that are as usual are left out. */
export function writeFrameOptions(options: FrameOptions): string {
  return Object.entries(options)
    .filter(([name, value]) => value !== defaultOptions[name as FrameOption])
    .map(([name, value]) => `&${name}=${String(value)}`)
    .join('');
}
