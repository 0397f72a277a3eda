/** Sentences on a map: where it is high and where low, the place of who was asked for, who has no figure. */
import type { Note, Row } from '#src/model.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { wordFiltered, wordNonePassing } from './filter.ts';
import { formatNumber } from './numbers.ts';
import { placeByCode } from './places.ts';
import { averageSentence, subjectSentence } from './rank.ts';
import { fieldOf, membersName, memberWord, nameOf, type Ranking, rankingIn, say, timeOf } from './ranking.ts';
import { listOf, spaced, upperFirst } from './text.ts';

/** More than this many places with the same figure are not named. */
const MOST_NAMED = 3;
const ENDS = 5;

/** Rows with the highest and the lowest figure, whatever end was asked for. */
function endsOf({ ranked, low }: Ranking): { highest: readonly Row[]; lowest: readonly Row[] } {
  const first = ranked.filter((row) => row.text === ranked[0]?.text);
  const last = ranked.filter((row) => row.text === ranked.at(-1)?.text);
  return low ? { highest: last, lowest: first } : { highest: first, lowest: last };
}

const namesOf = (rows: readonly Row[], ranking: Ranking): string =>
  rows.length > MOST_NAMED
    ? `meerdere ${memberWord(ranking.telling.plan.query, 2)}`
    : listOf(rows.map((item) => nameOf(ranking, item)));

/** "Heerlen (14,2%)", "Urk en Staphorst (0,8%)", "meerdere gemeenten (0)". */
function placesWith(rows: readonly Row[], ranking: Ranking): string {
  const [row] = rows;
  if (row === undefined) return '';
  return `${namesOf(rows, ranking)} (${say(row, ranking)})`;
}

type Provinces = Extract<Note, { kind: 'provinces' }>;

const provincesOf = ({ telling: { table } }: Ranking): Provinces | undefined =>
  table.notes.find((note): note is Provinces => note.kind === 'provinces');

/** "Drenthe", "de provincie Utrecht", "de provincies Utrecht en Overijssel"; with what stands behind each name. */
function provinceNames(
  list: Provinces['highest'],
  { telling: { catalogue } }: Ranking,
  behind: (province: Provinces['highest'][number]) => string = () => '',
): string {
  const named = list.map((province) => ({ province, spoken: placeByCode(province.code, catalogue).spoken }));
  const several = named.length > 1 && named.some(({ spoken }) => spoken.startsWith('de provincie '));
  const said = listOf(
    named.map(({ province, spoken }) =>
      spaced(several ? spoken.replace(/^de provincie /, '') : spoken, behind(province)),
    ),
  );
  return several ? `de provincies ${said}` : said;
}

/** What the end that was asked for is called: growth and decline are not each other's least. */
function extremeOf(ranking: Ranking): string {
  const { highest, lowest } = endsOf(ranking);
  const falls = ((ranking.low ? lowest : highest)[0]?.value ?? 0) < 0;
  if (ranking.low) return falls ? 'sterkste daling' : 'kleinste groei';
  return falls ? 'kleinste daling' : 'sterkste groei';
}

/** "steeg het aantal banen het sterkst in Urk (+5,1%), de grootste daling was in Vaals (-2,0%)" */
function changesIn(highest: readonly Row[], lowest: readonly Row[], ranking: Ranking): string {
  const what = ranking.sample.topic.subject;
  const [up, down] = [placesWith(highest, ranking), placesWith(lowest, ranking)];
  const [rises, falls] = [(highest[0]?.value ?? 0) > 0, (lowest[0]?.value ?? 0) < 0];
  if (rises && falls) return `steeg ${what} het sterkst in ${up}, de grootste daling was in ${down}`;
  return rises
    ? `steeg ${what} het sterkst in ${up} en het minst in ${down}`
    : `daalde ${what} het minst in ${up} en het sterkst in ${down}`;
}

/** "winkelleegstand het hoogst in Heerlen", "meeste faillissementen per 1.000 inwoners in Limburg". */
function headlineOf(ranking: Ranking, where: string): string {
  const { sample, low, change } = ranking;
  const { short, counted } = sample.topic;
  if (change) return `${short}: ${extremeOf(ranking)} in ${where}`;
  if (counted !== undefined) return `${low ? 'minste' : 'meeste'} ${counted.many} in ${where}`;
  return `${short} het ${low ? 'laagst' : 'hoogst'} in ${where}`;
}

function whereOf(ranking: Ranking): string {
  const provinces = provincesOf(ranking);
  if (provinces !== undefined)
    return provinceNames(ranking.low ? provinces.lowest : provinces.highest, ranking);
  const { highest, lowest } = endsOf(ranking);
  return namesOf(ranking.low ? lowest : highest, ranking);
}

/** "In 2026 was de winkelleegstand het hoogst in Heerlen (14,2%) en het laagst in Rozendaal (1,1%)." */
function endsSentence(ranking: Ranking): string {
  const { highest, lowest } = endsOf(ranking);
  const { topic } = ranking.sample;
  const time = timeOf(highest[0]);
  if (highest[0]?.text === lowest[0]?.text)
    return sentence(spaced(time, 'was', topic.subject, 'overal', highest[0] && say(highest[0], ranking)));
  if (ranking.change) return sentence(`${time} ${changesIn(highest, lowest, ranking)}`);
  const [up, down] = [placesWith(highest, ranking), placesWith(lowest, ranking)];
  return sentence(`${time} was ${topic.subject} het hoogst in ${up} en het laagst in ${down}`);
}

/** Provinces first, as in the headline, then the municipalities at the ends. */
function provincesSentences(ranking: Ranking): string[] | undefined {
  const provinces = provincesOf(ranking);
  if (provinces === undefined) return undefined;
  const { topic } = ranking.sample;
  const { highest, lowest } = endsOf(ranking);
  const said = (list: Provinces['highest']): string =>
    provinceNames(list, ranking, ({ text }) => `(${spaced(text, topic.unit)})`);
  const verb = highest.length > 1 ? 'staan' : 'staat';
  return [
    sentence(
      `${timeOf(highest[0])} was ${topic.subject} het hoogst in ${said(provinces.highest)} en het laagst in ${said(provinces.lowest)}`,
    ),
    sentence(
      `van de gemeenten ${verb} ${placesWith(highest, ranking)} bovenaan en ${placesWith(lowest, ranking)} onderaan`,
    ),
  ];
}

/** Who has no figure, where it is not said yet with the field of a ranking. */
function missingSentence({ telling: { plan }, of, subjects }: Ranking): string | undefined {
  const without = (plan.ranked?.length ?? of) - of;
  if (without <= 0 || subjects.length > 0) return undefined;
  return sentence(`van ${formatNumber(without, 0)} ${membersName(plan, without)} is er geen cijfer`);
}

export function wordMap(telling: Telling): Draft | undefined {
  const ranking = rankingIn(telling);
  if (ranking === undefined)
    return telling.plan.query.filter === undefined ? undefined : wordNonePassing(telling.plan);
  if (telling.plan.query.filter !== undefined && ranking.subjects.length === 0) return wordFiltered(ranking);
  if (ranking.ranked.length === 0) return undefined;
  const own = ranking.subjects.length > 0 ? subjectSentence(ranking) : undefined;
  const [first = endsSentence(ranking), second] = provincesSentences(ranking) ?? [];
  const sentences = [first, own ?? second ?? averageSentence(ranking), missingSentence(ranking)];
  return {
    headline: upperFirst(headlineOf(ranking, whereOf(ranking))),
    sentences: sentences.filter((text) => text !== undefined),
  };
}

/** For who cannot see the map: its highest and lowest places, and who was asked for. */
export function mapInWords(telling: Telling): string {
  const ranking = rankingIn(telling);
  if (ranking === undefined) return '';
  const { low, subjects } = ranking;
  const ranked = low ? ranking.ranked.toReversed() : ranking.ranked;
  const said = (row: Row): string => `${nameOf(ranking, row)} ${say(row, ranking)}`;
  const asked = subjects.filter(({ rank }) => rank !== undefined).map(said);
  if (ranked.length <= 2 * ENDS) return listOf(ranked.map(said));
  const parts = [
    `van hoog naar laag eerst ${listOf(ranked.slice(0, ENDS).map(said))}`,
    `het laagst ${listOf(ranked.slice(-ENDS).map(said))}`,
    ...(asked.length === 0 ? [] : [listOf(asked.slice(0, ENDS))]),
  ];
  return `${fieldOf(ranking)}; ${parts.join('; ')}`;
}
