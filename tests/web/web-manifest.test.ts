// What a browser needs to install the page. The rules: W3C, Web Application Manifest, "start_url member" (it must be
// within the scope, or the browser takes the page's own address) and "scope member".
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../web/build/run.mjs';

const site = 'https://course.example/tools/softmax/';
const manifest = JSON.parse(readFileSync(join(root, 'dist/manifest.webmanifest'), 'utf8')) as {
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly { readonly src: string }[];
};
const resolved = (path: string): string => new URL(path, `${site}manifest.webmanifest`).href;

test('the installed page starts with the site’s own page, within its scope', () => {
  expect(resolved(manifest.scope)).toBe(site);
  expect(resolved(manifest.start_url)).toBe(`${site}index.html`);
  expect(resolved(manifest.id)).toBe(`${site}index.html`);
});

test('its icons are in the site', () => {
  expect(manifest.icons.length).toBeGreaterThan(0);
  for (const { src } of manifest.icons) {
    expect(resolved(src).startsWith(site)).toBe(true);
    expect(existsSync(join(root, 'dist', resolved(src).slice(site.length)))).toBe(true);
  }
});
