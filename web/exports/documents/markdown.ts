import { paragraphs, type Content } from './content.js';

const escaped = (prose: string): string => prose.replace(/[\\`*_<>[\]$]/g, '\\$&');

/** Markdown with mathematics between `$$`. */
export function markdown({ scope, title, sections }: Content): string {
  return paragraphs([
    scope === 'everything' ? `# ${escaped(title)}` : '',
    ...sections.flatMap((section) => [
      ...(scope === 'line' ? [] : [`## ${escaped(section.title)}`, escaped(section.sentence)]),
      ...section.lines.flatMap((line) => [`$$\n${line.latex}\n$$`, escaped(line.remark)]),
    ]),
  ]);
}
