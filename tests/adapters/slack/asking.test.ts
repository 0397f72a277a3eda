/** Asking in Slack, over real HTTP: what goes in, what stands in the channel afterwards. */
import { describe, expect, it } from 'vitest';
import type { FakeMessage } from '#tests/fakes/slack.ts';
import { BOT } from '#tests/fakes/slack-methods.ts';
import { eventBody } from '#tests/fakes/slack-sends.ts';
import { buttonsOf, direct, mention, openTalk, ts } from './talk.ts';

const { slack, send, answersTo, nothingMore } = openTalk();

describe('a mention', () => {
  it('is answered in the thread with one message: finding, picture, sentences, reading, source, buttons', async () => {
    const { at, event } = mention(`<@${BOT}> vacatures Breda vs G40`);
    await send(eventBody(event));
    const [answer, ...more] = await answersTo(at);
    expect(more).toEqual([]);
    expect(answer?.blocks.map(({ type }) => type)).toEqual([
      ...['header', 'image', 'rich_text', 'context', 'context', 'actions', 'actions'],
    ]);
    const picture = answer?.blocks[1];
    expect(picture.alt_text.length).toBeGreaterThan(40);
    expect(slack().uploads.find(({ id }) => id === picture.slack_file.id)).toMatchObject({ bytes: 70 });
    expect(JSON.stringify(answer?.blocks)).toContain('https://peilstok.voorbeeld.nl/figuur/');
    expect(answer?.text).toContain('Voorbeeldcijfers (fictief)');
    expect(buttonsOf(answer as FakeMessage).map(({ text }) => text.text)).toEqual(
      expect.arrayContaining([
        'Tabel',
        'Download',
        'Hoe is dit berekend?',
        'Klopt niet?',
        'Breda is mijn gemeente',
      ]),
    );
  });

  it('that arrives as a message too, and again and again, gives one answer', async () => {
    const { at, event } = mention(`<@${BOT}> banen in Tilburg`);
    const again = { ...event, type: 'message', channel_type: 'channel' };
    await Promise.all([event, again, event, again].map((one) => send(eventBody(one))));
    await answersTo(at);
    await nothingMore();
    expect(await answersTo(at)).toHaveLength(1);
  });

  it.each([
    `we zouden <@${BOT}> eens moeten proberen bij de lunch`,
    `dank, ook aan <@${BOT}>`,
    `ik zag <@${BOT}> gisteren`,
  ])('in a sentence not meant for it costs nobody anything: %s', async (text) => {
    const { at, event } = mention(text);
    await send(eventBody(event));
    await nothingMore();
    expect(slack().messages.filter(({ thread }) => thread === at)).toEqual([]);
  });

  it('in a sentence that asks something is answered', async () => {
    const { at, event } = mention(`weet <@${BOT}> de vacatures in Breda?`);
    await send(eventBody(event));
    expect((await answersTo(at))[0]?.text).toContain('Breda');
  });

  it('without words is answered with what one can ask', async () => {
    const { at, event } = mention(`<@${BOT}>`);
    await send(eventBody(event));
    expect((await answersTo(at))[0]?.text).toContain('Noem een onderwerp en een plaats');
  });
});

describe('what is left alone', () => {
  it.each<[string, object]>([
    ['itself', { ...direct('vacatures Breda').event, user: BOT }],
    ['another bot', { ...direct('vacatures Breda').event, bot_id: 'B9' }],
    ['a bot message', { ...direct('vacatures Breda').event, subtype: 'bot_message' }],
    ['someone who joins', { ...direct('vacatures Breda').event, subtype: 'channel_join' }],
    [
      'a channel where it is not named',
      { ...mention('vacatures Breda').event, type: 'message', channel_type: 'channel' },
    ],
  ])('%s', async (_name, event) => {
    await send(eventBody(event));
    await nothingMore();
    expect(slack().messages.filter(({ thread }) => thread === (event as { ts: string }).ts)).toEqual([]);
  });
});

describe('a conversation', () => {
  it('goes on in its thread, for everyone in it', async () => {
    const { at, event } = mention(`<@${BOT}> winkelleegstand in Emmen sinds 2018`);
    await send(eventBody(event));
    await answersTo(at);
    await send(eventBody(mention(`<@${BOT}> en Tilburg?`, { thread_ts: at, user: 'U0009' }).event));
    const [, second] = await answersTo(at, 2);
    expect(second?.text).toContain('Tilburg');
    expect(second?.text.toLowerCase()).toContain('leegstand');
  });

  it('of two goes on outside threads, and in them', async () => {
    const first = direct('banen in Zwolle', { channel: 'D0005' });
    await send(eventBody(first.event));
    await answersTo(first.at);
    const second = direct('en in Breda?', { channel: 'D0005' });
    await send(eventBody(second.event));
    expect((await answersTo(second.at))[0]?.text).toMatch(/banen.*Breda|Breda.*banen/i);
    const third = direct('en in Emmen?', { channel: 'D0005', thread_ts: first.at });
    await send(eventBody(third.event));
    expect((await answersTo(first.at, 2))[1]?.text).toMatch(/Emmen/);
  });

  it('shows that it works on it', async () => {
    const { at, event } = direct('banen in Goes');
    await send(eventBody(event));
    await answersTo(at);
    await expect
      .poll(() =>
        slack()
          .calledFor('assistant.threads.setStatus')
          .some(({ args }) => args.thread_ts === at),
      )
      .toBe(true);
  });
});

describe('edits and deletions', () => {
  it('an edited question gets its answer changed, without a second one', async () => {
    const { at, event } = direct('vacatures in Breda', { channel: 'D0007' });
    await send(eventBody(event));
    const [answer] = (await answersTo(at)) as [FakeMessage];
    const uploaded = slack().uploads.length;
    const changed = (text: string, edited: string) =>
      eventBody({
        type: 'message',
        subtype: 'message_changed',
        channel: 'D0007',
        channel_type: 'im',
        ts: ts(),
        message: { type: 'message', user: 'U0001', text, ts: at, edited: { user: 'U0001', ts: edited } },
        previous_message: { type: 'message', user: 'U0001', text: 'zoals het was', ts: at },
      });
    await send(changed('vacatures in Emmen', '1790000900.000100'));
    await expect.poll(() => answer.text).toMatch(/Emmen/);
    await send(changed('vacatures in Breda', '1790000900.000200'));
    await send(changed('vacatures in Goes', '1790000900.000150'));
    await expect.poll(() => answer.text).toMatch(/Breda/);
    await nothingMore();
    expect(answer.text).toMatch(/Breda/);
    expect(slack().messages.filter(({ thread }) => thread === at)).toHaveLength(1);
    expect(slack().uploads.length).toBeLessThanOrEqual(uploaded + 3);
  });

  it('a deleted question takes its answer with it', async () => {
    const { at, event } = direct('vacatures in Goes', { channel: 'D0008' });
    await send(eventBody(event));
    await answersTo(at);
    await send(
      eventBody({
        type: 'message',
        subtype: 'message_deleted',
        channel: 'D0008',
        channel_type: 'im',
        ts: ts(),
        deleted_ts: at,
        previous_message: { type: 'message', user: 'U0001', text: 'vacatures in Goes', ts: at },
      }),
    );
    await expect.poll(() => slack().messages.filter(({ thread }) => thread === at)).toEqual([]);
  });
});
