import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../sharing/fragment.js';
import type { Assignment } from '../assignment.js';
import type { PracticeWords } from '../practice-words.js';

/** What a link leaves to the reader. */
export type Given = Pick<Assignment, 'canRenew' | 'wantsCode'> &
  Omit<Task, 'mode'> & {
    /** Whether each opening makes a problem of its own. */
    readonly isFresh: boolean;
  };

/** What is chosen for a link, and whom it tells. */
export interface LinkTab {
  readonly words: PracticeWords;
  readonly given: Given;
  /** The link, or "" where there is none yet. */
  readonly link: string;
  readonly kind: TemplateResult | typeof nothing;
  readonly seedField: TemplateResult;
  readonly onGive: (part: Partial<Given>) => void;
  readonly onCopy: () => void;
}

function select(
  id: string,
  title: string,
  names: Readonly<Record<string, string>>,
  chosen: string,
  onChoice: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    >${title}
    <select id=${id} @change=${({ target }: Event) => onChoice((target as HTMLSelectElement).value)}>
      ${Object.entries(names).map(
        ([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
      )}
    </select>
  </label>`;
}

const namesOf = (
  choices: readonly string[],
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => Object.fromEntries(choices.map((each) => [each, names[each] ?? '']));

function tick(id: string, text: string, isOn: boolean, onTick: () => void): TemplateResult {
  return html`<label class="tick"
    ><input type="checkbox" id=${id} .checked=${isOn} @change=${onTick} />${text}</label
  >`;
}

/** The fields for a link that sets a task, and the link. */
export function linkTab(tab: LinkTab): TemplateResult {
  const { words, given, link, kind, seedField, onGive, onCopy } = tab;
  const { teacher } = words;
  const { canRenew, wantsCode, isFresh, hints, feedback, controls } = given;
  const { same, fresh } = teacher.problem;
  return html`${kind}
    <div class="row">
      ${select('problem', teacher.problem.title, { same, fresh }, isFresh ? 'fresh' : 'same', (value) =>
        onGive({ isFresh: value === 'fresh' }),
      )}
      ${isFresh ? nothing : seedField}
    </div>
    <div class="row">
      ${select(
        'feedback',
        teacher.feedback.title,
        namesOf(['entry', 'request'], teacher.feedback),
        feedback,
        (value) => onGive({ feedback: value as Task['feedback'] }),
      )}
      ${select(
        'controls',
        teacher.controls.title,
        namesOf(['all', 'basic', 'none'], teacher.controls),
        controls,
        (value) => onGive({ controls: value as Task['controls'] }),
      )}
    </div>
    <div>
      ${tick('hints', teacher.hints, hints === 'on', () => onGive({ hints: hints === 'on' ? 'off' : 'on' }))}
      ${tick('more', teacher.canRenew, canRenew, () => onGive({ canRenew: !canRenew }))}
      ${tick('wants-code', teacher.wantsCode, wantsCode, () => onGive({ wantsCode: !wantsCode }))}
    </div>
    <label class="field"
      >${teacher.link}
      <textarea id="link" readonly rows="3" .value=${link}></textarea>
    </label>
    <div class="row">
      <button type="button" class="copy-task primary" ?disabled=${link === ''} @click=${onCopy}>
        ${teacher.copy}
      </button>
      <p class="hint">${teacher.settings}</p>
    </div>`;
}
