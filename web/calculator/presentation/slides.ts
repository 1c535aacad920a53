import type { Derivation, Line, StepId } from '../../core/types.js';

/** One line of the derivation as it is presented, with the step that it belongs to. */
export interface Slide {
  readonly step: StepId;
  /** The number of the step in the whole derivation, from 1. */
  readonly number: number;
  readonly line: Line;
}

/** Where the lecture is: at which slide, and how many forms of its line are uncovered (at least one). */
export interface Place {
  readonly index: number;
  readonly uncovered: number;
}

/** A block of entries with more lines than this is left out, unless it is wanted. */
const longestBlock = 4;

/** The lines of the steps that are not hidden, in the order of a lecture: the proof of a step follows its result. */
export function slidesOf({ steps }: Derivation, hiddenSteps: readonly StepId[]): readonly Slide[] {
  return steps.flatMap(({ id, lines }, index) => {
    if (hiddenSteps.includes(id)) return [];
    const isProof = ({ block }: Line): boolean => block === 'proof';
    const inOrder = [...lines.filter((line) => !isProof(line)), ...lines.filter(isProof)];
    return inOrder.map((line) => ({ step: id, number: index + 1, line }));
  });
}

export const isEntry = ({ line }: Slide): boolean => line.block === 'entries';

/** Whether every block of entries is short enough to be presented line by line. */
export function areEntriesShort(slides: readonly Slide[]): boolean {
  let run = 0;
  return slides.every((slide) => (run = isEntry(slide) ? run + 1 : 0) <= longestBlock);
}

/** A line as it is come to: with its first form, or all of it where lines come whole. */
export function at(slides: readonly Slide[], index: number, isWhole: boolean): Place {
  return { index, uncovered: isWhole ? (slides[index]?.line.forms.length ?? 1) : 1 };
}

/** Uncovers the next form, or goes to the next line. */
export function forward(slides: readonly Slide[], place: Place, isWhole: boolean): Place {
  const { index, uncovered } = place;
  if (uncovered < at(slides, index, true).uncovered) return { index, uncovered: uncovered + 1 };
  return index + 1 < slides.length ? at(slides, index + 1, isWhole) : place;
}

/** Undoes what `forward` did. */
export function back(slides: readonly Slide[], place: Place, isWhole: boolean): Place {
  const { index, uncovered } = place;
  if (uncovered > 1 && !isWhole) return { index, uncovered: uncovered - 1 };
  return index > 0 ? at(slides, index - 1, true) : place;
}

/** The last thing to see: the whole of the last line. */
export const end = (slides: readonly Slide[]): Place => at(slides, slides.length - 1, true);
