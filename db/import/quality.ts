/**
 * What makes a delivery look wrong, seen as a whole: another unit, half of the municipalities, a total that is not
 * theirs. Single figures that jump are for people to see; a table that jumps is a mistake on the way.
 */
import type { BulkTransaction } from '../client.ts';
import { decodePeriod } from '../period.ts';

/** Fewer municipalities than this say nothing of the whole. */
const ENOUGH = 20;
/** The middle municipality changes more than this: by revision, and against a year before. */
const REVISION = 1.25;
const YEAR_ON_YEAR = 2;
const LEAST_COVERAGE = 0.9;
/** Municipalities may differ from the country by what is unknown by place. */
const TOTAL_MARGIN = 0.03;

/** Real figures of municipalities after this delivery: staged ones, and the stored ones that it leaves alone. */
const AFTER = (table: string): string => `
  staged as (select i.id as indicator_id, s.region_id, s.sector_id, s.period, s.value
             from ${table} s join indicator i on i.code = s.indicator where s.sector_id = 0),
  stored as (select o.indicator_id, o.region_id, o.sector_id, o.period, o.value
             from observation o join release l on l.id = o.release_id and not l.fictional
             where o.sector_id = 0 and o.indicator_id = any(array(select distinct indicator_id from staged))),
  after as (select * from staged union all
            select * from stored o where not exists (
              select 1 from staged s where s.indicator_id = o.indicator_id and s.region_id = o.region_id
                and s.period = o.period)),
  newest as (select indicator_id, max(period) as period from staged where value is not null group by indicator_id)`;

const times = (ratio: number): string => ratio.toLocaleString('nl-NL', { maximumFractionDigits: 2 });

async function revisions(transaction: BulkTransaction, table: string): Promise<string[]> {
  const rows = await transaction.query<{ code: string; ratio: number }>(
    `with ${AFTER(table)}
     select i.code, percentile_cont(0.5) within group (order by s.value / o.value) as ratio
     from staged s join stored o using (indicator_id, region_id, period) join indicator i on i.id = s.indicator_id
     where o.value > 0 and s.value is not null
     group by i.code having count(*) >= ${ENOUGH} order by i.code`,
  );
  return rows
    .filter(({ ratio }) => ratio > REVISION || ratio < 1 / REVISION)
    .map(
      ({ code, ratio }) =>
        `${code}: eerdere cijfers worden ${times(ratio)} keer zo groot (middelste gemeente)`,
    );
}

async function jumps(transaction: BulkTransaction, table: string): Promise<string[]> {
  const rows = await transaction.query<{ code: string; period: number; ratio: number }>(
    `with ${AFTER(table)}
     select i.code, n.period, percentile_cont(0.5) within group (order by a.value / b.value) as ratio
     from newest n join after a on a.indicator_id = n.indicator_id and a.period = n.period
     join after b on b.indicator_id = n.indicator_id and b.region_id = a.region_id and b.period = n.period - 1000
     join region r on r.id = a.region_id and r.kind = 'gemeente' join indicator i on i.id = n.indicator_id
     where b.value > 0 and a.value is not null
     -- What goes below zero (net growth) is never so many times what it was.
     group by i.code, n.period having count(*) >= ${ENOUGH} and min(a.value) >= 0 order by i.code`,
  );
  return rows
    .filter(({ ratio }) => ratio > YEAR_ON_YEAR || ratio < 1 / YEAR_ON_YEAR)
    .map(
      ({ code, period, ratio }) =>
        `${code}: ${decodePeriod(period)} is ${times(ratio)} keer een jaar eerder (middelste gemeente)`,
    );
}

async function coverage(transaction: BulkTransaction, table: string): Promise<string[]> {
  const rows = await transaction.query<{ code: string; period: number; now: number; before: number }>(
    `with ${AFTER(table)}
     select i.code, n.period, count(a.value) filter (where a.period = n.period)::int as now,
            count(a.value) filter (where a.period = n.period - 1000)::int as before
     from newest n join after a on a.indicator_id = n.indicator_id and a.period in (n.period, n.period - 1000)
     join region r on r.id = a.region_id and r.kind = 'gemeente' join indicator i on i.id = n.indicator_id
     group by i.code, n.period order by i.code`,
  );
  return rows
    .filter(({ now, before }) => before >= ENOUGH && now < LEAST_COVERAGE * before)
    .map(
      ({ code, period, now, before }) =>
        `${code}: ${decodePeriod(period)} heeft cijfers van ${now} gemeenten, een jaar eerder ${before}`,
    );
}

async function totals(transaction: BulkTransaction, table: string): Promise<string[]> {
  const rows = await transaction.query<{ code: string; period: number; sum: number; whole: number }>(
    `with ${AFTER(table)}
     select i.code, a.period, sum(a.value) filter (where r.kind = 'gemeente') as sum,
            max(a.value) filter (where r.kind = 'land') as whole
     from after a join region r on r.id = a.region_id join indicator i on i.id = a.indicator_id
     where i.aggregation = 'sum'
       and (a.indicator_id, a.period) in (select distinct indicator_id, period from staged)
     group by i.code, a.period
     having count(a.value) filter (where r.kind = 'gemeente') >= 300
       and max(a.value) filter (where r.kind = 'land') > 0
     order by i.code, a.period`,
  );
  return rows
    .filter(({ sum, whole }) => Math.abs(sum / whole - 1) > TOTAL_MARGIN)
    .map(({ code, period, sum, whole }) => {
      const percent = Math.round((sum / whole) * 100);
      return `${code}: in ${decodePeriod(period)} zijn de gemeenten samen ${percent}% van het cijfer van Nederland`;
    });
}

async function shares(transaction: BulkTransaction, table: string): Promise<string[]> {
  const rows = await transaction.query<{ code: string; outside: number }>(
    `select i.code, count(*)::int as outside from ${table} s join indicator i on i.code = s.indicator
     where i.unit = '%' and (s.value < 0 or s.value > 100) group by i.code order by i.code`,
  );
  return rows.map(
    ({ code, outside }) =>
      `${code}: ${outside} ${outside === 1 ? 'cijfer is' : 'cijfers zijn'} geen percentage van 0 tot 100`,
  );
}

/** What looks wrong in staged figures, before they are published; in plain Dutch, empty when nothing does. */
export async function doubtsAbout(transaction: BulkTransaction, table: string): Promise<string[]> {
  const doubts: string[] = [];
  // How many rows the parts of a check have is guessed, and too low: joined one by one, 64,000 rows took minutes.
  await transaction.query('set local enable_nestloop = off');
  for (const check of [revisions, jumps, coverage, totals, shares])
    doubts.push(...(await check(transaction, table)));
  await transaction.query('set local enable_nestloop to default');
  return doubts;
}
