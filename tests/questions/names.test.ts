/** Names: every word of the reference tables is understood, and no slip makes one place another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '#db/reference/read.ts';
import { vocabularyOf } from '#db/reference/vocabulary.ts';
import { createParser } from '#intents/parse.ts';
import type { Input, Parse } from '#intents/query.ts';
import { slips } from './slips.ts';

const reference = readReference();
const vocabulary = vocabularyOf(reference);
const parser = createParser(vocabulary);
const parse = (question: string, more: Partial<Input> = {}): Parse =>
  parser.parse({ question, today: '2026-11-22', ...more });

const municipalities = reference.regions.filter(
  (region) => region.kind === 'gemeente' && region.validTo === undefined,
);
/** Two municipalities bear this name: it must be asked which. */
const shared = new Set(['Bergen (NH.)', 'Bergen (L.)']);
const regionOf = (result: Parse): string | undefined =>
  result.outcome === 'query' ? result.query.regions?.join() : undefined;

/** Frames in which a name must be found, whatever its spelling. */
const frames = [
  (name: string) => `Hoeveel inwoners heeft ${name}?`,
  (name: string) => `vacatures ${name} 2024`,
  (name: string) => `werkloosheid in ${name} vs Nederland`,
];

const bare = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[-'’().,]/g, ' ')
    .toLowerCase();

const spellings: readonly (readonly [string, (name: string) => string])[] = [
  ['by its official name', (name) => name],
  ['in lower case', (name) => name.toLowerCase()],
  ['in capitals', (name) => name.toUpperCase()],
  ['without accents, hyphens and apostrophes', bare],
  ['with "gemeente" before it', (name) => `gemeente ${name}`],
  ['with a curly apostrophe', (name) => name.replace("'", '’')],
];

describe('every municipality', () => {
  it.each(spellings)('is known %s', (_label, spell) => {
    const wrong = municipalities.flatMap(({ name, code }) => {
      if (shared.has(name)) return [];
      return frames
        .map((frame) => frame(spell(name)))
        .filter((question) => regionOf(parse(question))?.split(',')[0] !== code);
    });
    expect(wrong).toEqual([]);
  });

  it('is asked about when two bear the name', () => {
    expect(parse('vacatures in Bergen')).toMatchObject({ outcome: 'clarify', about: 'region' });
  });
});

describe('a slip in a name', () => {
  const names = municipalities.filter(({ name }) => /^[A-Z][a-z]{5,}$/.test(name));

  it('makes no municipality another one, and most are understood', () => {
    let understood = 0;
    let total = 0;
    const wrong: string[] = [];
    for (const { name, code } of names) {
      for (const slip of slips) {
        const typed = slip(name, Math.floor(name.length / 2)).toLowerCase();
        if (typed === name.toLowerCase()) continue;
        const region = regionOf(parse(`aantal inwoners ${typed}`));
        total += 1;
        if (region === code) understood += 1;
        else if (region !== undefined) wrong.push(`${typed} (${name}): ${region}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(understood / total).toBeGreaterThan(0.95);
  });

  it('anywhere in it, never gives a figure for another place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...slips),
        fc.nat(),
        ({ name, code }, slip, seed) => {
          const typed = slip(name, 1 + (seed % (name.length - 1))).toLowerCase();
          const found = vocabulary.regions.some((region) => region.name.toLowerCase() === typed);
          const region = regionOf(parse(`werkloosheid in ${typed}`));
          if (!found && region !== undefined) expect(`${typed} ${region}`).toBe(`${typed} ${code}`);
        },
      ),
      { numRuns: 600, seed: 20261122 },
    );
  });
});

describe('every indicator', () => {
  const meanings = new Map<string, Set<string>>();
  for (const { id, name, synonyms } of reference.indicators) {
    for (const word of [name, ...synonyms]) {
      if (word.includes('…')) continue;
      const key = word
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
      meanings.set(key, (meanings.get(key) ?? new Set()).add(id));
    }
  }
  const ids = (word: string): Set<string> =>
    meanings.get(
      word
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase(),
    ) ?? new Set();

  it.each(reference.indicators.map(({ id, name, synonyms }) => [name, id, synonyms] as const))(
    '%s is known by its name and every word for it',
    (name, id, synonyms) => {
      const wrong = [name, ...synonyms].filter((word) => {
        if (word.includes('…')) return false;
        const result = parse(`${word} in Breda`);
        if (result.outcome === 'clarify') return result.about !== 'indicator' || ids(word).size < 2;
        return !(result.outcome === 'query' && result.query.indicators?.join() === id);
      });
      expect(wrong).toEqual([]);
    },
  );
});

describe('every sector', () => {
  const split = reference.sectors.filter((sector) => sector.scheme !== 'beroepsgroep');
  it.each(split.map(({ id, name, synonyms }) => [name, id, synonyms] as const))(
    '%s is known by its name and every word for it',
    (name, id, synonyms) => {
      const wrong = [name, ...synonyms].filter((word) => {
        // "IT" is a sector in capitals only: "it" is a word of English and Frisian.
        const said = word.length < 3 ? word.toUpperCase() : word;
        const result = parse(`vacatures in de ${said} in Breda`);
        if (result.outcome === 'clarify') return result.about !== 'sector';
        return !(result.outcome === 'query' && result.query.sectors?.join() === id);
      });
      expect(wrong).toEqual([]);
    },
  );
});
