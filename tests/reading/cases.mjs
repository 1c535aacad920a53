// The texts that programs printed, with their right readings.
import { readFileSync } from 'node:fs';

/** @typedef {import('./judge.mjs').Case} Case */

/** The folders of tests/data that hold such texts and an index.json. */
export const corpora = /** @type {const} */ (['printed', 'printed-more']);

const place = (/** @type {string} */ name) => new URL(`../data/${name}`, import.meta.url);

/**
 * @param {string} corpus
 * @returns {readonly (Case & { readonly text: string })[]}
 */
export function casesOf(corpus) {
  const index = /** @type {Case[]} */ (JSON.parse(readFileSync(place(`${corpus}/index.json`), 'utf8')));
  return index.map((one) => ({ ...one, text: readFileSync(place(`${corpus}/${one.file}`), 'utf8') }));
}
