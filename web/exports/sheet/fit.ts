import { breakable } from './breakable.js';

/** A left side wider than this part of the sheet has a row of its own. */
const longestSubject = 0.22;

/** Numbers put in are abbreviated where they would have to be smaller than this part of their size to fit. */
const smallest = 0.55;

/** The markup of a form of a line with less in it, if there is such. */
export type Abbreviate = (line: string, form: number) => string | undefined;

/**
 * Fits a sheet to its width: aligns the relation signs of each step, lets long sums continue on the next row, and makes
 * matrices as small as they must be. All sizes are those of paper, so what is measured on the screen holds in print.
 */
export function fit(sheet: ParentNode, abbreviate: Abbreviate): void {
  for (const lines of sheet.querySelectorAll<HTMLElement>('.step:not(.given) > .lines')) alignSubjects(lines);
  for (const { math } of tooWide(sheet)) breakable(math);
  for (const { math, ratio } of tooWide(sheet)) {
    const line = math.closest<HTMLElement>('.line')?.dataset['line'] ?? '';
    const less = ratio < smallest ? abbreviate(line, Number(math.dataset['form'])) : undefined;
    if (less !== undefined) math.innerHTML = less;
  }
  for (const { math, ratio } of tooWide(sheet)) math.style.fontSize = `${Math.floor(ratio * 100)}%`;
}

// All are measured before any is changed, so that the sheet is laid out once.
function tooWide(sheet: ParentNode): readonly { readonly math: MathMLElement; readonly ratio: number }[] {
  return Array.from(sheet.querySelectorAll<MathMLElement>('.forms > math'), (math) => ({
    math,
    ratio: (math.parentElement?.clientWidth ?? 0) / math.getBoundingClientRect().width,
  })).filter(({ ratio }) => ratio < 0.99);
}

function alignSubjects(lines: HTMLElement): void {
  const subjects = Array.from(lines.querySelectorAll<HTMLElement>('.subject'), (subject) => ({
    line: subject.parentElement,
    width: subject.getBoundingClientRect().width,
  }));
  const longest = lines.clientWidth * longestSubject;
  const widest = Math.max(...subjects.map(({ width }) => (width > longest ? 0 : width)));
  lines.style.setProperty('--subject', `${Math.ceil(widest)}px`);
  for (const { line, width } of subjects) line?.classList.toggle('long', width > longest);
}
