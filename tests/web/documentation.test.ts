// What the built documentation says of addresses, against what the calculator reads and writes in them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { frameChoices, usualOptions, writeFrameOptions } from '../../web/app/frame/frame-options.js';
import { homework, type ProblemState } from '../../web/app/problem/problem-state.js';
import { toFragment } from '../../web/app/sharing/fragment.js';

const page = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../dist/${name}.html`, import.meta.url)), 'utf8');

const codesIn = (html: string): readonly string[] =>
  Array.from(html.matchAll(/<code>(.*?)<\/code>/g), ([, code = '']) => code);

/** What a list of definitions says of each name: the values that stand there as code. */
function definitions(html: string, prefix: string): ReadonlyMap<string, readonly string[]> {
  const entry = new RegExp(`<div id="${prefix}-[\\w-]+">\\s*<dt>(.*?)</dt>\\s*<dd>(.*?)</dd>`, 'gs');
  return new Map(
    Array.from(html.matchAll(entry)).flatMap(([, terms = '', text = '']) =>
      codesIn(terms).map((name): [string, readonly string[]] => [name, codesIn(text)]),
    ),
  );
}

test('every option of a frame is described with all of its values, the usual one first', () => {
  const said = definitions(page('docs'), 'frame');
  expect([...said.keys()].sort()).toEqual(Object.keys(usualOptions).sort());
  for (const [name, values] of Object.entries(frameChoices)) {
    expect([name, said.get(name)]).toEqual([name, values]);
  }
  expect(writeFrameOptions(usualOptions)).toBe('');
});

test('every part of a link is described', () => {
  const unusual: ProblemState = {
    ...homework,
    layout: 'classes-by-features',
    rounding: { digits: 3, kind: 'significant', mode: 'truncate', when: 'carried' },
    indexBase: 1,
    shift: 'always',
    decimalMark: ',',
    symbols: { ...homework.symbols, prediction: 'p' },
    hiddenSteps: ['check'],
  };
  const use = { mode: 'check', feedback: 'request', hints: 'off', controls: 'none' } as const;
  const parts = toFragment(unusual, 'softmax', use)
    .split('&')
    .map((part) => part.split('='));
  const said = definitions(page('reference'), 'link');
  expect([...said.keys()].sort()).toEqual(parts.map(([name]) => name).sort());
});
