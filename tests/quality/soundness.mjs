// Wrong numbers: how many of them are said to be right, or close.
import { count, groups, percent, printCases, printTable, share } from './tables.mjs';

const befores = ['all', 'half', 'none'];

const isBadTick = ({ far, follows, tick }) => far && tick && !follows;

function row(name, numbers) {
  const far = numbers.filter((number) => number.far);
  const ticks = far.filter(({ tick }) => tick);
  const sourced = numbers.filter(({ sources }) => sources);
  const sourceless = numbers.filter(({ sources }) => !sources);
  return [
    name,
    String(far.length),
    share(far, isBadTick, 2),
    ...befores.map((before) => {
      const own = far.filter((number) => number.before === before);
      return share(own, isBadTick, 2);
    }),
    String(count(ticks, ({ follows }) => follows)),
    String(count(ticks, ({ follows, near }) => near && !follows)),
    share(numbers, ({ tick, follows }) => tick && !follows, 2),
    share(sourced, ({ close }) => close),
    share(sourceless, ({ close }) => close),
  ];
}

/** Prints what came of the wrong numbers; returns the targets. */
export function reportSoundness(numbers, show) {
  console.log('\nSoundness: one number of a right work is replaced by a wrong one.');
  console.log(
    'Far: off by 10 % or more. ✓: said to be right, of these, without the honest; by what is written before: all, half, none.',
  );
  console.log(
    'Honest: far and ✓, but rounded or cut off what follows from the written numbers. Near: ✓ and within two units of that.',
  );
  console.log(
    '✓ of all: also of those that are off by less. Close: where something before it is written (blind: where nothing is).',
  );
  const head = ['quantity', 'far', '✓', ...befores, 'honest', 'near', '✓ of all', 'close', 'blind'];
  const by = (key) => [...groups(numbers, key)].map(([name, own]) => row(String(name), own));
  printTable(head, [...by(({ quantity }) => quantity), row('all', numbers)]);
  printTable(['kind', ...head.slice(1)], by(({ kind }) => kind).toSorted());
  printTable(
    ['digits', ...head.slice(1)],
    by(({ digits }) => digits).toSorted(([a], [b]) => a - b),
  );
  printCases('Wrong numbers with a tick:', numbers.filter(isBadTick), show);
  printCases(
    'Wrong numbers that are close:',
    numbers.filter(({ close, sources }) => close && sources),
    show,
  );

  const worst = (condition, share) =>
    [...groups(numbers.filter(condition), ({ quantity }) => quantity)]
      .map(([quantity, own]) => ({ quantity, value: share(own) }))
      .toSorted((a, b) => b.value - a.value)
      .at(0);
  const rate = (condition) => (own) => count(own, condition) / own.length;
  const ticks = worst(({ far }) => far, rate(isBadTick));
  const close = worst(
    ({ sources }) => sources,
    rate((number) => number.close),
  );
  return [
    {
      what: `soundness: ✓ for at most 0.1 % of each quantity (worst: ${percent(ticks.value, 1, 2)} of ${ticks.quantity})`,
      met: ticks.value <= 0.001,
    },
    {
      what: `soundness: close for at most 5 % where something before is written (worst: ${percent(close?.value ?? 0, 1)} of ${close?.quantity})`,
      met: (close?.value ?? 0) <= 0.05,
    },
  ];
}
