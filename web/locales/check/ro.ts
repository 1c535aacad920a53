import type { MistakeId } from '../../core/check-types.js';
import type { StepId } from '../../core/types.js';
import type { HintPlace } from '../../model/answers/hint-place.js';
import type { MistakeContext } from '../../model/answers/mistake-context.js';
import type { Mark } from '../../model/answers/judgement.js';
import type { words as english } from './en.js';

const plurals = new Intl.PluralRules('ro');

/** “1 element”, “3 elemente”, “20 de elemente”. */
function counted(count: number, one: string, many: string): string {
  const form = plurals.select(count);
  return form === 'one' ? `${count} ${one}` : form === 'few' ? `${count} ${many}` : `${count} de ${many}`;
}

const mistakes: Readonly<Record<MistakeId, (context: MistakeContext) => string>> = {
  'logits-not-transposed': ({ isByFeatures }) =>
    isByFeatures
      ? 'Acesta este W x. W este trăsături × clase, deci logiturile sunt Wᵀx + b: o clasă ia ponderile de pe coloana ei.'
      : 'Acesta este Wᵀx. W este clase × trăsături, deci logiturile sunt W x + b: o clasă ia ponderile de pe linia ei.',
  'bias-missing': () => 'Lipsește termenul liber: un logit este suma ponderi ori trăsături, plus b.',
  'bias-subtracted': () => 'Termenul liber este scăzut; el trebuie adunat.',
  'product-sign': () => 'Un produs are semnul greșit: minus ori minus dă plus, plus ori minus dă minus.',
  'product-missing': () => 'Un produs lipsește din sumă: fiecare trăsătură intră în ea, cu ponderea ei.',
  'no-exponential': () =>
    'Logiturile sunt împărțite la suma lor, fără e. Softmax calculează întâi eᶻ pentru fiecare logit.',
  'not-normalised': () => 'Acestea sunt chiar exponențialele. Fiecare trebuie împărțită la suma lor.',
  'divided-by-maximum': () =>
    'Exponențialele sunt împărțite la cea mai mare dintre ele. Trebuie împărțite la suma lor.',
  'wrong-base': () => 'Puterile sunt ale lui 2 sau 10. Exponențialele sunt puteri ale lui e = 2,718….',
  sigmoid: () =>
    'Aceasta este sigmoida fiecărui logit în parte. Softmax împarte fiecare eᶻ la suma după toate clasele.',
  'shift-in-numerator-only': () =>
    'Cel mai mare logit este scăzut numai deasupra liniei de fracție. Sus și jos trebuie făcută aceeași deplasare.',
  'wrong-log': () =>
    'Acesta este un logaritm în baza 2 sau 10. Pierderea se calculează cu logaritmul natural, ln.',
  'loss-sign': () =>
    'Lipsește semnul minus: logaritmul unei probabilități este negativ, iar pierderea pozitivă.',
  'loss-wrong-class': () => 'Aceasta este pierderea pentru altă clasă. Se ia ŷ al clasei cu eticheta 1.',
  'loss-averaged-over-classes': () =>
    'Pierderea este împărțită la numărul de clase. Ea este suma după clase, nu media.',
  'binary-cross-entropy': () =>
    'Aici se adună și (1 − y) ln(1 − ŷ), pierderea unor întrebări separate cu da sau nu. La softmax se adună numai y ln ŷ.',
  'squared-error': () =>
    'Acesta este pătratul diferenței dintre ŷ și y. Entropia încrucișată este −Σ y ln ŷ.',
  'gradient-sign': () => 'Acesta este y − ŷ. Gradientul este ŷ − y, predicția minus eticheta.',
  'target-not-subtracted': () => 'Eticheta nu este scăzută: gradientul este ŷ − y, nu ŷ.',
  'same-gradient-for-all': () =>
    '1 este scăzut la toate clasele. Fiecare clasă își scade propria etichetă, de cele mai multe ori 0.',
  'stopped-at-yhat': () =>
    'Acesta este gradientul după ŷ, −y/ŷ. El mai trebuie trecut prin softmax, și atunci devine ŷ − y.',
  'diagonal-jacobian': () =>
    'S-a folosit numai ∂ŷᵢ/∂zᵢ. Fiecare ŷ depinde de fiecare z, iar toți acești termeni dau împreună ŷ − y.',
  'extra-sigmoid-factor': () =>
    'Este un factor ŷ(1 − ŷ) în plus. Cu entropia încrucișată el se simplifică și rămâne ŷ − y.',
  'gradient-transposed': ({ isByFeatures, n, m, factor }) => {
    const [after, before] = [`${factor} xᵀ`, `x ${factor}ᵀ`];
    const [wrong, right] = isByFeatures ? [after, before] : [before, after];
    const [first, second] = isByFeatures ? [m, n] : [n, m];
    const shapes = `(${first} × 1)(1 × ${second})`;
    const product = isByFeatures ? 'clase × trăsături' : 'trăsături × clase';
    const reason =
      n === m
        ? `Se poate scădea din W numai pentru că aici n = m = ${n}, iar atunci schimbă alte ponderi decât trebuie.`
        : 'Nici nu se poate scădea din W.';
    return `Aceasta este ${wrong}, transpusa lui ${right}: ${shapes} dă ${product}, iar W este stocat invers. ${reason}`;
  },
  'gradient-elementwise': ({ isByFeatures, difference }) =>
    `x și ${difference} sunt înmulțiți element cu element. Fiecare trăsătură trebuie înmulțită cu fiecare clasă: ${isByFeatures ? 'x (ŷ − y)ᵀ' : '(ŷ − y) xᵀ'} este o matrice întreagă.`,
  'gradient-inner-product': ({ difference }) =>
    `Acesta este produsul scalar al lui x cu ${difference}, un singur număr. Gradientul are câte un element pentru fiecare pondere.`,
  'gradient-one-column': () =>
    'Aici numai clasa reală are gradient. Fiecare clasă are unul: xᵢ (ŷⱼ − yⱼ), chiar dacă yⱼ este 0.',
  'weights-for-inputs': () => 'Ponderile stau în locul trăsăturilor: gradientul este x ori ŷ − y.',
  'bias-gradient-summed': () =>
    'Gradientul este adunat după clase, ceea ce dă mereu 0. Fiecare termen liber are gradientul propriului logit.',
  'gradient-averaged-over-classes': ({ m }) =>
    `Aici s-a împărțit la ${m}, numărul de clase. Pierderea este o sumă după clase, nu o medie, deci gradienții ei nu se împart.`,
  'gradient-halved': () =>
    'Aceasta este jumătatea gradientului. Factorul ½ vine de la erorile pătratice; entropia încrucișată nu îl are.',
  ascent: () => 'Pasul este adunat. Ca pierderea să scadă, el trebuie scăzut.',
  'learning-rate-missing': () => 'Lipsește rata de învățare: pasul este η ori gradientul.',
  'learning-rate-squared': () =>
    'S-a înmulțit cu η de două ori. Pasul este η ori gradientul, o singură dată.',
  'step-only': () => 'Acesta este numai pasul. El mai trebuie scăzut din valorile vechi.',
  unchanged: () => 'Acestea sunt valorile vechi: pasul nu a fost făcut.',
  'bias-after-weights': () =>
    'Gradientul este calculat cu ponderile noi. Ponderile și termenii liberi se schimbă cu gradientul de la valorile vechi.',
  'entries-swapped': () => 'Două elemente și-au schimbat locurile.',
  'digits-swapped': () => 'Două cifre alăturate și-au schimbat locurile.',
  'digit-dropped': () => 'Lipsește o cifră.',
  'decimal-point': () => 'Cifrele sunt bune, dar marca zecimală este în alt loc.',
  'rows-exchanged': () => 'Două linii și-au schimbat locurile.',
  'columns-exchanged': () => 'Două coloane și-au schimbat locurile.',
  rounding: () => 'Ultima cifră diferă: verificați rotunjirea.',
};

export const words: typeof english = {
  title: 'Verificarea calculului',
  intro: {
    entry:
      'Completați ce ați calculat, în orice ordine, cu oricâte cifre aveți. Fiecare element este verificat când îl părăsiți.',
    request: 'Completați ce ați calculat, în orice ordine, cu oricâte cifre aveți. Apoi verificați.',
  },
  check: 'Verifică',
  checked: (right: number, all: number): string => `${right} din ${all} corecte.`,
  clear: 'Șterge tot',
  cleared: 'Toate elementele au fost șterse. Anularea le aduce înapoi.',
  marks: {
    right: 'corect',
    'right-truncated': 'corect, dar trunchiat în loc de rotunjit',
    'right-given-earlier': 'corect pentru ce ați scris mai înainte',
    'truncated-given-earlier': 'corect pentru ce ați scris mai înainte, dar trunchiat în loc de rotunjit',
    unaffected: 'se potrivește oricum: greșeala din această mărime l-ar lăsa la fel',
    close: 'aproape, dar nici corect, nici greșit',
    wrong: 'greșit',
    unreadable: 'nu este un număr',
    'not-given': 'necompletat',
  } satisfies Record<Mark, string>,
  tally: {
    right: (count) => counted(count, 'corect', 'corecte'),
    'right-truncated': (count) => counted(count, 'corect, trunchiat', 'corecte, trunchiate'),
    'right-given-earlier': (count) =>
      counted(count, 'corect pentru ce e mai înainte', 'corecte pentru ce e mai înainte'),
    'truncated-given-earlier': (count) =>
      counted(
        count,
        'corect pentru ce e mai înainte, trunchiat',
        'corecte pentru ce e mai înainte, trunchiate',
      ),
    unaffected: (count) => counted(count, 'se potrivește oricum', 'se potrivesc oricum'),
    close: (count) => `${count} aproape`,
    wrong: (count) => counted(count, 'greșit', 'greșite'),
    unreadable: (count) => counted(count, 'care nu e număr', 'care nu sunt numere'),
    'not-given': (count) => `${count} de completat`,
  } satisfies Record<Mark, (count: number) => string>,
  hintsUsed: (count: number): string => counted(count, 'indiciu folosit', 'indicii folosite'),
  first: 'Prima greșeală',
  notSettled: 'Nelămurit',
  nothingWrong: 'Nimic greșit până acum.',
  toStep: (title: string): string => `Mergi la „${title}”`,
  allRight: 'Totul este corect.',
  list: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} și ${names.at(-1) ?? ''}`,
  cells: (names: readonly string[], more: number): string =>
    more === 0 ? names.join(', ') : `${names.join(', ')} și încă ${counted(more, 'element', 'elemente')}`,
  mistakes,
  together: (place: 'yhat' | 'dz', text: string): string =>
    `Ea vine împreună cu o greșeală la ${place === 'yhat' ? 'ŷ' : '∂L/∂z'}: ${text}`,
  possible: {
    exp: 'O putere a lui e este pozitivă.',
    sum: 'O sumă de puteri ale lui e este pozitivă.',
    yhat: 'O probabilitate este între 0 și 1, iar toate împreună dau 1.',
    loss: 'O probabilitate este sub 1, logaritmul ei este negativ, iar pierderea pozitivă.',
    dz: 'ŷ − y este între −1 și 1: negativ pentru clasa cu eticheta 1, pozitiv pentru una cu eticheta 0.',
    db: 'Acesta este ŷ − y, între −1 și 1: negativ pentru clasa cu eticheta 1, pozitiv pentru una cu eticheta 0.',
  },
  lookAt: {
    given: (from: string): string =>
      `Se calculează numai din ${from}, care sunt date: reluați produsele unul câte unul.`,
    right: (from: string): string =>
      `Se calculează din ${from}, iar ce aveți acolo este corect: greșeala este deci la acest pas.`,
    wrong: (from: string): string =>
      `Se calculează din ${from}, unde ceva este deja greșit: începeți de acolo.`,
    missing: (from: string): string =>
      `Se calculează din ${from}: completați și acolo, ca să se vadă dacă greșeala este acolo sau la acest pas.`,
    either: (from: string): string => `Se calculează din ${from}: reluați și acel pas, și pe acesta.`,
  },
  notes: {
    ambiguous: 'Mai multe greșeli dau aceste cifre; cu mai multe cifre s-ar putea spune care dintre ele.',
    'too-few-digits': (names: string): string =>
      `${names}: corect, dar cu atât de puține cifre și o greșeală cunoscută ar arăta la fel.`,
    unexplained: (names: string, lookAt: string): string =>
      `${names}: greșit, și nicio greșeală cunoscută nu dă ce este scris acolo. ${lookAt}`,
    impossible: (names: string, possible: string): string => `${names}: așa nu se poate. ${possible}`,
    close: (names: string, near: string | undefined, write: string | undefined): string =>
      [
        `${names}: nici corect, nici greșit; poate că numai rotunjirea de pe drum diferă.`,
        ...(near === undefined ? [] : [`Valoarea este aproape de ${near}.`]),
        ...(write === undefined ? [] : [`Scrieți și ${write}, ca să se lămurească.`]),
      ].join(' '),
    'floating-point': (names: string, precision: string): string =>
      `${names}: corect. Ultimele cifre sunt ale calculului în ${precision}, nu ale valorii exacte.`,
    'too-many-digits': (names: string): string =>
      `${names}: prea lung pentru a fi verificat. Un număr poate avea cel mult 40 de cifre.`,
    shifted:
      'Exponențialele dumneavoastră sunt cele ale lui z − max z. Și așa este corect, iar ŷ rămâne la fel.',
    plain: 'Exponențialele dumneavoastră sunt chiar cele ale lui z. Și așa este corect, iar ŷ rămâne la fel.',
  },
  practise: 'Exersează',
  forTeachers: 'Pentru profesori',
  hints: {
    first: 'Indiciu: regula',
    numbers: 'Alt indiciu: cu numerele puse',
    result: 'Ultimul indiciu: rezultatul',
    hide: 'Ascunde indiciile',
    show: 'Arată din nou indiciile',
    press: (hint: string): string => `Sau apăsați „${hint}”.`,
    titles: { rule: 'Regula', numbers: 'Cu numerele', result: 'Rezultatul' },
    of: (hint: string, step: string): string => `${hint}, ${step}`,
    rules: {
      logits:
        'Înmulțiți fiecare trăsătură cu ponderea pe care i-o dă clasa, adunați toate produsele, apoi termenul liber.',
      exponentials: 'Ridicați e la fiecare logit. Apoi adunați-le pe toate.',
      softmax: 'Împărțiți fiecare exponențială la suma tuturor.',
      'cross-entropy':
        'Înmulțiți logaritmul fiecărei probabilități cu eticheta ei, adunați și schimbați semnul.',
      'gradient-logits': 'Scădeți din fiecare probabilitate eticheta ei.',
      'gradient-weights':
        'Linie cu linie: gradientul unei ponderi este trăsătura ei ori gradientul logitului clasei. O coloană ori o linie are forma lui W.',
      'gradient-bias': 'Preluați gradientul după logituri: termenul liber se adună cu factorul 1.',
      'update-weights':
        'Înmulțiți fiecare element al gradientului cu η, apoi scădeți-l din ponderea de pe același loc.',
      'update-bias':
        'Înmulțiți fiecare element al gradientului cu η, apoi scădeți-l din termenul liber de pe același loc.',
    } satisfies Partial<Record<StepId, string>>,
    places: {
      logits: ({ at, class: k, isByFeatures }) =>
        `${at('z')}: fiecare pondere de pe ${isByFeatures ? 'coloana' : 'linia'} ${k} din W ori elementul ei din x, toate adunate, apoi ${at('b')}.`,
      exponentials: ({ at, step }) => `${at('exp')}: e la puterea ${at('z')} de la pasul ${step('logits')}.`,
      softmax: ({ at, step }) =>
        `${at('yhat')}: ${at('exp')} supra Σ eᶻ, ambele de la pasul ${step('exponentials')}.`,
      'cross-entropy': ({ trueClass, step }) =>
        trueClass === undefined
          ? `L: y este în problemă, ŷ la pasul ${step('softmax')}. O etichetă 0 nu adaugă nimic.`
          : `L: toate etichetele în afară de una sunt 0, deci rămâne numai ln ${trueClass}. ŷ este la pasul ${step('softmax')}.`,
      'gradient-logits': ({ at, label, step }) =>
        `${at('dz')}: ${at('yhat')} de la pasul ${step('softmax')} minus ${at('y')}, care este ${label}.`,
      'gradient-weights': ({ at, isByFeatures, step }) =>
        `${at('dW')}: ${at('x')} ori ${at('dz')} de la pasul ${step('gradient-logits')}. ${isByFeatures ? 'Linia este a trăsăturii, coloana a clasei' : 'Linia este a clasei, coloana a trăsăturii'}.`,
      'gradient-bias': ({ at, step }) => `${at('db')}: ${at('dz')} de la pasul ${step('gradient-logits')}.`,
      'update-weights': ({ at, eta, step }) =>
        `${at('W_next')}: ${at('W')} din problemă minus ${eta} ori ${at('dW')} de la pasul ${step('gradient-weights')}.`,
      'update-bias': ({ at, eta, step }) =>
        `${at('b_next')}: ${at('b')} din problemă minus ${eta} ori ${at('db')} de la pasul ${step('gradient-bias')}.`,
    } satisfies Partial<Record<StepId, (place: HintPlace) => string>>,
    turned:
      'Gradientul unei ponderi este gradientul logitului clasei ori trăsătura ei. O coloană ori o linie are forma lui W.',
  },
  paste: {
    open: 'Lipește o rezolvare întreagă',
    label: 'Rezolvarea, ca text',
    hint: 'Numere cu numele lor, de exemplu z = [0.5, −1.2, 2]: NumPy, MATLAB, R, JSON sau LaTeX. Puteți lipi și oriunde pe pagină.',
    fill: 'Completează',
    done: (names: string): string => `S-au completat: ${names}.`,
    left: (names: string): string => `Nu s-au preluat: ${names}.`,
    toAsk: (names: string): string => `De ales: ${names}.`,
    asBefore: (names: string): string => `Citit ca data trecută: ${names}.`,
    asked: (name: string): string => `${name} se poate citi în mai multe feluri. Cum?`,
    hidden: 'Nu s-a preluat, fiindcă pasul este ascuns',
    filled: 'Din ce linii',
    nothing: 'Nu s-a recunoscut nimic. Dați fiecărei mărimi numele ei, de exemplu z = [1, 2, 3].',
    shapeError: (name: string, expected: string, got: string): string =>
      `${name} are ${expected}; ce s-a lipit are ${got}.`,
    unreadable: (name: string): string => `Ce s-a lipit în ${name} nu s-a putut citi ca numere.`,
  },
};
