// Works with two mistakes, one in ŷ or ∇_z and one after it: whether both are named.
import { count, groups, median, percent, printCases, printTable, share } from './tables.mjs';

const isNamed = ({ first, second, named }) => named.includes(first) && named.includes(second);
const isMisnamed = ({ first, second, named }) =>
  named.some((mistake) => mistake !== first && mistake !== second);

function wayOf({ writesFirst, goesOnTruly }) {
  if (!writesFirst) return 'first not written';
  return goesOnTruly ? 'goes on with the true numbers' : 'goes on with the mistake';
}

function row([name, works]) {
  const fine = works.filter(({ digits }) => digits >= 3);
  return [
    name,
    String(works.length),
    share(fine, isNamed),
    share(
      works.filter(({ digits }) => digits === 2),
      isNamed,
    ),
    share(fine, ({ first, named }) => named.includes(first)),
    share(fine, ({ second, named }) => named.includes(second)),
    share(fine, isMisnamed),
    String(median(works.flatMap(({ explanations }) => explanations)) ?? '–'),
  ];
}

/** Prints how often both mistakes are named; returns the targets. */
export function reportPairs(all, show) {
  const works = all.filter(({ visible }) => visible);
  console.log(
    '\nPairs: works with one mistake in ŷ or ∇_z and one after it, where both change a digit; both are named.',
  );
  console.log('Others: at 3+ digits something else is named too. Explanations: of a quantity, the median.');
  const head = ['works', '3+ digits', '2 digits', 'first', 'second', 'others', 'explanations'];
  for (const key of [({ first }) => first, ({ second }) => second, wayOf]) {
    printTable(['mistakes', ...head], [...groups(works, key)].map(row));
  }
  printTable(['mistakes', ...head], [row(['all', works])]);
  const fine = works.filter(({ digits }) => digits >= 3);
  const missed = [...groups(fine, ({ first, second }) => `${first}, ${second}`)]
    .map(([name, own]) => ({ name, own, missed: own.length - count(own, isNamed) }))
    .filter((pair) => pair.missed > 0)
    .toSorted((a, b) => b.missed - a.missed);
  if (missed.length > 0) {
    printTable(
      [`the worst of ${missed.length} pairs`, ...head],
      missed.slice(0, 12).map(({ name, own }) => row([name, own])),
    );
  }
  printCases(
    'Pairs of which not both are named:',
    fine.filter((work) => !isNamed(work)),
    show,
  );
  const named = count(fine, isNamed) / fine.length;
  const middle = median(works.flatMap(({ explanations }) => explanations));
  return [
    { what: `pairs: both named in at least 97 % at 3+ digits (${percent(named, 1)})`, met: named >= 0.97 },
    { what: `pairs: the median of explanations of a quantity is 1 (${middle})`, met: middle === 1 },
  ];
}
