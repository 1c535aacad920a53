import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../model/quantities/quantity-names.js';
import { cell, tracksFor } from '../problem/cell.js';
import { moveBetweenCells } from '../problem/matrix-grid.js';
import { shown } from '../../model/problem/cell-text.js';
import type { ProblemState, Entries } from '../../model/problem/problem-state.js';
import { errorText } from '../../locales/problem-words.js';
import type { Words } from '../../locales/index.js';
import type { CheckWords } from '../../locales/check-words.js';
import { markOf, type Judgement, type Mark } from '../../model/answers/judgement.js';
import { gridOf, type Asked } from '../../model/answers/work.js';

/** A grid of entries to fill in, and what is said of them. */
export interface AnswerGrid {
  readonly asked: Asked;
  readonly state: ProblemState;
  readonly entries: Entries;
  readonly judgement: Judgement | undefined;
  readonly words: Words;
  readonly checkWords: CheckWords;
  /** What stands before each row, if not its number. */
  readonly rowLabels?: readonly TemplateResult[];
  readonly onEntry: (id: string, text: string) => void;
}

/** The signs of the marks; the words for them are beside each. */
export const markSigns: Readonly<Record<Mark, string>> = {
  right: '✓',
  'right-truncated': '✓…',
  'right-given-earlier': '↳✓',
  'truncated-given-earlier': '↳✓…',
  unaffected: '○',
  close: '≈',
  wrong: '✗',
  unreadable: '?',
  'not-given': '',
};

const domId = (id: string): string => id.replaceAll('.', '-');

/** How an entry is called by a screen reader: “∂L/∂W, feature 0, class 1”. */
export function entryName(words: Words, { layout, indexBase, symbols }: ProblemState, id: string): string {
  const [quantity = '', ...indices] = id.split('.');
  const axes =
    indices.length === 1
      ? [words.class]
      : layout === 'features-by-classes'
        ? [words.feature, words.class]
        : [words.class, words.feature];
  const places = indices.map((index, axis) => `, ${axes[axis] ?? ''} ${Number(index) + indexBase}`);
  return nameOf(quantity, indexBase, symbols) + places.join('');
}

/** The sign of a mark, with its meaning for those who point at it and those who hear it. */
export function markTemplate(
  words: CheckWords,
  mark: Mark | undefined,
  id: string,
): TemplateResult | typeof nothing {
  if (mark === undefined || mark === 'not-given') return nothing;
  const meaning = words.marks[mark];
  return html`<span
    class="mark"
    id="mark-${domId(id)}"
    data-mark=${mark}
    role="img"
    aria-label=${meaning}
    title=${meaning}
    >${markSigns[mark]}</span
  >`;
}

function entryTemplate(grid: AnswerGrid, id: string): TemplateResult {
  const { state, entries, judgement, words, checkWords, onEntry } = grid;
  const mark = markOf(judgement, entries, id);
  const isUnreadable = mark === 'unreadable';
  const descriptions = [
    ...(mark === undefined || mark === 'not-given' ? [] : [`mark-${domId(id)}`]),
    ...(isUnreadable ? [`error-${domId(id)}`] : []),
  ];
  return html`<span class="entry" data-mark=${mark ?? nothing}
    >${cell({
      id,
      label: entryName(words, state, id),
      text: entries[id] ?? '',
      decimalMark: state.decimalMark,
      description: descriptions.length > 0 ? descriptions.join(' ') : undefined,
      isWrong: isUnreadable || mark === 'wrong',
      isReadonly: false,
      onText: (text) => onEntry(id, text),
    })}${markTemplate(checkWords, mark, id)}</span
  >`;
}

// What of the entries is no number, and what to write instead.
function unreadable({ asked, state, entries, judgement, words }: AnswerGrid): readonly TemplateResult[] {
  const errors = gridOf(asked, state)
    .flat()
    .filter((id) => markOf(judgement, entries, id) === 'unreadable');
  return errors.flatMap((id) => {
    const error = judgement?.unreadable.get(id);
    if (!error) return [];
    const name = nameOf(id, state.indexBase, state.symbols);
    return html`<p class="entry-error" id="error-${domId(id)}">
      ${errorText(words, error, shown(entries[id] ?? '', state.decimalMark), state, name)}
    </p>`;
  });
}

/** The entries of a quantity inside brackets; a vector is a column, a number stands alone. */
export function answerGrid(grid: AnswerGrid): TemplateResult {
  const { asked, state, entries, words, rowLabels } = grid;
  const rows = gridOf(asked, state);
  const columns = rows[0]?.length ?? 0;
  const isMatrix = asked.shape === 'weights';
  const isNumber = asked.shape === 'single';
  const [rowAxis, columnAxis] =
    isMatrix && state.layout === 'features-by-classes'
      ? [words.feature, words.class]
      : [words.class, words.feature];
  const count = (length: number): readonly string[] =>
    Array.from({ length }, (_, i) => String(i + state.indexBase));
  const name = nameOf(asked.name, state.indexBase, state.symbols);
  const tracks = tracksFor(count(columns).map((_, j) => rows.map((row) => entries[row[j] ?? ''] ?? '')));
  return html`<div class="answer" data-quantity=${asked.name}>
    <div
      class="grid answers ${asked.shape}"
      role="group"
      aria-label=${isNumber ? name : words.grid(name, isMatrix ? [rows.length, columns] : [rows.length])}
      .style=${`--columns: ${columns}; --tracks: ${tracks}`}
      @keydown=${moveBetweenCells}
    >
      ${
        isMatrix
          ? html`<span class="axis corner" aria-hidden="true">${columnAxis}</span>
              <div class="column-labels" aria-hidden="true">
                ${count(columns).map((label) => html`<span>${label}</span>`)}
              </div>`
          : nothing
      }
      ${
        isNumber
          ? nothing
          : html`<div class="row-labels" aria-hidden="true">
              ${rowLabels ? nothing : html`<span class="axis upright">${rowAxis}</span>`}
              ${(rowLabels ?? count(rows.length)).map((label) => html`<span>${label}</span>`)}
            </div>`
      }
      <div class="cells">${rows.map((row) => row.map((id) => entryTemplate(grid, id)))}</div>
    </div>
    ${unreadable(grid)}
  </div>`;
}
