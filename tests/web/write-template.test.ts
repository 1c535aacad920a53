// What Lit does with a template is in its documentation, https://lit.dev/docs/templates/expressions/: the same, as markup.
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { expect, test } from 'vitest';
import { mathml } from '../../web/calculator/derivation/mathml.js';
import { writeTemplate } from '../../web/build/prerender/write-template.js';

const written = (template: unknown): string => writeTemplate(template, () => '0');

test('texts and attributes are escaped', () => {
  expect(written(html`<p title=${'"a" & b'} class="x ${'<'}">${'1 < 2 & 3'}</p>`)).toBe(
    '<p title="&quot;a&quot; &amp; b" class="x &lt;">1 &lt; 2 &amp; 3</p>',
  );
});

test('templates, lists of them and what is guarded stand where they are', () => {
  const item = (text: string): unknown => html`<li>${text}</li>`;
  const list = html`<ul>
    ${['a', 'b'].map(item)}${guard([], () => item('c'))}
  </ul>`;
  expect(written(html`${list}${nothing}${undefined}`)).toBe('<ul> <li>a</li><li>b</li><li>c</li> </ul>');
  expect(
    written(
      html`<ol>
        ${repeat(['d', 'e'], (text) => text, item)}
      </ol>`,
    ),
  ).toBe('<ol> <li>d</li><li>e</li> </ol>');
});

test('an attribute is there or not, a property becomes its attribute, a listener is left out', () => {
  const noop = (): void => undefined;
  expect(
    written(
      html`<input
        ?readonly=${true}
        ?disabled=${false}
        title=${nothing}
        .value=${'1'}
        .checked=${true}
        @input=${noop}
      />`,
    ),
  ).toBe('<input readonly value="1" checked />');
});

test('a style is kept for a style sheet, as a policy without inline styles wants it', () => {
  const kept: string[] = [];
  const keep = (style: string): string => String(kept.push(style));
  expect(writeTemplate(html`<p .style=${'--columns: 3'}></p>`, keep)).toBe('<p data-style="1"></p>');
  expect(kept).toEqual(['--columns: 3']);
});

test('mathematics stands within its element', () => {
  expect(written(html`<math display="block" ${mathml('<mi>z</mi>')}></math>`)).toBe(
    '<math display="block" ><mi>z</mi></math>',
  );
});

test('what is not known is not passed over', () => {
  expect(() => written(html`<p .lang=${'en'}></p>`)).toThrow('lang');
  expect(() => written(html`<p>${Symbol('?')}</p>`)).toThrow('symbol');
  expect(() => written('a text')).toThrow('no template');
});
