/** Buttons, dialogs, commands and shortcuts of Slack, over real HTTP. */
import { describe, expect, it } from 'vitest';
import type { FakeMessage } from '#tests/fakes/slack.ts';
import { BOT } from '#tests/fakes/slack-methods.ts';
import { commandBody, eventBody, pressedBody } from '#tests/fakes/slack-sends.ts';
import { askedBy } from './blocks.ts';
import { buttonNamed, buttonsOf, mention, openTalk } from './talk.ts';

const { slack, service, send, answersTo, press, nothingMore } = openTalk();

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
    expect(given.blocks[0].elements[0].text).toBe(`<@U0002> vroeg: ${askedBy(first)}`);
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
    await press(answer, buttonNamed(answer, 'Hoe is dit berekend?'));
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
    await press(answer, buttonNamed(answer, 'Breda is mijn gemeente'));
    await expect.poll(() => slack().ephemeral.at(-1)?.text).toMatch(/Jouw gemeente is Breda/);
    expect(await service().memory.homes('slack:T0001', 'U0002', '')).toMatchObject({ person: 'GM0758' });
  });

  it('what a button does not carry by our hand is not done', async () => {
    const before = slack().messages.length;
    await press(answer, { action_id: 'part:0', value: '{"p":"table","f":"../../x"}' });
    await press(answer, { action_id: 'choose:0', value: '{"q":{"operation":"drop"},"l":""}' });
    await press(answer, { action_id: 'home:0', value: 'GM0758; drop table' });
    await nothingMore();
    expect(slack().messages.length).toBe(before + 1);
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
    await expect.poll(() => slack().calledFor('views.open').length).toBeGreaterThan(0);
    const view = JSON.parse(slack().calledFor('views.open').at(-1)?.args.view ?? '');
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
    expect(await service().remarks.on('slack:T0001', button.value)).toEqual([
      expect.objectContaining({
        person: 'U0007',
        kind: 'error',
        text: 'Te hoog',
        channel: 'C0001',
        thread: at,
      }),
    ]);
    expect(await service().remarks.on('slack:T0002', button.value)).toEqual([]);
  });
});

describe('/peilstok', () => {
  it('answers in the channel, says who asked what, and goes on in the thread of its answer', async () => {
    await send(commandBody({ text: 'vacatures Emmen', channel_id: 'C0042' }));
    await expect.poll(() => slack().messages.find(({ channel }) => channel === 'C0042')).toBeDefined();
    const answer = slack().messages.find(({ channel }) => channel === 'C0042') as FakeMessage;
    expect(answer.thread).toBeUndefined();
    expect(answer.blocks[0].elements[0].text).toBe('<@U0001> vroeg: vacatures Emmen');
    await send(eventBody(mention(`<@${BOT}> en Breda?`, { channel: 'C0042', thread_ts: answer.ts }).event));
    expect((await answersTo(answer.ts))[0]?.text).toMatch(/vacatures/i);
  });

  it('help is for who asks it', async () => {
    const before = slack().ephemeral.length;
    await send(commandBody({ text: '' }));
    await expect.poll(() => slack().ephemeral.length).toBe(before + 1);
    expect(slack().ephemeral.at(-1)?.text).toContain('Noem een onderwerp en een plaats');
  });

  it('gemeente Tilburg sets one’s own, not that of the channel', async () => {
    await send(commandBody({ text: 'gemeente Tilburg', user_id: 'U0055', channel_id: 'C0055' }));
    await expect.poll(() => slack().ephemeral.at(-1)?.text).toMatch(/Tilburg/);
    expect(await service().memory.homes('slack:T0001', 'U0055', 'C0055')).toEqual({
      asked: true,
      person: 'GM0855',
    });
  });

  it('works in a channel the bot is no member of, by the address that came along', async () => {
    slack().fail('chat.postMessage', { error: 'not_in_channel' });
    await send(
      commandBody({ text: 'vacatures Goes', channel_id: 'C0099', response_url: slack().responseUrl }),
    );
    await expect.poll(() => slack().responses.at(-1)?.text).toMatch(/Goes/);
    expect(slack().responses.at(-1)?.response_type).toBe('in_channel');
  });

  it('a button in such a channel works by the address that came along with it', async () => {
    const { at, event } = mention(`<@${BOT}> vacatures Assen`);
    await send(eventBody(event));
    const [answer] = (await answersTo(at)) as [FakeMessage];
    slack().fail('chat.postMessage', { error: 'not_in_channel' });
    const before = slack().responses.length;
    await press(answer, buttonNamed(answer, 'Tabel'));
    await expect.poll(() => slack().responses.length).toBe(before + 1);
  });
});
