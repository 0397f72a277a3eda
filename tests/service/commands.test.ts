import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '#src/commands/backend.ts';
import { runImportCsv } from '#src/commands/import.ts';
import { inputLines, readInputLine } from '#src/commands/lines.ts';
import type { Output } from '#src/commands/output.ts';
import { groupRefusals } from '#src/commands/refusals.ts';
import { tableLines } from '#src/text-table.ts';

describe('a line of input', () => {
  it.each([
    ['{"question":"vacatures Breda"}'],
    [
      '{"question":"en Tilburg?","today":"2026-11-22","home":"GM0758","previous":{"operation":"trend","indicators":["vacatures"]}}',
    ],
  ])('%s is taken', (line) => {
    expect(readInputLine(line)).toEqual({ input: JSON.parse(line) });
  });

  it.each([
    ['{"question":', /JSON/],
    ['[]', /klopt niet/],
    ['{"vraag":"x"}', /question/],
    ['{"question":1}', /question/],
    ['{"question":"x","today":"gisteren"}', /today/],
    ['{"question":"x","previous":{"operation":"raden"}}', /operation/],
    ['null', /klopt niet/],
  ])('%s is refused with a reason', (line, reason) => {
    const result = readInputLine(line);
    expect(result).toMatchObject({ outcome: 'error' });
    expect((result as { message: string }).message).toMatch(reason);
    expect((result as { message: string }).message).not.toContain('\n');
  });

  it('keeps the order, skips blank lines, and goes on after a bad one', async () => {
    const stream = Readable.from(['\uFEFF{"question":"a"}\r\n', '\n', 'kapot\n', '{"question":"b"}']);
    const lines = [];
    for await (const line of inputLines(stream)) lines.push(line);
    expect(lines.map((line) => ('outcome' in line ? line.outcome : line.input.question))).toEqual([
      'a',
      'error',
      'b',
    ]);
  });
});

describe('a table of text', () => {
  it('pads words to the right and numbers to the left', () => {
    expect(
      tableLines(
        [
          { label: 'gemeente', numeric: false },
          { label: 'aantal', numeric: true },
        ],
        [
          ['Breda', '1.234'],
          ["'s-Hertogenbosch", '5'],
        ],
      ),
    ).toEqual([
      'gemeente          aantal',
      '────────────────  ──────',
      'Breda              1.234',
      "'s-Hertogenbosch       5",
    ]);
  });
});

describe('the report of an import', () => {
  const nothing: ImportReport = {
    taken: 0,
    unchanged: 0,
    refusedCount: 0,
    refused: [],
    replacedDemo: [],
    newIndicators: [],
    warnings: [],
  };

  async function report(given: Partial<ImportReport>) {
    const [results, notes]: [string[], string[]] = [[], []];
    const output: Output = {
      result: async (text) => {
        results.push(text);
      },
      note: (text) => notes.push(text),
      progress: () => {},
    };
    const backend = { importCsv: async () => ({ ...nothing, ...given }) };
    const status = await runImportCsv({ observations: 'cijfers.csv' }, backend as never, output);
    return { status, results, notes };
  }

  it('says how many rows went in and ends with 0', async () => {
    expect(await report({ taken: 1200, release: 7 })).toEqual({
      status: 0,
      results: ['1.200 regels ingelezen (release 7).'],
      notes: [],
    });
  });

  it('names refused rows by line and reason', async () => {
    const refused = groupRefusals([{ line: 3, reason: 'onbekende regio "GM9999"', raw: '' }]);
    const { status, results, notes } = await report({ taken: 1, refused, refusedCount: 1 });
    expect(status).toBe(0);
    expect(notes).toEqual(['Regel 3: onbekende regio "GM9999"']);
    expect(results).toEqual(['1 regel ingelezen, 1 regel geweigerd.']);
  });

  it('takes rows refused for the same reason together, and says where all of them are', async () => {
    const rows = [2, 3, 4, 7, 9, 11, 13, 15, 17].map((line) => ({
      line,
      reason: 'onbekende indicator "x"',
      raw: '',
    }));
    const refused = groupRefusals([...rows, { line: 8, reason: '"abc" is geen getal', raw: '' }]);
    const { notes } = await report({ taken: 1, refused, refusedCount: 10, release: 7 });
    expect(notes).toEqual([
      'Regels 2–4, 7, 9, 11, 13 en nog 2: onbekende indicator "x" (9 regels)',
      'Regel 8: "abc" is geen getal',
      'Elke geweigerde regel met wat erin staat: peilstok refused 7',
    ]);
  });

  it('names more lines where nothing was taken, since nothing is kept then', async () => {
    const refused = groupRefusals([2, 4, 6, 8, 10, 12, 14].map((line) => ({ line, reason: 'x', raw: '' })));
    expect((await report({ refused, refusedCount: 7 })).notes).toEqual([
      'Regels 2, 4, 6, 8, 10, 12, 14: x (7 regels)',
    ]);
  });

  it('counts refused rows of more reasons than can be read', async () => {
    const refused = groupRefusals(
      Array.from({ length: 80 }, (_, at) => ({ line: at + 2, reason: `reden ${at}`, raw: '' })),
    );
    const { notes } = await report({ taken: 1, refused, refusedCount: 80, release: 7 });
    expect(notes[0]).toBe('Regel 2: reden 0');
    expect(notes).toContain('… en nog 40 geweigerde regels, om 40 andere redenen.');
    expect(notes.at(-1)).toContain('peilstok refused 7');
  });

  it('ends with 1 when no row was taken', async () => {
    expect((await report({ refusedCount: 1 })).status).toBe(1);
    expect((await report({ failure: 'Dit bestand is leeg.' })).status).toBe(1);
  });

  it('calls a file that had been imported before no failure', async () => {
    const { status, notes } = await report({ duplicateOf: 4 });
    expect(status).toBe(0);
    expect(notes).toEqual(['Dit bestand was al ingelezen (release 4); er is niets veranderd.']);
  });
});
