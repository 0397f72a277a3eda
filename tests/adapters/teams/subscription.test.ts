/** The form for a subscription in Teams: a card in the conversation, checked and answered in its place; the list with its buttons. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CARD_BYTES } from '#adapters/teams/message.ts';
import { presentReply } from '#adapters/teams/present.ts';
import { formIn } from '#adapters/teams/subscription-cards.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { formChoices } from '#src/answer/wording/subscription-form.ts';
import { listedLines } from '#src/answer/wording/subscriptions.ts';
import { type FormValues, valuesOf } from '#src/digest/form.ts';
import { post } from '../../chat/teams-door.ts';
import { alert, newsroom, subscription } from '../../digest/newsroom.ts';
import { activity, type Microsoft, mention, startMicrosoft, TENANT } from '../../fakes/microsoft.ts';
import { actionsOf, cardOf, dataOf, nodesOf, textsOf } from './card.ts';
import { type Digests, openDigests } from './digests.ts';
import { LINKS } from './service.ts';

const CHANNEL = '19:kanaal@thread.tacv2';
const THREAD = `${CHANNEL};messageid=1764`;
const WORKSPACE = `teams:${TENANT}`;

let microsoft: Microsoft;
let digests: Digests;

beforeAll(async () => {
  microsoft = await startMicrosoft();
  digests = await openDigests(microsoft);
});
afterAll(async () => {
  await digests.close();
  await microsoft.close();
});
beforeEach(async () => {
  microsoft.messages.length = 0;
  await digests.database.kysely.deleteFrom('subscription').execute();
});

const conversation = { id: THREAD, conversationType: 'channel' };
/** What is sent, handled as the queue would. @returns the message that is the answer. */
async function answerTo(sent: ReturnType<typeof activity>) {
  expect((await post(digests.url, microsoft, sent)).status).toBe(200);
  await digests.desk.handle(WORKSPACE, `${CHANNEL}/${sent.id}`);
  const last = microsoft.messages.at(-1);
  if (last === undefined) throw new Error('no answer');
  return last;
}
const say = (text: string) => answerTo(activity(microsoft, { ...mention(text), conversation }));
/** A button or form of a card, sent as Teams does: what was filled in beside what the button carries. */
const press = (on: { readonly id: string }, value: object) =>
  answerTo(activity(microsoft, { text: '', value, replyToId: on.id, conversation }));
const inputs = (card: object) => nodesOf(card).filter(({ type }) => String(type).startsWith('Input.'));
const filledIn = (card: object) => Object.fromEntries(inputs(card).map(({ id, value }) => [id, value]));
const all = () => createSubscriptions(digests.database).of(WORKSPACE, { channel: CHANNEL });

const DEFAULTS = { onderwerpen: '', vergelijking: 'geen', dag: '1', tijd: '08:00', stil: 'silence' };

describe('"abonneren"', () => {
  it('gives the form, with what Teams can find by typing', async () => {
    const card = cardOf((await say('abonneren')).activity);
    expect(filledIn(card)).toEqual({ gemeenten: '', ...DEFAULTS });
    const [places, subjects] = inputs(card);
    expect(places).toMatchObject({ style: 'filtered', isMultiSelect: true, isRequired: true });
    expect(places?.choices).toContainEqual({ title: 'Emmen', value: 'GM0114' });
    expect(subjects?.choices).toContainEqual({ title: 'Winkelleegstand', value: 'winkelleegstand' });
    expect(dataOf(card, 'Abonneren')).toEqual({ peilstok: { kind: 'form' } });
    // What is filled in comes along with this button, unlike with others.
    expect(actionsOf(card)).toMatchObject([{ title: 'Abonneren' }]);
    expect(actionsOf(card)[0]).not.toHaveProperty('associatedInputs');
  });

  it('sent, it is the subscription of its sentence, and the confirmation takes the place of the form', async () => {
    const form = await say('abonneren');
    const filled = {
      ...{ gemeenten: 'GM0114,GM0118', onderwerpen: 'thema:binnensteden,banen', vergelijking: 'G40' },
      ...{ dag: '2', tijd: '08:30', stil: 'line' },
    };
    const answer = await press(form, { ...dataOf(cardOf(form.activity), 'Abonneren'), ...filled });
    expect(answer.id).toBe(form.id);
    expect(textsOf(cardOf(answer.activity)).join(' ')).toMatch(
      /^Afgesproken: elke dinsdag om 8.30 uur zet ik in dit kanaal .*voor Emmen en Hoogeveen, vergeleken met de G40/,
    );
    expect(inputs(cardOf(answer.activity))).toEqual([]);
    expect(await all()).toMatchObject([
      {
        ...{ regions: ['GM0114', 'GM0118'], themes: ['binnensteden'], indicators: ['banen'] },
        ...{ compared: 'G40', moment: { weekday: 2, time: '08:30' }, whenNothing: 'line' },
        address: { conversation: THREAD },
      },
    ]);
  });

  it('sent with a mistake, it stands there again as it was, with what is wrong above the field', async () => {
    const form = await say('abonneren');
    const data = dataOf(cardOf(form.activity), 'Abonneren');
    const filled = { ...DEFAULTS, gemeenten: 'PV22', vergelijking: 'PEERS', tijd: '' };
    const answer = await press(form, { ...data, ...filled });
    expect(answer.id).toBe(form.id);
    const card = cardOf(answer.activity);
    expect(filledIn(card)).toEqual(filled);
    expect(textsOf(card)).toEqual(
      expect.arrayContaining([
        'Dit klopt nog niet:',
        expect.stringContaining('niet vergelijken'),
        expect.stringContaining('Kies een tijd'),
      ]),
    );
    expect(await all()).toEqual([]);
  });
});

describe('"abonnementen"', () => {
  beforeEach(async () => {
    await say('zet elke maandag de winkelleegstand van Emmen in dit kanaal');
    microsoft.messages.length = 0;
  });
  const numberOf = async () => (await all())[0]?.id;

  it('lists them, with a button for each sentence', async () => {
    const card = cardOf((await say('abonnementen')).activity);
    const id = await numberOf();
    expect(textsOf(card)[0]).toBe(`Abonnement ${id}: winkelleegstand voor Emmen, elke maandag om 8.00 uur`);
    expect(
      actionsOf(card).map(({ title }) => [
        title,
        (dataOf(card, String(title)).peilstok as { text: string }).text,
      ]),
    ).toEqual([
      ['Wijzig', `wijzig abonnement ${id}`],
      ['Wat komt er maandag?', `toon abonnement ${id}`],
      ['Pauzeer', `pauzeer abonnement ${id}`],
      ['Stop', `stop abonnement ${id}`],
      ['Nieuw abonnement', 'nieuw abonnement'],
    ]);
  });

  it('each button does what it says; "Wijzig" gives the form filled in', async () => {
    const list = await say('abonnementen');
    const pressed = (title: string) => press(list, dataOf(cardOf(list.activity), title));
    const form = await pressed('Wijzig');
    expect(filledIn(cardOf(form.activity))).toEqual({
      ...DEFAULTS,
      ...{ gemeenten: 'GM0114', onderwerpen: 'winkelleegstand' },
    });
    const kept = { ...DEFAULTS, gemeenten: 'GM0118', dag: '5' };
    await press(form, { ...dataOf(cardOf(form.activity), 'Bewaren'), ...kept });
    expect(await all()).toMatchObject([{ regions: ['GM0118'], indicators: [], moment: { weekday: 5 } }]);
    expect(textsOf(cardOf((await pressed('Wat komt er maandag?')).activity)).join()).toContain('Hoogeveen');
    await pressed('Pauzeer');
    expect((await all())[0]?.paused).toBe('forever');
    await pressed('Stop');
    expect(await all()).toEqual([]);
  });
});

describe('what comes back', () => {
  const whole = { peilstok: { kind: 'form', number: 3 }, gemeenten: 'GM0114', ...DEFAULTS };
  it.each<[string, unknown, FormValues | undefined]>([
    [
      'as Teams sends it',
      whole,
      {
        ...{ number: 3, regions: ['GM0114'], subjects: [], compared: 'geen' },
        ...{ weekday: '1', time: '08:00', whenNothing: 'silence' },
      },
    ],
    [
      'what was left empty is not sent along',
      { peilstok: { kind: 'form' } },
      { regions: [], subjects: [], compared: '', weekday: '', time: '', whenNothing: '' },
    ],
    ['another button', { peilstok: { kind: 'question', text: 'x' } }, undefined],
    ['no number', { ...whole, peilstok: { kind: 'form', number: 'drie' } }, undefined],
    ['something else for a list', { ...whole, gemeenten: ['GM0114'] }, undefined],
    ['far too much', { ...whole, gemeenten: 'GM0114,'.repeat(300) }, undefined],
  ])('%s', (_, data, values) => {
    expect(formIn(data)).toEqual(values);
  });
});

describe('every card of it', () => {
  const { catalogue } = newsroom();
  const bytes = (card: object) => Buffer.byteLength(JSON.stringify(card));

  it('the form, full, is small enough to be shown whole', () => {
    const one = subscription({
      ...{ regions: [...catalogue.regions.keys()].slice(0, 10), compared: 'GM0855' },
      indicators: [...catalogue.indicators.keys()],
    });
    const values = valuesOf(one, one.moment, one.whenNothing, one.id);
    const form = { values, faults: {}, choices: formChoices(catalogue, values) };
    const { card } = presentReply({ kind: 'form', asked: '', text: 'Vul in.', form }, LINKS);
    expect(inputs(card)).toHaveLength(6);
    expect(bytes(card)).toBeLessThanOrEqual(CARD_BYTES);
  });

  it.each([0, 1, 5, 40])('a list of %i', (count) => {
    const one = subscription({
      regions: ['GM0114', 'GM0118', 'PV22'],
      themes: ['human-capital'],
      compared: 'G40',
    });
    const lines = listedLines(
      { subscriptions: Array(count).fill(one), alerts: Array(count).fill(alert()) },
      catalogue,
    );
    const { card } = presentReply({ kind: 'subscriptions', text: 'Alles.', lines }, LINKS);
    expect(bytes(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(textsOf(card)).toHaveLength(count === 0 ? 1 : 2 * count);
    expect(actionsOf(card).map(({ title }) => title)).toContain('Nieuw abonnement');
  });
});
