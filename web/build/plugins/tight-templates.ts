import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Template extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: { readonly quasis: readonly Node[] };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesOf(value);
}

const isHtml = (node: Node): node is Template =>
  node.type === 'TaggedTemplateExpression' && (node as Template).tag.name === 'html';

/** Takes the indentation out of Lit's templates: it is the white space of their source, not of what they show. */
export function tightTemplates(): Plugin {
  return {
    name: 'softmax-steps:tight-templates',
    apply: 'build',
    transform(code, id) {
      if (!/\/web\/(locales|calculator|exports|hosts)\//.test(id) || !code.includes('html`')) return null;
      const texts = [...nodesOf(this.parse(code))].filter(isHtml).flatMap(({ quasi }) => quasi.quasis);
      const tight = texts
        .sort((a, b) => b.start - a.start)
        .reduce(
          (rest, { start, end }) =>
            rest.slice(0, start) + rest.slice(start, end).replaceAll(/\n\s+/g, '\n') + rest.slice(end),
          code,
        );
      return { code: tight, map: null };
    },
  };
}
