// What a person does who has the own derivation checked, and sees of it.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { find, homework, textOf } from './calculator.js';

/** Its solution as it was handed in: with a transposed gradient and digits cut off. */
export const handedIn: Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>> = {
  z: ['-1.4', '-1.3', '4.1'],
  exp: ['0.24', '0.27', '60.34'],
  sum: ['60.85'],
  yhat: ['0.003', '0.004', '0.991'],
  dz: ['0.003', '-0.996', '0.991'],
  dW: [
    ['0.003', '0.009', '0'],
    ['-0.996', '-2.988', '0'],
    ['0.991', '2.973', '0'],
  ],
  db: ['0.003', '-0.996', '0.991'],
  scaled_dW: [
    ['0.0003', '0.0009', '0'],
    ['-0.099', '-0.298', '0'],
    ['0.0991', '0.297', '0'],
  ],
  W_next: [
    ['0.299', '0.099', '-2'],
    ['-0.501', '-0.202', '2'],
    ['-1.099', '-0.797', '0.1'],
  ],
  scaled_db: ['0.0003', '-0.0996', '0.0991'],
  b_next: ['0.0997', '0.1996', '0.0009'],
};

/** The same as it was written, in LaTeX. */
export const handwritten = readFileSync(new URL('../data/homework-handwritten.txt', import.meta.url), 'utf8');

const idsOf = (
  name: string,
  index: number,
  entry: string | readonly string[],
): readonly (readonly [string, string])[] =>
  typeof entry === 'string'
    ? [[name === 'sum' ? name : `${name}.${index}`, entry]]
    : entry.map((text, column) => [`${name}.${index}.${column}`, text]);

/** What was handed in, entry by entry: `dW.0.1` and its text. */
export const entries: readonly (readonly [id: string, text: string])[] = Object.entries(handedIn).flatMap(
  ([name, values]) => values.flatMap((value, index) => idsOf(name, index, value)),
);

/** Opens a problem to be checked, `options` after it. */
export async function openCheck(
  page: Page,
  address: string,
  options = '',
  problem = homework,
): Promise<void> {
  await page.goto(`${address}#${problem}&task=check${options}`);
  await expect.poll(() => page.evaluate(hasEntries), { timeout: 20_000 }).toBe(true);
}

function hasEntries(): boolean {
  return Boolean(document.querySelector('softmax-steps')?.shadowRoot?.querySelector('.answers input'));
}

/** Goes to an entry, as Tab would, writes into it, and stays there. */
export async function write(page: Page, id: string, text: string): Promise<void> {
  const input = await find(page, `.answers input[data-id="${id}"]`);
  await input.focus();
  await page.keyboard.type(text);
}

/** Goes on from the entry that has the focus. */
export const leave = (page: Page): Promise<void> => page.keyboard.press('Tab');

/** The mark of each entry that has one, by its id. */
export function marksOf(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const root = document.querySelector('softmax-steps')?.shadowRoot;
    const marked = root?.querySelectorAll<HTMLElement>('.entry[data-mark]') ?? [];
    return Object.fromEntries(
      Array.from(marked, (entry) => [entry.querySelector('input')?.dataset['id'], entry.dataset['mark']]),
    ) as Record<string, string>;
  });
}

/** All that is written of the derivation to be checked, also out of sight. */
export async function readable(page: Page): Promise<string> {
  return (await textOf(page, '.check')) ?? '';
}

/** Presses a button within the calculator, by its selector. */
export async function press(page: Page, selector: string): Promise<void> {
  await (await find(page, selector)).evaluate((button) => (button as HTMLElement).click());
}
