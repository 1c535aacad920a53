// Snippets as HTML in which comments, strings and words of the language can be told apart.
import { escaped } from './html.mjs';

const mark = (kind, text) => `<span class="${kind}">${escaped(text)}</span>`;

const string = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|${'`'}(?:\\.|[^${'`'}\\])*${'`'}`;
const script =
  'async|await|catch|const|default|export|for|from|function|import|let|new|of|return|try|type|class|if';

/** For each language its comments, strings and words; a string before a colon is a name. */
const languages = {
  css: { comment: String.raw`/\*.*?\*/`, string, word: String.raw`--[\w-]+|(?<=[{;]\s*)[\w-]+(?=:)` },
  js: { comment: String.raw`(?<!:)//[^\n]*|/\*.*?\*/`, string, word: String.raw`\b(?:${script})\b` },
  json: { comment: '(?!)', string, word: '(?!)' },
  m: { comment: String.raw`%[^\n]*`, string, word: '(?!)' },
  py: {
    comment: String.raw`#[^\n]*`,
    string: String.raw`"""[^]*?"""|${string}`,
    word: String.raw`\b(?:from|import|as)\b`,
  },
  sh: { comment: String.raw`#[^\n]*`, string, word: String.raw`(?<=^|\| |&& )\w+|(?<=\s)--?\w[\w-]*` },
};

function plain(text, { comment, string: texts, word }) {
  const pattern = new RegExp(`(?<comment>${comment})|(?<string>${texts})|(?<word>${word})`, 'gms');
  return inPieces(text, pattern, ({ groups }) => {
    const [kind, found] = Object.entries(groups).find(([, value]) => value !== undefined);
    return mark(kind, found);
  });
}

function inPieces(text, pattern, write) {
  let end = 0;
  let html = '';
  for (const match of text.matchAll(pattern)) {
    html += escaped(text.slice(end, match.index)) + write(match);
    end = match.index + match[0].length;
  }
  return html + escaped(text.slice(end));
}

const tag = (text) =>
  inPieces(text, /(?<word>^<\/?[\w-]+|\/?>$)|(?<string>"[^"]*")/g, ({ groups: { word, string: value } }) =>
    word === undefined ? mark('string', value) : mark('word', word),
  );

// What is within scripts and styles is of another language.
const element =
  /<!--.*?-->|<(?<name>script|style)\b(?<head>[^>]*)>(?<body>.*?)<\/\k<name>>|<!?\/?[a-z][^>]*>/gs;

function markup(text) {
  return inPieces(text, element, ({ 0: whole, groups: { name, head = '', body } }) => {
    if (whole.startsWith('<!--')) return mark('comment', whole);
    if (name === undefined) return tag(whole);
    const inner = name === 'style' ? 'css' : /json|importmap/.test(head) ? 'json' : 'js';
    return tag(`<${name}${head}>`) + plain(body, languages[inner]) + tag(`</${name}>`);
  });
}

const names = { cjs: 'js', jsx: 'js', mjs: 'js', ts: 'js' };

/** The text of a file whose name ends so. */
export function highlighted(text, ending) {
  if (ending === 'html' || ending === 'vue') return markup(text);
  const language = languages[names[ending] ?? ending];
  return language === undefined ? escaped(text) : plain(text, language);
}
