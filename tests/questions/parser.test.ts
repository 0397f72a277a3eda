import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '#db/reference/read.ts';
import { vocabularyOf } from '#db/reference/vocabulary.ts';
import { toContract } from '#intents/contract.ts';
import { createParser } from '#intents/parse.ts';
import { type Input, querySchema } from '#intents/query.ts';

const reference = readReference();
const vocabulary = vocabularyOf(reference);
const parser = createParser(vocabulary);
const TODAY = '2026-11-22';
const parse = (question: string, more: Partial<Input> = {}) =>
  parser.parse({ question, today: TODAY, ...more });

describe('the same reading', () => {
  it.each([
    [
      'vacatures Breda vs G40',
      [
        'VACATURES BREDA VS G40',
        'vacatures   Breda  vs.  G40?',
        'vacatures, breda vs g-40!',
        '*vacatures* _Breda_ vs G40',
        '<@U123> vacatures Breda vs G40',
        '<at>Peilstok</at> vacatures Breda vs G40 :wave:',
      ],
    ],
    [
      'winkelleegstand in Súdwest-Fryslân',
      ['winkelleegstand in sudwest fryslan', 'Winkelleegstand in Sudwest-Fryslân'],
    ],
  ])('of "%s", however it is typed', (question, variants) => {
    const expected = toContract(parse(question));
    for (const variant of variants) expect(toContract(parse(variant)), variant).toEqual(expected);
  });
});

describe('a relation of which one side is unclear', () => {
  const relationsOf = (question: string, home?: string) => {
    const result = parse(question, home === undefined ? {} : { home });
    return result.outcome === 'clarify' ? result.options.map(({ query }) => query) : [];
  };

  it.each([
    ['heeft opleiding iets met werkloosheid te maken', 1],
    ['verband tussen werkloosheid en opleiding', 0],
    ['heeft scholing iets met werkloosheid te maken', 0],
    ['hangt werkloosheid samen met het weer', 0],
  ])('keeps the other side and the relation in every option: "%s"', (question, at) => {
    for (const home of [undefined, 'GM0758']) {
      const options = relationsOf(question, home);
      expect(options.length).toBeGreaterThan(1);
      for (const query of options) {
        expect(query).toEqual({
          operation: 'relation',
          indicators: [expect.any(String), expect.any(String)],
        });
        expect(query.indicators?.[at]).toBe('werkloosheid');
      }
    }
  });

  it('is not seen where a place has to do with something', () => {
    const result = parse('heeft Breda te maken met werkloosheid en leegstand');
    expect(result).toMatchObject({ outcome: 'query', query: { operation: 'trend', regions: ['GM0758'] } });
  });
});

describe('whatever comes in', () => {
  const codes = new Set(vocabulary.regions.map((region) => region.code));

  it('never throws, and gives a query that the contract knows', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'vacatures',
            'Breda',
            'in',
            'vs',
            '2023',
            'sinds',
            'top',
            '10',
            '<@U1>',
            'https://a.nl',
            '😀',
            'per',
            'sector',
            'G40',
            'zonder',
            'en',
            'hoogste',
            '%',
            '…',
          ),
          { maxLength: 25 },
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(anything, (question) => {
        const result = parse(question);
        if (result.outcome === 'query') expect(querySchema.safeParse(result.query).success).toBe(true);
        if (result.outcome === 'clarify') expect(result.options.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 300 },
    );
  });

  it('takes ten thousand characters', () => {
    expect(() => parse('vacatures Breda '.repeat(700))).not.toThrow();
    expect(() => parse('x'.repeat(10_000))).not.toThrow();
  });

  it('invents no place: every region is said, of the conversation, or the home', () => {
    const nouns = fc.constantFrom('vacatures', 'banen', 'werkloosheid', 'inwoners', 'leegstand');
    const words = fc.array(
      fc.constantFrom(
        'graag',
        'nieuwe',
        'cijfers',
        'over',
        'de',
        'stand',
        'van',
        'zaken',
        'hoe',
        'beste',
        'huizen',
        'goes',
        'overzicht',
        'alle',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(nouns, words, (noun, rest) => {
        const result = parse([noun, ...rest].join(' '));
        if (result.outcome !== 'query') return;
        for (const code of result.query.regions ?? [])
          if (codes.has(code)) expect(rest.join(' ')).toMatch(/huizen|goes|beste/);
      }),
    );
  });

  it('follows up on any query without throwing', () => {
    const previous = fc.record({
      operation: fc.constantFrom('value', 'trend', 'rank', 'breakdown', 'map', 'movers' as const),
      indicators: fc.constantFrom(['vacatures'], ['banen', 'starters'], []),
      regions: fc.constantFrom(['GM0758'], ['GM0758', 'G40'], []),
    });
    const text = fc.constantFrom(
      'en Tilburg?',
      'ook Utrecht',
      'en in 2019?',
      'per sector',
      'op de kaart',
      'als tabel',
      'zonder Breda',
      'en de top 3',
      'en het kwartaal daarvoor?',
      'hm',
    );
    fc.assert(
      fc.property(
        previous,
        text,
        (query, question) => void parse(question, { previous: query as Input['previous'] & object }),
      ),
    );
  });
});

describe('grounds and notes', () => {
  it('say what was said, remembered, or one’s own', () => {
    const own = parse('hoeveel banen zijn er', { home: 'GM0758' });
    expect(own).toMatchObject({ outcome: 'query', grounds: { indicators: 'said', regions: 'home' } });
    const next = parse('en Tilburg?', {
      previous: { operation: 'trend', indicators: ['banen'], regions: ['GM0758'] },
    });
    expect(next).toMatchObject({ grounds: { indicators: 'conversation', regions: 'said' } });
  });

  it.each([
    ['winkels in Hoofddorp', { kind: 'village', said: 'Hoofddorp', code: 'GM0394' }],
    ['inwoners Uden', { kind: 'former', said: 'Uden', code: 'GM1991' }],
    ['inwoners amersfort', { kind: 'corrected', said: 'amersfort', readAs: 'Amersfoort' }],
    ['werkloosheid Breda vs Gent', { kind: 'ignored', said: 'Gent' }],
  ])('%s', (question, note) => {
    expect(parse(question)).toMatchObject({ notes: [note] });
  });
});

describe('the measure of a comparison', () => {
  it.each([
    ['hoeveel vacatures heeft Breda vergeleken met de G40', undefined],
    ['hoeveel vacatures hebben Breda en Tilburg', 'level'],
    ['aantal vacatures Breda vs Tilburg', 'level'],
    ['vacatures Breda vs Tilburg', undefined],
  ])('%s: %s', (question, measure) => {
    const read = parse(question);
    expect(read.outcome === 'query' ? read.query.measure : read.outcome).toBe(measure);
  });
});
