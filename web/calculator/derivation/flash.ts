/** Numbers, and not the symbols that stand for the same quantities. */
export const numbers = 'mn[data-id], mrow.number';

let waiting: Element[] = [];

/**
 * Lets a number that has changed flash once. It begins after the frame that shows the number, which so need not wait for
 * it; what is out of sight by then does not flash when it is scrolled to.
 */
export function flash(number: Element): void {
  number.classList.remove('changed');
  if (waiting.length === 0) requestAnimationFrame(() => requestAnimationFrame(begin));
  waiting.push(number);
}

function begin(): void {
  const seen = waiting.filter((number) => number.checkVisibility({ contentVisibilityAuto: true }));
  waiting = [];
  for (const number of seen) number.classList.add('changed');
}
