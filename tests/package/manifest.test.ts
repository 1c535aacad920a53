// custom-elements.json against the sources of the element; pages.test.ts holds it against the element itself.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { root } from '../../web/build/run.mjs';
import { nameOf, readManifest } from './manifest.js';

const project = inject('project');
const declaration = await readManifest(project);

const all = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name)),
];

test('the manifest names every custom property that a style reads', async () => {
  const folders = ['calculator', 'exports', 'hosts'].map((name) => join(root, 'web', name));
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { recursive: true })).map((name) => join(folder, name)),
    ),
  );
  const files = names.flat().filter((name) => /\.(css|ts)$/.test(name));
  const text = (await Promise.all(files.map((name) => readFile(name, 'utf8')))).join('\n');
  // Registered for its own use.
  const own = [
    ...all(text, /name: '(--softmax-steps-[a-z-]+)'/g),
    ...['--softmax-steps-above', '--softmax-steps-below', '--softmax-steps-seen'],
  ];
  const read = all(text, /var\((--softmax-steps-[a-z-]+)/g).filter((name) => !own.includes(name));
  expect(declaration.cssProperties.map(nameOf).sort()).toEqual([...read].sort());
});

test('the types for templates have the manifest’s attributes and events, and the element’s its members', async () => {
  const types = await readFile(
    join(project, 'node_modules/softmax-steps/build/package/element-types.d.ts'),
    'utf8',
  );
  const namesIn = (type: string): readonly string[] => {
    const body = new RegExp(`interface ${type} [^{]*\\{(.*?)\\n\\}`, 's').exec(types)?.[1] ?? '';
    return all(body, /^ {4}(?:[gs]et )?'?([\w-]+)'?[?:(]/gm);
  };
  const sorted = (names: readonly string[]): readonly string[] => [...names].sort();
  const { attributes, events, members } = declaration;
  expect(sorted(namesIn('SoftmaxStepsAttributes'))).toEqual(sorted(attributes.map(nameOf)));
  expect(sorted(namesIn('SoftmaxStepsEventMap'))).toEqual(sorted(events.map(nameOf)));
  expect(sorted(namesIn('SoftmaxStepsElement'))).toEqual(sorted(members.map(nameOf)));
});

test('the manifest has words on everything that it names', () => {
  const { attributes, members, events, cssParts, cssProperties } = declaration;
  const silent = [...attributes, ...members, ...events, ...cssParts, ...cssProperties].filter(
    ({ description }) => !description,
  );
  expect(silent.map(nameOf)).toEqual([]);
});
