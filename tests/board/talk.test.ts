/** The klankbordgroep in a conversation, on both databases: said in a thread, answered in the thread. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMembers, createPacks } from '#db/board/gather.ts';
import { createPolls } from '#db/board/polls.ts';
import { createRemarkStore } from '#db/board/remarks.ts';
import { createSpoken } from '#db/board/spoken.ts';
import { createUnanswered } from '#db/board/unanswered.ts';
import { createInbox } from '#db/chat/inbox.ts';
import { createMemory } from '#db/chat/memory.ts';
import { purge } from '#db/chat/retention.ts';
import { createJobs, type DatabaseJobs } from '#db/jobs.ts';
import { createStatistics } from '#db/statistics.ts';
import { giveNotice } from '#src/board/notices.ts';
import { createBoardTalk } from '#src/board/talk.ts';
import { tellFromQueue, tellLater } from '#src/board/tell.ts';
import { createConversation } from '#src/chat/converse.ts';
import { createDesk, type Desk } from '#src/chat/desk.ts';
import { type Incoming, Undeliverable } from '#src/chat/model.ts';
import type { App } from '#src/model.ts';
import { createFakeDoor, type FakeDoor } from '../chat/fake-door.ts';
import { appOn, deliver, SECRET, TODAY } from '../db/app.ts';
import { eachDatabase } from '../db/databases.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

eachDatabase((database) => {
  let folder: string;
  let jobs: DatabaseJobs;
  let desk: Desk;
  let door: FakeDoor;
  let app: App;
  const remarks = () => createRemarkStore(database());
  const noticeParts = () => ({
    remarks: remarks(),
    members: createMembers(database()),
    spoken: createSpoken(database()),
    doorOf: () => door,
    link: (number: number) => `https://p.nl/klankbord/opmerking/${number}`,
    polls: createPolls(database()),
    pollLink: (id: string) => `poll:${id}`,
    log: silent,
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peilstok-talk-'));
    await deliver(database(), folder, [
      ...['2020,40', '2021,45', '2022,50', '2023,61'].map((cell) => `faillissementen,GM0758,${cell}`),
      ...['2020,30', '2021,35', '2022,40', '2023,51'].map((cell) => `faillissementen,GM0855,${cell}`),
    ]);
    jobs = createJobs(database(), silent);
    await jobs.start();
    app = await appOn(database(), { explanations: remarks().explanations });
    door = createFakeDoor();
    const memory = createMemory(database());
    const { catalogue } = createStatistics(database());
    const talk = createBoardTalk({
      spoken: createSpoken(database()),
      remarks: remarks(),
      packs: createPacks(database()),
      polls: createPolls(database()),
      unanswered: createUnanswered(database(), SECRET),
      figure: app.figure,
      names: catalogue,
      links: { figure: (id) => `figuur:${id}`, pack: (id) => `pakket:${id}`, poll: (id) => `poll:${id}` },
      lasting: (_, address) => address,
      idFor: (message) => `id${[...message].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1e9, 7)}`,
      today: () => TODAY,
    });
    desk = createDesk({
      inbox: createInbox(database(), jobs),
      conversation: createConversation(app, memory, talk),
      doorOf: () => door,
      log: silent,
      reference: () => 'R',
    });
  });
  afterAll(async () => {
    await jobs?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  let said = 0;
  /** Says something in a thread. @returns what was answered. */
  async function say(thread: string, text: string, extra: Partial<Incoming> = {}): Promise<string> {
    said += 1;
    const incoming: Incoming = {
      workspace: 'slack:T1',
      channel: 'C1',
      thread,
      id: `C1:${said}`,
      revision: '',
      position: String(said).padStart(6, '0'),
      person: 'U1',
      alone: false,
      address: { thread },
      wish: { kind: 'question', text },
      ...extra,
    };
    await desk.accept(incoming);
    const handled = await desk.handle(incoming.workspace, incoming.id);
    expect(handled.outcome).toBe('done');
    return door.posted.at(-1)?.text ?? '';
  }

  describe('a remark in a thread', () => {
    it.each([
      [
        'opmerking: in 2021 is een distributiecentrum verhuisd',
        'explanation',
        { region: 'GM0758', period: '2021' },
      ],
      ['klopt niet, in 2022 waren het er veel meer', 'error', { region: 'GM0758', period: '2022' }],
      ['vraag over 2021: waarom is dit zo laag?', 'question', { region: 'GM0758', period: '2021' }],
      ['verklaring: tussen 2021 en 2022 sloot een fabriek', 'explanation', { period: '2021', until: '2022' }],
      ['wens: graag ook voor Tilburg per wijk', 'wish', { region: 'GM0855' }],
    ])('%s', async (text, kind, point) => {
      const thread = `r${text}`;
      await say(thread, 'faillissementen in Breda vergeleken met Tilburg sinds 2020');
      expect(await say(thread, text)).toContain('Bedankt. Ik heb je');
      const [newest] = await remarks().all('slack:T1');
      expect(newest).toMatchObject({ kind, person: 'U1', channel: 'C1', thread, point, status: 'open' });
      expect(newest?.point.indicator).toBe('faillissementen');
    });

    it('is kept once, however often its message is handled', async () => {
      await say('once', 'faillissementen in Breda sinds 2020');
      const before = (await remarks().all('slack:T1')).length;
      const extra = { id: 'C1:same', position: '900000' };
      await say('once', 'opmerking: dit is een keer gezegd', extra);
      await say('once', 'opmerking: dit is een keer gezegd', { ...extra, revision: '2' });
      expect(await remarks().all('slack:T1')).toHaveLength(before + 1);
    });

    it('without a figure before it is a reaction to Peilstok, as it was', async () => {
      expect(await say('bare', 'opmerking: de letters zijn te klein')).toContain('Bedankt voor je reactie');
    });

    it('that says nothing is asked for more, and not kept', async () => {
      await say('more', 'faillissementen in Breda sinds 2020');
      const before = (await remarks().all('slack:T1')).length;
      expect(await say('more', 'klopt niet')).toMatch(/Wat klopt er niet aan figuur \w{8}.*Schrijf het hier/);
      expect(await remarks().all('slack:T1')).toHaveLength(before);
    });

    it('comes back in the thread when it is confirmed', async () => {
      await say('back', 'faillissementen in Breda sinds 2020');
      await say('back', 'opmerking: in 2021 is een veiling gestopt');
      const [newest] = await remarks().all('slack:T1');
      await remarks().record(
        'slack:T1',
        { remark: newest?.number ?? 0, kind: 'status', person: 'U9', value: 'confirmed' },
        { status: 'confirmed' },
      );
      const answer = await app.ask({
        text: 'faillissementen in Breda sinds 2020',
        today: TODAY,
        workspace: 'slack:T1',
      });
      expect(answer).toMatchObject({
        explanations: [{ of: 'gemeente Breda', text: 'in 2021 is een veiling gestopt' }],
      });
    });
  });

  describe('who remarked', () => {
    async function answered(thread: string): Promise<{ remark: number; event: number }> {
      await say(thread, 'faillissementen in Breda sinds 2020');
      await say(thread, 'vraag: klopt dit cijfer wel zo?');
      const [newest] = await remarks().all('slack:T1');
      const remark = newest?.number ?? 0;
      const event = await remarks().record(
        'slack:T1',
        { remark, kind: 'answer', person: 'U9', value: 'Ja, nagekeken.' },
        {},
      );
      return { remark, event };
    }

    it('hears of the answer in the thread, once, through the queue', async () => {
      const { remark, event } = await answered('hear');
      await tellFromQueue(noticeParts(), jobs);
      const before = door.posted.length;
      await tellLater(jobs).event('slack:T1', remark, event);
      await expect.poll(() => door.posted.length, { timeout: 15_000 }).toBe(before + 1);
      const { figure } = (await remarks().one('slack:T1', remark)) ?? {};
      expect(door.posted.at(-1)?.text).toBe(
        `Een collega antwoordt op je opmerking ‘klopt dit cijfer wel zo?’ bij figuur ${figure}: Ja, nagekeken. https://p.nl/klankbord/opmerking/${remark}`,
      );
      await giveNotice(noticeParts(), 'slack:T1', remark, event);
      expect(door.posted).toHaveLength(before + 1);
    });

    it('is told later when the platform fails', async () => {
      const { remark, event } = await answered('fail');
      door.failures.push({ when: 'before', error: new Error('down') });
      await expect(giveNotice(noticeParts(), 'slack:T1', remark, event)).rejects.toThrow('down');
      const before = door.posted.length;
      await giveNotice(noticeParts(), 'slack:T2', remark, event);
      expect(door.posted).toHaveLength(before);
      await giveNotice(noticeParts(), 'slack:T1', remark, event);
      expect(door.posted).toHaveLength(before + 1);
    });

    it('hears of it in the thread after the messages of that talk were removed', async () => {
      const { remark, event } = await answered('purged');
      await purge(database(), -1);
      const before = door.posted.length;
      await giveNotice(noticeParts(), 'slack:T1', remark, event);
      expect(door.posted.slice(before).map(({ exchange }) => exchange)).toEqual([`notice:${event}`]);
    });

    it('hears of it alone when the place is gone, and else has it as news for the next sign-in', async () => {
      const { remark, event } = await answered('gone');
      const gone = () =>
        door.failures.push({ when: 'before', error: new Undeliverable('channel_not_found') });
      gone();
      await giveNotice(noticeParts(), 'slack:T1', remark, event);
      expect(await remarks().untold('slack:T1', 'U1')).toContainEqual(
        expect.objectContaining({ remark, number: event, value: 'Ja, nagekeken.' }),
      );
      gone();
      door.reachable.add('U1');
      await giveNotice(noticeParts(), 'slack:T1', remark, event);
      expect(door.written.at(-1)).toMatchObject({ person: 'U1', key: `notice:${event}` });
      expect((await remarks().untold('slack:T1', 'U1')).map(({ number }) => number)).not.toContain(event);
    });
  });

  it('makes a pack of the figures of a thread, or of those that are named', async () => {
    await say('pack', 'faillissementen in Breda sinds 2020');
    await say('pack', 'en in Tilburg?');
    const reply = await say('pack', 'maak een pakket van deze figuren met de titel Arbeidsmarkt');
    expect(reply).toMatch(/^Pakket ‘Arbeidsmarkt’ met 2 figuren is klaar\. pakket:/);
    const [pack] = await createPacks(database()).all('slack:T1');
    const named = await say('elsewhere', `pakket figuur ${pack?.figures[1]} en ${pack?.figures[0]}`);
    expect(named).toContain('met 2 figuren');
    const [second] = await createPacks(database()).all('slack:T1');
    expect(second?.figures).toEqual([pack?.figures[1], pack?.figures[0]]);
    expect(await say('empty', 'maak een pakket van deze figuren')).toContain('geen figuren');
  });

  it('holds a poll in a thread: one vote a person, the last one', async () => {
    const asked = await say('poll', 'poll: welke indicator missen jullie het meest? horeca / zorg / energie');
    expect(asked).toContain(
      'Peiling: welke indicator missen jullie het meest?\n1. horeca\n2. zorg\n3. energie',
    );
    expect(await say('poll', 'uitslag')).toContain('Er is nog niet gestemd');
    await say('poll', 'stem 1', { person: 'U1' });
    await say('poll', 'stem 2', { person: 'U2' });
    expect(await say('poll', 'uitslag')).toContain(
      'Gelijke stand: ‘horeca’ en ‘zorg’ hebben elk 1 van de 2 stemmen',
    );
    expect(await say('poll', 'stem 2: zorg', { person: 'U1' })).toContain('Je stem op ‘zorg’ telt');
    expect(await say('poll', 'wat is de uitslag?')).toMatch(
      /^Beide stemmen zijn voor ‘zorg’\n.*\n1\. horeca: 0 stemmen\n2\. zorg: 2 stemmen\n3\. energie: 0 stemmen\nTussenstand: 2 stemmen\./,
    );
    expect(await say('poll', 'stem 9', { person: 'U3' })).toContain('staat niet in de peiling');
    expect(await say('other', 'stem 1')).toContain('geen peiling');
    expect(await say('poll', 'stem 1', { workspace: 'slack:T2' })).toContain('geen peiling');
    expect(await say('bad', 'poll: wat vinden jullie?')).toContain('twee tot tien');
  });

  it('tells who asks beside the thread how the newest poll of the channel stands', async () => {
    await say('there', 'poll: wat? a / b', { channel: 'C5' });
    expect(await say('beside', 'uitslag', { channel: 'C5' })).toContain('Er is nog niet gestemd');
    expect(await say('there', 'uitslag', { channel: 'C6' })).toContain('geen peiling');
  });

  it('ends a poll when who began it says so, and counts no vote after that', async () => {
    await say('end', 'poll: wat nu? doorgaan / stoppen', { person: 'U1' });
    await say('end', 'stem 2', { person: 'U2' });
    await say('end', 'stem 2', { person: 'U3' });
    expect(await say('end', 'sluit de peiling', { person: 'U2' })).toContain('Alleen wie de peiling begon');
    const result = await say('end', 'sluit de peiling', { person: 'U1' });
    expect(result).toMatch(/^Beide stemmen zijn voor ‘stoppen’\n.*Eindstand op .*: 2 stemmen\.$/s);
    expect(await say('end', 'stem 1', { person: 'U4' })).toContain('De peiling is gesloten.');
    expect(await say('end', 'uitslag')).toBe(result);
    expect(await say('end', 'sluit de peiling', { person: 'U1' })).toBe(result);
  });

  it('counts questions without an answer, by reason and without names', async () => {
    for (const person of ['P1', 'P2', 'P3'])
      await say(`u${person}`, 'hoeveel ufo-waarnemingen waren er in Breda?', {
        person,
        workspace: 'slack:T7',
      });
    const groups = await createUnanswered(database(), SECRET).all('slack:T7');
    expect(groups).toMatchObject([{ asked: 3 }]);
    expect(groups[0]?.words).toContain('waarnemingen');
    expect(groups[0]?.words).not.toContain('breda');
  });
});
