// What a person does in a dialog of the calculator, and sees there.
import type { ElementHandle, Page } from 'puppeteer-core';

/** A dialog that is open, by the name of its element. */
export interface Dialog {
  readonly find: (page: Page, selector: string) => Promise<ElementHandle>;
  readonly textOf: (page: Page, selector: string) => Promise<string>;
  readonly click: (page: Page, selector: string) => Promise<void>;
  /** Gives a field a value, as typing or choosing it would. */
  readonly choose: (page: Page, selector: string, value: string) => Promise<void>;
}

/** The dialog whose element has a name, e.g. `softmax-steps-export`. */
export function dialogOf(name: string): Dialog {
  const find = async (page: Page, selector: string): Promise<ElementHandle> => {
    const handle = await page.evaluateHandle(
      (element, wanted) =>
        document
          .querySelector('softmax-steps')
          ?.shadowRoot?.querySelector(element)
          ?.shadowRoot?.querySelector(`dialog[open] ${wanted}`) ?? null,
      name,
      selector,
    );
    const found = handle.asElement() as ElementHandle | null;
    if (!found) throw new Error(`The dialog has no ${selector}.`);
    return found;
  };
  return {
    find,
    textOf: async (page, selector) => (await find(page, selector)).evaluate((element) => element.textContent),
    click: async (page, selector) =>
      (await find(page, selector)).evaluate((element) => (element as HTMLElement).click()),
    choose: async (page, selector, value) =>
      (await find(page, selector)).evaluate((element, wanted) => {
        (element as HTMLInputElement).value = wanted;
        element.dispatchEvent(new Event('input'));
        element.dispatchEvent(new Event('change'));
      }, value),
  };
}
