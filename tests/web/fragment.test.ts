import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, parseLink, defaultTask } from '../../web/model/link/link.js';
import { choices, stepIds, symbolChoices } from '../../web/model/problem/settings.js';
import { tidy } from '../../web/model/problem/cell-text.js';
import { homework, toProblem, type ProblemState } from '../../web/model/problem/problem-state.js';
import { readData } from './data.js';

interface Fragments {
  readonly opens: readonly {
    readonly why: string;
    readonly fragment: string;
    readonly at?: string;
    readonly task?: unknown;
    readonly state: unknown;
  }[];
  readonly refused: readonly { readonly why: string; readonly fragment: string; readonly as: string }[];
}
const { opens, refused } = readData('fragments.json') as Fragments;

describe('a link of version 1', () => {
  test.each(opens)('opens: $why', ({ fragment, at, task, state }) => {
    const linked = parseLink(`#${fragment}`);
    if (typeof linked !== 'object') throw new Error('not read');
    const { hiddenSteps } = linked.state;
    // The numbers as the cells show them.
    expect({ ...linked, state: { ...toProblem(linked.state), hiddenSteps } }).toEqual({
      state,
      ...(at === undefined ? {} : { at }),
      ...(task === undefined ? {} : { task }),
    });
  });

  test.each(opens)('is written as it was read: $why', ({ fragment }) => {
    const linked = parseLink(fragment);
    if (typeof linked !== 'object') throw new Error('not read');
    const again = formatLink(linked);
    expect(parseLink(again)).toEqual(linked);
  });

  test.each(refused)('is refused: $why', ({ fragment, as }) => {
    expect(parseLink(fragment)).toBe(as);
  });

  test('is not there where there is no fragment', () => {
    expect(parseLink('')).toBeUndefined();
    expect(parseLink('#')).toBeUndefined();
  });

  test('says what the page is used for, where that is not the usual', () => {
    const task = { mode: 'check', feedback: 'request', hints: 'off', controls: 'none' } as const;
    const fragment = formatLink({ state: homework, at: 'logits', task });
    expect(fragment).toContain('&task=check&feedback=request&hints=off&controls=none&at=logits');
    expect(parseLink(fragment)).toEqual({ state: homework, at: 'logits', task });
    expect(formatLink({ state: homework, task: defaultTask })).toBe(formatLink({ state: homework }));
  });

  test('never has what the reader wrote', () => {
    const work = {
      entries: { 'z.0': '12345' },
      layout: homework.layout,
      decimalMark: '.',
      hints: {},
    } as const;
    expect(formatLink({ state: { ...homework, work } })).toBe(formatLink({ state: homework }));
  });

  test('of the homework is short', () => {
    expect(formatLink({ state: homework }).length).toBeLessThan(100);
  });
});

const cell = fc.oneof(
  fc.integer({ min: -99, max: 99 }).map(String),
  fc.constantFrom('', '1/3', '-.5', '2e-3', '1,5', 'a;b&c=d', '%41', '#', '∞', 'ă', '+1'),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);

const states: fc.Arbitrary<ProblemState> = fc
  .record({
    n: fc.integer({ min: 1, max: 16 }),
    m: fc.integer({ min: 2, max: 16 }),
    layout: fc.constantFrom(...choices.layout),
  })
  .chain(({ n, m, layout }) => {
    const vector = (length: number): fc.Arbitrary<string[]> =>
      fc.array(cell.map(tidy), { minLength: length, maxLength: length });
    const [rows, columns] = layout === 'features-by-classes' ? [n, m] : [m, n];
    return fc.record({
      x: vector(n),
      W: fc.array(vector(columns), { minLength: rows, maxLength: rows }),
      b: vector(m),
      y: vector(m),
      eta: cell.map(tidy),
      layout: fc.constant(layout),
      rounding: fc.record({
        when: fc.constantFrom(...choices.when),
        mode: fc.constantFrom(...choices.mode),
        kind: fc.constantFrom(...choices.kind),
        digits: fc.integer({ min: 1, max: 30 }),
      }),
      indexBase: fc.constantFrom(...choices.indexBase),
      shift: fc.constantFrom(...choices.shift),
      symbols: fc.record({
        prediction: fc.constantFrom(...symbolChoices.prediction),
        learningRate: fc.constantFrom(...symbolChoices.learningRate),
        gradient: fc.constantFrom(...symbolChoices.gradient),
        loss: fc.constantFrom(...symbolChoices.loss),
        transpose: fc.constantFrom(...symbolChoices.transpose),
      }),
      // With a comma, a point typed by mistake is written as a comma too: the cells here would not come back.
      decimalMark: fc.constant('.' as const),
      hiddenSteps: fc.subarray([...stepIds]),
    });
  });

test('whatever is typed and set comes back from its link', () => {
  fc.assert(
    fc.property(states, fc.option(fc.constantFrom(...stepIds)), (state, at) => {
      const fragment = formatLink({ state, at: at ?? undefined });
      expect(fragment).toMatch(/^[\w\-.,;&=/+%!~*'()]*$/);
      expect(parseLink(fragment)).toEqual({ state, ...(at === null ? {} : { at }) });
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('no fragment, however strange, is more than refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((text) => `v=1&${text}`),
      ),
      (text) => {
        const linked = parseLink(text);
        expect(linked === undefined || linked === 'damaged' || linked === 'newer').toBe(true);
      },
    ),
    { seed: 4, numRuns: 2000 },
  );
});
