// The snippets of the built documentation, as a reader copies them. Each is run by a test.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Those that are pages or parts of pages: tests/browser/snippets.test.ts. */
export const pageSnippets = [
  'attributes.html',
  'controls.html',
  'json.html',
  'week-3.json',
  'file.html',
  'property.html',
  'events.html',
  'methods.html',
  'check.html',
  'look.html',
  'language.html',
  'frame.html',
  'frame-check.html',
  'frame-policy.html',
  'frame-sandbox.html',
  'link.html',
  'disk.html',
  'slides.html',
  'notebook.py',
  'policy.html',
] as const;

/** Those that use the package: tests/package/snippets.test.ts. */
export const packageSnippets = [
  'install.sh',
  'bundler.ts',
  'import-map.html',
  'Calculator.jsx',
  'Calculator.vue',
  'vite.config.js',
  'core.mjs',
  'check.mjs',
  'tools.mjs',
  'homework.m',
  'command.sh',
  'sheet.txt',
  'sheets.sh',
  'sheets.ro.sh',
] as const;

export type PageSnippet = (typeof pageSnippets)[number];
export type PackageSnippet = (typeof packageSnippets)[number];

const dist = fileURLToPath(new URL('../dist', import.meta.url));

const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

const textIn = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, (sign) => signs[sign] ?? sign);

/** The texts of all snippets by the names of their files. */
export const snippets: ReadonlyMap<string, string> = new Map(
  readdirSync(dist)
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => {
      const html = readFileSync(`${dist}/${name}`, 'utf8');
      const pattern = /<figure class="snippet" data-file="([^"]+)">.*?<code>(.*?)<\/code>/gs;
      return Array.from(html.matchAll(pattern), ([, file = '', code = '']): [string, string] => [
        file,
        `${textIn(code)}\n`,
      ]);
    }),
);

/** A snippet; where it names the folder of the site, that is at an address. */
export function snippet(file: PageSnippet | PackageSnippet, site = ''): string {
  const text = snippets.get(file);
  if (text === undefined) throw new Error(`The documentation has no ${file}.`);
  return text
    .replaceAll('https://course.example/softmax/', site)
    .replaceAll('https://course.example', site && new URL(site).origin);
}
