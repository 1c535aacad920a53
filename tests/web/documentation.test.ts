// What the built documentation says of addresses and of rounding, against what the calculator does.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load, type SampleProblem } from 'softmax-steps';
import { expect, test } from 'vitest';
import {
  frameChoices,
  defaultOptions,
  writeFrameOptions,
} from '../../web/calculator/sharing/embed/frame-options.js';
import { homework, type ProblemState } from '../../web/model/problem/problem-state.js';
import { formatLink } from '../../web/model/link/link.js';

const page = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../dist/${name}.html`, import.meta.url)), 'utf8');

const codesIn = (html: string): readonly string[] =>
  Array.from(html.matchAll(/<code>(.*?)<\/code>/g), ([, code = '']) => code);

/** What a list of definitions says of each name: the values that stand there as code. */
function definitions(html: string, prefix: string): ReadonlyMap<string, readonly string[]> {
  const entry = new RegExp(`<div id="${prefix}-[\\w-]+">\\s*<dt>(.*?)</dt>\\s*<dd>(.*?)</dd>`, 'gs');
  return new Map(
    Array.from(html.matchAll(entry)).flatMap(([, terms = '', text = '']) =>
      codesIn(terms).map((name): [string, readonly string[]] => [name, codesIn(text)]),
    ),
  );
}

test('every option of a frame is described with all of its values, the usual one first', () => {
  const said = definitions(page('docs'), 'frame');
  expect([...said.keys()].sort()).toEqual(Object.keys(defaultOptions).sort());
  for (const [name, values] of Object.entries(frameChoices)) {
    expect([name, said.get(name)]).toEqual([name, values]);
  }
  expect(writeFrameOptions(defaultOptions)).toBe('');
});

test('every part of a link is described', () => {
  const unusual: ProblemState = {
    ...homework,
    layout: 'classes-by-features',
    rounding: { digits: 3, kind: 'significant', mode: 'truncate', when: 'carried' },
    indexBase: 1,
    shift: 'always',
    decimalMark: ',',
    symbols: { ...homework.symbols, prediction: 'p' },
    hiddenSteps: ['check'],
  };
  const use = { mode: 'check', feedback: 'request', hints: 'off', controls: 'none' } as const;
  const parts = formatLink({ state: unusual, at: 'softmax', task: use })
    .split('&')
    .map((part) => part.split('='));
  const said = definitions(page('reference'), 'link');
  expect([...said.keys()].sort()).toEqual(parts.map(([name]) => name).sort());
});

const docs = page('docs');
const core = await load();
const small: SampleProblem = { x: ['1'], W: [['1', '0']], b: ['0', '0'], y: ['1', '0'], eta: '0.1' };
const spanOf = (id: string): string => new RegExp(`<span id="${id}">(.*?)</span>`, 's').exec(docs)?.[1] ?? '';

function textOf(problem: SampleProblem, id: string): string {
  const lines = core.derive(problem).steps.flatMap((step) => step.lines);
  return lines.find((line) => line.id === id)?.text ?? '';
}

test('the central difference has the step that the conventions state', () => {
  const h = 10 ** -Number(/10<sup>−(\d+)<\/sup>/.exec(spanOf('central-step'))?.[1]);
  // ln(1 + e^z) has the third derivative pq (q − p) with p = 1 / (1 + e^−z): here z = 1.
  const p = 1 / (1 + Math.exp(-1));
  const third = p * (1 - p) * (2 * p - 1);
  const { numbers } = core.derive(small);
  expect(Number(numbers['gradient_error']) / ((third * h ** 2) / 6)).toBeCloseTo(1, 9);
});

test('carried numbers are rounded in the order that the conventions state', () => {
  const problem: SampleProblem = {
    ...small,
    x: ['1', '1'],
    W: [
      ['0.125', '0'],
      ['0.125', '0'],
    ],
    rounding: { when: 'carried', digits: 2 },
  };
  const stated = spanOf('carried-sum').replaceAll(/\s+/g, ' ');
  expect(stated).not.toBe('');
  const line = textOf(problem, 'logits.z.0');
  expect(line).toContain(stated);
});

test('a carried number has as many digits before the point as the conventions state', () => {
  const most = Number(/more than (\d+) digits before the point/.exec(docs.replaceAll(/\s+/g, ' '))?.[1]);
  const product = (digits: number) =>
    textOf(
      { ...small, W: [[`${'1'.repeat(digits)}.00001`, '0']], rounding: { when: 'carried' } },
      'logits.z.0',
    );
  expect(product(most)).toContain(`≈ ${'1'.repeat(most)}.0000 + 0`);
  expect(product(most + 1)).toContain(`≈ 1.1111×10^${most} + 0`);
});

test('a shift that never is asked for, yet needed, is remarked on', () => {
  const problem: SampleProblem = {
    ...small,
    W: [['-300', '-400']],
    shift: 'never',
    rounding: { when: 'carried' },
  };
  const notes = (each: SampleProblem) =>
    core.derive(each).steps.flatMap((step) => step.lines.map((line) => line.note));
  expect(notes(problem)).toContain('shift-needed');
  expect(notes({ ...problem, rounding: { when: 'shown' } })).not.toContain('shift-needed');
});
