/** The klankbordgroep over HTTP, on both databases: who may what, and what comes of a remark. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPeople, purgeBoard } from '#db/board/people.ts';
import { createUnanswered } from '#db/board/unanswered.ts';
import { FORGOTTEN_PERSON } from '#src/board/people.ts';
import type { DataAnswer } from '#src/model.ts';
import { deliver, SECRET, TODAY } from '../db/app.ts';
import { eachDatabase } from '../db/databases.ts';
import { Browser, type Klankbord, MANAGER, signedIn, startKlankbord } from './visitors.ts';

const QUESTION = 'faillissementen in Breda sinds 2022';

eachDatabase((database) => {
  let folder: string;
  let klankbord: Klankbord;
  let figure: string;
  let visitors: Record<'nobody' | 'reader' | 'member' | 'manager' | 'stranger', Browser>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peilstok-board-'));
    await deliver(
      database(),
      folder,
      ['2022,50', '2023,61', '2024,73'].map((cell) => `faillissementen,GM0758,${cell}`),
    );
    klankbord = await startKlankbord(database(), {
      PEILSTOK_MEMBERS: 'slack:T1/LID, slack:T1/TWEEDE, slack:T2',
    });
    figure = (await ask()).figure;
    visitors = {
      nobody: new Browser(klankbord.url),
      reader: await signedIn(klankbord, 'T1', 'LEZER'),
      member: await signedIn(klankbord, 'T1', 'LID'),
      manager: await signedIn(klankbord, 'T1', 'BAAS', { email: MANAGER }),
      stranger: await signedIn(klankbord, 'T2', 'BAAS', { email: MANAGER }),
    };
  });
  afterAll(async () => {
    await klankbord?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function ask(workspace?: string, text = QUESTION): Promise<DataAnswer> {
    const answer = await klankbord.app.ask({
      text,
      today: TODAY,
      ...(workspace === undefined ? {} : { workspace }),
    });
    if (answer.outcome !== 'query') throw new Error(answer.summary);
    return answer;
  }

  const page = async (browser: Browser, path: string): Promise<string> => (await browser.get(path)).text();

  /** Makes a remark on the page of the figure. @returns its number. */
  async function remark(browser: Browser, fields: Record<string, string>): Promise<number> {
    const sent = await browser.post(`/figuur/${figure}/opmerking`, { soort: 'question', ...fields });
    expect(sent.status).toBe(303);
    const newest = await database()
      .kysely.selectFrom('remark')
      .select('number')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return newest.number;
  }

  const judge = (browser: Browser, number: number, status: string) =>
    browser.post(`/klankbord/opmerking/${number}/status`, { status });

  describe('a remark', () => {
    it('is made on a data point of the figure, and stands on its page and on the board', async () => {
      const number = await remark(visitors.member, { tekst: 'Waarom <b>zo</b> veel?', punt: '1' });
      const own = await page(visitors.member, `/figuur/${figure}`);
      expect(own).toContain('Waarom &lt;b&gt;zo&lt;/b&gt; veel?');
      expect(own).toContain('Breda, Faillissementen, 2023');
      expect(await page(visitors.reader, `/klankbord/opmerking/${number}`)).toContain('Naam van LID');
    });

    it('is not seen without signing in, nor in another workspace', async () => {
      const number = await remark(visitors.member, { tekst: 'alleen voor ons' });
      for (const browser of [visitors.nobody, visitors.stranger]) {
        const shown = await browser.get(`/figuur/${figure}`);
        expect([shown.status, (await shown.text()).includes('alleen voor ons')]).toEqual([200, false]);
      }
      expect(await page(visitors.nobody, `/figuur/${figure}`)).toContain('Meld je aan');
      expect((await visitors.stranger.get(`/klankbord/opmerking/${number}`)).status).toBe(404);
      expect(await page(visitors.stranger, '/klankbord')).not.toContain('alleen voor ons');
    });

    it('is told of where it was made, when another answers or judges it', async () => {
      await database()
        .kysely.insertInto('remark')
        .values({
          workspace: 'slack:T1',
          id: 'v1',
          person: 'LID',
          figure,
          kind: 'error',
          text: 'fout',
          channel: 'C1',
          thread: 't',
        })
        .execute();
      const board = await page(visitors.manager, '/klankbord?tekst=fout');
      const number = Number(/opmerking\/(\d+)/.exec(board)?.[1]);
      const before = klankbord.told.length;
      await visitors.member.post(`/klankbord/opmerking/${number}/antwoord`, { tekst: 'vanzelf' });
      expect(klankbord.told).toHaveLength(before);
      await visitors.manager.post(`/klankbord/opmerking/${number}/antwoord`, { tekst: 'nagevraagd' });
      await judge(visitors.manager, number, 'confirmed');
      expect(klankbord.told.slice(before).map((told) => [told.workspace, told.remark])).toEqual([
        ['slack:T1', number],
        ['slack:T1', number],
      ]);
      const told = await page(visitors.member, `/klankbord/opmerking/${number}`);
      expect(told).toMatch(/Naam van BAAS antwoordde.*nagevraagd.*Naam van BAAS zette dit .*Bevestigd/s);
    });

    it('is taken on by a member, and given by a manager', async () => {
      const number = await remark(visitors.member, { tekst: 'wie?' });
      const owner = async () =>
        /eigenaar: ([^<]+)</.exec(await page(visitors.reader, `/klankbord/opmerking/${number}`))?.[1];
      const give = (browser: Browser, eigenaar: string) =>
        browser.post(`/klankbord/opmerking/${number}/eigenaar`, { eigenaar });
      expect((await give(visitors.member, 'BAAS')).status).toBe(403);
      expect((await give(visitors.member, 'LID')).status).toBe(303);
      expect(await owner()).toBe('Naam van LID');
      expect((await give(visitors.manager, 'ONBEKEND')).status).toBe(404);
      await give(visitors.manager, 'BAAS');
      expect(await owner()).toBe('Naam van BAAS');
      expect((await give(visitors.member, '')).status).toBe(403);
    });
  });

  describe('who may what', () => {
    let number: number;
    let pack: string;
    let poll: string;
    beforeAll(async () => {
      number = await remark(visitors.member, { tekst: 'voor de tabel' });
      pack =
        (
          await visitors.member.post('/klankbord/pakketten', { titel: 'Pakket', figuren: figure })
        ).headers.get('location') ?? '';
      poll =
        (await visitors.member.post('/klankbord/peilingen', { vraag: 'Wat?', opties: 'a\nb' })).headers.get(
          'location',
        ) ?? '';
    });

    /** Statuses for nobody, reader, member, manager, and a manager of another workspace. */
    const reads: [string, () => string, number[]][] = [
      ['the board', () => '/klankbord', [401, 200, 200, 200, 200]],
      ['a remark', () => `/klankbord/opmerking/${number}`, [401, 200, 200, 200, 404]],
      ['a number that is none', () => '/klankbord/opmerking/abc', [401, 404, 404, 404, 404]],
      ['questions', () => '/klankbord/vragen', [401, 200, 200, 200, 200]],
      ['meetings', () => '/klankbord/vergaderingen', [401, 200, 200, 200, 200]],
      ['polls', () => '/klankbord/peilingen', [401, 200, 200, 200, 200]],
      ['a poll', () => poll, [401, 200, 200, 200, 404]],
      ['packs', () => '/klankbord/pakketten', [401, 200, 200, 200, 200]],
      ['a pack', () => pack, [401, 200, 200, 200, 404]],
      ['the minutes', () => '/klankbord/verslag.csv', [401, 200, 200, 200, 200]],
      ['minutes of another kind', () => '/klankbord/verslag.pdf', [401, 404, 404, 404, 404]],
      ['a figure', () => `/figuur/${figure}`, [200, 200, 200, 200, 200]],
    ];
    it.each(reads)('reading %s', async (_, path, expected) => {
      const { nobody, reader, member, manager, stranger } = visitors;
      const got: number[] = [];
      for (const browser of [nobody, reader, member, manager, stranger])
        got.push((await browser.get(path())).status);
      expect(got).toEqual(expected);
    });

    const writes: [
      string,
      () => string,
      Record<string, string> | (() => Record<string, string>),
      number[],
    ][] = [
      [
        'a remark',
        () => `/figuur/${figure}/opmerking`,
        { soort: 'wish', tekst: 'meer' },
        [401, 403, 303, 303, 303],
      ],
      [
        'a remark on no figure',
        () => '/figuur/9999XXXX/opmerking',
        { soort: 'wish', tekst: 'meer' },
        [401, 403, 404, 404, 404],
      ],
      [
        'an answer',
        () => `/klankbord/opmerking/${number}/antwoord`,
        { tekst: 'ja' },
        [401, 403, 303, 303, 404],
      ],
      [
        'a status',
        () => `/klankbord/opmerking/${number}/status`,
        { status: 'rejected' },
        [401, 403, 403, 303, 404],
      ],
      [
        'an owner',
        () => `/klankbord/opmerking/${number}/eigenaar`,
        { eigenaar: 'LID' },
        [401, 403, 303, 303, 404],
      ],
      ['a meeting', () => '/klankbord/vergaderingen', { dag: '2020-01-01' }, [401, 403, 403, 303, 303]],
      ['a poll', () => '/klankbord/peilingen', { vraag: 'Wat?', opties: 'a\nb' }, [401, 403, 303, 303, 303]],
      ['a vote', () => poll, { keuze: '0' }, [401, 403, 303, 303, 404]],
      ['the end of a poll', () => `${poll}/sluit`, {}, [401, 403, 303, 303, 404]],
      ['a vote after that', () => poll, { keuze: '0' }, [401, 403, 409, 409, 404]],
      ['a pack', () => pack, () => ({ titel: 'Ander', figuren: figure }), [401, 403, 303, 303, 404]],
    ];
    it.each(writes)('writing %s', async (_, path, fields, expected) => {
      const { nobody, reader, member, manager, stranger } = visitors;
      const got: number[] = [];
      for (const browser of [nobody, reader, member, manager, stranger])
        got.push((await browser.post(path(), typeof fields === 'function' ? fields() : fields)).status);
      expect(got).toEqual(expected);
    });
  });

  describe('an explanation', () => {
    const text = 'in 2023 is een distributiecentrum verhuisd';

    it('comes with the next answer when it is confirmed, and goes when it is rejected', async () => {
      const number = await remark(visitors.member, { soort: 'explanation', tekst: text, punt: '1' });
      expect((await ask('slack:T1')).explanations).toBeUndefined();
      await judge(visitors.manager, number, 'confirmed');

      const told = await ask('slack:T1');
      expect(told.explanations).toEqual([{ remark: number, of: 'gemeente Breda', text, sign: '(t)' }]);
      expect(told.table.rows.flat().filter((cell) => cell.includes('(t)'))).toEqual(['61 (t)']);
      expect(told.table.legend).toContain('(t) zie de toelichting');
      expect(JSON.stringify(told.chart?.spec)).toContain('(t)');
      expect(told.figure).not.toBe(figure);
      expect(await page(visitors.nobody, `/figuur/${told.figure}`)).toContain(
        `Toelichting gemeente Breda: ${text}.`,
      );

      for (const elsewhere of ['slack:T2', undefined]) expect((await ask(elsewhere)).figure).toBe(figure);
      expect((await ask('slack:T1', 'faillissementen in Breda in 2024')).explanations).toBeUndefined();
      expect(
        (await ask('slack:T1', 'groei faillissementen in Breda tussen 2022 en 2024')).explanations,
      ).toHaveLength(1);

      await judge(visitors.manager, number, 'rejected');
      expect((await ask('slack:T1')).figure).toBe(figure);
    });

    it('leaves a figure as it was given, and stands under it as added later', async () => {
      const number = await remark(visitors.member, {
        soort: 'explanation',
        tekst: 'een grote werkgever stopte',
      });
      await judge(visitors.manager, number, 'confirmed');
      const own = await page(visitors.member, `/figuur/${figure}`);
      expect(own).toMatch(
        /Later toegevoegd<.*<p>Toelichting gemeente Breda: een grote werkgever stopte\..*\(Breda, Faillissementen\)/s,
      );
      for (const browser of [visitors.nobody, visitors.stranger])
        expect(await page(browser, `/figuur/${figure}`)).not.toContain('grote werkgever');
      expect((await klankbord.app.figure(figure))?.answer.explanations).toBeUndefined();
      await judge(visitors.manager, number, 'rejected');
    });

    it('comes to the page for who is signed in there', async () => {
      const number = await remark(visitors.member, { soort: 'explanation', tekst: text, punt: '1' });
      await judge(visitors.manager, number, 'confirmed');
      const shown = async (browser: Browser) => (await browser.post('/', { vraag: QUESTION })).text();
      expect(await shown(visitors.reader)).toContain('Toelichting gemeente Breda');
      expect(await shown(visitors.nobody)).not.toContain('Toelichting gemeente Breda');
      await judge(visitors.manager, number, 'rejected');
    });
  });

  describe('the board', () => {
    it('shows what is chosen', async () => {
      await remark(visitors.member, { soort: 'wish', tekst: 'Graag per wijk' });
      await remark(visitors.member, { soort: 'error', tekst: 'Dubbel geteld?', punt: '0' });
      const shown = async (search: string) => {
        const text = await page(visitors.reader, `/klankbord?${search}`);
        return ['Graag per wijk', 'Dubbel geteld?'].filter((said) => text.includes(said));
      };
      expect(await shown('soort=wish')).toEqual(['Graag per wijk']);
      expect(await shown('tekst=dubbel')).toEqual(['Dubbel geteld?']);
      expect(await shown('status=confirmed')).toEqual([]);
      expect(await shown('gebied=GM0758&onderwerp=faillissementen')).toEqual([
        'Graag per wijk',
        'Dubbel geteld?',
      ]);
      expect(await shown('eigenaar=LID')).toEqual([]);
    });

    it('says what is new or changed since a meeting', async () => {
      const old = await remark(visitors.member, { tekst: 'oud en stil' });
      const moved = await remark(visitors.member, { tekst: 'oud maar beantwoord' });
      await database()
        .kysely.updateTable('remark')
        .set({ at: '2020-05-05' } as never)
        .where('number', 'in', [old, moved])
        .execute();
      await visitors.manager.post('/klankbord/vergaderingen', { dag: '2026-01-15' });
      await visitors.manager.post(`/klankbord/opmerking/${moved}/antwoord`, { tekst: 'zie verslag' });
      expect(await page(visitors.reader, '/klankbord')).toContain('/klankbord?sinds=2026-01-15');
      const since = await page(visitors.reader, '/klankbord?sinds=2026-01-15');
      expect([since.includes('oud en stil'), since.includes('oud maar beantwoord')]).toEqual([false, true]);
    });

    it('goes into the minutes, and nothing in it is taken for a formula', async () => {
      await remark(visitors.member, { tekst: '=HYPERLINK("http://kwaad.nl";"klik")' });
      const csv = await page(visitors.reader, '/klankbord/verslag.csv?tekst=hyperlink');
      const [line] = parse(csv, { columns: true }) as Record<string, string>[];
      expect(line).toMatchObject({
        soort: 'Vraag',
        status: 'Open',
        opmerking: '\'=HYPERLINK("http://kwaad.nl";"klik")',
        gebied: 'Breda',
        onderwerp: 'Faillissementen',
        door: 'Naam van LID',
      });
      expect(line?.figuur).toContain(`/figuur/${figure}`);
      const file = await visitors.reader.get('/klankbord/verslag.xlsx?tekst=hyperlink');
      const sheets = await readWorkbook(Buffer.from(await file.arrayBuffer()));
      const cells = sheets.find(({ sheet }) => sheet === 'Opmerkingen')?.data[1];
      expect(cells?.[3]).toBe('\'=HYPERLINK("http://kwaad.nl";"klik")');
    });

    it('counts questions without an answer, and shows words only when three people used them', async () => {
      const unanswered = createUnanswered(database(), SECRET);
      const add = (person: string, words: string, workspace = 'slack:T1') =>
        unanswered.add({ workspace, person, reason: 'indicator', words, day: TODAY });
      for (const person of ['A', 'B', 'B', 'A']) await add(person, 'geheime buurvrouw');
      for (const person of ['A', 'B', 'C']) await add(person, 'parkeerplaatsen');
      await add('A', 'van anderen', 'slack:T2');
      expect(await unanswered.all('slack:T1')).toEqual([
        { reason: 'indicator', asked: 4, lastOn: TODAY },
        { reason: 'indicator', words: 'parkeerplaatsen', asked: 3, lastOn: TODAY },
      ]);
      const kept = await database().kysely.selectFrom('unanswered').selectAll().execute();
      expect(JSON.stringify(kept)).not.toContain('buurvrouw');
      expect(await page(visitors.reader, '/klankbord/vragen')).toContain('parkeerplaatsen');
    });
  });

  describe('questions on the page of who has not signed in', () => {
    const asked = (text: string, address: string, url = '/gesprek') =>
      klankbord.server.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': address },
        payload: new URLSearchParams({ vraag: text }).toString(),
      });
    const title = 'Gevraagd zonder aanmelden';

    it('are counted for no workspace, and seen by managers of any', async () => {
      for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.2', '198.51.100.3'])
        await asked('hoeveel zeemeerminnen zijn er in Breda?', address);
      await asked('hoeveel eenhoorns zijn er in Breda?', '198.51.100.1');
      await klankbord.server.inject({
        method: 'POST',
        url: '/api/ask',
        payload: { question: 'hoeveel kabouters zijn er in Breda?' },
      });
      const kept = await database()
        .kysely.selectFrom('unanswered')
        .selectAll()
        .where('workspace', '=', 'web')
        .execute();
      expect(kept.map(({ asked: times }) => times).sort()).toEqual([1, 4]);
      expect(JSON.stringify(kept)).not.toMatch(/198\.51|eenhoorn|breda/i);
      for (const browser of [visitors.manager, visitors.stranger])
        expect(await page(browser, '/klankbord/vragen')).toMatch(new RegExp(`${title}.*zeemeerminnen`, 's'));
      for (const browser of [visitors.member, visitors.reader]) {
        const shown = await page(browser, '/klankbord/vragen');
        expect([shown.includes(title), shown.includes('zeemeerminnen')]).toEqual([false, false]);
      }
    });

    it('are in the minutes of managers alone', async () => {
      const words = async (browser: Browser) => {
        const file = await browser.get('/klankbord/verslag.xlsx');
        const sheets = await readWorkbook(Buffer.from(await file.arrayBuffer()));
        return sheets
          .find(({ sheet }) => sheet === 'Vragen zonder antwoord')
          ?.data.map((row) => [row[1], row[4]]);
      };
      expect(await words(visitors.manager)).toContainEqual(['zeemeerminnen', 'niet aangemeld, op de site']);
      expect(JSON.stringify(await words(visitors.member))).not.toContain('zeemeerminnen');
    });

    it('fill no disk: beyond a number of different ones they are counted by reason alone', async () => {
      const few = createUnanswered(database(), SECRET, 2);
      for (const words of ['een', 'twee', 'drie', 'vier', 'een'])
        await few.add({ workspace: 'slack:T9', person: 'A', reason: 'indicator', words, day: TODAY });
      const kept = await database()
        .kysely.selectFrom('unanswered')
        .select('asked')
        .where('workspace', '=', 'slack:T9')
        .execute();
      expect(kept.map(({ asked: times }) => times).sort()).toEqual([1, 2, 2]);
    });
  });

  describe('packs and polls', () => {
    it('shows the figures of a pack in their order, with their remarks', async () => {
      const other = (await ask(undefined, 'faillissementen in Breda in 2024')).figure;
      const made = await visitors.member.post('/klankbord/pakketten', {
        titel: 'Voor 4 maart',
        figuren: `${klankbord.url}/figuur/${other}\n${figure}, 9999XXXX`,
      });
      const path = made.headers.get('location') ?? '';
      expect(path).toMatch(/^\/pakket\/[\w-]{24}$/);
      const shown = await page(visitors.reader, path);
      expect(shown).toContain('Voor 4 maart');
      expect(shown.indexOf(`Figuur ${other}`)).toBeLessThan(shown.indexOf(`Figuur ${figure}`));
      expect(shown).toContain('Graag per wijk');
      expect(
        (await visitors.member.post('/klankbord/pakketten', { titel: 'x', figuren: '9999XXXX' })).status,
      ).toBe(400);
    });

    it('counts one vote a person, the last one', async () => {
      const made = await visitors.member.post('/klankbord/peilingen', {
        vraag: 'Wat missen jullie?',
        opties: 'horeca\nzorg',
      });
      const path = made.headers.get('location') ?? '';
      for (const keuze of ['0', '1', '1']) await visitors.member.post(path, { keuze });
      await visitors.manager.post(path, { keuze: '1' });
      expect((await visitors.manager.post(path, { keuze: '7' })).status).toBe(400);
      const shown = await page(visitors.reader, path);
      expect(shown).toMatch(/horeca: 0 stemmen.*zorg: 2 stemmen/s);
      expect(shown).not.toContain('Jouw stem');
      expect(await page(visitors.member, path)).toContain('value="1" required checked');
    });
  });

  describe('forgetting', () => {
    it('shows what is kept of a person, and takes it away in this workspace alone', async () => {
      const people = createPeople(database(), SECRET);
      const browser = await signedIn(klankbord, 'T1', 'TWEEDE', { name: 'Piet Geheim' });
      const number = await remark(browser, { tekst: 'van Piet' });
      await signedIn(klankbord, 'T2', 'TWEEDE', { name: 'Piet Elders' });
      await createUnanswered(database(), SECRET).add({
        workspace: 'slack:T1',
        person: 'TWEEDE',
        reason: 'region',
        words: 'atlantis',
        day: TODAY,
      });
      for (const [origin, alone] of [
        ['in-kanaal', false],
        ['alleen', true],
      ] as const)
        await sql`insert into subscription (workspace, origin, channel, person, alone, address, regions, themes,
            indicators, weekday, time, when_nothing, told_up_to, next_at)
          values ('slack:T1', ${origin}, 'C1', 'TWEEDE', ${alone}, '{"channel":"C1","member":"TWEEDE"}', '{GM0758}',
            '{}', '{}', 1, '08:00', 'silence', 0, now())`.execute(database().kysely);
      const file = await people.export('slack:T1', 'TWEEDE');
      expect(file.abonnementen).toHaveLength(2);
      expect(file.opmerkingen).toMatchObject([{ number, text: 'van Piet' }]);
      expect(file.aanmeldingen).toMatchObject([{ name: 'Piet Geheim' }]);

      expect(await people.forget('slack:T1', 'TWEEDE')).toMatchObject({
        opmerkingen: 1,
        aanmeldingen: 1,
        sessies: 1,
      });
      expect((await browser.get('/klankbord')).status).toBe(401);
      const shown = await page(visitors.reader, `/klankbord/opmerking/${number}`);
      expect([shown.includes('van Piet'), shown.includes('verwijderd'), shown.includes('Geheim')]).toEqual([
        true,
        true,
        false,
      ]);
      const left = await people.export('slack:T1', 'TWEEDE');
      expect(Object.values(left).flat()).toEqual([]);
      const subscriptions = await database()
        .kysely.selectFrom('subscription')
        .select(['person', 'address'])
        .where('workspace', '=', 'slack:T1')
        .execute();
      expect(subscriptions).toEqual([{ person: FORGOTTEN_PERSON, address: { channel: 'C1' } }]);
      expect((await people.export('slack:T2', 'TWEEDE')).aanmeldingen).toHaveLength(1);
      const kept = await database()
        .kysely.selectFrom('unanswered')
        .select('people')
        .where('reason', '=', 'region')
        .execute();
      expect(kept).toEqual([{ people: [] }]);
    });

    it('removes what is closed and old, and leaves what is open', async () => {
      const [closed, open] = [
        await remark(visitors.member, { tekst: 'dicht' }),
        await remark(visitors.member, { tekst: 'nog open' }),
      ];
      await judge(visitors.manager, closed, 'resolved');
      await purgeBoard(database(), 30);
      expect((await visitors.member.get(`/klankbord/opmerking/${closed}`)).status).toBe(200);
      await purgeBoard(database(), -1);
      expect((await visitors.member.get(`/klankbord/opmerking/${closed}`)).status).toBe(404);
      expect((await visitors.member.get(`/klankbord/opmerking/${open}`)).status).toBe(200);
    });
  });
});
