import { readFileSync } from 'node:fs';

/** A file of tests/data; its shape is as the caller says. */
export function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
}

/** A text in tests/data. */
export function readText(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}
