/** What the dialog says that writes HTML for other pages. */
export const words = {
  title: 'Embed this problem',
  kind: 'As',
  kinds: { frame: 'Frame', element: 'Element', link: 'Link' },
  about: {
    frame:
      'For course sites that take HTML. The script makes every frame of a page as high as its content; one is enough.',
    element:
      'For pages of your own: part of the page, in its fonts. Copy the files softmax-steps* beside it, unless the calculator’s server lets other sites use them (CORS).',
    link: 'Opens the problem in the calculator.',
  },
  task: { label: 'For', derive: 'reading the derivation', check: 'checking one’s own' },
  feedback: { label: 'Marks', entry: 'as entries are left', request: 'all at once, on request' },
  hints: { label: 'Hints', on: 'can be asked for', off: 'none' },
  controls: {
    label: 'Shown',
    all: 'everything',
    basic: 'numbers and derivation',
    none: 'the derivation',
  },
  readonly: 'Numbers are read only',
  theme: { label: 'Colours', light: 'light', dark: 'dark' },
  /** The choice to leave the colours or the language to what is around. */
  auto: {
    theme: { frame: 'as the reader’s system', element: 'as the page' },
    language: { frame: 'as the reader’s browser', element: 'as the page' },
  },
  height: { label: 'Height', content: 'as the content', fixed: 'fixed, in pixels' },
  pixels: 'Pixels',
  code: 'HTML',
  preview: 'Preview',
  fromDisk: (address: string): string =>
    `This calculator was opened from a disk. Put its site on a server, and the address there in place of ${address}`,
};
