/** Subscribing in a conversation: made, tried out, changed, paused, stopped; alerts; and what is said where there is no channel. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createInbox } from '#db/chat/inbox.ts';
import { createMemory } from '#db/chat/memory.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createAlerts } from '#db/digest/alerts.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { createJobs } from '#db/jobs.ts';
import { type Conversation, createConversation } from '#src/chat/converse.ts';
import type { Incoming, Reply } from '#src/chat/model.ts';
import { createSubscriptionDesk } from '#src/digest/desk.ts';
import type { FormValues } from '#src/digest/form.ts';
import type { Subscription } from '#src/digest/model.ts';
import { createWatch } from '#src/digest/watch.ts';
import { newsroom } from './newsroom.ts';

const JUMP = { 'winkelleegstand|GM0114|2026': 9.9 };
const { app, composer, catalogue } = newsroom([], JUMP);
/** A Wednesday. */
const NOW = new Date('2026-11-25T12:00:00Z');

let database: Database;
let conversation: Conversation;
let made = 0;

beforeAll(async () => {
  database = await openDatabase({ folder: 'memory://' });
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.kysely.deleteFrom('subscription').execute();
  await database.kysely.deleteFrom('alert').execute();
  await database.kysely.deleteFrom('home').execute();
  const subscriptions = createSubscriptions(database);
  const alerts = createAlerts(database);
  conversation = createConversation(
    app,
    createMemory(database),
    undefined,
    createSubscriptionDesk({
      subscriptions,
      alerts,
      composer,
      watch: createWatch({
        answerQuery: app.answerQuery,
        catalogue: async () => catalogue,
        today: app.today,
        alerts,
      }),
      catalogue: async () => catalogue,
      newestRelease: async () => 2,
      now: () => NOW,
      canAnnounce: (workspace) => workspace !== 'deaf:T1',
    }),
  );
});

const message = (text: string, extra: Partial<Incoming> = {}): Incoming => {
  made += 1;
  return {
    ...{ workspace: 'slack:T1', channel: 'C1', thread: '', id: `C1:${made}`, revision: '' },
    ...{ position: String(made), person: 'U1', alone: false, address: { channel: 'C1' } },
    wish: { kind: 'question', text },
    ...extra,
  };
};
function textOf(reply: Reply): string {
  switch (reply.kind) {
    case 'words':
      return reply.answer.summary.replaceAll('\u00A0', ' ');
    case 'form':
    case 'subscriptions':
      return reply.text;
    default:
      return reply.kind;
  }
}
/** Numbers of subscriptions differ from run to run. */
const say = async (text: string, extra?: Partial<Incoming>): Promise<string> =>
  textOf(await conversation.respond(message(text, extra))).replace(
    /\b(abonnement|waarschuwing) \d+/gi,
    '$1 N',
  );
const all = () => createSubscriptions(database).of('slack:T1', { channel: 'C1' });

describe('subscribing', () => {
  it('takes place, theme, day, time and what it is compared with, and says so', async () => {
    expect(
      await say(
        'zet elke dinsdag om half negen de arbeidsmarktcijfers van Tilburg in dit kanaal, vergeleken met de G40',
      ),
    ).toBe(
      'Afgesproken: elke dinsdag om 8.30 uur zet ik in dit kanaal wat er nieuw is en wat opvalt: human capital voor Tilburg, vergeleken met de G40. De eerste keer is 1 december 2026. Dit is abonnement N. Is er niets nieuws, dan hoor je niets. Zeg "laat zien wat er maandag zou komen" om het te proberen.',
    );
    expect(await all()).toMatchObject([
      {
        regions: ['GM0855'],
        themes: ['human-capital'],
        compared: 'G40',
        moment: { weekday: 2, time: '08:30' },
        address: { channel: 'C1' },
        person: 'U1',
        toldUpTo: 2,
      },
    ]);
  });

  it('says what it took for what was not said', async () => {
    await say('mijn gemeente is Emmen');
    const said = await say('zet elke week de winkelleegstand in dit kanaal');
    expect(said).toContain('winkelleegstand voor Emmen');
    expect(said).toContain('Je noemde geen gemeente; ik neem Emmen.');
    expect(said).toContain('Je noemde geen dag en tijd; ik neem maandag om 8.00 uur.');
  });

  it('asks for a place where none is known', async () => {
    expect(await say('stuur ons elke week de winkelleegstand')).toMatch(/^Voor welke gemeente\?/);
    expect(await all()).toEqual([]);
  });

  it('is refused where nothing can be sent by itself', async () => {
    const said = await say('zet elke maandag de cijfers van Emmen in dit kanaal', { workspace: 'deaf:T1' });
    expect(said).toMatch(/^Abonneren kan hier nog niet/);
  });

  it('makes one of a message that is handled twice', async () => {
    const asked = message('zet elke maandag de cijfers van Emmen in dit kanaal');
    await conversation.respond(asked);
    await conversation.respond(asked);
    expect(await all()).toHaveLength(1);
  });
});

describe('the form', () => {
  const filled = (more: Partial<FormValues> = {}): FormValues => ({
    ...{ regions: ['GM0855'], subjects: ['thema:human-capital'], compared: 'G40' },
    ...{ weekday: '2', time: '08:30', whenNothing: 'silence' },
    ...more,
  });
  const send = (values: FormValues, extra: Partial<Incoming> = {}) =>
    conversation.respond(message('', { wish: { kind: 'form', values }, ...extra }));
  const without = ({ id: _, ...rest }: Subscription) => rest;

  it('makes what its sentence makes, and says the same', async () => {
    const sentence =
      'zet elke dinsdag om half negen de arbeidsmarktcijfers van Tilburg in dit kanaal, vergeleken met de G40';
    const said = await say(sentence);
    expect(textOf(await send(filled())).replace(/abonnement \d+/, 'abonnement N')).toBe(said);
    const [one, other] = (await all()).map(without);
    expect(other).toEqual(one);
  });

  it('makes one, however often it is handled', async () => {
    const sent = message('', { wish: { kind: 'form', values: filled() } });
    await conversation.respond(sent);
    await conversation.respond(sent);
    expect(await all()).toHaveLength(1);
  });

  it('changes all of one that is there, also to everything and to nothing beside it', async () => {
    await send(filled());
    const [{ id } = { id: 0 }] = await all();
    const values = filled({
      ...{ number: id, regions: ['GM0114', 'GM0118'], subjects: [], compared: 'geen' },
      ...{ weekday: '5', time: '16:45', whenNothing: 'line' },
    });
    expect(textOf(await send(values))).toBe(
      `Abonnement ${id}: alle cijfers voor Emmen en Hoogeveen, elke vrijdag om 16.45 uur. De eerste keer is 27 november 2026. Is er niets nieuws, dan krijg je één regel.`,
    );
    const [one] = await all();
    expect(one).toMatchObject({ regions: ['GM0114', 'GM0118'], themes: [], indicators: [] });
    expect(one?.compared).toBeUndefined();
  });

  it('that is wrong comes back as it was, with what is wrong', async () => {
    const reply = await send(filled({ regions: [], time: '' }));
    expect(reply).toMatchObject({
      kind: 'form',
      text: 'Dit klopt nog niet:',
      form: {
        values: filled({ regions: [], time: '' }),
        faults: { regions: 'Kies minstens één gemeente.', time: expect.stringContaining('Kies een tijd') },
      },
    });
    expect(await all()).toEqual([]);
  });

  it('of another channel changes nothing', async () => {
    await send(filled());
    const [{ id } = { id: 0 }] = await all();
    await send(filled({ number: id, weekday: '5' }), { channel: 'C2' });
    await send(filled({ number: id, weekday: '5' }), { workspace: 'slack:T2' });
    expect((await all())[0]?.moment.weekday).toBe(2);
  });

  it('is offered to who only says "abonneren", with the municipality that is known', async () => {
    await say('mijn gemeente is Emmen');
    for (const text of ['abonneren', 'abonnement', 'ik wil me abonneren'])
      expect(await conversation.respond(message(text))).toMatchObject({
        kind: 'form',
        form: {
          values: { regions: ['GM0114'], subjects: [], compared: 'geen', weekday: '1', time: '08:00' },
        },
      });
    expect(await all()).toEqual([]);
  });

  it('is offered with what was understood, where a sentence lacks something', async () => {
    const reply = await conversation.respond(message('stuur ons elke vrijdag om 9 uur de winkelleegstand'));
    expect(reply).toMatchObject({
      kind: 'form',
      text: expect.stringMatching(/^Voor welke gemeente\?/),
      form: { values: { regions: [], subjects: ['winkelleegstand'], weekday: '5', time: '09:00' } },
    });
  });

  it('is offered filled in to who says what to change, but not how', async () => {
    await send(filled());
    const [{ id } = { id: 0 }] = await all();
    expect(await conversation.respond(message(`wijzig abonnement ${id}`))).toMatchObject({
      kind: 'form',
      form: { values: filled({ number: id }), faults: {} },
    });
  });
});

describe('a subscription that is there', () => {
  beforeEach(() => say('zet elke maandag de winkelleegstand van Emmen in dit kanaal'));

  it('is listed, for who asks in its channel', async () => {
    expect(await say('waar ben ik op geabonneerd')).toBe(
      'Abonnement N: winkelleegstand voor Emmen, elke maandag om 8.00 uur.',
    );
    expect(await say('waar ben ik op geabonneerd', { channel: 'C2' })).toMatch(/nog geen abonnement/);
    expect(await say('waar ben ik op geabonneerd', { channel: 'D1', alone: true })).toMatch(/^Abonnement N/);
    expect(await say('waar ben ik op geabonneerd', { workspace: 'slack:T2' })).toMatch(/nog geen/);
  });

  it('shows what would come, and counts none of it as told', async () => {
    for (let time = 0; time < 2; time++) {
      const reply = await conversation.respond(message('laat zien wat er maandag zou komen'));
      expect(reply).toMatchObject({ kind: 'digest', edition: { headline: 'Emmen: 1 valt op' } });
    }
  });

  it('is followed up on where it was tried out', async () => {
    const jobs = createJobs(database, { error: () => {} });
    await jobs.start();
    const inbox = createInbox(database, jobs);
    const asked = message('laat zien wat er maandag zou komen', { thread: 'draad' });
    await inbox.accept(asked);
    await conversation.respond(asked);
    await jobs.stop();
    const reply = await conversation.respond(message('en in Hoogeveen?', { thread: 'draad' }));
    expect(reply).toMatchObject({ kind: 'figure', answer: { query: { indicators: ['winkelleegstand'] } } });
  });

  it('moves to another day and time', async () => {
    expect(await say('wijzig naar vrijdag 9 uur')).toContain(
      'elke vrijdag om 9.00 uur. De eerste keer is 27 november 2026.',
    );
    expect((await all())[0]?.moment).toEqual({ weekday: 5, time: '09:00' });
    await say('wijzig naar donderdag');
    expect((await all())[0]?.moment).toEqual({ weekday: 4, time: '09:00' });
  });

  it('is about something else, by a sentence too', async () => {
    const number = (await all())[0]?.id;
    expect(await say(`wijzig abonnement ${number} naar de banen van Hoogeveen`)).toContain(
      'banen van werknemers voor Hoogeveen, elke maandag',
    );
    expect(await say(`wijzig abonnement ${number}: vergeleken met vergelijkbare gemeenten`)).toContain(
      'voor Hoogeveen, vergeleken met vergelijkbare gemeenten, elke maandag',
    );
    expect(await say(`wijzig abonnement ${number}: vergeleken met de provincie`)).toContain(
      'voor Hoogeveen, vergeleken met Drenthe, elke maandag',
    );
    expect(await all()).toMatchObject([
      { regions: ['GM0118'], indicators: ['banen'], themes: [], compared: 'PROVINCE' },
    ]);
  });

  it('is listed with what can be done with it', async () => {
    const [{ id } = { id: 0 }] = await all();
    const orders = async () => {
      const reply = await conversation.respond(message('abonnementen'));
      return reply.kind === 'subscriptions' ? reply.lines.flatMap((line) => line.orders) : [];
    };
    expect((await orders()).map(({ label, says }) => `${label}: ${says}`)).toEqual([
      `Wijzig: wijzig abonnement ${id}`,
      `Wat komt er maandag?: toon abonnement ${id}`,
      `Pauzeer: pauzeer abonnement ${id}`,
      `Stop: stop abonnement ${id}`,
    ]);
    await say(`pauzeer abonnement ${id}`);
    expect((await orders()).map(({ says }) => says)).toContain(`hervat abonnement ${id}`);
    for (const { kind, says } of await orders())
      expect((await conversation.respond(message(says))).kind).toBe(
        kind === 'change' ? 'form' : kind === 'preview' ? 'digest' : 'words',
      );
    expect(await all()).toEqual([]);
  });

  it('says one line without news, if that is wanted', async () => {
    expect(await say('stuur ook een bericht als er niets nieuws is')).toContain('één regel');
    expect((await all())[0]?.whenNothing).toBe('line');
  });

  it('rests until a day, and goes on', async () => {
    expect(await say('pauzeer tot januari')).toContain('Het staat stil tot 1 januari 2027.');
    expect((await all())[0]?.paused).toBe('2027-01-01');
    await say('hervat');
    expect((await all())[0]?.paused).toBeUndefined();
  });

  it('stops', async () => {
    expect(await say('stop')).toBe('Abonnement N is gestopt. Je krijgt het weekbericht niet meer.');
    expect(await all()).toEqual([]);
    expect(await say('stop')).toMatch(/nog geen abonnement/);
  });

  it('is asked for by its number where there are more', async () => {
    await say('zet elke maandag de banen van Emmen in dit kanaal');
    expect(await say('stop')).toMatch(/^Welke bedoel je\? Zeg bijvoorbeeld "stop abonnement N"/);
    const [first, second] = await all();
    await say(`stop abonnement ${second?.id}`);
    expect((await all()).map(({ id }) => id)).toEqual([first?.id]);
  });

  it('of another channel or workspace cannot be stopped from here', async () => {
    const [one] = await all();
    await say(`stop abonnement ${one?.id}`, { channel: 'C2' });
    await say(`stop abonnement ${one?.id}`, { workspace: 'slack:T2' });
    expect(await all()).toHaveLength(1);
  });
});

describe('an alert', () => {
  const alerts = () => createAlerts(database).of('slack:T1', { channel: 'C1' });

  it('is made of a sentence, and says the figure of now', async () => {
    const said = await say('waarschuw ons als de winkelleegstand in Emmen boven 12% komt');
    expect(said).toMatch(
      /^Afgesproken: ik waarschuw in dit kanaal .* winkelleegstand in Emmen boven 12%\. Dit is waarschuwing N\. .*9,9%/,
    );
    expect(await alerts()).toMatchObject([
      {
        indicator: 'winkelleegstand',
        region: 'GM0114',
        condition: { kind: 'above', value: 12 },
        armed: true,
      },
    ]);
  });

  it('of what is so already waits until it has been back', async () => {
    expect(await say('waarschuw ons als de winkelleegstand in Emmen boven 8% komt')).toContain(
      'Dat is nu al zo',
    );
    expect(await alerts()).toMatchObject([{ armed: false }]);
  });

  it('of a rise in a sector, without a place: said for the country', async () => {
    const said = await say('waarschuw me als faillissementen in de bouw meer dan 20% stijgen');
    expect(said).toContain('faillissementen in de bouw in Nederland meer dan 20% gestegen in een jaar');
    expect(said).toContain('Je noemde geen plaats; ik neem Nederland.');
    expect(await alerts()).toMatchObject([
      { sector: 'bouw', region: 'NL', condition: { kind: 'rises', percent: 20 } },
    ]);
  });

  it('of an amount is said and kept in its unit', async () => {
    const said = await say(
      'waarschuw ons als het gemiddeld besteedbaar inkomen in Emmen boven € 40.000 komt',
    );
    expect(said).toContain('boven € 40.000.');
    expect(await alerts()).toMatchObject([{ condition: { kind: 'above', value: 40 } }]);
  });

  it('is listed and stopped', async () => {
    await say('waarschuw ons als de winkelleegstand in Emmen boven 12% komt');
    const [one] = await alerts();
    expect(await say('welke meldingen krijg ik')).toBe('Waarschuwing N: winkelleegstand in Emmen boven 12%.');
    expect(await say(`stop waarschuwing ${one?.id}`)).toBe('Waarschuwing N is gestopt.');
    expect(await alerts()).toEqual([]);
  });

  it('goes off when figures arrive, once', async () => {
    await say('waarschuw ons als de winkelleegstand in Emmen boven 12% komt');
    await database.kysely
      .updateTable('alert')
      .set({ condition: JSON.stringify({ kind: 'above', value: 8 }) } as never)
      .execute();
    const own = createAlerts(database);
    const watch = createWatch({
      answerQuery: app.answerQuery,
      catalogue: async () => catalogue,
      today: app.today,
      alerts: own,
    });
    expect(await watch.check()).toBe(0);
    const arrive = () =>
      database.kysely
        .updateTable('setting')
        .set({ value: String(100 + made++) })
        .where('key', '=', 'version')
        .execute();
    await arrive();
    expect(await watch.check()).toBe(1);
    await arrive();
    expect(await watch.check()).toBe(0);
    const [delivery] = await database.kysely
      .selectFrom('delivery')
      .selectAll()
      .where('kind', '=', 'alert')
      .execute();
    expect(delivery?.content).toMatchObject({
      message: {
        headline: 'Winkelleegstand in Emmen boven 8%',
        sentence: expect.stringContaining('9,9%'),
        hasChart: true,
      },
    });
  });
});

it('where there is no channel, one is told where to subscribe', async () => {
  for (const text of [
    'zet elke maandag de cijfers van Emmen in dit kanaal',
    'stop',
    'pauzeer',
    'waar ben ik op geabonneerd',
  ]) {
    const answer = await app.ask({ text, today: '2026-11-30' });
    expect(answer.summary).toContain('Abonneren doe je in Slack of Teams');
  }
});

it('works from the inbox like any other message', async () => {
  const jobs = createJobs(database, { error: () => {} });
  await jobs.start();
  const inbox = createInbox(database, jobs);
  await inbox.accept(message('zet elke maandag de cijfers van Emmen in dit kanaal', { id: 'C1:inbox' }));
  const exchange = await inbox.claim('slack:T1', 'C1:inbox');
  if (exchange === undefined) throw new Error('not accepted');
  expect(textOf(await conversation.respond(exchange))).toMatch(/^Afgesproken/);
  await jobs.stop();
});
