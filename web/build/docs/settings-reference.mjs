// What links say of settings: the page's own words, or else the values that the table of settings has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../run.mjs';
import { rows } from './html.mjs';

const code = (text) => `<code>${text}</code>`;

const either = (texts) => `${texts.slice(0, -1).map(code).join(', ')} or ${code(texts.at(-1))}.`;

/** The settings that the page has no words of its own for, as rows of its list of the parts of a link. */
export async function settingsReference() {
  const page = readFileSync(join(root, 'web/docs/reference.html'), 'utf8');
  const { module } = await runnerImport(join(root, 'web/model/problem/settings.ts'));
  const others = module.choiceSettings.filter(({ link }) => !page.includes(`${code(link)}</dt>`));
  return rows(
    others.map(({ link, linkTexts }) => ({ id: `link-${link}`, term: code(link), text: either(linkTexts) })),
  );
}
