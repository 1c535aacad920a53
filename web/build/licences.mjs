// The page with the licences of everything that is built in: in one file, as it goes to the site, into the package and
// beside the release.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escaped } from './docs/html.mjs';
import { notices } from './notices.mjs';
import { root, UserError } from './run.mjs';

/** Where the page is written to. */
export const licencePages = ['dist/licences.html', 'build/package/LICENSES.html'];

const read = (path) => readFileSync(join(root, path), 'utf8');

function entry({ names, licence, homepage = '', text }) {
  const address = escaped(homepage);
  const link = address && `<p><a href="${address}">${address}</a></p>\n            `;
  return `
        <li>
          <details>
            <summary>${escaped(names.join(', '))} <span>${escaped(licence)}</span></summary>
            ${link}<pre>${escaped(text ?? 'The text was not found where this was built.')}</pre>
          </details>
        </li>`;
}

// What is by the same people under the same terms is said once.
function grouped(all) {
  const groups = new Map();
  for (const { name, version, ...rest } of all) {
    const key = rest.text ?? name;
    const group = groups.get(key) ?? { names: [], ...rest };
    group.names.push([name, version].filter(Boolean).join(' '));
    groups.set(key, group);
  }
  return [...groups.values()];
}

function replaced(text, pattern, by) {
  if (!pattern.test(text)) throw new Error(`web/licences.html has no ${pattern}.`);
  return text.replace(pattern, () => by);
}

/** Writes the pages. */
export function writeLicences() {
  const { name, version, license } = JSON.parse(read('package.json'));
  const own = { name, version, licence: license, text: read('LICENSE').trim() };
  const style = `${read('web/calculator/styles/colours.css')}${read('web/licences.css')}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const icon = `data:image/svg+xml,${encodeURIComponent(read('web/hosts/page/icon.svg').trim())}`;
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;

  let page = read('web/licences.html');
  page = replaced(page, /content="default-src[^"]*"/, `content="${policy}"`);
  page = replaced(page, /href="\.\/hosts\/page\/icon\.svg"/, `href="${icon}"`);
  page = replaced(page, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
  page = replaced(
    page,
    /<\/ul>/,
    `${grouped([own, ...notices()])
      .map(entry)
      .join('')}\n      </ul>`,
  );
  for (const path of licencePages) writeFileSync(join(root, path), page);
}

/** Throws where something is built in whose licence has not been found. */
export function checkLicences() {
  const missing = notices().filter(({ text }) => !text);
  if (missing.length === 0) return;
  const names = missing.map(({ name, homepage }) => `  - ${name} (${homepage})`).join('\n');
  throw new UserError(`The licences of these are not where they are usually installed:\n${names}`);
}
