// Problems from a seed, what a teacher's link makes of the page, and what is handed in.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { allowClipboard, find, open, preferRomanian, textOf, type } from './calculator.js';
import { dialogOf } from './dialog.js';
import { inABrowser, inEveryBrowser, inEveryScheme, once } from './harness.js';

/** The problem that tests/web/generate.test.ts keeps: x = (3, −3), W = (−0.2 0.8 0.7; −0.9 0.3 −0.3), b = (0.2, 0.4, 0.1). */
const seeded = 'practice=1&n=2&m=3&digits=3&seed=exam-2';
/** z = Wᵀx + b, worked out by hand: −0.6 + 2.7 + 0.2; 2.4 − 0.9 + 0.4; 2.1 + 0.9 + 0.1. */
const logits = ['2.3', '1.9', '3.1'];
const exam = `${seeded}&given=yes&more=no&code=yes&hints=off&controls=basic`;

const patient = { timeout: 10_000 };

const isThere = (page: Page, selector: string): Promise<boolean> =>
  find(page, selector).then(
    () => true,
    () => false,
  );

/** The cells of a grid as they are typed: "x", "W". */
const cells = (page: Page, field: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('softmax-steps')?.shadowRoot;
    const inputs = root?.querySelectorAll<HTMLInputElement>(`input[data-id^="${wanted}."]`) ?? [];
    return Array.from(inputs, ({ value }) => value);
  }, field);

/** How an entry is marked: "right", "wrong". */
const markOf = (page: Page, id: string): Promise<string | undefined> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('softmax-steps')?.shadowRoot;
    return root?.querySelector(`input[data-id="${wanted}"]`)?.closest<HTMLElement>('.entry')?.dataset['mark'];
  }, id);

async function press(page: Page, selector: string): Promise<void> {
  await (await find(page, selector)).evaluate((button) => (button as HTMLElement).click());
}

async function practise(page: Page, address: string, fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}#${fragment}`);
  await expect.poll(() => textOf(page, '.practice h3'), patient).toBeTruthy();
  await expect.poll(() => isThere(page, 'input[data-id="z.0"]'), patient).toBe(true);
}

/** Types an entry and leaves it. */
async function answer(page: Page, id: string, text: string): Promise<void> {
  await type(page, id, text);
  await page.keyboard.press('Tab');
}

const dialog = dialogOf('softmax-steps-teacher');
const { find: inDialog, click, choose } = dialog;

const textIn = async (page: Page, selector: string): Promise<string> =>
  (await dialog.textOf(page, selector)).trim();

const valueIn = async (page: Page, selector: string): Promise<string> =>
  (await inDialog(page, selector)).evaluate((element) => (element as HTMLInputElement).value);

/** Opens what teachers are offered, from the page as it is first opened. */
async function openTeacher(page: Page, address: string, tab: 'link' | 'variants' | 'result'): Promise<void> {
  await open(page, address);
  await press(page, '.tools .switch');
  await expect.poll(() => isThere(page, '.tools .for-teachers'), patient).toBe(true);
  await press(page, '.tools .for-teachers');
  await expect.poll(() => textIn(page, 'h2').catch(() => ''), patient).toBeTruthy();
  await click(page, `#tab-${tab}`);
}

/** The code of what has been written, by its reader. */
async function handIn(page: Page, name: string): Promise<string> {
  await (await find(page, '#hand-in-name')).type(name);
  await press(page, '.make-code');
  const code = (): Promise<string> =>
    find(page, '#hand-in-code').then(
      (area) => area.evaluate((element) => (element as HTMLTextAreaElement).value),
      () => '',
    );
  await expect.poll(code, patient).toMatch(/^r1\.[\w-]+$/);
  return code();
}

inEveryBrowser(({ page, address }) => {
  once('a seed gives its problem, which the link holds', async () => {
    await practise(page(), address(), seeded);
    expect(await cells(page(), 'x')).toEqual(['3', '−3']);
    expect(await cells(page(), 'W')).toEqual(['−0.2', '0.8', '0.7', '−0.9', '0.3', '−0.3']);
    expect(await cells(page(), 'b')).toEqual(['0.2', '0.4', '0.1']);
    expect(await cells(page(), 'y')).toEqual(['0', '0', '1']);
    expect(new URL(page().url()).hash).toBe(`#${seeded}`);
  });

  once('another problem is another, and going on from the page needs no link', async () => {
    await open(page(), address());
    await press(page(), '.tools .switch');
    await expect.poll(() => isThere(page(), '.tools .practise'), patient).toBe(true);
    await press(page(), '.tools .practise');
    await expect.poll(() => textOf(page(), '.practice .seed'), patient).toBeTruthy();
    expect(await cells(page(), 'W')).toHaveLength(6);
    const [first, problem] = [await textOf(page(), '.practice .seed'), await cells(page(), 'W')];
    await press(page(), '.practice .another');
    await expect.poll(() => textOf(page(), '.practice .seed'), patient).not.toBe(first);
    await expect.poll(() => cells(page(), 'W')).not.toEqual(problem);
    await expect.poll(() => new URL(page().url()).hash).toMatch(/^#practice=1&n=2&m=3&digits=3&seed=\w{6}$/);
  });

  once('the kind of problem can be chosen', async () => {
    await practise(page(), address(), seeded);
    await (
      await find(page(), '#practice-labels')
    ).evaluate((menu) => {
      (menu as HTMLSelectElement).value = 'soft';
      menu.dispatchEvent(new Event('change'));
    });
    await expect.poll(() => cells(page(), 'y'), patient).not.toContain('1');
    await press(page(), '.practice .stepper-controls button:last-child');
    await expect.poll(() => cells(page(), 'x'), patient).toHaveLength(3);
    expect(await cells(page(), 'y')).not.toContain('0');
  });

  once('the score and the steps done are kept over a reload, in the browser alone', async () => {
    await practise(page(), address(), seeded);
    expect(await textOf(page(), '.steps-done')).toBe('0 of 9 steps done');
    for (const [k, logit] of logits.entries()) await answer(page(), `z.${k}`, logit);
    await expect.poll(() => markOf(page(), 'z.2')).toBe('right');
    await expect.poll(() => textOf(page(), '.steps-done')).toBe('1 of 9 steps done');
    // 3 classes and 2 features: z, e^z, ŷ, ∇_z, ∇_b, η∇_b and b′ of 3, the sum and L, ∇_W, η∇_W and W′ of 6.
    await expect.poll(() => textOf(page(), '.score')).toMatch(/0 problems solved, 3 of 41 entries right/);
    // It is written down a moment later.
    await expect
      .poll(() => page().evaluate(() => localStorage.getItem('softmax-steps-work')))
      .toContain('2.3');
    await page().reload();
    await expect.poll(() => textOf(page(), '.steps-done'), patient).toBe('1 of 9 steps done');
    expect(await textOf(page(), '.score')).toMatch(/3 of 41 entries right/);
    await press(page(), '.score .forget');
    await expect.poll(() => isThere(page(), '.score')).toBe(false);
  });

  once('a problem that is changed is no longer that of the seed, until the change is undone', async () => {
    await practise(page(), address(), seeded);
    await type(page(), 'x.0', '2');
    await expect.poll(() => isThere(page(), '.practice')).toBe(false);
    await expect.poll(() => new URL(page().url()).hash).toMatch(/^#v=1&x=2,-3&/);
    await press(page(), '.undo');
    await expect.poll(() => textOf(page(), '.practice .seed')).toBe('Problem exam-2');
  });

  once('a teacher’s link fixes the problem, and hides what it is to hide', async () => {
    await practise(page(), address(), exam);
    expect(await textOf(page(), '.practice h3')).toBe('Set by your teacher');
    for (const hidden of [
      '.tools',
      '.options',
      '.practice .another',
      '.practice .leave',
      '.kinds',
      '.hints',
      '.step button.more',
    ]) {
      expect(await isThere(page(), hidden), hidden).toBe(false);
    }
    const readonly = await (
      await find(page(), 'input[data-id="x.0"]')
    ).evaluate((cell) => (cell as HTMLInputElement).readOnly);
    expect(readonly).toBe(true);
    expect(await isThere(page(), '#hand-in-name')).toBe(true);
  });

  once('the link in the same tab after it gives all of the page back', async () => {
    await practise(page(), address(), exam);
    await page().goto(`${address()}#v=1&x=1,3&W=1,2;3,4&b=0,0&y=0,1&eta=0.1`);
    await expect.poll(() => isThere(page(), '.tools .switch'), patient).toBe(true);
    const readonly = await (
      await find(page(), 'input[data-id="x.0"]')
    ).evaluate((cell) => (cell as HTMLInputElement).readOnly);
    expect(readonly).toBe(false);
  });

  once('the dialog writes such a link, which opens what was chosen', async () => {
    await openTeacher(page(), address(), 'link');
    await choose(page(), '#seed', 'exam-2');
    await choose(page(), '#feedback', 'request');
    await choose(page(), '#controls', 'none');
    await click(page(), '#hints');
    await click(page(), '#wants-code');
    const link = await valueIn(page(), '#link');
    expect(new URL(link).hash).toBe(
      `#${seeded}&given=yes&more=no&code=yes&feedback=request&hints=off&controls=none`,
    );
    expect(
      await (await inDialog(page(), '.try')).evaluate((anchor) => (anchor as HTMLAnchorElement).href),
    ).toBe(link);
    await choose(page(), '#seed', 'ă b');
    await expect.poll(() => textIn(page(), '#seed-hint')).toMatch(/without accents/);
    expect(await valueIn(page(), '#link')).toBe('');
    await choose(page(), '#problem', 'fresh');
    await expect.poll(() => valueIn(page(), '#link')).not.toMatch(/seed=/);

    await practise(page(), address(), new URL(link).hash.slice(1));
    expect(await isThere(page(), '.problem')).toBe(false);
    expect(await isThere(page(), '.check-all')).toBe(true);
  });

  once('what is handed in comes to the teacher’s page with its verdicts', async () => {
    await practise(page(), address(), exam);
    await answer(page(), 'z.0', '2.3');
    // The bias left out: 2.4 − 0.9.
    await answer(page(), 'z.1', '1.5');
    const code = await handIn(page(), 'Ana Țîră');

    // The teacher's browser has nothing of the student's.
    await page().goto(`${address()}licences.html`);
    await page().evaluate(() => localStorage.clear());
    await openTeacher(page(), address(), 'result');
    // Mail breaks long lines.
    await choose(page(), '#code', code.replaceAll(/.{50}/g, '$&\r\n'));
    await click(page(), '.open-result');
    await expect
      .poll(() => textOf(page(), '.practice h3'), patient)
      .toBe('Result of Ana Țîră, problem exam-2');
    expect(await textOf(page(), '.practice .hint')).toMatch(/no proof/);
    expect(await cells(page(), 'z')).toEqual(['2.3', '1.5', '']);
    await expect.poll(() => markOf(page(), 'z.0'), patient).toBe('right');
    expect(await markOf(page(), 'z.1')).toBe('wrong');
    expect(await textOf(page(), '.first')).toMatch(/bias is left out/);

    // It stays in the address, and is not taken for the teacher's own work.
    await expect.poll(() => new URL(page().url()).hash).toBe(`#result=${code}`);
    await page().reload();
    await expect.poll(() => textOf(page(), '.practice h3'), patient).toMatch(/^Result of Ana/);
    expect(await page().evaluate(() => localStorage.getItem('softmax-steps-work'))).toBeNull();
    await press(page(), '.close-result');
    await expect.poll(() => cells(page(), 'x'), patient).toEqual(['1', '3', '0']);
    expect(await cells(page(), 'z')).toEqual(['', '', '']);
  });

  once('a damaged code gets a clear message, in the dialog and in a link', async () => {
    await openTeacher(page(), address(), 'result');
    await choose(page(), '#code', 'r1.AAAAAAAA');
    await click(page(), '.open-result');
    await expect.poll(() => textIn(page(), '#code-problem'), patient).toMatch(/^This code is damaged/);
    await choose(page(), '#code', 'r9.AAAA');
    await click(page(), '.open-result');
    await expect.poll(() => textIn(page(), '#code-problem'), patient).toMatch(/newer version/);

    await page().goto('about:blank');
    await page().goto(`${address()}#result=r1.AAAAAAAA`);
    await expect.poll(() => textOf(page(), '.notice'), patient).toMatch(/^This code is damaged/);
    expect(await cells(page(), 'x')).toEqual(['1', '3', '0']);
  });

  once('a damaged link of a task is told, and leaves the homework', async () => {
    await page().goto(`${address()}#practice=1&n=9&m=3&digits=3`);
    await expect.poll(() => textOf(page(), '.notice'), patient).toBeTruthy();
    expect(await cells(page(), 'x')).toEqual(['1', '3', '0']);
  });

  once('variants are printed as worksheets without a result, and as a key that goes with them', async () => {
    await page().evaluateOnNewDocument(() => {
      window.print = () => {
        const sheet = document.querySelector('softmax-steps')?.shadowRoot?.querySelector('.print-sheet');
        const parts = Array.from(sheet?.shadowRoot?.querySelectorAll('article') ?? [], (part) => ({
          title: part.querySelector('h1')?.textContent.trim(),
          given: Array.from(
            part.querySelectorAll('mn[data-id^="x."]'),
            ({ textContent }) => textContent,
          ).join(),
          results: part.querySelectorAll(':is(mn, .number)[data-id^="z."]').length,
        }));
        Object.assign(globalThis, { printed: parts });
        dispatchEvent(new Event('afterprint'));
      };
    });
    interface Part {
      readonly title: string;
      readonly given: string;
      readonly results: number;
    }
    const printed = (): Promise<readonly Part[] | undefined> =>
      page().evaluate(() => (globalThis as unknown as { printed?: Part[] }).printed);
    await openTeacher(page(), address(), 'variants');
    await choose(page(), '#seed', 'exam');
    await choose(page(), '#count', '3');
    await click(page(), '.print-worksheet-and-key');
    await expect.poll(printed, patient).toHaveLength(6);
    const parts = (await printed()) ?? [];
    const [sheets, keys] = [parts.slice(0, 3), parts.slice(3)];
    expect(sheets.map(({ title }) => title)).toEqual(
      [1, 2, 3].map((k) => `Worksheet: Softmax regression, step by step, variant ${k} (exam-${k})`),
    );
    expect(keys.map(({ title }) => title)).toEqual(
      [1, 2, 3].map((k) => `Key: Softmax regression, step by step, variant ${k} (exam-${k})`),
    );
    expect(sheets.every(({ results }) => results === 0)).toBe(true);
    expect(keys.every(({ results }) => results > 0)).toBe(true);
    expect(new Set(sheets.map(({ given }) => given)).size).toBe(3);
    expect(await isThere(page(), '.print-sheet')).toBe(false);
  });

  once('variants are saved for Moodle, as XML that the browser reads', async () => {
    await openTeacher(page(), address(), 'variants');
    await page().evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob)
          void blob.text().then((text) => Object.assign(globalThis, { savedText: text }));
        return make(blob);
      };
      // Nothing is to be saved by the browser of a test.
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await choose(page(), '#seed', 'exam');
    await choose(page(), '#count', '2');
    await click(page(), '.moodle');
    await expect.poll(() => textIn(page(), '.status'), patient).toBe('Saved as exam-moodle.xml.');
    const quiz = await page().evaluate(() => {
      const text = (globalThis as unknown as { savedText: string }).savedText;
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      const questions = Array.from(parsed.querySelectorAll('quiz > question[type="cloze"]'));
      return questions.map((question) => ({
        name: question.querySelector('name > text')?.textContent,
        gaps: question.querySelector('questiontext > text')?.textContent.match(/\{1:NUMERICAL:=/g)?.length,
      }));
    });
    expect(quiz).toEqual([
      { name: 'Softmax regression, exam-1', gaps: 41 },
      { name: 'Softmax regression, exam-2', gaps: 41 },
    ]);
  });

  once('it speaks Romanian', async () => {
    await preferRomanian(page());
    await practise(page(), address(), exam);
    await expect.poll(() => textOf(page(), '.practice h3'), patient).toBe('Temă dată de profesor');
    await expect.poll(() => textOf(page(), '#hand-in-title'), patient).toBe('Predă');
    expect(await textOf(page(), '.steps-done')).toBe('0 din 9 pași făcuți');
  });
});

inABrowser('chrome', ({ page, address }) => {
  test('a quiz is downloaded under its name', async () => {
    await openTeacher(page(), address(), 'variants');
    const downloadPath = await mkdtemp(join(tmpdir(), 'softmax-steps-'));
    const session = await page().createCDPSession();
    await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath });
    await choose(page(), '#seed', 'exam');
    await click(page(), '.moodle');
    const saved = (): Promise<string> =>
      readFile(join(downloadPath, 'exam-moodle.xml'), 'utf8').catch(() => '');
    await expect.poll(saved, patient).toMatch(/^<\?xml [^]*<\/quiz>\s*$/);
  });

  test('a link is copied to the clipboard, and the dialog says so', async () => {
    await allowClipboard(page(), address());
    await openTeacher(page(), address(), 'link');
    const link = await valueIn(page(), '#link');
    await click(page(), '.copy-task');
    await expect.poll(() => textIn(page(), '.status')).toBe('The link is in the clipboard.');
    expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(link);
  });
});

inEveryScheme(({ page, address }) => {
  test.each(['link', 'variants', 'result'] as const)(
    'axe finds nothing in the dialog for teachers, %s, on a phone',
    async (tab) => {
      await page().setViewport({ width: 360, height: 740 });
      await openTeacher(page(), address(), tab);
      expect(await violations(page(), ['softmax-steps', 'softmax-steps-teacher', 'dialog'])).toEqual([]);
    },
  );

  test('axe finds nothing on the page of a task, on a phone', async () => {
    await page().setViewport({ width: 360, height: 740 });
    await practise(page(), address(), exam);
    await answer(page(), 'z.0', '2.3');
    await handIn(page(), 'Ana');
    expect(await violations(page())).toEqual([]);
  });
});
