import type { Derivation } from '../core/types.js';
import font from '../../build/fonts/stix-two-math.woff2?inline';
import { escaped, markup, written, type Markup } from '../exports/sheet/markup.js';
import print from '../exports/sheet/print.css?inline';
import { sheetMarkup } from '../exports/sheet/sheet.js';
import type { Settings } from '../model/problem/settings.js';
import type { Paper } from './options.js';
import page from './sheet-page.css?inline';
import script from './fit-page.ts?script';
import type { AllWords } from './words.js';

/** What stands on the page. */
export interface PageContent {
  readonly derivation: Derivation;
  /** The same with large matrices abbreviated, for what does not fit. */
  readonly abbreviated: Derivation;
  readonly settings: Settings;
  readonly words: AllWords;
  readonly paper: Paper;
  /** Which of several problems it is. */
  readonly label: string | undefined;
}

const styles = `@font-face {
  font-family: 'STIX Two Math';
  src: url('${font}') format('woff2');
}
${print}
${page}`;

// The numbers put in, which are all that may be abbreviated on paper; fit-page.ts takes them where there is no room.
function abbreviations({ steps }: Derivation): readonly Markup[] {
  return steps.flatMap(({ lines }) =>
    lines
      .filter(({ abbreviated }) => abbreviated)
      .flatMap(({ id, forms }) =>
        forms.flatMap(({ role, mathml }, index) =>
          role === 'numbers'
            ? [markup`<template data-line="${id}" data-form="${index}">${written(mathml)}</template>`]
            : [],
        ),
      ),
  );
}

/** A worksheet, a key or the derivation as a page that holds all it needs, to be printed. */
export function sheetPage(content: PageContent): string {
  const { derivation, abbreviated, settings, paper, label } = content;
  const { language, words } = content.words;
  const isDerivation = paper === 'derivation';
  const title = isDerivation ? words.page.title : `${words.printing.papers[paper]}: ${words.page.title}`;
  const sheet = sheetMarkup({
    derivation,
    settings,
    words,
    paper,
    hasEntries: true,
    hasProofs: isDerivation,
    ...(label === undefined ? {} : { label }),
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>
${styles}</style>
</head>
<body>
${sheet.html}
${abbreviations(abbreviated)
  .map(({ html }) => html)
  .join('\n')}
<script>
${script}</script>
</body>
</html>
`;
}
