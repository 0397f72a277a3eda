/** Sentences on an order of members, and a region's place in it. */
import type { Row } from '#src/model.ts';
import { superlative } from './degrees.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { bare, figure, shortUnit } from './figures.ts';
import { wordFiltered, wordNonePassing } from './filter.ts';
import { fitting } from './fitting.ts';
import { formatNumber } from './numbers.ts';
import { inPeriod } from './periods.ts';
import { namedPlace } from './places.ts';
import {
  changeAtEnd,
  fieldOf,
  membersName,
  memberWord,
  nameOf,
  type Ranking,
  rankingIn,
  say,
  sayBriefly,
  timeOf,
} from './ranking.ts';
import { listOf, spaced, upperFirst } from './text.ts';
import { MOST_NAMED, namesOf, namesWith, onPlace, ordinalOf, sharedPlaces } from './ties.ts';
import { afterPreposition } from './topic.ts';
import { inTotal } from './total.ts';

/** "de hoogste winkelleegstand", "de meeste openstaande vacatures", "de sterkste groei van het aantal banen". */
function extremeOf(ranking: Ranking, row: Row, low: boolean): string {
  const { sample, change } = ranking;
  const { topic } = sample;
  if (change) return `de ${changeAtEnd(row, { ...ranking, low })} van ${topic.subject}`;
  // "het aandeel koopwoningen", "het cijfer voor …": it is the share or the figure that is high.
  const figure = /^het (?=aandeel |gemiddelde |cijfer voor )/.exec(topic.subject)?.[0];
  if (topic.counted === undefined && figure !== undefined)
    return `het ${superlative(topic, low)} ${topic.subject.slice(figure.length)}`;
  const article = topic.counted !== undefined ? 'de' : topic.article;
  return spaced(article, superlative(topic, low), topic.counted?.many ?? topic.short);
}

/** "7,8%" with what it is of: "een winkelleegstand van 7,8%", "6,5 openstaande vacatures per 1.000 inwoners". */
function withTopic(row: Row, ranking: Ranking): string {
  const { topic } = ranking.sample;
  if (ranking.change) return say(row, ranking);
  return topic.counted === undefined ? `een ${topic.short} van ${bare(row, topic)}` : figure(row, topic);
}

/** @param time left out where the sentence before has said it. */
export function subjectSentence(ranking: Ranking, time = timeOf(ranking.subjects[0])): string {
  const { subjects, sample } = ranking;
  const [subject] = subjects;
  if (subject === undefined) return '';
  if (subject.rank === undefined)
    return sentence(
      `voor ${nameOf(ranking, subject)} is er ${inPeriod(subject.period)} geen cijfer over ${afterPreposition(sample.topic)}`,
    );
  if (subjects.length > 1) return severalSubjects(ranking);
  const strand = ranking.telling.strands.find(({ place }) => place.code === subject.region);
  const total =
    ranking.change || strand === undefined ? '' : inTotal({ ...strand, first: subject, last: subject });
  return sentence(
    spaced(
      `met ${withTopic(subject, ranking)}`,
      total,
      'staat',
      nameOf(ranking, subject),
      time,
      `${onPlace(subject)} van de`,
      fieldOf(ranking),
    ),
  );
}

function severalSubjects(ranking: Ranking): string {
  const said = ranking.subjects
    .filter((row) => row.rank !== undefined)
    .slice(0, 3)
    .map((row) => `${nameOf(ranking, row)} ${onPlace(row)} (${sayBriefly(row, ranking)})`);
  return sentence(`${timeOf(ranking.subjects[0])} staat ${listOf(said)} van de ${fieldOf(ranking)}`);
}

const averageOf = ({ telling: { table } }: Ranking) => table.notes.find((note) => note.kind === 'average');

/** "in de G40 als geheel was het 7,9%" */
function average(ranking: Ranking): string | undefined {
  const note = averageOf(ranking);
  const { among } = ranking.telling.plan;
  if (note === undefined || among === undefined) return undefined;
  const place = namedPlace(among.code, among.name, among.kind);
  const whole =
    place.kind === 'land'
      ? `in heel ${place.spoken}`
      : place.plural
        ? `in deze ${memberWord(ranking.telling.plan.query, 2)} samen`
        : `${place.inside} als geheel`;
  const about = note.approx ? ' (benadering)' : '';
  return `${whole} was het ${spaced(note.text, shortUnit(ranking.sample.topic))}${about}`;
}

/** "In de G40 als geheel was het 7,9%." */
export function averageSentence(ranking: Ranking): string | undefined {
  const said = average(ranking);
  return said === undefined ? undefined : sentence(said);
}

/** Who stands above, and below if the order is shown to its end. */
function endsSentence(ranking: Ranking): string | undefined {
  const { ranked, of, telling } = ranking;
  const shared = sharedPlaces(ranked);
  const [top, bottom] = [shared[0], shared.at(-1)];
  if (top?.[0]?.rank !== 1 || bottom === undefined) return undefined;
  const [subject] = ranking.subjects;
  const isIn = (group: readonly Row[]): boolean => subject !== undefined && group.includes(subject);
  const said = (group: readonly Row[]): string =>
    namesWith(group, ranking, (row) => sayBriefly(row, ranking));
  const stand = (group: readonly Row[]): string => (group.length > 1 ? 'staan ' : 'staat ');
  const isWhole = telling.plan.query.filter === undefined && ranked.length === of && of > 2;
  const above = isIn(top) ? undefined : `bovenaan ${stand(top)}${said(top)}`;
  const sameVerb = above !== undefined && stand(top) === stand(bottom);
  const below =
    isWhole && !isIn(bottom) ? `onderaan ${sameVerb ? '' : stand(bottom)}${said(bottom)}` : undefined;
  const parts = [above, below].filter((part) => part !== undefined);
  const mean = average(ranking);
  if (parts.length === 0) return mean === undefined ? undefined : sentence(mean);
  return sentence(`${parts.join(', ')}${mean === undefined || parts.length > 1 ? '' : `; ${mean}`}`);
}

/** "van de 41 in de G40", "van 11 vergelijkbare gemeenten", "van de 342 gemeenten". */
function outOf({ telling: { plan }, of }: Ranking): string {
  const { among } = plan;
  const count = formatNumber(of, 0);
  const place = among === undefined ? undefined : namedPlace(among.code, among.name, among.kind);
  if (place === undefined || place.kind === 'land') return `van de ${count} ${memberWord(plan.query, of)}`;
  return place.plural ? `van ${count} ${place.spoken}` : `van de ${count} ${place.inside}`;
}

/** "winkelleegstand", "het aandeel hoogopgeleiden", "groei van het aantal banen". */
function shortTopic({ sample: { topic }, change }: Ranking): string {
  if (change) return `${topic.counted === undefined ? 'stijging' : 'groei'} van ${topic.subject}`;
  return afterPreposition(topic);
}

/** Who stands alone at an end has the highest or the lowest figure; anyone else has a place. */
function headlineOf(ranking: Ranking, subject: Row): string {
  const { low, of, telling } = ranking;
  const name = nameOf(ranking, subject);
  const alone = subject.tied === undefined;
  if (alone && of > 2 && (subject.rank === 1 || subject.rank === of)) {
    const said = `${name} heeft ${extremeOf(ranking, subject, (subject.rank === 1) === low)}`;
    return fitting([`${said}${withinWords(telling, ranking.change)}`, said]);
  }
  return fitting([
    `${name} ${ordinalOf(subject)} ${outOf(ranking)} op ${shortTopic(ranking)}`,
    `${name} ${ordinalOf(subject)} van ${formatNumber(of, 0)} op ${shortTopic(ranking)}`,
  ]);
}

function withSubject(ranking: Ranking): Draft {
  const { subjects, sample, low } = ranking;
  const [subject] = subjects;
  const name = subject === undefined ? '' : nameOf(ranking, subject);
  const end = low ? ', gerekend vanaf het laagste cijfer' : '';
  const headline =
    subject?.rank === undefined
      ? `Geen cijfer over ${afterPreposition(sample.topic)} voor ${name}`
      : headlineOf(ranking, subject);
  const first = subjectSentence(ranking).replace(/\.$/, `${end}.`);
  const second = endsSentence(ranking);
  return { headline: upperFirst(headline), sentences: [first, ...(second === undefined ? [] : [second])] };
}

const withinWords = ({ plan }: Telling, change: boolean): string => {
  const { among } = plan;
  if (among === undefined) return '';
  if (plan.query.members !== undefined && plan.query.members !== 'gemeente')
    return ` van de ${membersName(plan, 2)}`;
  const place = namedPlace(among.code, among.name, among.kind);
  return place.plural ? '' : ` ${place.group && !change ? `van ${place.spoken}` : place.inside}`;
};

/** A figure that looks the same as the first, yet has another place, differs behind the rounding. */
const followerText = (row: Row, top: Row, ranking: Ranking): string =>
  `${row.text === top.text ? 'afgerond ook ' : ''}${sayBriefly(row, ranking)}`;

/** The two next, or more where they share a place: never some of those, as if they came first. */
function followersOf([second = [], third = []]: Row[][], top: Row, ranking: Ranking): string | undefined {
  if (second.length === 0) return undefined;
  const groups = second.length > 1 || third.length === 0 ? [second] : [second, third];
  const said = groups.map((group) => namesWith(group, ranking, (row) => followerText(row, top, ranking)));
  return `daarna ${groups.flat().length > 1 ? 'volgen' : 'volgt'} ${listOf(said)}`;
}

/** Nobody was asked for: who stands first, and who follow. */
function withoutSubject(ranking: Ranking): Draft | undefined {
  const { ranked, telling } = ranking;
  const [top] = ranked;
  if (top === undefined) return undefined;
  const [firsts = [], ...others] = sharedPlaces(ranked);
  const names = namesOf(firsts, ranking);
  // "Van de 342 gemeenten hadden er 67 …"
  const they = firsts.length > MOST_NAMED ? `er ${formatNumber(firsts.length, 0)}` : names;
  const best = extremeOf(ranking, top, ranking.low);
  const verb = firsts.length > 1 ? 'hadden' : 'had';
  const mean = average(ranking);
  const follow = followersOf(others, top, ranking);
  const headline = `${names} ${firsts.length > 1 ? 'hebben' : 'heeft'} ${best}`;
  const second = [follow, mean].filter((part) => part !== undefined).join('; ');
  return {
    headline: upperFirst(fitting([`${headline}${withinWords(telling, ranking.change)}`, headline])),
    sentences: [
      sentence(spaced(`van de ${fieldOf(ranking)}`, verb, they, timeOf(top), `${best}:`, say(top, ranking))),
      ...(second === '' ? [] : [sentence(second)]),
    ],
  };
}

export function wordRank(telling: Telling): Draft | undefined {
  const { plan } = telling;
  const ranking = rankingIn(telling);
  if (ranking === undefined) return wordNonePassing(telling);
  if (plan.query.filter !== undefined && ranking.subjects.length === 0) return wordFiltered(ranking);
  return ranking.subjects.length > 0 ? withSubject(ranking) : withoutSubject(ranking);
}
