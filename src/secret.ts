/** The secret that signs links: configured, or made once and kept in the data folder. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SECRET_FILE = 'secret';

/** Creates the data folder if it is not there. */
export async function readOrMakeSecret(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, SECRET_FILE);
  const made = await readFile(file, 'utf8').catch(() => undefined);
  if (made !== undefined) return made.trim();
  const draft = join(dataFolder, `${SECRET_FILE}-${randomBytes(8).toString('hex')}`);
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  try {
    // A link appears whole or not at all: two processes starting at once end up with one secret.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return (await readFile(file, 'utf8')).trim();
}
