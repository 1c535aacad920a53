// What the scripts use of the language's library and of the browser, as the compiler sees it.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import ts from 'typescript';
import { root } from '../../../web/build/run.mjs';
import { isKey } from './data.js';

// TypeScript's names of what several interfaces share, and interfaces that they are shared by.
const shared: Readonly<Record<string, readonly string[]>> = {
  ReadonlyArray: ['Array'],
  ArrayLike: ['Array'],
  ReadonlyMap: ['Map'],
  ReadonlySet: ['Set'],
  Uint8Array: ['TypedArray'],
  ParentNode: ['Element'],
  ChildNode: ['Element'],
  ARIAMixin: ['Element'],
  DocumentOrShadowRoot: ['Document'],
  HTMLOrSVGElement: ['HTMLElement'],
  ElementCSSInlineStyle: ['HTMLElement'],
  ElementContentEditable: ['HTMLElement'],
  Slottable: ['Element'],
  Body: ['Response'],
  NavigatorLanguage: ['Navigator'],
  HTMLHyperlinkElementUtils: ['HTMLAnchorElement'],
  HTMLCollectionBase: ['HTMLCollection'],
  NodeListOf: ['NodeList'],
  FontFaceSource: ['Document'],
  ReadableStreamGenericReader: ['ReadableStreamDefaultReader'],
  Console: ['console'],
};

// What browser-compat-data has under another name.
const renamed: Readonly<Record<string, string>> = {
  'ImportMeta.url': 'javascript.operators.import_meta',
  NodeFilter: 'api.Document.createTreeWalker',
  'IteratorYieldResult.done': 'javascript.builtins.Generator.next',
  'IteratorReturnResult.value': 'javascript.builtins.Generator.next',
  'NodeFilter.SHOW_TEXT': 'api.Document.createTreeWalker',
};

// A member of many interfaces, whose data are those of the one it comes from.
const inherited: Readonly<Record<string, string>> = {
  addEventListener: 'EventTarget',
  removeEventListener: 'EventTarget',
  dispatchEvent: 'EventTarget',
  textContent: 'Node',
};

function ownerOf({ parent }: ts.Declaration): string | undefined {
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text;
  if (ts.isModuleBlock(parent)) return parent.parent.name.text;
  const holder = ts.isTypeLiteralNode(parent) ? parent.parent : undefined;
  return holder && ts.isVariableDeclaration(holder) ? holder.name.getText() : undefined;
}

function candidates(library: string, owner: string | undefined, name: string): readonly string[] {
  if (library.startsWith('dom')) {
    if (owner === undefined) return [`api.${name}`, `api.Window.${name}`, `api.EventTarget.${name}`];
    // BCD has no constructor signatures and no styles: the properties of a style are those of CSS.
    if (owner === 'CSSStyleDeclaration' && !isKey(`api.CSSStyleDeclaration.${name}`)) {
      return [`css.properties.${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`];
    }
    const owners = [owner, ...(shared[owner] ?? []), ...(name in inherited ? [inherited[name]] : [])];
    return owners.flatMap((each) => [`api.${String(each)}.${name}`, `api.${String(each)}.${name}_static`]);
  }
  if (owner === undefined) return [`javascript.builtins.${name}`, `javascript.builtins.Intl.${name}`];
  const plain = owner.replace(/Constructor$/, '');
  const owners = [plain, ...(shared[plain] ?? [])];
  return [
    ...owners.map((each) => `javascript.builtins.${each}.${name}`),
    `javascript.builtins.Intl.${plain}.${name}`,
    `javascript.builtins.Intl.${name}`,
  ];
}

// One program of all projects, which are compiled by the options of the first.
function programOf(projects: readonly string[]): ts.Program {
  const parsed = projects.map((project) => {
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
    return ts.getParsedCommandLineOfConfigFile(join(root, project, 'tsconfig.json'), {}, host);
  });
  return ts.createProgram(
    parsed.flatMap((each) => each?.fileNames ?? []),
    parsed[0]?.options ?? {},
  );
}

export interface Found {
  /** Keys of browser-compat-data, with a place that uses each. */
  readonly keys: ReadonlyMap<string, string>;
  /** What it has no key of, with a place. */
  readonly unknown: ReadonlyMap<string, string>;
}

/** What the sources of some TypeScript projects use. */
export async function featuresInScripts(projects: readonly string[]): Promise<Found> {
  const program = programOf(projects);
  const checker = program.getTypeChecker();
  const keys = new Map<string, string>();
  const unknown = new Map<string, string>();

  function note(node: ts.Identifier): void {
    // A type is gone when the script runs.
    if (ts.isTypeNode(node.parent)) return;
    const symbol = checker.getSymbolAtLocation(node);
    for (const declaration of symbol?.declarations ?? []) {
      if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) continue;
      const library = /typescript\/lib\/lib\.(.*)\.d\.ts$/.exec(declaration.getSourceFile().fileName)?.[1];
      if (library === undefined) continue;
      const owner = ownerOf(declaration);
      const name = owner === undefined ? node.text : `${owner}.${node.text}`;
      const key = renamed[name] ?? candidates(library, owner, node.text).find(isKey);
      const source = node.getSourceFile();
      const place = `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (key === undefined)
        unknown.set(`${library}: ${owner === undefined ? '' : `${owner}.`}${node.text}`, place);
      else keys.set(key, place);
      return;
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) note(node);
    ts.forEachChild(node, visit);
  };
  const own = program.getSourceFiles().filter(({ isDeclarationFile }) => !isDeclarationFile);
  for (const file of own.filter(({ fileName }) => !fileName.includes('/node_modules/'))) {
    visit(file);
    // Vitest takes a worker that does not answer for dead.
    await setImmediate();
  }
  return { keys, unknown };
}
