// What index.html shows before its script is there, against the homework's numbers to 30 digits (tests/data/README.md).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readData } from './data.js';

type Vector = readonly string[];

interface Homework {
  readonly out: {
    readonly z: Vector;
    readonly sum_exp: string;
    readonly yhat: Vector;
    readonly loss: string;
    readonly dz: Vector;
    readonly dW: readonly Vector[];
    readonly db: Vector;
  };
  readonly updates: {
    readonly correct: {
      readonly 'eta=0.1': {
        readonly W1: readonly Vector[];
        readonly b1: Vector;
        readonly loss_after: string;
      };
    };
  };
}

const { out, updates } = readData('homework.json') as Homework;
const updated = updates.correct['eta=0.1'];

const pages = ['index.html', 'softmax-steps.html'].map((name) => ({
  name,
  page: readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8'),
}));

/** The numbers of the line that a step comes to. */
function shownIn(page: string, step: string): readonly number[] {
  const section =
    new RegExp(`<section class="step" data-step="${step}".*?</section>`, 's').exec(page)?.[0] ?? '';
  const line = section.split('<div class="line').find((each) => each.startsWith(' key')) ?? '';
  const result = line.split('class="form result">')[1]?.split('</div>')[0] ?? '';
  const text = result.replaceAll('</mtd>', ' ').replaceAll(/<[^>]*>/g, '');
  return Array.from(text.replaceAll('−', '-').matchAll(/-?\d+(?:\.\d+)?/g), ([number]) => Number(number));
}

// The example rounds to four decimals, and no number here lies halfway between two.
const rounded = (numbers: readonly string[]): readonly number[] =>
  numbers.map((number) => Number(Number(number).toFixed(4)));

test.each(pages)('the results in the markup of $name are those of the homework', ({ page }) => {
  const expected = {
    logits: out.z,
    exponentials: [out.sum_exp],
    softmax: out.yhat,
    'cross-entropy': [out.loss],
    'gradient-logits': out.dz,
    'gradient-weights': out.dW.flat(),
    'gradient-bias': out.db,
    'update-weights': updated.W1.flat(),
    'update-bias': updated.b1,
    check: [String(Number(updated.loss_after) - Number(out.loss))],
  };
  for (const [step, numbers] of Object.entries(expected)) {
    expect(shownIn(page, step), step).toEqual(rounded(numbers));
  }
});

test.each(pages)(
  'the policy of $name allows no script or style in an attribute, and the markup has none',
  ({ page }) => {
    const policy = /content="(default-src[^"]*)"/.exec(page)?.[1];
    expect(policy).not.toContain('unsafe-inline');
    const markup = /<template shadowrootmode="open">(.*)<\/template>/s.exec(page)?.[1] ?? '';
    expect(markup).toContain('<math');
    expect(markup).not.toMatch(/ (?:on\w+|style)=/);
  },
);

test('what decides whether the markup is shown runs before there is anything to show', () => {
  const [{ page } = { page: '' }] = pages;
  const early = page.indexOf('<script src="./assets/early-');
  expect(early).toBeGreaterThan(0);
  expect(early).toBeLessThan(page.indexOf('<link rel="stylesheet"'));
});
