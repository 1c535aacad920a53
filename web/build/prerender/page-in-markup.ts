import type { Derivation } from '../../core/types.js';
import { Calculator } from '../../calculator/calculator.js';
import { CalculatorElement } from '../../calculator/calculator-element.js';
import type { CalculatorShell } from '../../calculator/shell.js';
import { ownTexts } from '../../calculator/styles/index.js';
import { writeTemplate } from './write-template.js';

/** The calculator as its page shows it, with a derivation that is there from the start. */
class StillCalculator extends Calculator {
  constructor(
    element: CalculatorShell,
    private readonly still: Derivation,
  ) {
    super(element);
    // Blocks of entries that are open where there is room are in it; the style sheet folds them where there is none.
    this.room.isWide = true;
  }

  override get derivation(): Derivation {
    return this.still;
  }
}

function stillCalculator(derivation: Derivation): Calculator {
  const element = new CalculatorElement();
  element.page = true;
  element.home = '';
  return new StillCalculator(element, derivation);
}

/** What stands in for the calculator, and the style sheet of both. */
export interface PageInMarkup {
  readonly markup: string;
  readonly css: string;
}

/** What tells of a control that does nothing yet, and what a cell has for typing. */
const told = 'aria-(?:label|controls|describedby)|title|id|name|inputmode|href|target|rel';
const typing = 'type|inputmode|enterkeyhint|autocomplete|autocapitalize|spellcheck|id';

/** In turn: what is found in the markup, and what stands there instead. Something is found of each, or the page has changed. */
const changes: readonly (readonly [found: RegExp, instead: string])[] = [
  // What is folded stays out; what the options hold comes with the script.
  [/(<details class="options"[^>]*>.*?<\/summary>).*<\/details>(?=\s*<\/form>)/gs, '$1</details>'],
  [/(<details class="proof">.*?<\/summary>).*?(?=<\/details>)/gs, '$1'],
  [/<option (?![^>]* selected)[^>]*>[^<]*<\/option>/g, ''],
  // Names for the styles of others, places to go to, and quantities that nobody can point at: an id says the family alone.
  [/ (?:part|for|tabindex|data-line|id(?!="(?:step-|[a-z]+-title)))="[^"]*"/g, ''],
  [/(<mn|<mrow class="number") data-id="[^"]*"/g, '$1'],
  [/(?<=<mrow data-id="\w+\.)[\d.]+/g, ''],
  // Cells are there to be read; nothing else has a use before there is a script.
  [/<input class="cell"/g, '<input readonly class="cell"'],
  [new RegExp(`(?<=<input readonly [^>]*) (?:${typing})="[^"]*"`, 'g'), ''],
  [/<(input|a|button|select) (?!readonly)/g, '<$1 inert '],
  [new RegExp(`(?<=<\\w+ inert[^>]*) (?:${told})="[^"]*"`, 'g'), ''],
  [/ type="button"/g, ''],
  // Brackets are fences that stretch, as they are; and what is spelled in two ways is spelled in the shorter one.
  [/<mo fence="true" stretchy="true">(?=[[\]])/g, '<mo>'],
  [/><\/mspace>/g, '/>'],
  [/ +(?=[ >])|(?<==") +| +(?="[ >])/g, ''],
];

function still(markup: string): string {
  return changes.reduce((text, [found, instead]) => {
    const changed = text.replaceAll(found, instead);
    if (changed === text) throw new Error(`The page in markup has no ${found.source}.`);
    return changed;
  }, markup);
}

/** The calculator with a derivation of the problem that it opens with, as markup without any script. */
export function pageInMarkup(derivation: Derivation, ownCss: string): PageInMarkup {
  const kept: string[] = [];
  const keepStyle = (style: string): string => {
    if (!kept.includes(style)) kept.push(style);
    return String(kept.indexOf(style));
  };
  const markup = still(writeTemplate(stillCalculator(derivation).render(), keepStyle));
  const rules = kept.map((style, i) => `[data-style="${i}"]{${style}}`);
  return {
    markup: `<div class="static-example" lang="en">${markup}</div>`,
    css: [...ownTexts, ownCss, ...rules].join('\n'),
  };
}
