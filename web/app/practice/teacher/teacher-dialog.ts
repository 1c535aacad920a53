import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { loadCore, loadTools } from '../../../core/index.js';
import type { Calculator } from '../../calculator.js';
import { stepper } from '../../problem/stepper.js';
import { usualTask } from '../../sharing/fragment.js';
import type { Paper } from '../../sharing/printing/sheet.js';
import { saveFile } from '../../sharing/save-file.js';
import controls from '../../styles/controls.css?inline';
import dialog from '../../styles/dialog.css?inline';
import { sheets } from '../../styles/sheet.js';
import { assignmentFragment, ownAssignment, type Assignment } from '../assignment.js';
import { kindFields } from '../kind-fields.js';
import { isSeed, usualPractice, type PracticeSettings } from '../practice-settings.js';
import type { PracticeWords } from '../practice-words.js';
import { freshSeed, type Practising } from '../practising.js';
import { variantLimits, variantQuiz, variantSheets, variantsOf, type Variant } from '../variants.js';
import { linkTab, type Given } from './link-tab.js';
import styles from './teacher-dialog.css?inline';

const tabs = ['link', 'variants', 'result'] as const;
type Tab = (typeof tabs)[number];

const papers = ['worksheet', 'key', 'worksheet-and-key'] as const;

/**
 * What teachers are offered: a link that sets a task, variants on paper and for Moodle, and what has been handed in.
 *
 * @element softmax-steps-teacher
 */
export class TeacherDialog extends LitElement {
  static override readonly styles = sheets(controls, dialog, styles);
  static override readonly properties = {
    host: { state: true },
    words: { state: true },
    tab: { state: true },
    practice: { state: true },
    seed: { state: true },
    given: { state: true },
    count: { state: true },
    code: { state: true },
    status: { state: true },
    problem: { state: true },
  };

  declare private host: Calculator | undefined;
  declare private words: PracticeWords | undefined;
  declare private tab: Tab;
  declare private practice: PracticeSettings;
  declare private seed: string;
  declare private given: Given;
  declare private count: number;
  declare private code: string;
  declare private status: string;
  /** Why a code cannot be opened. */
  declare private problem: string;
  private practising: Practising | undefined;

  constructor() {
    super();
    this.tab = 'link';
    this.practice = usualPractice;
    this.seed = freshSeed();
    // What shows the solution is not shown.
    this.given = { ...usualTask, controls: 'basic', canRenew: false, wantsCode: false, isFresh: false };
    this.count = 4;
    this.code = '';
    this.status = '';
    this.problem = '';
  }

  /** Shows the dialog over the page. */
  async open(host: Calculator, practising: Practising, words: PracticeWords): Promise<void> {
    this.host = host;
    this.practising = practising;
    this.words = words;
    this.practice = practising.practice;
    this.seed = practising.seed ?? this.seed;
    this.status = '';
    this.problem = '';
    await this.updateComplete;
    this.dialog?.showModal();
  }

  private get dialog(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector('dialog');
  }

  /** The address that sets the task. */
  private get link(): string {
    const { host, practice, seed, given } = this;
    if (!host) return '';
    const { isFresh, canRenew, wantsCode, feedback, hints, controls: shown } = given;
    const own = ownAssignment(practice, host.settings);
    const assignment: Assignment = {
      ...own,
      ...(isFresh ? {} : { seed }),
      task: { mode: 'check', feedback, hints, controls: shown },
      isGiven: true,
      canRenew,
      wantsCode,
    };
    return new URL(`${host.home ?? ''}#${assignmentFragment(assignment)}`, document.baseURI).href;
  }

  override render(): TemplateResult | undefined {
    const { words, tab } = this;
    if (!words) return undefined;
    const { teacher } = words;
    const panels: Readonly<Record<Tab, () => TemplateResult>> = {
      link: () => this.linkTab(words),
      variants: () => this.variantsTab(words),
      result: () => this.resultTab(words),
    };
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${teacher.title}</h2>
      <div class="tabs" role="tablist" aria-labelledby="title" @keydown=${this.onTabKey}>
        ${tabs.map(
          (each) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${each}"
              aria-selected=${each === tab}
              aria-controls="panel"
              tabindex=${each === tab ? 0 : -1}
              @click=${() => this.show(each)}
            >
              ${teacher.tabs[each]}
            </button>`,
        )}
      </div>
      <div class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${tab}">${panels[tab]()}</div>
      <div class="actions">
        <p class="status" role="status">${this.status}</p>
        <button type="button" class="close" @click=${() => this.dialog?.close()}>${teacher.close}</button>
      </div>
    </dialog>`;
  }

  private show(tab: Tab): void {
    this.tab = tab;
    this.status = '';
  }

  private readonly onTabKey = ({ key }: KeyboardEvent): void => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length] ?? 'link';
    this.show(next);
    void this.updateComplete.then(() => this.shadowRoot?.getElementById(`tab-${next}`)?.focus());
  };

  private kind(words: PracticeWords): TemplateResult | typeof nothing {
    if (!this.host) return nothing;
    return kindFields({
      words: this.host.words,
      practiceWords: words,
      practice: this.practice,
      onPractice: (practice) => (this.practice = practice),
    });
  }

  private seedField({ teacher }: PracticeWords): TemplateResult {
    const isGood = isSeed(this.seed);
    return html`<label class="field"
        >${teacher.seed}
        <input
          id="seed"
          type="text"
          maxlength="24"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          aria-describedby="seed-hint"
          aria-invalid=${isGood ? nothing : 'true'}
          .value=${this.seed}
          @input=${({ target }: Event) => (this.seed = (target as HTMLInputElement).value.trim())}
        />
      </label>
      <p class="hint ${isGood ? '' : 'wrong'}" id="seed-hint">
        ${isGood ? teacher.seedHint : teacher.badSeed}
      </p>`;
  }

  private linkTab(words: PracticeWords): TemplateResult {
    return linkTab({
      words,
      given: this.given,
      link: isSeed(this.seed) ? this.link : '',
      kind: this.kind(words),
      seedField: this.seedField(words),
      onGive: (part) => {
        this.given = { ...this.given, ...part };
        this.status = '';
      },
      onCopy: () => void this.copyLink(words),
    });
  }

  private async copyLink({ teacher }: PracticeWords): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
      this.status = teacher.copied;
    } catch {
      this.status = teacher.notCopied;
      this.shadowRoot?.querySelector<HTMLTextAreaElement>('#link')?.select();
    }
  }

  private variantsTab(words: PracticeWords): TemplateResult {
    const { teacher } = words;
    const isIdle = !isSeed(this.seed);
    return html`${this.kind(words)}
      <div class="row">
        <div class="stepper">
          ${
            this.host &&
            stepper({
              words: this.host.words,
              id: 'count',
              label: teacher.count,
              value: this.count,
              ...variantLimits,
              onValue: (count) => (this.count = count),
            })
          }
        </div>
        ${this.seedField(words)}
      </div>
      ${
        this.host?.page === true
          ? html`<div class="row">
              ${papers.map(
                (paper) =>
                  html`<button
                    type="button"
                    class="print-${paper}"
                    ?disabled=${isIdle}
                    @click=${() => void this.print(words, paper)}
                  >
                    ${teacher.print[paper]}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <div class="row">
        <button type="button" class="moodle" ?disabled=${isIdle} @click=${() => void this.saveMoodle(words)}>
          ${teacher.moodle}
        </button>
        <p class="hint">${teacher.moodleHint}</p>
      </div>`;
  }

  private async variants(): Promise<readonly Variant[]> {
    const { host, count, seed, practice } = this;
    const tools = await loadTools();
    return host ? variantsOf(count, seed, practice, host.settings, tools) : [];
  }

  private async print(words: PracticeWords, paper: Paper): Promise<void> {
    const { host } = this;
    if (!host) return;
    this.status = words.making;
    const [core, variants, { printSheets }] = await Promise.all([
      loadCore(),
      this.variants(),
      import('../../sharing/sharing.js'),
    ]);
    const contents = variantSheets(variants, paper, core, host.words, words);
    this.status = '';
    // A dialog would lie over the paper.
    this.dialog?.close();
    printSheets(host, contents);
  }

  private async saveMoodle(words: PracticeWords): Promise<void> {
    const { host } = this;
    if (!host) return;
    this.status = words.making;
    const [core, tools, variants] = await Promise.all([loadCore(), loadTools(), this.variants()]);
    const file = variantQuiz(variants, core, tools, host.words, words);
    saveFile(file);
    this.status = words.teacher.saved(file.fileName);
  }

  private resultTab(words: PracticeWords): TemplateResult {
    const { teacher, result } = words;
    return html`<label class="field"
        >${teacher.code}
        <textarea
          id="code"
          rows="6"
          spellcheck="false"
          autocapitalize="off"
          aria-describedby="code-problem"
          aria-invalid=${this.problem === '' ? nothing : 'true'}
          .value=${this.code}
          @input=${({ target }: Event) => {
            this.code = (target as HTMLTextAreaElement).value;
            this.problem = '';
          }}
        ></textarea>
      </label>
      <p class="hint wrong" id="code-problem" role="alert">${this.problem}</p>
      <div class="row">
        <button type="button" class="open-result primary" @click=${() => void this.openResult()}>
          ${teacher.open}
        </button>
        <p class="hint">${result.forgeable}</p>
      </div>`;
  }

  private async openResult(): Promise<void> {
    const problem = await this.practising?.openResult(this.code);
    this.problem = problem ?? '';
    if (problem === undefined) this.dialog?.close();
  }
}

customElements.define('softmax-steps-teacher', TeacherDialog);
