/**
 * How the parts of a line can stand, the first of the largest: side by side, where that leaves some room; under each
 * other, beside the left side; under the left side as well. With the share of the width that they may take.
 */
const arrangements = [
  ['across', 0.7],
  ['down', 1],
  ['stacked', 1],
] as const;

/** Letters must be so many times larger for an arrangement further down the list. */
const worthIt = 1.15;

const fontSize = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

/**
 * Sets a line as large as its stage allows, by the arrangement that makes it largest. The style sheet gives the largest
 * size, as that of the line, and the smallest, as that of its parent: there, what does not fit scrolls.
 */
export function fitLine(line: HTMLElement, stage: HTMLElement): void {
  line.style.fontSize = '';
  const largest = fontSize(line);
  const smallest = fontSize(line.parentElement ?? stage);
  let best = { appeal: 0, size: 0, arrangement: '' };
  for (const [arrangement, share] of arrangements) {
    line.dataset['arrangement'] = arrangement;
    const { width, height } = line.getBoundingClientRect();
    const [wide, high] = [(largest * stage.clientWidth) / width, (largest * stage.clientHeight) / height];
    const appeal = Math.min(largest, wide * share, high);
    if (appeal > best.appeal * worthIt) best = { appeal, size: Math.min(largest, wide, high), arrangement };
  }
  line.dataset['arrangement'] = best.arrangement;
  // A hundredth less: parts of a pixel are rounded up somewhere.
  line.style.fontSize = `${Math.max(smallest, best.size * 0.99)}px`;
}

/** Leaves out the earliest lines, until those that stay fit their place, at whose lower edge they stand. */
export function fitBefore(place: HTMLElement): void {
  const lines = [...place.children] as HTMLElement[];
  for (const line of lines) line.hidden = false;
  const { top, width } = place.getBoundingClientRect();
  const isOutside = (line: HTMLElement): boolean => {
    const box = line.getBoundingClientRect();
    return !line.hidden && (box.top < top || box.width > width);
  };
  for (const line of lines) {
    if (!lines.some(isOutside)) return;
    line.hidden = true;
  }
}
