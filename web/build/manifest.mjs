// custom-elements.json: what editors and documentation know of the element, from the comments in its sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { root } from './run.mjs';

const sources = ['web/calculator/calculator-element.ts', 'web/hosts/element/softmax-steps.ts'];
const types = 'web/core/element-types.ts';

function parse(path) {
  // The analyzer takes a static field for the one of instances that has its name: the static ones are called otherwise.
  const text = readFileSync(join(root, path), 'utf8').replace(/\bstatic (\w+):/g, 'static static_$1:');
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

// The class has the callbacks of an element, and members for frameworks; those for everybody are in the type that is published.
function publicMembers() {
  const isIt = (node) => ts.isInterfaceDeclaration(node) && node.name.text === 'SoftmaxStepsElement';
  return new Set(
    parse(types)
      .statements.find(isIt)
      .members.map(({ name }) => name.text),
  );
}

/**
 * The manifest, in which the module has the address that it has in the package.
 * @param {string} path
 */
export function manifest(path) {
  const { schemaVersion, modules } = create({
    modules: sources.map(parse),
    plugins: litPlugin(),
    context: { dev: false },
  });
  const names = publicMembers();
  const [{ members, attributes, events, ...declaration }] = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);
  const { name, tagName } = declaration;
  delete declaration.superclass;
  const own = { name, module: path };
  // Which class a member is of is the sources' own affair; and all of them can be set.
  const published = (entry) => ({ ...entry, inheritedFrom: undefined });
  return {
    schemaVersion,
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [
          {
            ...declaration,
            members: members
              .filter(({ name: member }) => names.has(member))
              .map((member) => published({ ...member, readonly: undefined })),
            attributes: attributes
              .filter(({ fieldName }) => fieldName === undefined || names.has(fieldName))
              .map(published),
            events: events.filter((event) => event.name).map(published),
          },
        ],
        exports: [
          { kind: 'js', name, declaration: own },
          { kind: 'custom-element-definition', name: tagName, declaration: own },
        ],
      },
    ],
  };
}
