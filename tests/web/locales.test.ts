// What TypeScript does not see: a text that is there but empty, or still English.
import { describe, expect, test } from 'vitest';
import { loadCheckWords } from '../../web/locales/check-words.js';
import { words as englishCheck } from '../../web/locales/check/en.js';
import { words as englishPractice } from '../../web/locales/practice/en.js';
import { words as englishPaste } from '../../web/locales/en-paste.js';
import {
  bestLanguage,
  english,
  languageName,
  languages,
  loadLanguage,
  type Language,
} from '../../web/locales/index.js';
import { loadPracticeWords } from '../../web/locales/practice-words.js';

type Leaf = string | ((...values: never[]) => unknown);

/** All texts, and functions that make texts, by their paths: "steps.given.title". */
function leavesOf(node: unknown, path = ''): readonly (readonly [string, Leaf])[] {
  if (typeof node === 'string' || typeof node === 'function') return [[path, node as Leaf]];
  return Object.entries(node as object).flatMap(([key, value]) =>
    leavesOf(value, path === '' ? key : `${path}.${key}`),
  );
}

/** What may read as in English, and why. */
const same: Readonly<Record<string, readonly string[]>> = {
  // The digits and the dots are signs; z = 1000 is a formula; Romanian has the words “format” and “link”; a hint is named by others.
  ro: [
    'words.indexBase.0',
    'words.indexBase.1',
    'words.pin.loading',
    'words.examples.overflow.title',
    'words.exporting.format',
    'check.hints.of',
    'practice.teacher.tabs.link',
  ],
};

const pattern = new Map(
  leavesOf({ words: english, paste: englishPaste, check: englishCheck, practice: englishPractice }),
);
const others = languages.filter((code) => code !== 'en');

async function load(code: string): Promise<Language> {
  const language = await loadLanguage(code);
  if (!language) throw new Error(`There is no ${code}.`);
  return language;
}

async function leavesIn(code: string): Promise<ReadonlyMap<string, Leaf>> {
  const [{ words, paste }, check, practice] = await Promise.all([
    load(code),
    loadCheckWords(code),
    loadPracticeWords(code),
  ]);
  return new Map(leavesOf({ words, paste, check, practice }));
}

test('English and Romanian are there, each under its own name', () => {
  expect(languages.map(languageName)).toEqual(expect.arrayContaining(['English', 'Română']));
});

test('the first language that there is of those wanted is taken, else English', () => {
  expect(bestLanguage(['ro-MD', 'en'])).toBe('ro');
  expect(bestLanguage(['xx', 'RO'])).toBe('ro');
  expect(bestLanguage(['xx'])).toBe('en');
  expect(bestLanguage([])).toBe('en');
});

describe.each(others)('%s', (code) => {
  test('has a text or a function wherever English has one, and nothing else', async () => {
    const kinds = (leaves: ReadonlyMap<string, Leaf>): readonly string[] =>
      Array.from(leaves, ([path, leaf]) => `${path}: ${typeof leaf}`).sort();
    expect(kinds(await leavesIn(code))).toEqual(kinds(pattern));
  });

  test('has no empty text', async () => {
    const empty = [...(await leavesIn(code))].filter(([, leaf]) => typeof leaf === 'string' && !leaf.trim());
    expect(empty).toEqual([]);
  });

  test('has no text left in English', async () => {
    const alike = [...(await leavesIn(code))].filter(
      ([path, leaf]) => String(leaf) === String(pattern.get(path)),
    );
    expect(alike.map(([path]) => path).sort()).toEqual([...(same[code] ?? [])].sort());
  });
});

describe('Romanian', () => {
  test('has the letters with a comma below, not the Turkish ones with a cedilla', async () => {
    const turkish = [...(await leavesIn('ro'))].filter(([, leaf]) => /[şţŞŢ]/.test(String(leaf)));
    expect(turkish).toEqual([]);
  });

  // Gramatica limbii române (Academia Română): from 20 on, unless the last two digits are 01 to 19, “de” stands before the noun.
  test.each([
    [0, '0 linii'],
    [1, '1 linie'],
    [3, '3 linii'],
    [19, '19 linii'],
    [20, '20 de linii'],
    [100, '100 de linii'],
    [101, '101 linii'],
    [256, '256 de linii'],
  ])('counts %i as “%s”', async (count, text) => {
    const { words } = await load('ro');
    expect(words.entries(count)).toBe(`Element cu element (${text})`);
  });
});
