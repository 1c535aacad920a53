import type { ReactiveController } from 'lit';
import type { Derivation, StepId, Symbols } from '../../core/types.js';
import { resultOf } from './brief.js';
import type { Words } from '../../locales/index.js';
import { inSymbols } from '../../model/quantities/quantity-names.js';

/** How long the typing must rest before its outcome is read out. */
const readDelayMs = 1000;

/** What it reads from, and whom it tells. */
export interface ResultHost {
  readonly derivation: Derivation | undefined;
  readonly symbols: Symbols;
  readonly words: Words;
  readonly isStale: boolean;
  readonly hidesResults: boolean;
  announce(text: string): void;
}

/** Tells a screen reader what an edit has come to: the loss and the probabilities, once the typing rests. */
export class ResultReader implements ReactiveController {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ResultHost) {}

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** The reader has changed something. */
  request(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), readDelayMs);
  }

  private read(): void {
    const { derivation, symbols, words, isStale, hidesResults } = this.host;
    if (!derivation || isStale || hidesResults) return;
    const of = (id: StepId): string => {
      const step = derivation.steps.find((one) => one.id === id);
      return step ? resultOf(step, derivation) : '';
    };
    this.host.announce(words.updated(inSymbols(`L${of('cross-entropy')}; ŷ${of('softmax')}`, symbols)));
  }
}
