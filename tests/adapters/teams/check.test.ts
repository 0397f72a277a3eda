/** What `peilstok check teams` finds, against a Microsoft that is right and against all that may be wrong. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTeams } from '#adapters/teams/check.ts';
import type { TeamsConfig } from '#src/config/teams.ts';
import { peilstok } from '../../e2e/processes.ts';
import { type Microsoft, OTHER_TENANT, PASSWORD, startMicrosoft, TENANT } from '../../fakes/microsoft.ts';
import { FIGURE } from './figure.ts';
import { configFor, listenWith, writtenService } from './service.ts';

let microsoft: Microsoft;
let service: Awaited<ReturnType<typeof listenWith>>;

beforeAll(async () => {
  microsoft = await startMicrosoft();
  service = await listenWith(configFor(microsoft), writtenService(FIGURE).service);
});
afterAll(async () => {
  await service.server.close();
  await microsoft.close();
});

const faults = async (more: Partial<TeamsConfig> = {}, publicUrl: string | undefined = service.url) =>
  (await checkTeams(configFor(microsoft, more), publicUrl)).filter(({ ok }) => !ok).map(({ text }) => text);

const INSECURE = expect.stringContaining('begint niet met https://');

describe('a connection', () => {
  it('that is right has only the address of this test against it', async () => {
    expect(await faults()).toEqual([INSECURE]);
    const all = await checkTeams(configFor(microsoft), service.url);
    expect(all.map(({ text }) => text)).toEqual([
      expect.stringContaining('Microsoft geeft er een token voor'),
      expect.stringContaining('sleutels van Microsoft zijn te lezen'),
      `2 tenants worden bediend: ${TENANT}, ${OTHER_TENANT}.`,
      INSECURE,
      `${service.url}/api/messages komt hier uit, en weigert wie niet van Microsoft is.`,
    ]);
  });

  it.each<[string, Partial<TeamsConfig>, string]>([
    ['an old secret', { password: 'oud' }, 'geheim klopt niet of is verlopen'],
    ['another app', { appId: 'x' }, 'kent de app niet'],
    ['another tenant', { tenant: 'y', allowedTenants: ['y'] }, 'tenant bestaat niet'],
    ['no login', { loginUrl: 'http://127.0.0.1:1' }, 'niet bereikbaar'],
    ['no keys', { openIdMetadataUrl: 'http://127.0.0.1:1/' }, 'sleutels van Microsoft zijn niet te lezen'],
    ['its own tenant left out', { allowedTenants: [OTHER_TENANT] }, 'eigen tenant'],
  ])('with %s', async (_name, more, said) => {
    expect(await faults(more)).toEqual([expect.stringContaining(said), INSECURE]);
  });

  it('to an address where nobody is, or someone else', async () => {
    expect(await faults({}, 'http://127.0.0.1:1')).toEqual([
      INSECURE,
      expect.stringContaining('is niet bereikbaar'),
    ]);
    expect(await faults({}, microsoft.url)).toEqual([INSECURE, expect.stringContaining('antwoordt met 404')]);
  });

  it('without an address, or in emulator mode', async () => {
    const without = await checkTeams(configFor(microsoft), undefined);
    expect(without.at(-1)).toEqual({ ok: false, text: expect.stringContaining('PUBLIC_URL ontbreekt') });
    expect(await faults({ type: 'Emulator' })).toEqual([expect.stringContaining('Emulator')]);
  });
});

describe('the command', () => {
  it('says it in lines, and never the secret', async () => {
    const { status, stdout, stderr } = await peilstok(['check', 'teams'], {
      ...microsoft.environment,
      PUBLIC_URL: service.url,
    });
    expect(status).toBe(1);
    expect(stdout.split('\n').filter((line) => line.startsWith('goed '))).toHaveLength(4);
    expect(stdout + stderr).not.toContain(PASSWORD);
  });

  it('says when Teams is off, and how it is used', async () => {
    expect(await peilstok(['check', 'teams'], {})).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('docs/teams.md'),
    });
    expect(await peilstok(['check'], {})).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('check teams'),
    });
  });
});
