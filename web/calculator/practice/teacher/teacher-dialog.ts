import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { loadCore, loadTools } from '../../../core/index.js';
import { copyText, selectText } from '../../clipboard.js';
import type { CalculatorHost } from '../../host.js';
import { defaultTask } from '../../../model/link/link.js';
import { printSheets } from '../../sharing/printing/printing.js';
import type { Paper } from '../../../exports/sheet/sheet.js';
import { saveFile } from '../../sharing/save-file.js';
import controls from '../../styles/controls.css?inline';
import dialog from '../../styles/dialog.css?inline';
import { sheets } from '../../styles/sheet.js';
import { assignmentFragment, ownAssignment, type Assignment } from '../../../model/practice/assignment.js';
import { kindFields } from '../kind-fields.js';
import {
  freshSeed,
  isSeed,
  defaultPractice,
  type PracticeSettings,
} from '../../../model/practice/practice-settings.js';
import type { PracticeWords } from '../../../locales/practice-words.js';
import { variantQuiz, variantSheets, variantsOf, type Variant } from '../../../exports/variants.js';
import { seedField } from './fields.js';
import { linkTab, type Given } from './link-tab.js';
import { resultTab } from './result-tab.js';
import styles from './teacher-dialog.css?inline';
import { variantsTab } from './variants-tab.js';

const tabs = ['link', 'variants', 'result'] as const;
type Tab = (typeof tabs)[number];

/** What is practised when the dialog opens, and who opens what was handed in. */
interface PractisedNow {
  readonly practice: PracticeSettings;
  readonly seed: string | undefined;
  /** Opens a code of a result; resolves to what is wrong with it, else undefined. */
  openResult(code: string): Promise<string | undefined>;
}

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
    isMaking: { state: true },
    problem: { state: true },
  };

  declare private host: CalculatorHost | undefined;
  declare private words: PracticeWords | undefined;
  declare private tab: Tab;
  declare private practice: PracticeSettings;
  declare private seed: string;
  declare private given: Given;
  declare private count: number;
  declare private code: string;
  declare private status: string;
  declare private isMaking: boolean;
  /** Why a code cannot be opened. */
  declare private problem: string;
  private practising: PractisedNow | undefined;

  constructor() {
    super();
    this.tab = 'link';
    this.practice = defaultPractice;
    this.seed = freshSeed();
    // What shows the solution is not shown.
    this.given = { ...defaultTask, controls: 'basic', canRenew: false, wantsCode: false, isFresh: false };
    this.count = 4;
    this.code = '';
    this.status = '';
    this.isMaking = false;
    this.problem = '';
  }

  /** Shows the dialog over the page. */
  async open(host: CalculatorHost, practising: PractisedNow, words: PracticeWords): Promise<void> {
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

  /** The address that sets the task, or "" where there is none. */
  private get link(): string {
    const { host, practice, seed, given } = this;
    if (!host || (!given.isFresh && !isSeed(seed))) return '';
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
    const { host, words, tab } = this;
    if (!host || !words) return undefined;
    const { teacher } = words;
    const panels: Readonly<Record<Tab, () => TemplateResult>> = {
      link: () => this.linkTab(host, words),
      variants: () => this.variantsTab(host, words),
      result: () => resultTab(words, this.code, this.problem, (code) => this.takeCode(code)),
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
      <div class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${tab}">
        <p class="intro">${teacher.intro[tab]}</p>
        ${panels[tab]()}
      </div>
      <div class="actions">
        <p class="status" role="status">${this.status}</p>
        <button type="button" class="close" @click=${() => this.dialog?.close()}>${teacher.close}</button>
        ${this.primaryAction(words)}
      </div>
    </dialog>`;
  }

  // Variants have several, each with its own place.
  private primaryAction({ teacher }: PracticeWords): TemplateResult | typeof nothing {
    switch (this.tab) {
      case 'link':
        return html`<button
          type="button"
          class="copy-task primary"
          ?disabled=${this.link === ''}
          @click=${this.copyLink}
        >
          ${teacher.copy}
        </button>`;
      case 'result':
        return html`<button type="button" class="open-result primary" @click=${this.openResult}>
          ${teacher.openResult}
        </button>`;
      default:
        return nothing;
    }
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

  private kind(host: CalculatorHost, practiceWords: PracticeWords): TemplateResult {
    return kindFields({
      words: host.words,
      practiceWords,
      practice: this.practice,
      onPractice: (practice) => {
        this.practice = practice;
        this.status = '';
      },
    });
  }

  private seedField(words: PracticeWords): TemplateResult {
    return seedField(words, this.seed, (seed) => {
      this.seed = seed;
      this.status = '';
    });
  }

  private linkTab(host: CalculatorHost, words: PracticeWords): TemplateResult {
    return linkTab({
      words,
      given: this.given,
      link: this.link,
      kind: this.kind(host, words),
      seedField: this.seedField(words),
      onGive: (part) => {
        this.given = { ...this.given, ...part };
        this.status = '';
      },
    });
  }

  private readonly copyLink = async (): Promise<void> => {
    const { teacher } = this.words ?? {};
    const isCopied = await copyText(this.link);
    this.status = (isCopied ? teacher?.copied : teacher?.notCopied) ?? '';
    if (!isCopied) selectText(this.shadowRoot?.getElementById('link'));
  };

  private variantsTab(host: CalculatorHost, practiceWords: PracticeWords): TemplateResult {
    return variantsTab({
      words: host.words,
      practiceWords,
      count: this.count,
      kind: this.kind(host, practiceWords),
      seedField: this.seedField(practiceWords),
      isIdle: !isSeed(this.seed) || this.isMaking,
      onCount: (count) => (this.count = count),
      onPrint: (paper) => void this.making(host, practiceWords, (variants) => this.print(variants, paper)),
      onMoodle: () => void this.making(host, practiceWords, (variants) => this.saveMoodle(variants)),
    });
  }

  /** Makes the variants, and something of them; what that says stays. */
  private async making(
    host: CalculatorHost,
    { making, unmade }: PracticeWords,
    use: (variants: readonly Variant[]) => Promise<string>,
  ): Promise<void> {
    this.isMaking = true;
    this.status = making;
    try {
      const tools = await loadTools();
      // What is said is seen before the work begins.
      await this.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      this.status = await use(variantsOf(this.count, this.seed, this.practice, host.settings, tools));
    } catch {
      this.status = unmade;
    }
    this.isMaking = false;
  }

  private async print(variants: readonly Variant[], paper: Paper): Promise<string> {
    const { host, words } = this;
    const core = await loadCore();
    if (!host || !words) return '';
    const contents = variantSheets(variants, paper, core, host.words, words);
    // A dialog would lie over the paper.
    this.dialog?.close();
    printSheets(host, contents);
    return '';
  }

  private async saveMoodle(variants: readonly Variant[]): Promise<string> {
    const { host, words } = this;
    const [core, tools] = await Promise.all([loadCore(), loadTools()]);
    if (!host || !words) return '';
    const file = variantQuiz(variants, core, tools, host.words, words);
    saveFile(file);
    return words.teacher.saved(file.fileName);
  }

  private takeCode(code: string): void {
    this.code = code;
    this.problem = '';
  }

  private readonly openResult = async (): Promise<void> => {
    const problem = await this.practising?.openResult(this.code);
    this.problem = problem ?? '';
    if (problem === undefined) this.dialog?.close();
  };
}
