/** What cannot be done where one asks: on the page, by the API, on the command line, it is said where it can. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presentAsText } from '#adapters/terminal/present.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { seedReference } from '#db/seed.ts';
import type { ActAnswer, DataAnswer } from '#src/model.ts';
import { deliver, TODAY } from '../db/app.ts';
import { reference } from '../db/databases.ts';
import { type Klankbord, startKlankbord } from './visitors.ts';

describe('a reaction outside a conversation', () => {
  let database: Database;
  let folder: string;
  let klankbord: Klankbord;
  let given: DataAnswer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peilstok-elsewhere-'));
    database = await openDatabase({ folder: 'memory://' });
    await seedReference(database, reference);
    await deliver(database, folder, ['faillissementen,GM0758,2022,50', 'faillissementen,GM0758,2023,61']);
    klankbord = await startKlankbord(database);
    const answer = await klankbord.app.ask({ text: 'faillissementen in Breda in 2023', today: TODAY });
    if (answer.outcome !== 'query') throw new Error(answer.summary);
    given = answer;
  });
  afterAll(async () => {
    await klankbord?.close();
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function react(text: string, more: object = {}): Promise<ActAnswer> {
    const answer = await klankbord.app.ask({ text, today: TODAY, ...more });
    if (answer.outcome !== 'act') throw new Error(answer.summary);
    return answer;
  }

  it.each(['klopt niet', 'feedback: dit klopt niet', 'opmerking: in 2022 is een veiling gestopt'])(
    'after a figure leads to its page: %s',
    async (text) => {
      const answer = await react(text, { previous: given.query });
      expect(answer.page).toEqual({
        path: `/figuur/${given.figure}#opmerkingen`,
        label: 'Naar de pagina van de figuur',
      });
      expect(answer.summary).toContain('Zet haar op de pagina van de figuur');
      expect(answer.summary).not.toContain('niet bewaren;');
    },
  );

  it('leads to the page of the figure that it names', async () => {
    expect((await react('figuur 7K3QBCDF klopt niet')).page?.path).toBe('/figuur/7K3QBCDF#opmerkingen');
  });

  it('of nothing in particular says where such pages are found', async () => {
    const answer = await react('klopt niet');
    expect(answer.page).toBeUndefined();
    expect(answer.summary).toContain('de link staat onder elk antwoord');
  });

  it.each([
    ['poll: wat missen jullie? horeca / zorg', '/klankbord/peilingen'],
    ['stem 2', '/klankbord/peilingen'],
    ['uitslag', '/klankbord/peilingen'],
    ['maak een pakket van deze figuren', '/klankbord/pakketten'],
  ])('and so does what else is for the klankbordgroep: %s', async (text, path) => {
    expect((await react(text)).page?.path).toBe(path);
  });

  it('shows the way on the page, to programs, and on the command line', async () => {
    const vorige = JSON.stringify(given.query);
    const page = await fetch(`${klankbord.url}/`, {
      method: 'POST',
      body: new URLSearchParams({ vraag: 'klopt niet', vorige }),
    });
    expect(await page.text()).toContain(`href="/figuur/${given.figure}#opmerkingen"`);
    const asked = await fetch(`${klankbord.url}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'klopt niet', previous: given.query }),
    });
    expect(await asked.json()).toMatchObject({
      act: 'feedback',
      pageUrl: `/figuur/${given.figure}#opmerkingen`,
    });
    const answer = await react('klopt niet', { previous: given.query });
    expect(presentAsText(answer, 'https://p.nl/figuur/X#opmerkingen')).toContain(
      'Naar de pagina van de figuur: https://p.nl/figuur/X#opmerkingen',
    );
    expect(presentAsText(answer).join('\n')).toContain(`/figuur/${given.figure}#opmerkingen`);
  });
});
