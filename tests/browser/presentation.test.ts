import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { find, homework, open } from './calculator.js';
import { inEveryBrowser, inEveryScheme, once } from './harness.js';

const example = `#${homework}`;
const row = (cell: (j: number) => number): string => Array.from({ length: 16 }, (_, j) => cell(j)).join(',');
const large = `#v=1&x=${row((i) => i - 8)}&W=${Array.from({ length: 16 }, (_, i) => row((j) => (i - j) / 10)).join(';')}&b=${row(() => 0.1)}&y=${row((j) => Number(j === 3))}&eta=0.1`;

/** Asks something of what is presented. */
async function ask<Answer>(page: Page, question: (root: ShadowRoot) => Answer): Promise<Awaited<Answer>> {
  const root = await page.evaluateHandle(
    () =>
      document.querySelector('softmax-steps')?.shadowRoot?.querySelector('softmax-steps-presentation')
        ?.shadowRoot as ShadowRoot,
  );
  return await root.evaluate(question);
}

/** Which line is shown and how many of its forms: "logits.formula 1". */
function shown(page: Page): Promise<string> {
  return ask(page, (root) => {
    const line = root.querySelector<HTMLElement>('.current .line');
    const forms = [...(line?.querySelectorAll('.part') ?? [])];
    const visible = forms.filter((form) => getComputedStyle(form).visibility === 'visible');
    return `${line?.dataset['line']} ${visible.length}`;
  });
}

const isOpen = (page: Page): Promise<boolean> =>
  ask(page, (root: ShadowRoot | undefined) => root?.querySelector('dialog')?.open === true);

async function present(page: Page, address: string): Promise<void> {
  await open(page, address);
  await (await find(page, '.present')).click();
  await expect.poll(() => isOpen(page)).toBe(true);
}

async function press(page: Page, ...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function choose(page: Page, label: string): Promise<void> {
  const labels = await ask(page, (root) =>
    [...root.querySelectorAll('label')].map(({ innerText }) => innerText),
  );
  const index = labels.findIndex((text) => text.startsWith(label));
  const inputs = await page.$$('>>> softmax-steps-presentation >>> input');
  await inputs[index]?.click();
}

inEveryBrowser(({ page, address }) => {
  once('each press uncovers the next form of a line, then comes the next line; back undoes it', async () => {
    await present(page(), address() + example);
    const seen = [await shown(page())];
    for (let i = 0; i < 8; ++i) {
      await press(page(), 'ArrowRight');
      seen.push(await shown(page()));
    }
    expect(seen).toEqual([
      ...['given.x 1', 'given.W 1', 'given.b 1', 'given.y 1', 'given.eta 1'],
      ...['logits.formula 1', 'logits.formula 2', 'logits.z.0 1', 'logits.z.0 2'],
    ]);
    for (const before of seen.slice(0, -1).reverse()) {
      await press(page(), 'ArrowLeft');
      expect(await shown(page())).toBe(before);
    }
  });

  test('what is covered keeps its place', async () => {
    await present(page(), address() + example);
    await press(page(), ...Array<'PageDown'>(5).fill('PageDown'));
    const places = (): Promise<number[]> =>
      ask(page(), (root) =>
        [...root.querySelectorAll('.current .part')].flatMap((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
    expect(await shown(page())).toBe('logits.formula 1');
    const before = await places();
    await press(page(), 'PageDown');
    expect(await shown(page())).toBe('logits.formula 2');
    expect(await places()).toEqual(before);
  });

  test('keys of slide programs and of clickers go forwards and back', async () => {
    await present(page(), address() + example);
    for (const key of ['ArrowRight', 'ArrowDown', ' ', 'Enter', 'PageDown'] as const) {
      await press(page(), 'Home', key);
      expect([key, await shown(page())]).toEqual([key, 'given.W 1']);
    }
    for (const key of ['ArrowLeft', 'ArrowUp', 'Backspace', 'PageUp'] as const) {
      await press(page(), 'Home', 'ArrowRight', 'ArrowRight', key);
      expect([key, await shown(page())]).toEqual([key, 'given.W 1']);
    }
    await press(page(), 'Home', 'ArrowRight');
    await page().keyboard.down('Shift');
    await press(page(), ' ');
    await page().keyboard.up('Shift');
    expect(await shown(page())).toBe('given.x 1');
    await press(page(), 'End');
    expect(await shown(page())).toBe('check.gradient 1');
    await press(page(), 'ArrowRight');
    expect(await shown(page())).toBe('check.gradient 1');
  });

  test('a tap on the left third goes back, elsewhere forwards; so do swipes', async () => {
    await present(page(), address() + example);
    // In full screen the window may be another size than before.
    const width = await page().evaluate(() => innerWidth);
    await page().mouse.click(0.4 * width, 300);
    expect(await shown(page())).toBe('given.W 1');
    await page().mouse.click(0.9 * width, 300);
    expect(await shown(page())).toBe('given.b 1');
    await page().mouse.click(0.2 * width, 300);
    expect(await shown(page())).toBe('given.W 1');
    const swipe = (from: number, to: number): Promise<void> =>
      page().evaluate(
        (x0, x1) => {
          const dialog = document
            .querySelector('softmax-steps')
            ?.shadowRoot?.querySelector('softmax-steps-presentation')
            ?.shadowRoot?.querySelector('dialog');
          const touch = { pointerType: 'touch', isPrimary: true, bubbles: true, clientY: 300 };
          dialog?.dispatchEvent(new PointerEvent('pointerdown', { ...touch, clientX: x0 }));
          dialog?.dispatchEvent(new PointerEvent('pointerup', { ...touch, clientX: x1 }));
        },
        from,
        to,
      );
    await swipe(500, 300);
    await expect.poll(() => shown(page())).toBe('given.b 1');
    await swipe(300, 500);
    await expect.poll(() => shown(page())).toBe('given.W 1');
  });

  once('a full stop blanks the screen, and whatever is pressed then brings the line back', async () => {
    await present(page(), address() + example);
    const isBlank = (): Promise<boolean> =>
      ask(page(), (root) => root.querySelector('.blank')?.checkVisibility() === true);
    await press(page(), 'ArrowRight', '.');
    expect(await isBlank()).toBe(true);
    await press(page(), 'PageDown');
    expect(await isBlank()).toBe(false);
    expect(await shown(page())).toBe('given.W 1');
  });

  test('Escape gives the focus back to the button and shows the line on the page', async () => {
    await present(page(), address() + example);
    await press(page(), 'End', 'Escape');
    await expect.poll(() => isOpen(page())).toBe(false);
    const place = (): Promise<unknown> =>
      page().evaluate(() => {
        const root = document.querySelector('softmax-steps')?.shadowRoot;
        const box = root?.querySelector('[data-line="check.gradient"]')?.getBoundingClientRect();
        const isInSight = box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        return { focus: root?.activeElement?.className, isInSight };
      });
    await expect.poll(place).toEqual({ focus: 'present', isInSight: true });
    // Pressed again, the lecture goes on where it was.
    await press(page(), 'Enter');
    await expect.poll(() => isOpen(page())).toBe(true);
    expect(await shown(page())).toBe('check.gradient 1');
  });

  once('it begins at the step in view', async () => {
    await open(page(), address() + example);
    await page().evaluate(() => {
      const root = document.querySelector('softmax-steps')?.shadowRoot;
      root?.querySelector('.step[data-step="softmax"]')?.scrollIntoView();
      root?.querySelector<HTMLElement>('.present')?.click();
    });
    await expect.poll(() => isOpen(page())).toBe(true);
    expect(await shown(page())).toBe('softmax.formula 1');
  });

  once(
    'lines come whole and without their entries where that is chosen; hidden steps are left out',
    async () => {
      await present(page(), `${address()}${example}&mark=comma&hide=logits`);
      await press(page(), ...Array<'PageDown'>(5).fill('PageDown'));
      expect(await shown(page())).toBe('exponentials.exp.0 1');
      await choose(page(), 'Whole lines');
      await expect.poll(() => shown(page())).toBe('exponentials.exp.0 2');
      // e^−1.4 ≈ 0.2466, with the decimal mark of the page.
      expect(
        await ask(page(), (root) => root.querySelector('.current .part:last-child')?.textContent),
      ).toContain('0,2466');
      await choose(page(), 'Entry by entry');
      await expect.poll(() => shown(page())).toBe('given.eta 1');
      await press(page(), 'PageDown');
      expect(await shown(page())).toBe('exponentials.sum 4');
    },
  );

  test('where the derivation is long its entries are left out, and what does not fit scrolls by keyboard', async () => {
    // Without full screen, which would make the window larger again.
    await page().evaluateOnNewDocument(() =>
      Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: false }),
    );
    await page().setViewport({ width: 360, height: 740 });
    await present(page(), address() + large);
    await press(page(), ...Array<'PageDown'>(7).fill('PageDown'));
    expect(await shown(page())).toBe('logits.z 1');
    await press(page(), 'PageUp');
    const current = (): Promise<unknown> =>
      ask(page(), (root) => {
        const { scrollWidth, clientWidth, tabIndex } = root.querySelector('.current') as HTMLElement;
        return { isWide: scrollWidth > clientWidth, tabIndex };
      });
    expect(await current()).toEqual({ isWide: true, tabIndex: 0 });
    expect(
      await ask(page(), (root) => {
        const dialog = root.querySelector('dialog') as HTMLElement;
        return dialog.scrollWidth - dialog.clientWidth;
      }),
    ).toBeLessThanOrEqual(0);
  });

  once('a screen reader hears the step, the line and the part', async () => {
    await present(page(), address() + example);
    const heard = (): Promise<string | undefined> =>
      ask(page(), (root) => root.querySelector('[role="status"]')?.textContent);
    expect(await heard()).toBe('Given, line 1 of 49');
    await press(page(), ...Array<'PageDown'>(6).fill('PageDown'));
    expect(await heard()).toBe('Logits, line 6 of 49, part 2 of 2');
  });
});

inEveryScheme(({ page, address }) => {
  test.each([example, large])('axe finds nothing in the presentation (%#)', async (hash) => {
    await page().setViewport({ width: 800, height: 600 });
    await present(page(), address() + hash);
    for (const key of ['Home', 'End'] as const) {
      await press(page(), key, 'PageUp', 'PageDown');
      expect(await violations(page(), ['softmax-steps', 'softmax-steps-presentation'])).toEqual([]);
    }
  });
});
