// What the element leaves alone on a page that it is put into.
import { afterAll, expect, test } from 'vitest';
import { find, numberIn, textOf, type } from './calculator.js';
import { inEveryBrowser } from './harness.js';
import { hostFolder, hostPage } from './host-pages.js';
import { surroundingsOf } from './hosts/quiet.js';

const folder = hostFolder();
afterAll(() => folder.remove());

const homework = 'x="1 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1" b="0.1 0.1 0.1" y="1" eta="0.1"';

/** A page with a text above the element and room below it, and a field that has the focus. */
const body = `
  <header style="position: sticky; top: 0; z-index: 1; height: 60px; background: teal">Bar of the site</header>
  <p>Read this first. <input id="search" autofocus /></p>
  <div style="height: 300px"></div>
  <softmax-steps ${homework}></softmax-steps>
  <softmax-steps x="2 3 0" steps="logits" controls="none"></softmax-steps>
  <div style="height: 3000px"></div>`;

inEveryBrowser(
  ({ page, address }) => {
    async function visit(): Promise<void> {
      folder.write('page.html', hostPage(body, { script: '' }));
      await page().goto(`${address()}page.html#part-2`);
      await page().evaluate(() => {
        document.getElementById('search')?.focus();
        scrollTo(0, 200);
      });
    }

    async function addScript(): Promise<void> {
      await page().addScriptTag({ url: './softmax-steps.js', type: 'module' });
      await expect.poll(() => numberIn(page(), 'logits.z', 'z.2')).toBe('4.1');
    }

    // What an element does late, it does within this time: links, printing, what is fetched at rest.
    const late = 1500;
    const rest = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, late));

    test('it comes without a change to the page: globals, styles, history, scrolling, focus, storage', async () => {
      await visit();
      const before = await surroundingsOf(page());
      await addScript();
      await rest();
      expect(await surroundingsOf(page())).toEqual(before);
    });

    test('what the reader does in it changes nothing around it but where the reader is', async () => {
      await visit();
      const before = await surroundingsOf(page());
      await addScript();
      await type(page(), 'x.0', '2');
      await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
      await (await find(page(), '.export')).evaluate((button) => (button as HTMLElement).click());
      await expect.poll(() => textOf(page(), 'softmax-steps-export')).toBeDefined();
      await page().keyboard.press('Escape');
      await (
        await find(page(), '[data-line="logits.z"] .form:last-child [data-id="z.0"]')
      ).evaluate((number) => {
        number.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      });
      await expect.poll(() => textOf(page(), '.pin')).toBeTruthy();
      await rest();
      const where = { focus: '', scroll: [], selection: '' };
      const after = await surroundingsOf(page());
      expect(after.focus).toContain('<softmax-steps');
      expect({ ...after, ...where }).toEqual({ ...before, ...where });
    });

    test('its own bars stay under those of the site', async () => {
      await visit();
      await addScript();
      await page().setViewport({ width: 500, height: 600 });
      await page().evaluate(() => {
        const { bottom } = (document.querySelector('softmax-steps') as Element).getBoundingClientRect();
        scrollBy(0, bottom - 600);
      });
      await expect.poll(() => textOf(page(), '.overview-bar')).toBeTruthy();
      const above = await page().evaluate(() => document.elementFromPoint(60, 30)?.localName);
      expect(above).toBe('header');
    });
  },
  { folder: folder.path },
);
