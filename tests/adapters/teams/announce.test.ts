/** What is posted in Teams without being asked for at that moment: where, what stands on it, and what when it fails. */
import { describe, expect, it } from 'vitest';
import { createBot } from '#adapters/teams/bot.ts';
import { createDoor } from '#adapters/teams/door.ts';
import { Later, type Reply, Undeliverable } from '#src/chat/model.ts';
import type { AlertMessage, Edition, Receiver } from '#src/digest/model.ts';
import { BOT } from '../../fakes/microsoft.ts';
import { cardOf, dataOf, picturesOf, textsOf } from './card.ts';
import { configFor, LINKS, SILENT } from './service.ts';
import { CHANNEL, openMicrosoft, seenIn, THREAD, WORKSPACE } from './talk.ts';

const microsoft = await openMicrosoft();
const { postsIn, read } = seenIn(microsoft);

describe('the door', () => {
  const door = () => createDoor(createBot(configFor(microsoft)), LINKS, SILENT);
  const receiver = (address: object = {}): Receiver => ({
    workspace: WORKSPACE,
    channel: CHANNEL,
    person: 'persoon-anna',
    alone: false,
    address: { serviceUrl: microsoft.serviceUrl, conversation: THREAD, bot: BOT, ...address },
  });
  const item = (figure: string, kind: 'new' | 'stands', fictional = false) => ({
    ...{ kind, region: 'GM0114', indicator: 'banen', period: '2025', figure, fictional },
    sentence: `De zin van ${figure}.`,
  });
  const edition = (more: Partial<Edition> = {}): Edition => ({
    headline: 'Emmen: drie nieuwe cijfers',
    items: [item('AAAAAAAA', 'new'), item('BBBBBBBB', 'new'), item('CCCCCCCC', 'stands')],
    charts: [
      { figure: 'AAAAAAAA', altText: 'Lijngrafiek A' },
      { figure: 'CCCCCCCC', altText: 'Lijngrafiek C' },
    ],
    question: 'Hoe staat Emmen ervoor?',
    rest: ['Ook nieuw in Emmen: banen.'],
    footer: 'Zeg "stop abonnement 3".',
    told: [],
    upTo: 5,
    ...more,
  });
  const digest = (more?: Partial<Edition>): Reply => ({ kind: 'digest', edition: edition(more) });
  const announce = (reply: Reply, address?: object) => door().announce?.(receiver(address), reply, 'sleutel');

  it('posts the compact message in the channel and the rest in its thread', async () => {
    expect(await announce(digest())).toEqual({ activity: 'antwoord-1', under: 'antwoord-2' });
    expect(microsoft.messages.map(({ conversation }) => conversation)).toEqual([
      CHANNEL,
      `${CHANNEL};messageid=antwoord-1`,
    ]);
    const card = cardOf(postsIn(CHANNEL)[0]?.activity);
    expect(textsOf(card)).toEqual([
      'Emmen: drie nieuwe cijfers',
      'Nieuw',
      'De zin van AAAAAAAA.',
      '[Figuur AAAAAAAA](https://peilstok.example/figuur/AAAAAAAA)',
      'De zin van BBBBBBBB.',
      '[Figuur BBBBBBBB](https://peilstok.example/figuur/BBBBBBBB)',
      'Valt op',
      'De zin van CCCCCCCC.',
      '[Figuur CCCCCCCC](https://peilstok.example/figuur/CCCCCCCC)',
      'Kijk verder:',
      'Zeg "stop abonnement 3".',
    ]);
    expect(picturesOf(card).map(({ altText }) => altText)).toEqual(['Lijngrafiek A', 'Lijngrafiek C']);
    expect(dataOf(card, 'Hoe staat Emmen ervoor?')).toMatchObject({ peilstok: { kind: 'question' } });
    expect(read(`${CHANNEL};messageid=antwoord-1`)).toBe('• Ook nieuw in Emmen: banen.');
  });

  it('posts the rest as a second card in a chat, which has no threads', async () => {
    await announce(digest(), { conversation: 'a:anna' });
    expect(postsIn('a:anna')).toHaveLength(2);
  });

  it('lets the message stand when the rest cannot be posted', async () => {
    microsoft.failures.push('none', { status: 500 });
    expect(await announce(digest())).toEqual({ activity: 'antwoord-1' });
    expect(microsoft.messages).toHaveLength(1);
  });

  it('waits with the rest as Teams asks', async () => {
    microsoft.failures.push('none', { status: 429, retryAfter: '1' });
    expect(await announce(digest())).toEqual({ activity: 'antwoord-1', under: 'antwoord-2' });
    expect(microsoft.messages).toHaveLength(2);
  });

  it('never takes the place of the card whose button made the subscription', async () => {
    await announce(digest({ rest: [] }), { replaces: 'kaart-1' });
    expect(microsoft.requests.map(({ method }) => method)).toEqual(['POST']);
  });

  it('marks what is made up: above all of it, or item by item', async () => {
    await announce(digest({ items: [item('AAAAAAAA', 'new', true)], rest: [] }));
    expect(textsOf(cardOf(microsoft.messages[0]?.activity))[0]).toBe('Voorbeeldcijfers (fictief)');
    await announce(digest({ items: [item('AAAAAAAA', 'new'), item('BBBBBBBB', 'new', true)], rest: [] }));
    const texts = textsOf(cardOf(microsoft.messages[1]?.activity));
    expect(texts.filter((text) => text === 'Voorbeeldcijfers (fictief)')).toHaveLength(1);
    expect(texts.indexOf('Voorbeeldcijfers (fictief)')).toBe(texts.indexOf('De zin van BBBBBBBB.') + 1);
  });

  it('posts an alert with its chart', async () => {
    const message: AlertMessage = {
      headline: 'Winkelleegstand in Emmen boven 10%',
      sentence: 'In 2026 stond 10,4% van de winkels in Emmen leeg.',
      figure: 'AAAAAAAA',
      altText: 'Lijngrafiek',
      hasChart: true,
      fictional: true,
      footer: 'Zeg "stop waarschuwing 4".',
    };
    await announce({ kind: 'alert', message });
    const card = cardOf(postsIn(CHANNEL)[0]?.activity);
    expect(textsOf(card)).toEqual([
      'Voorbeeldcijfers (fictief)',
      'Winkelleegstand in Emmen boven 10%',
      'In 2026 stond 10,4% van de winkels in Emmen leeg.',
      '[Figuur AAAAAAAA](https://peilstok.example/figuur/AAAAAAAA)',
      'Zeg "stop waarschuwing 4".',
    ]);
    expect(picturesOf(card)).toHaveLength(1);
  });

  it.each([
    [412, '3', 3],
    [429, undefined, 10],
    [502, '4', 4],
    [504, undefined, 5],
  ])('told %i with Retry-After %s waits %i seconds', async (status, retryAfter, seconds) => {
    microsoft.failures.push({ status, ...(retryAfter === undefined ? {} : { retryAfter }) });
    await expect(announce(digest())).rejects.toEqual(new Later(seconds));
  });

  it.each([
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
  ])('told %i %s gives up', async (status, code) => {
    microsoft.failures.push({ status, code });
    await expect(announce(digest())).rejects.toEqual(new Undeliverable(code));
  });

  it('confides by the id of the directory where no other was kept, and fails as posting does', async () => {
    const notice: Reply = { kind: 'notice', text: 'Het bericht is niet aangekomen.' };
    await door().confide?.(receiver(), notice, 'sleutel:failed');
    expect(read('a:alleen-persoon-anna')).toBe('Het bericht is niet aangekomen.');
    microsoft.failures.push({ status: 403, code: 'ForbiddenOperationException' });
    await expect(door().confide?.(receiver(), notice, 'sleutel:failed')).rejects.toEqual(
      new Undeliverable('ForbiddenOperationException'),
    );
  });

  it('looks up nothing: Teams has no such thing', () => {
    expect(door().findAnnounced).toBeUndefined();
  });
});
