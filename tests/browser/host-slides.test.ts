// A deck of slides by Reveal.js, with the element in it.
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { find, numberIn, textOf, type } from './calculator.js';
import { inEveryBrowser } from './harness.js';
import { hostFolder, hostPage } from './host-pages.js';

const folder = hostFolder();
folder.link('reveal', fileURLToPath(new URL('../../node_modules/reveal.js/dist', import.meta.url)));
afterAll(() => folder.remove());

const homework = 'x="1 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1" b="0.1 0.1 0.1" y="1" eta="0.1"';

const head = `
  <link rel="stylesheet" href="./reveal/reveal.css" />
  <link rel="stylesheet" href="./reveal/theme/white.css" />`;

/** Slides of 960 × 700, as Reveal.js has them, which it scales to the window. */
const body = `
  <div class="reveal"><div class="slides">
    <section><h2>Softmax regression</h2></section>
    <section><h2>One step</h2>
      <div style="height: 560px; overflow: auto"><softmax-steps ${homework} controls="basic"></softmax-steps></div>
    </section>
    <section><h2>Questions?</h2></section>
  </div></div>
  <script src="./reveal/reveal.js"></script>
  <script>
    globalThis.deck = new Reveal({ transition: 'none' });
    deck.initialize().then(() => (document.body.dataset.ready = ''));
  </script>`;

interface Deck {
  getIndices(): { readonly h: number };
  isPaused(): boolean;
  getScale(): number;
  isOverview(): boolean;
}

inEveryBrowser(
  ({ page, address }) => {
    const deck = (): Promise<{ slide: number; isPaused: boolean; isOverview: boolean; scale: number }> =>
      page().evaluate(() => {
        const { deck } = globalThis as unknown as { deck: Deck };
        return {
          slide: deck.getIndices().h,
          isPaused: deck.isPaused(),
          isOverview: deck.isOverview(),
          scale: deck.getScale(),
        };
      });
    const slide = async (): Promise<number> => (await deck()).slide;

    async function visit(): Promise<void> {
      folder.write('deck.html', hostPage(body, { head }));
      await page().setViewport({ width: 1500, height: 1000 });
      await page().goto(`${address()}deck.html`);
      await page().waitForSelector('body[data-ready]');
    }

    async function visitElement(): Promise<void> {
      await visit();
      await page().keyboard.press('ArrowRight');
      await expect.poll(() => numberIn(page(), 'logits.z', 'z.2')).toBe('4.1');
    }

    test('it fits the slide in the scale that this has', async () => {
      await visitElement();
      const { scale } = await deck();
      expect(scale).toBeGreaterThan(1.2);
      const boxes = await page().evaluate(() => {
        const box = (element: Element | null | undefined): DOMRect =>
          element?.getBoundingClientRect() as DOMRect;
        const element = document.querySelector('softmax-steps');
        return {
          slide: box(document.querySelector('section.present')).width,
          element: box(element).width,
          page: box(element?.shadowRoot?.querySelector('.page')).width,
          line: box(element?.shadowRoot?.querySelector('[data-line="logits.z"]')).width,
          size: getComputedStyle(element?.shadowRoot?.querySelector('.sentence') as Element).fontSize,
          align: getComputedStyle(element?.shadowRoot?.querySelector('.sentence') as Element).textAlign,
        };
      });
      expect(boxes.element).toBeLessThanOrEqual(boxes.slide + 1);
      expect(boxes.page).toBeLessThanOrEqual(boxes.element);
      expect(boxes.line).toBeLessThanOrEqual(boxes.page);
      // The theme's 42 pixels and its centring are for the slides.
      expect(boxes.size).toBe('16px');
      expect(boxes.align).toBe('start');
    });

    test('a click on a cell hits that cell, and what is typed in it is the element’s alone', async () => {
      await visitElement();
      const cell = await find(page(), 'input[data-id="x.0"]');
      await cell.click();
      expect(
        await cell.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input),
      ).toBe(true);
      await type(page(), 'x.0', '2');
      await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End'] as const) {
        await page().keyboard.press(key);
      }
      // Keys of a deck: the next slide, the one before, black, the overview, full screen, a pause.
      await type(page(), 'b.0', 'n p b o f . ');
      expect(await cell.evaluate((input) => (input as HTMLInputElement).value)).toBe('2');
      expect(await deck()).toMatchObject({ slide: 1, isPaused: false, isOverview: false });
      const typed = await find(page(), 'input[data-id="b.0"]');
      expect(await typed.evaluate((input) => (input as HTMLInputElement).value)).toBe('n p b o f . ');
    });

    test('the keys of numbers and buttons do not move the slides either', async () => {
      await visitElement();
      const number = await find(page(), '[data-step="logits"] mn[data-id="x.0"]');
      await number.evaluate((found) => (found as unknown as HTMLElement).focus());
      const button = await find(page(), '.fold-step');
      await button.evaluate((found) => (found as HTMLElement).focus());
      await page().keyboard.press(' ');
      await expect.poll(() => button.evaluate((found) => found.getAttribute('aria-expanded'))).toBe('false');
      await page().keyboard.press('Enter');
      await expect.poll(() => button.evaluate((found) => found.getAttribute('aria-expanded'))).toBe('true');
      const focused = await find(page(), '.step mn[tabindex="0"]');
      await focused.evaluate((found) => (found as unknown as HTMLElement).focus());
      for (const key of ['ArrowRight', 'ArrowDown', 'End', 'ArrowRight', 'Home', 'ArrowLeft'] as const) {
        await page().keyboard.press(key);
      }
      await page().keyboard.press('Enter');
      await expect.poll(() => textOf(page(), '.pin')).toBeTruthy();
      await page().keyboard.press('Escape');
      await expect.poll(() => textOf(page(), '.pin')).toBeFalsy();
      expect(await deck()).toMatchObject({ slide: 1, isPaused: false, isOverview: false });
    });

    test('outside the element the deck has its keys', async () => {
      await visitElement();
      await (await find(page(), 'input[data-id="x.0"]')).click();
      await page().keyboard.press('ArrowRight');
      expect(await slide()).toBe(1);
      await page().click('section.present h2');
      await page().keyboard.press('ArrowRight');
      await expect.poll(slide).toBe(2);
      await page().keyboard.press('ArrowLeft');
      await expect.poll(slide).toBe(1);
      expect(await numberIn(page(), 'logits.z', 'z.2')).toBe('4.1');
    });
  },
  { folder: folder.path },
);
