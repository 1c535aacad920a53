import type { LooseProblem } from '../problem/problem-from.js';
import { choices, choiceSettings, symbolChoices } from '../problem/settings.js';

const ofChoices = choiceSettings.flatMap(({ attribute }) => attribute ?? []);

/** The attributes that give a problem and say how it is written, in the order in which they are written: the decimal mark is late. */
export const problemAttributes: readonly string[] = [
  ...['x', 'W', 'b', 'y', 'eta', 'rounding'],
  ...ofChoices.filter((name) => name !== 'decimal-mark'),
  ...['symbols', 'decimal-mark', 'steps'],
];

const words = (text: string): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== '');

const isOneOf = <Value>(values: readonly Value[], value: unknown): value is Value =>
  values.some((each) => each === value);

// "4 significant half-even carried": a number of digits, and the names of choices in any order.
function rounding(text: string): LooseProblem {
  const parts = words(text).map((word): [string, unknown] => {
    if (/^\d+$/.test(word)) return ['digits', Number(word)];
    const key = (['when', 'mode', 'kind'] as const).find((each) => isOneOf(choices[each], word));
    // What is none of them goes to where the core will name it.
    return [key ?? 'mode', word];
  });
  return Object.fromEntries(parts);
}

function symbols(text: string): LooseProblem {
  const signs = words(text).map((sign): [string, string] => {
    const key = Object.entries(symbolChoices).find(([, signsOfIt]) =>
      isOneOf<string>(signsOfIt as readonly string[], sign),
    )?.[0];
    return [key ?? 'prediction', sign];
  });
  return Object.fromEntries(signs);
}

// One number is the index of the true class.
function label(text: string): unknown {
  const entries = words(text);
  return entries.length === 1 ? entries[0] : entries;
}

type Reader = (text: string) => LooseProblem;

// What is none of the values goes to where the core will name it.
const choiceReaders = choiceSettings.map(({ id, attribute = '', values }): [string, Reader] => [
  attribute,
  // The text of a number may be written in more than one way.
  (text) => ({
    [id]: values.find((value) => value === (typeof value === 'number' ? Number(text) : text)) ?? text,
  }),
]);

const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(choiceReaders),
  x: (text) => ({ x: words(text) }),
  W: (text) => ({ W: text.split(';').map(words) }),
  b: (text) => ({ b: words(text) }),
  y: (text) => ({ y: label(text) }),
  eta: (text) => ({ eta: text }),
  rounding: (text) => ({ rounding: rounding(text) }),
  symbols: (text) => ({ symbols: symbols(text) }),
  steps: (text) => ({ steps: words(text) }),
};

/** What an element's attributes say of a problem; entries are separated by blanks or commas, rows by semicolons. */
export function fromAttributes(element: { getAttribute(name: string): string | null }): LooseProblem {
  const given = problemAttributes.map((name) => {
    const text = element.getAttribute(name);
    return text === null ? {} : readers[name]?.(text);
  });
  return Object.assign({}, ...given) as LooseProblem;
}
