// A snippet to copy, from web/docs/examples; one that is live is on the page as well, and does there just what it says.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from '../run.mjs';
import { highlighted } from './highlight.mjs';
import { escaped } from './html.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const textOf = (file) =>
  readFileSync(join(root, 'web/docs/examples', file), 'utf8')
    .trim()
    .replaceAll('0.0.0', version);

const stem = (file) => file.slice(0, -extname(file).length);

const parts = {
  // The page has it already.
  own: /<script type="module" src="[^"]*"><\/script>\s*/g,
  script: /<script type="module">(.*?)<\/script>/gs,
  style: /<style>(.*?)<\/style>\s*/gs,
  data: /\bsrc="([\w-]+\.json)"/g,
};

const inside = (text, pattern) => Array.from(text.matchAll(pattern), ([, body]) => body);

// Stands for the folder of the site, where the pages are themselves.
const site = 'https://course.example/softmax/';

/** What a live snippet runs from, as pairs of name and content. */
export function filesOfLive({ file, live }) {
  if (live === undefined) return [];
  const text = textOf(file);
  const named = (ending, bodies) => bodies.map((body) => [`docs/${stem(file)}.${ending}`, body]);
  return [
    ...named('js', inside(text, parts.script)),
    ...named('css', inside(text, parts.style)),
    ...inside(text, parts.data).map((name) => [`docs/${name}`, textOf(name)]),
  ];
}

function alive(file) {
  const body = textOf(file)
    .replaceAll(parts.own, '')
    .replaceAll(site, './')
    .replaceAll(parts.script, `<script type="module" src="./docs/${stem(file)}.js"></script>`)
    .replaceAll(parts.style, `<link rel="stylesheet" href="./docs/${stem(file)}.css">`)
    .replaceAll(parts.data, 'src="./docs/$1"');
  return `<div class="live">${body}</div>`;
}

/** The snippet as HTML; `name` is how its file is called where it is used. */
export function snippet({ file, name = file, live }) {
  const code = highlighted(textOf(file), extname(file).slice(1));
  return `<figure class="snippet" data-file="${file}">
<figcaption>${escaped(name)}</figcaption>
<pre tabindex="0"><code>${code}</code></pre>${live === undefined ? '' : alive(file)}
</figure>`;
}
