const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What practice says, and what teachers are offered. */
export const words = {
  title: 'Practice',
  given: 'Set by your teacher',
  seed: (seed: string): string => `Problem ${seed}`,
  another: 'Another problem',
  leave: 'End practice',
  making: 'Making a problem …',
  isNew: (seed: string): string => `A new problem: ${seed}.`,
  unmade: 'No problem could be made. Reload the page to try again.',
  steps: (done: number, all: number): string => `${done} of ${counted(all, 'step', 'steps')} done`,
  score: (problems: number, right: number, all: number): string =>
    `So far ${counted(problems, 'problem', 'problems')} finished and ${right} of ${counted(all, 'entry', 'entries')} right. This is kept in this browser only.`,
  forget: 'Forget the score',
  kind: {
    title: 'What kind of problem',
    n: 'Features',
    m: 'Classes',
    digits: 'Decimals',
    numbers: 'Numbers',
    labels: 'Labels',
    numbersOf: { kind: 'short: z has one decimal', plain: 'longer: z has up to three' },
    labelsOf: { 'one-hot': 'one-hot: one class is true', soft: 'soft: shares of every class' },
  },
  handIn: {
    title: 'Hand in',
    name: 'Your name',
    make: 'Make the code',
    hint: 'The code holds what you have written. Send it to your teacher.',
    code: 'The code of your result',
    copy: 'Copy',
    copied: 'The code is in the clipboard.',
    notCopied: 'It could not be copied. The code is selected: copy it yourself.',
  },
  result: {
    of: (name: string, seed: string): string =>
      `Result of ${name === '' ? 'somebody without a name' : name}${seed === '' ? '' : `, problem ${seed}`}`,
    hints: (count: number): string => `${counted(count, 'hint was', 'hints were')} seen.`,
    forgeable: 'A code is no proof: whoever knows how can write one by hand.',
    close: 'Put the result away',
    damaged: 'This code is damaged: a part of it is missing or changed. Ask for it again.',
    newer: 'This code is from a newer version of this page. Reload the page to get that.',
  },
  teacher: {
    title: 'For teachers',
    close: 'Close',
    tabs: { link: 'A link', variants: 'Sheets and Moodle', result: 'Open a result' },
    seed: 'Seed',
    seedHint: 'Letters, digits and hyphens; the same seed gives the same problems everywhere.',
    badSeed: 'A seed has 1 to 24 letters without accents, digits or hyphens.',
    problem: {
      title: 'Problem',
      same: 'the one of the seed, for everybody',
      fresh: 'a new one at each opening',
    },
    canRenew: 'More problems can be had',
    feedback: { title: 'Checked', entry: 'each number at once', request: 'all at the reader’s request' },
    hints: 'Hints can be had',
    controls: {
      title: 'Shown',
      all: 'everything, the solution too',
      basic: 'the problem and the grids',
      none: 'the grids alone',
    },
    wantsCode: 'A code of the result is asked for',
    link: 'The link',
    copy: 'Copy the link',
    copied: 'The link is in the clipboard.',
    notCopied: 'It could not be copied. The link is selected: copy it yourself.',
    settings: 'Symbols, layout and decimal mark are those that the page has now.',
    count: 'Variants',
    print: { worksheet: 'Print worksheets', key: 'Print the key', 'worksheet-and-key': 'Print both' },
    moodle: 'Save for Moodle',
    moodleHint:
      'For Moodle: one question of the type “Embedded answers (Cloze)” for each variant. Import the file as “Moodle XML format”.',
    saved: (file: string): string => `Saved as ${file}.`,
    code: 'A code that was handed in',
    open: 'Open',
  },
  /** On sheets. */
  variant: (number: number, seed: string): string => `variant ${number} (${seed})`,
  moodle: {
    category: 'Softmax regression',
    question: (seed: string): string => `Softmax regression, ${seed}`,
    task: (decimals: number): string =>
      `Work out one step of softmax regression. Write every number with ${counted(decimals, 'decimal', 'decimals')}; it does not matter whether you round at every step or at the end.`,
  },
};

export type PracticeWords = typeof words;
