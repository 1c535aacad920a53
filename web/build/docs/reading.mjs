// What can be pasted: the notations from the reader's own table, and how it fared with the texts that programs printed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../run.mjs';
import { escaped } from './html.mjs';

const cells = (tag, values) => values.map((value) => `<${tag}>${value}</${tag}>`).join('');

function tableOf(caption, heads, rows) {
  const head = `<tr>${heads.map((title) => `<th scope="col">${title}</th>`).join('')}</tr>`;
  const body = rows.map(([name, ...values]) => `<tr><th scope="row">${name}</th>${cells('td', values)}</tr>`);
  return `<table class="reading"><caption>${caption}</caption><thead>${head}</thead><tbody>${body.join('\n')}</tbody></table>`;
}

/** The notations by family, each with an example and the program it was seen in. */
async function notations() {
  const { loadTools } = await import(pathToFileURL(join(root, 'build/package/node.js')).href);
  const all = (await loadTools()).readerNotations();
  const families = [...new Set(all.map(({ family }) => family))];
  return families
    .map((family) => {
      const rows = all
        .filter((notation) => notation.family === family)
        .map(({ id, example, program, version }) => [
          escaped(id),
          `<pre>${escaped(example)}</pre>`,
          escaped(`${program} ${version}`.trim()),
        ]);
      return tableOf(escaped(family), ['Notation', 'Example', 'Seen in'], rows);
    })
    .join('\n');
}

const verdicts = ['right', 'asked', 'refused', 'wrong'];

/** The figures of `npm run reading`. */
function figures() {
  const { programs, all } = JSON.parse(readFileSync(join(root, 'web/docs/reading.json'), 'utf8'));
  const rows = [...programs, all].map((row) => [
    escaped(row.program === 'all' ? 'All' : row.program),
    row.texts,
    ...verdicts.map((verdict) => row[verdict] || ''),
  ]);
  const heads = ['Program', 'Texts', 'Right', 'Asked', 'Refused', 'Wrong'];
  return tableOf('Texts by the program that printed them', heads, rows);
}

/** The references of the section on pasting. */
export const readingReference = { notations, figures };
