// The design's budget: the page and everything that it loads, gzipped, weigh less than KaTeX alone would.
// What is loaded only on demand, by import(), is listed apart.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const budget = 141_000;
/** A frame has its own small script beside all that the calculator has. */
const frameBudget = budget + 2000;
/**
 * Read pastes (half of it: one grammar for what 80 programs and people in five languages write), check, and show floating
 * point. Whichever Emscripten builds them: 3.1.6 and 3.1.69 differ by 3 %.
 */
const toolsBudget = 335_000;

const files = new Map(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]),
);

// What a file names outside of import(), and of Vite's list of what such imports bring along.
function namedIn(file: string): readonly string[] {
  if (!/\.(html|js|css)$/.test(file)) return [];
  const text = String(files.get(file))
    .replaceAll(/\bimport\([^)]*\)/g, '')
    .replaceAll(/__vite__mapDeps=.*?\)=>/g, '');
  // Another page is gone to, not loaded.
  return [...files.keys()].filter((name) => !name.endsWith('.html') && text.includes(name));
}

function reachableFrom(...starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const file of reached) {
    for (const name of namedIn(file)) reached.add(name);
  }
  return reached;
}

function sizeOf(names: readonly string[]): number {
  const sizes = names.map((name) => {
    const content = files.get(name) ?? '';
    return { name, size: content.length, gzipped: gzipSync(content, { level: 9 }).length };
  });
  console.table(sizes);
  return sizes.reduce((sum, { gzipped }) => sum + gzipped, 0);
}

test('the first load stays under 141 kB gzipped', () => {
  const first = reachableFrom('index.html');
  const total = sizeOf([...first]);
  console.log(`first load: ${total} of ${budget} bytes gzipped`);
  console.log(`on demand: ${sizeOf([...files.keys()].filter((name) => !first.has(name)))} bytes gzipped`);
  const kinds = new Set([...first].map((name) => /\.\w+$/.exec(basename(name))?.[0]));
  expect(kinds).toEqual(new Set(['.html', '.js', '.css', '.svg', '.wasm', '.webmanifest', '.woff2']));
  expect(total).toBeLessThanOrEqual(budget);
});

test('what is loaded on demand is no part of the first load', () => {
  const first = [...reachableFrom('index.html')];
  expect(first.filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
  expect(first.some((name) => name.startsWith('softmax-tools'))).toBe(false);
});

test('the wasm of the tools stays within its budget, gzipped', () => {
  const tools = [...files.keys()].filter((name) => /^softmax-tools.*\.wasm$/.test(name));
  expect(tools).toHaveLength(1);
  expect(sizeOf(tools)).toBeLessThanOrEqual(toolsBudget);
});

test('a frame that has come near, and all that it loads then, stays under 143 kB gzipped', () => {
  const started = [...files.keys()].filter((name) => /^frame-[\w-]{8}\.js$/.test(name));
  expect(started).toHaveLength(1);
  const total = sizeOf([...reachableFrom('embed.html', ...started)]);
  console.log(`frame: ${total} of ${frameBudget} bytes gzipped`);
  expect(total).toBeLessThanOrEqual(frameBudget);
});

test('a frame that is far down a page loads next to nothing', () => {
  const waiting = [...reachableFrom('embed.html')].filter((name) => !/\.(woff2|svg)$/.test(name));
  expect(sizeOf(waiting)).toBeLessThanOrEqual(5000);
});

test('the script for pages with frames is 1 kB at most, as it is', () => {
  const script = files.get('softmax-steps-frame.js');
  console.log(`softmax-steps-frame.js: ${script?.length} bytes`);
  expect(script?.length).toBeLessThanOrEqual(1000);
});
