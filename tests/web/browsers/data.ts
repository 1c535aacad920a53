// MDN's browser-compat-data: which version of a browser brought a feature.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const browsers = ['chrome', 'edge', 'firefox', 'safari'] as const;
export type Versions = readonly [chrome: number, edge: number, firefox: number, safari: number];

interface Statement {
  readonly version_added: string | false | null;
  readonly prefix?: string;
  readonly alternative_name?: string;
  readonly flags?: unknown;
  readonly version_removed?: string;
}
interface Compat {
  readonly support: Readonly<Record<string, Statement | readonly Statement[]>>;
}
interface Node {
  readonly __compat?: Compat;
  readonly [name: string]: unknown;
}

const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
const data = JSON.parse(readFileSync(file, 'utf8')) as Node;

/** What is known of a key such as `css.selectors.has`, or undefined where it is no key. */
function compatOf(key: string): Compat | undefined {
  let node: Node | undefined = data;
  // A name such as `constructor` is inherited, not a key.
  for (const name of key.split('.'))
    node = node && Object.hasOwn(node, name) ? (node[name] as Node) : undefined;
  return node?.__compat;
}

export const isKey = (key: string): boolean => compatOf(key) !== undefined;

/** The versions from which on a feature is there under its own name; infinity where it is not yet. */
export function versionsOf(key: string): Versions {
  const compat = compatOf(key);
  if (compat === undefined) throw new Error(`browser-compat-data has no ${key}.`);
  const [chrome, edge, firefox, safari] = browsers.map((browser) => {
    const plain = [compat.support[browser] ?? []]
      .flat()
      .filter(
        ({ prefix, alternative_name, flags, version_removed }) =>
          !(prefix ?? alternative_name ?? flags ?? version_removed),
      )
      .map(({ version_added }) => Number.parseFloat((version_added || 'none').replace('≤', '')))
      .filter((version) => !Number.isNaN(version));
    return Math.min(...plain);
  });
  return [chrome, edge, firefox, safari] as Versions;
}
