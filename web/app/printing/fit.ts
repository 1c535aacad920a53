/** A left side wider than this part of the sheet has a row of its own. */
const longestSubject = 0.22;

/**
 * Aligns the relation signs of each step, and makes what is wider than the sheet as small as it must be. All sizes are
 * those of paper, so what is measured on the screen holds in print.
 */
export function fit(sheet: ParentNode): void {
  for (const lines of sheet.querySelectorAll<HTMLElement>('.step:not(.given) > .lines')) alignSubjects(lines);
  // All reads come before all writes, so that the sheet is laid out once.
  const ratios = Array.from(sheet.querySelectorAll<MathMLElement>('.forms > math'), (math) => ({
    math,
    ratio: (math.parentElement?.clientWidth ?? 0) / math.getBoundingClientRect().width,
  }));
  for (const { math, ratio } of ratios) {
    if (ratio < 1) math.style.fontSize = `${Math.floor(ratio * 1000) / 1000 * 11}pt`;
  }
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
