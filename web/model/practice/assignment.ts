import { defaultSettings, type Settings } from '../problem/settings.js';
import {
  defaultTask,
  partsOf,
  settingsParts,
  taskParts,
  useIn,
  type LinkError,
  type LinkParts,
  type Task,
} from '../link/link.js';
import {
  generatorVersion,
  isSeed,
  practiceChoices,
  practiceLimits,
  type PracticeSettings,
} from './practice-settings.js';

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
 * An assignment as the fragment of an address, as a problem is in link.ts:
 *
 *   practice=1&n=2&m=3&digits=3&seed=exam-2&given=yes&more=no&code=yes&feedback=request&hints=off&controls=basic&layout=cf
 *
 * The number of `practice` is the version by which problems are made of seeds.
 */

/** Practice of the reader's own. */
export const ownAssignment = (practice: PracticeSettings, settings: Settings): Assignment => ({
  practice,
  settings: displayed(settings, practice),
  task: { ...defaultTask, mode: 'check' },
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
    `practice=${generatorVersion}`,
    `n=${n}&m=${m}&digits=${digits}`,
    ...(numbers === practiceChoices.numbers[0] ? [] : [`numbers=${numbers}`]),
    ...(labels === practiceChoices.labels[0] ? [] : [`labels=${labels}`]),
    ...(seed === undefined ? [] : [`seed=${seed}`]),
    ...(isGiven ? ['given=yes'] : []),
    ...(canRenew ? [] : ['more=no']),
    ...(wantsCode ? ['code=yes'] : []),
    // The digits are there already, and an assignment is always to be checked.
    ...settingsParts(displayed(settings, defaultSettings.rounding)),
    ...taskParts({ ...task, mode: defaultTask.mode }),
  ].join('&');
}

/** Whether a fragment, with or without its `#`, is of an assignment. */
export const isAssignmentFragment = (fragment: string): boolean => /^#?practice=/.test(fragment);

/** Undefined where a part is none of its kind. */
function read(parts: LinkParts): Assignment | undefined {
  const number = (key: keyof typeof practiceLimits): number | undefined => {
    const text = parts.get(key) ?? '';
    const { min, max } = practiceLimits[key];
    return /^\d$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined;
  };
  const choice = <Choice extends string>(
    key: string,
    choices: readonly [Choice, ...Choice[]],
  ): Choice | undefined => choices.find((each) => each === (parts.get(key) ?? choices[0]));

  const [n, m, digits] = [number('n'), number('m'), number('digits')];
  const numbers = choice('numbers', practiceChoices.numbers);
  const labels = choice('labels', practiceChoices.labels);
  const [given, more, code] = [
    choice('given', ['no', 'yes']),
    choice('more', ['yes', 'no']),
    choice('code', ['no', 'yes']),
  ];
  if (n === undefined || m === undefined || digits === undefined) return undefined;
  if (!numbers || !labels || !given || !more || !code) return undefined;

  const seed = parts.get('seed');
  if (seed !== undefined && !isSeed(seed)) return undefined;

  // The settings and the task are those of any link, but for the digits.
  const use = useIn(new Map([...parts].filter(([key]) => key !== 'digits')));
  if (!use) return undefined;
  const task = { ...defaultTask, ...use.task, mode: 'check' } as const;
  // A task that is not understood would give the reader more than the teacher means to.
  const isUnderstood = (['feedback', 'hints', 'controls'] as const).every(
    (key) => (parts.get(key) ?? task[key]) === task[key],
  );
  if (!isUnderstood) return undefined;

  const practice: PracticeSettings = { n, m, digits, numbers, labels };
  return {
    ...(seed === undefined ? {} : { seed }),
    practice,
    settings: displayed(use.settings, practice),
    task,
    isGiven: given === 'yes',
    canRenew: more === 'yes',
    wantsCode: code === 'yes',
  };
}

/** The assignment in a fragment, or why there is none. */
export function assignmentFrom(fragment: string): Assignment | LinkError {
  const parts = partsOf(fragment);
  const found = parts?.get('practice') ?? '';
  if (/^\d{1,6}$/.test(found) && Number(found) > generatorVersion) return 'newer';
  if (parts === undefined || found !== String(generatorVersion)) return 'damaged';
  return read(parts) ?? 'damaged';
}
