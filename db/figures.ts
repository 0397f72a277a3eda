/** Short ids of figures, and the query behind each. */
import { createHmac } from 'node:crypto';
import type { Query } from '#intents/query.ts';
import type { Figures } from '#src/answer/app.ts';
import type { Database } from './client.ts';

/** No vowels and no look-alikes (0 O, 1 I L, 5 S, 2 Z): easy to say, and no words by accident. */
const ALPHABET = '346789BCDFGHJKMNPQRTVWXY';
const LENGTH = 8;

/** Keys in one order, so that equal queries give equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, canonical(item)]));
}

/** Letters drawn from a keyed hash: not to be guessed without the secret. */
function lettersOf(secret: string, text: string, length: number): string {
  let number = BigInt(`0x${createHmac('sha256', secret).update(text).digest('hex')}`);
  let letters = '';
  while (letters.length < length) {
    letters += ALPHABET[Number(number % BigInt(ALPHABET.length))];
    number /= BigInt(ALPHABET.length);
  }
  return letters;
}

export function createFigures(database: Database, secret: string): Figures {
  const { kysely } = database;

  async function store(
    id: string,
    query: string,
    today: string,
    version: number,
    asOf: number | null,
  ): Promise<boolean> {
    await kysely
      .insertInto('figure')
      .values({ id, query, today, version, as_of: asOf })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    const row = await kysely.selectFrom('figure').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    return (
      JSON.stringify(canonical(row.query)) === query &&
      row.today === today &&
      row.version === version &&
      row.as_of === asOf
    );
  }

  return {
    remember: async (query, today, version, asOf) => {
      const text = JSON.stringify(canonical(query));
      // A collision of 8 letters is one in 10^11; then the id grows by a letter, always the same way.
      for (let length = LENGTH; ; length++) {
        const id = lettersOf(
          secret,
          JSON.stringify([text, today, version, ...(asOf === undefined ? [] : [asOf])]),
          length,
        );
        if (await store(id, text, today, version, asOf ?? null)) return id;
      }
    },
    recall: async (id) => {
      const row = await kysely.selectFrom('figure').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      const { query, today, as_of: asOf } = row;
      return { query: query as Query, today, ...(asOf === null ? {} : { asOf }) };
    },
  };
}
