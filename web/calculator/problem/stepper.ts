import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';

/** A whole number between two limits, set by typing or with − and +. */
export interface Stepper {
  readonly words: Words;
  readonly id: string;
  readonly label: string;
  /** The letter that stands for the number, if it has one. */
  readonly symbol?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onValue: (value: number) => void;
}

/** A label, and a number field with a button on either side. */
export function stepper({ words, id, label, symbol, value, min, max, onValue }: Stepper): TemplateResult {
  const set = (wanted: number): void => {
    const taken = Math.min(max, Math.max(min, wanted));
    if (Number.isInteger(taken) && taken !== value) onValue(taken);
  };
  const change = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    set(Math.round(input.valueAsNumber));
    // What could not be taken gives way to the value that stands.
    queueMicrotask(() => (input.value = String(Math.min(max, Math.max(min, input.valueAsNumber || value)))));
  };
  return html`<label for=${id}>${label} ${symbol}</label>
    <div class="stepper-controls">
      <button
        type="button"
        aria-label=${words.fewer(label)}
        aria-disabled=${value <= min ? 'true' : nothing}
        @click=${() => set(value - 1)}
      >
        −
      </button>
      <input
        id=${id}
        type="number"
        inputmode="numeric"
        min=${min}
        max=${max}
        step="1"
        .value=${String(value)}
        @change=${change}
        @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
      />
      <button
        type="button"
        aria-label=${words.more(label)}
        aria-disabled=${value >= max ? 'true' : nothing}
        @click=${() => set(value + 1)}
      >
        +
      </button>
    </div>`;
}
