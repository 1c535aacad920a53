const help = `Works out one step of softmax regression, line by line, with exact decimals.

Usage: softmax-steps [options] [file or folder ...]

Without a file, or for -, it reads standard input. A problem is the JSON that the calculator exports,
or any text that can be pasted into it: x = ..., W = ..., b = ..., y = ..., eta = ... in NumPy, PyTorch,
Python, JSON, MATLAB, R, LaTeX, Markdown or CSV.

What is written
  -f, --format F          text (default), latex, markdown, html (a page to print) or json
      --worksheet         as html: with blanks to fill in
      --key               as html: the key to it; with --worksheet, both
      --steps LIST        only these steps: given,logits,exponentials,softmax,cross-entropy,
                          gradient-logits,gradient-weights,gradient-bias,update-weights,update-bias,check
      --lang L            en (default) or ro
  -o, --out PATH          a file; for several problems a folder, where each gets a file

How numbers are written
      --digits N          so many decimals (default 4)
      --significant       so many significant digits
      --rounding R        half-up (default), half-even or truncate
      --carried           round each intermediate and go on with that, as on paper
      --decimal-mark M    point or comma; default as usual in the language
      --symbols LIST      of p or a (for ŷ), alpha (η), partial (∇), J (L), T (⊤): --symbols p,alpha
      --index-base N      0 (default) or 1
      --shift S           subtract max z before the exponentials: auto (default), always or never

How the problem is read
      --layout L          W is features-by-classes (default) or classes-by-features
      --eta N             the learning rate, in place of the file's
      --reading LIST      how to take a text that can be read in several ways: row,decimal-comma

Problems that are made, in place of files
      --variants K        so many (1 to 40), in which no two common mistakes show the same digits
      --seed S            letters, digits and hyphens; the same seed gives the same problems, as on the page
      --features N        1 to 6 (default 2)
      --classes N         2 to 6 (default 3)
      --numbers N         kind (default: z has one decimal) or plain
      --labels L          one-hot (default) or soft
                          --digits (2 to 8, default 3) are the decimals that are worked with

  -h, --help
  -v, --version

Options go before what a file says. Exit code: 0 all is well, 1 a problem is wrong (the others are
written), 2 the command is.
`;

/** What the command says. Its texts are apart from the page's, which never needs them. */
export const words = {
  help,
  seeHelp: 'See softmax-steps --help.',
  unknownOption: (option: string): string => `There is no option ${option}.`,
  noValue: (option: string): string => `${option} needs a value.`,
  noValueWanted: (option: string): string => `${option} takes no value.`,
  noChoice: (option: string, choices: readonly string[], got: string): string =>
    `${option}: “${got}” is none of ${choices.join(', ')}.`,
  wholeNumber: (
    option: string,
    { min, max }: { readonly min: number; readonly max: number },
    got: string,
  ): string => `${option} must be a whole number from ${min} to ${max}, not “${got}”.`,
  badSeed: '--variants needs a --seed: 1 to 24 letters without accents, digits or hyphens.',
  variantsAreMade: '--variants makes its problems: there is no file to name.',
  onlyVariants: (option: string): string => `${option} is for --variants only.`,
  variant: (number: number, seed: string): string => `variant ${number} (${seed})`,
  onlyHtml: 'Worksheets and keys are written as html only.',
  severalNeedFolder: 'Several problems need a folder to be written to: --out FOLDER.',
  sameTarget: (first: string, second: string, target: string): string =>
    `${first} and ${second} would both be written to ${target}.`,
  ownTarget: (file: string): string => `${file} would be written over; choose another --out.`,
  emptyFolder: (folder: string): string => `${folder} has no files with problems.`,
  noInput: 'There is nothing to read: name a file or a folder, or pipe a problem in.',
  standardInput: 'standard input',
  notFound: 'there is no such file.',
  unreadable: (reason: string): string => `cannot be read (${reason}).`,
  unwritable: (reason: string): string => `cannot be written (${reason}).`,
  unnamed: 'The numbers have no names. A problem is: x = …, W = …, b = …, y = …, eta = ….',
  missing: (fields: readonly string[]): string => `${fields.join(', ')} missing.`,
  etaMissing: 'The learning rate is missing; it can be given by --eta.',
  severalReadings: 'It can be read in several ways. Choose one:',
  summary: (written: number, wrong: readonly string[]): string =>
    `${written} written${wrong.length === 0 ? '' : `, ${wrong.length} wrong: ${wrong.join(', ')}`}.`,
};

export type CommandWords = typeof words;
