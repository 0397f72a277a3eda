/** The form for a subscription in Slack: opened where one asks for it, checked, sent; and the buttons of the Home tab. */
import { beforeEach, describe, expect, it } from 'vitest';
import { formDialog } from '#adapters/slack/form.ts';
import { createAlerts } from '#db/digest/alerts.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { formChoices } from '#src/answer/wording/subscription-form.ts';
import { valuesOf } from '#src/digest/form.ts';
import type { FakeMessage } from '#tests/fakes/slack.ts';
import { BOT } from '#tests/fakes/slack-methods.ts';
import { commandBody, eventBody, pressedBody } from '#tests/fakes/slack-sends.ts';
import { demo } from '../../answers/told.ts';
import { subscription } from '../../digest/newsroom.ts';
import { deskOn } from './digests.ts';
import { dialogFaults, faultsOf } from './limits.ts';
import { buttonNamed, direct, mention, openTalk, ts } from './talk.ts';

const { ask, slack, service, send, answersTo, press, nothingMore } = openTalk({ subscriptions: deskOn });

// biome-ignore lint/suspicious/noExplicitAny: views are looked into freely here
type View = any;

let views = 0;
const opened = (): View => JSON.parse(slack().calledFor('views.open').at(-1)?.args.view ?? '{}');
async function openedAfter(act: () => Promise<unknown>): Promise<View> {
  const before = slack().calledFor('views.open').length;
  await act();
  await expect.poll(() => slack().calledFor('views.open').length, { timeout: 15_000 }).toBe(before + 1);
  expect(dialogFaults(opened())).toEqual([]);
  return opened();
}

const elementOf = (view: View, block: string) =>
  view.blocks.find(({ block_id }: View) => block_id === block).element;
/** What stands in a form when it is opened, as Slack would send it back. */
function stateOf(view: View, changed: Record<string, object> = {}) {
  const chosen = (element: View) => ({
    selected_option: element.initial_option ?? null,
    selected_options: element.initial_options ?? [],
    selected_time: element.initial_time ?? null,
  });
  return Object.fromEntries(
    view.blocks.map(({ block_id, element }: View) => [
      block_id,
      { [element.action_id]: { type: element.type, ...chosen(element), ...changed[block_id] } },
    ]),
  );
}
const option = (value: string) => ({ text: { type: 'plain_text', text: value, emoji: false }, value });
const sent = (view: View, changed: Record<string, object> = {}, id = `V${++views}`) =>
  pressedBody({
    type: 'view_submission',
    team: { id: 'T0001' },
    user: { id: 'U0001' },
    view: {
      id,
      callback_id: view.callback_id,
      private_metadata: view.private_metadata,
      state: { values: stateOf(view, changed) },
    },
  });
const EMMEN = { selected_options: [option('GM0114')] };
const of = (channel: string) => createSubscriptions(service().database).of('slack:T0001', { channel });
const own = () => createSubscriptions(service().database).of('slack:T0001', { person: 'U0001' });
const saidIn = (channel: string) => slack().messages.filter((message) => message.channel === channel);

beforeEach(async () => {
  await service().database.kysely.deleteFrom('subscription').execute();
  await service().database.kysely.deleteFrom('alert').execute();
  slack().messages.length = 0;
});

describe('by "/peilstok abonnement"', () => {
  const command = (text = 'abonnement') => commandBody({ text, channel_id: 'C0042' });

  it.each(['abonnement', 'Abonneren', 'abonneer', 'nieuw abonnement'])(
    '%s opens an empty form',
    async (text) => {
      const view = await openedAfter(() => send(command(text)));
      expect(view.title.text).toBe('Nieuw abonnement');
      expect(view.blocks.map(({ block_id }: View) => block_id)).toEqual([
        ...['regions', 'subjects', 'compared', 'weekday', 'time', 'whenNothing'],
      ]);
      expect(elementOf(view, 'regions').initial_options).toBeUndefined();
      expect(elementOf(view, 'time')).toMatchObject({ initial_time: '08:00', timezone: 'Europe/Amsterdam' });
      expect(saidIn('C0042')).toEqual([]);
    },
  );

  it('has one’s own municipality filled in', async () => {
    await service().memory.setHome('slack:T0001', { person: 'U0001' }, 'GM0758');
    const view = await openedAfter(() => send(command()));
    expect(elementOf(view, 'regions').initial_options.map(({ value }: View) => value)).toEqual(['GM0758']);
    await service().memory.setHome('slack:T0001', { channel: 'C0042' }, 'GM0114');
    const shared = await openedAfter(() => send(command()));
    expect(elementOf(shared, 'regions').initial_options.map(({ value }: View) => value)).toEqual(['GM0114']);
    await service().database.kysely.deleteFrom('home').execute();
  });

  it('finds places by the letters typed: municipalities, provinces, the country', async () => {
    const found = async (value: string) => {
      const suggestion = { type: 'block_suggestion', team: { id: 'T0001' }, user: { id: 'U0001' } };
      const asked = pressedBody({ ...suggestion, action_id: 'form-places', block_id: 'regions', value });
      const { options } = (await send(asked)) as { options: { text: { text: string }; value: string }[] };
      return options.map(({ text }) => text.text);
    };
    expect((await found('den b'))[0]).toBe("Den Bosch ('s-Hertogenbosch)");
    expect(await found('hertogen')).toEqual(["Den Bosch ('s-Hertogenbosch)"]);
    expect(await found('drenthe')).toEqual(['Drenthe (provincie)', 'Midden-Drenthe']);
    expect((await found('a')).length).toBe(100);
  });

  it('says what is wrong under the field, and keeps nothing', async () => {
    const view = await openedAfter(() => send(command()));
    expect(await send(sent(view))).toEqual({
      response_action: 'errors',
      errors: { regions: 'Kies minstens één gemeente.' },
    });
    const province = { regions: { selected_options: [option('PV22')] } };
    const peers = { compared: { selected_option: option('PEERS') }, time: { selected_time: null } };
    expect(await send(sent(view, { ...province, ...peers }))).toMatchObject({
      errors: {
        compared: expect.stringContaining('niet vergelijken'),
        time: expect.stringContaining('Kies'),
      },
    });
    await nothingMore();
    expect(await own()).toEqual([]);
  });

  it('mended and sent once more it is a subscription, said where it was asked and by whom', async () => {
    const view = await openedAfter(() => send(command()));
    await send(sent(view, {}, 'V-mended'));
    const right = sent(
      view,
      { regions: EMMEN, subjects: { selected_options: [option('winkelleegstand')] } },
      'V-mended',
    );
    expect(await send(right)).toBeUndefined();
    await send(right);
    await expect.poll(() => saidIn('C0042').length, { timeout: 15_000 }).toBe(1);
    const [message] = saidIn('C0042') as [FakeMessage];
    expect(message.text).toMatch(
      /^Afgesproken: elke maandag om 8.00 uur zet ik in dit kanaal .*winkelleegstand voor Emmen/,
    );
    expect(message.blocks[0].elements[0].text).toBe('<@U0001> vroeg: een abonnement');
    expect(await of('C0042')).toMatchObject([
      {
        regions: ['GM0114'],
        indicators: ['winkelleegstand'],
        address: { channel: 'C0042' },
        person: 'U0001',
      },
    ]);
  });

  it('that can no longer be opened becomes an answer with a button', async () => {
    slack().fail('views.open', { error: 'expired_trigger_id' });
    await send(command());
    await expect.poll(() => saidIn('C0042').length, { timeout: 15_000 }).toBe(1);
    const [message] = saidIn('C0042') as [FakeMessage];
    expect(buttonNamed(message, 'Vul het formulier in')).toBeDefined();
  });

  it('what is no form of ours is let go', async () => {
    const view = await openedAfter(() => send(command()));
    const broken = { ...view, private_metadata: '{"channel":1}' };
    expect(await send(sent(broken, { regions: EMMEN }))).toBeUndefined();
    await nothingMore();
    expect(await own()).toEqual([]);
  });
});

describe('by the button of an answer', () => {
  it('"abonneren" gives the form, and what comes of it stands in the thread', async () => {
    const { at, event } = mention(`<@${BOT}> abonneren`);
    const answer = await ask({ at, event });
    const view = await openedAfter(() => press(answer, buttonNamed(answer, 'Vul het formulier in')));
    await send(sent(view, { regions: EMMEN }));
    const [, made] = await answersTo(at, 2);
    expect(made?.text).toMatch(/^Afgesproken/);
    expect(await of('C0001')).toMatchObject([{ regions: ['GM0114'] }]);
  });

  it('a sentence that lacks something gives the form with what it said', async () => {
    const answer = await ask(mention(`<@${BOT}> stuur ons elke vrijdag om 9 uur de winkelleegstand`));
    const view = await openedAfter(() => press(answer, buttonNamed(answer, 'Vul het formulier in')));
    expect(elementOf(view, 'subjects').initial_options.map(({ value }: View) => value)).toEqual([
      'winkelleegstand',
    ]);
    expect(elementOf(view, 'weekday').initial_option.value).toBe('5');
    expect(elementOf(view, 'time').initial_time).toBe('09:00');
  });

  it('"abonnementen" lists what there is; "Wijzig" opens it filled in, and keeps its number', async () => {
    await ask(mention(`<@${BOT}> zet elke maandag de winkelleegstand van Emmen in dit kanaal`));
    const answer = await ask(mention(`<@${BOT}> abonnementen`));
    expect(faultsOf(answer.blocks)).toEqual([]);
    const stop = buttonNamed(answer, 'Stop');
    expect(stop.confirm.text.text).toMatch(/stop abonnement \d+/);
    const view = await openedAfter(() => press(answer, buttonNamed(answer, 'Wijzig')));
    expect(view.title.text).toMatch(/^Abonnement \d+$/);
    expect(elementOf(view, 'regions').initial_options[0].value).toBe('GM0114');
    await send(
      sent(view, {
        weekday: { selected_option: option('5') },
        regions: { selected_options: [option('GM0118')] },
      }),
    );
    await expect
      .poll(async () => await of('C0001'), { timeout: 15_000 })
      .toMatchObject([{ regions: ['GM0118'], moment: { weekday: 5, time: '08:00' } }]);
    await press(answer, buttonNamed(answer, 'Pauzeer'));
    await expect.poll(async () => (await of('C0001'))[0]?.paused, { timeout: 15_000 }).toBe('forever');
    await press(answer, stop);
    await expect.poll(async () => await of('C0001'), { timeout: 15_000 }).toEqual([]);
    await openedAfter(() => press(answer, buttonNamed(answer, 'Wijzig')));
    expect(JSON.stringify(opened())).toContain('Dat abonnement is er niet meer');
  });
});

describe('on the Home tab', () => {
  const published = (): View => {
    const last = slack().calledFor('views.publish').at(-1)?.args.view;
    return last === undefined ? undefined : JSON.parse(last);
  };
  const show = async () => {
    const before = slack().calledFor('views.publish').length;
    await send(eventBody({ type: 'app_home_opened', tab: 'home', user: 'U0001', channel: 'D0001' }));
    await expect.poll(() => slack().calledFor('views.publish').length, { timeout: 15_000 }).toBe(before + 1);
    expect(faultsOf(published().blocks, 100)).toEqual([]);
    return published();
  };
  const buttonOf = (view: View, label: string) =>
    view.blocks
      .flatMap(({ type, elements }: View) => (type === 'actions' ? elements : []))
      .find(({ text }: View) => text.text === label);
  const pressOn = (view: View, label: string) =>
    send(
      pressedBody({
        type: 'block_actions',
        team: { id: 'T0001' },
        user: { id: 'U0001' },
        view: { id: 'VHOME', type: 'home', private_metadata: view.private_metadata },
        trigger_id: 't',
        actions: [{ type: 'button', block_id: 'b', action_ts: ts(), ...buttonOf(view, label) }],
      }),
    );
  const shows = async (words: string) =>
    expect.poll(() => JSON.stringify(published()), { timeout: 15_000 }).toContain(words);

  it('a new one is made for the conversation with oneself, and stands there at once', async () => {
    const view = await openedAfter(async () => pressOn(await show(), 'Nieuw abonnement'));
    await send(sent(view, { regions: EMMEN }));
    await shows('alle cijfers voor Emmen');
    expect(saidIn('D0001').at(-1)?.text).toMatch(/^Afgesproken: .* zet ik hier/);
    expect(await own()).toMatchObject([{ channel: 'D0001', alone: true }]);
  });

  it('what one made in a channel can be paused, resumed, tried out, changed and stopped', async () => {
    await ask(mention(`<@${BOT}> zet elke maandag de winkelleegstand van Emmen in dit kanaal`));
    await pressOn(await show(), 'Pauzeer');
    await shows('staat stil');
    await pressOn(published(), 'Hervat');
    await shows('"Pauzeer"');
    await pressOn(published(), 'Wat komt er maandag?');
    await expect
      .poll(() => saidIn('D0001').at(-1)?.text, { timeout: 15_000 })
      .toMatch(/^Voorbeeldcijfers.*Emmen/);
    const view = await openedAfter(() => pressOn(published(), 'Wijzig'));
    await send(sent(view, { weekday: { selected_option: option('4') } }));
    await shows('elke donderdag');
    expect((await of('C0001'))[0]).toMatchObject({ channel: 'C0001', alone: false });
    await pressOn(published(), 'Stop');
    await shows('Je hebt geen abonnementen');
    expect(await own()).toEqual([]);
  });

  it('an alert can be stopped there', async () => {
    await ask(direct('waarschuw me als de winkelleegstand in Emmen boven 12% komt'));
    const view = await show();
    expect(JSON.stringify(view)).toContain('winkelleegstand in Emmen boven 12%');
    await pressOn(view, 'Stop');
    await shows('Je hebt geen abonnementen');
    expect(await createAlerts(service().database).of('slack:T0001', { person: 'U0001' })).toEqual([]);
  });
});

it('keeps within Slack’s limits, whatever is filled in', () => {
  const { catalogue } = demo;
  const places = [...catalogue.regions.keys()].slice(0, 10);
  const one = subscription({
    ...{ id: 999_999, regions: places, compared: 'GM0855' },
    ...{ themes: ['human-capital', 'jongeren'], indicators: [...catalogue.indicators.keys()] },
  });
  const values = valuesOf(one, one.moment, one.whenNothing, one.id);
  const model = { values, faults: {}, choices: formChoices(catalogue, values) };
  const responseUrl = `https://hooks.slack.example/${'x'.repeat(200)}`;
  expect(dialogFaults(formDialog(model, { channel: 'C0001', thread: '1.1', responseUrl }))).toEqual([]);
});
