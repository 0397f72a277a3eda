/** Slack takes one message a second in a channel; what it asks itself comes first. */
import { expect, it } from 'vitest';
import { turnsOf } from '#adapters/slack/pace.ts';
import { Later } from '#src/chat/model.ts';
import { createPace } from '#src/chat/pace.ts';
import { createVirtualClock } from '../../chat/virtual-clock.ts';

function open() {
  const clock = createVirtualClock();
  const turns = turnsOf(createPace({ ...clock, longest: 5_000 }), 'slack:T0001');
  const moments = async (work: readonly Promise<number>[]): Promise<number[]> => {
    await clock.run();
    return Promise.all(work);
  };
  return { clock, turns, moments, now: async () => clock.now() };
}

it('messages in one channel go a second apart, those in others at once', async () => {
  const { turns, moments, now } = open();
  const [first = 0, second = 0, third = 0, other] = await moments([
    ...[1, 2, 3].map(() => turns.post('C0001', now)),
    turns.post('C0002', now),
  ]);
  expect(first).toBe(0);
  expect(second - first).toBeGreaterThanOrEqual(1_000);
  expect(third - second).toBeGreaterThanOrEqual(1_000);
  expect(other).toBe(0);
});

it('a changed message does not wait for a posted one, up to fifty a minute', async () => {
  const { clock, turns, now } = open();
  await turns.post('C0001', now);
  for (let count = 0; count < 50; count++) expect(await turns.change(now)).toBe(0);
  await expect(turns.change(now)).rejects.toBeInstanceOf(Later);
  await clock.run(61_000);
  expect(await turns.change(now)).toBe(61_000);
});

it('a channel rests as long as Slack asks', async () => {
  const { clock, turns, now } = open();
  const asked = () => Promise.reject(new Later(30));
  await expect(turns.post('C0001', asked)).rejects.toEqual(new Later(30));
  await expect(turns.post('C0001', now)).rejects.toEqual(new Later(30));
  expect(await turns.post('C0002', now)).toBe(0);
  await clock.run(30_000);
  expect(await turns.post('C0001', now)).toBe(30_000);
});
