// The texts that programs printed, with their right readings.
import { readFileSync } from 'node:fs';

/**
 * @typedef {import('./judge.mjs').Case} Case
 * @typedef {import('./judge-solution.mjs').SolutionCase} SolutionCase
 */

/** The folders of tests/data that hold such texts and an index.json. */
export const corpora = /** @type {const} */ (['printed', 'printed-more']);

const place = (/** @type {string} */ name) => new URL(`../data/${name}`, import.meta.url);

/**
 * @template {{ readonly file: string }} Record
 * @param {string} folder
 * @returns {readonly (Record & { readonly text: string })[]}
 */
function readCases(folder) {
  const index = /** @type {Record[]} */ (JSON.parse(readFileSync(place(`${folder}/index.json`), 'utf8')));
  return index.map((one) => ({ ...one, text: readFileSync(place(`${folder}/${one.file}`), 'utf8') }));
}

/**
 * @param {string} corpus
 * @returns {readonly (Case & { readonly text: string })[]}
 */
export const casesOf = (corpus) => readCases(corpus);

/** @returns {readonly (SolutionCase & { readonly text: string })[]} */
export const solutionCases = () => readCases('solutions');
