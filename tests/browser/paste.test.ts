import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { find, open, paste, textOf, type } from './calculator.js';
import { inEveryBrowser, once } from './harness.js';

function drop(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    (file, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file, { type: 'text/plain' }));
      const page_ = document.querySelector('softmax-steps');
      for (const type of ['dragover', 'drop']) {
        page_?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    name,
    text,
  );
}

/** The texts in the cells of a field. */
function cells(page: Page, field: string): Promise<string> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('softmax-steps')?.shadowRoot;
    const inputs = root?.querySelectorAll<HTMLInputElement>(`[data-field="${wanted}"] .cell`) ?? [];
    return Array.from(inputs, (input) => input.value).join(' ');
  }, field);
}

/** Something inside the dialog. */
function inDialog(page: Page, selector: string): Promise<string | undefined> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('softmax-steps')?.shadowRoot?.querySelector('softmax-steps-paste');
    return root?.shadowRoot?.querySelector(wanted)?.textContent.replaceAll(/\s+/g, ' ').trim();
  }, selector);
}

function clickInDialog(page: Page, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('softmax-steps')?.shadowRoot?.querySelector('softmax-steps-paste');
    root?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click();
  }, selector);
}

/** What is said below the fields, by their names. */
function notes(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const fields = document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll('.field') ?? [];
    const texts = Array.from(fields, (field) => [
      field.getAttribute('data-field'),
      field.querySelector('.error')?.textContent.trim(),
    ]);
    return Object.fromEntries(texts.filter(([, text]) => text)) as Record<string, string>;
  });
}

async function focus(page: Page, cell: string): Promise<void> {
  await (await find(page, `input[data-id="${cell}"]`)).focus();
}

const problem = `x = np.array([2, -1])
W = np.array([[0.5, 0, 1],
              [1, -0.25, 0]])
b = np.zeros(3)`.replace('np.zeros(3)', '[0, 0, 0]');

inEveryBrowser(({ page, address }) => {
  test('a NumPy problem pasted on the page fills it, and one undo takes it back', async () => {
    await open(page(), address());
    await paste(page(), problem);
    await expect.poll(() => cells(page(), 'W')).toBe('0.5 0 1 1 −0.25 0');
    expect(await cells(page(), 'x')).toBe('2 −1');
    expect(await textOf(page(), '[role="status"]')).toBe(
      'Pasted: x (2), W (2 × 3), b (3). 2 features, 3 classes. Kept from before: y, η.',
    );
    expect(await notes(page())).toEqual({ y: 'kept from before', eta: 'kept from before' });
    await type(page(), 'eta', '0.5');
    expect(await notes(page())).toEqual({ y: 'kept from before' });
    await (await find(page(), '.undo')).click();
    await (await find(page(), '.undo')).click();
    await expect.poll(() => cells(page(), 'x')).toBe('1 3 0');
    expect(await notes(page())).toEqual({});
  });

  test('spreadsheet cells pasted into W set its size', async () => {
    await open(page(), address());
    await focus(page(), 'W.0.0');
    await paste(page(), '1\t2\n3\t4\n5\t6\n');
    await expect.poll(() => cells(page(), 'W')).toBe('1 2 3 4 5 6');
    expect(await cells(page(), 'b')).toBe('0.1 0.1');
  });

  test('a LaTeX column pasted into x is x', async () => {
    await open(page(), address());
    await focus(page(), 'x.1');
    await paste(page(), String.raw`\begin{bmatrix} \frac{1}{2} \\ -1 \\ 4 \end{bmatrix}`);
    await expect.poll(() => cells(page(), 'x')).toBe('1/2 −1 4');
  });

  once('a list that could be several fields asks which', async () => {
    await open(page(), address());
    await paste(page(), '[0.2, 0.3, 0.5]');
    await expect.poll(() => inDialog(page(), 'legend')).toBe('Which field is it for?');
    await clickInDialog(page(), '.choice:nth-of-type(2) input');
    await clickInDialog(page(), '.use');
    await expect.poll(() => cells(page(), 'b')).toBe('0.2 0.3 0.5');
    await expect.poll(() => inDialog(page(), 'h2')).toBeUndefined();
  });

  once('a text with a mistake opens the dialog at it, and is mended there', async () => {
    await open(page(), address());
    await focus(page(), 'W.0.0');
    await paste(page(), '1 2 3\n4 5\n');
    await expect.poll(() => inDialog(page(), '#result')).toContain('Line 2');
    expect(await inDialog(page(), '#result')).toContain('this row has 2 numbers, the first has 3');
    await page().keyboard.down('Control');
    await page().keyboard.press('a');
    await page().keyboard.up('Control');
    await page().keyboard.type('0.5 2 3; 4 5 6');
    await expect.poll(() => inDialog(page(), '#result')).toContain('2 features, 3 classes');
    await clickInDialog(page(), '.use');
    await expect.poll(() => cells(page(), 'W')).toBe('0.5 2 3 4 5 6');
  });

  once('what is left of a text opens the dialog, which names it with its line and what helps', async () => {
    await open(page(), address());
    await paste(page(), 'x = [1, 2, 3]\nb = load(path)\n');
    await expect.poll(() => inDialog(page(), '.read li')).toBe('x (3) from line 1. x = [1, 2, 3]');
    expect(await inDialog(page(), '.left li')).toMatch(
      /^b Line 2, column \d+: .* It is not worked out: paste its result\. b = load\(path\)$/,
    );
    expect(await inDialog(page(), '.kept')).toBe('Kept from before: W, b, y, η.');
    expect(await cells(page(), 'x')).toBe('1 3 0');
    await clickInDialog(page(), '.use');
    await expect.poll(() => cells(page(), 'x')).toBe('1 2 3');
  });

  once(
    'the way a text was read is remembered for the next of its form, and changed in the dialog',
    async () => {
      const question = 'It can be read in several ways. Which one?';
      await open(page(), address());
      await paste(page(), 'x = 1,234 2,345 3,456');
      await expect.poll(() => inDialog(page(), 'legend')).toBe(question);
      const first = await inDialog(page(), '.choice .remark');
      await clickInDialog(page(), '.choice input');
      await clickInDialog(page(), '.use');
      await paste(page(), 'x = 4,567 5,678 6,789');
      await expect.poll(() => textOf(page(), '[role="status"]')).toContain('Read as the last time');
      expect(first).toContain((await textOf(page(), '[role="status"]'))?.split('time: ')[1] ?? 'nothing');
      await (await find(page(), '.paste')).click();
      await expect.poll(() => inDialog(page(), 'h2')).toBe('Paste a matrix or a whole problem');
      await page().keyboard.type('x = 4,567 5,678 6,789');
      await expect.poll(() => inDialog(page(), '.choice:has(:checked) .remark')).toBe(first);
      await clickInDialog(page(), '.choice:nth-of-type(2) input');
      await expect.poll(() => inDialog(page(), '.choice:has(:checked) .remark')).not.toBe(first);
    },
  );

  test('a file that is dropped is read; a picture is not', async () => {
    await open(page(), address());
    await drop(page(), 'weights.csv', '0.5,2,3\n4,5,6\n');
    await expect.poll(() => cells(page(), 'W')).toBe('0.5 2 3 4 5 6');
    await drop(page(), 'weights.png', '1,2,3');
    await expect.poll(() => textOf(page(), '[role="status"]')).toContain('Only texts can be dropped');
  });

  test('Escape closes the dialog and changes nothing', async () => {
    await open(page(), address());
    await (await find(page(), '.paste')).click();
    await expect.poll(() => inDialog(page(), 'h2')).toBe('Paste a matrix or a whole problem');
    await page().keyboard.press('Escape');
    await expect.poll(() => inDialog(page(), 'h2')).toBeUndefined();
    expect(await cells(page(), 'x')).toBe('1 3 0');
  });
});
