/** What counts as what, where Teams limits a bot: a conversation with all of its threads, a tenant with all of its conversations. */
import { expect, it } from 'vitest';
import type { Address } from '#adapters/teams/activity.ts';
import type { Bot } from '#adapters/teams/bot.ts';
import { paced } from '#adapters/teams/pace.ts';
import { Later } from '#src/chat/model.ts';
import { createPace } from '#src/chat/pace.ts';
import { createVirtualClock } from '../../chat/virtual-clock.ts';

const address = (conversation: string, tenant = 'gemeente'): Address => ({
  serviceUrl: 'https://smba.example/emea/',
  conversation,
  bot: '28:bot',
  tenant,
});
const MESSAGE = { card: {}, summary: '' } as Parameters<Bot['send']>[1];

function open(failures: object[] = []) {
  const clock = createVirtualClock();
  const calls: { readonly call: string; readonly at: number }[] = [];
  const note = (call: string) => async (): Promise<void> => {
    calls.push({ call, at: clock.now() });
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
  };
  const bot: Bot = {
    handle: async () => ({ status: 200 }),
    send: async ({ conversation }) => note(`send ${conversation}`)().then(() => 'id'),
    change: async ({ conversation }) => note(`change ${conversation}`)(),
    remove: async ({ conversation }) => note(`remove ${conversation}`)(),
    open: async (to, tenant, member) => note(`open ${tenant} ${member}`)().then(() => to),
  };
  const inTurn = paced(bot, createPace({ ...clock, longest: 5_000 }));
  const momentsOf = async (work: readonly Promise<unknown>[]): Promise<number[]> => {
    await clock.run();
    await Promise.all(work);
    return calls.map(({ at }) => at);
  };
  return { bot: inTurn, clock, calls, momentsOf };
}

const times = <Result>(count: number, make: (index: number) => Result): Result[] =>
  Array.from({ length: count }, (_, index) => make(index));

it('a channel is one conversation, whichever thread is answered', async () => {
  const { bot, momentsOf } = open();
  const work = times(8, (thread) => bot.send(address(`19:kanaal@thread.tacv2;messageid=${thread}`), MESSAGE));
  expect((await momentsOf(work)).filter((at) => at > 0)).toHaveLength(1);
});

it('changing and removing count as sending does', async () => {
  const { bot, momentsOf } = open();
  const place = address('a:anna');
  const work = [
    ...times(4, () => bot.send(place, MESSAGE)),
    ...times(2, () => bot.change(place, '1', MESSAGE)),
    ...times(2, () => bot.remove(place, '1')),
  ];
  expect((await momentsOf(work)).filter((at) => at > 0)).toHaveLength(1);
});

it('a tenant takes fifty a second, over all of its conversations; another its own fifty', async () => {
  const { bot, calls, momentsOf } = open();
  const work = times(51, (person) => bot.send(address(`a:${person}`), MESSAGE));
  await momentsOf([...work, ...times(50, (person) => bot.send(address(`b:${person}`, 'elders'), MESSAGE))]);
  const late = calls.filter(({ at }) => at > 0);
  expect(late).toHaveLength(1);
  expect(late[0]?.call).toMatch(/^send a:/);
});

it('what was stored before the tenant was kept counts by region', async () => {
  const { bot, momentsOf } = open();
  const old = (person: number): Address => ({ ...address(`a:${person}`), tenant: undefined });
  const moments = await momentsOf(times(51, (person) => bot.send(old(person), MESSAGE)));
  expect(moments.filter((at) => at > 0)).toHaveLength(1);
});

it('opening a conversation with a person has a limit of its own', async () => {
  const { bot, momentsOf } = open();
  const work = times(8, () => bot.open(address('19:kanaal@thread.tacv2'), 'gemeente', '29:anna'));
  expect((await momentsOf(work)).filter((at) => at > 0)).toHaveLength(1);
});

it('after Too Many Requests the conversation rests as long as Teams asks, and no other', async () => {
  const headers = { get: () => '17' };
  const { bot, clock, calls } = open([{ statusCode: 429, response: { headers } }]);
  await expect(bot.send(address('a:anna'), MESSAGE)).rejects.toMatchObject({ statusCode: 429 });
  await expect(bot.send(address('a:anna'), MESSAGE)).rejects.toEqual(new Later(17));
  await bot.send(address('a:bert'), MESSAGE);
  await clock.run(17_000);
  await bot.send(address('a:anna'), MESSAGE);
  expect(calls.map(({ call, at }) => [call, at])).toEqual([
    ['send a:anna', 0],
    ['send a:bert', 0],
    ['send a:anna', 17_000],
  ]);
});

it('a connector that fails otherwise makes nobody wait', async () => {
  const { bot, calls } = open([{ statusCode: 502 }]);
  await expect(bot.send(address('a:anna'), MESSAGE)).rejects.toMatchObject({ statusCode: 502 });
  await bot.send(address('a:anna'), MESSAGE);
  expect(calls.map(({ at }) => at)).toEqual([0, 0]);
});
