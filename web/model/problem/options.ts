import type { StepId, Symbols } from '../../core/types.js';
import type { Settings } from './problem-state.js';

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

/** The values that each setting can take, the default first. */
export const choices = {
  layout: ['features-by-classes', 'classes-by-features'],
  when: ['shown', 'carried'],
  mode: ['half-up', 'half-even', 'truncate'],
  kind: ['decimals', 'significant'],
  indexBase: [0, 1],
  shift: ['auto', 'always', 'never'],
  decimalMark: ['.', ','],
} as const satisfies {
  [Key in Exclude<keyof Settings, 'rounding' | 'symbols' | 'hiddenSteps'>]: readonly Settings[Key][];
} & { [Key in 'when' | 'mode' | 'kind']: readonly Settings['rounding'][Key][] };

/** The signs for each quantity and operation, the default first. */
export const symbolChoices: { readonly [Key in keyof Symbols]: readonly Symbols[Key][] } = {
  prediction: ['ŷ', 'p', 'a'],
  learningRate: ['η', 'α'],
  gradient: ['∇', '∂'],
  loss: ['L', 'J'],
  transpose: ['⊤', 'T'],
};

/** The fewest and the most digits of a rounding. */
export const digitLimits = { decimals: { min: 0, max: 30 }, significant: { min: 1, max: 30 } } as const;

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/**
 * Settings from outside (a link, the browser's storage), where anything may stand: what is not one of the choices is
 * as in `fallback`.
 */
export function readSettings(from: unknown, fallback: Settings): Settings {
  const loose = isObject(from) ? from : {};
  const rounding = isObject(loose['rounding']) ? loose['rounding'] : {};
  const symbols = isObject(loose['symbols']) ? loose['symbols'] : {};
  const hidden: readonly unknown[] = Array.isArray(loose['hiddenSteps'])
    ? loose['hiddenSteps']
    : fallback.hiddenSteps;
  const one = <Value>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
    values.find((choice) => choice === value) ?? otherwise;
  const sign = <Key extends keyof Symbols>(key: Key): Symbols[Key] =>
    one(symbolChoices[key], symbols[key], fallback.symbols[key]);
  const kind = one(choices.kind, rounding['kind'], fallback.rounding.kind);
  const { min, max } = digitLimits[kind];
  const digits = Number(rounding['digits'] ?? Number.NaN);
  return {
    layout: one(choices.layout, loose['layout'], fallback.layout),
    rounding: {
      when: one(choices.when, rounding['when'], fallback.rounding.when),
      mode: one(choices.mode, rounding['mode'], fallback.rounding.mode),
      digits:
        Number.isInteger(digits) && digits >= min && digits <= max
          ? digits
          : Math.max(min, fallback.rounding.digits),
      kind,
    },
    indexBase: one(choices.indexBase, loose['indexBase'], fallback.indexBase),
    shift: one(choices.shift, loose['shift'], fallback.shift),
    symbols: {
      prediction: sign('prediction'),
      learningRate: sign('learningRate'),
      gradient: sign('gradient'),
      loss: sign('loss'),
      transpose: sign('transpose'),
    },
    decimalMark: one(choices.decimalMark, loose['decimalMark'], fallback.decimalMark),
    hiddenSteps: stepIds.filter((id) => hidden.includes(id)),
  };
}
