// Builds the documentation from web/docs into build/docs: pages with their tables of contents, the snippets, and a reference
// that is taken from the sources.
import { join } from 'node:path';
import { build } from 'vite';
import { documentation } from './docs/pages.mjs';
import { root } from './run.mjs';

const folder = join(root, 'web/docs');
const pages = ['docs', 'reference', 'teachers', 'teachers.ro'];

await build({
  configFile: false,
  root: folder,
  base: './',
  publicDir: false,
  plugins: [documentation(folder)],
  build: {
    outDir: join(root, 'build/docs'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    minify: 'terser',
    rollupOptions: {
      input: pages.map((name) => join(folder, `${name}.html`)),
      output: {
        entryFileNames: 'docs/[name]-[hash].js',
        chunkFileNames: 'docs/[name]-[hash].js',
        // The font and the icon are the calculator's, which has them there already.
        assetFileNames: ({ names: [name] }) =>
          `${/\.(woff2|svg)$/.test(name) ? 'assets' : 'docs'}/[name]-[hash][extname]`,
      },
    },
  },
});
