// The browsers' XML parsers read the exported MathML.
import { load } from 'softmax-steps';
import { expect, test } from 'vitest';
import { exportDocument, optionsFor } from '../../web/exports/documents.js';
import { words } from '../../web/locales/en.js';
import { problems } from '../code/problems.js';
import { inEveryBrowser } from './harness.js';

const core = await load();

// What the parser has against a text, and the names of elements in formulas that are no MathML.
function read(text: string): string[] {
  const page = new DOMParser().parseFromString(text, 'application/xml');
  const error = page.querySelector('parsererror');
  if (error) return [error.textContent];
  const elements = Array.from(page.querySelectorAll('math, math *'));
  return elements.filter((element) => !(element instanceof MathMLElement)).map(({ localName }) => localName);
}

inEveryBrowser(({ page }) => {
  test('the MathML of every problem is well-formed XML', async () => {
    const said = { ...words, language: 'en', title: 'Softmax regression' };
    for (const [name, problem] of Object.entries(problems)) {
      const { text } = exportDocument('mathml', problem, core.derive(problem, optionsFor('mathml')), said);
      expect(await page().evaluate(read, text), name).toEqual([]);
    }
  });
});
