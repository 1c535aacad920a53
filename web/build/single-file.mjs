// Writes dist/softmax-steps.html: the whole calculator in one file, under a policy that allows just what is in it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { staticExampleFile, withStaticExample } from './static-example.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function replaced(text, pattern, by) {
  if (!pattern.test(text)) throw new Error(`The page has no ${pattern}.`);
  return text.replace(pattern, () => by);
}

// Within a script element these would end it, or begin a comment.
const script = read('build/single/single.js')
  .trim()
  .replaceAll('</script', '<\\/script')
  .replaceAll('<!--', '<\\!--');
// The font is in the script here.
const fontFace = /@font-face\s*\{[^}]*\}/;
const styles = readdirSync(join(root, 'dist/assets'))
  .filter((name) => /^index-.*\.css$/.test(name))
  .map((name) => read(`dist/assets/${name}`).trim());
if (styles.length !== 1) throw new Error(`dist/assets has ${styles.length} style sheets of the page.`);
const style = replaced(styles[0], fontFace, '');
const [early, staticExampleStyle] = [staticExampleFile('early.js').trim(), staticExampleFile('static-example.css').trim()];
const icon = `data:image/svg+xml,${encodeURIComponent(read('web/hosts/page/icon.svg').trim())}`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(early)} ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)} ${hash(staticExampleStyle)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

let page = withStaticExample(read('web/index.html'), {
  style: `<style>${staticExampleStyle}</style>`,
  early: (attributes) => `<script ${attributes}>${early}</script>`,
});
page = replaced(page, /content="default-src[^"]*"/, `content="${policy}"`);
page = replaced(page, /href="\.\/hosts\/page\/icon\.svg"/, `href="${icon}"`);
page = replaced(page, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
// The page that it leads to is not on the disk.
page = replaced(page, /\s*<a href="\.\/teachers[^]*?<\/a>/, '');
page = replaced(page, /\s*<script type="module"[^>]*><\/script>/, '');
page = replaced(page, /\s*<\/body>/, `\n    <script>${script}</script>\n  </body>`);
writeFileSync(join(root, 'dist/softmax-steps.html'), page);
