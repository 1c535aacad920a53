// The HTML pages that the command writes, opened in the browsers that print them. Digits come from tests/data/homework.json.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { capture } from '../../web/build/run.mjs';
import { inEveryBrowser } from '../browser/harness.js';
import { homework } from '../web/homework.js';

const project = inject('project');
const folder = join(project, 'sheets');

// Rounded from 60.34028759… and 5.40856655…; neither number is in the problem.
const results = ['60.3403', '5.4086'];

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'p.json'), JSON.stringify(homework.in));
  const program = join(project, 'node_modules/.bin/softmax-steps');
  for (const options of [['--format', 'html'], ['--worksheet'], ['--key'], ['--worksheet', '--key']]) {
    const { stderr } = await capture(program, ['p.json', ...options, '--out', './'], { cwd: folder });
    if (stderr !== '') throw new Error(stderr);
  }
});

inEveryBrowser(
  ({ page, address }) => {
    test.each([
      ['the derivation', 'p', true],
      ['the worksheet', 'p-worksheet', false],
      ['the key', 'p-key', true],
      ['the worksheet and its key', 'p-worksheet-and-key', true],
    ])('%s holds all it needs, fits its paper, and tells no more than it should', async (_, name, isTold) => {
      const html = await readFile(join(folder, `${name}.html`), 'utf8');
      expect(
        html.match(/\b(?:src|href)="(?!data:)|url\((?!'data:)|@import|https?:\/\/(?!www\.w3\.org)/g),
      ).toBe(null);

      await page().goto(`${address()}sheets/${name}.html`);
      await page().evaluate(() => document.fonts.ready.then(() => undefined));
      const shown = await page().evaluate(() => ({
        text: document.body.textContent,
        formulas: document.querySelectorAll('math').length,
        hasFont: document.fonts.check("11pt 'STIX Two Math'"),
        isFitting: document.documentElement.scrollWidth <= window.innerWidth,
      }));
      expect(shown).toMatchObject({ hasFont: true, isFitting: true });
      expect(shown.formulas).toBeGreaterThan(40);
      expect(results.map((digits) => shown.text.includes(digits))).toEqual(results.map(() => isTold));
    });
  },
  { folder: project },
);
