import { CalculatorElement, calculatorOf } from '../../calculator/calculator-element.js';
import type { Calculator } from '../../calculator/calculator.js';
import type { CalculatorObserver } from '../../calculator/shell.js';
import { frameWords } from '../../locales/frame-words.js';
import { bestLanguage, decimalMarkOf, english as englishWords, loadLanguage } from '../../locales/index.js';
import { stepIds, defaultSettings } from '../../model/problem/settings.js';
import { homework, withSettings, type ProblemState } from '../../model/problem/problem-state.js';
import { parseLink, type LinkError, type Task } from '../../model/link/link.js';
import { styles } from '../../calculator/styles/index.js';
import { canvas } from './resize-protocols/canvas.js';
import type { Say } from './resize-protocols/protocol.js';
import { h5p } from './resize-protocols/h5p.js';
import { askToScroll, own, tellResult } from './resize-protocols/own.js';
import { HeightReporter } from './height-reporter.js';
import {
  hasProblem,
  readFrameOptions,
  valuesOf,
  type FrameOptions,
  type ReadOptions,
} from '../../calculator/sharing/embed/frame-options.js';
import { VisibleInFrame } from './visible-in-frame.js';

const mathFont = '"STIX Two Math (softmax-steps)"';

const say: Say = (message) => parent.postMessage(message, '*');

class FramedCalculator extends CalculatorElement {
  static override readonly styles = styles;
}

/** Opens the calculator in a frame of another page, as the address says. The frame keeps nothing, there or in the browser. */
export function openFrame(): void {
  FramedCalculator.home = new URL('./index.html', document.baseURI).href;
  customElements.define('softmax-steps', FramedCalculator);
  const element = document.querySelector('softmax-steps');
  const heading = document.querySelector('h1');
  const link = document.querySelector<HTMLAnchorElement>('.open');
  const places = document.querySelector('.sight');
  if (!(element instanceof FramedCalculator) || !heading || !link || !places) return;
  const calculator = calculatorOf(element);

  const onInput = (): void => {
    const { words, language, address } = calculator;
    const { title } = words.page;
    document.documentElement.lang = language;
    document.title = title;
    heading.textContent = title;
    link.textContent = frameWords(language).open;
    link.href = address;
  };
  const onHash = (): void => {
    show(calculator, location.hash);
    onInput();
  };
  addEventListener('hashchange', onHash);
  onHash();
  // The frame is in sight.
  calculator.start();
  const pageAround = parent === window ? {} : tellPage(calculator, places);
  calculator.observer = {
    ...pageAround,
    onInput: () => {
      onInput();
      pageAround.onInput?.();
    },
  };
}

/** Tells the page around how high the frame is to be; what is returned tells it where the reader goes, and how a check went. */
function tellPage(calculator: Calculator, places: Element): CalculatorObserver {
  let isFontThere = false;
  const heightReporter = new HeightReporter(
    document.body,
    say,
    [own, canvas, h5p],
    () => isFontThere && isSettled(calculator),
  );
  // In another font the lines have other heights, and the page around would move twice.
  void document.fonts
    .load(`1em ${mathFont}`)
    .catch(() => undefined)
    .then(() => {
      isFontThere = true;
      heightReporter.measure();
    });
  new VisibleInFrame(document.body, places);
  // Browsers let a frame scroll the page around it only where both are of the same origin.
  return {
    ...(frameElement === null ? { onInput: hostScroller(calculator) } : {}),
    onCheck: (detail) => tellResult(say, detail),
  };
}

// The derivation is shown, or it is clear that there will be none.
function isSettled({ isStale, shadowRoot }: Calculator): boolean {
  const isThere = (selector: string): boolean => Boolean(shadowRoot?.querySelector(selector));
  return isThere('.derivation') && (isStale || !isThere('.starting'));
}

function show(calculator: Calculator, fragment: string): void {
  const { element } = calculator;
  const read = readFrameOptions(fragment);
  const { controls, readonly, theme, lang, link, task, feedback, hints } = read.options;
  const language = lang === 'auto' ? bestLanguage(navigator.languages) : lang;
  element.setAttribute('controls', controls);
  element.toggleAttribute('readonly', readonly === 'yes');
  Object.assign(element, { mode: task, feedback, hints } satisfies Partial<Task>);
  const page = document.documentElement;
  page.lang = language;
  calculator.language = language;
  page.dataset['theme'] = theme;
  page.dataset['link'] = link;

  const { state, isBad } = given(fragment, read.options, language);
  calculator.give(state);
  if (isBad || read.wrong.length > 0) void explain(calculator, language, read, isBad);
  if (read.unknown.length > 0) {
    console.warn(
      `softmax-steps: the frame’s address has options that there are not: ${read.unknown.join(', ')}`,
    );
  }
}

/** The problem of a fragment with the steps that are wanted, or the example, and why it is that. */
function given(
  fragment: string,
  { steps }: FrameOptions,
  language: string,
): { readonly state: ProblemState; readonly isBad?: LinkError } {
  const linked = hasProblem(fragment) ? parseLink(fragment) : undefined;
  const usual = { ...defaultSettings, decimalMark: decimalMarkOf(language) };
  const state = typeof linked === 'object' ? linked.state : withSettings(homework, usual);
  const hiddenSteps = steps ? stepIds.filter((id) => !steps.includes(id)) : state.hiddenSteps;
  return { state: { ...state, hiddenSteps }, ...(typeof linked === 'string' ? { isBad: linked } : {}) };
}

async function explain(
  calculator: Calculator,
  language: string,
  { wrong }: ReadOptions,
  isBad: LinkError | undefined,
): Promise<void> {
  const { linkError } = (await loadLanguage(language))?.words ?? englishWords;
  const options = wrong.map((option) => frameWords(language).wrong(option, valuesOf(option).join(', ')));
  calculator.notify([...(isBad ? [linkError[isBad]] : []), ...options].join(' '));
}

/** Asks the page around to scroll to the step that the reader has gone to, if it is another than before. */
function hostScroller(calculator: Calculator): () => void {
  const at = (): string | undefined => /&at=([\w-]+)/.exec(calculator.fragment)?.[1];
  let last = at();
  return () => {
    const step = at();
    if (step === last) return;
    last = step;
    const heading = calculator.shadowRoot?.getElementById(`step-${step ?? ''}`);
    if (heading) askToScroll(say, heading.getBoundingClientRect().top);
  };
}
