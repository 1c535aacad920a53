import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../../model/link/link.js';
import type { Assignment } from '../../../model/practice/assignment.js';
import type { PracticeWords } from '../../../locales/practice-words.js';
import { menu, tick } from './fields.js';

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
  readonly kind: TemplateResult;
  readonly seedField: TemplateResult;
  readonly onGive: (part: Partial<Given>) => void;
}

/** The fields for a link that sets a task, and the link. */
export function linkTab({ words, given, link, kind, seedField, onGive }: LinkTab): TemplateResult {
  const { teacher } = words;
  const { canRenew, wantsCode, isFresh, hints, feedback, controls } = given;
  const { same, fresh } = teacher.problem;
  const { entry, request } = teacher.feedback;
  const { all, basic, none } = teacher.controls;
  return html`${kind}
    <div class="row">
      ${menu('problem', teacher.problem.title, { same, fresh }, isFresh ? 'fresh' : 'same', (value) =>
        onGive({ isFresh: value === 'fresh' }),
      )}
      ${isFresh ? nothing : seedField}
    </div>
    <div class="row">
      ${menu('feedback', teacher.feedback.title, { entry, request }, feedback, (value) =>
        onGive({ feedback: value as Task['feedback'] }),
      )}
      ${menu('controls', teacher.controls.title, { all, basic, none }, controls, (value) =>
        onGive({ controls: value as Task['controls'] }),
      )}
    </div>
    <div class="ticks">
      ${tick('hints', teacher.hints, hints === 'on', (isOn) => onGive({ hints: isOn ? 'on' : 'off' }))}
      ${tick('more', teacher.canRenew, canRenew, (isOn) => onGive({ canRenew: isOn }))}
      ${tick('wants-code', teacher.wantsCode, wantsCode, (isOn) => onGive({ wantsCode: isOn }))}
    </div>
    <label class="field"
      >${teacher.link}
      <textarea id="link" readonly rows="2" .value=${link}></textarea>
    </label>
    <p class="hint">
      ${
        link === ''
          ? nothing
          : html`<a href=${link} target="_blank" rel="noopener" class="try">${teacher.open}</a>. `
      }${teacher.settings}
    </p>`;
}
