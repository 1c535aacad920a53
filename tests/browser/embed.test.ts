// The dialog that writes HTML for other pages: what it writes is put into such a page, and is the same problem there.
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { violations } from './axe.js';
import { allowClipboard, find, numberIn, open, textOf, type } from './calculator.js';
import { dialogOf } from './dialog.js';
import { numberInFrame } from './frame-hosts.js';
import { inABrowser, inEveryBrowser, inEveryScheme, once } from './harness.js';
import { siteFolder } from './host-pages.js';

// Not square, classes × features, with settings of its own: whatever is lost on the way is seen.
const problem =
  'v=1&x=1,-2/3&W=0.3,-0.6;.5,2e-1;0.1,-1&b=0.1,0,-0.2&y=0.25,0.75,0&eta=1/10&layout=cf&digits=6&kind=significant&base=1&shift=always&symbols=p,alpha&hide=given,check';

const folder = siteFolder();
afterAll(() => folder.remove());

const dialog = dialogOf('softmax-steps-embed');
const { find: inDialog, textOf: textIn } = dialog;

async function openDialog(page: Page, address: string): Promise<void> {
  await open(page, address);
  await (await find(page, '.tools .embed')).evaluate((button) => (button as HTMLElement).click());
  await expect.poll(() => textIn(page, 'pre').catch(() => ''), { timeout: 10_000 }).not.toBe('');
}

async function choose(page: Page, menu: string, value: string): Promise<string> {
  await dialog.choose(page, menu, value);
  return textIn(page, 'pre');
}

async function click(page: Page, selector: string): Promise<string> {
  await dialog.click(page, selector);
  return textIn(page, 'pre');
}

inEveryBrowser(
  ({ page, address }) => {
    /** The results of the derivation, and the fragment of the problem: of the element, or where the page or frame opens it again. */
    const everything = (): Promise<{
      readonly fragment: string;
      readonly numbers: readonly (string | undefined)[];
    }> =>
      page().evaluate(() => {
        const framed = document.querySelector('iframe')?.contentDocument;
        const element = (framed ?? document).querySelector<HTMLElement & { readonly fragment?: string }>(
          'softmax-steps',
        );
        const ownAddress = framed?.querySelector<HTMLAnchorElement>('a.open')?.href ?? location.href;
        const root = element?.shadowRoot;
        const lines = [...(root?.querySelectorAll<HTMLElement>('.step .line.key') ?? [])];
        return {
          fragment: element?.fragment ?? ownAddress.split('#').at(-1) ?? '',
          numbers: lines.map((line) => line.textContent.replaceAll(/\s+/g, ' ')),
        };
      });

    once.each(['frame', 'element', 'link'])('a %s in another page has the very problem', async (kind) => {
      await page().goto(`${address()}#${problem}`);
      await expect.poll(() => numberIn(page(), 'softmax.yhat', 'yhat.2'), { timeout: 10_000 }).toBeTruthy();
      const expected = { ...(await everything()), fragment: problem.replace(';.5', ';0.5') };
      expect(expected.numbers.length).toBeGreaterThan(5);
      await (await find(page(), '.tools .embed')).evaluate((button) => (button as HTMLElement).click());
      await expect.poll(() => textIn(page(), 'pre').catch(() => ''), { timeout: 10_000 }).not.toBe('');
      await click(page(), `input[value="${kind}"]`);
      const html = kind === 'link' ? await textIn(page(), 'pre') : await choose(page(), '#controls', 'all');

      folder.write(
        'course.html',
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Week 3</title><link rel="icon" href="data:,">
        </head><body>${html}</body></html>`,
      );
      await page().setViewport({ width: 1280, height: 900 });
      await page().goto(`${address()}course.html`);
      if (kind === 'link') await page().evaluate(() => document.querySelector('a')?.click());
      const shown = kind === 'frame' ? numberInFrame : numberIn;
      await expect.poll(() => shown(page(), 'softmax.yhat', 'yhat.2'), { timeout: 10_000 }).toBeTruthy();
      await expect.poll(everything).toEqual(expected);
    });

    once('each choice is in what is written', async () => {
      await openDialog(page(), address());
      expect(await textIn(page(), 'pre')).toMatch(
        /^<iframe src="[^"]*embed\.html#v=1&amp;[^"]*&amp;controls=basic"/,
      );
      expect(await choose(page(), '#controls', 'none')).toContain('controls=none');
      expect(await choose(page(), '#theme', 'dark')).toContain('theme=dark');
      expect(await choose(page(), '#lang', 'ro')).toContain('lang=ro');
      expect(await click(page(), 'input[name="step"][value="check"]')).toContain('hide=check');
      expect(await choose(page(), '#controls', 'basic')).not.toContain('readonly');
      expect(await click(page(), 'input[name="readonly"]')).toContain('readonly=yes');
      expect(await textIn(page(), 'pre')).toContain('softmax-steps-frame.js');
      expect(await choose(page(), '#height', 'fixed')).not.toContain('softmax-steps-frame.js');
      expect(await choose(page(), 'input[type="number"]', '720')).toContain('height="720"');

      const element = await click(page(), 'input[value="element"]');
      expect(element).toMatch(/ controls="basic" readonly theme="dark" lang="ro">/);
      expect(element).toContain('steps="given logits');
      expect(await click(page(), 'input[value="link"]')).toMatch(/^<a href="[^"]*#v=1&amp;[^"]*hide=check">/);
    });

    once(
      'the preview shows what is chosen, at the height of its content, and leaves no trace in the history',
      async () => {
        await openDialog(
          page(),
          `${address()}#v=1&x=2,3,0&W=0.3,0.1,-2;-0.6,-0.5,2;-1,-0.5,0.1&b=0.1,0.1,0.1&y=0,1,0&eta=0.1`,
        );
        const length = await page().evaluate(() => history.length);
        const own = await page().evaluate(() => location.href);
        const inPreview = (wanted: string): Promise<string | undefined> =>
          page().evaluate((selector) => {
            const root = document
              .querySelector('softmax-steps')
              ?.shadowRoot?.querySelector('softmax-steps-embed')?.shadowRoot;
            const frame = root?.querySelector('iframe')?.contentDocument?.querySelector('softmax-steps');
            const shown = frame ?? root?.querySelector('softmax-steps-preview');
            return shown?.shadowRoot?.querySelector(selector)?.textContent.trim();
          }, wanted);
        await expect.poll(() => inPreview('#derivation-title'), { timeout: 10_000 }).toBe('Derivation');
        await expect
          .poll(async () => /height="(\d+)"/.exec(await textIn(page(), 'pre'))?.[1])
          .not.toBe('640');
        const height = Number(/height="(\d+)"/.exec(await textIn(page(), 'pre'))?.[1]);
        const given = await (await inDialog(page(), 'iframe')).evaluate((frame) => frame.clientHeight);
        expect(given).toBe(height);

        await choose(page(), '#lang', 'ro');
        await expect.poll(() => inPreview('#derivation-title')).toBe('Calcul');
        await click(page(), 'input[name="step"][value="logits"]');
        await expect.poll(() => inPreview('[data-step="logits"]')).toBeUndefined();
        await click(page(), 'input[value="element"]');
        await expect.poll(() => inPreview('#derivation-title'), { timeout: 10_000 }).toBe('Calcul');
        await expect.poll(() => inPreview('[data-line="softmax.yhat"]')).toBeTruthy();
        expect(await inPreview('[data-step="logits"]')).toBeUndefined();
        expect(await page().evaluate(() => history.length)).toBe(length);
        expect(await page().evaluate(() => location.href)).toBe(own);
        // The calculator itself is as it was.
        expect(await textOf(page(), '#derivation-title')).toBe('Derivation');
        expect(await textOf(page(), '.step[data-step="logits"]')).toBeTruthy();
      },
    );

    once('it speaks Romanian', async () => {
      await open(page(), address());
      await (
        await find(page(), 'select#language')
      ).evaluate((menu) => {
        (menu as HTMLSelectElement).value = 'ro';
        menu.dispatchEvent(new Event('change'));
      });
      await expect.poll(() => textOf(page(), '.tools .embed')).toBe('Includere…');
      await (await find(page(), '.tools .embed')).evaluate((button) => (button as HTMLElement).click());
      await expect
        .poll(() => textIn(page(), 'h2').catch(() => ''), { timeout: 10_000 })
        .toMatch(/^Includerea/);
    });

    once('a problem that is wrong can be embedded nowhere', async () => {
      await open(page(), address());
      await type(page(), 'y.0', '0.5');
      await expect
        .poll(
          async () => (await find(page(), '.tools .embed')).evaluate((button) => button.matches(':disabled')),
          {
            timeout: 10_000,
          },
        )
        .toBe(true);
    });

    test('where the clipboard is refused, the HTML is selected and the dialog says so', async () => {
      await page().evaluateOnNewDocument(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      await openDialog(page(), address());
      await click(page(), '.primary');
      await expect.poll(() => textIn(page(), '.status')).toMatch(/not let it be copied/);
    });
  },
  { folder: folder.path },
);

inABrowser('chrome', ({ page, address }) => {
  test('what is copied is on the clipboard, and the dialog says so', async () => {
    await allowClipboard(page(), address());
    await openDialog(page(), address());
    const text = await click(page(), 'input[value="element"]');
    await click(page(), '.primary');
    await expect.poll(() => textIn(page(), '.status')).toBe('Copied.');
    expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(text);
  });
});

inEveryScheme(({ page, address }) => {
  test.each(['frame', 'element', 'link'])(
    'axe finds nothing in the dialog for a %s, on a phone',
    async (kind) => {
      await page().setViewport({ width: 360, height: 740 });
      await openDialog(page(), address());
      await click(page(), `input[value="${kind}"]`);
      await click(page(), 'summary');
      // The frame of the preview has tests of its own.
      expect(await violations(page(), ['softmax-steps', 'softmax-steps-embed', 'dialog'])).toEqual([]);
    },
  );
});
