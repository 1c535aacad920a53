// Right works: what is wrongly said to be wrong, or close.
import { count, groups, percent, printCases, printTable, quantities } from './tables.mjs';

/** The works' entries, by quantity and style. */
function entriesOf(works) {
  return works.flatMap(({ tallies, style }) =>
    Object.entries(tallies).map(([quantity, [given, close, wrong]]) => ({
      quantity,
      style: `${style.digits} ${style.kind}, ${style.mode}, ${style.carry}${style.partial ? ', a part' : ''}`,
      given,
      close,
      wrong,
    })),
  );
}

const sum = (entries, name) => entries.reduce((total, entry) => total + entry[name], 0);

function row(name, entries) {
  const given = sum(entries, 'given');
  return [
    name,
    String(given),
    String(sum(entries, 'wrong')),
    percent(sum(entries, 'wrong'), given, 3),
    String(sum(entries, 'close')),
    percent(sum(entries, 'close'), given, 2),
  ];
}

const head = ['entries', '✗', '✗', 'close', 'close'];
const mostKinds = 12;

const isCrossed = ({ outcome }) => outcome !== 'good';
const hasClose = ({ tallies }) => Object.values(tallies).some(([, close]) => close > 0);

/** Prints what came of right works; `printRefused` counts those that cannot be read. Returns the targets. */
export function reportHonest(works, show) {
  console.log(
    '\nHonest work: nothing is wrong with it. ✗: said to be wrong, or a mistake is found; close: by entries.',
  );
  const entries = entriesOf(works);
  printTable(
    ['quantity', ...head],
    [
      ...quantities.map((name) =>
        row(
          name,
          entries.filter(({ quantity }) => quantity === name),
        ),
      ),
      row('all', entries),
    ],
  );
  const kinds = [...groups(entries, ({ quantity, style }) => `${quantity}: ${style}`)]
    .map(([name, own]) => ({ name, own, bad: 1000 * sum(own, 'wrong') + sum(own, 'close') }))
    .filter(({ bad }) => bad > 0)
    .toSorted((a, b) => b.bad - a.bad);
  if (kinds.length > 0) {
    printTable(
      [`the worst of ${kinds.length} kinds`, ...head],
      kinds.slice(0, mostKinds).map(({ name, own }) => row(name, own)),
    );
  }
  const crossed = works.filter(isCrossed);
  const close = works.filter(hasClose);
  console.log(
    `\nWorks with ✗: ${crossed.length} of ${works.length}; with close: ${close.length} (${percent(close.length, works.length)}).`,
  );
  printCases('Right works that are said to be wrong:', crossed, show);
  printCases('Right works with an entry that is close:', close, show);
  const closeShare = sum(entries, 'close') / sum(entries, 'given');
  return [
    {
      what: `honest: not one ✗ (${count(works, isCrossed)} of ${works.length} works)`,
      met: crossed.length === 0,
    },
    {
      what: `honest: close for at most 3 % of the entries (${percent(closeShare, 1, 2)})`,
      met: closeShare <= 0.03,
    },
  ];
}
