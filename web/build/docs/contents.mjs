// The table of contents of a page, from its headings, each of which can be linked to.

const heading = /<h([23]) id="([^"]+)">(.*?)<\/h\1>/gs;

// What a heading says in small letters is left out.
const linkTo = ([, , id, title]) => `<a href="#${id}">${title.replace(/\s*<small>.*<\/small>/s, '')}</a>`;

function listOf(headings) {
  const items = [];
  for (const found of headings) {
    if (found[1] === '2') items.push({ link: linkTo(found), inner: [] });
    else items.at(-1).inner.push(`<li>${linkTo(found)}</li>`);
  }
  const inner = (list) => (list.length === 0 ? '' : `\n<ul>${list.join('\n')}</ul>`);
  return `<ul>${items.map(({ link, inner: list }) => `<li>${link}${inner(list)}</li>`).join('\n')}</ul>`;
}

/** The page with its contents where `<docs-contents>` stands. */
export function withContents(html) {
  const list = listOf([...html.matchAll(heading)]);
  return html
    .replace(/<docs-contents><\/docs-contents>/, () => list)
    .replaceAll(
      heading,
      (_, level, id, title) =>
        `<h${level} id="${id}"><a class="to-here" href="#${id}">${title}</a></h${level}>`,
    );
}
