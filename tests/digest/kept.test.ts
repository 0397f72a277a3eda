/** Subscriptions are kept: in a backup, and apart from messages that are removed after some time. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backup, restore } from '#db/backup.ts';
import { purge } from '#db/chat/retention.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createDeliveries } from '#db/digest/deliveries.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { planDue } from '#src/digest/run.ts';
import { subscription } from './newsroom.ts';

const file = join(tmpdir(), `peilstok-digest-${process.pid}.backup`);
let from: Database;
let to: Database;

beforeAll(async () => {
  [from, to] = await Promise.all([
    openDatabase({ folder: 'memory://' }),
    openDatabase({ folder: 'memory://' }),
  ]);
});
afterAll(async () => {
  await Promise.all([from.close(), to.close(), rm(file, { force: true })]);
});

it('outlive a move to another database, with what was told', async () => {
  const before = createSubscriptions(from);
  const made = await before.add(
    'm1',
    subscription({ themes: ['binnensteden'], compared: 'G40' }),
    new Date(0),
  );
  await from.kysely
    .insertInto('told')
    .values({ subscription_id: made.id, key: 'new|GM0114|banen|2025' })
    .execute();
  await backup(from, file, () => {});
  expect(await restore(to, file, () => {})).toMatchObject({ batches: expect.any(Number) });
  const after = createSubscriptions(to);
  expect(await after.find('slack:T1', made.id)).toEqual(made);
  expect([...(await after.told('slack:T1', made.id))]).toEqual(['new|GM0114|banen|2025']);
  expect((await after.add('m2', subscription(), new Date(0))).id).toBeGreaterThan(made.id);
  expect(await restore(to, file, () => {})).toMatchObject({ failure: expect.stringContaining('al cijfers') });
});

it('stay when old messages are removed', async () => {
  await planDue(createDeliveries(from), new Date());
  await from.kysely
    .updateTable('delivery')
    .set({ state: 'silent', finished_at: '2020-01-01T00:00:00Z' })
    .execute();
  await purge(from, 30);
  expect(await from.kysely.selectFrom('delivery').selectAll().execute()).toEqual([]);
  expect(await createSubscriptions(from).of('slack:T1', { channel: 'C1' })).toHaveLength(1);
});
