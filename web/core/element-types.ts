import type { Derivation, SampleProblem } from './types.js';
import type {
  Controls,
  ElementProblem,
  Feedback,
  Mode,
  SoftmaxStepsCheckDetail,
  SoftmaxStepsDetail,
  SoftmaxStepsFailure,
} from './task-types.js';

export type * from './task-types.js';

/** The events of the element, by their names. They bubble, and cross the borders of shadow trees. */
export interface SoftmaxStepsEventMap {
  'softmax-steps-ready': CustomEvent<SoftmaxStepsDetail>;
  'softmax-steps-change': CustomEvent<SoftmaxStepsDetail>;
  'softmax-steps-error': CustomEvent<SoftmaxStepsFailure>;
  'softmax-steps-input': Event;
  'softmax-steps-check': CustomEvent<SoftmaxStepsCheckDetail>;
}

/** The attributes of the element, for templates; custom-elements.json says what each of them takes. */
export interface SoftmaxStepsAttributes {
  x?: string;
  W?: string;
  b?: string;
  y?: string | number;
  eta?: string | number;
  rounding?: string;
  layout?: 'features-by-classes' | 'classes-by-features';
  'index-base'?: '0' | '1' | 0 | 1;
  shift?: 'auto' | 'always' | 'never';
  symbols?: string;
  'decimal-mark'?: '.' | ',';
  steps?: string;
  lang?: string;
  theme?: 'light' | 'dark' | 'auto';
  controls?: Controls;
  readonly?: boolean;
  mode?: Mode;
  feedback?: Feedback;
  hints?: 'on' | 'off';
  page?: boolean;
  home?: string;
  src?: string;
}

/** The calculator as an element, `<softmax-steps>`; importing `softmax-steps/element` defines it. */
export interface SoftmaxStepsElement extends HTMLElement {
  /** The problem as the reader has it now. One that is set takes its place, unless it is wrong. */
  get problem(): SampleProblem;
  set problem(problem: ElementProblem);
  /** The problem and how it is written, as the fragment of an address without its `#`. */
  fragment: string;
  controls: Controls;
  /** Whether the numbers can be read only. */
  readonly: boolean;
  /** Whether the derivation is read, or the reader's own is checked. */
  mode: Mode;
  /** Whether entries are checked as they are left, or all of them when the reader asks for it. */
  feedback: Feedback;
  /** Whether hints can be had. */
  hints: 'on' | 'off';
  /** Whether the document is the calculator's own: then it takes what is pasted anywhere, and prints sheets. */
  page: boolean;
  /** The address of the calculator's page, which links to problems and steps open; without it there are none. */
  home: string | undefined;
  /** The address of a JSON file of the page's own origin with the problem. */
  src: string | undefined;
  /** Works out the problem. Rejects with an `InputError` where it is wrong. */
  derive(): Promise<Derivation>;
  /** The derivation, or the step or line with an id, as LaTeX for amsmath; everything is a document. */
  toLaTeX(part?: string): Promise<string>;
  /** The same as Markdown with mathematics between dollar signs. */
  toMarkdown(part?: string): Promise<string>;
  /** The same as plain text, matrices in two dimensions. */
  toText(part?: string): Promise<string>;
  /** The same as HTML with MathML. */
  toMathML(part?: string): Promise<string>;
  /** The same as JSON, with the problem and its values. */
  toJSON(part?: string): Promise<string>;
}

/** The element's class. */
export interface SoftmaxStepsConstructor {
  new (): SoftmaxStepsElement;
  readonly prototype: SoftmaxStepsElement;
  /** The `home` of elements that are given none. */
  home: string | undefined;
}
