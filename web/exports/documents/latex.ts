import { paragraphs, type Content, type Section } from './content.js';
import { a4, groupsOf, paperFor, type Group, type Paper } from './latex-layout.js';
import { escapeLatex } from './latex-prose.js';

function displayOf(lines: Group['lines']): string {
  const [only = '', ...others] = lines.flatMap((line) => line.rows);
  if (others.length === 0) return `\\[\n  ${only.replace('&', '')}\n\\]`;
  const rows = lines.map((line, index) => {
    const text = line.rows.join(' \\\\\n  ');
    if (index === lines.length - 1) return text;
    return line.remark === '' ? `${text} \\\\` : `${text} \\\\\n  \\intertext{${escapeLatex(line.remark)}}`;
  });
  return `\\begin{align*}\n  ${rows.join('\n  ')}\n\\end{align*}`;
}

function groupText({ command, lines }: Group): string {
  const display = displayOf(lines);
  const sized = command === '' ? display : `{${command}\n${display}}`;
  const remark = lines.at(-1)?.remark ?? '';
  return remark === '' ? sized : `${sized}\n${escapeLatex(remark)}`;
}

// No empty lines between: they would be paragraphs without words.
const displays = ({ lines }: Section, paper: Paper): string =>
  groupsOf(lines, paper).map(groupText).join('\n');

const sectionText = (section: Section, paper: Paper): string => `\\section*{${escapeLatex(section.title)}}
${escapeLatex(section.sentence)}
${displays(section, paper)}`;

/** A document of everything; of a step or a line only its displays, to paste into another document with amsmath. */
export function latex({ scope, title, sections }: Content): string {
  if (scope !== 'everything') return paragraphs(sections.map((section) => displays(section, a4)));
  const paper = paperFor(sections);
  return paragraphs([
    `\\documentclass[fleqn]{article}
\\usepackage[utf8]{inputenc}
\\usepackage[T1]{fontenc}
\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
\\usepackage[${paper.geometry}]{geometry}
\\usepackage{amsmath}
\\setlength{\\mathindent}{0pt}
\\setlength{\\parindent}{0pt}
\\allowdisplaybreaks
\\begin{document}
\\begin{center}
\\Large ${escapeLatex(title)}
\\end{center}`,
    ...sections.map((section) => sectionText(section, paper)),
    '\\end{document}',
  ]);
}
