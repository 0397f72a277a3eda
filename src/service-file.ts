/**
 * How commands find the service that holds the embedded database: it leaves its address and a token in
 * the data folder, readable by the owner alone.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({ url: z.url(), token: z.string().min(32), pid: z.int() });
export type ServiceAddress = z.infer<typeof schema>;

const fileIn = (dataFolder: string): string => join(dataFolder, 'service.json');

export async function leaveServiceFile(dataFolder: string, address: ServiceAddress): Promise<void> {
  // Written anew rather than over: the mode holds only for a file that was not there.
  await rm(fileIn(dataFolder), { force: true });
  await writeFile(fileIn(dataFolder), JSON.stringify(address), { mode: 0o600 });
}

export async function removeServiceFile(dataFolder: string): Promise<void> {
  await rm(fileIn(dataFolder), { force: true });
}

/** @returns undefined when no service left its address, or what it left cannot be read. */
export async function readServiceFile(dataFolder: string): Promise<ServiceAddress | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(fileIn(dataFolder), 'utf8')));
  } catch {
    return undefined;
  }
}
