// Writes build/static-example/: what the page shows before its script is there, and where there is none.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'softmax-steps';
import { languages } from '../../locales/index.js';
import { shownOptions } from '../../calculator/derivation/calculation.js';
import { homework, toProblem } from '../../model/problem/problem-state.js';
import { defaultSettings } from '../../model/problem/settings.js';
import { formatLink } from '../../model/link/link.js';
import { storedText } from '../../hosts/page/stored.js';
import css from '../../calculator/static-example/static-example.css?inline';
import early from '../../hosts/page/early.ts?script';
import { pageInMarkup } from './page-in-markup.js';

// WidthObserver and scrolling are matters of a page; the calculator asks for them as it is made.
class NoResizes implements ResizeObserver {
  observe(): void {
    // There is nothing to be seen.
  }
  unobserve(): void {
    // There is nothing to be seen.
  }
  disconnect(): void {
    // There is nothing to be seen.
  }
}
globalThis.ResizeObserver = NoResizes;

const [, , folder = ''] = process.argv;
const core = await load();
const page = pageInMarkup(core.derive(toProblem(homework), shownOptions), css);
const example = {
  fragment: formatLink({ state: homework }),
  stored: storedText({ settings: defaultSettings }),
  languages: languages.join(' '),
};

mkdirSync(folder, { recursive: true });
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
write('static-example.html', page.markup);
write('static-example.css', page.css);
write('early.js', early);
write('example.json', JSON.stringify(example));
