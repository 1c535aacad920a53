import { compileScript, parse, type SFCTemplateCompileOptions } from 'vue/compiler-sfc';
import type { Plugin } from 'vite';

/** As much of Vue's plugin for Vite as a component without styles needs, under the same options. */
export function singleFileComponents({
  template,
}: {
  readonly template: Pick<SFCTemplateCompileOptions, 'compilerOptions'>;
}): Plugin {
  return {
    name: 'single-file-components',
    transform(code, id) {
      if (!id.endsWith('.vue')) return null;
      const { descriptor } = parse(code, {
        filename: id,
        templateParseOptions: { ...template.compilerOptions },
      });
      const { content } = compileScript(descriptor, { id, inlineTemplate: true, templateOptions: template });
      return { code: content, map: null };
    },
  };
}
