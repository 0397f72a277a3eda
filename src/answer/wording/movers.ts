/** Sentences on what stands out: the strongest finding first, each with its figures and the reason. */
import type { Catalogue, NotableItem, Plan, ResultTable, StandingItem } from '#src/model.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { judgementOf, notableItems, othersName, reasonOf } from './movers-reasons.ts';
import { inPeriod, periodPhrase } from './periods.ts';
import { type NamedPlace, placesOf } from './places.ts';
import { listOf, spaced, upperFirst } from './text.ts';
import { type Topic, topicOf } from './topic.ts';

/** From this score on a difference is "veel" larger. */
const MUCH = 5;

export interface ToldItem {
  readonly item: NotableItem;
  readonly topic: Topic;
}

/** Items with how they are spoken of, the strongest first. */
export function toldItems(table: ResultTable, catalogue: Catalogue): ToldItem[] {
  return notableItems(table.notes).flatMap((item) => {
    const indicator = catalogue.indicators.get(item.indicator);
    if (indicator === undefined) return [];
    const divided = table.rows.some(
      (row) => row.indicator === item.indicator && row.unit.endsWith('per 1.000 inwoners'),
    );
    return [{ item, topic: topicOf(indicator, divided ? 'per_1000_inwoners' : 'level') }];
  });
}

const subjectOf = (plan: Plan, catalogue: Catalogue): NamedPlace | undefined =>
  plan.places[0] && placesOf(plan, catalogue)(plan.places[0].code);

/** "9,9%", "2,9 (312 in totaal)", "9,9% (voorlopig cijfer)". */
function newest({ item, topic }: ToldItem, mixed: boolean): string {
  const marks = [
    item.total === undefined ? undefined : `${item.total} in totaal`,
    item.provisional ? 'voorlopig cijfer' : undefined,
    mixed && item.fictional ? 'voorbeeldcijfer' : undefined,
  ].filter((mark) => mark !== undefined);
  return spaced(item.now, topic.unit, marks.length === 0 ? '' : `(${marks.join(', ')})`);
}

/** "De winkelleegstand in Emmen steeg van 6,1% in 2024 naar 9,9% in 2025" */
function development(told: ToldItem, where: string, mixed: boolean): string {
  const { item, topic } = told;
  const { finding, before, moved } = item;
  const what = spaced(topic.subject, where);
  const now = `${newest(told, mixed)} ${inPeriod(finding.period)}`;
  if (finding.kind === 'peers-level' || before === undefined || finding.base === undefined)
    return `${what} was ${now}`;
  if (moved === undefined)
    return `${what} bleef ${now} gelijk aan ${inPeriod(finding.base).replace(/^in /, '')}`;
  const from = `${spaced(before, topic.unit)} ${inPeriod(finding.base)}`;
  return `${what} ${moved === 'up' ? 'steeg' : 'daalde'} van ${from} naar ${now}`;
}

/** One item as one sentence, with its figures and why it stands out. */
export function itemSentence(told: ToldItem, plan: Plan, catalogue: Catalogue, mixed: boolean): string {
  const place = subjectOf(plan, catalogue);
  const { item, topic } = told;
  const beside =
    item.finding.kind === 'peers-level' && item.compared !== undefined
      ? comparedText(told, plan, catalogue)
      : '';
  const judgement = judgementOf(topic.indicator, item.finding);
  const why = item.stands
    ? `, ${spaced(reasonOf(item, plan, catalogue), beside)}${judgement === undefined ? '' : `; dat is ${judgement}`}`
    : '';
  return sentence(`${development(told, place?.inside ?? '', mixed)}${why}`);
}

/** Each thing that stands out by itself, for a digest: always with its mark when it rests on made-up figures. */
export function standingItems(plan: Plan, table: ResultTable, catalogue: Catalogue): StandingItem[] {
  const region = plan.places[0]?.code ?? '';
  return toldItems(table, catalogue)
    .filter(({ item }) => item.stands)
    .map((told) => ({
      indicator: told.item.indicator,
      region,
      period: told.item.finding.period,
      measure: plan.measures?.[told.item.indicator] ?? plan.measure,
      score: told.item.finding.score,
      sentence: itemSentence(told, plan, catalogue, true),
      fictional: told.item.fictional === true,
    }));
}

/** "(daar gemiddeld 45,0%)", "(Tilburg: 45,0%)" */
function comparedText({ item, topic }: ToldItem, plan: Plan, catalogue: Catalogue): string {
  const [, second] = plan.places;
  const figure = spaced(item.compared, topic.unit);
  if (second === undefined || second.code === plan.among?.code) return `(daar gemiddeld ${figure})`;
  return `(${placesOf(plan, catalogue)(second.code).spoken}: ${figure})`;
}

const nameOf = ({ topic }: ToldItem): string =>
  topic.counted === undefined ? topic.short : `aantal ${topic.short}`;

function headlineOf(told: ToldItem, plan: Plan, catalogue: Catalogue): string {
  const { finding } = told.item;
  const what = spaced(nameOf(told), subjectOf(plan, catalogue)?.inside);
  const names = othersName(plan, catalogue);
  const went = finding.direction === 'up' ? 'gestegen' : 'gedaald';
  const much = finding.score >= MUCH ? 'veel ' : '';
  switch (finding.kind) {
    case 'history':
      return `${what} ${finding.record === true ? `sterker ${went} dan in jaren` : `ongewoon sterk ${went}`}`;
    case 'peers-change':
      return `${what} ${much}sterker ${went} dan in ${names}`;
    case 'since':
      return `${what} sinds ${periodPhrase(finding.base ?? finding.period)} ${much}sterker ${went} dan in ${names}`;
    case 'peers-level':
      return `${what} ${much}${finding.direction === 'up' ? 'hoger' : 'lager'} dan in ${names}`;
    case 'rank':
      return `${what} ${finding.direction === 'up' ? 'omhoog' : 'omlaag'} van plaats ${finding.rankBefore} naar ${finding.rankNow}`;
    case 'turn':
      return `${what} na jaren weer ${went}`;
  }
}

/** Nothing passes what chance brings: said so, for figures may have moved a good deal, with what came nearest. */
function nothing(told: readonly ToldItem[], { plan, catalogue, table }: Telling, mixed: boolean): Draft {
  const inside = subjectOf(plan, catalogue)?.inside ?? '';
  const scanned = table.notes.find((note) => note.kind === 'scanned')?.indicators ?? told.length;
  const [first] = told;
  const base = first?.item.finding.base;
  const since = plan.wish.kind === 'range' && base !== undefined ? `sinds ${periodPhrase(base)}` : '';
  const none =
    scanned === 1 ? 'dit ene onderwerp' : `cijfers bewegen altijd, maar geen van de ${scanned} onderwerpen`;
  const not = scanned === 1 ? 'niet ' : '';
  const unlike =
    since === ''
      ? `wijkt ${not}af van het gewone patroon`
      : `veranderde ${not}veel anders dan in ${othersName(plan, catalogue)}`;
  const most =
    first === undefined
      ? []
      : [
          `Het verst van gewoon, maar niet opvallend: ${lowerStart(itemSentence(first, plan, catalogue, mixed))}`,
        ];
  return {
    headline: upperFirst(
      since === '' ? `niets ongewoons ${inside}` : `${inside} ${since} niets opvallends veranderd`,
    ),
    sentences: [sentence(spaced(none, unlike)), ...most],
  };
}

const lowerStart = (text: string): string =>
  /^(De|Het) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

export function wordMovers(telling: Telling): Draft | undefined {
  const { plan, table, catalogue } = telling;
  const told = toldItems(table, catalogue);
  const [first, second, ...rest] = told;
  if (first === undefined) return undefined;
  const mixed = told.some(({ item }) => item.fictional) && told.some(({ item }) => !item.fictional);
  if (!first.item.stands) return nothing(told, telling, mixed);
  const say = (item: ToldItem): string => itemSentence(item, plan, catalogue, mixed);
  const others = rest.map(nameOf);
  const also = others.length === 1 ? 'valt ook dit op' : 'vallen ook op';
  return {
    headline: upperFirst(headlineOf(first, plan, catalogue)),
    sentences: [
      say(first),
      ...(second === undefined ? [] : [say(second)]),
      ...(others.length === 0 ? [] : [sentence(`verder ${also}: ${listOf(others)}`)]),
    ],
  };
}

/** Text for who cannot see the small lines. */
export function altOfMovers(headline: string, { plan, table, catalogue }: Telling): string {
  const told = toldItems(table, catalogue);
  const [, second] = plan.places;
  const name = second === undefined ? '' : placesOf(plan, catalogue)(second.code).shown;
  const lines = told.map(({ item, topic }) => {
    const ends =
      item.before === undefined
        ? spaced(item.now, topic.unit)
        : `van ${spaced(item.before, topic.unit)} naar ${spaced(item.now, topic.unit)}`;
    const beside = item.compared === undefined ? '' : ` (${name} ${spaced(item.compared, topic.unit)})`;
    return `${nameOf({ item, topic })} ${ends}${beside}`;
  });
  return `${headline}. Kleine lijngrafieken: ${lines.join('; ')}.`;
}
