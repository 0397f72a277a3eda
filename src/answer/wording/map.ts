/** Sentences on a map: where it is high and where low, the place of who was asked for, who has no figure. */
import type { Note, Row } from '#src/model.ts';
import { changeOfRow } from './change.ts';
import { atExtreme, superlative } from './degrees.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { shortUnit } from './figures.ts';
import { wordFiltered, wordNonePassing } from './filter.ts';
import { formatNumber } from './numbers.ts';
import { insideAll, placeByCode } from './places.ts';
import { averageSentence, subjectSentence } from './rank.ts';
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

/** More than this many places with the same figure are not named. */
const MOST_NAMED = 3;
const ENDS = 5;

/** Rows with the highest and the lowest figure, whatever end was asked for. */
function endsOf({ ranked, low }: Ranking): { highest: readonly Row[]; lowest: readonly Row[] } {
  const first = ranked.filter((row) => row.text === ranked[0]?.text);
  const last = ranked.filter((row) => row.text === ranked.at(-1)?.text);
  return low ? { highest: last, lowest: first } : { highest: first, lowest: last };
}

const several = (ranking: Ranking): string => `meerdere ${memberWord(ranking.telling.plan.query, 2)}`;

/** "in Heerlen", "op Texel", "in Urk en Staphorst", "in meerdere gemeenten". */
const insideOf = (rows: readonly Row[], ranking: Ranking): string =>
  rows.length > MOST_NAMED
    ? `in ${several(ranking)}`
    : insideAll(rows.map(({ region }) => ranking.place(region)));

/** "in Heerlen (14,2%)", "op Texel (0,8%)"; the unit is said with the first of two. */
function insideWith(rows: readonly Row[], ranking: Ranking, text = say): string {
  const [row] = rows;
  return row === undefined ? '' : `${insideOf(rows, ranking)} (${text(row, ranking)})`;
}

/** "Urk en Staphorst (0,8%)" */
function placesWith(rows: readonly Row[], ranking: Ranking, text = say): string {
  const [row] = rows;
  if (row === undefined) return '';
  const names =
    rows.length > MOST_NAMED ? several(ranking) : listOf(rows.map((item) => nameOf(ranking, item)));
  return `${names} (${text(row, ranking)})`;
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

/** "steeg het aantal banen het sterkst in Urk (+5,1%), de grootste daling was in Vaals (-2,0%)" */
function changesIn(highest: readonly Row[], lowest: readonly Row[], ranking: Ranking): string {
  const what = ranking.sample.topic.subject;
  const [up, down] = [insideWith(highest, ranking), insideWith(lowest, ranking)];
  const [rises, falls] = [(highest[0]?.value ?? 0) > 0, (lowest[0]?.value ?? 0) < 0];
  if (rises && falls) return `steeg ${what} het sterkst ${up}, de grootste daling was ${down}`;
  return rises
    ? `steeg ${what} het sterkst ${up} en het minst ${down}`
    : `daalde ${what} het minst ${up} en het sterkst ${down}`;
}

/** "winkelleegstand het hoogst in Heerlen", "meeste faillissementen per 1.000 inwoners in Limburg". */
function headlineOf(ranking: Ranking, where: string): string {
  const { sample, low, change } = ranking;
  const { short, counted } = sample.topic;
  const { highest, lowest } = endsOf(ranking);
  const [end] = low ? lowest : highest;
  if (change && end !== undefined) return `${short}: ${changeAtEnd(end, ranking)} ${where}`;
  if (counted !== undefined) return `${superlative(sample.topic, low)} ${counted.many} ${where}`;
  return `${short} ${atExtreme(sample.topic, low)} ${where}`;
}

function whereOf(ranking: Ranking): string {
  const provinces = provincesOf(ranking);
  if (provinces !== undefined)
    return `in ${provinceNames(ranking.low ? provinces.lowest : provinces.highest, ranking)}`;
  const { highest, lowest } = endsOf(ranking);
  return insideOf(ranking.low ? lowest : highest, ranking);
}

/** All the same: "in 2024 was de werkloosheid overal 4,0%", "steeg het aandeel hoogopgeleiden overal met 5,2 procentpunt". */
function everywhere(ranking: Ranking, row: Row | undefined, time: string): string {
  const { topic } = ranking.sample;
  const change = ranking.change && row !== undefined ? changeOfRow(row, ranking.sample) : undefined;
  if (change === undefined) return spaced(time, 'was', topic.subject, 'overal', row && say(row, ranking));
  return change.none
    ? `${time} bleef ${topic.subject} overal gelijk`
    : `${time} ${change.up ? 'steeg' : 'daalde'} ${topic.subject} overal met ${change.said}`;
}

/** "In 2026 was de winkelleegstand het hoogst in Heerlen (14,2%) en het laagst in Rozendaal (1,1%)." */
function endsSentence(ranking: Ranking): string {
  const { highest, lowest } = endsOf(ranking);
  const { topic } = ranking.sample;
  const time = timeOf(highest[0]);
  if (highest[0]?.text === lowest[0]?.text) return sentence(everywhere(ranking, highest[0], time));
  if (ranking.change) return sentence(`${time} ${changesIn(highest, lowest, ranking)}`);
  const [up, down] = [insideWith(highest, ranking), insideWith(lowest, ranking, sayBriefly)];
  return sentence(
    `${time} was ${topic.subject} ${atExtreme(topic, false)} ${up} en ${atExtreme(topic, true)} ${down}`,
  );
}

/** Provinces first, as in the headline, then the municipalities at the ends. */
function provincesSentences(ranking: Ranking): string[] | undefined {
  const provinces = provincesOf(ranking);
  if (provinces === undefined) return undefined;
  const { topic } = ranking.sample;
  const { highest, lowest } = endsOf(ranking);
  const said = (list: Provinces['highest']): string =>
    provinceNames(list, ranking, ({ text }) => `(${spaced(text, shortUnit(topic))})`);
  const verb = highest.length > 1 ? 'staan' : 'staat';
  return [
    sentence(
      `${timeOf(highest[0])} was ${topic.subject} ${atExtreme(topic, false)} in ${said(provinces.highest)} en ${atExtreme(topic, true)} in ${said(provinces.lowest)}`,
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
    return telling.plan.query.filter === undefined ? undefined : wordNonePassing(telling);
  if (telling.plan.query.filter !== undefined && ranking.subjects.length === 0) return wordFiltered(ranking);
  if (ranking.ranked.length === 0) return undefined;
  const own = ranking.subjects.length > 0 ? subjectSentence(ranking, '') : undefined;
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
  const said = (row: Row): string => `${nameOf(ranking, row)} ${sayBriefly(row, ranking)}`;
  const asked = subjects.filter(({ rank }) => rank !== undefined).map(said);
  if (ranked.length <= 2 * ENDS) return listOf(ranked.map(said));
  const parts = [
    `van hoog naar laag eerst ${listOf(ranked.slice(0, ENDS).map(said))}`,
    `het laagst ${listOf(ranked.slice(-ENDS).map(said))}`,
    ...(asked.length === 0 ? [] : [listOf(asked.slice(0, ENDS))]),
  ];
  return `${fieldOf(ranking)}; ${parts.join('; ')}`;
}
