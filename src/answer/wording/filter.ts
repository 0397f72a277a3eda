/** Sentences on the members above or below a limit. */
import type { Plan, Row } from '#src/model.ts';
import { passes } from '../compute/exact.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { fitting } from './fitting.ts';
import { formatNumber, isPercentage } from './numbers.ts';
import { inPeriod } from './periods.ts';
import {
  countedField,
  fieldOf,
  membersName,
  memberWord,
  nameOf,
  type Ranking,
  say,
  timeOf,
} from './ranking.ts';
import { listOf, spaced, upperFirst } from './text.ts';
import { namesWith, sharedPlaces } from './ties.ts';
import { type Topic, topicOf } from './topic.ts';

type Limit = readonly [side: 'above' | 'below', value: number];

export function limitsOf({ query: { filter } }: Plan): Limit[] {
  if (filter === undefined) return [];
  return [
    ...('above' in filter ? [['above', filter.above] as const] : []),
    ...('below' in filter ? [['below', filter.below] as const] : []),
  ];
}

/** The limit as it was asked, with the percent sign of what it is a limit of. */
export function limitText(value: number, unit: string): string {
  const decimals = Math.min(6, String(value).split('.')[1]?.length ?? 0);
  const number = formatNumber(value, decimals);
  return isPercentage(unit) ? `${number}%` : number;
}

/** "winkelleegstand boven 10%", "meer dan 5 openstaande vacatures per 1.000 inwoners". */
function condition(plan: Plan, topic: Topic, unit: string): string {
  const words = limitsOf(plan).map(([side, value]) => {
    const limit = limitText(value, unit);
    if (topic.counted !== undefined) return `${side === 'above' ? 'meer' : 'minder'} dan ${limit}`;
    return `${side === 'above' ? 'boven' : 'onder'} ${spaced(limit, topic.unit)}`;
  });
  const said = words.join(topic.counted === undefined ? ' en ' : ' maar ');
  return topic.counted === undefined ? `${topic.short} ${said}` : `${said} ${topic.counted.many}`;
}

/** Who are farthest beyond the limit: the lowest of those below it. */
function extremes(passing: readonly Row[], ranking: Ranking): string {
  const onlyBelow = limitsOf(ranking.telling.plan).every(([side]) => side === 'below');
  const groups = sharedPlaces(passing);
  const fromLowest = onlyBelow !== ranking.low ? groups.toReversed() : groups;
  const [first = [], second = [], third = []] = fromLowest;
  const few = [first, second, third].every((group) => group.length === 1);
  const shown = few ? [first, second, third] : [first];
  const who = shown.map((group) => namesWith(group, ranking, (row) => say(row, ranking)));
  const verb = shown.flat().length === 1 ? 'staat' : 'staan';
  return `${onlyBelow ? 'het laagst' : 'bovenaan'} ${verb} ${listOf(who)}`;
}

/** "Van de 56 gemeenten in Noord-Brabant hebben er 2 in 2026 een winkelleegstand boven 10%." */
export function wordFiltered(ranking: Ranking): Draft {
  const { telling, sample, ranked } = ranking;
  const { plan } = telling;
  const passing = ranked.filter((row) => passes(plan.query.filter, row.value));
  const what = condition(plan, sample.topic, ranked[0]?.unit ?? sample.topic.indicator.unit);
  const count = formatNumber(passing.length, 0);
  const who = passing.slice(0, 3).map((row) => `${nameOf(ranking, row)} (${say(row, ranking)})`);
  const article = sample.topic.counted === undefined ? 'een ' : '';
  const verb = passing.length === 1 ? 'heeft' : 'hebben';
  return {
    headline: upperFirst(
      fitting([
        `${count} ${membersName(plan, passing.length)} met ${what}`,
        `${count} ${memberWord(plan.query, passing.length)} met ${what}`,
      ]),
    ),
    sentences: [
      sentence(`van de ${fieldOf(ranking)} ${verb} er ${count} ${timeOf(ranked[0])} ${article}${what}`),
      sentence(passing.length > 3 ? extremes(passing, ranking) : `het gaat om ${listOf(who)}`),
    ],
  };
}

/** Nobody is above or below the limit. */
export function wordNonePassing({ plan, table }: Telling): Draft | undefined {
  const [indicator] = plan.indicators;
  const none = table.notes.find((note) => note.kind === 'none-passing');
  if (indicator === undefined || none === undefined) return undefined;
  const topic = topicOf(indicator, plan.measure, { sector: plan.sectors[0] });
  const unit = plan.measure === 'level' ? indicator.unit : plan.measure === 'per_1000_inwoners' ? '' : '%';
  const what = condition(plan, topic, unit);
  return {
    headline: upperFirst(
      fitting([`geen ${membersName(plan, 2)} met ${what}`, `geen ${memberWord(plan.query, 2)} met ${what}`]),
    ),
    sentences: [
      sentence(
        spaced(
          `geen van de ${countedField(plan, none.of, none.missing, table.notes)}`,
          `heeft ${inPeriod(none.period)}`,
          `${topic.counted === undefined ? 'een ' : ''}${what}`,
        ),
      ),
    ],
  };
}
