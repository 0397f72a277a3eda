/**
 * The embedded database has no locking: two processes on one folder corrupt it. This lock is an exclusive
 * SQLite transaction on a file in the folder, so it goes when its process does, however that ends.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process holds the embedded database. The message is fit for the person at the keyboard. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `De gegevensmap ${folder} is al in gebruik door een andere Peilstok. Stop die eerst, of kies een andere map met PEILSTOK_DATA.`,
    );
  }
}

/** @throws FolderInUse */
export function lockFolder(folder: string): { readonly release: () => void } {
  mkdirSync(folder, { recursive: true });
  const file = new DatabaseSync(join(folder, 'lock'));
  try {
    file.exec('pragma busy_timeout = 0; begin exclusive');
  } catch {
    file.close();
    throw new FolderInUse(folder);
  }
  return { release: () => file.close() };
}
