// The format: https://docs.moodle.org/en/Moodle_XML_format and https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type.
import { JSDOM } from 'jsdom';
import { load, loadTools, type Derivation, type SampleProblem } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { problemOf } from '../../web/model/practice/generate.js';
import { homework, toProblem } from '../../web/model/problem/problem-state.js';
import { defaultSettings } from '../../web/model/problem/settings.js';
import { english } from '../../web/locales/index.js';
import { decimalText, difference, exact, rounded, roundedUp } from '../../web/exports/moodle/exact.js';
import { numericalGap } from '../../web/exports/moodle/cloze.js';
import { moodleQuiz, type MoodleProblem } from '../../web/exports/moodle/quiz.js';

const core = await load();
const tools = await loadTools();

const words = {
  category: 'Softmax & more',
  task: (decimals: number) =>
    `Work with ${decimals} decimals; 1 < 2, {1:NUMERICAL:=7} is no gap & ]]> no end.`,
  steps: english.steps,
};

const asProblem = (name: string, problem: SampleProblem, decimals: number): MoodleProblem => ({
  name,
  derivation: core.derive(problem, { formats: ['mathml'], standalone: true }),
  margins: tools.margins(problem, decimals),
  decimals,
  hiddenSteps: [],
});

const { window } = new JSDOM();
function parsed(xml: string): Document {
  const document = new window.DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const textIn = (document: Document, selector: string): string =>
  document.querySelector(selector)?.textContent ?? '';

/** The gaps of a question's text as Moodle finds them: from “{1:NUMERICAL:” to the next brace. */
const gapsIn = (html: string): readonly { readonly answer: string; readonly tolerance: string }[] =>
  Array.from(
    html.matchAll(/\{1:NUMERICAL:=(-?\d+(?:\.\d+)?):(\d+(?:\.\d+)?)\}/g),
    ([, answer = '', tolerance = '']) => ({
      answer,
      tolerance,
    }),
  );

const square = toProblem(homework);
const quiz = moodleQuiz([asProblem('Homework <1>', square, 3), asProblem('The same', square, 2)], words);

describe('a quiz', () => {
  test('is well-formed XML with the elements that the importer looks for', () => {
    const document = parsed(quiz);
    expect(document.documentElement.localName).toBe('quiz');
    const questions = Array.from(document.querySelectorAll('quiz > question'));
    expect(questions.map((question) => question.getAttribute('type'))).toEqual([
      'category',
      'cloze',
      'cloze',
    ]);
    expect(textIn(document, 'question > category > text')).toBe('$course$/Softmax & more');
    for (const question of questions.slice(1)) {
      expect(Array.from(question.children, ({ localName }) => localName)).toEqual([
        'name',
        'questiontext',
        'generalfeedback',
        'penalty',
        'hidden',
      ]);
      for (const part of ['questiontext', 'generalfeedback'])
        expect(question.querySelector(`${part}[format="html"] > text`)).not.toBeNull();
      expect(Number(question.querySelector('penalty')?.textContent)).toBeCloseTo(1 / 3, 6);
      expect(question.querySelector('hidden')?.textContent).toBe('0');
    }
    expect(textIn(document, 'question[type="cloze"] > name > text')).toBe('Homework <1>');
  });

  test('has texts that are well-formed HTML, with mathematics that any page shows', () => {
    const document = parsed(quiz);
    for (const part of ['questiontext', 'generalfeedback']) {
      const html = textIn(document, `question[type="cloze"] > ${part} > text`);
      const body = parsed(`<body xmlns="http://www.w3.org/1999/xhtml">${html}</body>`);
      const mathematics = Array.from(body.querySelectorAll('math'));
      expect(mathematics.length).toBeGreaterThan(15);
      for (const math of mathematics) {
        expect(math.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
        expect(math.outerHTML).not.toContain('data-id');
      }
    }
  });

  test('asks for every number once, in the shape and the order of the derivation', () => {
    const html = textIn(parsed(quiz), 'question[type="cloze"] > questiontext > text');
    // z, e^z, their sum, ŷ, L, ∇_z, ∇_W, ∇_b, η∇_W, W′, η∇_b, b′ of three classes and three features.
    const counts = [3, 3, 1, 3, 1, 3, 9, 3, 9, 9, 3, 3];
    expect(gapsIn(html)).toHaveLength(counts.reduce((sum, count) => sum + count));
    // Hand-written homework: z = (−1.4, −1.3, 4.1); all three come first.
    expect(
      gapsIn(html)
        .slice(0, 3)
        .map(({ answer }) => answer),
    ).toEqual(['-1.4', '-1.3', '4.1']);
    const body = parsed(`<body xmlns="http://www.w3.org/1999/xhtml">${html}</body>`);
    const grids = Array.from(body.querySelectorAll('table table'), (table) =>
      Array.from(table.querySelectorAll('tr'), (row) => row.querySelectorAll('td').length).join(),
    );
    expect(grids.filter((grid) => grid === '3,3,3')).toHaveLength(3);
    expect(grids.filter((grid) => grid === '1,1,1')).toHaveLength(6);
    expect(grids.filter((grid) => grid === '1')).toHaveLength(5);
  });

  test('has no brace in its text but those of the gaps', () => {
    const html = textIn(parsed(quiz), 'question[type="cloze"] > questiontext > text');
    expect(html.match(/[{}]/g)).toHaveLength(2 * gapsIn(html).length);
    expect(html).toContain('1 &lt; 2, &#123;1:NUMERICAL:=7&#125; is no gap');
  });

  test('writes its numbers with a point, whatever mark the course has', () => {
    const withComma = moodleQuiz([asProblem('Comma', { ...square, decimalMark: ',' }, 3)], words);
    const html = textIn(parsed(withComma), 'question[type="cloze"] > questiontext > text');
    expect(gapsIn(html)).toHaveLength(50);
  });

  test('leaves out the steps that are hidden', () => {
    const less = moodleQuiz(
      [{ ...asProblem('Less', square, 3), hiddenSteps: ['gradient-weights', 'update-weights'] }],
      words,
    );
    expect(gapsIn(textIn(parsed(less), 'question[type="cloze"] > questiontext > text'))).toHaveLength(23);
  });
});

/** All values in the order of the gaps, W as it is stored. */
function valuesOf({ values }: Pick<Derivation, 'values'>): readonly string[] {
  const { z, exp, sum, yhat, loss, dz, dW, db, scaled_dW, W_next, scaled_db, b_next } = values;
  return [z, exp, sum, yhat, loss, dz, dW, db, scaled_dW, W_next, scaled_db, b_next].flat(2);
}

const kinds = [
  { n: 2, m: 3, digits: 3, numbers: 'kind', labels: 'one-hot' },
  { n: 3, m: 2, digits: 2, numbers: 'plain', labels: 'soft' },
] as const;

describe.each(kinds)('the tolerances of $n × $m with $digits decimals', (practice) => {
  const { digits } = practice;
  const layouts = ['features-by-classes', 'classes-by-features'] as const;
  const problems = layouts.flatMap((layout) =>
    ['a', 'b', 'c'].map((seed) =>
      toProblem(problemOf(seed, practice, { ...defaultSettings, layout }, tools)),
    ),
  );

  test.each(['half-up', 'half-even', 'truncate'] as const)(
    'take in what %s at every step comes to',
    (mode) => {
      for (const problem of problems) {
        const xml = moodleQuiz([asProblem('One', problem, digits)], words);
        const gaps = gapsIn(textIn(parsed(xml), 'question[type="cloze"] > questiontext > text'));
        const carried = core.evaluate({
          ...problem,
          rounding: { when: 'carried', mode, digits, kind: 'decimals' },
        });
        const shown = core.evaluate(problem);
        for (const values of [carried, shown]) {
          const numbers = valuesOf({ values });
          expect(gaps).toHaveLength(numbers.length);
          gaps.forEach(({ answer, tolerance }, i) => {
            const written = rounded(exact(numbers[i] ?? ''), digits);
            const off = Math.abs(Number(decimalText(difference(written, exact(answer)))));
            expect(off, `number ${i}`).toBeLessThanOrEqual(Number(tolerance));
          });
        }
      }
    },
  );

  test('are of z no wider than what is cut off on the way', () => {
    for (const problem of problems) {
      const xml = moodleQuiz([asProblem('One', problem, digits)], words);
      const [first] = gapsIn(textIn(parsed(xml), 'question[type="cloze"] > questiontext > text'));
      // Each of the products in z may be cut off, and z itself: a unit of the last digit at most each.
      expect(Number(first?.tolerance)).toBeLessThanOrEqual((practice.n + 1) * 10 ** -digits);
    }
  });
});

test('a loss whose probability would be rounded to nothing has a gap like any other', () => {
  // ŷ₀ = 1/(1 + e⁵) = 0.0066929, L = 5.0067; with the two digits that ŷ₀ has at least, 0.0066 to 0.0067, L is 5.0207 to 5.0056.
  const steep = { x: [1], W: [[0, 5]], b: [0, 0], y: [1, 0], eta: '0.1' };
  const xml = moodleQuiz([asProblem('Steep', steep, 2)], words);
  const gaps = gapsIn(textIn(parsed(xml), 'question[type="cloze"] > questiontext > text'));
  // z, e^z, Σ, ŷ; then L.
  const loss = gaps[7];
  expect(loss?.answer).toBe('5.01');
  expect(Number(loss?.tolerance)).toBeGreaterThan(0.0107);
  expect(Number(loss?.tolerance)).toBeLessThan(0.05);
});

describe('a gap', () => {
  test('takes in both ends of its margin', () => {
    // From the answer 0.004 it is 0.0005 down and 0.00123 up.
    expect(numericalGap('0.00405191', { low: '0.0035', high: '0.00523' }, 3)).toBe(
      '{1:NUMERICAL:=0.004:0.00123}',
    );
    expect(numericalGap('-1.4', { low: '-1.4', high: '-1.4' }, 3)).toBe('{1:NUMERICAL:=-1.4:0}');
  });

  test('has a tolerance that is rounded up, never down', () => {
    expect(numericalGap('0.5', { low: '0.4999999', high: '0.5000001' }, 2)).toBe('{1:NUMERICAL:=0.5:0.0001}');
  });
});

test('decimals are exact, however they are written', () => {
  expect(decimalText(exact('-1.20e-3'))).toBe('-0.0012');
  expect(decimalText(exact('12e2'))).toBe('1200');
  expect(decimalText(exact('.5'))).toBe('0.5');
  expect(decimalText(rounded(exact('-0.0005'), 3))).toBe('-0.001');
  expect(decimalText(rounded(exact('0.00049'), 3))).toBe('0');
  expect(decimalText(roundedUp(exact('0.00101'), 3))).toBe('0.002');
  expect(decimalText(difference(exact('1'), exact('1.05')))).toBe('-0.05');
  expect(() => exact('e^100')).toThrow(TypeError);
});
