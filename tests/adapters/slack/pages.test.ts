/** The rest of Slack, over real HTTP: the agent view, the Home tab, previews of links. */
import { describe, expect, it } from 'vitest';
import type { FakeMessage } from '#tests/fakes/slack.ts';
import { BOT } from '#tests/fakes/slack-methods.ts';
import { eventBody, pressedBody } from '#tests/fakes/slack-sends.ts';
import { direct, mention, openTalk, ts } from './talk.ts';

const { ask, slack, send, answersTo } = openTalk();

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
        response_url: slack().responseUrl,
      }),
    );
    expect((await answersTo(at))[0]?.text).toContain('Emmen');
  });

  it('the agent view suggests questions', async () => {
    await send(eventBody({ type: 'app_home_opened', tab: 'messages', user: 'U0001', channel: 'D0001' }));
    await expect.poll(() => slack().calledFor('assistant.threads.setSuggestedPrompts').length).toBe(1);
    const args = slack().calledFor('assistant.threads.setSuggestedPrompts')[0]?.args ?? {};
    expect(JSON.parse(args.prompts ?? '')).toHaveLength(4);
    expect(args.thread_ts).toBeUndefined();
  });

  it('the Home tab shows one’s municipality and figures, and lets one choose', async () => {
    const who = { team: { id: 'T0001' }, user: { id: 'U0077' } };
    const published = () => {
      const views = slack()
        .calledFor('views.publish')
        .filter(({ args }) => args.user_id === 'U0077');
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
    await expect.poll(() => slack().calledFor('chat.unfurl').length).toBe(1);
    const unfurls = JSON.parse(slack().calledFor('chat.unfurl')[0]?.args.unfurls ?? '{}');
    expect(Object.keys(unfurls)).toEqual([page]);
    expect(JSON.stringify(unfurls)).toContain('Zwolle');
  });

  it('a link in what is being written is shown there', async () => {
    const answer = await ask(mention(`<@${BOT}> banen Zwolle`));
    const page = /https:\/\/peilstok[^|]*/.exec(JSON.stringify(answer.blocks))?.[0] ?? '';
    const before = slack().calledFor('chat.unfurl').length;
    const event = {
      type: 'link_shared',
      channel: 'COMPOSER',
      message_ts: 'x',
      source: 'composer',
      unfurl_id: 'UF1',
    };
    await send(eventBody({ ...event, links: [{ url: page, domain: 'x' }] }));
    await expect.poll(() => slack().calledFor('chat.unfurl').length).toBe(before + 1);
    expect(slack().calledFor('chat.unfurl').at(-1)?.args).toMatchObject({
      unfurl_id: 'UF1',
      source: 'composer',
    });
  });
});
