import type { Controls } from '../../core/element-types.js';
import { defaultSettings, type Settings } from '../problem/problem-state.js';
import {
  Damage,
  partsOf,
  settingsFrom,
  settingsParts,
  unlessDamaged,
  type BadLink,
} from '../sharing/fragment.js';
import { isSeed, practiceChoices, practiceLimits, type PracticeSettings } from './practice-settings.js';

/** When the reader is told what is right: as each number is left, or of all at once. */
export type Feedback = 'at-once' | 'on-request';

/** What is to be practised, and how: of the reader's own choice, or given by a teacher. */
export interface Task {
  /** The problem; without one it is a new one each time. */
  readonly seed?: string;
  readonly practice: PracticeSettings;
  /** How problems are written; their digits are those of `practice`. */
  readonly settings: Settings;
  /** Whether a teacher set it: then nothing of it can be changed, and a problem whose seed is given stays. */
  readonly isGiven: boolean;
  readonly feedback: Feedback;
  /** How far hints go: 0 none, 1 the rule, 2 the numbers put in, 3 the result. */
  readonly hints: number;
  readonly controls: Controls;
  /** Whether the reader is asked to hand in a code of the result. */
  readonly wantsCode: boolean;
}

/*
 * A task as the fragment of an address, as a problem is in sharing/fragment.ts:
 *
 *   practice=1&n=2&m=3&digits=3&numbers=kind&labels=one-hot&given=yes&feedback=on-request&hints=1&code=yes&layout=cf
 */
const version = '1';

export const taskChoices = {
  feedback: ['at-once', 'on-request'],
  hints: [3, 2, 1, 0],
  controls: ['all', 'basic', 'none'],
} as const;

/** Practice of the reader's own. */
export const ownTask = (practice: PracticeSettings, settings: Settings): Task => ({
  practice,
  settings,
  isGiven: false,
  feedback: taskChoices.feedback[0],
  hints: taskChoices.hints[0],
  controls: taskChoices.controls[0],
  wantsCode: false,
});

// In a task the digits stand among the settings of practice.
const displayed = (settings: Settings, { digits }: PracticeSettings): Settings => ({
  ...settings,
  rounding: { ...settings.rounding, digits, kind: 'decimals' },
});

/** The task as a fragment without its `#`. */
export function taskFragment({
  seed,
  practice,
  settings,
  isGiven,
  feedback,
  hints,
  controls,
  wantsCode,
}: Task): string {
  const { digits } = defaultSettings.rounding;
  const others = settingsParts(displayed(settings, { ...practice, digits }));
  return [
    `practice=${version}`,
    ...Object.entries(practice).map(([key, value]) => `${key}=${value}`),
    ...(seed === undefined ? [] : [`seed=${seed}`]),
    ...(isGiven ? ['given=yes'] : []),
    ...(feedback === taskChoices.feedback[0] ? [] : [`feedback=${feedback}`]),
    ...(hints === taskChoices.hints[0] ? [] : [`hints=${hints}`]),
    ...(controls === taskChoices.controls[0] ? [] : [`controls=${controls}`]),
    ...(wantsCode ? ['code=yes'] : []),
    ...others,
  ].join('&');
}

/** Whether a fragment, with or without its `#`, is of a task. */
export const isTaskFragment = (fragment: string): boolean => /^#?practice=/.test(fragment);

function read(parts: ReadonlyMap<string, string>): Task {
  const number = (key: keyof typeof practiceLimits): number => {
    const text = parts.get(key) ?? '';
    const { min, max } = practiceLimits[key];
    if (!/^\d$/.test(text) || Number(text) < min || Number(text) > max) throw new Damage();
    return Number(text);
  };
  const choice = <Choice extends string | number>(key: string, choices: readonly Choice[]): Choice => {
    const text = parts.get(key);
    const found = text === undefined ? choices[0] : choices.find((each) => String(each) === text);
    if (found === undefined) throw new Damage();
    return found;
  };
  const isYes = (key: string): boolean => choice(key, ['no', 'yes']) === 'yes';
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
    isGiven: isYes('given'),
    feedback: choice('feedback', taskChoices.feedback),
    hints: choice('hints', taskChoices.hints),
    controls: choice('controls', taskChoices.controls),
    wantsCode: isYes('code'),
  };
}

/** The task in a fragment, or why there is none. */
export function taskFrom(fragment: string): Task | BadLink {
  const parts = partsOf(fragment);
  const found = parts.get('practice') ?? '';
  if (/^\d{1,6}$/.test(found) && Number(found) > Number(version)) return 'newer';
  if (found !== version) return 'damaged';
  return unlessDamaged(() => read(parts));
}
