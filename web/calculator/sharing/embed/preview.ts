import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { defineOnce } from '../../define-once.js';
import { problemAttributes } from '../../../model/link/attributes.js';
import type { CalculatorHost } from '../../host.js';
import {
  elementAttributes,
  frameAddress,
  linkAddress,
  type SnippetChoice,
  type SnippetSource,
} from './snippets.js';

/** What a snippet may give an element beside its problem. */
const optionAttributes = ['controls', 'readonly', 'theme', 'lang', 'mode', 'feedback', 'hints'];

/** Shows what a snippet brings about. */
export class SnippetPreview {
  private frame: HTMLIFrameElement | undefined;
  private address = '';

  constructor(private readonly onHeight: (height: number) => void) {}

  /** Makes the element of other pages known within ours, where `<softmax-steps>` is the page's own. */
  async load(element: CalculatorHost['loadElement']): Promise<void> {
    const SoftmaxSteps = await element?.();
    if (SoftmaxSteps) defineOnce('softmax-steps-preview', class extends SoftmaxSteps {});
  }

  /** Hears how high the content of the frame is. */
  connect(): void {
    addEventListener('message', this.onMessage);
  }

  disconnect(): void {
    removeEventListener('message', this.onMessage);
  }

  private readonly onMessage = ({ source, data }: MessageEvent<unknown>): void => {
    const { frame } = this;
    if (!frame || source !== frame.contentWindow || typeof data !== 'object' || data === null) return;
    const { type, version, height } = data as Readonly<Record<string, unknown>>;
    if (type === 'softmax-steps:size' && version === 1 && typeof height === 'number') this.onHeight(height);
  };

  /** The snippet at work; a frame of so many pixels. From a disk there is no frame, but the element does the same. */
  template(
    source: SnippetSource,
    choice: SnippetChoice,
    height: number,
    isFromDisk: boolean,
  ): TemplateResult | typeof nothing {
    if (choice.kind === 'link') {
      return html`<a href=${linkAddress(source, choice)} target="_blank" rel="noopener">${source.title}</a>`;
    }
    if (choice.kind === 'frame' && !isFromDisk) {
      return html`<iframe
        title=${source.title}
        .height=${String(height)}
        ${ref((frame) => this.show(frame, frameAddress(source, choice)))}
      ></iframe>`;
    }
    return html`<softmax-steps-preview
      ${ref((element) => this.give(element, source, choice))}
    ></softmax-steps-preview>`;
  }

  // Another address of the same frame must not become an entry of the browser's history.
  private show(frame: Element | undefined, address: string): void {
    // Lit also calls with undefined before each call with the same frame.
    if (!(frame instanceof HTMLIFrameElement)) return;
    if (frame !== this.frame) frame.src = address;
    else if (address !== this.address) frame.contentWindow?.location.replace(address);
    this.frame = frame;
    this.address = address;
  }

  private give(element: Element | undefined, source: SnippetSource, choice: SnippetChoice): void {
    if (!element) return;
    const wanted = new Map(elementAttributes(source, choice));
    for (const name of [...problemAttributes, ...optionAttributes]) {
      const value = wanted.get(name);
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }
}
