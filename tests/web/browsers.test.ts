// Which browsers the calculator runs in: what the sources use, by MDN's browser-compat-data, against what we say.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { further, longThere, newer, oldest, optional, type Versions } from '../../web/build/browsers.js';
import { root } from '../../web/build/run.mjs';
import { versionsOf } from './browsers/data.js';
import { featuresInMarkup } from './browsers/markup.js';
import { featuresInScripts } from './browsers/scripts.js';
import { featuresInStyles } from './browsers/styles.js';

const floors = ['core', 'model', 'locales', 'exports', 'calculator', 'hosts', 'docs'];
const folders = floors.map((name) => `web/${name}`);
// `web` is that of the floors which know the DOM.
const projects = ['web', 'web/model', 'web/core', 'web/docs'];

function filesIn(folders: readonly string[], ending: string): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => join(root, folder, name)),
  );
}

// Every feature that is found, or known to be there, with a place that uses it.
const used = new Map(further.map((key) => [key, 'web/build/browsers.ts']));
const unknown = new Map<string, string>();

beforeAll(async () => {
  const scripts = await featuresInScripts(projects);
  for (const [key, place] of scripts.keys) used.set(key, place);
  for (const [name, place] of scripts.unknown) unknown.set(name, place);
  for (const file of filesIn(folders, '.css')) {
    const styles = featuresInStyles(file);
    for (const key of styles.keys) used.set(key, relative(root, file));
    for (const name of styles.unknown) unknown.set(name, relative(root, file));
  }
  const markup = [...filesIn(folders, '.ts'), ...filesIn(['web/docs'], '.html')];
  const others = ['web/index.html', 'web/embed.html', 'cpp/core/writers/mathml.cpp'].map((name) =>
    join(root, name),
  );
  for (const file of [...markup, ...others]) {
    for (const key of featuresInMarkup(readFileSync(file, 'utf8'))) used.set(key, relative(root, file));
  }
}, 120_000);

const isNewer = (versions: Versions): boolean => versions.some((version, i) => version > (longThere[i] ?? 0));

test('what is in use is known to browser-compat-data', () => {
  expect([...unknown]).toEqual([]);
});

test('the looks at scripts, styles and markup find what a person sees there', () => {
  // A method in web/calculator/pin, a colour of web/calculator/styles, a dialog, an element of the core's MathML.
  for (const key of [
    'javascript.builtins.Array.toSorted',
    'css.types.color.light-dark',
    'html.elements.dialog',
    'mathml.elements.munder',
  ])
    expect([...used.keys()]).toContain(key);
});

test('every newer feature in use is in the table with the versions that brought it, or the page does without it', () => {
  const needed = [...used.keys()].filter((key) => isNewer(versionsOf(key)) && !(key in optional));
  expect(Object.fromEntries(needed.sort().map((key) => [key, versionsOf(key)]))).toEqual(newer);
});

test('what the page does without is in use, and newer than what is long there', () => {
  expect(Object.keys(optional).filter((key) => !used.has(key) || !isNewer(versionsOf(key)))).toEqual([]);
});

test('the oldest browsers are those that have every feature in use', () => {
  const all = [...used.keys()].filter((key) => !(key in optional)).map(versionsOf);
  expect(oldest.map((_, i) => Math.max(...all.map((versions) => versions[i] ?? 0)))).toEqual(oldest);
});

test('the documentation names them', () => {
  const [chrome, edge, firefox, safari] = oldest.map(String);
  expect(chrome).toBe(edge);
  const sentence = `Chrome or Edge ${String(chrome)}, Firefox ${String(firefox)}, Safari ${String(safari)}`;
  for (const name of ['README.md', 'web/docs/docs.html']) {
    expect(readFileSync(join(root, name), 'utf8').replaceAll(/\s+/g, ' ')).toContain(sentence);
  }
});
