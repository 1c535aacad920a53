import type { CSSResult } from 'lit';
import { decimalMarkOf, bestLanguage } from '../../locales/index.js';
import { defaultSettings } from '../../model/problem/settings.js';
import { CalculatorElement, calculatorOf } from '../../calculator/calculator-element.js';
import type { Calculator } from '../../calculator/calculator.js';
import { styles } from '../../calculator/styles/index.js';
import { readStored, store } from './stored.js';

/** Browsers refuse to change the address more often than a few times a second. */
const restingFor = 250;

// In development nothing is written ahead: then the styles are not in the markup.
class PageCalculator extends CalculatorElement {
  static override readonly styles: CSSResult[] = import.meta.env.DEV ? styles : [];
}

/**
 * Opens the calculator's own page: it keeps the problem in its address, the settings and the language in the browser.
 */
export function openPage(): void {
  const element = document.querySelector('softmax-steps');
  // Where the browser does not know of shadow roots in markup (Firefox before 123), this one is still a template.
  const template = element?.querySelector('template');
  if (template) element?.attachShadow({ mode: 'open' }).append(template.content);
  customElements.define('softmax-steps', PageCalculator);
  if (!(element instanceof PageCalculator)) return;
  element.home = '';
  host(calculatorOf(element));
}

function host(calculator: Calculator): void {
  calculator.loadElement = async () => (await import('../element/softmax-steps.js')).SoftmaxSteps;
  const wanted = navigator.languages;
  const usual = { ...defaultSettings, decimalMark: decimalMarkOf(wanted[0] ?? 'en') };
  const stored = readStored(usual);
  calculator.settings = stored.settings ?? usual;
  calculator.fragment = location.hash;
  const own = bestLanguage(wanted);
  calculator.language = stored.language ? bestLanguage([stored.language, own]) : own;

  let seen = location.hash;
  const keep = (): void => {
    const { fragment, settings, language } = calculator;
    // Only a choice is kept: who makes none follows the browser.
    store({ settings, ...(language === own ? {} : { language }) });
    // An address that has been changed from outside is about to be opened, not to be written over.
    if (location.hash !== seen) return;
    try {
      history.replaceState(history.state, '', `#${fragment}`);
    } catch {
      // A page in a frame of no origin may not have another address; nobody sees it there.
    }
    seen = location.hash;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onInput = (): void => {
    speak(calculator);
    clearTimeout(timer);
    timer = setTimeout(keep, restingFor);
  };
  calculator.observer = { onInput };
  addEventListener('pagehide', keep);
  addEventListener('hashchange', () => {
    seen = location.hash;
    calculator.fragment = seen;
  });
}

function speak({ words, language }: Calculator): void {
  document.documentElement.lang = language;
  document.title = words.page.title;
  for (const place of document.querySelectorAll<HTMLElement>('[data-words]')) {
    place.textContent = words.page[place.dataset['words'] as keyof typeof words.page];
    if (place instanceof HTMLAnchorElement) place.href = words.page.coursePage;
  }
}
