import type { Layout, Rounding, SampleProblem, Shift, StepId, Symbols } from '../../core/types.js';

/** How a problem is written down: what the reader sets once and keeps from problem to problem. */
export interface Settings {
  readonly layout: Layout;
  readonly rounding: Rounding;
  readonly indexBase: 0 | 1;
  readonly shift: Shift;
  readonly symbols: Symbols;
  /** What stands before the decimals, in the cells and in the derivation. */
  readonly decimalMark: '.' | ',';
  readonly hiddenSteps: readonly StepId[];
}

/** The steps in their order. */
export const stepIds: readonly StepId[] = [
  'given',
  'logits',
  'exponentials',
  'softmax',
  'cross-entropy',
  'gradient-logits',
  'gradient-weights',
  'gradient-bias',
  'update-weights',
  'update-bias',
  'check',
];

/** A setting that has one of a few values. */
interface ChoiceSetting {
  /** Whether it is a member of `rounding`, whose values are words of one attribute. */
  readonly isOfRounding?: boolean;
  /** The values, the default first, and their texts in links and for the command where these are others. */
  readonly values: readonly (string | number)[];
  readonly texts?: readonly string[];
  /** Its name in a link, as an attribute of the element, as an option of the command. */
  readonly link: string;
  readonly attribute?: string;
  readonly flag?: string;
}

/**
 * Every setting that is a choice, by its name in the state: links, attributes, the options, the command and frames are loops over
 * this table. The other settings are the digits of the rounding, the symbols, and the steps that are hidden.
 */
const table = {
  layout: {
    values: ['features-by-classes', 'classes-by-features'],
    link: 'layout',
    attribute: 'layout',
    flag: 'layout',
  },
  when: { isOfRounding: true, values: ['shown', 'carried'], link: 'when' },
  mode: { isOfRounding: true, values: ['half-up', 'half-even', 'truncate'], link: 'mode', flag: 'rounding' },
  kind: { isOfRounding: true, values: ['decimals', 'significant'], link: 'kind' },
  indexBase: { values: [0, 1], link: 'base', attribute: 'index-base', flag: 'index-base' },
  shift: { values: ['auto', 'always', 'never'], link: 'shift', attribute: 'shift', flag: 'shift' },
  decimalMark: {
    values: ['.', ','],
    texts: ['point', 'comma'],
    link: 'mark',
    attribute: 'decimal-mark',
    flag: 'decimal-mark',
  },
} as const satisfies Readonly<Record<string, ChoiceSetting>>;

type ChoiceId = keyof typeof table;

/** The options of the command that set one of them. */
export type SettingFlag = Extract<(typeof table)[ChoiceId], { readonly flag: string }>['flag'];

/** The texts of the layouts in links alone. */
const linkTexts: Readonly<Partial<Record<ChoiceId, readonly string[]>>> = { layout: ['fc', 'cf'] };

/** A setting that is a choice, with the ways to read it and to write it. */
export interface SettingChoice {
  readonly id: ChoiceId;
  readonly isOfRounding: boolean;
  readonly values: readonly (string | number)[];
  readonly link: string;
  readonly attribute: string | undefined;
  readonly flag: string | undefined;
  /** The texts of the values in a link, and for the command. */
  readonly linkTexts: readonly string[];
  readonly flagTexts: readonly string[];
  readonly valueIn: (settings: Settings) => string | number;
}

/** All of them, in the order of links. */
export const choiceSettings: readonly SettingChoice[] = Object.entries<ChoiceSetting>(table).map(
  ([
    name,
    { isOfRounding = false, values, texts = values.map(String), link, attribute, flag },
  ]): SettingChoice => {
    const id = name as ChoiceId;
    const valueIn = (settings: Settings): string | number =>
      (isOfRounding ? settings.rounding : settings)[id as never];
    const forLinks = linkTexts[id] ?? texts;
    return {
      id,
      isOfRounding,
      values,
      link,
      attribute,
      flag,
      linkTexts: forLinks,
      flagTexts: texts,
      valueIn,
    };
  },
);

/** The values that each of them can take, the default first. */
export const choices = Object.fromEntries(
  Object.entries(table).map(([id, { values }]) => [id, values]),
) as unknown as { readonly [Id in ChoiceId]: (typeof table)[Id]['values'] };

/** The signs for each quantity and operation, the default first. */
export const symbolChoices: { readonly [Key in keyof Symbols]: readonly Symbols[Key][] } = {
  prediction: ['ŷ', 'p', 'a'],
  learningRate: ['η', 'α'],
  gradient: ['∇', '∂'],
  loss: ['L', 'J'],
  transpose: ['⊤', 'T'],
};

const symbolKeys = Object.keys(symbolChoices) as readonly (keyof Symbols)[];

/** The fewest and the most digits of a rounding. */
export const digitLimits = { decimals: { min: 0, max: 30 }, significant: { min: 1, max: 30 } } as const;

const defaultDigits = 4;

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

const objectIn = (loose: Loose, key: string): Loose => {
  const value = loose[key];
  return isObject(value) ? value : {};
};

/** The settings that the page opens with. */
export const defaultSettings: Settings = {
  ...(Object.fromEntries(
    choiceSettings.filter(({ isOfRounding }) => !isOfRounding).map(({ id, values }) => [id, values[0]]),
  ) as unknown as Settings),
  rounding: {
    when: choices.when[0],
    mode: choices.mode[0],
    digits: defaultDigits,
    kind: choices.kind[0],
  },
  symbols: Object.fromEntries(symbolKeys.map((key) => [key, symbolChoices[key][0]])) as unknown as Symbols,
  hiddenSteps: [],
};

const settingKeys = Object.keys(defaultSettings) as readonly (keyof Settings)[];

/** The settings in a state, without the problem. */
export function settingsOf(state: Settings): Settings {
  return Object.fromEntries(settingKeys.map((key) => [key, state[key]])) as unknown as Settings;
}

/** What a problem for the core is made of: its numbers, and the settings that the core knows. */
const problemKeys = ['x', 'W', 'b', 'y', 'eta', ...settingKeys.filter((key) => key !== 'hiddenSteps')];

/** The problem that an object holds, without whatever else it has. */
export function problemIn(holder: SampleProblem): SampleProblem {
  return Object.fromEntries(
    problemKeys.map((key) => [key, holder[key as keyof SampleProblem]]),
  ) as unknown as SampleProblem;
}

/**
 * Settings from outside (a link, the browser's storage), where anything may stand: what is not one of the choices is
 * as in `fallback`.
 */
export function readSettings(from: unknown, fallback: Settings): Settings {
  const loose = isObject(from) ? from : {};
  const rounding = objectIn(loose, 'rounding');
  const symbols = objectIn(loose, 'symbols');
  const hidden: readonly unknown[] = Array.isArray(loose['hiddenSteps'])
    ? loose['hiddenSteps']
    : fallback.hiddenSteps;
  const chosen = (isOfRounding: boolean): Loose =>
    Object.fromEntries(
      choiceSettings
        .filter((choice) => choice.isOfRounding === isOfRounding)
        .map(({ id, values, valueIn }) => {
          const value = (isOfRounding ? rounding : loose)[id];
          return [id, values.find((each) => each === value) ?? valueIn(fallback)];
        }),
    );
  const signs = symbolKeys.map((key) => [
    key,
    (symbolChoices[key] as readonly unknown[]).find((sign) => sign === symbols[key]) ?? fallback.symbols[key],
  ]);
  const ofRounding = chosen(true) as unknown as Omit<Rounding, 'digits'>;
  const { min, max } = digitLimits[ofRounding.kind];
  const digits = Number(rounding['digits'] ?? Number.NaN);
  const isWithin = Number.isInteger(digits) && digits >= min && digits <= max;
  return {
    ...(chosen(false) as unknown as Settings),
    rounding: { ...ofRounding, digits: isWithin ? digits : Math.max(min, fallback.rounding.digits) },
    symbols: Object.fromEntries(signs) as Symbols,
    hiddenSteps: stepIds.filter((id) => hidden.includes(id)),
  };
}
