const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What practice says, and what teachers are offered. */
export const words = {
  title: 'Practice',
  given: 'Set by your teacher',
  seed: (seed: string): string => `Problem ${seed}`,
  another: 'New problem',
  leave: 'End practice',
  making: 'ProducingLine the problems …',
  isNew: (seed: string): string => `A new problem: ${seed}.`,
  unmade: 'No problem could be made. Reload the page to try again.',
  steps: (done: number, all: number): string => `${done} of ${counted(all, 'step', 'steps')} done`,
  score: (problems: number, right: number, all: number): string =>
    `So far: ${counted(problems, 'problem', 'problems')} solved, ${right} of ${counted(all, 'entry', 'entries')} right. The score stays in this browser.`,
  forget: 'Reset the score',
  kind: {
    title: 'Kind of problem',
    n: 'Features',
    m: 'Classes',
    digits: 'Decimals',
    numbers: 'Numbers',
    labels: 'Labels',
    numbersOf: { kind: 'short: z has one decimal', plain: 'longer: z has up to three' },
    labelsOf: { 'one-hot': 'one-hot: one true class', soft: 'soft: a share of each class' },
  },
  handIn: {
    title: 'Hand in',
    remark: 'When you are done, make a code for your teacher at the end of the page.',
    name: 'Your name',
    make: 'Make the code',
    hint: 'The code holds your name, what you have written, and which hints you have seen. Send it to your teacher.',
    code: 'The code of your result',
    copy: 'Copy the code',
    copied: 'The code is in the clipboard.',
    notCopied: 'It could not be copied. The code is selected: copy it yourself.',
  },
  result: {
    of: (name: string, seed: string): string =>
      `Result of ${name === '' ? 'somebody without a name' : name}${seed === '' ? '' : `, problem ${seed}`}`,
    hints: (count: number): string => `${counted(count, 'hint', 'hints')} seen.`,
    forgeable: 'A code is no proof: whoever knows how can write one by hand.',
    close: 'Close the result',
    damaged: 'This code is damaged: a part of it is missing or changed. Ask for it again.',
    newer: 'This code is from a newer version of this page. Reload the page to get that.',
  },
  teacher: {
    title: 'For teachers',
    close: 'Close',
    tabs: { link: 'Link', variants: 'Variants', result: 'Results' },
    intro: {
      link: 'A link that sets a task: the same page, with what you choose.',
      variants: 'Several problems of one kind, as worksheets with a key or as a quiz for Moodle.',
      result: 'What your students hand in, with every entry checked.',
    },
    seed: 'Seed',
    seedHint: 'Letters, digits and hyphens. The same seed gives the same problem to everybody.',
    badSeed: 'A seed has 1 to 24 letters without accents, digits or hyphens.',
    problem: {
      title: 'Problem',
      same: 'the same for everybody',
      fresh: 'a new one for each visit',
    },
    canRenew: 'Allow further problems',
    feedback: { title: 'Checking', entry: 'each number at once', request: 'all numbers on request' },
    hints: 'Allow hints',
    controls: {
      title: 'Page',
      all: 'everything, also the solution',
      basic: 'the problem and the grids',
      none: 'the grids alone',
    },
    wantsCode: 'Ask for a result code',
    link: 'The link',
    copy: 'Copy the link',
    open: 'Try it in a new tab',
    copied: 'The link is in the clipboard.',
    notCopied: 'It could not be copied. The link is selected: copy it yourself.',
    settings:
      'Symbols, layout and decimal mark are those of this page now. What the link hides is not locked: whoever edits the link can bring it back.',
    count: 'Variants',
    print: { worksheet: 'Print worksheets', key: 'Print the key', 'worksheet-and-key': 'Print both' },
    moodle: 'Save for Moodle',
    moodleHint:
      'One question of the type “Embedded answers (Cloze)” for each variant, to be imported as “Moodle XML format”. A gap takes every number that honest rounding can lead to.',
    saved: (file: string): string => `Saved as ${file}.`,
    code: 'A code that was handed in',
    openResult: 'Open the result',
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
