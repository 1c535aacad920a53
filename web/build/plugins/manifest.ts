import type { Plugin } from 'vite';
import { isFrame } from './is-frame.js';

const fileName = 'manifest.webmanifest';

/** What a browser needs to know to install the page. */
export function manifest(): Plugin {
  return {
    name: 'softmax-steps:manifest',
    generateBundle(_, bundle) {
      const icon = Object.keys(bundle).find((file) => file.endsWith('.svg'));
      if (icon === undefined) throw new Error('The page has no icon.');
      const source = JSON.stringify({
        name: 'Softmax regression, step by step',
        short_name: 'Softmax steps',
        description: 'One step of softmax regression, worked out line by line.',
        id: './index.html',
        start_url: './index.html',
        scope: './',
        display: 'standalone',
        background_color: '#fdfcfa',
        theme_color: '#fdfcfa',
        icons: [{ src: `./${icon}`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      });
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: (_, context) =>
      isFrame(context) ? [] : [{ tag: 'link', attrs: { rel: 'manifest', href: `./${fileName}` } }],
  };
}
