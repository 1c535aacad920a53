import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readData } from '../web/data.js';
import { homework } from '../web/homework.js';
import { violations } from './axe.js';
import { find, open, textOf, type, resting } from './calculator.js';
import { inEveryBrowser, inEveryScheme, once } from './harness.js';

// Values: homework.json (mpmath, 30 digits); in floating point: floating.json (NumPy).
interface FloatingRecord {
  readonly name: string;
  readonly float32: Readonly<Record<string, string>>;
  readonly float64: Readonly<Record<string, string>>;
}
const floats = (readData('floating.json') as readonly FloatingRecord[]).find(
  ({ name }) => name === 'the homework',
);

const gradient = '[data-line="gradient-weights.dW"] .form:last-child [data-id="dW.1.0"]';

/** Waits for what the panel is about: the symbol in its title. */
async function pinned(page: Page, symbol: string): Promise<void> {
  await expect.poll(() => textOf(page, '.pin h3 .pin-symbol')).toBe(symbol);
}

async function pinByMouse(page: Page, selector: string, symbol: string): Promise<void> {
  const number = await resting(page, selector);
  await number.click();
  await pinned(page, symbol);
}

async function pinByKey(page: Page, selector: string, symbol: string): Promise<void> {
  const number = await resting(page, selector);
  await number.click();
  await page.keyboard.press('Enter');
  await pinned(page, symbol);
  await expect.poll(() => focused(page)).toBe(symbol);
}

/** What the panel says beside a label such as “Value”, its parts separated by blanks. */
function told(page: Page, label: string): Promise<string | undefined> {
  return page.evaluate((wanted) => {
    const terms = document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll('.pin dt') ?? [];
    const term = [...terms].find(({ textContent }) => textContent.trim() === wanted);
    return term?.nextElementSibling?.textContent.replaceAll(/\s+/g, ' ').trim();
  }, label);
}

/** The text of what has the focus. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    document.querySelector('softmax-steps')?.shadowRoot?.activeElement?.textContent.trim(),
  );
}

/** The texts of elements in the panel. */
function texts(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found = document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll(wanted) ?? [];
    return Array.from(found, ({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
  }, selector);
}

/** How much of a number's height the panel leaves free below it; negative where it is covered. */
async function clearance(page: Page, selector: string): Promise<number> {
  const boxOf = async (wanted: string): Promise<{ top: number; bottom: number }> => {
    const element = await find(page, wanted);
    return element.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { top, bottom };
    });
  };
  const [number, panel] = [await boxOf(selector), await boxOf('.pin')];
  return Math.min(number.top, panel.top - number.bottom);
}

inEveryBrowser(({ page, address }) => {
  once('a click on a number tells its value to 30 digits, and in floating point', async () => {
    await open(page(), address());
    await pinByMouse(page(), gradient, '∂L/∂W₁₀');
    const value = homework.out.dW[1]?.[0] ?? '';
    expect(await textOf(page(), '.pin .pin-words')).toBe('gradient for the weight, feature 1, class 0');
    expect(await told(page(), 'Printed')).toBe('0.0122');
    // Cut off, where mpmath rounds.
    expect(await told(page(), 'Value')).toContain(value.slice(0, -1));
    await expect
      .poll(() => told(page(), 'float32'))
      .toMatch(new RegExp(String.raw`^${Number(floats?.float32['dW.1.0'])}\b`));
    // The exponential is the library's own: it may miss NumPy's by the last digit.
    expect(Number.parseFloat((await told(page(), 'float64')) ?? '')).toBeCloseTo(Number(value), 15);
  });

  once('a rounding of floating point is marked, an exact value says so', async () => {
    await open(page(), address());
    await pinByMouse(page(), '[data-line="logits.z"] .form:last-child [data-id="z.0"]', 'z₀');
    expect(await told(page(), 'Value')).toBe('−1.4 exact');
    const float64 = Number(floats?.float64['z.0']);
    await expect.poll(() => told(page(), 'float64')).toBe(`−${String(-float64)} 16 digits right`);
    expect(await texts(page(), '.pin u')).toEqual(['7']);
    expect(await told(page(), 'float32')).toBe('−1.4 all digits right');
  });

  once('an underflow is shown as one, where the value holds', async () => {
    await open(page(), address());
    await type(page(), 'W.0.0', '1000');
    const power = '[data-line="exponentials.sum"] mrow.number[data-id="exp.1"]';
    await expect.poll(() => textOf(page(), power)).toBeTruthy();
    await pinByMouse(page(), power, 'exp z₁');
    await expect.poll(() => told(page(), 'float64')).toBe('0 underflows');
    expect(await told(page(), 'float32')).toBe('0 underflows');
    // e^−999.6, by Python's decimal module.
    expect(await told(page(), 'Value')).toBe('7.57244084757623415689348414162… × 10⁻⁴³⁵');
  });

  test('the path is walked with the arrow keys, from the weight to the change of the loss and back', async () => {
    await open(page(), address());
    await pinByKey(page(), gradient, '∂L/∂W₁₀');
    const path = ['W₁₀', 'z₀', 'exp z₀', 'Σ eᶻ', 'ŷ₀', '∂L/∂z₀', '∂L/∂W₁₀', 'η ∂L/∂W₁₀', 'W′₁₀', 'z′₀'];
    expect((await texts(page(), '.pin-path button')).slice(0, path.length)).toEqual(path);
    for (const symbol of path.slice(0, 6).reverse()) {
      await page().keyboard.press('ArrowLeft');
      await expect.poll(() => focused(page())).toBe(symbol);
      await pinned(page(), symbol);
    }
    await page().keyboard.press('ArrowRight');
    await pinned(page(), 'z₀');
    await page().keyboard.press('Backspace');
    await pinned(page(), 'W₁₀');
    expect(await texts(page(), '.pin-path button')).toContain('L′ − L');
  });

  test('Escape unpins and gives the focus back to the number', async () => {
    await open(page(), address());
    await pinByKey(page(), gradient, '∂L/∂W₁₀');
    await page().keyboard.press('Escape');
    await expect.poll(() => textOf(page(), '.pin')).toBe(undefined);
    expect(await focused(page())).toBe('0.0122');
    expect(await texts(page(), 'math [aria-current]')).toEqual([]);
  });

  once('sources and uses are walked to, and back again', async () => {
    await open(page(), address());
    await pinByMouse(page(), gradient, '∂L/∂W₁₀');
    expect(await texts(page(), '[aria-labelledby="pin-sources"] button')).toEqual([
      'x₁ = 3',
      '∂L/∂z₀ = 0.004051…',
    ]);
    const source = await find(page(), '[aria-labelledby="pin-sources"] button');
    await source.click();
    await pinned(page(), 'x₁');
    const uses = '[aria-labelledby="pin-uses"] button';
    expect((await texts(page(), uses)).at(-1)).toBe('all 12');
    await (await find(page(), `${uses}:last-child`)).click();
    await expect.poll(async () => (await texts(page(), uses)).length).toBe(12);
    await (await find(page(), '.pin-tools button')).click();
    await pinned(page(), '∂L/∂W₁₀');
  });

  test('the pinned number is ringed, and the panel leaves it free, also after a walk', async () => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 360, height: 740 },
    ]) {
      await page().setViewport(viewport);
      await open(page(), address());
      await pinByKey(page(), gradient, '∂L/∂W₁₀');
      await expect.poll(() => clearance(page(), gradient)).toBeGreaterThan(0);
      expect(await texts(page(), '.step [aria-current="true"]')).toContain('0.0122');
      await page().keyboard.press('ArrowLeft');
      await pinned(page(), '∂L/∂z₀');
      await page().keyboard.press('ArrowLeft');
      await pinned(page(), 'ŷ₀');
      await expect
        .poll(async () => {
          const tops = await page().evaluate(() => {
            const root = document.querySelector('softmax-steps')?.shadowRoot;
            const floor = root?.querySelector('.pin')?.getBoundingClientRect().top ?? 0;
            const rings = [...(root?.querySelectorAll('.step [aria-current="true"]') ?? [])];
            return rings.filter((ring) => {
              const { top, bottom, height } = ring.getBoundingClientRect();
              return height > 0 && top > 0 && bottom < floor;
            }).length;
          });
          return tops;
        })
        .toBeGreaterThan(0);
    }
  });

  once('an edit leaves the number pinned and shows its new value', async () => {
    await open(page(), address());
    await pinByMouse(page(), '[data-line="logits.z"] .form:last-child [data-id="z.0"]', 'z₀');
    await type(page(), 'W.0.0', '1.3');
    // 1.3 · 1 − 0.6 · 3 − 1 · 0 + 0.1
    await expect.poll(() => told(page(), 'Value')).toBe('−0.4 exact');
    expect(await texts(page(), '[data-line="logits.z"] [aria-current="true"]')).toEqual(['−0.4']);
  });

  test('the line that makes a number is shown, and gone to where it is folded away', async () => {
    await page().setViewport({ width: 360, height: 740 });
    await open(page(), address());
    await pinByMouse(
      page(),
      '[data-line="exponentials.sum"] [data-id="exp.0"].number, [data-line="exponentials.sum"] mn[data-id="exp.0"]',
      'exp z₀',
    );
    const line = (await texts(page(), '.pin-line .form')).join('');
    expect(line).toContain('≈0.2466');
    await (await find(page(), '.pin-line button')).click();
    await expect.poll(() => focused(page())).toBe('0.2466');
    expect(await texts(page(), '[data-line="exponentials.exp.0"] [aria-current="true"]')).toEqual(['0.2466']);
  });

  once('nothing of it is loaded before a number is pinned', async () => {
    await open(page(), address());
    const files = (): Promise<string[]> =>
      page().evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await files()).filter((name) => /pin|tools/.test(name))).toEqual([]);
    await pinByMouse(page(), gradient, '∂L/∂W₁₀');
    await expect
      .poll(files)
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/\/pin-[\w-]+\.js$/),
          expect.stringMatching(/\/softmax-tools-[\w-]+\.wasm$/),
        ]),
      );
  });
});

inEveryScheme(({ page, address }) => {
  test.each([
    { place: 'a screen', width: 1280, height: 900 },
    { place: 'a phone', width: 360, height: 740 },
  ])('axe finds nothing with a number pinned, on $place', async (viewport) => {
    await page().setViewport(viewport);
    await open(page(), address());
    await pinByMouse(page(), gradient, '∂L/∂W₁₀');
    await expect.poll(() => told(page(), 'float64')).toMatch(/right/);
    expect(await violations(page())).toEqual([]);
  });
});
