// What a person does on the page and sees there, in terms of cells, lines and numbers.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** The page's example, Homework 1 RN, as a fragment. */
export const homework = 'v=1&x=1,3,0&W=0.3,0.1,-2;-0.6,-0.5,2;-1,-0.5,0.1&b=0.1,0.1,0.1&y=0,1,0&eta=0.1';

/** An element inside <softmax-steps>. */
export async function find(page: Page | Frame, selector: string): Promise<ElementHandle> {
  const handle = await page.evaluateHandle(
    (wanted) => document.querySelector('softmax-steps')?.shadowRoot?.querySelector(wanted) ?? null,
    selector,
  );
  const element = handle.asElement() as ElementHandle | null;
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** The text of the last element inside <softmax-steps> that matches, or undefined. */
export function textOf(page: Page | Frame, selector: string): Promise<string | undefined> {
  return page.evaluate((wanted) => {
    const found = document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll(wanted);
    return found ? Array.from(found).at(-1)?.textContent.trim() : undefined;
  }, selector);
}

/** The number shown for a quantity in the result of a line, e.g. "−0.9955" for dW.0.1 in gradient-weights.dW. */
export function numberIn(page: Page | Frame, line: string, id: string): Promise<string | undefined> {
  return textOf(page, `[data-line="${line}"] .form:last-child [data-id="${id}"]`);
}

/** The calculator that works, not the markup that it takes the place of. */
export const live = '.page:not(.static-example > *)';

/** Opens the page and waits for the whole derivation. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect
    .poll(() => textOf(page, `${live} [data-step="check"] .line:last-child`), { timeout: 10_000 })
    .toBeTruthy();
}

/** Types into a cell in place of what it holds. */
export async function type(page: Page, cell: string, text: string): Promise<void> {
  const input = await find(page, `input[data-id="${cell}"]`);
  await input.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

/** Lets the page of an address read and write the clipboard, which Chromium alone can be told. */
export async function allowClipboard(page: Page, address: string): Promise<void> {
  const granted = (name: 'clipboard-read' | 'clipboard-write') =>
    ({ permission: { name }, state: 'granted' }) as const;
  const { origin } = new URL(address);
  await page.browserContext().setPermission(origin, granted('clipboard-read'), granted('clipboard-write'));
}

/** Makes Romanian what the reader chose on an earlier visit; before the page is opened. */
export async function preferRomanian(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    // The empty document before the page may store nothing.
    if (origin !== 'null') localStorage.setItem('softmax-steps', JSON.stringify({ language: 'ro' }));
  });
}

/** Chooses the language of the page. */
export async function speak(page: Page, language: string): Promise<void> {
  const list = await find(page, 'select#language');
  await list.evaluate((element, wanted) => {
    (element as HTMLSelectElement).value = wanted;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);
}

/** Pastes a text where the focus is, as the browser's own paste would. */
export function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const target = document.querySelector('softmax-steps')?.shadowRoot?.activeElement ?? document.body;
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    // Firefox takes no clipboardData from outside.
    Object.defineProperty(event, 'clipboardData', { value: data });
    target.dispatchEvent(event);
  }, text);
}

/** Opens everything that folds. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector('softmax-steps')?.shadowRoot;
    for (const button of root?.querySelectorAll<HTMLElement>('.fold[aria-expanded="false"]') ?? [])
      button.click();
    for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
  });
}

/** An element, scrolled to and at rest: steps out of sight get their sizes only when they come near. */
export async function resting(page: Page, selector: string): Promise<ElementHandle> {
  const element = await find(page, selector);
  let before = Number.NaN;
  await expect
    .poll(async () => {
      const top = await element.evaluate((found) => {
        found.scrollIntoView({ block: 'center' });
        return found.getBoundingClientRect().top;
      });
      const isAtRest = top === before;
      before = top;
      return isAtRest;
    })
    .toBe(true);
  return element;
}
