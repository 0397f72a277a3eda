/** Which indicators have real figures, which made-up ones, and from when. */
import type { IndicatorStatus } from '#src/commands/backend.ts';
import type { Database } from './client.ts';
import { decodePeriod } from './period.ts';

export async function readStatus({ kysely }: Database): Promise<readonly IndicatorStatus[]> {
  const rows = await kysely
    .selectFrom('indicator')
    .leftJoin('coverage', 'coverage.indicator_id', 'indicator.id')
    .leftJoin('release', 'release.id', 'coverage.newest_release')
    .select([
      'indicator.code',
      'indicator.name',
      'coverage.fictional',
      'coverage.periods',
      'coverage.observations',
      'release.source',
      'release.read_on',
    ])
    .orderBy('indicator.position')
    .orderBy('indicator.id')
    .execute();
  return rows.map((row) => {
    const periods = (row.periods ?? []).toSorted((a, b) => a - b);
    const [first, last] = [periods[0], periods.at(-1)];
    return {
      indicator: row.code,
      name: row.name,
      figures: row.fictional === null ? 'none' : row.fictional ? 'fictional' : 'real',
      source: row.source ?? '',
      readOn: row.read_on ?? undefined,
      observations: row.observations ?? 0,
      from: first === undefined ? undefined : decodePeriod(first),
      to: last === undefined ? undefined : decodePeriod(last),
    };
  });
}
