// Works that programs compute in float32 and float64: a right one has no wrong number.
import { count, groups, percent, printCases, printTable, share } from './tables.mjs';

const crosses = ({ tallies }) => Object.values(tallies).reduce((sum, [, , wrong]) => sum + wrong, 0);
const closes = ({ tallies }) => Object.values(tallies).reduce((sum, [, close]) => sum + close, 0);
const entries = ({ tallies }) => Object.values(tallies).reduce((sum, [given]) => sum + given, 0);
const total = (works, number) => works.reduce((sum, work) => sum + number(work), 0);

const isAlarm = (work) => crosses(work) > 0 || work.named.length > 0;
/** What follows a mistake that is named is right given it, or explained with it. */
const hasLooseEnd = ({ tallies, place, named, mistake }) =>
  !named.includes(mistake) ||
  Object.entries(tallies).some(([quantity, [, , wrong]]) => quantity !== place && wrong > 0);

/** Prints what came of machines' works; returns the targets. */
export function reportMachines(all, show) {
  const works = all.filter(({ mistake }) => mistake === 'none');
  console.log('\nMachines: right works in float32 and float64, as programs print them.');
  const row = ([name, own]) => [
    name,
    String(own.length),
    String(count(own, isAlarm)),
    String(total(own, crosses)),
    percent(total(own, crosses), total(own, entries), 2),
    percent(total(own, closes), total(own, entries), 2),
  ];
  const by = groups(works, ({ printer, type }) => `${printer}, ${type}`);
  printTable(
    ['printed by', 'works', 'with ✗', '✗ entries', '✗ entries', 'close'],
    [...[...by].toSorted(([a], [b]) => (a < b ? -1 : 1)), ['all', works]].map(row),
  );
  printCases('Right works by machine that are said to be wrong:', works.filter(isAlarm), show);
  const mistaken = all.filter(({ mistake }) => mistake !== 'none');
  console.log('\nWith one mistake in the program: it is named, and nothing else is wrong.');
  printTable(
    ['mistake', 'works', 'named', 'named, no more'],
    [...groups(mistaken, ({ mistake }) => mistake)].map(([name, own]) => [
      name,
      String(own.length),
      share(own, ({ named, mistake }) => named.includes(mistake)),
      share(own, (work) => !hasLooseEnd(work)),
    ]),
  );
  printCases('Works by machine with a mistake and more that is wrong:', mistaken.filter(hasLooseEnd), show);
  const alarms = count(works, isAlarm);
  return [{ what: `machines: not one ✗ (${alarms} of ${works.length} works)`, met: alarms === 0 }];
}
