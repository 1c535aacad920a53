import { parseArgs } from 'node:util';
import type { Rounding, StepId, Symbols } from '../core/types.js';
import { languages } from '../locales/index.js';
import {
  isSeed,
  practiceChoices,
  practiceLimits,
  defaultPractice,
  variantLimits,
  type PracticeSettings,
} from '../model/practice/practice-settings.js';
import {
  choiceSettings,
  digitLimits,
  stepIds,
  symbolChoices,
  type SettingFlag,
  type Settings,
} from '../model/problem/settings.js';
import { symbolNames } from '../model/link/link.js';
import type { AllWords } from './words.js';

export const formats = ['text', 'latex', 'markdown', 'html', 'json'] as const;
export type Format = (typeof formats)[number];

/** What is on an HTML page. */
export type Paper = 'derivation' | 'worksheet' | 'key' | 'worksheet-and-key';

/** What the options say of every problem. */
export type Overrides = Partial<Omit<Settings, 'rounding' | 'symbols' | 'hiddenSteps'>> & {
  readonly eta?: string;
  readonly rounding: Partial<Rounding>;
  readonly symbols: Partial<Symbols>;
};

/** Problems that are made from a seed, in place of those of files. */
export interface Variants {
  readonly count: number;
  readonly seed: string;
  readonly practice: PracticeSettings;
}

/** What is to be done. */
export interface Command {
  /** Files, folders, and `-` for standard input. */
  readonly inputs: readonly string[];
  readonly variants: Variants | undefined;
  readonly format: Format;
  readonly paper: Paper;
  readonly out: string | undefined;
  readonly steps: readonly StepId[] | undefined;
  readonly overrides: Overrides;
  /** How ambiguous texts are taken; see Reading. */
  readonly readings: readonly string[];
}

/** The command is wrong: nothing has been done. */
export class UsageError extends Error {}

/** Those of the settings that are a choice. */
const settingFlags = Object.fromEntries(
  choiceSettings.flatMap(({ flag }) => (flag === undefined ? [] : [[flag, { type: 'string' }]])),
) as { readonly [Flag in SettingFlag]: { readonly type: 'string' } };

const options = {
  ...settingFlags,
  format: { type: 'string', short: 'f' },
  worksheet: { type: 'boolean' },
  key: { type: 'boolean' },
  steps: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string', short: 'o' },
  digits: { type: 'string' },
  significant: { type: 'boolean' },
  carried: { type: 'boolean' },
  symbols: { type: 'string' },
  eta: { type: 'string' },
  reading: { type: 'string' },
  variants: { type: 'string' },
  seed: { type: 'string' },
  features: { type: 'string' },
  classes: { type: 'string' },
  numbers: { type: 'string' },
  labels: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** What is asked before all else, and looked for even in a command that is wrong otherwise. */
export function urgent(args: readonly string[]): {
  readonly lang: string;
  readonly isHelp: boolean;
  readonly isVersion: boolean;
} {
  const { values } = parseArgs({ args: [...args], options, strict: false });
  const { lang = 'en', help, version } = values;
  return { lang: String(lang), isHelp: help === true, isVersion: version === true };
}

function parse({ command }: AllWords, args: readonly string[]) {
  const config = { args: [...args], options, allowPositionals: true } as const;
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.entries(options).find(([each]) => each === name)?.[1];
    if (!option) throw new UsageError(command.unknownOption(rawName));
    if (option.type === 'boolean') {
      if (value !== undefined) throw new UsageError(command.noValueWanted(`--${name}`));
    } else if (value === undefined || (!inlineValue && /^-./.test(value))) {
      // What begins with a dash and is not tied to the option by = is another option.
      throw new UsageError(command.noValue(`--${name}`));
    }
  }
  return parseArgs(config);
}

const listed = (text: string | undefined): readonly string[] =>
  text?.split(/[\s,]+/).filter((word) => word !== '') ?? [];

function paperOf(isWorksheet: boolean, isKey: boolean): Paper {
  if (isWorksheet) return isKey ? 'worksheet-and-key' : 'worksheet';
  return isKey ? 'key' : 'derivation';
}

/** The command that the arguments of a program make; throws a {@link UsageError}. */
export function readCommand(words: AllWords, args: readonly string[]): Command {
  const { values, positionals } = parse(words, args);
  const { command, paste } = words;

  function oneOf<Choice extends string | number>(
    option: string,
    all: readonly Choice[],
    text: string,
  ): Choice {
    const found = all.find((choice) => String(choice) === text);
    if (found === undefined) throw new UsageError(command.noChoice(option, all.map(String), text));
    return found;
  }
  const given = <Choice extends string | number>(
    option: keyof typeof values,
    all: readonly Choice[],
  ): Choice | undefined => {
    const text = values[option];
    return typeof text === 'string' ? oneOf(`--${option}`, all, text) : undefined;
  };
  const whole = (
    option: 'digits' | 'variants' | 'features' | 'classes',
    limits: { readonly min: number; readonly max: number },
  ): number | undefined => {
    const text = values[option];
    if (text === undefined) return undefined;
    const count = Number(text);
    if (/^\d+$/.test(text) && count >= limits.min && count <= limits.max) return count;
    throw new UsageError(command.wholeNumber(`--${option}`, limits, text));
  };
  const variants = (): Variants | undefined => {
    const count = whole('variants', variantLimits);
    if (count === undefined) {
      const alone = (['seed', 'features', 'classes', 'numbers', 'labels'] as const).find(
        (option) => values[option] !== undefined,
      );
      if (alone !== undefined) throw new UsageError(command.onlyVariants(`--${alone}`));
      return undefined;
    }
    const { seed = '' } = values;
    if (!isSeed(seed)) throw new UsageError(command.badSeed);
    if (positionals.length > 0) throw new UsageError(command.variantsAreMade);
    const practice = {
      n: whole('features', practiceLimits.n) ?? defaultPractice.n,
      m: whole('classes', practiceLimits.m) ?? defaultPractice.m,
      digits: whole('digits', practiceLimits.digits) ?? defaultPractice.digits,
      numbers: given('numbers', practiceChoices.numbers) ?? defaultPractice.numbers,
      labels: given('labels', practiceChoices.labels) ?? defaultPractice.labels,
    };
    return { count, seed, practice };
  };
  const chosen = (isOfRounding: boolean): object =>
    Object.fromEntries(
      choiceSettings.flatMap((choice) => {
        if (choice.flag === undefined || choice.isOfRounding !== isOfRounding) return [];
        const text = given(choice.flag as keyof typeof values, choice.flagTexts);
        return text === undefined ? [] : [[choice.id, choice.values[choice.flagTexts.indexOf(text)]]];
      }),
    );
  const symbols = (): Partial<Symbols> => {
    const names = listed(values.symbols).map((name) => oneOf('--symbols', Object.values(symbolNames), name));
    const signs = Object.entries(symbolChoices).flatMap(([key, all]: [string, readonly string[]]) =>
      all.filter((sign) => names.includes(symbolNames[sign] ?? '')).map((sign) => [key, sign]),
    );
    return Object.fromEntries(signs) as Partial<Symbols>;
  };

  if (values.lang !== undefined) oneOf('--lang', languages, values.lang);
  const isSheet = values.worksheet === true || values.key === true;
  const format = oneOf('--format', formats, values.format ?? (isSheet ? 'html' : 'text'));
  if (isSheet && format !== 'html') throw new UsageError(command.onlyHtml);
  return {
    inputs: positionals,
    variants: variants(),
    format,
    paper: paperOf(values.worksheet === true, values.key === true),
    out: values.out,
    steps:
      values.steps === undefined
        ? undefined
        : listed(values.steps).map((step) => oneOf('--steps', stepIds, step)),
    overrides: defined({
      eta: values.eta,
      ...chosen(false),
      rounding: defined({
        digits: whole('digits', digitLimits[values.significant === true ? 'significant' : 'decimals']),
        kind: values.significant === true ? 'significant' : undefined,
        ...chosen(true),
        when: values.carried === true ? 'carried' : undefined,
      }),
      symbols: symbols(),
    }) as Overrides,
    readings: listed(values.reading).map((id) => oneOf('--reading', Object.keys(paste.readings), id)),
  };
}

/** What has a value. */
const defined = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
