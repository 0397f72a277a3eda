/** Own facts into the tables that questions are read and answered by. */
import type { FactsKind } from '#src/commands/backend.ts';
import type { BulkTransaction } from '../client.ts';
import type { Row } from './own-checks.ts';

/** Lists in PostgreSQL that a synonym is added to, by what it is of. */
const OWNERS = {
  indicator: ['indicator', 'synonyms'],
  sector: ['sector', 'synonyms'],
  region: ['region', 'aliases'],
};

export const apply: Readonly<
  Record<FactsKind, (transaction: BulkTransaction, rows: readonly Row[]) => Promise<void>>
> = {
  groups: async (transaction, rows) => {
    for (const code of new Set(rows.map((row) => row.group ?? ''))) {
      const members = rows.filter((row) => row.group === code);
      const [first] = members;
      if (first === undefined) continue;
      await transaction.query('delete from region_group where code = $1', [code]);
      const asOf =
        members
          .map((row) => row.valid_from ?? '')
          .sort()
          .at(-1) ?? '';
      await transaction.query(
        'insert into region_group (code, name, as_of, source, aliases) values ($1, $2, $3, $4, $5::text[])',
        [
          code,
          first.name,
          asOf,
          first.source || 'eigen indeling',
          (first.aliases ?? '').split('|').filter(Boolean),
        ],
      );
      for (const row of members)
        await transaction.query(
          `insert into region_group_member (group_code, region_code, valid_from, valid_to, source)
           values ($1, $2, $3, $4, $5) on conflict do nothing`,
          [code, row.member, row.valid_from, row.valid_to || null, row.source ?? ''],
        );
    }
  },
  mergers: async (transaction, rows) => {
    for (const { year, old_code, new_code, new_name, kind } of rows) {
      await transaction.query(
        `insert into merger (year, old_code, old_name, new_code, kind)
         select $1::int, $2, name, $3, $4 from region where code = $2
         on conflict (old_code, new_code) do update set year = excluded.year, kind = excluded.kind`,
        [year, old_code, new_code, kind],
      );
      await transaction.query(
        `insert into region (code, name, kind, province, corop, valid_from, neighbours, aliases)
         select $1, $2, 'gemeente', province, corop, $3::int, '{}', '{}' from region where code = $4
         on conflict (code) do nothing`,
        [new_code, new_name, year, old_code],
      );
      if (old_code !== new_code)
        await transaction.query('update region set valid_to = $1::int - 1 where code = $2', [year, old_code]);
      // Who was a member with the former municipality is one with its successor.
      await transaction.query(
        `insert into region_group_member (group_code, region_code, valid_from, valid_to, source)
         select group_code, $2, $3, valid_to, source from region_group_member
         where region_code = $1 and valid_to is null and $4 = 'full' on conflict do nothing`,
        [old_code, new_code, `${year}-01-01`, kind],
      );
      if (old_code !== new_code)
        await transaction.query(
          'update region_group_member set valid_to = $2 where region_code = $1 and valid_to is null',
          [old_code, `${year}-01-01`],
        );
    }
  },
  places: async (transaction, rows) => {
    for (const { name, municipality: code } of rows)
      await transaction.query('insert into place (name, code) values ($1, $2) on conflict do nothing', [
        name,
        code,
      ]);
  },
  synonyms: async (transaction, rows) => {
    for (const { of, id, synonym } of rows) {
      const [table, column] = OWNERS[of as keyof typeof OWNERS];
      await transaction.query(
        `update ${table} set ${column} = array_append(${column}, $2) where code = $1 and not $2 = any(${column})`,
        [id, synonym],
      );
    }
  },
};

/** Applies all files that came in before, in their order; after the facts that ship were stored anew. */
export async function applyOwnFacts(transaction: BulkTransaction): Promise<void> {
  const files = await transaction.query<{ kind: FactsKind; rows: readonly Row[] }>(
    'select kind, rows from own_facts order by id',
  );
  for (const { kind, rows } of files) await apply[kind](transaction, rows);
}
