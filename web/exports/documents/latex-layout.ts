import type { NotedLine, Section } from './content.js';
import { piecesOf } from './latex-pieces.js';
import { latexWidth } from './latex-width.js';

/** What geometry is told, and how many points wide the text is then. */
export interface Paper {
  readonly geometry: string;
  readonly textWidth: number;
}

export const a4: Paper = { geometry: 'a4paper,margin=2cm', textWidth: 480 };
const landscape: Paper = { geometry: 'a4paper,landscape,margin=2cm', textWidth: 728 };
const margins = 115;

/** A size of type, and how many points wide its digits are. */
interface Size {
  readonly command: string;
  readonly digit: number;
}

const smallest: Size = { command: '\\scriptsize', digit: 4 };
const sizes: readonly Size[] = [
  { command: '', digit: 5 },
  { command: '\\small', digit: 4.7 },
  { command: '\\footnotesize', digit: 4.3 },
  smallest,
];

/** A left side with more digits than this would push the lines above and below it aside. */
const longestSubject = 14;

const subjectWidth = (line: NotedLine): number => Math.max(longestSubject, latexWidth(line.subjectLatex));

// How wide a line is at least: its left side and the widest piece of its forms.
function leastWidth(line: NotedLine): number {
  const pieces = line.forms.flatMap((form) => piecesOf(form.latex));
  return subjectWidth(line) + Math.max(0, ...pieces.map(latexWidth));
}

/** A4, upright or across; where no size of type fits on that, a larger sheet of the same shape, to be scaled in print. */
export function paperFor(sections: readonly Section[]): Paper {
  const widths = sections.flatMap(({ lines }) => lines.map(leastWidth));
  const textWidth = Math.ceil(Math.max(...widths) * smallest.digit);
  const width = textWidth + margins;
  const height = Math.ceil(width / Math.SQRT2);
  const sheet = { geometry: `paperwidth=${width}pt,paperheight=${height}pt,margin=2cm`, textWidth };
  return [a4, landscape].find((paper) => textWidth <= paper.textWidth) ?? sheet;
}

// As many pieces in each row as there is room for; the relation or operator of a later row stands behind its &.
function rowsOf(line: NotedLine, room: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const { latex } of line.forms) {
    for (const [index, piece] of piecesOf(latex).entries()) {
      if (row !== '' && latexWidth(row + piece) > room) {
        rows.push(row);
        row = index === 0 ? '' : '\\quad {}';
      }
      row += row === '' ? piece.trimStart() : piece;
    }
  }
  return [...rows, row].map((text, index) => `${index === 0 ? `${line.subjectLatex} ` : ''}&${text}`);
}

/** Lines for one `align*`: of one size, their left sides of like widths. */
export interface Group {
  readonly command: string;
  readonly lines: readonly { readonly rows: readonly string[]; readonly remark: string }[];
}

/** The lines of a step as they fit on a paper. */
export function groupsOf(lines: readonly NotedLine[], paper: Paper): readonly Group[] {
  const groups = new Array<Group & { key: string }>();
  for (const line of lines) {
    const { command, digit } =
      sizes.find((size) => leastWidth(line) * size.digit <= paper.textWidth) ?? smallest;
    const subject = subjectWidth(line);
    const laidOut = { rows: rowsOf(line, paper.textWidth / digit - subject), remark: line.remark };
    const key = `${command} ${subject}`;
    const last = groups.at(-1);
    if (last?.key === key) groups[groups.length - 1] = { ...last, lines: [...last.lines, laidOut] };
    else groups.push({ key, command, lines: [laidOut] });
  }
  return groups;
}
