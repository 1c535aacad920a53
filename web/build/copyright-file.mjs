// Debian's machine-readable copyright files: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
import { existsSync, readFileSync } from 'node:fs';

const unindented = (text) =>
  text
    .split('\n')
    .map((line) => line.replace(/^ /, '').replace(/^\.$/, ''))
    .join('\n')
    .trim();

function fieldsOf(paragraph) {
  const fields = paragraph.matchAll(/^([A-Za-z-]+):[ \t]*(.*(?:\n[ \t].*)*)/gm);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

// The first line of a License field is its name; the text follows, or stands elsewhere under that name.
const nameOf = ({ License = '' }) => License.split('\n')[0].trim();
const textOf = ({ License = '' }) => unindented(License.split('\n').slice(1).join('\n'));

/**
 * What a copyright file says of the files that one of its paragraphs is about: who holds the copyright, and the licence.
 * @param {string} file
 * @param {string} files as the paragraph names them, e.g. `*`
 * @param {string} licence the name of the licence whose text is wanted
 * @returns {string | undefined} undefined where the file has neither
 */
export function copyrightNotice(file, files, licence) {
  if (!existsSync(file)) return undefined;
  const paragraphs = readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map(fieldsOf);
  const own = paragraphs.find(({ Files = '' }) => Files.trim().split(/\s+/).includes(files));
  const stated = paragraphs.find((fields) => nameOf(fields) === licence && !fields.Files);
  if (!own || !stated) return undefined;
  const text = stated.Reference ? readFileSync(stated.Reference.trim(), 'utf8').trimEnd() : textOf(stated);
  const exception = nameOf(own) === licence ? '' : textOf(own);
  const holders = own.Copyright.split('\n').map((line) => line.trim());
  return ['Copyright', ...holders.filter(Boolean).map((line) => `  ${line}`), '', text, '', exception]
    .join('\n')
    .trimEnd();
}
