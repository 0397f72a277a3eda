/** How polls are told: small ones, ties, long options; every number a count of votes; and their picture. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present as presentInSlack } from '#adapters/slack/present.ts';
import { CARD_BYTES } from '#adapters/teams/message.ts';
import { presentReply } from '#adapters/teams/present.ts';
import { drawChart } from '#src/answer/charts/draw.ts';
import { wordFinding } from '#src/answer/wording/poll.ts';
import type { PollResult, Visitor } from '#src/board/model.ts';
import { begunPoll, mayClose, pollContent, pollResult } from '#src/board/poll.ts';
import { createPollPictures } from '#src/board/poll-pictures.ts';
import { faultsOf as slackFaults } from '../adapters/slack/limits.ts';
import { LINKS } from '../adapters/teams/service.ts';
import { faultsOf, marksOf } from '../charts/faults.ts';
import { measure } from '../charts/pictures.ts';

const CLOSED = '2026-11-25T10:00:00.000Z';

const poll = (votes: readonly number[], more: Partial<PollResult> = {}): PollResult => ({
  ...{ id: 'p1', workspace: 'slack:T1', channel: 'C1', thread: 't', person: 'U1' },
  question: 'Welke indicator missen jullie?',
  options: ['horeca', 'zorg', 'energie', 'onderwijs', 'toerisme'].slice(0, votes.length),
  at: '2026-11-20T09:00:00.000Z',
  votes,
  ...more,
});

describe('the finding of a poll', () => {
  it.each([
    [[0, 0], 'Er is nog niet gestemd'],
    [[0, 1], 'Eén stem, voor ‘zorg’'],
    [[0, 2], 'Beide stemmen zijn voor ‘zorg’'],
    [[3, 0, 0], 'Alle 3 stemmen zijn voor ‘horeca’'],
    [[2, 3, 0], 'De meeste stemmen zijn voor ‘zorg’: 3 van de 5'],
    [[1, 1], 'Gelijke stand: elke mogelijkheid heeft 1 stem'],
    [[2, 2, 2], 'Gelijke stand: elke mogelijkheid heeft 2 stemmen'],
    [[2, 2, 1], 'Gelijke stand: ‘horeca’ en ‘zorg’ hebben elk 2 van de 5 stemmen'],
    [[1, 1, 1, 1, 0], 'Gelijke stand: 4 mogelijkheden hebben elk 1 van de 4 stemmen'],
  ])('%j', (votes, said) => {
    expect(wordFinding(poll(votes))).toBe(said);
  });

  it.each([
    [[0, 0], 'Niemand heeft gestemd'],
    [[2, 3, 0], 'De meeste stemmen gingen naar ‘zorg’: 3 van de 5'],
    [[2, 2, 1], 'Gelijke stand: ‘horeca’ en ‘zorg’ kregen elk 2 van de 5 stemmen'],
    [[2, 2], 'Gelijke stand: elke mogelijkheid kreeg 2 stemmen'],
  ])('%j, when it is closed', (votes, said) => {
    expect(wordFinding(poll(votes, { closed: CLOSED }))).toBe(said);
  });

  it('names no long options one after the other', () => {
    const options = ['a', 'b', 'c'].map((sign) => sign.repeat(60));
    expect(wordFinding(poll([2, 2, 1], { options }))).toBe(
      'Gelijke stand: 2 mogelijkheden hebben elk 2 van de 5 stemmen',
    );
  });
});

describe('how a poll stands', () => {
  it('is told with the counts of all options, and what can still be done', () => {
    const shown = pollResult(poll([2, 3, 0]), 'https://p.nl/poll');
    expect(shown.lines).toEqual([
      'Welke indicator missen jullie?',
      '1. horeca: 2 stemmen',
      '2. zorg: 3 stemmen',
      '3. energie: 0 stemmen',
    ]);
    expect(shown.summary).toMatch(/^Tussenstand: 5 stemmen\. Stem met een knop/);
    expect(shown.followUps).toEqual(['Stem 1: horeca', 'Stem 2: zorg', 'Stem 3: energie']);
  });

  it('is final when it is closed', () => {
    const shown = pollResult(poll([2, 3, 0], { closed: CLOSED }), '');
    expect([shown.summary, shown.followUps]).toEqual(['Eindstand op 25 november 2026: 5 stemmen.', []]);
  });

  it('has no picture while nobody voted', () => {
    expect(pollResult(poll([0, 0]), '').picture).toBeUndefined();
  });
});

describe('the picture of a poll', () => {
  it('has a bar for each option in their order, the leading ones in colour', () => {
    expect(pollContent(poll([2, 3, 3])).bars).toEqual([
      { label: 'horeca', value: 2, text: '2', role: 'comparison' },
      { label: 'zorg', value: 3, text: '3', role: 'subject' },
      { label: 'energie', value: 3, text: '3', role: 'subject' },
    ]);
  });

  const options = fc.uniqueArray(
    fc
      .string({ minLength: 1, maxLength: 80, unit: fc.constantFrom(...'abcdefgh ijklmnop WM(*_`<&>') })
      .filter((text) => text.trim() !== ''),
    { minLength: 2, maxLength: 10 },
  );
  const polls = options
    .chain((names) =>
      fc.record({
        options: fc.constant(names),
        votes: fc.array(fc.integer({ min: 0, max: 400 }), {
          minLength: names.length,
          maxLength: names.length,
        }),
        question: fc.string({ minLength: 1, maxLength: 199 }).map((text) => `${text.trim() || 'Wat'}?`),
        closed: fc.constantFrom(undefined, CLOSED),
      }),
    )
    .map(({ closed, ...made }) => poll(made.votes, { ...made, ...(closed === undefined ? {} : { closed }) }));

  it('is sound whatever is voted on, and shows no number that is no count of votes', () => {
    fc.assert(
      fc.property(polls, (made) => {
        const chart = drawChart(pollContent(made), measure);
        expect(faultsOf(chart)).toEqual([]);
        const shown = marksOf(chart).texts.map(({ text }) => text);
        for (const count of made.votes) expect(shown).toContain(String(count));
      }),
      { numRuns: 100 },
    );
  });

  it('and so are its messages, in Slack and in Teams', () => {
    fc.assert(
      fc.property(polls, (made) => {
        for (const answer of [begunPoll(made, 'https://p.nl/p'), pollResult(made, 'https://p.nl/p')]) {
          const reply = { kind: 'poll' as const, asked: 'uitslag', answer };
          const message = presentInSlack(reply, {
            ...{ picture: 'F0001', download: undefined, asker: undefined },
            link: () => 'https://p.nl',
          });
          expect(slackFaults(message.blocks)).toEqual([]);
          const card = presentReply(reply, LINKS);
          expect(Buffer.byteLength(JSON.stringify(card.card))).toBeLessThanOrEqual(CARD_BYTES);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is drawn as the poll stood when its address was made, once', async () => {
    let stands = poll([1, 4]);
    let drawn = 0;
    const pictures = createPollPictures({
      polls: { one: async (workspace, id) => (workspace === 'slack:T1' && id === 'p1' ? stands : undefined) },
      measure,
      render: async () => {
        drawn += 1;
        return { png: new Uint8Array([drawn]) };
      },
    });
    const of = { workspace: 'slack:T1', poll: 'p1', votes: [1, 3], closed: false };
    expect(await pictures.png(of)).toEqual(new Uint8Array([1]));
    stands = poll([9, 9], { closed: CLOSED });
    expect(await pictures.png(of)).toEqual(new Uint8Array([1]));
    expect(await pictures.png({ ...of, closed: true })).toEqual(new Uint8Array([2]));
    expect(await pictures.png({ ...of, votes: [1, 2, 3] })).toBeNull();
    expect(await pictures.png({ ...of, workspace: 'slack:T2' })).toBeNull();
    stands = poll([9, 9]);
    expect(await pictures.png({ ...of, votes: [0, 1], closed: true })).toBeNull();
  });
});

describe('a poll is ended by', () => {
  const visitor = (role: Visitor['role'], person: string): Visitor => ({
    workspace: 'w',
    person,
    name: '',
    role,
  });
  it.each([
    ['who began it', visitor('member', 'U1'), true],
    ['a manager', visitor('manager', 'U9'), true],
    ['no other member', visitor('member', 'U9'), false],
    ['no reader, though they began it', visitor('reader', 'U1'), false],
  ])('%s', (_, who, may) => {
    expect(mayClose(who, poll([0, 0]))).toBe(may);
    expect(mayClose(who, poll([0, 0], { closed: CLOSED }))).toBe(false);
  });
});
