// Pages of other sites, which hold the element that the site's build makes.
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** A folder of a site to which the scripts of the element have been copied, and into which pages can be written. */
export interface HostFolder {
  readonly path: string;
  write(name: string, content: string): void;
  /** Puts a folder or a file from elsewhere into it. */
  link(name: string, from: string): void;
  remove(): void;
}

/** Makes a folder with the files of the built site that an element of another page needs. */
export const hostFolder = (): HostFolder => folderWith((name) => name.startsWith('softmax-steps'));

/** Makes a folder with the whole built site, into which pages can be written. */
export const siteFolder = (): HostFolder => folderWith(() => true);

function folderWith(isWanted: (name: string) => boolean): HostFolder {
  const path = mkdtempSync(join(tmpdir(), 'host-'));
  for (const name of readdirSync(dist).filter(isWanted)) symlinkSync(join(dist, name), join(path, name));
  return {
    path,
    write: (name, content) => writeFileSync(join(path, name), content),
    link: (name, from) => symlinkSync(from, join(path, name)),
    remove: () => rmSync(path, { recursive: true }),
  };
}

/** The element's script as modules, and as the classic script that pages from a disk need. */
export const scripts: Readonly<Record<'module' | 'classic', string>> = {
  module: '<script type="module" src="./softmax-steps.js"></script>',
  classic: '<script src="./softmax-steps.classic.js"></script>',
};

/** A page as courses have them: the element's script, a policy where one is given, and what the body holds. */
export function hostPage(
  body: string,
  { policy = '', head = '', script = scripts.module, root = 'lang="en"' } = {},
): string {
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return `<!doctype html>
<html ${root}>
  <head>
    <meta charset="utf-8" />
    ${meta}
    <title>Week 3</title>
    <link rel="icon" href="data:," />
    ${script}
    ${head}
  </head>
  <body>
    <h1>Week 3</h1>
    ${body}
  </body>
</html>
`;
}
