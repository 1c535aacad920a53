// What a page has that an element in it must leave alone.
import type { Page } from 'puppeteer-core';

/** The state of a page, apart from what is within the element. */
export interface Surroundings {
  readonly globals: readonly string[];
  readonly prototypes: readonly string[];
  readonly markup: string;
  readonly sheets: number;
  readonly address: string;
  readonly entries: number;
  readonly title: string;
  readonly scroll: readonly number[];
  readonly focus: string | undefined;
  readonly selection: string | undefined;
  readonly kept: readonly string[];
}

/** Lit's register of its copies on a page, which all of them share. */
const ofLit = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

/** Takes down what an element could change in the page around it. */
export function surroundingsOf(page: Page): Promise<Surroundings> {
  return page.evaluate((allowed) => {
    const markup = document.documentElement.cloneNode(true) as HTMLElement;
    // What is in the element is its own: the page gave it nothing but attributes.
    for (const element of markup.querySelectorAll('softmax-steps')) element.replaceChildren();
    // The page has this of its own accord.
    for (const script of markup.querySelectorAll('script[src="./softmax-steps.js"]')) script.remove();
    const changed = [Object, Array, Promise, Element, HTMLElement, Event].flatMap(({ name, prototype }) =>
      Reflect.ownKeys(prototype as object).map((key) => `${name} ${String(key)}`),
    );
    return {
      globals: Object.getOwnPropertyNames(globalThis)
        .filter((name) => !allowed.includes(name))
        .sort(),
      prototypes: changed,
      markup: markup.outerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      address: location.href,
      entries: history.length,
      title: document.title,
      scroll: [scrollX, scrollY],
      focus: document.activeElement?.outerHTML.slice(0, 40),
      selection: getSelection()?.toString(),
      kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie],
    };
  }, ofLit);
}
