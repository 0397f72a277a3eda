/** A release that is not there has no figures and no refused rows: the commands say so in place of inventing them. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runAsk } from '#src/commands/ask.ts';
import type { Backend } from '#src/commands/backend.ts';
import type { Output } from '#src/commands/output.ts';
import { runRefused } from '#src/commands/releases.ts';
import type { Question } from '#src/model.ts';

function keyboard() {
  const [results, notes, asked]: [string[], string[], Question[]] = [[], [], []];
  const output: Output = {
    result: async (text) => {
      results.push(text);
    },
    note: (text) => notes.push(text),
    progress: () => {},
  };
  const backend = {
    releases: async () => [{ release: 7 }, { release: 1 }],
    refused: async () => [],
    today: () => '2026-11-24',
    ask: async (question: Question) => {
      asked.push(question);
      return { outcome: 'act', act: 'help', summary: 'Hulp', followUps: [] };
    },
  } as unknown as Backend;
  return { results, notes, asked, output, backend };
}

const ask = (text: string | undefined, asOf: number, lines = '') => {
  const { backend, output, ...heard } = keyboard();
  const input = text === undefined ? {} : { input: { question: text } };
  const command = { ...input, json: true, asOf, stdin: Readable.from([lines]), asText: () => [] };
  return { ...heard, status: runAsk(command, backend, output) };
};

describe('a release that is not there', () => {
  it.each([[0], [8], [99]])('%i has no figures to answer with', async (release) => {
    const { status, results, notes, asked } = ask('vacatures Breda', release);
    expect(await status).toBe(1);
    expect([results, asked]).toEqual([[], []]);
    expect(notes).toEqual([`Release ${release} is er niet; ‘releases’ laat zien welke er zijn.`]);
  });

  it('has no rows that were refused', async () => {
    const { backend, output, results, notes } = keyboard();
    expect(await runRefused(99, backend, output)).toBe(1);
    expect(results).toEqual([]);
    expect(notes.join()).toContain('Release 99 is er niet');
    expect(await runRefused(7, backend, output)).toBe(0);
  });
});

describe('the figures after a release', () => {
  it('are what one question is answered with, and many at once', async () => {
    const one = ask('vacatures Breda', 7);
    expect(await one.status).toBe(0);
    expect(one.asked.map(({ asOf }) => asOf)).toEqual([7]);
    const many = ask(undefined, 7, '{"question":"vacatures Breda"}\n{"question":"vacatures Tilburg"}\n');
    expect(await many.status).toBe(0);
    expect(many.asked.map(({ asOf }) => asOf)).toEqual([7, 7]);
  });
});
