import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Named {
  readonly name: string;
}

/** What custom-elements.json says of the element. */
export interface Declaration extends Named {
  readonly tagName: string;
  readonly attributes: readonly (Named & { readonly description: string })[];
  readonly members: readonly (Named & { readonly kind: 'field' | 'method'; readonly description: string })[];
  readonly events: readonly (Named & { readonly description: string })[];
  readonly cssParts: readonly (Named & { readonly description: string })[];
  readonly cssProperties: readonly (Named & { readonly description: string })[];
}

export const nameOf = ({ name }: Named): string => name;

/** What the manifest of the installed package declares; the package says where the manifest is. */
export async function readManifest(project: string): Promise<Declaration> {
  const folder = join(project, 'node_modules/softmax-steps');
  const { customElements } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly customElements: string;
  };
  const { modules } = JSON.parse(await readFile(join(folder, customElements), 'utf8')) as {
    readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
  };
  const [declaration] = modules.flatMap(({ declarations }) => declarations);
  if (!declaration) throw new Error('The manifest declares nothing.');
  return declaration;
}
