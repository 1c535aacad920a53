import { fileURLToPath } from 'node:url';
import { defineConfig, type BuildOptions, type Plugin } from 'vite';
import { embedAssets } from './plugins/embed-assets.js';
import { inlineScripts } from './plugins/inline-scripts.js';
import { manifest } from './plugins/manifest.js';
import { preload } from './plugins/preload.js';
import { staticExample } from './plugins/static-example.js';

/** How one bundle is made of `web/`. */
interface Bundle {
  /** Relative addresses, where there is more than one file. */
  readonly base?: './';
  readonly plugins: readonly Plugin[];
  /** Where it goes, from the top folder. */
  readonly to: string;
  /** What it has that not all of its kind have. */
  readonly build: BuildOptions;
}

const web = fileURLToPath(new URL('..', import.meta.url));

const forBrowsers: BuildOptions = {
  target: 'es2022',
  assetsInlineLimit: 0,
  modulePreload: false,
  minify: 'terser',
};

/**
 * One classic script with everything in it. What its source exports as `start` is called at the end: the elements of the page begin at
 * once, and WebKit lets what they wait for go on before the script has ended, when the modules further down would not be there yet.
 */
const classic = (source: string, name: string): Bundle => ({
  plugins: [embedAssets()],
  to: `build/${source}`,
  build: {
    ...forBrowsers,
    rollupOptions: {
      preserveEntrySignatures: 'strict',
      input: `${web}hosts/element/${source}.ts`,
      output: {
        format: 'iife',
        name: 'script',
        banner: '(() => {',
        footer: 'script.start(); })();',
        inlineDynamicImports: true,
        entryFileNames: `${name}.js`,
        assetFileNames: `${name}[extname]`,
      },
    },
  },
});

/** The bundles by the name that `--mode` takes. */
const bundles: Readonly<Record<string, Bundle>> = {
  // The site. Addresses are relative and nothing is inlined: it works from any folder, under a policy without `data:`.
  site: {
    base: './',
    plugins: [preload(), manifest(), staticExample()],
    to: 'dist',
    build: {
      ...forBrowsers,
      modulePreload: { polyfill: false },
      terserOptions: { compress: { passes: 3 } },
      rollupOptions: { input: { index: `${web}index.html`, embed: `${web}embed.html` } },
    },
  },
  // The element for other pages, as modules: `softmax-steps.js` for the site, `element.js` for the package.
  element: {
    base: './',
    plugins: [embedAssets()],
    to: 'build/element',
    build: {
      ...forBrowsers,
      rollupOptions: {
        input: {
          'softmax-steps': `${web}hosts/element/site.ts`,
          element: `${web}hosts/element/package.ts`,
        },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'softmax-steps/[name]-[hash].js' },
      },
    },
  },
  // The element for pages that are opened from a disk.
  classic: classic('classic', 'softmax-steps.classic'),
  // The script for pages that have frames: it gives them the heights of their contents.
  frame: classic('frame', 'softmax-steps-frame'),
  // The script and the style of the page in one file, which single-file.mjs puts together.
  single: classic('single', 'single'),
  // For Node: what writes the page in markup, and the command. The package's own modules stay outside: they read their wasm
  // from beside themselves.
  prerender: {
    plugins: [inlineScripts()],
    to: 'build/prerender',
    build: {
      target: 'node20',
      cssMinify: 'esbuild',
      ssr: `${web}build/prerender/prerender.ts`,
      rollupOptions: { external: ['softmax-steps', /^#.*-module$/] },
    },
  },
  command: {
    plugins: [inlineScripts()],
    to: 'build/package/cli',
    build: {
      target: 'node20',
      ssr: `${web}cli/softmax-steps.ts`,
      rollupOptions: {
        external: ['softmax-steps'],
        output: {
          banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  const bundle = bundles[mode];
  if (!bundle) throw new Error(`There is no bundle “${mode}”; there are ${Object.keys(bundles).join(', ')}.`);
  const { base = '/', plugins, to, build } = bundle;
  return {
    root: web,
    base,
    publicDir: false,
    plugins: [...plugins],
    server: { fs: { allow: ['..'] } },
    build: { ...build, outDir: `../${to}`, emptyOutDir: true },
  };
});
