import type { StepId } from '../../../core/types.js';
import { toAttributes } from '../../../model/link/to-attributes.js';
import { defaultOptions, writeFrameOptions, type FrameOptions } from './frame-options.js';
import { decimalMarkOf } from '../../../locales/index.js';
import type { ProblemState } from '../../../model/problem/problem-state.js';
import { formatLink } from '../../../model/link/link.js';
import { escaped } from '../../../exports/sheet/markup.js';

/** The ways in which a page can have a problem. */
export const snippetKinds = ['frame', 'element', 'link'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** The options that a snippet writes, of a frame and of an element. */
type SnippetOptions = Pick<
  FrameOptions,
  'controls' | 'readonly' | 'theme' | 'lang' | 'task' | 'feedback' | 'hints'
>;

/** What is chosen for a snippet; each kind takes what it knows. */
export interface SnippetChoice extends SnippetOptions {
  readonly kind: SnippetKind;
  readonly hiddenSteps: readonly StepId[];
  /** The height of a frame in pixels, or as its content. */
  readonly height: number | 'content';
}

/** What a snippet is about, and where the calculator is. */
export interface SnippetSource {
  readonly state: ProblemState;
  /** The address of the folder with the calculator's files, with its slash. */
  readonly site: string;
  /** The address of the calculator's page. */
  readonly page: string;
  readonly title: string;
  /** The language of the page that a snippet is likely for. */
  readonly language: string;
}

/** The height of a frame in pixels before it has told its own. */
export const defaultHeight = 640;

type Attribute = readonly [name: string, value: string];

// A value that is empty is that of an attribute which has none, as `readonly`.
const written = (attributes: readonly Attribute[]): string =>
  attributes.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');

const shownState = ({ state }: SnippetSource, { hiddenSteps }: SnippetChoice): ProblemState => ({
  ...state,
  hiddenSteps,
});

// Without a check they mean nothing.
function checkOptions({ task, feedback, hints }: SnippetChoice): Pick<FrameOptions, 'feedback' | 'hints'> {
  if (task === 'check') return { feedback, hints };
  return { feedback: defaultOptions.feedback, hints: defaultOptions.hints };
}

/** The address of a frame. */
export function frameAddress(source: SnippetSource, choice: SnippetChoice): string {
  const { controls, readonly, theme, lang, task } = choice;
  const options = writeFrameOptions({
    ...defaultOptions,
    ...{ controls, readonly, theme, lang, task },
    ...checkOptions(choice),
  });
  return `${source.site}embed.html#${formatLink({ state: shownState(source, choice) })}${options}`;
}

/** The attributes of an element. */
export function elementAttributes(source: SnippetSource, choice: SnippetChoice): readonly Attribute[] {
  const { controls, readonly, theme, lang, task } = choice;
  const { feedback, hints } = checkOptions(choice);
  const language = lang === 'auto' ? source.language : lang;
  const options: readonly (Attribute | undefined)[] = [
    controls === 'all' ? undefined : ['controls', controls],
    readonly === 'no' ? undefined : ['readonly', ''],
    theme === 'auto' ? undefined : ['theme', theme],
    lang === 'auto' ? undefined : ['lang', lang],
    task === 'derive' ? undefined : ['mode', task],
    feedback === 'entry' ? undefined : ['feedback', feedback],
    hints === 'on' ? undefined : ['hints', hints],
  ];
  return [
    ...toAttributes(shownState(source, choice), decimalMarkOf(language)),
    ...options.filter((option) => option !== undefined),
  ];
}

/** The address of the problem in the calculator. */
export function linkAddress(source: SnippetSource, choice: SnippetChoice): string {
  const { feedback, hints } = checkOptions(choice);
  const use = { mode: choice.task, feedback, hints };
  return `${source.page}#${formatLink({ state: shownState(source, choice), task: use })}`;
}

function frame(source: SnippetSource, choice: SnippetChoice, measured: number): string {
  const { height, controls } = choice;
  const attributes = written([
    ['src', frameAddress(source, choice)],
    ['title', source.title],
    ['width', '100%'],
    ['height', String(height === 'content' ? measured : height)],
    // In place of a style, which a page's policy may forbid.
    ['frameborder', '0'],
    ['loading', 'lazy'],
    ...(controls === 'all' ? [['allow', 'clipboard-write; fullscreen'] as const] : []),
  ]);
  const script = `<script src="${escaped(source.site)}softmax-steps-frame.js" async></script>\n`;
  return `<iframe${attributes}></iframe>\n${height === 'content' ? script : ''}`;
}

/** The HTML of a snippet; `measured` is the height of the content of a frame, where it is known. */
export function snippet(source: SnippetSource, choice: SnippetChoice, measured = defaultHeight): string {
  switch (choice.kind) {
    case 'frame':
      return frame(source, choice, measured);
    case 'element': {
      const script = `<script type="module" src="${escaped(source.site)}softmax-steps.js"></script>`;
      return `${script}\n<softmax-steps${written(elementAttributes(source, choice))}></softmax-steps>\n`;
    }
    case 'link':
      return `<a href="${escaped(linkAddress(source, choice))}">${escaped(source.title)}</a>\n`;
  }
}
