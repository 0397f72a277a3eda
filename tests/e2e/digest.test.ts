/**
 * 400 digests by four processes on one PostgreSQL, a quarter of them with something under the message, while one process
 * is killed between posting and noting, one between a message and what goes under it, the database is away for ten
 * seconds, and the receiver answers 429 and 500. Where the receiver can be asked what was posted, each is delivered once;
 * where it cannot, at least once.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { makeDatabase, server } from '../db/databases.ts';
import { layWire } from './wire.ts';

const WITH_LOOK_UP = 300;
const WITHOUT = 100;
const CHANNELS = 200;
const AWAY_MS = 10_000;
const worker = fileURLToPath(new URL('digest-worker.ts', import.meta.url));

interface Asked {
  readonly key: string;
  readonly channel: string;
  readonly person: string;
  readonly worker: string;
}

const isUnder = (key: string): boolean => key.endsWith(':rest');

/** Takes messages as a chat platform does, and misbehaves in turn. */
async function openReceiver(
  onPost: (count: number, worker: string) => void,
  /** What goes under a message is about to be taken. @returns whether who posts it dies before it is. */
  isCutOff: (worker: string) => boolean,
) {
  const posts = new Map<string, number>();
  const confided: string[] = [];
  const answers = { waits: 0, refused: 0, lost: 0 };
  let asked = 0;
  const end = (response: ServerResponse, status: number, body: object = {}, headers = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

  function post({ key, channel, worker: by }: Asked, response: ServerResponse): void {
    asked += 1;
    if (isUnder(key) && isCutOff(by)) return;
    if (channel === 'GONE') return void end(response, 404);
    if (channel === 'BROKEN') return void end(response, 500);
    if (asked % 20 === 0) {
      answers.waits += 1;
      return void end(response, 429, {}, { 'retry-after': '1' });
    }
    if (asked % 33 === 0) {
      answers.refused += 1;
      return void end(response, 500);
    }
    posts.set(key, (posts.get(key) ?? 0) + 1);
    onPost(posts.size, by);
    if (asked % 27 === 0) {
      answers.lost += 1;
      return void end(response, 500);
    }
    setTimeout(() => end(response, 200, { ts: key }), 20);
  }

  const listening = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const body = (await json(request)) as Asked;
    if (request.url === '/post') post(body, response);
    else if (request.url === '/find')
      end(response, 200, { sent: posts.has(body.key) ? { ts: body.key } : null });
    else {
      confided.push(body.key);
      end(response, 200);
    }
  });
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    confided,
    answers,
    close: async () => {
      listening.closeAllConnections();
      listening.close();
      await once(listening, 'close');
    },
  };
}

/** Subscriptions that were due this morning. */
async function subscribeAll(url: string): Promise<void> {
  const database = await openDatabase({ url, folder: '' });
  const { add } = createSubscriptions(database);
  const due = new Date(Date.now() - 60_000);
  const subscribe = (workspace: string, index: number, channel: string) =>
    add(
      `${channel}:${index}`,
      {
        ...{ workspace, channel, person: 'U1', alone: false, address: null },
        ...{ regions: ['GM0114'], themes: [], indicators: ['banen'], whenNothing: 'silence', language: 'nl' },
        moment: { weekday: 1, time: '08:00' },
        toldUpTo: 1,
      },
      due,
    );
  for (let index = 0; index < WITH_LOOK_UP; index++)
    await subscribe('slack:T1', index, `C${index % CHANNELS}`);
  for (let index = 0; index < WITHOUT; index++) await subscribe('teams:A1', index, `T${index % CHANNELS}`);
  await subscribe('slack:T1', 0, 'GONE');
  await subscribe('slack:T1', 0, 'BROKEN');
  await database.close();
}

async function startWorker(url: string, receiver: string, name: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [worker, url, receiver, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe.skipIf(server === undefined)('400 digests, four processes', () => {
  it('each arrives once where that can be looked up, at least once elsewhere, and a failure is told', async () => {
    const made = await makeDatabase();
    await subscribeAll(made.url);
    const address = new URL(made.url);
    const wire = await layWire(address.hostname, Number(address.port));
    address.port = String(wire.port);
    const workers = new Map<string, ChildProcess>();
    let cut: Promise<void> | undefined;
    const receiver = await openReceiver(
      (count, by) => {
        // Killed while it waits for the answer: it was posted, and nothing was noted.
        if (count >= 60 && workers.get('two')?.signalCode === null && by === 'two')
          workers.get('two')?.kill('SIGKILL');
        if (count >= 150 && cut === undefined) {
          wire.cut();
          cut = sleep(AWAY_MS).then(() => wire.mend());
        }
      },
      (by) => by === 'four' && workers.get('four')?.kill('SIGKILL') === true,
    );
    const started = performance.now();
    try {
      for (const name of ['one', 'two', 'three', 'four'])
        workers.set(name, await startWorker(address.href, receiver.url, name));
      const watching = await openDatabase({ url: made.url, folder: '' });
      const due = async () =>
        (await watching.kysely.selectFrom('delivery').select('key').where('state', '=', 'due').execute())
          .length;
      const messages = () => [...receiver.posts.keys()].filter((key) => !isUnder(key));
      await expect.poll(() => messages().length, { timeout: 150_000 }).toBe(WITH_LOOK_UP + WITHOUT);
      await expect.poll(due, { timeout: 60_000 }).toBe(0);
      await expect.poll(() => receiver.confided.length, { timeout: 10_000 }).toBe(2);
      const states = await watching.kysely
        .selectFrom('delivery')
        .select(['workspace', 'key', 'state', 'channel', 'of_id'])
        .execute();
      await watching.close();

      for (const name of ['two', 'four']) expect(workers.get(name)?.signalCode).toBe('SIGKILL');
      // The others outlived the database.
      for (const name of ['one', 'three'])
        expect(workers.get(name)).toMatchObject({ exitCode: null, signalCode: null });
      expect(cut).toBeDefined();
      for (const count of Object.values(receiver.answers)) expect(count).toBeGreaterThan(3);
      const bySlack = states.filter(({ workspace, state }) => workspace === 'slack:T1' && state === 'sent');
      expect(bySlack).toHaveLength(WITH_LOOK_UP);
      expect(bySlack.filter(({ key }) => receiver.posts.get(key) !== 1)).toEqual([]);
      const byTeams = states.filter(({ workspace, state }) => workspace === 'teams:A1' && state === 'sent');
      expect(byTeams).toHaveLength(WITHOUT);
      expect(byTeams.filter(({ key }) => (receiver.posts.get(key) ?? 0) < 1)).toEqual([]);
      const withUnder = states.filter(({ of_id, state }) => of_id % 4 === 0 && state === 'sent');
      expect(withUnder.length).toBeGreaterThanOrEqual((WITH_LOOK_UP + WITHOUT) / 4 - 1);
      for (const { key, workspace } of withUnder) {
        const times = receiver.posts.get(`${key}:rest`) ?? 0;
        expect(workspace === 'slack:T1' ? times === 1 : times >= 1).toBe(true);
      }
      const failed = states.filter(({ state }) => state === 'failed');
      expect(failed.map(({ channel }) => channel).sort()).toEqual(['BROKEN', 'GONE']);
      expect([...receiver.confided].sort()).toEqual(failed.map(({ key }) => `${key}:failed`).sort());
      const twice = byTeams.filter(({ key }) => (receiver.posts.get(key) ?? 0) > 1).length;
      process.stderr.write(
        `400 digests in ${((performance.now() - started) / 1000).toFixed(0)} s: ${WITH_LOOK_UP} of ${WITH_LOOK_UP} once with look-up; ${twice} of ${WITHOUT} more than once without, at ${receiver.answers.lost} posts that were reported as failed\n`,
      );
    } finally {
      await cut;
      for (const child of workers.values()) await end(child);
      await receiver.close();
      await wire.close();
      await made.drop();
    }
  }, 300_000);
});
