// The reference of the package's modules, from their types and the comments in them.
import { join } from 'node:path';
import { Application, ReflectionKind } from 'typedoc';
import { root } from '../run.mjs';
import { definitions, escaped, prose } from './html.mjs';

const entryPoints = ['web/core/index.ts', 'web/core/element.d.ts'];
const entryNames = ['index', 'element'];

async function convert() {
  const app = await Application.bootstrap({
    entryPoints: entryPoints.map((path) => join(root, path)),
    tsconfig: join(root, 'web/core/tsconfig.json'),
    disableSources: true,
    excludeExternals: true,
    sort: ['source-order'],
    logLevel: 'Warn',
  });
  const project = await app.convert();
  if (project === undefined) throw new Error('The types of the package could not be read.');
  return project;
}

// A link in a comment is to what it names; the rest is text with code in it.
function said(comment) {
  const parts = comment?.summary ?? [];
  const html = parts.map((part) =>
    part.kind === 'inline-tag' ? `<code>${escaped(part.text)}</code>` : prose(part.text),
  );
  return html
    .join('')
    .split(/\n{2,}/)
    .join('<br>');
}

const code = (text) => `<code>${escaped(text)}</code>`;

function signatureText(name, { parameters = [], type }) {
  const list = parameters.map((parameter) => {
    const { isOptional } = parameter.flags;
    return `${parameter.name}${isOptional ? '?' : ''}: ${parameter.type}`;
  });
  return `${name}(${list.join(', ')}): ${type}`;
}

// A function may be declared as a variable that holds one.
const signaturesOf = ({ signatures, type }) => signatures ?? type?.declaration?.signatures ?? [];

function member(owner, child) {
  const id = `${owner.name}.${child.name}`;
  const signatures = signaturesOf(child);
  if (signatures.length > 0) {
    const comment =
      [child, ...signatures].map((each) => said(each.comment)).find((text) => text !== '') ?? '';
    return {
      id,
      term: signatures.map((each) => code(signatureText(child.name, each))).join('<br>'),
      text: comment,
    };
  }
  // A property with an accessor is typed by what reads it.
  const { type = child.type, comment = child.comment } = child.getSignature ?? {};
  return {
    id,
    term: code(`${child.name}${child.flags.isOptional ? '?' : ''}`),
    type: code(String(type)),
    text: said(comment),
  };
}

function body(reflection) {
  const signatures = signaturesOf(reflection);
  if (signatures.length > 0) {
    return `<p class="type">${signatures.map((each) => code(signatureText(reflection.name, each))).join('<br>')}</p>`;
  }
  const { children = [], type } = reflection;
  if (children.length > 0) return definitions(children.map((child) => member(reflection, child)));
  return type === undefined ? '' : `<p class="type">${code(String(type))}</p>`;
}

const kinds = {
  [ReflectionKind.Interface]: 'interface',
  [ReflectionKind.TypeAlias]: 'type',
  [ReflectionKind.Variable]: 'value',
  [ReflectionKind.Function]: 'function',
};

function section(reflection) {
  const kind = signaturesOf(reflection).length > 0 ? 'function' : kinds[reflection.kind];
  const text = said(reflection.comment);
  return `<section class="entry">
<h3 id="${reflection.name}"><code>${reflection.name}</code> <small>${kind}</small></h3>
${text && `<p>${text}</p>`}
${body(reflection)}
</section>`;
}

/** Names of types within code become links to what is said of them. */
export function linkedTypes(html) {
  const names = new Set(Array.from(html.matchAll(/<h3 id="([A-Z]\w*)">/g), ([, name]) => name));
  return html.replaceAll(/(?<!<h3[^>]*>)<code>([^<]*)<\/code>/g, (_, text) => {
    const linked = text.replaceAll(/\b[A-Z]\w*\b/g, (name) =>
      names.has(name) ? `<a href="#${name}">${name}</a>` : name,
    );
    return `<code>${linked}</code>`;
  });
}

// What is called stands first: functions, then what has methods.
function rank(reflection) {
  if (signaturesOf(reflection).length > 0) return 0;
  const isOfMethods = (reflection.children ?? []).some((child) => signaturesOf(child).length > 0);
  return isOfMethods ? 1 : 2;
}

/** The whole reference as HTML. */
export async function packageReference() {
  const { children } = await convert();
  const all = entryNames.flatMap((name) => children.find((each) => each.name === name).children);
  return [...all]
    .sort((a, b) => rank(a) - rank(b))
    .map(section)
    .join('\n');
}
