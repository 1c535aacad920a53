// One's own derivation, written into the page: what is said of it, and what is kept of it.
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { violations } from './axe.js';
import { find, homework, open, paste, speak, textOf, type } from './calculator.js';
import { entries, handwritten, leave, marksOf, openCheck, press, readable, write } from './check.js';
import { inEveryBrowser, inEveryScheme, once } from './harness.js';
import { hostPage, siteFolder } from './host-pages.js';

// The verdicts on the homework: what was handed in against tests/data/homework.json, and what follows from it by hand.
const [right, cut, given, cutGiven, wrong, unaffected] = [
  'right',
  'right-truncated',
  'right-given-earlier',
  'truncated-given-earlier',
  'wrong',
  'unaffected',
];
const verdicts: Readonly<Record<string, string | undefined>> = {
  ...{ 'z.0': right, 'z.1': right, 'z.2': right },
  ...{ 'exp.0': cut, 'exp.1': right, 'exp.2': right, sum: given },
  ...{ 'yhat.0': cutGiven, 'yhat.1': right, 'yhat.2': right },
  ...{ 'dz.0': given, 'dz.1': right, 'dz.2': right },
  ...{ 'dW.0.0': unaffected, 'dW.0.1': wrong, 'dW.0.2': wrong },
  ...{ 'dW.1.0': wrong, 'dW.1.1': unaffected, 'dW.1.2': wrong },
  ...{ 'dW.2.0': wrong, 'dW.2.1': wrong, 'dW.2.2': unaffected },
  ...{ 'db.0': given, 'db.1': right, 'db.2': right },
};

const transposed = {
  en: /∂L\/∂W₀₁, ∂L\/∂W₀₂, ∂L\/∂W₁₀ and 3 entries more: This is \(ŷ − y\) xᵀ, the transpose of x \(ŷ − y\)ᵀ.*\(3 × 1\)\(1 × 3\).*only because here n = m = 3/,
  ro: /∂L\/∂W₀₁, ∂L\/∂W₀₂, ∂L\/∂W₁₀ și încă 3 elemente: Aceasta este \(ŷ − y\) xᵀ, transpusa lui x \(ŷ − y\)ᵀ.*\(3 × 1\)\(1 × 3\).*numai pentru că aici n = m = 3/,
} as const;

/** What the element has told of checks, oldest first. */
async function listen(page: Page): Promise<() => Promise<readonly Record<string, unknown>[]>> {
  await page.evaluateOnNewDocument(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    addEventListener('softmax-steps-check', (event) => told.push((event as CustomEvent<unknown>).detail));
    addEventListener('message', ({ data }: MessageEvent<Record<string, unknown> | null>) => {
      if (data?.['type'] === 'softmax-steps:check') told.push(data['result']);
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { told: Record<string, unknown>[] }).told);
}

async function expectHomeworkVerdicts(page: Page): Promise<void> {
  await expect.poll(() => marksOf(page)).toMatchObject(verdicts);
  const marks = await marksOf(page);
  // The scaled gradients and what is updated follow from the transposed gradient.
  const later = Object.entries(marks).filter(([id]) => /^(scaled|W_next|b_next)/.test(id));
  expect(later).toHaveLength(24);
  for (const [id, mark] of later) expect(`${id}: ${mark}`).toMatch(/: (right|truncated)/);
  expect(marks['loss']).toBe('not-given');
}

async function checkIn(page: Page, language: string): Promise<void> {
  await speak(page, language);
  const title = { en: 'Check my work', ro: 'Verificarea calculului' }[language];
  await expect.poll(() => textOf(page, '#derivation-title')).toBe(title);
}

const folder = siteFolder();
afterAll(() => folder.remove());

inEveryBrowser(
  ({ page, address, troubles }) => {
    once('results are nowhere to be seen before they are asked for', async () => {
      await openCheck(page(), address());
      const text = await readable(page());
      expect(text).toContain('Exponentials');
      // Logits, exponentials, probabilities, loss, gradients and updates of tests/data/homework.json.
      for (const result of [
        '1.4',
        '1.3',
        '4.1',
        '0.2466',
        '60.34',
        '60.85',
        '0.0041',
        '0.9915',
        '5.40',
        '0.299',
      ]) {
        expect(text).not.toContain(result);
      }
      await press(page(), '.switch');
      await expect.poll(() => textOf(page(), '[data-line="exponentials.sum"]')).toContain('60.8594');
      await press(page(), '.switch');
      await expect.poll(() => readable(page())).not.toContain('60.8594');
    });

    once.each(['en', 'ro'] as const)('the homework, typed in entry by entry, in %s', async (language) => {
      const told = await listen(page());
      await openCheck(page(), address());
      await checkIn(page(), language);
      for (const [id, text] of entries) await write(page(), id, text);
      await leave(page());
      await expectHomeworkVerdicts(page());
      expect(await textOf(page(), '.first .explanation')).toMatch(transposed[language]);
      expect(await textOf(page(), '.first math')).toBe('∂L∂W01=3·0.003≈0.009');
      // The transpose is the one thing that is wrong.
      expect(
        await page().evaluate(() =>
          Array.from(
            document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll('.finding') ?? [],
            (finding) => finding.closest<HTMLElement>('.step')?.dataset['step'],
          ),
        ),
      ).toEqual(['gradient-weights']);
      const last = (await told()).at(-1);
      // 50 entries with the loss; 6 wrong, 3 that the transpose leaves as they are, the loss not given.
      expect(last).toMatchObject({
        score: { scaled: 40 / 50, raw: 40, min: 0, max: 50 },
        success: false,
        completion: false,
      });
      expect(JSON.parse(last?.['response'] as string)).toMatchObject({
        exp: ['0.24', '0.27', '60.34'],
        loss: '',
      });
    });

    once('the homework, pasted as it was written', async () => {
      await openCheck(page(), address());
      await press(page(), '.solution summary');
      await (
        await find(page(), '#solution')
      ).evaluate((box, text) => {
        (box as HTMLTextAreaElement).value = text;
        box.dispatchEvent(new Event('input'));
      }, handwritten);
      await press(page(), '.fill');
      await expectHomeworkVerdicts(page());
      expect(await textOf(page(), '.pasted-note')).toBe(
        'Filled in: z, eᶻ, Σ eᶻ, ŷ, ∂L/∂z, ∂L/∂W, ∂L/∂b, η ∂L/∂W, W′, η ∂L/∂b, b′.',
      );
      expect(await textOf(page(), '.first .explanation')).toMatch(transposed.en);
    });

    test('numbers from a spreadsheet fill the grid that they are pasted into', async () => {
      await openCheck(page(), address());
      await (await find(page(), '.answers input[data-id="dW.0.0"]')).focus();
      await paste(page(), '0.0041\t-0.9955\t0.9915\n0.0122\t-2.9866\t2.9744\n0\t0\t0\n');
      await expect.poll(async () => (await marksOf(page()))['dW.2.2']).toBe('right');
      const marks = Object.entries(await marksOf(page())).filter(([id]) => id.startsWith('dW.'));
      expect(new Set(marks.map(([, mark]) => mark))).toEqual(new Set(['right']));
    });

    once('which of two values of a name was meant is asked, and remembered for the next paste', async () => {
      const loss = async (): Promise<string> =>
        (await find(page(), '.answers input[data-id="loss"]')).evaluate(
          (input) => (input as HTMLInputElement).value,
        );
      await openCheck(page(), address());
      await paste(page(), 'L = 3.2\nL = 5.41');
      await expect.poll(() => textOf(page(), '.pasted-account legend')).toContain('Which one?');
      expect(await loss()).toBe('');
      await press(page(), '.asked button:nth-of-type(2)');
      await expect.poll(loss).toBe('5.41');
      await paste(page(), 'L = 3.1\nL = 5.409');
      await expect.poll(loss).toBe('5.409');
      expect(await textOf(page(), '.pasted-note')).toBe('Read as the last time: L.');
      expect(await textOf(page(), '.asked [aria-pressed="true"]')).toContain('5.409');
      await press(page(), '.asked button:nth-of-type(1)');
      await expect.poll(loss).toBe('3.1');
    });

    once('an entry is judged when it is left, with a sign, words, and why', async () => {
      await openCheck(page(), address());
      await write(page(), 'z.0', '-1.4');
      expect((await marksOf(page()))['z.0']).toBeUndefined();
      await leave(page());
      await expect.poll(async () => (await marksOf(page()))['z.0']).toBe('right');
      expect(await textOf(page(), '#mark-z-0')).toBe('✓');
      await write(page(), 'z.1', '-1.4');
      await write(page(), 'z.2', '4');
      await leave(page());
      await expect.poll(async () => (await marksOf(page()))['z.2']).toBe('wrong');
      const mark = await find(page(), '#mark-z-2');
      expect(await mark.evaluate((found) => found.getAttribute('aria-label'))).toBe('wrong');
      // The mark is heard with the entry.
      const entry = await find(page(), '.answers input[data-id="z.2"]');
      expect(await entry.evaluate((found) => found.getAttribute('aria-describedby'))).toBe('mark-z-2');
      expect(await textOf(page(), '[data-step="logits"] .finding')).toMatch(/The bias is left out/);
      expect(await textOf(page(), '[role="status"]')).toMatch(/^z₂: wrong\. The bias is left out/);
    });

    once('on request all are judged at once, and not before', async () => {
      await openCheck(page(), address(), '&feedback=request');
      await write(page(), 'z.0', '-1.4');
      await write(page(), 'z.1', '1.3');
      await leave(page());
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(
        await page().evaluate(() =>
          document.querySelector('softmax-steps')?.shadowRoot?.querySelector('.entry .mark'),
        ),
      ).toBeNull();
      await press(page(), '.check-all');
      await expect
        .poll(() => marksOf(page()))
        .toMatchObject({ 'z.0': 'right', 'z.1': 'wrong', 'z.2': 'not-given' });
      // What is written anew has no mark until it is asked for again.
      await type(page(), 'z.1', '-1.3');
      await expect.poll(async () => (await marksOf(page()))['z.1']).toBeUndefined();
      await press(page(), '.check-all');
      await expect.poll(async () => (await marksOf(page()))['z.1']).toBe('right');
    });

    once('hints name the rule, then put in the numbers, then show the result', async () => {
      await openCheck(page(), address());
      const hints = (): Promise<string | undefined> => textOf(page(), '[data-step="softmax"] .hint-text');
      expect(await hints()).toBe('');
      await press(page(), '[data-step="softmax"] .more');
      await expect.poll(hints).toContain('Divide each exponential by the sum of all.');
      expect(await hints()).not.toMatch(/\d\.\d/);
      await press(page(), '[data-step="softmax"] .more');
      await expect.poll(hints).toContain('60.8594');
      expect(await hints()).not.toContain('0.0041');
      await press(page(), '[data-step="softmax"] .more');
      await expect.poll(hints).toContain('0.0041');
      expect(
        await page().evaluate(() =>
          document.querySelector('softmax-steps')?.shadowRoot?.querySelector('[data-step="softmax"] .more'),
        ),
      ).toBeNull();
      expect(await textOf(page(), '.tally')).toContain('3 hints used');
      await press(page(), '[data-step="softmax"] .put-away');
      await expect.poll(hints).toBe('');
    });

    once('what is only near is marked so, has no point, and is told with what settles it', async () => {
      const told = await listen(page());
      await openCheck(page(), address());
      // ŷ₁ to four decimals may be 0.0044 or 0.0045; −ln of these is 5.4262 and 5.4037, the loss itself 5.4086.
      await write(page(), 'loss', '5.4210');
      await leave(page());
      await expect.poll(async () => (await marksOf(page()))['loss']).toBe('close');
      expect(await textOf(page(), '#mark-loss')).toBe('≈');
      expect(await textOf(page(), '.first summary')).toBe('Not settled: L');
      expect(await textOf(page(), '[data-note="close"]')).toMatch(/near 5\.41\. Write ŷ to settle it\./);
      expect(await textOf(page(), '[role="status"]')).toMatch(
        /^L: near, but neither right nor wrong\. .*Write ŷ/,
      );
      expect(await textOf(page(), '.tally')).toContain('1 near');
      const entry = await find(page(), '.answers input[data-id="loss"]');
      expect(await entry.evaluate((found) => found.getAttribute('aria-invalid'))).toBeNull();
      expect((await told()).at(-1)).toMatchObject({ score: { raw: 0, max: 50 }, success: false });
      // ŷ to more decimals: −ln 0.004478 is 5.4086.
      await write(page(), 'yhat.1', '0.004478');
      await leave(page());
      await expect.poll(async () => (await marksOf(page()))['loss']).toBe('wrong');
    });

    once(
      'two mistakes in one work are told with the reader’s own signs, and no agreement by chance is praised',
      async () => {
        await openCheck(page(), address());
        // y − ŷ, and from it (y − ŷ) xᵀ, of which the diagonal is that of x (y − ŷ)ᵀ.
        await (await find(page(), '.answers input[data-id="dz.0"]')).focus();
        await paste(page(), '-0.0041\n0.9955\n-0.9915\n');
        await (await find(page(), '.answers input[data-id="dW.0.0"]')).focus();
        await paste(page(), '-0.0041\t-0.0122\t0\n0.9955\t2.9866\t0\n-0.9915\t-2.9744\t0\n');
        await expect.poll(async () => (await marksOf(page()))['dW.0.1']).toBe('wrong');
        const marks = await marksOf(page());
        expect([marks['dW.0.0'], marks['dW.1.1'], marks['dW.2.2']]).toEqual(Array(3).fill('unaffected'));
        expect(await textOf(page(), '[data-step="gradient-weights"] .explanation')).toMatch(
          /This is \(y − ŷ\) xᵀ, the transpose of x \(y − ŷ\)ᵀ/,
        );
      },
    );

    once('what is no number is named with its entry, and all else is judged', async () => {
      await openCheck(page(), address());
      await write(page(), 'yhat.1', '0.004.5');
      await write(page(), 'yhat.2', '0.9915');
      await leave(page());
      await expect.poll(() => marksOf(page())).toMatchObject({ 'yhat.1': 'unreadable', 'yhat.2': 'right' });
      expect(await textOf(page(), '#error-yhat-1')).toMatch(/ŷ₁.*0\.004\.5/);
      const entry = await find(page(), '.answers input[data-id="yhat.1"]');
      expect(await entry.evaluate((found) => (found as HTMLInputElement).value)).toBe('0.004.5');
    });

    once('a problem that is wrong leaves the work and its marks', async () => {
      await openCheck(page(), address());
      await write(page(), 'z.0', '-1.4');
      await leave(page());
      await expect.poll(async () => (await marksOf(page()))['z.0']).toBe('right');
      await type(page(), 'x.0', 'one');
      await expect.poll(() => textOf(page(), '.stale-label'), { timeout: 10_000 }).toBeTruthy();
      expect((await marksOf(page()))['z.0']).toBe('right');
      await type(page(), 'x.0', '2');
      // −1.4 + 0.3.
      await expect.poll(async () => (await marksOf(page()))['z.0']).toBe('wrong');
      await type(page(), 'z.0', '-1.1');
      await leave(page());
      await expect.poll(async () => (await marksOf(page()))['z.0']).toBe('right');
    });

    once('what is written outlasts a reload, and comes back by undoing', async () => {
      await openCheck(page(), address());
      await write(page(), 'z.0', '-1.4');
      await write(page(), 'loss', '5.4086');
      await leave(page());
      await press(page(), '[data-step="softmax"] .more');
      await new Promise((resolve) => setTimeout(resolve, 600));
      await page().reload();
      await expect
        .poll(() => marksOf(page()).catch(() => ({})), { timeout: 20_000 })
        .toMatchObject({ 'z.0': 'right', loss: 'right' });
      expect(await textOf(page(), '.tally')).toContain('1 hint used');
      await press(page(), '.clear');
      await expect.poll(async () => (await marksOf(page()))['loss']).toBe('not-given');
      await press(page(), '.undo');
      await expect.poll(async () => (await marksOf(page()))['loss']).toBe('right');
    });

    once('what checks is asked for once where it cannot be had, which is told', async () => {
      await open(page(), address());
      await page().setRequestInterception(true);
      let asked = 0;
      page().on('request', (request) => {
        const isWanted = /\/checking-[^/]*\.js$/.test(request.url());
        asked += Number(isWanted);
        void (isWanted ? request.abort() : request.continue());
      });
      await press(page(), '.switch');
      await expect.poll(() => textOf(page(), '.notice span')).toMatch(/could not be loaded/);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(asked).toBe(1);
      await press(page(), '.switch');
      await expect.poll(() => textOf(page(), '[data-line="exponentials.sum"]')).toContain('60.8594');
      // What was provoked is no defect.
      troubles().length = 0;
    });

    once('each link has the work that belongs to it', async () => {
      await openCheck(page(), address());
      await write(page(), 'z.0', '-1.4');
      await leave(page());
      await expect.poll(async () => (await marksOf(page()))['z.0']).toBe('right');
      const go = (hash: string): Promise<void> =>
        page().evaluate((wanted) => void (location.hash = wanted), hash);
      await go(`${homework.replace('x=1,3,0', 'x=2,3,0')}&task=check`);
      await expect.poll(async () => (await marksOf(page()))['z.0']).toBe('not-given');
      expect(await textOf(page(), '.first')).toBe('');
      await go(`${homework}&task=check`);
      await expect.poll(async () => (await marksOf(page()))['z.0']).toBe('right');
    });

    once('a teacher’s link takes the hints and the buttons away', async () => {
      await openCheck(page(), address(), '&hints=off&controls=basic&hide=update-weights,update-bias');
      const has = (selector: string): Promise<boolean> =>
        page().evaluate(
          (wanted) => Boolean(document.querySelector('softmax-steps')?.shadowRoot?.querySelector(wanted)),
          selector,
        );
      expect(await has('[data-step="softmax"]')).toBe(true);
      expect(await has('.hints')).toBe(false);
      expect(await has('.switch')).toBe(false);
      expect(await has('[data-step="update-weights"]')).toBe(false);
    });

    once('the other layout of W, a soft label, another decimal mark', async () => {
      const other =
        'v=1&x=1,-2&W=0.3,-0.6;0.5,0.2;0.1,-1&b=0.1,0,-0.2&y=0.25,0.75,0&eta=0.1&layout=cf&mark=comma&base=1';
      await openCheck(page(), address(), '', other);
      // 0.3 + 1.2 + 0.1, 0.5 − 0.4, 0.1 + 2 − 0.2.
      for (const [id, text] of [
        ['z.0', '1,6'],
        ['z.1', '0,1'],
        ['z.2', '1,9'],
      ] as const)
        await write(page(), id, text);
      await leave(page());
      await expect
        .poll(() => marksOf(page()))
        .toMatchObject({ 'z.0': 'right', 'z.1': 'right', 'z.2': 'right' });
      const shape = await page().evaluate(() => {
        const root = document.querySelector('softmax-steps')?.shadowRoot;
        return Array.from(
          root?.querySelectorAll<HTMLElement>('[data-quantity="dW"] input') ?? [],
          ({ dataset }) => dataset['id'],
        );
      });
      expect(shape).toEqual(['dW.0.0', 'dW.0.1', 'dW.1.0', 'dW.1.1', 'dW.2.0', 'dW.2.1']);
    });

    test('an element of another page checks, and tells what came of it', async () => {
      const told = await listen(page());
      folder.write(
        'course.html',
        hostPage(`<softmax-steps mode="check" controls="none" x="1 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1"
          b="0.1 0.1 0.1" y="1" eta="0.1" steps="given logits"></softmax-steps>`),
      );
      await page().goto(`${address()}course.html`);
      await expect.poll(() => textOf(page(), '.check h2'), { timeout: 20_000 }).toBe('Check my work');
      for (const [id, text] of [
        ['z.0', '-1.4'],
        ['z.1', '-1.3'],
        ['z.2', '4.1'],
      ] as const)
        await write(page(), id, text);
      await leave(page());
      await expect
        .poll(async () => (await told()).at(-1))
        .toMatchObject({
          score: { scaled: 1, raw: 3, min: 0, max: 3 },
          success: true,
          completion: true,
          response: '{"z":["-1.4","-1.3","4.1"]}',
        });
      expect(await textOf(page(), '.first')).toBe('Everything is right.');
      // Another site's storage is not ours.
      expect(await page().evaluate(() => Object.keys(localStorage))).toEqual([]);
    });

    test('a frame of another page checks, and its page hears what came of it', async () => {
      const told = await listen(page());
      folder.write(
        'course.html',
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Week 3</title><link rel="icon" href="data:,"></head>
        <body><iframe src="embed.html#${homework}&task=check&controls=none&steps=given,logits" title="A step" height="900" width="100%"></iframe></body></html>`,
      );
      await page().goto(`${address()}course.html`);
      const frame = await page().waitForFrame((found) => found.url().includes('embed.html'));
      const isThere = (): Promise<boolean> =>
        frame.evaluate(() =>
          Boolean(document.querySelector('softmax-steps')?.shadowRoot?.querySelector('.answers input')),
        );
      await expect.poll(() => isThere().catch(() => false), { timeout: 20_000 }).toBe(true);
      for (const [id, text] of [
        ['z.0', '-1.4'],
        ['z.1', '-1.3'],
        ['z.2', '4'],
      ] as const) {
        await frame.evaluate(
          (wanted, value) => {
            const input = document
              .querySelector('softmax-steps')
              ?.shadowRoot?.querySelector<HTMLInputElement>(`.answers input[data-id="${wanted}"]`);
            if (!input) return;
            input.focus();
            input.value = value;
            input.dispatchEvent(new Event('input'));
            input.blur();
          },
          id,
          text,
        );
      }
      await expect
        .poll(async () => (await told()).at(-1))
        .toEqual({
          score: { scaled: 2 / 3, raw: 2, min: 0, max: 3 },
          success: false,
          completion: true,
          response: '{"z":["-1.4","-1.3","4"]}',
        });
    });
  },
  { folder: folder.path },
);

inEveryScheme(({ page, address }) => {
  test.each([1280, 360])('axe finds nothing in work that has been checked, %i pixels wide', async (width) => {
    await page().setViewport({ width, height: 740 });
    await openCheck(page(), address());
    for (const [id, text] of [
      ['z.0', '-1.4'],
      ['z.1', '1,3'],
      ['z.2', '4'],
      ['yhat.0', '1.2.3'],
      ['loss', '5.4210'],
    ] as const) {
      await write(page(), id, text);
    }
    await leave(page());
    await press(page(), '[data-step="softmax"] .more');
    await press(page(), '.solution summary');
    await press(page(), '.first summary');
    await expect
      .poll(() => marksOf(page()))
      .toMatchObject({ 'z.2': 'wrong', 'yhat.0': 'unreadable', loss: 'close' });
    expect(await violations(page())).toEqual([]);
  });
});
