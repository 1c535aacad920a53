// How a derivation is written: DeriveOptions.
import { load, type DeriveOptions, type SampleProblem } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { problem } from './homework.js';
import { inputErrorOf } from './input-error.js';

const core = await load();

const sixteen = Array.from({ length: 16 }, (_, k) => k);
const large: SampleProblem = {
  x: sixteen.map((k) => k / 10),
  W: sixteen.map((i) => sixteen.map((k) => ((i * 5 + k * 3) % 7) / 10)),
  b: sixteen.map(() => 0),
  y: 7,
  eta: 1,
};

const linesOf = (options?: DeriveOptions, one = problem) =>
  core.derive(one, options).steps.flatMap(({ lines }) => lines);
const lineOf = (id: string, options?: DeriveOptions, one = problem) =>
  linesOf(options, one).find((line) => line.id === id);

test("a line's LaTeX is its left side and its forms, each from its relation on", () => {
  for (const { latex, subjectLatex, forms } of linesOf()) {
    expect(latex).toBe(subjectLatex + forms.map((form) => form.latex).join(''));
  }
  const formula = lineOf('logits.formula');
  expect(formula?.subjectLatex).toBe('z');
  expect(formula?.forms[0]?.latex).toBe(String.raw` = W^{\top}x + b`);
});

test.each(['mathml', 'latex', 'text'] as const)('%s alone is the same as with the others', (format) => {
  const alone = linesOf({ formats: [format] });
  expect(alone.map((line) => line[format])).toEqual(linesOf().map((line) => line[format]));
  for (const other of (['mathml', 'latex', 'text'] as const).filter((one) => one !== format)) {
    expect(new Set(alone.map((line) => line[other]))).toEqual(new Set(['']));
  }
});

test('without formats there are the lines, their values and their sources alone', () => {
  const bare = core.derive(problem, { formats: [] });
  const { values, sources, numbers } = core.derive(problem);
  expect(bare).toMatchObject({ values, sources, numbers });
  expect(bare.steps.flatMap(({ lines }) => lines.map(({ mathml, text }) => mathml + text)).join('')).toBe('');
});

describe('a problem of sixteen classes, abbreviated beyond eight', () => {
  const brief = linesOf({ abbreviate: 8 }, large);
  const count = (text: string | undefined, piece: string): number => (text ?? '').split(piece).length - 1;

  test('has matrices of seven rows and columns: four, the dots, two', () => {
    const given = brief.find(({ id }) => id === 'given.W');
    expect(given?.abbreviated).toBe(true);
    expect(count(given?.mathml, '<mtr>')).toBe(7);
    expect(count(given?.mathml, '<mtd')).toBe(49);
    expect(count(given?.mathml, '⋱')).toBe(1);
    expect(count(given?.mathml, '⋯')).toBe(6);
    expect(count(given?.mathml, '⋮')).toBe(6);
  });

  test('has the term of the true class in its loss', () => {
    expect(brief.find(({ id }) => id === 'cross-entropy.loss')?.mathml).toContain('data-id="yhat.7"');
  });

  test('says of every line whether something was left out of it', () => {
    const whole = linesOf({}, large);
    brief.forEach(({ id, abbreviated, mathml }, i) => {
      expect([id, abbreviated]).toEqual([id, mathml !== whole[i]?.mathml]);
      expect([id, abbreviated]).toEqual([id, mathml.includes('class="ellipsis"')]);
    });
    expect(whole.some(({ abbreviated }) => abbreviated)).toBe(false);
  });

  test('has whole lines where they are asked for', () => {
    const id = 'given.W';
    expect(lineOf(id, { abbreviate: 8, whole: [id] }, large)).toEqual(lineOf(id, {}, large));
  });
});

test.each([
  [{ formats: ['tex'] }, 'formats'],
  [{ formats: 'latex' }, 'formats'],
  [{ abbreviate: 3 }, 'abbreviate'],
  [{ abbreviate: 4.5 }, 'abbreviate'],
  [{ abbreviate: Infinity }, 'abbreviate'],
  [{ whole: 'given.W' }, 'whole'],
  [{ printed: 'some' }, 'printed'],
  ['latex', 'options'],
])('%j is refused', (options, field) => {
  const error = inputErrorOf(() => core.derive(problem, options as unknown as DeriveOptions));
  expect(error).toMatchObject({ code: 'option', field });
});
