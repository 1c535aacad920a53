// What the style sheets use of CSS.
import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { isKey } from './data.js';

const words = (text: string): readonly string[] => text.match(/[a-z][a-z-]*/g) ?? [];
// What is called, such as color-mix(…).
const functions = (text: string): readonly string[] =>
  Array.from(text.matchAll(/([a-z][a-z-]*)\(/g), ([, name]) => String(name));

function ofDeclaration(name: string, value: string): readonly string[] {
  const property = name.startsWith('--') ? 'css.properties.custom-property' : `css.properties.${name}`;
  // What stands between quotation marks is text.
  const text = value.replaceAll(/"[^"]*"|'[^']*'|--[\w-]+/g, '');
  const values = name.startsWith('--') ? [] : words(text).map((word) => `${property}.${word}`);
  const types = functions(text).flatMap((each) => [
    `css.types.${each}`,
    `css.types.color.${each}`,
    `css.types.${each.split('-')[0] ?? ''}.${each}`,
  ]);
  return [property, ...values, ...types];
}

const ofSelector = (selector: string): readonly string[] => [
  ...Array.from(selector.matchAll(/::?([a-z-]+)/g), ([, name]) => `css.selectors.${String(name)}`),
  ...(selector.includes('&') ? ['css.selectors.nesting'] : []),
];

const ofAtRule = (name: string, condition: string): readonly string[] => [
  `css.at-rules.${name}`,
  ...(['media', 'container'].includes(name)
    ? words(condition).map((word) => `css.at-rules.${name}.${word}`)
    : []),
  ...(/[<>]=?/.test(condition) ? [`css.at-rules.${name}.range_syntax`] : []),
];

/** Keys of what a style sheet uses; properties that browser-compat-data does not know are unknown. */
export function featuresInStyles(file: string): { keys: ReadonlySet<string>; unknown: ReadonlySet<string> } {
  const found: string[] = [];
  const unknown = new Set<string>();
  postcss.parse(readFileSync(file, 'utf8')).walk((node) => {
    if (node.type === 'rule') {
      found.push(...ofSelector(node.selector));
      // A rule in a rule needs nesting even where it has no &.
      if (node.parent?.type === 'rule') found.push('css.selectors.nesting');
    } else if (node.type === 'atrule') {
      found.push(...ofAtRule(node.name, node.params));
    } else if (node.type === 'decl' && !(node.parent?.type === 'atrule')) {
      found.push(...ofDeclaration(node.prop, node.value));
      if (!node.prop.startsWith('--') && !isKey(`css.properties.${node.prop}`)) unknown.add(node.prop);
    }
  });
  return { keys: new Set(found.filter(isKey)), unknown };
}
