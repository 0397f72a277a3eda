/** Permanent figures: each kept whole, under a short id that follows from what it says. */
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { FIGURE_ALPHABET, FIGURE_LENGTH } from '#intents/figure-id.ts';
import type { Figures } from '#src/answer/figure/desk.ts';
import type { FigureSnapshot } from '#src/model.ts';
import type { Database } from './client.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Of the form in which a snapshot is stored; raised when older ones have to be read another way. */
const FORMAT = 1;

/** Keys in one order, so that what says the same gives the same text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, canonical(item)]));
}

/** Letters drawn from a digest: not to be guessed without the secret it was made with. */
function lettersOf(digest: string, length: number): string {
  let number = BigInt(`0x${digest}`);
  let letters = '';
  while (letters.length < length) {
    letters += FIGURE_ALPHABET[Number(number % BigInt(FIGURE_ALPHABET.length))];
    number /= BigInt(FIGURE_ALPHABET.length);
  }
  return letters;
}

export function createFigures(database: Database, secret: string): Figures {
  const { kysely } = database;

  const digestOf = async (id: string): Promise<string | undefined> =>
    (await kysely.selectFrom('figure').select('digest').where('id', '=', id).executeTakeFirst())?.digest;

  /** @returns whether the id now stands for this digest; false: it was another figure's already. */
  async function store(
    id: string,
    digest: string,
    snapshot: FigureSnapshot,
    today: string,
  ): Promise<boolean> {
    const known = await digestOf(id);
    if (known !== undefined) return known === digest;
    const packed = await zip(JSON.stringify(snapshot));
    const added = await kysely
      .insertInto('figure')
      .values({ id, digest, format: FORMAT, snapshot: packed, given_on: today })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    // Nothing comes back when another process added it at this very moment.
    return added !== undefined || (await digestOf(id)) === digest;
  }

  return {
    remember: async (identity, make, today) => {
      const digest = createHmac('sha256', secret)
        .update(JSON.stringify(canonical(identity)))
        .digest('hex');
      // Two figures with the same 8 letters are one in 10^11; then the id grows by a letter, always the same way.
      for (let length = FIGURE_LENGTH; ; length++) {
        const id = lettersOf(digest, length);
        const snapshot = make(id);
        if (await store(id, digest, snapshot, today)) return snapshot;
      }
    },
    recall: async (id) => {
      const row = await kysely
        .selectFrom('figure')
        .select(['snapshot', 'given_on'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      const snapshot: FigureSnapshot = JSON.parse((await unzip(row.snapshot)).toString('utf8'));
      return { snapshot, givenOn: row.given_on };
    },
  };
}
