// The reference of the element, from its manifest.
import { manifest } from '../manifest.mjs';
import { definitions, escaped, prose } from './html.mjs';

const code = (text) => `<code>${escaped(text)}</code>`;

const typeOf = ({ type }) => (type === undefined ? '' : code(type.text.replaceAll("'", '"')));

function signature({ name, parameters = [], return: returned }) {
  const list = parameters.map(({ name: parameter, optional, type }) => {
    return `${parameter}${optional ? '?' : ''}: ${type.text}`;
  });
  return { term: code(`${name}(${list.join(', ')})`), type: code(returned.type.text) };
}

const list = (kind, entries, describe) => () =>
  definitions(
    entries.map((entry) => ({
      id: `${kind}-${entry.name.replace(/^--/, '')}`,
      text: prose(entry.description),
      ...describe(entry),
    })),
  );

/** The parts of the reference, as functions that return HTML. */
export function elementReference() {
  const { declarations } = manifest('').modules[0];
  const { attributes, members, events, cssParts, cssProperties } = declarations[0];
  const named = ({ name }) => ({ term: code(name) });
  const typed = (entry) => ({ term: code(entry.name), type: typeOf(entry) });
  return {
    attributes: list('attribute', attributes, typed),
    properties: list(
      'property',
      members.filter(({ kind }) => kind === 'field'),
      typed,
    ),
    methods: list(
      'method',
      members.filter(({ kind }) => kind === 'method'),
      signature,
    ),
    events: list('event', events, typed),
    parts: list('part', cssParts, named),
    'css-properties': list('css', cssProperties, (entry) => ({
      term: code(entry.name),
      type: entry.default === undefined ? '' : code(entry.default),
    })),
  };
}
