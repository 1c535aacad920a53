import { paragraphs, type Content } from './content.js';

const underlined = (title: string, sign: string): string => `${title}\n${sign.repeat(title.length)}`;

/** Plain text, matrices in two dimensions. */
export function text({ scope, title, sections }: Content): string {
  return paragraphs([
    scope === 'everything' ? underlined(title, '=') : '',
    ...sections.flatMap((section) => [
      ...(scope === 'line' ? [] : [underlined(section.title, '-'), section.sentence]),
      ...section.lines.flatMap((line) => [line.text, line.remark]),
    ]),
  ]);
}
