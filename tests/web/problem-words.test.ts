// What the page and the command say of a problem that the core refuses: built from the error's numbers, not from its English.
import { load } from 'softmax-steps';
import { expect, test } from 'vitest';
import { words as english } from '../../web/locales/en.js';
import { words as romanian } from '../../web/locales/ro.js';
import { defaultSettings } from '../../web/model/problem/settings.js';
import { errorText, namedBy } from '../../web/locales/problem-words.js';
import { problem } from './homework.js';
import { inputErrorOf } from './input-error.js';

const core = await load();

test.each([
  [{ x: [1, 3] }, 'x has the wrong size: expected 3, got 2.', 'x nu are mărimea potrivită: trebuie 3, nu 2.'],
  [{ x: [] }, 'x has the wrong size: expected ≥ 1, got 0.', 'x nu are mărimea potrivită: trebuie ≥ 1, nu 0.'],
  [
    { b: '1,2,3' },
    'b must be a number, a list of numbers or a list of rows.',
    'b trebuie să fie un număr, o listă de numere sau o listă de linii.',
  ],
  [
    { W: [[1], [2], [3]], b: [0], y: [1] },
    'W needs at least 2 classes, not 1.',
    'W are nevoie de cel puțin 2 clase, nu de 1.',
  ],
  [
    { y: ['0.5', '0.4', '0'] },
    'y must sum to 1, not 0.9. Choose a true class, or change an entry.',
    'y trebuie să aibă suma 1, nu 0.9. Alegeți clasa reală sau schimbați un element.',
  ],
  [
    { y: 3 },
    'y must be a class index from 0 to 2; got “3”.',
    'y trebuie să fie indicele unei clase, de la 0 la 2, nu „3”.',
  ],
  [
    { rounding: { digits: 31 } },
    'rounding must be a whole number from 0 to 30; got “31”.',
    'rounding trebuie să fie un număr întreg de la 0 la 30, nu „31”.',
  ],
  [{ indexBase: 2 }, 'indexBase does not have this value: “2”.', 'indexBase nu are valoarea aceasta: „2”.'],
  [
    { rounding: 'carried' },
    'rounding does not have this value: “carried”.',
    'rounding nu are valoarea aceasta: „carried”.',
  ],
])('%j is told in words', (change, inEnglish, inRomanian) => {
  const error = inputErrorOf(() => core.evaluate({ ...problem, ...change } as typeof problem));
  const said = [english, romanian].map((words) =>
    errorText(words, error, namedBy(error, '.'), defaultSettings),
  );
  expect(said).toEqual([inEnglish, inRomanian]);
});

test('a sum has the decimal mark of the reader', () => {
  const error = inputErrorOf(() => core.evaluate({ ...problem, y: ['0.5', '0.4', '0'] }));
  expect(namedBy(error, ',')).toBe('0,9');
});
