import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../web/build/run.mjs';

/** The files in some folders, named from the top folder, whose names have one of the endings. */
export function filesIn(folders, endings) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => endings.some((ending) => name.endsWith(ending)))
      .sort()
      .map((name) => join(folder, name)),
  );
}
