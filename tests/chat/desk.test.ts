/** Each accepted message gets one answer, on both databases: retries, crashes, edits, deletions, other workspaces. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createInbox } from '#db/chat/inbox.ts';
import { createMemory } from '#db/chat/memory.ts';
import { purge } from '#db/chat/retention.ts';
import { createJobs, type DatabaseJobs } from '#db/jobs.ts';
import { createConversation } from '#src/chat/converse.ts';
import { createDesk, type Desk } from '#src/chat/desk.ts';
import {
  type Answering,
  type Inbox,
  type Incoming,
  Later,
  type Memory,
  Undeliverable,
} from '#src/chat/model.ts';
import { answerFromQueue } from '#src/chat/work.ts';
import type { DataAnswer } from '#src/model.ts';
import { eachDatabase } from '../db/databases.ts';
import { createFakeDoor, type FakeDoor } from './fake-door.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** Answers by echoing what it was given, so that tests see home and previous query. */
const echo: Answering = {
  today: () => '2026-11-25',
  ask: async ({ text, home, previous }) =>
    ({
      outcome: 'query',
      query: { operation: 'value', indicators: [text] },
      rows: [],
      figure: 'FIG',
      summary: `${text}|${home ?? ''}|${previous?.indicators?.join() ?? ''}`,
    }) as unknown as DataAnswer,
  answerQuery: async (query) =>
    ({
      outcome: 'query',
      query,
      rows: [],
      figure: 'FIG',
      summary: `query ${query.operation}`,
    }) as unknown as DataAnswer,
  figure: async () => null,
  confirmHome: async (region) => ({
    outcome: 'act',
    act: 'set_home',
    regions: [region],
    summary: `home ${region}`,
    followUps: [],
  }),
};

let made = 0;
const message = (text: string, extra: Partial<Incoming> = {}): Incoming => {
  made += 1;
  return {
    workspace: 'slack:T1',
    channel: 'C1',
    thread: `t${made}`,
    id: `C1:${made}`,
    revision: '',
    position: String(made).padStart(6, '0'),
    person: 'U1',
    alone: false,
    address: { ts: made },
    wish: { kind: 'question', text },
    ...extra,
  };
};

eachDatabase((database) => {
  let jobs: DatabaseJobs;
  let inbox: Inbox;
  let memory: Memory;
  let door: FakeDoor;
  let desk: Desk;

  beforeAll(async () => {
    jobs = createJobs(database(), silent);
    await jobs.start();
    inbox = createInbox(database(), jobs);
    memory = createMemory(database());
    desk = createDesk({
      inbox,
      conversation: createConversation(echo, memory),
      doorOf: () => door,
      log: silent,
      reference: () => 'R1',
    });
  });
  afterAll(() => jobs.stop());
  beforeEach(() => {
    door = createFakeDoor();
  });

  const answer = async (incoming: Incoming) => {
    await desk.accept(incoming);
    return desk.handle(incoming.workspace, incoming.id);
  };
  const texts = () => door.posted.map((posted) => posted.text);

  describe('one message, one answer', () => {
    it('answers what it accepted, and not again', async () => {
      const asked = message('vacatures');
      expect(await desk.accept(asked)).toBe(true);
      expect(await desk.accept(asked)).toBe(false);
      await desk.handle(asked.workspace, asked.id);
      await desk.handle(asked.workspace, asked.id);
      expect(texts()).toEqual(['vacatures||']);
    });

    it('finds the answer that went out before a crash, instead of posting it twice', async () => {
      const asked = message('vacatures');
      door.failures.push({ when: 'after', error: new Error('the process died here') });
      expect((await answer(asked)).outcome).toBe('later');
      expect((await desk.handle(asked.workspace, asked.id)).outcome).toBe('done');
      expect(texts()).toEqual(['vacatures||']);
    });

    it('tries again later when the platform asks so', async () => {
      const asked = message('vacatures');
      door.failures.push({ when: 'before', error: new Later(7) });
      expect(await answer(asked)).toMatchObject({ outcome: 'later', seconds: 7 });
      await desk.handle(asked.workspace, asked.id);
      expect(texts()).toEqual(['vacatures||']);
    });

    it('gives up on a channel that is gone', async () => {
      const asked = message('vacatures');
      door.failures.push({ when: 'before', error: new Undeliverable('channel_not_found') });
      expect((await answer(asked)).outcome).toBe('done');
      await desk.handle(asked.workspace, asked.id);
      expect(texts()).toEqual([]);
    });

    it('apologises once after the last try', async () => {
      const asked = message('vacatures');
      await desk.accept(asked);
      await desk.giveUp(asked.workspace, asked.id);
      await desk.giveUp(asked.workspace, asked.id);
      expect(door.apologies).toEqual(['R1']);
    });

    it('knows an event it has seen, in its own workspace only', async () => {
      expect(await inbox.firstSeen('slack:T1', 'Ev1')).toBe(true);
      expect(await inbox.firstSeen('slack:T1', 'Ev1')).toBe(false);
      expect(await inbox.firstSeen('slack:T2', 'Ev1')).toBe(true);
    });
  });

  describe('edits and deletions', () => {
    it('changes the answer when the question is edited', async () => {
      const asked = message('vacatures');
      await answer(asked);
      await answer({ ...asked, revision: '2', wish: { kind: 'question', text: 'banen' } });
      expect(texts()).toEqual(['banen||']);
    });

    it('ends with the newest revision, whatever order they arrive in', async () => {
      const asked = message('een', { revision: '3', wish: { kind: 'question', text: 'drie' } });
      await desk.accept(asked);
      expect(await desk.accept({ ...asked, revision: '2', wish: { kind: 'question', text: 'twee' } })).toBe(
        false,
      );
      await desk.handle(asked.workspace, asked.id);
      expect(texts()).toEqual(['drie||']);
    });

    it('does not answer a question that was deleted before it was handled', async () => {
      const asked = message('vacatures');
      await desk.accept(asked);
      expect(await inbox.withdraw(asked.workspace, asked.id)).toBeUndefined();
      await desk.handle(asked.workspace, asked.id);
      expect(texts()).toEqual([]);
    });

    it('does not answer a question whose deletion came in before it', async () => {
      const asked = message('vacatures');
      expect(await inbox.withdraw(asked.workspace, asked.id)).toBeUndefined();
      await answer(asked);
      await answer({ ...asked, revision: '2' });
      expect(texts()).toEqual([]);
    });

    it('gives the answer back that must be taken away with its question', async () => {
      const asked = message('vacatures');
      await answer(asked);
      expect(await inbox.withdraw(asked.workspace, asked.id)).toEqual({ id: 'm1' });
    });
  });

  describe('a thread', () => {
    it('follows up on the message before it, for everyone in it', async () => {
      const first = message('vacatures', { thread: 'T', position: '1' });
      const second = message('banen', { thread: 'T', position: '2', person: 'U2' });
      await answer(first);
      await answer(second);
      expect(texts()[1]).toBe('banen||vacatures');
    });

    it('remembers the latest message, also when an earlier one is handled after it', async () => {
      const [first, second] = [
        message('een', { thread: 'S', position: '1' }),
        message('twee', { thread: 'S', position: '2' }),
      ];
      await answer(second);
      await answer(first);
      await answer(message('drie', { thread: 'S', position: '3' }));
      expect(texts()[2]).toBe('drie||twee');
    });

    it('begins with the message it hangs under, also where that stood outside threads', async () => {
      await answer(message('vacatures', { channel: 'D9', thread: '', position: '5' }));
      await answer(message('banen', { channel: 'D9', thread: '5', position: '6' }));
      expect(texts()[1]).toBe('banen||vacatures');
    });

    it('alone with the bot: outside threads what was said last counts, in a thread what was said there', async () => {
      const here = { channel: 'D10', alone: true };
      await answer(message('vacatures', { ...here, thread: '', position: '5' }));
      await answer(message('banen', { ...here, thread: '5', position: '6' }));
      await answer(message('inwoners', { ...here, thread: '', position: '7' }));
      await answer(message('leegstand', { ...here, thread: '5', position: '8' }));
      await answer(message('starters', { ...here, thread: '', position: '9', person: 'U2' }));
      expect(texts()).toEqual([
        'vacatures||',
        'banen||vacatures',
        'inwoners||banen',
        'leegstand||banen',
        'starters||',
      ]);
    });

    it('among others: what is said outside threads does not follow up on what was said in one', async () => {
      const here = { channel: 'C10', alone: false };
      await answer(message('vacatures', { ...here, thread: '5', position: '5' }));
      await answer(message('banen', { ...here, thread: '', position: '6' }));
      expect(texts()[1]).toBe('banen||');
    });

    it('may be begun by the answer', async () => {
      const asked = message('vacatures', { thread: '' });
      await desk.accept(asked);
      const claimed = await inbox.claim(asked.workspace, asked.id);
      if (claimed === undefined) throw new Error('nothing to answer');
      await memory.remember(claimed, {
        query: { operation: 'value', indicators: ['vacatures'] },
        figure: 'FIG',
      });
      await inbox.answered(claimed, { thread: 'begun', position: '7' });
      await answer(message('banen', { thread: 'begun', position: '8' }));
      expect(texts()).toEqual(['banen||vacatures']);
    });

    it('is seen in its own workspace only', async () => {
      await answer(message('vacatures', { thread: 'X' }));
      await answer(message('banen', { thread: 'X', workspace: 'slack:T2' }));
      expect(texts()[1]).toBe('banen||');
    });
  });

  describe('a figure', () => {
    it('is followed up on by what is asked under it, whatever was said since', async () => {
      const known = { query: { operation: 'value', indicators: ['banen'] } } as unknown as DataAnswer;
      const about = createDesk({
        inbox,
        conversation: createConversation({ ...echo, figure: async () => ({ answer: known }) }, memory),
        doorOf: () => door,
        log: silent,
        reference: () => 'R1',
      });
      await answer(message('vacatures', { thread: 'F', position: '1' }));
      const under = message('', {
        thread: 'F',
        position: '2',
        wish: { kind: 'question', text: 'en Tilburg?', after: 'FIG' },
      });
      await about.accept(under);
      await about.handle(under.workspace, under.id);
      expect(texts()[1]).toBe('en Tilburg?||banen');
    });

    it('is among the recent ones of who asked it, in this workspace', async () => {
      const asked = message('vacatures', { person: 'U77' });
      await answer(asked);
      expect(await memory.recent('slack:T1', 'U77', 5)).toEqual(['FIG']);
      expect(await memory.recent('slack:T2', 'U77', 5)).toEqual([]);
    });
  });

  describe('my municipality', () => {
    const home = (extra: Partial<Incoming>) =>
      message('', { wish: { kind: 'home', region: 'GM0758' }, ...extra });

    it('counts for the person, and for a channel that has none', async () => {
      await answer(home({ channel: 'C7' }));
      await answer(message('a', { channel: 'C7', person: 'U9' }));
      await answer(message('b', { channel: 'D1', alone: true }));
      expect(texts().slice(1)).toEqual(['a|GM0758|', 'b|GM0758|']);
    });

    it('of the channel comes first among others, one’s own where one is alone', async () => {
      await memory.setHome('slack:T3', { channel: 'C1' }, 'GM0855');
      await memory.setHome('slack:T3', { person: 'U1' }, 'GM0758');
      await answer(message('a', { workspace: 'slack:T3' }));
      await answer(message('b', { workspace: 'slack:T3', alone: true }));
      expect(texts()).toEqual(['a|GM0855|', 'b|GM0758|']);
    });

    it('of one workspace never counts in another', async () => {
      await memory.setHome('slack:T4', { person: 'U1' }, 'GM0758');
      expect(await memory.homes('slack:T5', 'U1', 'C1')).toEqual({ asked: false });
    });

    it('stays what was chosen when it is asked again', async () => {
      await memory.setHome('slack:T6', { person: 'U1' }, 'GM0758');
      await memory.setHome('slack:T6', { person: 'U1' }, undefined);
      expect(await memory.homes('slack:T6', 'U1', 'C1')).toEqual({ asked: true, person: 'GM0758' });
    });
  });

  it('keeps messages as long as it is told to', async () => {
    const asked = message('vacatures');
    await answer(asked);
    await purge(database(), 30);
    expect(await desk.accept(asked)).toBe(false);
    await purge(database(), -1);
    expect(await desk.accept(asked)).toBe(true);
  });

  it('answers from the queue: fifty questions at once, each once, those of a thread in order', async () => {
    await answerFromQueue(desk, jobs);
    const asked = Array.from({ length: 50 }, (_, index) =>
      message(`vraag ${index}`, {
        thread: `rij ${index % 5}`,
        position: String(index).padStart(4, '0'),
        channel: 'C50',
      }),
    );
    await Promise.all(asked.map((incoming) => desk.accept(incoming)));
    const answers = () => door.posted.filter(({ exchange }) => asked.some(({ id }) => id === exchange));
    await expect.poll(() => answers().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(50);
    expect(new Set(answers().map(({ exchange }) => exchange)).size).toBe(50);
    expect(answers()).toHaveLength(50);
    const row = answers().filter(
      ({ exchange }) => asked.find(({ id }) => id === exchange)?.thread === 'rij 0',
    );
    expect(row.map(({ text }) => text.split('|')[0])).toEqual(
      asked
        .filter(({ thread }) => thread === 'rij 0')
        .map(({ wish }) => wish.kind === 'question' && wish.text),
    );
  });
});
