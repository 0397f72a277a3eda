/** Asking in Slack, over real HTTP: what goes in, what stands in the channel afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BOT,
  commandBody,
  deliver,
  eventBody,
  type FakeMessage,
  type FakeSlack,
  type Post,
  pressedBody,
  startFakeSlack,
} from '#tests/fakes/slack.ts';
import { type SlackService, startSlackService } from './service.ts';

let slack: FakeSlack;
let service: SlackService;
let made = 0;

beforeAll(async () => {
  slack = await startFakeSlack();
  service = await startSlackService(slack);
});
afterAll(async () => {
  await service.stop();
  await slack.close();
});

const ts = (): string => `1810000000.${String(++made).padStart(6, '0')}`;

async function send(post: Post, status = 200): Promise<unknown> {
  const response = await deliver(service.url, post);
  expect(response.status).toBe(status);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** The answers under a message, once there are as many. */
async function answersTo(thread: string, count = 1): Promise<FakeMessage[]> {
  const found = () => slack.messages.filter((message) => message.thread === thread);
  await expect.poll(() => found().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
  return found();
}

const mention = (text: string, extra: object = {}) => {
  const at = ts();
  return { at, event: { type: 'app_mention', channel: 'C0001', user: 'U0001', text, ts: at, ...extra } };
};

const direct = (text: string, extra: object = {}) => {
  const at = ts();
  return {
    at,
    event: { type: 'message', channel: 'D0001', channel_type: 'im', user: 'U0001', text, ts: at, ...extra },
  };
};

const buttonsOf = (message: FakeMessage) =>
  message.blocks.filter(({ type }) => type === 'actions').flatMap(({ elements }) => elements);
const buttonNamed = (message: FakeMessage, label: string) =>
  buttonsOf(message).find(({ text }) => text.text === label);

const press = (message: FakeMessage, button: { action_id: string; value?: string }, extra: object = {}) =>
  send(
    pressedBody({
      type: 'block_actions',
      team: { id: 'T0001' },
      user: { id: 'U0002' },
      channel: { id: message.channel },
      message: { ts: message.ts, thread_ts: message.thread },
      trigger_id: 'trigger-1',
      response_url: slack.responseUrl,
      actions: [{ type: 'button', block_id: 'b', action_ts: ts(), ...button }],
      ...extra,
    }),
  );

/** Long enough for what should not come to have come. */
async function nothingMore(): Promise<void> {
  const { at, event } = direct('hoeveel inwoners heeft Zwolle?');
  await send(eventBody(event));
  await answersTo(at);
}

describe('a mention', () => {
  it('is answered in the thread with one message: finding, picture, sentences, reading, source, buttons', async () => {
    const { at, event } = mention(`<@${BOT}> vacatures Breda vs G40`);
    await send(eventBody(event));
    const [answer, ...more] = await answersTo(at);
    expect(more).toEqual([]);
    expect(answer?.blocks.map(({ type }) => type)).toEqual([
      ...['header', 'image', 'section', 'context', 'context', 'actions', 'actions'],
    ]);
    const picture = answer?.blocks[1];
    expect(picture.alt_text.length).toBeGreaterThan(40);
    expect(slack.uploads.find(({ id }) => id === picture.slack_file.id)).toMatchObject({ bytes: 70 });
    expect(JSON.stringify(answer?.blocks)).toContain('https://peilstok.voorbeeld.nl/figuur/');
    expect(answer?.text).toContain('Voorbeeldcijfers (fictief)');
    expect(buttonsOf(answer as FakeMessage).map(({ text }) => text.text)).toEqual(
      expect.arrayContaining(['Tabel', 'Download', 'Hoe berekend?', 'Klopt niet?', 'Breda onthouden']),
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
    expect(slack.messages.filter(({ thread }) => thread === at)).toEqual([]);
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
    expect(slack.messages.filter(({ thread }) => thread === (event as { ts: string }).ts)).toEqual([]);
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
      .poll(() => slack.calledFor('assistant.threads.setStatus').some(({ args }) => args.thread_ts === at))
      .toBe(true);
  });
});

describe('buttons', () => {
  let answer: FakeMessage;
  const { at, event } = mention(`<@${BOT}> vacatures Breda vs G40`, { channel: 'C0002', user: 'U0003' });
  const next = async (count: number) =>
    (await answersTo(answer.thread ?? '', count))[count - 1] as FakeMessage;

  it('a follow-up is asked as it stands, and says who asked it', async () => {
    await send(eventBody(event));
    [answer] = (await answersTo(at)) as [FakeMessage];
    const [first] = buttonsOf(answer);
    await press(answer, first);
    const given = await next(2);
    expect(given.blocks[0]).toMatchObject({ type: 'context' });
    expect(given.blocks[0].elements[0].text).toBe(`<@U0002> vroeg: ${first.text.text}`);
  });

  it('table', async () => {
    await press(answer, buttonNamed(answer, 'Tabel'));
    const given = await next(3);
    const table = given.blocks.find(({ type }) => type === 'table');
    expect(table.rows.flat().map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(['Breda', 'G40']),
    );
  });

  it('calculation', async () => {
    await press(answer, buttonNamed(answer, 'Hoe berekend?'));
    expect(JSON.stringify((await next(4)).blocks)).toMatch(/gedeeld door/);
  });

  it('download gives addresses where people can reach them', async () => {
    await press(answer, buttonNamed(answer, 'Download'));
    expect(buttonsOf(await next(5)).map(({ url }) => url)).toEqual([
      expect.stringMatching(/\.xlsx$/),
      expect.stringMatching(/\.csv$/),
    ]);
  });

  it('my municipality: remembered for who pressed it, and said to them alone', async () => {
    await press(answer, buttonNamed(answer, 'Breda onthouden'));
    await expect.poll(() => slack.ephemeral.at(-1)?.text).toMatch(/Jouw gemeente is Breda/);
    expect(await service.memory.homes('slack:T0001', 'U0002', '')).toMatchObject({ person: 'GM0758' });
  });

  it('what a button does not carry by our hand is not done', async () => {
    const before = slack.messages.length;
    await press(answer, { action_id: 'part:0', value: '{"p":"table","f":"../../x"}' });
    await press(answer, { action_id: 'choose:0', value: '{"q":{"operation":"drop"},"l":""}' });
    await press(answer, { action_id: 'home:0', value: 'GM0758; drop table' });
    await nothingMore();
    expect(slack.messages.length).toBe(before + 1);
  });

  it('choosing a reading answers in place', async () => {
    const { at, event } = mention(`<@${BOT}> vacatures in Bergen`);
    await send(eventBody(event));
    const [asked] = (await answersTo(at)) as [FakeMessage];
    const options = buttonsOf(asked);
    expect(options.length).toBeGreaterThanOrEqual(2);
    await press(asked, options[0]);
    await expect.poll(() => asked.blocks.map(({ type }) => type)).toContain('image');
    expect(await answersTo(at)).toHaveLength(1);
  });
});

describe('klopt niet?', () => {
  it('asks what, keeps it with the figure once, and says thanks', async () => {
    const { at, event } = mention(`<@${BOT}> vacatures Breda`);
    await send(eventBody(event));
    const [answer] = (await answersTo(at)) as [FakeMessage];
    const button = buttonNamed(answer, 'Klopt niet?');
    await press(answer, button);
    await expect.poll(() => slack.calledFor('views.open').length).toBeGreaterThan(0);
    const view = JSON.parse(slack.calledFor('views.open').at(-1)?.args.view ?? '');
    const sent = pressedBody({
      type: 'view_submission',
      team: { id: 'T0001' },
      user: { id: 'U0007' },
      view: {
        id: 'V0001',
        callback_id: view.callback_id,
        private_metadata: view.private_metadata,
        state: {
          values: {
            kind: { kind: { selected_option: { value: 'error' } } },
            text: { text: { value: 'Te hoog' } },
          },
        },
      },
    });
    expect(await send(sent)).toMatchObject({ response_action: 'update' });
    await send(sent);
    expect(await service.remarks.on('slack:T0001', button.value)).toEqual([
      expect.objectContaining({
        person: 'U0007',
        kind: 'error',
        text: 'Te hoog',
        channel: 'C0001',
        thread: at,
      }),
    ]);
    expect(await service.remarks.on('slack:T0002', button.value)).toEqual([]);
  });
});

describe('edits and deletions', () => {
  it('an edited question gets its answer changed, without a second one', async () => {
    const { at, event } = direct('vacatures in Breda', { channel: 'D0007' });
    await send(eventBody(event));
    const [answer] = (await answersTo(at)) as [FakeMessage];
    const uploaded = slack.uploads.length;
    const changed = (text: string, edited: string) =>
      eventBody({
        type: 'message',
        subtype: 'message_changed',
        channel: 'D0007',
        channel_type: 'im',
        ts: ts(),
        message: { type: 'message', user: 'U0001', text, ts: at, edited: { user: 'U0001', ts: edited } },
        previous_message: { type: 'message', user: 'U0001', text: 'vacatures in Breda', ts: at },
      });
    await send(changed('vacatures in Emmen', '1790000900.000100'));
    await expect.poll(() => answer.text).toMatch(/Emmen/);
    await send(changed('vacatures in Breda', '1790000900.000200'));
    await send(changed('vacatures in Goes', '1790000900.000150'));
    await nothingMore();
    expect(slack.messages.filter(({ thread }) => thread === at)).toHaveLength(1);
    expect(slack.uploads.length).toBeLessThanOrEqual(uploaded + 3);
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
    await expect.poll(() => slack.messages.filter(({ thread }) => thread === at)).toEqual([]);
  });
});

describe('/peilstok', () => {
  it('answers in the channel, says who asked what, and goes on in the thread of its answer', async () => {
    await send(commandBody({ text: 'vacatures Emmen', channel_id: 'C0042' }));
    await expect.poll(() => slack.messages.find(({ channel }) => channel === 'C0042')).toBeDefined();
    const answer = slack.messages.find(({ channel }) => channel === 'C0042') as FakeMessage;
    expect(answer.thread).toBeUndefined();
    expect(answer.blocks[0].elements[0].text).toBe('<@U0001> vroeg: vacatures Emmen');
    await send(eventBody(mention(`<@${BOT}> en Breda?`, { channel: 'C0042', thread_ts: answer.ts }).event));
    expect((await answersTo(answer.ts))[0]?.text).toMatch(/vacatures/i);
  });

  it('help is for who asks it', async () => {
    const before = slack.ephemeral.length;
    await send(commandBody({ text: '' }));
    await expect.poll(() => slack.ephemeral.length).toBe(before + 1);
    expect(slack.ephemeral.at(-1)?.text).toContain('Noem een onderwerp en een plaats');
  });

  it('gemeente Tilburg sets one’s own, not that of the channel', async () => {
    await send(commandBody({ text: 'gemeente Tilburg', user_id: 'U0055', channel_id: 'C0055' }));
    await expect.poll(() => slack.ephemeral.at(-1)?.text).toMatch(/Tilburg/);
    expect(await service.memory.homes('slack:T0001', 'U0055', 'C0055')).toEqual({
      asked: true,
      person: 'GM0855',
    });
  });

  it('works in a channel the bot is no member of, by the address that came along', async () => {
    slack.fail('chat.postMessage', { error: 'not_in_channel' });
    await send(commandBody({ text: 'vacatures Goes', channel_id: 'C0099', response_url: slack.responseUrl }));
    await expect.poll(() => slack.responses.at(-1)?.text).toMatch(/Goes/);
    expect(slack.responses.at(-1)?.response_type).toBe('in_channel');
  });
});

describe('the rest of Slack', () => {
  it('a message shortcut asks what stands in the message, under it', async () => {
    const at = ts();
    await send(
      pressedBody({
        type: 'message_action',
        callback_id: 'ask-message',
        team: { id: 'T0001' },
        user: { id: 'U0001' },
        channel: { id: 'C0001' },
        message: { ts: at, text: 'Hoe staat het met de *winkelleegstand* in Emmen?' },
        action_ts: ts(),
        trigger_id: 'x',
        response_url: slack.responseUrl,
      }),
    );
    expect((await answersTo(at))[0]?.text).toContain('Emmen');
  });

  it('the agent view suggests questions', async () => {
    await send(eventBody({ type: 'app_home_opened', tab: 'messages', user: 'U0001', channel: 'D0001' }));
    await expect.poll(() => slack.calledFor('assistant.threads.setSuggestedPrompts').length).toBe(1);
    const args = slack.calledFor('assistant.threads.setSuggestedPrompts')[0]?.args ?? {};
    expect(JSON.parse(args.prompts ?? '')).toHaveLength(4);
    expect(args.thread_ts).toBeUndefined();
  });

  it('the Home tab shows one’s municipality and figures, and lets one choose', async () => {
    const who = { team: { id: 'T0001' }, user: { id: 'U0077' } };
    const published = () => {
      const views = slack.calledFor('views.publish').filter(({ args }) => args.user_id === 'U0077');
      return views.length === 0 ? '' : (views.at(-1)?.args.view ?? '');
    };
    await send(eventBody({ type: 'app_home_opened', tab: 'home', user: 'U0077', channel: 'D0077' }));
    await expect.poll(published).toContain('Je hebt nog geen gemeente gekozen');
    const options = (await send(
      pressedBody({
        type: 'block_suggestion',
        ...who,
        action_id: 'choose-home',
        block_id: 'b',
        value: 'til',
        view: { id: 'V' },
      }),
    )) as { options: { text: { text: string }; value: string }[] };
    expect(options.options[0]).toMatchObject({ text: { text: 'Tilburg' }, value: 'GM0855' });
    await send(
      pressedBody({
        type: 'block_actions',
        ...who,
        view: { id: 'V', type: 'home' },
        trigger_id: 't',
        actions: [
          {
            type: 'external_select',
            action_id: 'choose-home',
            block_id: 'b',
            action_ts: ts(),
            selected_option: { value: 'GM0855' },
          },
        ],
      }),
    );
    await expect.poll(published).toContain('Jouw gemeente is Tilburg');
    const { at, event } = direct('hoeveel inwoners hebben wij?', { channel: 'D0077', user: 'U0077' });
    await send(eventBody(event));
    expect((await answersTo(at))[0]?.text).toContain('Tilburg');
    await send(eventBody({ type: 'app_home_opened', tab: 'home', user: 'U0077', channel: 'D0077' }));
    await expect.poll(published).toContain('/figuur/');
  });

  it('a link to a figure shows what it says; other links are left alone', async () => {
    const { at, event } = mention(`<@${BOT}> vacatures Zwolle`);
    await send(eventBody(event));
    const [answer] = (await answersTo(at)) as [FakeMessage];
    const page = /https:\/\/peilstok[^|]*/.exec(JSON.stringify(answer.blocks))?.[0] ?? '';
    const shared = [
      page,
      'https://peilstok.voorbeeld.nl.evil.example/figuur/7K3QBCDF',
      'https://peilstok.voorbeeld.nl/over',
    ];
    await send(
      eventBody({
        type: 'link_shared',
        channel: 'C0001',
        message_ts: ts(),
        links: shared.map((url) => ({ url, domain: 'x' })),
      }),
    );
    await expect.poll(() => slack.calledFor('chat.unfurl').length).toBe(1);
    const unfurls = JSON.parse(slack.calledFor('chat.unfurl')[0]?.args.unfurls ?? '{}');
    expect(Object.keys(unfurls)).toEqual([page]);
    expect(JSON.stringify(unfurls)).toContain('Zwolle');
  });
});
