import { escaped } from '../sheet/markup.js';
import { paragraphs, type Content } from './content.js';

/** One line as a `<math>` element; more as an HTML page, which is well-formed XML too. */
export function mathml({ scope, language, title, sections }: Content): string {
  const body = sections.flatMap((section) => [
    ...(scope === 'line'
      ? []
      : [`<h2>${escaped(section.title)}</h2>`, `<p>${escaped(section.sentence)}</p>`]),
    ...section.lines.flatMap((line) => [line.mathml, line.remark && `<p>${escaped(line.remark)}</p>`]),
  ]);
  if (scope === 'line') return paragraphs(body);
  return paragraphs([
    `<!DOCTYPE html>
<html lang="${language}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8" />
<title>${escaped(title)}</title>
</head>
<body>`,
    scope === 'everything' ? `<h1>${escaped(title)}</h1>` : '',
    ...body,
    '</body>\n</html>',
  ]);
}
