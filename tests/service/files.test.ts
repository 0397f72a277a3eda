import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOrMakeSecret } from '#src/secret.ts';
import { leaveServiceFile, readServiceFile, removeServiceFile } from '#src/service-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peilstok-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the secret in the data folder', () => {
  it('is made once, long, and kept', async () => {
    const first = await readOrMakeSecret(join(folder, 'data'));
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    expect(await readOrMakeSecret(join(folder, 'data'))).toBe(first);
  });

  it('is one secret, however many ask at once', async () => {
    const secrets = await Promise.all(Array.from({ length: 20 }, () => readOrMakeSecret(folder)));
    expect(new Set(secrets).size).toBe(1);
  });

  it('can be read by the owner alone', async () => {
    await readOrMakeSecret(folder);
    expect((await stat(join(folder, 'secret'))).mode & 0o077).toBe(0);
  });
});

describe('the address a service leaves', () => {
  const address = { url: 'http://127.0.0.1:3000', token: 'x'.repeat(43), pid: 1 };

  it('is found, by the owner alone, until the service removes it', async () => {
    await leaveServiceFile(folder, address);
    expect(await readServiceFile(folder)).toEqual(address);
    expect((await stat(join(folder, 'service.json'))).mode & 0o077).toBe(0);
    await removeServiceFile(folder);
    expect(await readServiceFile(folder)).toBeUndefined();
  });

  it.each(['', '{', '{}', '{"url":"geen adres","token":"kort","pid":"x"}'])(
    'counts %j as no address',
    async (text) => {
      await writeFile(join(folder, 'service.json'), text);
      expect(await readServiceFile(folder)).toBeUndefined();
    },
  );
});
