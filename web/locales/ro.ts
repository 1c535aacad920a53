import type { InputErrorCode, StepId } from '../core/types.js';
import type { Left, LeftCode } from '../core/reader-types.js';
import type { ShapeError } from '../model/paste/decision.js';
import type { Field } from '../model/problem/problem-state.js';
import { sizesIn, type Remedy } from './remedy.js';
import type { PasteWords, Words } from './index.js';

const plurals = new Intl.PluralRules('ro');

/** “1 linie”, “3 linii”, “20 de linii”. */
function counted(count: number, one: string, many: string): string {
  const form = plurals.select(count);
  return form === 'one' ? `${count} ${one}` : form === 'few' ? `${count} ${many}` : `${count} de ${many}`;
}

const sizesOf = (n: number, m: number): string =>
  `${counted(n, 'trăsătură', 'trăsături')}, ${counted(m, 'clasă', 'clase')}`;

const remedies: Readonly<Record<InputErrorCode, Remedy>> = {
  missing: (_, __, example) => `nu are valoare. Scrieți un număr, de exemplu ${example}.`,
  shape: (error) => {
    const [needed, got] = sizesIn(error);
    return got
      ? `nu are mărimea potrivită: trebuie ${needed}, nu ${got}.`
      : 'trebuie să fie un număr, o listă de numere sau o listă de linii.';
  },
  'not-a-number': (_, typed, example) =>
    typed.trim() === ''
      ? `nu are valoare. Scrieți un număr, de exemplu ${example}.`
      : `nu este un număr: „${typed}”. Scrieți unul, de exemplu ${example}.`,
  'not-finite': (_, typed) => `trebuie să fie un număr finit, nu „${typed}”.`,
  'division-by-zero': (_, typed) => `împarte la zero: „${typed}”. Folosiți alt numitor.`,
  magnitude: (_, typed) => `iese din domeniul de calcul: „${typed}”. Rămâneți între 1e-1000 și 1e1000.`,
  'too-few-classes': (error) => `are nevoie de cel puțin ${error.from} clase, nu de ${error.count}.`,
  'not-a-distribution': (error, typed) =>
    error.column === undefined
      ? `trebuie să aibă suma 1, nu ${typed}. Alegeți clasa reală sau schimbați un element.`
      : `trebuie să fie cel puțin 0, fiind o probabilitate: ați scris „${typed}”.`,
  'class-index': ({ from, to }, typed) =>
    `trebuie să fie indicele unei clase, de la ${from} la ${to}, nu „${typed}”.`,
  'learning-rate': (_, typed) =>
    `trebuie să fie mai mare ca 0, pentru un pas opus gradientului: ați scris „${typed}”.`,
  option: ({ from, to }, typed) =>
    from === undefined
      ? `nu are valoarea aceasta: „${typed}”.`
      : `trebuie să fie un număr întreg de la ${from} la ${to}, nu „${typed}”.`,
  batch: () => 'trebuie să fie un singur exemplu, nu un lot.',
};

/** Romanian. */
export const words: Words = {
  steps: {
    given: {
      title: 'Date',
      sentence: 'Un exemplu x cu eticheta y, parametrii W și b, rata de învățare η.',
    },
    logits: {
      title: 'Logituri',
      sentence: 'Fiecare clasă primește un scor: ponderile ei înmulțite cu trăsăturile, plus termenul liber.',
    },
    exponentials: {
      title: 'Exponențiale',
      sentence: 'Fiecare scor devine eᶻ, pozitiv și în aceeași ordine; apoi toate se adună.',
    },
    softmax: {
      title: 'Funcția softmax',
      sentence: 'Fiecare exponențială se împarte la suma lor: părți pozitive din 1, citite ca probabilități.',
    },
    'cross-entropy': {
      title: 'Entropie încrucișată',
      sentence: 'Pierderea este minimă când probabilitățile ŷ sunt egale cu etichetele y.',
    },
    'gradient-logits': {
      title: 'Gradient după logituri',
      sentence: 'Softmax și entropia încrucișată lasă împreună o simplă diferență: predicția minus eticheta.',
    },
    'gradient-weights': {
      title: 'Gradient după ponderi',
      sentence: 'Gradientul unei ponderi este trăsătura ei înmulțită cu ŷ − y al clasei: un produs exterior.',
    },
    'gradient-bias': {
      title: 'Gradient după termeni liberi',
      sentence: 'Termenul liber intră în logit cu factorul 1, deci amândoi au același gradient.',
    },
    'update-weights': {
      title: 'Ponderi noi',
      sentence: 'Un pas opus gradientului, de η ori mărimea lui; destul de mic, el scade pierderea.',
    },
    'update-bias': {
      title: 'Termeni liberi noi',
      sentence: 'Termenii liberi fac același pas, opus propriului lor gradient.',
    },
    check: {
      title: 'Verificare',
      sentence: 'Cât s-a schimbat pierderea, ce a prezis gradientul și un test al gradientului însuși.',
    },
  } satisfies Record<StepId, { title: string; sentence: string }>,
  notes: {
    'y-one-hot': 'Indicele clasei, scris one-hot.',
    'labels-normalised':
      'Suma etichetelor diferea de 1 printr-o rotunjire; fiecare s-a împărțit la suma lor.',
    'shift-auto': 'Logiturile sunt mari, deci se scade întâi cel mai mare; ŷ rămâne la fel.',
    'shift-always': 'Se scade întâi cel mai mare logit; ŷ rămâne la fel.',
    'shift-needed':
      'Fiecare e^z se rotunjește la 0 sau nu se poate scrie, deci se scade totuși întâi cel mai mare logit.',
    'shift-unchanged': 'Numărătorul și numitorul pierd același factor, deci ŷ este ca fără deplasare.',
    'sum-of-rounded': 'Părți rotunjite; cele exacte au suma 1.',
    'sum-of-carried': 'Părțile au fost rotunjite, deci suma lor poate diferi de 1.',
    delta: 'δᵢⱼ este 1 pentru i = j, altfel 0.',
    'exp-as-power': 'Prea mare sau prea mic pentru a fi scris întreg, deci rămâne o putere.',
    'loss-from-logits':
      'Probabilitatea clasei reale se rotunjește la 0, deci pierderea se calculează din logituri.',
    vanishing: 'Termenii cu eticheta 0 dispar.',
    'one-hot-form': 'Pentru o etichetă one-hot, pierderea rezultă și numai din logituri.',
    'labels-sum-to-one': 'Ultimul pas are loc fiindcă etichetele au suma 1.',
    shapes: 'Dimensiunile trebuie să se potrivească: o coloană ori o linie dă o matrice de forma lui W.',
    'after-update': 'Semnul prim arată ce se calculează cu ponderile și termenii liberi noi.',
    'first-order': 'Ce prezice gradientul singur; restul schimbării este curbura.',
    'central-differences':
      'θ este pe rând fiecare pondere și termen liber, iar h = 10^-15 / max(1, |x|), cu trăsătura x a ponderii și 1 pentru termenul liber; aceasta este cea mai mare diferență găsită.',
  },
  remedies,
  problem: 'Problemă',
  derivation: 'Calcul',
  checkWork: 'Verifică-mi calculul',
  showDerivation: 'Arată calculul complet',
  overview: {
    steps: 'Pași',
    foldAll: 'Restrângere totală',
    unfoldAll: 'Extindere totală',
    lines: (title) => `Liniile pasului „${title}”`,
    link: (title) => `Link către „${title}”`,
    showAll: 'Toate elementele',
    showFewer: 'Mai puține',
  },
  reset: 'Resetare',
  undo: 'Anulare',
  redo: 'Refacere',
  undone: 'S-a anulat.',
  redone: 'S-a refăcut.',
  nothingToUndo: 'Nimic de anulat.',
  nothingToRedo: 'Nimic de refăcut.',
  features: 'Trăsături',
  classes: 'Clase',
  fewer: (of) => `Mai puține ${of.toLowerCase()}`,
  more: (of) => `Mai multe ${of.toLowerCase()}`,
  learningRate: 'Rata de învățare',
  feature: 'trăsătura',
  class: 'clasa',
  trueClass: 'Clasa reală',
  isTrue: 'reală',
  trueClassIs: (c) => `Clasa reală ${c}`,
  names: { x: 'x, trăsăturile', W: 'W, ponderile', b: 'b, termenii liberi', y: 'y, eticheta' },
  grid: (name, sizes) =>
    sizes.length === 1
      ? `${name}, ${counted(sizes[0] ?? 0, 'element', 'elemente')}`
      : `${name}, matrice ${sizes.join(' pe ')}`,
  options: 'Opțiuni',
  when: { legend: 'Rotunjire', shown: 'la afișare', carried: 'la fiecare pas' },
  mode: {
    label: 'Regula',
    'half-up': 'jumătatea în sus',
    'half-even': 'jumătatea la par',
    truncate: 'trunchiere',
  },
  digits: { label: 'Cifre', decimals: 'zecimale', significant: 'semnificative' },
  kind: 'Felul cifrelor',
  layout: {
    legend: 'W este',
    'features-by-classes': 'trăsături × clase',
    'classes-by-features': 'clase × trăsături',
  },
  indexBase: { legend: 'Indici de la', 0: '0', 1: '1' },
  decimalMark: { legend: 'Zecimale', '.': 'punct 0.5', ',': 'virgulă 0,5' },
  symbols: {
    legend: 'Simboluri',
    prediction: 'Predicția',
    learningRate: 'Rata de învățare',
    gradient: 'Gradientul',
    loss: 'Pierderea',
    transpose: 'Transpusa',
  },
  shownSteps: (shown, all) => (shown === all ? 'Pași afișați: toți' : `Pași afișați: ${shown} din ${all}`),
  language: 'Limba',
  shift: {
    label: 'Deplasare z',
    auto: 'cu max z, dacă e mare',
    always: 'cu max z, mereu',
    never: 'niciodată',
  },
  entries: (count) => `Element cu element (${counted(count, 'linie', 'linii')})`,
  proof: (step) => (step === 'gradient-logits' ? 'De unde vine ŷ − y?' : 'De ce este așa?'),
  updated: (results: string): string => `Recalculat: ${results}`,
  stale: 'Neactualizat: corectați ',
  notCurrent: 'neactualizat',
  summary: (n, m, eta) => `${sizesOf(n, m)}, η = ${eta}`,
  edit: 'Editare',
  close: 'Închidere',
  presentation: {
    open: 'Prezentare',
    label: 'Prezentare',
    failed: 'Prezentarea nu a putut fi încărcată.',
    back: 'Înapoi',
    forward: 'Înainte',
    whole: 'Linii întregi',
    place: (line, lines) => `${line} din ${lines}`,
    read: (step, [line, lines], [part, parts]) =>
      `${step}, linia ${line} din ${lines}${parts === 1 ? '' : `, partea ${part} din ${parts}`}`,
    blank: 'Ecranul este gol; orice tastă readuce linia.',
  },
  paste: {
    open: 'Lipire…',
    kept: 'păstrat de dinainte',
    drop: 'Lăsați aici un text sau un fișier cu numere',
    failed: 'Ce ați lipit nu a putut fi citit: o parte a paginii nu s-a încărcat.',
    wrongFile: 'Se pot lăsa doar texte: .csv, .tsv, .txt, .json, .py, .m, .tex sau .md, de cel mult 4 MB.',
  },
  starting: 'Calculatorul pornește …',
  failed: 'Calculatorul nu a putut porni.',
  failedWhy:
    'Are nevoie de WebAssembly, care în acest browser lipsește, este oprit sau nu s-a încărcat. Încercați un browser actual sau reîncărcați pagina.',
  failedExample: 'Mai jos este un exemplu calculat dinainte, în limba engleză.',
  embed: 'Includere…',
  copyLink: 'Copiere link',
  linkCopied: 'Linkul către această problemă este copiat.',
  linkNotCopied: 'Browserul nu a permis copierea linkului; el este în bara de adrese.',
  linkError: {
    damaged: 'Linkul este deteriorat: se arată exemplul.',
    newer: 'Linkul a fost făcut de o versiune mai nouă a paginii: se arată exemplul.',
  },
  given: {
    wrong: (what) => `Pagina dă o problemă greșită: ${what}`,
    unreadable: (why) => `Pagina dă o problemă care nu a putut fi citită: ${why}`,
  },
  dismiss: 'Am înțeles',
  copied: 'Copiat ✓',
  notLoaded: 'Acea parte a paginii nu s-a încărcat; încercați din nou.',
  printing: {
    open: 'Tipărire…',
    title: 'Tipărire',
    papers: {
      worksheet: 'Fișă de lucru',
      'worksheet-and-key': 'Fișă de lucru și rezolvare',
      key: 'Rezolvare',
    },
    hasEntries: 'Element cu element',
    hasProofs: 'Demonstrații',
    name: 'Nume',
    date: 'Data',
    instructions: 'Completați spațiile libere.',
    signs: 'Exact după =, rotunjit după ≈.',
    digits: (count, kind) =>
      kind === 'decimals'
        ? counted(count, 'zecimală', 'zecimale')
        : counted(count, 'cifră semnificativă', 'cifre semnificative'),
  },
  exporting: {
    open: 'Exportare…',
    title: 'Copiere sau descărcare',
    line: 'Copierea liniei…',
    scope: 'Ce anume',
    everything: 'Tot',
    format: 'Format',
    documents: 'Documente',
    scripts: 'Programe',
    text: 'Text simplu',
    preview: 'Previzualizare',
    isWhole: 'Un program calculează mereu întregul pas de învățare.',
    isCut: 'Se vede doar începutul; la copiere și descărcare este totul.',
    copy: 'Copiere',
    download: 'Descărcare',
    copied: 'Copiat.',
    notCopied: 'Browserul nu a permis copierea. Textul este selectat: apăsați Ctrl+C sau ⌘C.',
    saved: (file) => `Salvat ca ${file}.`,
  },
  examples: {
    legend: 'Exemplu',
    choose: 'Numerele dumneavoastră',
    own: 'Numerele dumneavoastră; linkul din bara de adrese le păstrează.',
    source: 'Sursa',
    homework: {
      title: 'O temă de casă',
      about: 'Trei trăsături, trei clase; clasa reală are probabilitatea de 0,4 %.',
    },
    'not-square': {
      title: 'W nu este pătratică',
      about: 'Două trăsături, trei clase: gradientul transpus nici nu se poate scădea.',
    },
    'confident-right': {
      title: 'Sigur și corect',
      about: 'Clasa reală are aproape toată probabilitatea: pierdere mică, gradient mic.',
    },
    'confident-wrong': {
      title: 'Sigur și greșit',
      about: 'Altă clasă are aproape toată probabilitatea: pierdere mare, gradient aproape de ±1.',
    },
    'soft-labels': {
      title: 'Etichete moi',
      about: 'Eticheta este o distribuție: pierderea nu poate scădea sub entropia ei.',
    },
    overflow: {
      title: 'z = 1000',
      about: 'În dublă precizie e¹⁰⁰⁰ depășește; zecimalele și deplasarea cu max z nu.',
    },
    cs231n: {
      title: 'Scorurile unei imagini',
      about: 'Patru pixeli, trei clase, W ca clase × trăsături; pierderea este 1,04.',
    },
    mlxtend: {
      title: 'Regresie softmax',
      about: 'Primul exemplu din tutorialul unei biblioteci: ŷ ≈ (0,2945; 0,3422; 0,3633).',
    },
  },
  page: {
    title: 'Regresia softmax, pas cu pas',
    lead: 'Scrieți numerele și citiți fiecare linie a unui pas de gradient, ca pe hârtie, dar cu toate cifrele corecte.',
    foot: 'softmax-steps este software liber, cu licența MIT. Ce scrieți rămâne în această pagină.',
    course: 'Folosiți-l la un curs',
    coursePage: './teachers.ro.html',
  },
  internal: 'Ceva nu a mers în calculator; numerele scrise s-au păstrat.',
  hint: 'Indicați sau atingeți un număr ca să vedeți de unde vine; merg și Tab și săgețile.',
  typed: 'valoare introdusă',
  from: (sources) => `din ${sources}`,
  pin: {
    quantities: {
      x: 'trăsătura',
      W: 'ponderea',
      b: 'termenul liber',
      y: 'eticheta',
      eta: 'rata de învățare',
      product: 'trăsătura ori ponderea',
      z: 'logitul',
      zmax: 'cel mai mare logit',
      shifted: 'logitul deplasat',
      exp: 'exponențiala logitului',
      sum: 'suma exponențialelor',
      yhat: 'probabilitatea',
      yhat_sum: 'suma probabilităților',
      log_yhat: 'logaritmul probabilității',
      loss_term: 'termenul pierderii',
      loss: 'pierderea',
      log_sum: 'logaritmul sumei',
      loss_from_logits: 'pierderea, din logituri',
      dz: 'gradientul după logit',
      dW: 'gradientul după pondere',
      db: 'gradientul după termenul liber',
      scaled_dW: 'pasul ponderii',
      scaled_db: 'pasul termenului liber',
      W_next: 'ponderea nouă',
      b_next: 'termenul liber nou',
      z_next: 'logitul după pas',
      yhat_next: 'probabilitatea după pas',
      loss_next: 'pierderea după pas',
      loss_change: 'schimbarea pierderii',
      dW_squared: 'pătratul gradientului după ponderi',
      db_squared: 'pătratul gradientului după termenii liberi',
      predicted_change: 'schimbarea prezisă de gradient',
      gradient_error: 'testul gradientului',
    },
    pinned: (name) => `Fixat: ${name}.`,
    unpinned: (name) => `Nu mai este fixat: ${name}.`,
    back: 'Înapoi',
    path: 'Traseu',
    printed: 'Afișat',
    value: 'Valoare',
    exact: 'exactă',
    exactAsTyped: 'exactă, așa cum a fost introdusă',
    carried: 'rotunjită; calculul continuă cu ea',
    verdicts: {
      right: () => 'toate cifrele corecte',
      digits: (count) =>
        count === 0 ? 'nicio cifră corectă' : counted(count, 'cifră corectă', 'cifre corecte'),
      'not-zero': () => 'ar trebui să fie 0',
      overflow: () => 'depășire superioară',
      infinite: () => 'infinit, după un 0 sau o depășire',
      nan: () => 'nu este un număr: ∞ ∕ ∞, ∞ − ∞ sau 0 · ∞',
      underflow: () => 'depășire inferioară',
      lost: () => 'pierdut prin rotunjire',
    },
    loading: '…',
    failed: 'nu s-a putut încărca',
    sources: 'Din',
    uses: 'Folosit în',
    unused: 'nimic altceva',
    all: (count) => `toate (${count})`,
    line: 'Linia',
    goTo: (step) => `La pasul ${step}`,
    hidden: '(pasul este ascuns)',
    hint: '← și → parcurg traseul, Backspace duce înapoi, Esc închide.',
  },
};

const sizeOf = (rows: number, columns: number): string => `${rows} × ${columns}`;

function pasteError(error: Left | ShapeError, letter: (field: Field) => string): string {
  switch (error.code) {
    case 'too-large':
      return `${letter(error.field)} este ${sizeOf(error.rows, error.columns)}: pagina primește cel mult 16 trăsături și 16 clase.`;
    case 'too-few-classes':
      return `${letter(error.field)} dă ${counted(error.got, 'clasă', 'clase')}: trebuie cel puțin 2.`;
    case 'not-a-vector':
      return `${letter(error.field)} este ${sizeOf(error.rows, error.columns)}: trebuie să fie o linie sau o coloană. Pagina primește un singur exemplu.`;
    case 'class-index':
      return `y este clasa ${error.got}: clasele sunt de la ${error.from} la ${error.to}.`;
    case 'contradiction': {
      const sizes = error.sizes.map(
        ({ field, rows, columns }) => `${letter(field)} este ${sizeOf(rows, columns)}`,
      );
      return `Dimensiunile nu se potrivesc: ${sizes.join(', ')}.`;
    }
    default: {
      const place = `Linia ${error.line}, coloana ${error.column}: `;
      return error.code === 'empty' ? 'Nu conține niciun număr.' : place + leftWords[error.code](error);
    }
  }
}

const numbers = (count: string): string => counted(Number(count), 'număr', 'numere');

const leftWords: Readonly<Record<Exclude<LeftCode, 'empty'>, (error: Left) => string>> = {
  'too-long': () => 'textul este prea lung.',
  'too-many-entries': () => 'prea multe numere.',
  'too-deep': () => 'prea multe paranteze una în alta.',
  'not-a-number': ({ got }) => `„${got}” nu este un număr.`,
  'not-finite': ({ got }) => `„${got}” nu este un număr finit.`,
  'division-by-zero': ({ got }) => `„${got}” împarte la zero.`,
  magnitude: ({ got }) => `„${got}” iese din domeniul de calcul.`,
  missing: ({ got }) => `„${got}” este o valoare lipsă, nu un număr.`,
  masked: () => 'un element este mascat.',
  complex: ({ got }) => `„${got}” este un număr complex.`,
  hexadecimal: ({ got }) => `„${got}” nu este un număr zecimal.`,
  'cut-off': () => 'la tipărire s-au pierdut cifre.',
  elided: () => 'la tipărire s-au omis elemente.',
  'empty-cell': () => 'lipsește un număr.',
  'empty-matrix': () => 'matricea nu are elemente.',
  ragged: ({ expected, got }) => `linia aceasta are ${numbers(got)}, prima are ${expected}.`,
  unclosed: ({ expected }) => `lipsește „${expected}”.`,
  unexpected: ({ got }) => (got === '' ? 'textul se termină prea devreme.' : `„${got}” nu poate sta aici.`),
  dimensions: () => 'mai mult decât linii și coloane.',
  size: ({ expected, got }) =>
    /^\d+$/.test(got) ? `${numbers(got)} nu umplu ${expected}.` : `${got} nu se potrivește cu ${expected}.`,
  sparse: () => 'o matrice rară, tipărită ca indici și valori.',
  'rows-lost': () => 'o formulă copiată dintr-o pagină, fără liniile ei.',
  'rows-above': () => 'acest rând stă deasupra numelui și poate ține de el.',
  'no-values': () => 'descrierea unei matrice, fără valorile ei.',
  count: () => 'aici scrie câte sunt, nu ce valori au.',
  product: () => 'un produs sau o sumă care nu este calculată.',
  'several-results': () => 'mai multe rezultate fără nume.',
  repeated: () => 'o valoare între prima și ultima cu acest nume.',
  formula: ({ got }) => (got === '' ? 'o formulă, nu numere.' : `„${got}” începe o formulă, nu numere.`),
  changed: ({ got }) => `„${got}” schimbă valoarea, ceea ce nu se calculează.`,
  'size-unknown': () => 'nimic nu spune câte numere umple.',
  'not-a-scalar': () => 'rata de învățare trebuie să fie un singur număr.',
  'mixed-marks': () => 'și punctul, și virgula stau înaintea zecimalelor.',
  intermediate: () => 'un pas intermediar, care nu se cere.',
  'unknown-name': () => 'un nume necunoscut aici.',
  unsupported: () => 'pasul de aici nu are o asemenea setare.',
  unnamed: () => 'numere fără un nume cunoscut aici.',
  given: () => 'un nume din enunț: cele noi sunt W′ și b′, ieșirea este ŷ.',
  joined: () => 'un produs sau două mărimi: puneți fiecare pe linia ei.',
};

/** What the dialog for pasting says. */
export const paste: PasteWords = {
  title: 'Lipirea unei matrice sau a unei probleme întregi',
  label: 'O matrice, o listă sau atribuiri x = …, W = …, b = …, y = …, eta = …',
  hint: 'NumPy, PyTorch, Python, JSON, MATLAB, R, LaTeX, Markdown, CSV sau celule de calcul tabelar. La fel și când lipiți sau lăsați ceva oriunde pe pagină.',
  use: 'Folosire',
  done: (fields) => `S-a lipit: ${fields}.`,
  sizes: (n, m) => `${sizesOf(n, m)}.`,
  newLayout: {
    'features-by-classes': 'W este acum trăsături × clase.',
    'classes-by-features': 'W este acum clase × trăsături.',
  },
  questions: {
    reading: 'Se poate citi în mai multe feluri. Cum?',
    field: 'Pentru care câmp este?',
    orientation: 'Cum este așezată W?',
  },
  ways: { 'as-is': 'Așa cum este.', transposed: 'Transpusă.' },
  readings: {
    'decimal-comma': 'Virgula stă înaintea zecimalelor.',
    'list-comma': 'Virgula stă între numere.',
    row: 'O linie.',
    column: 'O coloană.',
    header: 'Prima linie este un antet.',
    data: 'Prima linie conține numere.',
    matrix: 'Fiecare rând este o linie a matricei.',
    decimals: 'Virgula stă înaintea zecimalelor.',
    thousands: 'Virgula desparte miile.',
    index: 'Prima coloană numără liniile.',
    values: 'Prima coloană conține numere.',
    bullet: 'Liniuța începe un rând.',
    sign: 'Liniuța este semnul minus.',
    'result-1': 'Primul rezultat.',
    'result-2': 'Al doilea rezultat.',
    'result-3': 'Al treilea rezultat.',
    'result-4': 'Al patrulea rezultat.',
    first: 'Prima valoare a unui nume.',
    last: 'Ultima valoare a unui nume.',
    together: 'Toate liniile sunt o matrice.',
    apart: 'Blocurile sunt rezultate separate.',
    fields: 'Numele sunt ale câmpurilor.',
    columns: 'Numele sunt capetele unei singure matrice.',
    list: 'O listă pe mai multe rânduri.',
  },
  asBefore: (reading) => `Citit ca data trecută: ${reading}`,
  readTitle: 'Citit',
  readFrom: (name, line, lastLine) => {
    const lines = line === lastLine ? `linia ${line}` : `liniile ${line}–${lastLine}`;
    return `din ${name === '' ? '' : `${name}, `}${lines}.`;
  },
  filled: 'Completat la dimensiunea sa.',
  kept: (fields) => `Păstrat de dinainte: ${fields}.`,
  leftTitle: 'Lăsat deoparte',
  left: (pieces) => `Lăsat deoparte: ${pieces}.`,
  line: (line) => `linia ${line}`,
  remedies: {
    'print-all-numpy': 'NumPy a omis elemente: tipăriți cu np.set_printoptions(threshold=np.inf).',
    'print-all-torch': "PyTorch a omis elemente: tipăriți cu torch.set_printoptions(profile='full').",
    'print-all-pandas': 'pandas a omis linii sau coloane: tipăriți df.to_string().',
    'print-all-node': 'Node.js a omis elemente: tipăriți cu console.dir(value, { maxArrayLength: null }).',
    'print-all': 'S-au omis elemente: tipăriți-le pe toate.',
    'to-dense': 'Matricea este rară: tipăriți-o densă, cu toarray(), to_dense(), full() sau as.matrix().',
    'to-real': 'Numerele sunt complexe: tipăriți partea reală, cu .real, real() sau Re().',
    'fill-missing': 'Lipsește un element: completați-l înainte de tipărire.',
    'fill-masked': 'Un element este mascat: tipăriți cu filled(0) sau fără mască.',
    'format-decimal': 'Numerele sunt tipărite ca biți: tipăriți zecimale, cu format long.',
    'copy-source': 'Pagina pierde liniile unei formule: copiați codul ei TeX sau MathML, din meniul ei.',
    'print-values': 'Textul descrie matricea: tipăriți-i valorile, cu print(), arraySync() sau toString().',
    'work-out': 'Nu se calculează aici: lipiți rezultatul.',
    'name-results': 'Sunt mai multe rezultate: lipiți unul sau scrieți înaintea fiecăruia numele și =.',
    'tell-size': 'Nimic nu spune dimensiunea: dați și W sau scrieți numerele.',
    'one-mark': 'Punctul și virgula stau ambele înaintea zecimalelor: folosiți doar unul.',
  },
  wrong: pasteError,
};
