import type { Page } from 'puppeteer-core';
import { load, type SampleProblem } from 'softmax-steps';
import { expect, test } from 'vitest';
import { find, open, type, unfold } from './calculator.js';
import { inEveryBrowser } from './harness.js';

const core = await load();

/** The markup of every form on the page, after its line's id, without the marks that the page leaves on it. */
function formsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lines = document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll<HTMLElement>('.line');
    return Array.from(lines ?? []).flatMap((line) =>
      Array.from(line.querySelectorAll('.form math'), (math) => {
        const copy = math.cloneNode(true) as Element;
        for (const element of copy.querySelectorAll('*')) {
          element.classList.remove('changed');
          if (element.className === '') element.removeAttribute('class');
          for (const mark of ['tabindex', 'data-lit']) element.removeAttribute(mark);
        }
        return `${line.dataset['line'] ?? ''}: ${copy.innerHTML}`;
      }),
    );
  });
}

function formsOf(problem: SampleProblem): readonly string[] {
  const lines = core.derive(problem).steps.flatMap((step) => step.lines);
  return lines.flatMap((line) => line.forms.map((form) => `${line.id}: ${form.mathml}`));
}

inEveryBrowser(({ page, address }) => {
  test("after edits that change figures, signs, lengths and exponents the page holds the core's MathML", async () => {
    await open(page(), address());
    await unfold(page());
    const edits = [
      ['W.0.0', '-0.8'],
      ['x.1', '0'],
      ['b.2', '12.125'],
      ['W.2.1', '2e-9'],
      ['x.0', '-1/3'],
      ['eta', '1e-7'],
      ['W.0.0', '0.3'],
    ] as const;
    for (const [cell, text] of edits) await type(page(), cell, text);
    const expected = formsOf({
      x: ['-1/3', '0', '0'],
      W: [
        ['0.3', '0.1', '-2'],
        ['-0.6', '-0.5', '2'],
        ['-1', '2e-9', '0.1'],
      ],
      b: ['0.1', '0.1', '12.125'],
      y: [0, 1, 0],
      eta: '1e-7',
    });
    await expect.poll(() => formsOn(page())).toEqual(expected);
  });

  test('an edit leaves the numbers in their places, and those that changed in sight flash', async () => {
    await page().setViewport({ width: 1280, height: 960 });
    await open(page(), address());
    const number = await find(page(), '[data-line="given.x"] mn[data-id="x.0"]');
    const flashed = await number.evaluateHandle((element) => {
      const seen: string[] = [];
      const note = (event: Event): unknown => event.target === element && seen.push(event.type);
      for (const type of ['animationstart', 'animationend'])
        element.getRootNode().addEventListener(type, note);
      return seen;
    });
    await type(page(), 'x.0', '2');
    await expect
      .poll(() => number.evaluate((element) => element.isConnected && element.textContent))
      .toBe('2');
    const events = (): Promise<string[]> => flashed.jsonValue();
    await expect.poll(events, { timeout: 5000 }).toEqual(['animationstart', 'animationend']);
    expect(await number.evaluate((element) => element.matches('.changed'))).toBe(false);
  });

  test('forms out of sight become tab stops where they are too wide, once they are scrolled to', async () => {
    await page().setViewport({ width: 360, height: 700 });
    await open(page(), address());
    const form = await find(page(), '[data-line="update-weights.next"] .form.numbers');
    await form.evaluate((element) => element.scrollIntoView());
    await expect.poll(() => form.evaluate((element) => element.getAttribute('tabindex'))).toBe('0');
  });
});
