// The problems of the digits suite: 400 from a seed, and 64 at the edges, with every setting spread over both.
import type { Rounding, SampleProblem } from 'softmax-steps';
import { drawsFrom } from '../../../web/model/practice/random.js';

/** A problem as the auditor reads it: every number a text, every setting there. */
export interface FullProblem extends SampleProblem {
  readonly x: readonly string[];
  readonly W: readonly (readonly string[])[];
  readonly b: readonly string[];
  readonly y: readonly string[] | string;
  readonly rounding: Rounding;
}

export interface NamedProblem {
  readonly name: string;
  readonly problem: FullProblem;
}

type Numbers = Pick<FullProblem, 'x' | 'W' | 'b' | 'y'> & { readonly eta?: string };
type Settings = Partial<Omit<FullProblem, keyof Numbers>>;

const roundings = (['shown', 'carried'] as const).flatMap((when) =>
  (['half-up', 'half-even', 'truncate'] as const).flatMap((mode) =>
    (['decimals', 'significant'] as const).map((kind) => ({ when, mode, kind })),
  ),
);
const layouts = ['features-by-classes', 'classes-by-features'] as const;
const shifts = ['auto', 'always', 'never'] as const;
const symbols = [
  {},
  { prediction: 'p', gradient: '∂', loss: 'J' },
  { prediction: 'a', learningRate: 'α', transpose: 'T' },
] as const;

// Every setting has a period of its own, so that all of them meet.
function settings(i: number): Required<Settings> {
  const rounding = roundings[i % roundings.length] as (typeof roundings)[number];
  const digits = [4, 3, 2, 6, 1, 10, 30][i % 7] as number;
  return {
    rounding: { ...rounding, digits },
    layout: layouts[Math.floor(i / 12) % 2] as FullProblem['layout'] & string,
    shift: shifts[Math.floor(i / 24) % 3] as (typeof shifts)[number],
    indexBase: i % 5 === 0 ? 1 : 0,
    decimalMark: i % 11 === 0 ? ',' : '.',
    symbols: symbols[i % 3] as (typeof symbols)[number],
    reduction: 'mean',
  };
}

const transposed = (rows: FullProblem['W']): string[][] =>
  (rows[0] ?? []).map((_, k) => rows.map((row) => row[k] as string));

/** The problem, its W given as features × classes whatever its layout. */
function full(numbers: Numbers, all: Required<Settings>): FullProblem {
  const W = all.layout === 'classes-by-features' ? transposed(numbers.W) : numbers.W;
  return { eta: '0.1', ...numbers, ...all, W };
}

function randomProblem(i: number, below: (n: number) => number): FullProblem {
  const pick = <T>(of: readonly T[]) => of[below(of.length)] as T;
  const size = pick([1, 1, 1, 3, 12]);
  const number = () => {
    const sign = pick(['', '-', '−']);
    const decimals = (n: number) => (below(size * 10 ** n + 1) / 10 ** n).toFixed(n);
    return (
      sign +
      pick([
        decimals(0),
        decimals(1),
        decimals(2),
        decimals(2),
        decimals(5),
        `${1 + below(9)}/${2 + below(7)}`,
      ])
    );
  };
  const times = <T>(n: number, make: () => T) => Array.from({ length: n }, make);
  const n = 1 + (i % 5);
  const m = 2 + (Math.floor(i / 5) % 5);
  const all = settings(i);
  const shares = times(m, () => below(5));
  shares[below(m)] = 5;
  const sum = shares.reduce((a, b) => a + b);
  const hot = below(m);
  const y = pick([
    String(hot + all.indexBase),
    times(m, () => '0').map((zero, k) => (k === hot ? '1' : zero)),
    shares.map((share) => `${share}/${sum}`),
  ]);
  const W = times(n, () => times(m, number));
  return full(
    { x: times(n, number), W, b: times(m, number), y, eta: pick(['0.1', '0.05', '1', '1/3', '1e-3']) },
    all,
  );
}

/** The 400 random problems, of 1 to 5 features and 2 to 6 classes. */
export function randomProblems(): NamedProblem[] {
  const draw = drawsFrom('digits');
  return Array.from({ length: 400 }, (_, i) => ({ name: `random ${i}`, problem: randomProblem(i, draw) }));
}

const one = (W: readonly string[], y: readonly string[], more: Partial<Numbers> = {}): Numbers => ({
  x: ['1'],
  W: [W],
  b: W.map(() => '0'),
  y,
  ...more,
});

const edges: readonly (readonly [string, Numbers, Settings?])[] = [
  ...['50', '77', '115', '116', '158', '166', '700', '2000'].flatMap((gap) => [
    [`a gap of ${gap} to the true class`, one([gap, '0'], ['1', '0'])] as const,
    [`a gap of ${gap} from the true class`, one([gap, '0'], ['0', '1'])] as const,
    [`a gap of ${gap}, soft labels`, one(['0', gap, '1/3'], ['0.25', '0.25', '0.5'])] as const,
  ]),
  [
    'a tie of the gradient at half-up',
    one(['116', '0'], ['0.4505', '0.5495']),
    { rounding: shown('half-up') },
  ],
  [
    'a tie of the gradient at half-even',
    one(['116', '0'], ['0.4505', '0.5495']),
    { rounding: shown('half-even') },
  ],
  [
    'ties of products',
    {
      x: ['0.5', '0.05'],
      W: [
        ['0.0001', '0.0003'],
        ['0.001', '0.003'],
      ],
      b: ['0', '0.00005'],
      y: ['0', '1'],
    },
  ],
  ['a saturated softmax, cut off', one(['116', '0'], ['1', '0']), { rounding: shown('truncate') }],
  [
    'a saturated softmax before the limit, cut off',
    one(['115', '0'], ['1', '0']),
    { rounding: shown('truncate') },
  ],
  [
    'three thirds',
    { x: ['3'], W: [['1/3', '2/3']], b: ['0', '0'], y: ['1', '0'] },
    { rounding: shown('half-up') },
  ],
  [
    'quotients without end',
    {
      x: ['1/3', '1/7'],
      W: [
        ['1/3', '-2/7', '1/30000'],
        ['100/3', '1/6', '1/9'],
      ],
      b: ['1/11', '0', '-1/13'],
      y: ['0', '0', '1'],
      eta: '1/3',
    },
  ],
  ['numbers of 300 digits', one(['1e300', '-1e300'], ['0', '1'])],
  [
    'numbers of 300 zeros',
    one(['1e-300', '-1e-300'], ['0', '1'], { x: ['1e-300'] }),
    { rounding: shown('half-up') },
  ],
  [
    'huge times tiny',
    {
      x: ['1e300', '1e-300'],
      W: [
        ['1e-300', '2e-300'],
        ['1e300', '-1e300'],
      ],
      b: ['0', '0'],
      y: ['1', '0'],
    },
  ],
  [
    'logits of 10^23',
    one(['1.04e23', '1'], ['0', '1'], { b: ['1', '0'] }),
    { shift: 'never', rounding: { when: 'carried', mode: 'half-up', kind: 'decimals', digits: 4 } },
  ],
  ['a step of 10^-300', one(['1', '2'], ['0', '1'], { eta: '1e-300' })],
  ['a step of 10^300', one(['1', '2'], ['0', '1'], { eta: '1e300' })],
  [
    'x = 0',
    {
      x: ['0', '0'],
      W: [
        ['1', '2'],
        ['-3', '0.5'],
      ],
      b: ['0.1', '0'],
      y: ['1', '0'],
    },
  ],
  ['everything 0', { x: ['0'], W: [['0', '0']], b: ['0', '0'], y: ['1', '0'] }],
  ['two equal logits', one(['2', '2'], ['1', '0'])],
  ['two equal logits, shown', one(['1', '1'], ['1', '0']), { rounding: shown('half-up') }],
  ['two equal logits, equal labels', one(['2', '2'], ['0.5', '0.5'])],
  ['three equal logits', one(['-1', '-1', '-1'], ['0', '0', '1'])],
  ['equal logits, 100 above a third', one(['100', '100', '0'], ['0.5', '0', '0.5'])],
  ['labels of sevenths', one(['1', '2', '0'], ['1/7', '2/7', '4/7'])],
  ['labels of thirds', one(['1', '2', '0'], ['1/3', '1/3', '1/3'])],
  [
    'labels that miss 1 by a rounding',
    one(['1', '2', '0'], ['0.3333333333', '0.3333333333', '0.3333333333']),
  ],
  ['labels that are the probabilities', one(['0', '0', '0'], ['1/3', '1/3', '1/3'], { x: ['5'] })],
  ['carried, one-hot', one(['0', '0'], ['1', '0']), { rounding: carried('decimals') }],
  [
    'carried significant digits and the shift',
    one(['0.11', '25'], ['1', '0']),
    { rounding: { ...carried('significant'), digits: 3 } },
  ],
  [
    'carried significant digits, always shifted',
    one(['0.123', '4.56', '-7.89'], ['0', '1', '0']),
    { shift: 'always', rounding: { ...carried('significant'), digits: 2 } },
  ],
  [
    'never shifted, every exponential 0',
    one(['-300', '-400'], ['0.25', '0.75']),
    { shift: 'never', rounding: carried('decimals') },
  ],
  [
    'never shifted, large logits',
    one(['300', '-400'], ['0', '1']),
    { shift: 'never', rounding: carried('decimals') },
  ],
  [
    'never shifted, large logits, shown',
    one(['300', '-400', '299'], ['0', '1', '0']),
    { shift: 'never', rounding: shown('half-up') },
  ],
  [
    'never shifted, logits that cannot be written',
    one(['20000000', '0'], ['0', '1']),
    { shift: 'never', rounding: shown('half-up') },
  ],
  [
    'carried shares of 0 with labels',
    one(['30', '0', '1'], ['0.2', '0.5', '0.3']),
    { rounding: carried('decimals') },
  ],
  [
    'no decimals',
    one(['1.5', '-0.5'], ['0', '1'], { x: ['0.5'] }),
    { rounding: { ...carried('decimals'), digits: 0 } },
  ],
  [
    'no decimals, shown',
    one(['1.5', '-0.5'], ['0', '1'], { x: ['0.5'] }),
    { rounding: { ...shown('half-up'), digits: 0 } },
  ],
  ['exactly at the limit of the shift', one(['20', '-20', '0'], ['0', '1', '0'])],
  ['just beyond the limit of the shift', one(['20.001', '-20', '0'], ['0', '1', '0'])],
  ['six equal logits', one(['7', '7', '7', '7', '7', '7'], ['0', '0', '1', '0', '0', '0'])],
  ['a tiny step from a saturated softmax', one(['200', '0'], ['1', '0'], { eta: '1e-300' })],
  [
    'a saturated softmax, carried and cut off',
    one(['116', '0'], ['0.4505', '0.5495']),
    { rounding: { ...carried('decimals'), mode: 'truncate' } },
  ],
  ['all logits far below 0', one(['-60', '-61'], ['0', '1'])],
];

function shown(mode: Rounding['mode']): Rounding {
  return { when: 'shown', mode, kind: 'decimals', digits: 4 };
}

function carried(kind: Rounding['kind']): Rounding {
  return { when: 'carried', mode: 'half-up', kind, digits: 4 };
}

/** The 64 problems at the edges. */
export function extremeProblems(): NamedProblem[] {
  return edges.map(([name, numbers, own], i) => ({
    name,
    problem: full(numbers, { ...settings(5 * i), ...own }),
  }));
}
