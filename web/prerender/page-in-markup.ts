import type { Derivation } from '../core/types.js';
import { Calculator } from '../app/calculator.js';
import { styles } from '../app/styles/index.js';
import { writeTemplate } from './write-template.js';

/** The calculator as its page shows it, with a derivation that is there from the start. */
class StillCalculator extends Calculator {
  constructor(private readonly still: Derivation) {
    super();
    this.page = true;
    this.home = '';
    // Blocks of entries that are open where there is room are in it; the style sheet folds them where there is none.
    this.room.isWide = true;
  }

  override get derivation(): Derivation {
    return this.still;
  }
}

/** What stands in for the calculator, and its style sheet. */
export interface PageInMarkup {
  readonly markup: string;
  readonly css: string;
}

// What has no use before there is a script; cells are there to be read.
function still(markup: string): string {
  return markup
    .replaceAll(/ href="#[^"]*"/g, '')
    .replaceAll(/<(input|a|button|select) (?!class="cell")/g, '<$1 inert ')
    .replaceAll('<input class="cell"', '<input readonly class="cell"');
}

/** The calculator with a derivation of the problem that it opens with, as markup without any script. */
export function pageInMarkup(derivation: Derivation, ownCss: string): PageInMarkup {
  const kept: string[] = [];
  const keepStyle = (style: string): string => {
    if (!kept.includes(style)) kept.push(style);
    return String(kept.indexOf(style));
  };
  const markup = still(writeTemplate(new StillCalculator(derivation).render(), keepStyle));
  const rules = kept.map((style, i) => `[data-style="${i}"]{${style}}`);
  return {
    markup: `<div class="stand-in" lang="en">${markup}</div>`,
    css: [...styles.map(({ cssText }) => cssText), ownCss, ...rules].join('\n'),
  };
}
