// Puts what shows before the script is there into a page: see web/build/prerender and web/calculator/static-example.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const folder = join(root, 'build/static-example');

/** One of the files that web/build/prerender has written. */
export const staticExampleFile = (name) => readFileSync(join(folder, name), 'utf8');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;');

function replaced(text, part, by) {
  if (text.split(part).length !== 2) throw new Error(`web/index.html has not one ${part}.`);
  return text.replace(part, () => by);
}

/**
 * Puts it into the page's text.
 * @param {string} page
 * @param {{ style: string, early: (attributes: string) => string }} parts markup of its style sheet, and of the script that
 *   runs before the page is painted, with the attributes that it reads
 * @returns {string}
 */
export function withStaticExample(page, { style, early }) {
  const example = Object.entries(JSON.parse(staticExampleFile('example.json')));
  const attributes = example.map(([name, value]) => `data-${name}='${escaped(value)}'`).join(' ');
  const markup = `<template shadowrootmode="open">${style}${staticExampleFile('static-example.html')}</template>`;
  const withMarkup = replaced(
    page.replaceAll(/\n\s+/g, '\n'),
    '<softmax-steps page>',
    `<softmax-steps page>${markup}`,
  );
  // Before the style sheets, or it would wait for them.
  return replaced(withMarkup, '<link rel="icon"', `${early(attributes)}\n    <link rel="icon"`);
}
