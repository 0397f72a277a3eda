/** Sentences on an order of members, and a region's place in it. */
import type { Row } from '#src/model.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { absoluteText, bare, figure } from './figures.ts';
import { wordFiltered, wordNonePassing } from './filter.ts';
import { formatNumber } from './numbers.ts';
import { inPeriod } from './periods.ts';
import { namedPlace } from './places.ts';
import { fieldOf, membersName, nameOf, type Ranking, rankingIn, say, timeOf } from './ranking.ts';
import { listOf, shortListOf, spaced, upperFirst } from './text.ts';

/** "hoogste winkelleegstand", "meeste openstaande vacatures", "sterkste groei van het aantal banen". */
function superlative({ sample, low, change }: Ranking): string {
  const { topic } = sample;
  if (change) return `${low ? 'kleinste groei of sterkste daling' : 'sterkste groei'} van ${topic.short}`;
  if (topic.counted !== undefined) return `${low ? 'minste' : 'meeste'} ${topic.counted.many}`;
  return `${low ? 'laagste' : 'hoogste'} ${topic.short}`;
}

export function subjectSentence(ranking: Ranking): string {
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

/** "In de G40 als geheel is het 7,9%." */
export function averageSentence(ranking: Ranking): string | undefined {
  const said = average(ranking);
  return said === undefined ? undefined : sentence(said);
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

/** " in de G40"; nothing for the whole country. */
function within({ telling: { plan } }: Ranking): string {
  const { among } = plan;
  if (among === undefined || among.kind === 'land') return '';
  return ` ${namedPlace(among.code, among.name, among.kind).inside}`;
}

const shortTopic = ({ sample, change }: Ranking): string =>
  change ? `groei van ${sample.topic.short}` : sample.topic.short;

function withSubject(ranking: Ranking): Draft {
  const { subjects, sample, of, low } = ranking;
  const [subject] = subjects;
  const name = subject === undefined ? '' : nameOf(ranking, subject);
  const end = low ? ', gerekend vanaf het laagste cijfer' : '';
  const headline =
    subject?.rank === undefined
      ? `Geen cijfer over ${sample.topic.short} voor ${name}`
      : `${name} ${subject.rank}e van ${formatNumber(of, 0)}${within(ranking)} op ${shortTopic(ranking)}`;
  const first = subjectSentence(ranking).replace(/\.$/, `${end}.`);
  const second = endsSentence(ranking);
  return { headline: upperFirst(headline), sentences: [first, ...(second === undefined ? [] : [second])] };
}

const LONGEST_HEADLINE = 70;

const withinWords = ({ plan }: Telling): string => {
  const { among } = plan;
  if (among === undefined) return '';
  if (plan.query.members !== undefined && plan.query.members !== 'gemeente')
    return ` van de ${membersName(plan, 2)}`;
  const place = namedPlace(among.code, among.name, among.kind);
  return place.plural ? '' : ` ${place.group ? `van ${place.spoken}` : place.inside}`;
};

/** With its field, if there is room. */
const shortest = (headline: string, field: string): string =>
  upperFirst(headline.length + field.length <= LONGEST_HEADLINE ? `${headline}${field}` : headline);

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
  const article = sample.topic.counted !== undefined || ranking.change ? 'de' : sample.topic.article;
  const verb = firsts.length > 1 ? 'hadden' : 'had';
  const mean = average(ranking);
  const followers = next.map((row) => `${nameOf(ranking, row)} (${say(row, ranking)})`);
  const follow =
    followers.length === 0
      ? undefined
      : `daarna ${followers.length > 1 ? 'volgen' : 'volgt'} ${listOf(followers)}`;
  const second = [follow, mean].filter((part) => part !== undefined).join('; ');
  return {
    headline: shortest(
      `${names} ${firsts.length > 1 ? 'hebben' : 'heeft'} ${article} ${best}`,
      withinWords(telling),
    ),
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
    ],
  };
}

export function wordRank(telling: Telling): Draft | undefined {
  const { plan } = telling;
  const ranking = rankingIn(telling);
  if (ranking === undefined) return plan.query.filter === undefined ? undefined : wordNonePassing(plan);
  if (plan.query.filter !== undefined && ranking.subjects.length === 0) return wordFiltered(ranking);
  return ranking.subjects.length > 0 ? withSubject(ranking) : withoutSubject(ranking);
}
