/** Messages wait their turn: never more than a platform takes, never longer than that asks, none lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Later } from '#src/chat/model.ts';
import { type Allowance, createLedger, createPace, type Measure } from '#src/chat/pace.ts';
import { patiently } from '#src/chat/patience.ts';
import { createVirtualClock } from './virtual-clock.ts';

const CONVERSATION: readonly Allowance[] = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
];
const TENANT: readonly Allowance[] = [{ most: 10, within: 1_000 }];

const inConversation = (name: string): Measure => ({ key: name, allowances: CONVERSATION });
const never = () => undefined;

interface Message {
  readonly at: number;
  readonly conversation: string;
}
interface Done extends Message {
  readonly done: number;
}

/** Sends each message at its moment. @returns them as they were done. */
async function sendAll(messages: readonly Message[], longest = Number.POSITIVE_INFINITY): Promise<Done[]> {
  const clock = createVirtualClock();
  const pace = createPace({ ...clock, longest });
  const all: Done[] = [];
  const sent = messages.map(async (message) => {
    await clock.wait(message.at);
    const measures = [inConversation(message.conversation), { key: 'tenant', allowances: TENANT }] as const;
    await pace.run(
      [...measures],
      async () => {
        all.push({ ...message, done: clock.now() });
      },
      never,
    );
  });
  await clock.run();
  await Promise.all(sent);
  return all;
}

/** Moments by which an allowance was passed. */
const passed = (moments: readonly number[], { most, within }: Allowance): number[] =>
  moments.filter((moment, index) => moment - (moments[index - most] ?? Number.NEGATIVE_INFINITY) < within);

const momentsOf = (done: readonly Done[], conversation: string): number[] =>
  done.filter((message) => message.conversation === conversation).map((message) => message.done);

/** So many, so often at the same moment, that all allowances are reached. */
const messages = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 60 }).map((quarters) => quarters * 250),
    conversation: fc.constantFrom('a', 'a', 'a', 'b', 'c'),
  }),
  { minLength: 80, maxLength: 250 },
);

describe('a pace', () => {
  it('is never passed, loses nothing, and keeps the order of a conversation', async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (given) => {
        const done = await sendAll(given);
        expect(done).toHaveLength(given.length);
        for (const conversation of ['a', 'b', 'c']) {
          for (const allowance of CONVERSATION)
            expect(passed(momentsOf(done, conversation), allowance)).toEqual([]);
          const came = done.filter((message) => message.conversation === conversation).map(({ at }) => at);
          expect(came).toEqual(came.toSorted((a, b) => a - b));
        }
        for (const allowance of TENANT)
          expect(
            passed(
              done.map((message) => message.done),
              allowance,
            ),
          ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('asks nobody to wait for longer than it must', async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (given) => {
        const done = await sendAll(given);
        done.forEach((message, index) => {
          const before = done.slice(0, index);
          const own = momentsOf(before, message.conversation);
          const free = (moments: readonly number[], { most, within }: Allowance): number =>
            (moments.at(-most) ?? Number.NEGATIVE_INFINITY) + within;
          const earliest = Math.max(
            message.at,
            own.at(-1) ?? 0,
            ...CONVERSATION.map((allowance) => free(own, allowance)),
            ...TENANT.map((allowance) =>
              free(
                before.map((one) => one.done),
                allowance,
              ),
            ),
          );
          expect(message.done).toBe(earliest);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('lets seven go at once, and the eighth when a second has passed', async () => {
    const burst = Array.from({ length: 10 }, () => ({ at: 0, conversation: 'a' }));
    const done = momentsOf(await sendAll(burst), 'a');
    expect(done).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000, 2_000, 2_000]);
  });

  it('of one conversation holds up no other', async () => {
    const burst = Array.from({ length: 9 }, () => ({ at: 0, conversation: 'a' }));
    const done = await sendAll([...burst, { at: 10, conversation: 'b' }]);
    expect(momentsOf(done, 'b')).toEqual([10]);
  });
});

describe('who would wait for long', () => {
  it('is told when to come back, and holds up nobody behind', async () => {
    const clock = createVirtualClock();
    const pace = createPace({ ...clock, longest: 5_000 });
    const measure = { key: 'a', allowances: [{ most: 1, within: 60_000 }] };
    const send = () => pace.run([measure], async () => clock.now(), never);
    expect(await send()).toBe(0);
    await expect(send()).rejects.toEqual(new Later(60));
    await clock.run(57_000);
    await expect(Promise.all([send(), clock.run()])).resolves.toEqual([60_000, undefined]);
  });

  it('waits as long as the platform itself asks', async () => {
    const clock = createVirtualClock();
    const pace = createPace({ ...clock, longest: 5_000 });
    const refused = new Error('429');
    const send = (work: () => Promise<unknown>) => pace.run([inConversation('a')], work, () => 17_000);
    await expect(send(() => Promise.reject(refused))).rejects.toBe(refused);
    let sent = 0;
    const work = async () => {
      sent += 1;
    };
    await expect(send(work)).rejects.toEqual(new Later(17));
    await pace.run([inConversation('b')], work, never);
    expect(sent).toBe(1);
    await clock.run(17_000);
    await send(work);
    expect(sent).toBe(2);
  });

  it('takes what was asked for by a failure, and no failure for a request to wait', async () => {
    const clock = createVirtualClock();
    const pace = createPace({ ...clock, longest: 5_000 });
    const fail = () => pace.run([inConversation('a')], () => Promise.reject(new Error('500')), never);
    await expect(fail()).rejects.toThrow('500');
    await expect(fail()).rejects.toThrow('500');
  });
});

it('conversations that are over are forgotten', () => {
  const ledger = createLedger();
  for (let index = 0; index < 10_000; index++)
    ledger.note([inConversation(`gesprek ${index}`)], index * 1_000);
  expect(ledger.size()).toBeLessThan(1_100);
});

describe('patience', () => {
  const asked = (...answers: (Error | string)[]) => {
    const waited: number[] = [];
    const work = async () => {
      const answer = answers.shift();
      if (typeof answer === 'string') return answer;
      throw answer;
    };
    const wait = async (milliseconds: number) => waited.push(milliseconds);
    return { waited, done: patiently(work, { tries: 3, longestSeconds: 10, wait }) };
  };

  it('waits as it is asked', async () => {
    const { waited, done } = asked(new Later(2), new Later(3), 'er staat');
    expect(await done).toBe('er staat');
    expect(waited).toEqual([2_000, 3_000]);
  });

  it.each([
    ['after the last try', [new Later(1), new Later(2), new Later(4)], 4],
    ['when it is asked to wait for too long', [new Later(11)], 11],
  ])('ends %s', async (_name, answers, seconds) => {
    await expect(asked(...answers).done).rejects.toEqual(new Later(seconds));
  });

  it('has none with a failure, after which it may stand there all the same', async () => {
    const { waited, done } = asked(new Error('502'), 'twee keer');
    await expect(done).rejects.toThrow('502');
    expect(waited).toEqual([]);
  });
});
