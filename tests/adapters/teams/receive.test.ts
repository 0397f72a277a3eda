/** From an activity to what is wanted, as a table of cases. */
import { describe, expect, it } from 'vitest';
import { type Activity, activitySchema } from '#adapters/teams/activity.ts';
import { questionIn, receive } from '#adapters/teams/receive.ts';
import type { Incoming } from '#src/chat/model.ts';
import { activity, BOT, mention, TENANT } from '../../fakes/microsoft.ts';

const SERVICE = { serviceUrl: 'https://smba.example/emea/' };
const now = () => new Date('2026-11-25T13:00:00Z');

const read = (extra: Record<string, unknown> = {}): Activity =>
  activitySchema.parse(activity(SERVICE, extra));

const incoming = (extra: Record<string, unknown> = {}): Incoming => {
  const received = receive(read(extra), now);
  if (received.kind !== 'message') throw new Error(received.kind);
  return received.incoming;
};

const CHANNEL = {
  conversation: { id: '19:kanaal@thread.tacv2;messageid=1764', conversationType: 'channel' },
  ...mention('vacatures Breda'),
};

describe('a message', () => {
  it('in a chat with the bot', () => {
    const at = '2026-11-25T12:34:56.789Z';
    expect(incoming({ id: '1765', timestamp: at })).toEqual({
      workspace: `teams:${TENANT}`,
      channel: 'a:anna',
      thread: '',
      person: 'persoon-anna',
      alone: true,
      id: 'a:anna/1765',
      revision: '',
      position: `${at} 1765`,
      wish: { kind: 'question', text: 'vacatures Breda vs G40' },
      address: {
        serviceUrl: SERVICE.serviceUrl,
        conversation: 'a:anna',
        bot: BOT,
        tenant: TENANT,
        member: '29:anna',
      },
    });
  });

  it('in a channel belongs to its thread, and is answered there', () => {
    expect(incoming({ ...CHANNEL, id: '1765' })).toMatchObject({
      channel: '19:kanaal@thread.tacv2',
      thread: '1764',
      alone: false,
      id: '19:kanaal@thread.tacv2/1765',
      address: { conversation: '19:kanaal@thread.tacv2;messageid=1764' },
    });
  });

  it('in a group chat needs a mention, and has no thread', () => {
    const group = { conversation: { id: '19:groep@thread.v2', conversationType: 'groupChat' } };
    expect(receive(read({ ...group, text: 'hallo allemaal' }), now).kind).toBe('nothing');
    expect(incoming({ ...group, ...mention('banen') })).toMatchObject({ thread: '', alone: false });
  });

  it('that names someone else is not for us', () => {
    const other = {
      ...CHANNEL,
      text: '<at>Karin</at> kijk eens',
      entities: [{ type: 'mention', text: '<at>Karin</at>', mentioned: { id: '29:karin', name: 'Karin' } }],
    };
    expect(receive(read(other), now).kind).toBe('nothing');
  });

  it('without words asks for help', () => {
    expect(incoming({ ...CHANNEL, ...mention('') }).wish).toEqual({ kind: 'question', text: 'help' });
  });

  it('sorts by when it was said, whatever the zone it was written in', () => {
    const early = incoming({ timestamp: '2026-11-25T12:00:00.100+02:00' });
    const late = incoming({ timestamp: '2026-11-25T10:00:00.200Z' });
    expect(early.position < late.position).toBe(true);
  });

  it('of someone without an account is known by the id that Teams gives', () => {
    expect(incoming({ from: { id: '29:gast' } }).person).toBe('29:gast');
  });
});

describe('the text', () => {
  it.each([
    ['<at>Peilstok</at> vacatures Breda', 'vacatures Breda'],
    ['vacatures <at>Peilstok</at> Breda', 'vacatures Breda'],
    ['<at>Peilstok</at>\u00a0vacatures\n\n Breda \r\n', 'vacatures Breda'],
    ['vacatures in Bergen (L.) < 5 & meer', 'vacatures in Bergen (L.) < 5 & meer'],
  ])('%j is %j', (text, question) => {
    expect(questionIn(read({ ...mention(''), text }))).toBe(question);
  });

  it('keeps the names of others', () => {
    const entities = [
      { type: 'mention', text: '<at>Peilstok</at>', mentioned: { id: BOT } },
      { type: 'mention', text: '<at>Karin</at>', mentioned: { id: '29:karin' } },
      { type: 'clientInfo' },
    ];
    expect(questionIn(read({ entities, text: '<at>Peilstok</at> vraag van <at>Karin</at>' }))).toBe(
      'vraag van Karin',
    );
  });

  it('is read as far as a question goes', () => {
    expect(questionIn(read({ text: 'a'.repeat(10_000) }))).toHaveLength(2_000);
  });
});

describe('an edit', () => {
  const edited = { type: 'messageUpdate', channelData: { tenant: { id: TENANT }, eventType: 'editMessage' } };

  it('is the same message, later', () => {
    const first = incoming({ id: '1765', timestamp: '2026-11-25T12:00:00Z' });
    const second = incoming({ ...edited, id: '1765', timestamp: '2026-11-25T12:01:00Z', text: 'banen' });
    expect(second.id).toBe(first.id);
    expect(second.revision > first.revision).toBe(true);
    expect(second.wish).toEqual({ kind: 'question', text: 'banen' });
  });

  it('that undoes a deletion is let be', () => {
    const undone = { ...edited, channelData: { tenant: { id: TENANT }, eventType: 'undeleteMessage' } };
    expect(receive(read(undone), now).kind).toBe('nothing');
  });
});

it('a deletion names the message', () => {
  expect(
    receive(read({ type: 'messageDelete', id: '1765', ...{ conversation: CHANNEL.conversation } }), now),
  ).toEqual({
    kind: 'deleted',
    workspace: `teams:${TENANT}`,
    id: '19:kanaal@thread.tacv2/1765',
    address: {
      serviceUrl: SERVICE.serviceUrl,
      conversation: CHANNEL.conversation.id,
      bot: BOT,
      tenant: TENANT,
    },
  });
});

describe('the bot that is added', () => {
  const added = { type: 'conversationUpdate', membersAdded: [{ id: BOT }], text: undefined };
  it('by one person says what it can do, once', () => {
    expect(incoming(added)).toMatchObject({ id: 'a:anna/welkom', wish: { text: 'help' } });
  });
  it('to a team waits until it is asked', () => {
    expect(receive(read({ ...added, conversation: CHANNEL.conversation }), now).kind).toBe('nothing');
  });
  it('is not someone else who is added', () => {
    expect(receive(read({ ...added, membersAdded: [{ id: '29:karin' }] }), now).kind).toBe('nothing');
  });
});

describe('a button', () => {
  const press = (peilstok: unknown, extra: Record<string, unknown> = {}) =>
    receive(read({ text: '', value: { peilstok }, replyToId: 'kaart-1', ...extra }), now);

  it.each([
    [{ kind: 'question', text: 'En in Tilburg?', after: '7K3QBCDF' }],
    [{ kind: 'part', part: 'calculation', figure: '7K3QBCDF' }],
    [{ kind: 'home', region: 'GM0758' }],
  ])('%j is what is wanted', (wish) => {
    const received = press(wish);
    expect(received).toMatchObject({ kind: 'message', incoming: { wish } });
    expect((received as { incoming: Incoming }).incoming.address).not.toHaveProperty('replaces');
  });

  it('may come back as text', () => {
    const wish = { kind: 'home', region: 'GM0758' };
    const received = receive(read({ text: '', value: JSON.stringify({ peilstok: wish }) }), now);
    expect(received).toMatchObject({ incoming: { wish } });
  });

  it('of an option is answered in the place of its card', () => {
    const wish = {
      kind: 'query',
      query: { operation: 'value', indicators: ['inwoners'] },
      label: 'Bergen (L.)',
    };
    expect(press(wish)).toMatchObject({ incoming: { wish, address: { replaces: 'kaart-1' } } });
  });

  it('works in a channel without a mention', () => {
    expect(press({ kind: 'home', region: 'GM0758' }, { conversation: CHANNEL.conversation }).kind).toBe(
      'message',
    );
  });

  it.each([
    [{ kind: 'query', query: { operation: 'drop table' }, label: 'x' }],
    [{ kind: 'home', region: "GM0758'; --" }],
    [{ kind: 'part', part: 'alles', figure: '7K3QBCDF' }],
    [{ kind: 'part', part: 'table', figure: '../../etc' }],
    [{ kind: 'iets' }],
    [null],
  ])('that was tampered with (%j) is none', (wish) => {
    const received = press(wish, { text: 'vacatures' });
    expect(received).toMatchObject({ incoming: { wish: { kind: 'question', text: 'vacatures' } } });
  });
});
