import { defaultSettings, type Settings } from '../problem/problem-state.js';
import {
  Damage,
  partsOf,
  settingsFrom,
  settingsParts,
  taskChoices,
  taskParts,
  unlessDamaged,
  usualTask,
  type BadLink,
  type Task,
} from '../sharing/fragment.js';
import { isSeed, practiceChoices, practiceLimits, type PracticeSettings } from './practice-settings.js';

/** What is practised, and how: as the reader chose, or as a teacher set it. */
export interface Assignment {
  /** The problem; without one it is a new one each time. */
  readonly seed?: string;
  readonly practice: PracticeSettings;
  /** How problems are written; their digits are those of `practice`. */
  readonly settings: Settings;
  /** What the page is left with; its mode is always to check. */
  readonly task: Task;
  /** Whether a teacher set it: then nothing of it can be changed. */
  readonly isGiven: boolean;
  /** Whether the reader can have another problem. */
  readonly canRenew: boolean;
  /** Whether the reader is asked to hand in a code of the result. */
  readonly wantsCode: boolean;
}

/*
 * An assignment as the fragment of an address, as a problem is in sharing/fragment.ts:
 *
 *   practice=1&n=2&m=3&digits=3&seed=exam-2&given=yes&more=no&code=yes&feedback=request&hints=off&controls=basic&layout=cf
 */
const version = '1';

/** Practice of the reader's own. */
export const ownAssignment = (practice: PracticeSettings, settings: Settings): Assignment => ({
  practice,
  settings: displayed(settings, practice),
  task: { ...usualTask, mode: 'check' },
  isGiven: false,
  canRenew: true,
  wantsCode: false,
});

/** The settings with the digits of practice. */
function displayed(settings: Settings, { digits }: Pick<PracticeSettings, 'digits'>): Settings {
  return { ...settings, rounding: { ...settings.rounding, digits, kind: 'decimals' } };
}

/** The assignment as a fragment without its `#`. */
export function assignmentFragment(assignment: Assignment): string {
  const { seed, practice, settings, task, isGiven, canRenew, wantsCode } = assignment;
  const { n, m, digits, numbers, labels } = practice;
  return [
    `practice=${version}`,
    `n=${n}&m=${m}&digits=${digits}`,
    ...(numbers === practiceChoices.numbers[0] ? [] : [`numbers=${numbers}`]),
    ...(labels === practiceChoices.labels[0] ? [] : [`labels=${labels}`]),
    ...(seed === undefined ? [] : [`seed=${seed}`]),
    ...(isGiven ? ['given=yes'] : []),
    ...(canRenew ? [] : ['more=no']),
    ...(wantsCode ? ['code=yes'] : []),
    ...taskParts({ ...task, mode: usualTask.mode }),
    // The digits are there already.
    ...settingsParts(displayed(settings, defaultSettings.rounding)),
  ].join('&');
}

/** Whether a fragment, with or without its `#`, is of an assignment. */
export const isAssignmentFragment = (fragment: string): boolean => /^#?practice=/.test(fragment);

function read(parts: ReadonlyMap<string, string>): Assignment {
  const number = (key: keyof typeof practiceLimits): number => {
    const text = parts.get(key) ?? '';
    const { min, max } = practiceLimits[key];
    if (!/^\d$/.test(text) || Number(text) < min || Number(text) > max) throw new Damage();
    return Number(text);
  };
  const choice = <Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]): Choice => {
    const text = parts.get(key) ?? choices[0];
    const found = choices.find((each) => each === text);
    if (found === undefined) throw new Damage();
    return found;
  };
  const seed = parts.get('seed');
  if (seed !== undefined && !isSeed(seed)) throw new Damage();
  const practice: PracticeSettings = {
    n: number('n'),
    m: number('m'),
    digits: number('digits'),
    numbers: choice('numbers', practiceChoices.numbers),
    labels: choice('labels', practiceChoices.labels),
  };
  return {
    ...(seed === undefined ? {} : { seed }),
    practice,
    settings: displayed(settingsFrom(parts), practice),
    task: {
      mode: 'check',
      feedback: choice('feedback', taskChoices.feedback),
      hints: choice('hints', taskChoices.hints),
      controls: choice('controls', taskChoices.controls),
    },
    isGiven: choice('given', ['no', 'yes']) === 'yes',
    canRenew: choice('more', ['yes', 'no']) === 'yes',
    wantsCode: choice('code', ['no', 'yes']) === 'yes',
  };
}

/** The assignment in a fragment, or why there is none. */
export function assignmentFrom(fragment: string): Assignment | BadLink {
  const parts = partsOf(fragment);
  const found = parts?.get('practice') ?? '';
  if (/^\d{1,6}$/.test(found) && Number(found) > Number(version)) return 'newer';
  if (parts === undefined || found !== version) return 'damaged';
  return unlessDamaged(() => read(parts));
}
