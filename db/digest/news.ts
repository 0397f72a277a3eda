/** What figures came in after a release. */
import { sql } from 'kysely';
import type { Arrival, News } from '#src/digest/model.ts';
import type { Database } from '../client.ts';
import { decodePeriod } from '../period.ts';

interface Row {
  readonly indicator: string;
  readonly region: string;
  readonly period: number;
  readonly release: number;
  readonly known: boolean;
  readonly before: number | null;
}

export function createNews({ kysely }: Database): News {
  return {
    newestRelease: async () => {
      const row = await kysely
        .selectFrom('release')
        .select((eb) => eb.fn.coalesce(eb.fn.max('id'), sql<number>`0`).as('newest'))
        .executeTakeFirst();
      return row?.newest ?? 0;
    },
    arrivals: async (indicators, regions, after) => {
      // What stood there at that release may have been replaced more than once since.
      const { rows } = await sql<Row>`
        select i.code as indicator, r.code as region, o.period, o.release_id as release,
               h.release_id is not null as known, h.value as before
        from observation o
        join indicator i on i.id = o.indicator_id
        join region r on r.id = o.region_id
        left join (observation_history h join release was on was.id = h.release_id and not was.fictional)
          on h.indicator_id = o.indicator_id and h.region_id = o.region_id and h.sector_id = o.sector_id
         and h.period = o.period and h.release_id <= ${after} and h.superseded_by > ${after}
        where o.sector_id = 0 and o.release_id > ${after} and o.value is not null
          and i.code = any(${[...indicators]}::text[]) and r.code = any(${[...regions]}::text[])
        order by o.indicator_id, o.region_id, o.period`.execute(kysely);
      return rows.map(
        ({ indicator, region, period, release, known, before }): Arrival => ({
          ...{ indicator, region, release, before },
          period: decodePeriod(period),
          kind: known ? 'revised' : 'new',
        }),
      );
    },
  };
}
