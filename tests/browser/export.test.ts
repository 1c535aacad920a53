import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { allowClipboard, find, open, type } from './calculator.js';
import { dialogOf } from './dialog.js';
import { inABrowser, inEveryBrowser, once } from './harness.js';

const dialog = dialogOf('softmax-steps-export');
const { find: inDialog, textOf: textIn } = dialog;

/** Opens the dialog from above the derivation. */
async function openDialog(page: Page, address: string): Promise<void> {
  await open(page, address);
  await (await find(page, '.tools .export')).click();
  await expect.poll(() => textIn(page, 'pre').catch(() => ''), { timeout: 10_000 }).not.toBe('');
}

async function choose(page: Page, menu: string, value: string): Promise<string> {
  await dialog.choose(page, menu, value);
  return textIn(page, 'pre');
}

// One text that each format alone has: of TeX, of Markdown, of the mathematics in Unicode, of MathML, of JSON, and the
// calls that a script of each language cannot do without.
const signs: Readonly<Record<string, RegExp>> = {
  latex: /\\documentclass[^]*\\begin\{bmatrix\}/,
  markdown: /^# [^]*\$\$/,
  text: /z = Wᵀx \+ b/,
  mathml: /<math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML"/,
  json: /"format": "softmax-steps"/,
  numpy: /import numpy/,
  pytorch: /import torch/,
  octave: /W = \[/,
  r: /%\*%/,
};

inEveryBrowser(({ page, address }, kind) => {
  once('each format appears', async () => {
    await openDialog(page(), address());
    for (const [format, sign] of Object.entries(signs)) {
      expect.soft(await choose(page(), '.format', format), format).toMatch(sign);
    }
  });

  once('one step and one line can be had alone; a program is always whole', async () => {
    await openDialog(page(), address());
    await choose(page(), '.format', 'text');
    const step = await choose(page(), '.scope', 'softmax');
    expect(step).toContain('Softmax');
    expect(step).not.toContain('Logits');
    expect((await choose(page(), '.scope', 'logits.z.2')).trim()).toMatch(/z₂ = .*= 4\.1/);
    await choose(page(), '.format', 'r');
    expect(await (await inDialog(page(), '.scope')).evaluate((menu) => menu.matches(':disabled'))).toBe(true);
  });

  test('the line that is pointed at has a button, and the dialog opens for that line', async () => {
    await open(page(), address());
    await expect
      .poll(
        async () => {
          await (await find(page(), '[data-line="given.eta"]')).hover();
          await (await find(page(), '[data-line="given.x"]')).hover();
          return find(page(), '[data-line="given.x"] .line-button');
        },
        { timeout: 10_000 },
      )
      .toBeTruthy();
    await (await find(page(), '.line-button')).click();
    await expect.poll(() => textIn(page(), 'pre').catch(() => ''), { timeout: 10_000 }).toContain('x = ');
    expect(await textIn(page(), 'pre')).toBe(
      '\\[\n  x = \\begin{bmatrix} 1 \\\\ 3 \\\\ 0 \\end{bmatrix}\n\\]\n',
    );
  });

  test('a line’s button comes after its numbers in the order of Tab', async () => {
    await open(page(), address());
    await expect
      .poll(
        async () => {
          // From the last entry of x the arrow goes on to the first of W.
          await (await find(page(), '[data-line="given.x"] [data-id="x.2"]')).click();
          await page().keyboard.press('ArrowRight');
          return find(page(), '[data-line="given.W"] .line-button');
        },
        { timeout: 10_000 },
      )
      .toBeTruthy();
    await page().keyboard.press('Tab');
    const focused = await page().evaluate(
      () => document.querySelector('softmax-steps')?.shadowRoot?.activeElement?.className,
    );
    expect(focused).toBe('line-button');
  });

  once('nothing can be exported while the problem is wrong', async () => {
    await open(page(), address());
    await type(page(), 'y.0', '0.5');
    await expect
      .poll(
        async () => (await find(page(), '.tools .export')).evaluate((button) => button.matches(':disabled')),
        {
          timeout: 10_000,
        },
      )
      .toBe(true);
  });

  test('where the clipboard is refused, the whole text is selected and the dialog says so', async () => {
    await page().evaluateOnNewDocument(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await openDialog(page(), address());
    await (await inDialog(page(), '.primary')).click();
    await expect.poll(() => textIn(page(), '.status')).toMatch(/not let it be copied/);
    // Chromium keeps what is selected in a shadow tree to itself, but has it copied.
    if (kind === 'firefox') {
      expect(await page().evaluate(() => getSelection()?.toString())).toContain('\\end{document}');
    }
  });
});

inABrowser('chrome', ({ page, address }) => {
  test('what is copied is on the clipboard, MathML also as HTML', async () => {
    await allowClipboard(page(), address());
    await openDialog(page(), address());
    const text = await choose(page(), '.format', 'numpy');
    await (await inDialog(page(), '.primary')).click();
    await expect.poll(() => textIn(page(), '.status')).toBe('Copied.');
    expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(text);

    await choose(page(), '.format', 'mathml');
    await choose(page(), '.scope', 'logits.z');
    await (await inDialog(page(), '.primary')).click();
    await expect.poll(() => textIn(page(), '.status')).toBe('Copied.');
    const html = await page().evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item && (await (await item.getType('text/html')).text());
    });
    expect(html).toMatch(/<math[^]*4\.1/);
  });

  test('a download has the name and the text of its format', async () => {
    await openDialog(page(), address());
    const downloadPath = await mkdtemp(join(tmpdir(), 'softmax-steps-'));
    const session = await page().createCDPSession();
    await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath });
    const text = await choose(page(), '.format', 'latex');
    const buttons = await inDialog(page(), '.actions button:nth-of-type(2)');
    await buttons.click();
    expect(await textIn(page(), '.status')).toBe('Saved as softmax-step.tex.');
    const saved = join(downloadPath, 'softmax-step.tex');
    await expect.poll(() => readFile(saved, 'utf8').catch(() => ''), { timeout: 10_000 }).toBe(text);
  });
});
