import { html, type TemplateResult } from 'lit';
import { words } from './locales/en.js';

/** A whole number between two limits, set by typing or with − and +. */
export interface Stepper {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onValue: (value: number) => void;
}

/** A label, and a number field with a button on either side. */
export function stepper({ id, label, value, min, max, onValue }: Stepper): TemplateResult {
  const set = (wanted: number): void => {
    if (Number.isInteger(wanted)) onValue(Math.min(max, Math.max(min, wanted)));
  };
  const change = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    set(Math.round(input.valueAsNumber));
    // What could not be taken gives way to the value that stands.
    queueMicrotask(() => (input.value = String(Math.min(max, Math.max(min, input.valueAsNumber || value)))));
  };
  return html`<label for=${id}>${label}</label>
    <div class="stepper-controls">
      <button
        type="button"
        aria-label=${words.fewer(label)}
        ?disabled=${value <= min}
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
        ?disabled=${value >= max}
        @click=${() => set(value + 1)}
      >
        +
      </button>
    </div>`;
}
