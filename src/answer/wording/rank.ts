/** Sentences on an order of members, and a region's place in it. */
import type { Plan, Row } from '#src/model.ts';
import { changeOfRow } from './change.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { absoluteText, bare, figure } from './figures.ts';
import { formatNumber } from './numbers.ts';
import { inPeriod, periodPhrase } from './periods.ts';
import { namedPlace, placesOf } from './places.ts';
import type { Strand } from './strands.ts';
import { listOf, shortListOf, spaced, upperFirst } from './text.ts';

const MEMBER_WORDS = {
  gemeente: ['gemeente', 'gemeenten'],
  provincie: ['provincie', 'provincies'],
  arbeidsmarktregio: ['arbeidsmarktregio', "arbeidsmarktregio's"],
} as const;

interface Ranking {
  readonly telling: Telling;
  /** Any strand: they all have the same topic. */
  readonly sample: Strand;
  readonly rows: readonly Row[];
  /** Rows with a place in the order, ascending. */
  readonly ranked: readonly Row[];
  readonly subjects: readonly Row[];
  readonly of: number;
  readonly low: boolean;
  readonly change: boolean;
}

const ordinal = (rank: number): string => `${rank}e`;

/** "gemeenten in de G40", "gemeenten in Nederland", "provincies". */
export function membersName({ query, among }: Plan, count: number): string {
  const [one, many] = MEMBER_WORDS[query.members ?? 'gemeente'];
  const word = count === 1 ? one : many;
  if (query.members === 'provincie' || query.members === 'arbeidsmarktregio') return word;
  if (among === undefined) return word;
  const place = namedPlace(among.code, among.name, among.kind);
  return place.plural ? place.spoken : `${word} ${place.inside}`;
}

const say = (row: Row, { sample, change }: Ranking): string =>
  change ? sayChange(row, sample) : bare(row, sample.topic);

function sayChange(row: Row, sample: Strand): string {
  const change = changeOfRow(row, sample);
  if (change === undefined) return row.text;
  return `${change.none ? '' : change.up ? '+' : '-'}${change.size}`;
}

const nameOf = ({ telling }: Ranking, row: Row): string =>
  placesOf(telling.plan, telling.catalogue)(row.region).spoken;

/** "hoogste winkelleegstand", "meeste openstaande vacatures", "sterkste groei van het aantal banen". */
function superlative({ sample, low, change }: Ranking): string {
  const { topic } = sample;
  if (change) return `${low ? 'kleinste groei of sterkste daling' : 'sterkste groei'} van ${topic.subject}`;
  if (topic.counted !== undefined) return `${low ? 'minste' : 'meeste'} ${topic.counted.many}`;
  return `${low ? 'laagste' : 'hoogste'} ${topic.short.replace(/^(gemiddelde?) /, 'gemiddelde ')}`;
}

function timeOf(row: Row | undefined): string {
  if (row === undefined) return '';
  return row.base === undefined
    ? inPeriod(row.period)
    : `tussen ${periodPhrase(row.base)} en ${periodPhrase(row.period)}`;
}

/** "39 gemeenten in de G40 (2 zonder cijfer)" */
function fieldOf({ telling: { plan }, of }: Ranking): string {
  const without = (plan.ranked?.length ?? of) - of;
  const count = formatNumber(of, 0);
  const missing = without > 0 ? ` (${formatNumber(without, 0)} zonder cijfer)` : '';
  return `${count} ${membersName(plan, of)}${missing}`;
}

function subjectSentence(ranking: Ranking): string {
  const { subjects, sample } = ranking;
  const [subject] = subjects;
  if (subject === undefined) return '';
  if (subject.rank === undefined)
    return sentence(
      `voor ${nameOf(ranking, subject)} is er ${inPeriod(subject.period)} geen cijfer over ${sample.topic.short}`,
    );
  if (subjects.length > 1) return severalSubjects(ranking);
  const total = ranking.change ? undefined : absoluteText(subject, sample.topic.indicator);
  const value = ranking.change
    ? say(subject, ranking)
    : sample.topic.counted === undefined
      ? `${bare(subject, sample.topic)} ${sample.topic.short}`
      : figure(subject, sample.topic);
  return sentence(
    spaced(
      `met ${value}`,
      total === undefined ? '' : `(${total} in totaal)`,
      'staat',
      nameOf(ranking, subject),
      timeOf(subject),
      `op plaats ${subject.rank} van de`,
      fieldOf(ranking),
    ),
  );
}

function severalSubjects(ranking: Ranking): string {
  const said = ranking.subjects
    .filter((row) => row.rank !== undefined)
    .slice(0, 3)
    .map((row) => `${nameOf(ranking, row)} op plaats ${row.rank} (${say(row, ranking)})`);
  return sentence(`${timeOf(ranking.subjects[0])} staat ${listOf(said)} van de ${fieldOf(ranking)}`);
}

const averageOf = ({ telling: { table } }: Ranking) => table.notes.find((note) => note.kind === 'average');

/** "gemiddeld in de G40 is het 7,9%" */
function average(ranking: Ranking): string | undefined {
  const note = averageOf(ranking);
  const { among } = ranking.telling.plan;
  if (note === undefined || among === undefined) return undefined;
  const place = namedPlace(among.code, among.name, among.kind);
  return `${place.inside} als geheel is het ${spaced(note.text, ranking.sample.topic.unit)}`;
}

/** Who stands above, and below if the order is shown to its end. */
function endsSentence(ranking: Ranking): string | undefined {
  const { ranked, of, telling } = ranking;
  const [top, bottom] = [ranked[0], ranked.at(-1)];
  if (top?.rank !== 1 || bottom === undefined) return undefined;
  const said = (row: Row): string => `${nameOf(ranking, row)} (${say(row, ranking)})`;
  const isWhole = telling.plan.query.filter === undefined && ranked.length === of && of > 2;
  const above = ranking.subjects[0] === top ? undefined : `bovenaan staat ${said(top)}`;
  const below =
    isWhole && ranking.subjects[0] !== bottom
      ? `onderaan ${above === undefined ? 'staat ' : ''}${said(bottom)}`
      : undefined;
  const parts = [above, below].filter((part) => part !== undefined);
  const mean = average(ranking);
  if (parts.length === 0) return mean === undefined ? undefined : sentence(mean);
  return sentence(`${parts.join(', ')}${mean === undefined || parts.length > 1 ? '' : `; ${mean}`}`);
}

function withSubject(ranking: Ranking): Draft {
  const { subjects, sample, of, low } = ranking;
  const [subject] = subjects;
  const name = subject === undefined ? '' : nameOf(ranking, subject);
  const end = low ? ', gerekend vanaf het laagste cijfer' : '';
  const headline =
    subject?.rank === undefined
      ? `Geen cijfer over ${sample.topic.short} voor ${name}`
      : `${name} ${ordinal(subject.rank)} van ${formatNumber(of, 0)} in ${sample.topic.short}`;
  const first = subjectSentence(ranking).replace(/\.$/, `${end}.`);
  const second = endsSentence(ranking);
  return { headline: upperFirst(headline), sentences: [first, ...(second === undefined ? [] : [second])] };
}

/** Nobody was asked for: who stands first, and who follow. */
function withoutSubject(ranking: Ranking): Draft | undefined {
  const { ranked, sample, telling } = ranking;
  const [top] = ranked;
  if (top === undefined) return undefined;
  const firsts = ranked.filter((row) => row.rank === 1);
  const next = ranked.filter((row) => row.rank !== 1).slice(0, 2);
  const names = shortListOf(
    firsts.map((row) => nameOf(ranking, row)),
    3,
  );
  const best = superlative(ranking);
  const article = sample.topic.counted !== undefined || ranking.change ? 'de' : articleOf(sample);
  const place = telling.plan.among;
  const within = place === undefined ? '' : namedPlace(place.code, place.name, place.kind).inside;
  const verb = firsts.length > 1 ? 'hadden' : 'had';
  const mean = average(ranking);
  const followers = next.map((row) => `${nameOf(ranking, row)} (${say(row, ranking)})`);
  const follow =
    followers.length === 0
      ? undefined
      : `daarna ${followers.length > 1 ? 'volgen' : 'volgt'} ${listOf(followers)}`;
  const second = [follow, mean].filter((part) => part !== undefined).join('; ');
  return {
    headline: upperFirst(`${names} ${firsts.length > 1 ? 'hebben' : 'heeft'} ${article} ${best}`),
    sentences: [
      sentence(
        spaced(
          `van de ${fieldOf(ranking)}`,
          verb,
          names,
          timeOf(top),
          `${article} ${best}:`,
          say(top, ranking),
        ),
      ),
      ...(second === '' ? [] : [sentence(second)]),
    ].map((text) => (within === '' ? text : text)),
  };
}

const articleOf = ({ topic }: Strand): string => (topic.subject.startsWith('het ') ? 'het' : 'de');

/** "12 van de 39 gemeenten in de G40 hebben een winkelleegstand boven 10%." */
function filtered(ranking: Ranking): Draft {
  const { telling, sample, ranked } = ranking;
  const { filter } = telling.plan.query;
  const passing = ranked.filter((row) => passes(row, filter));
  const limits = limitsOf(filter).map(
    ([word, value]) =>
      `${word} ${spaced(thresholdText(value, sample, passing[0] ?? ranked[0]), sample.topic.unit)}`,
  );
  const what = `${sample.topic.short} ${limits.join(' en ')}`;
  const count = formatNumber(passing.length, 0);
  const who = passing.slice(0, 3).map((row) => `${nameOf(ranking, row)} (${say(row, ranking)})`);
  const none = passing.length === 0;
  return {
    headline: upperFirst(`${none ? 'Geen' : count} ${membersName(telling.plan, passing.length)} met ${what}`),
    sentences: [
      sentence(
        `van de ${fieldOf(ranking)} ${passing.length === 1 ? 'heeft' : 'hebben'} er ${none ? 'geen' : count} ${timeOf(ranked[0])} ${what}`,
      ),
      ...(none
        ? []
        : [sentence(passing.length > 3 ? `bovenaan staan ${listOf(who)}` : `het gaat om ${listOf(who)}`)]),
    ],
  };
}

type Filter = Plan['query']['filter'];

function limitsOf(filter: Filter): (readonly [string, number])[] {
  if (filter === undefined) return [];
  return [
    ...('above' in filter ? [['boven', filter.above] as const] : []),
    ...('below' in filter ? [['onder', filter.below] as const] : []),
  ];
}

const passes = ({ value }: Row, filter: Filter): boolean =>
  value !== null &&
  limitsOf(filter).every(([word, limit]) => (word === 'boven' ? value > limit : value < limit));

/** The limit that was asked for, as it was asked. */
export function thresholdText(value: number, _sample: Strand, row: Row | undefined): string {
  const decimals = Math.min(6, String(value).split('.')[1]?.length ?? 0);
  const number = formatNumber(value, decimals);
  return row?.text.endsWith('%') === true ? `${number}%` : number;
}

export function wordRank(telling: Telling): Draft | undefined {
  const { table, strands, plan } = telling;
  const [sample] = strands;
  if (sample === undefined) return undefined;
  const { rows } = table;
  const ranking: Ranking = {
    telling,
    sample,
    rows,
    ranked: rows.filter((row) => row.rank !== undefined),
    subjects: rows.filter((row) => row.role === 'subject'),
    of: rows[0]?.of ?? 0,
    low: plan.query.order === 'low',
    change: table.measure === 'change' || table.measure === 'change_pct',
  };
  if (plan.query.filter !== undefined && ranking.subjects.length === 0) return filtered(ranking);
  return ranking.subjects.length > 0 ? withSubject(ranking) : withoutSubject(ranking);
}
