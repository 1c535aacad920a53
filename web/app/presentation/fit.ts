/** How the parts of a line stand: side by side, under each other beside the left side, or under it as well. */
const arrangements = ['across', 'down', 'stacked'] as const;

/** Letters must be so many times larger for an arrangement further down the list. */
const worthIt = 1.15;

/** Of lines that came before, no more than this. */
export const mostBefore = 4;

const fontSize = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

/**
 * Sets a line as large as its stage allows, by the arrangement that makes it largest. The style sheet gives the largest
 * size, as that of the line, and the smallest, as that of its parent: there, what does not fit scrolls.
 */
export function fitLine(line: HTMLElement, stage: HTMLElement): void {
  line.style.fontSize = '';
  const largest = fontSize(line);
  const smallest = fontSize(line.parentElement ?? stage);
  const room = { width: stage.clientWidth, height: stage.clientHeight };
  let [best, size]: [string, number] = ['across', 0];
  for (const arrangement of arrangements) {
    line.dataset['arrangement'] = arrangement;
    const { width, height } = line.getBoundingClientRect();
    const fitting = Math.min(largest, (largest * room.width) / width, (largest * room.height) / height);
    if (fitting > size * worthIt) [best, size] = [arrangement, fitting];
  }
  line.dataset['arrangement'] = best;
  // A hundredth less: parts of a pixel are rounded up somewhere.
  line.style.fontSize = `${Math.max(smallest, size * 0.99)}px`;
}

/** Leaves out the earliest lines, until those that stay fit their place. */
export function fitBefore(place: HTMLElement): void {
  const lines = [...place.children] as HTMLElement[];
  for (const line of lines) line.hidden = false;
  for (const line of lines) {
    const isTooWide = lines.some((one) => one.offsetWidth > place.clientWidth);
    if (!isTooWide && place.scrollHeight <= place.clientHeight) return;
    line.hidden = true;
  }
}
