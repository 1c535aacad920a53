// Works with one known mistake: in how many it is named.
import { groups, median, percent, printCases, printTable, share } from './tables.mjs';

const isNamed = ({ mistake, named }) => named.includes(mistake);
const isWhole = ({ style }) => !style.partial;

/** Only where the mistake changes a written digit can anybody see it. */
function recall(works, condition) {
  return share(
    works.filter((work) => work.visible && condition(work)),
    isNamed,
  );
}

function row([mistake, works]) {
  const seen = works.filter((work) => work.visible && isNamed(work));
  return [
    mistake,
    String(works.filter(({ visible }) => visible).length),
    recall(works, (work) => isWhole(work) && work.style.digits >= 3),
    recall(works, (work) => isWhole(work) && work.style.digits === 2),
    recall(works, (work) => !isWhole(work)),
    share(seen, ({ first }) => first),
    String(median(seen.map(({ named }) => named.length)) ?? '–'),
  ];
}

/** Prints how often each mistake is named; returns the targets. */
export function reportRecall(works, show) {
  console.log(
    '\nRecall: works in which the mistake changes a digit and is named, by the digits that are written.',
  );
  console.log('A part only: works of which some quantities are handed in. Named: explanations, the median.');
  const head = ['mistake', 'works', '3+ digits', '2 digits', 'a part only', 'named first', 'named'];
  printTable(head, [...groups(works, ({ mistake }) => mistake)].map(row));
  const visible = works.filter((work) => work.visible);
  printCases(
    'Mistakes that are not named:',
    visible.filter((work) => !isNamed(work)),
    show,
  );
  const explained = visible.filter(({ named }) => named.length > 0);
  const middle = median(explained.map(({ named }) => named.length));
  const misnamed = visible.filter(({ outcome }) => outcome === 'misnamed').length;
  console.log(`\nOther mistakes named instead: ${percent(misnamed, visible.length)}.`);
  return [{ what: `recall: the median of named explanations is 1 (${middle})`, met: middle === 1 }];
}
