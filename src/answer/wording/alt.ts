/** Text for who cannot see the picture: the finding, what is shown, first and last figures, the range. */
import { changeOfRow } from './change.ts';
import type { Telling } from './draft.ts';
import { absoluteText, bare, baseText } from './figures.ts';
import { mapInWords } from './map.ts';
import { periodPhrase, spanName } from './periods.ts';
import { altOfRelation } from './relation-alt.ts';
import { type KnownStrand, known, type Strand } from './strands.ts';
import { listOf, spaced, upperFirst } from './text.ts';

/** More than this many lines or bars are summed up. */
const MOST = 4;

const nameOf = (strand: Strand): string =>
  strand.sectorName === undefined ? strand.place.official : `${strand.place.official}, ${strand.sectorName}`;

/** "Breda van 8,9% in 2018 naar 7,2% in 2025 (laagste 6,9%, hoogste 9,4%)" */
function lineOf(strand: KnownStrand): string {
  const { first, last, known: rows, topic } = strand;
  if (first === last) return `${nameOf(strand)} ${bare(last, topic)} in ${periodPhrase(last.period)}`;
  const sorted = [...rows].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [sorted[0] ?? first, sorted.at(-1) ?? last];
  const range = `laagste ${bare(low, topic)}, hoogste ${bare(high, topic)}`;
  const ends = `van ${bare(first, topic)} in ${periodPhrase(first.period)} naar ${bare(last, topic)} in ${periodPhrase(last.period)}`;
  return `${nameOf(strand)} ${ends}${rows.length > 2 ? ` (${range})` : ''}`;
}

/** The first few, and the last. */
function summedUp<T>(items: readonly T[], say: (item: T) => string): string {
  const last = items.at(-1);
  if (items.length <= MOST || last === undefined) return listOf(items.map(say));
  const first = items.slice(0, MOST - 1).map(say);
  return `${first.join(', ')}, tot en met ${say(last)}`;
}

const barOf = (strand: KnownStrand): string => `${nameOf(strand)} ${bare(strand.last, strand.topic)}`;

function changeOf(strand: Strand): string {
  const row = strand.rows.at(-1);
  const change = row && changeOfRow(row, strand);
  if (row === undefined || change === undefined) return `${nameOf(strand)} geen cijfer`;
  const { indicator } = strand.topic;
  const [from, to] = [baseText(row, indicator), absoluteText(row, indicator)];
  const ends = from === undefined || to === undefined ? '' : ` (van ${from} naar ${to})`;
  return `${nameOf(strand)} ${change.none ? '' : change.up ? '+' : '-'}${change.size}${ends}`;
}

/** A ranking: its ends, and where the places stand that were asked for. */
function rankingOf(strands: readonly KnownStrand[]): string {
  const ends = summedUp(strands, (strand) => `${strand.last.rank ?? ''} ${barOf(strand)}`.trim());
  const asked = strands.filter((strand) => strand.last.role === 'subject' && strand.last.rank !== undefined);
  const said = asked.map((strand) => `${barOf(strand)} op plaats ${strand.last.rank}`);
  return said.length === 0 ? ends : `${ends}; ${listOf(said.slice(0, MOST))}`;
}

/** Sectors of the subject, with the other place in brackets. */
function breakdownOf(strands: readonly KnownStrand[]): string {
  const [first] = strands;
  const own = strands.filter((strand) => strand.place.code === first?.place.code);
  const beside = (strand: KnownStrand): string => {
    const other = strands.find(
      (candidate) => candidate.sectorId === strand.sectorId && candidate.place.code !== strand.place.code,
    );
    return other === undefined ? '' : ` (${other.place.official} ${bare(other.last, other.topic)})`;
  };
  const said = summedUp(
    own,
    (strand) => `${strand.sectorName ?? ''} ${bare(strand.last, strand.topic)}${beside(strand)}`,
  );
  return `${first?.place.official ?? ''}: ${said}`;
}

/** As the picture is chosen: a line, a slope (two lines), dots, or bars. */
function shapeOfMoments({ plan, table }: Telling, strands: number): string {
  const moments = table.periods.length;
  if (moments === 2) return strands === 1 ? 'Staafdiagram' : strands === 2 ? 'Lijngrafiek' : 'Puntgrafiek';
  return plan.wish.kind === 'points' && moments <= 4 ? 'Staafdiagram' : 'Lijngrafiek';
}

function shapeAndContent(telling: Telling, strands: readonly KnownStrand[]): readonly [string, string] {
  const { operation } = telling.plan;
  const changes = telling.strands.filter((strand) => strand.rows.some((row) => row.base !== undefined));
  if (operation === 'rank') return ['Ranglijst', rankingOf(strands)];
  if (operation === 'map') return ['Kaart', mapInWords(telling)];
  if (changes.length > 0) return ['Staafdiagram', summedUp(changes, changeOf)];
  if (operation === 'breakdown') return ['Staafdiagram', breakdownOf(strands)];
  const longest = Math.max(...strands.map((strand) => strand.known.length));
  if (longest > 1) return [shapeOfMoments(telling, strands.length), summedUp(strands, lineOf)];
  return ['Staafdiagram', summedUp(strands, barOf)];
}

/** @param headline the finding. */
export function altTextOf(headline: string, telling: Telling): string {
  const strands = telling.strands.flatMap((strand) => known(strand) ?? []);
  const [subject] = telling.strands;
  if (subject === undefined || (strands.length === 0 && subject.rows[0]?.base === undefined))
    return `${headline}.`;
  if (telling.plan.operation === 'relation') return `${headline}. ${altOfRelation(telling)}`;
  const [shape, content] = shapeAndContent(telling, strands);
  const { periods, rows } = telling.table;
  if (rows.length === 1 && subject.rows[0]?.base === undefined) return `${headline}.`;
  const what = spaced(
    shape,
    'van',
    subject.topic.short,
    periods.length === 0 ? '' : `over ${spanName(periods)}`,
  );
  return `${headline}. ${upperFirst(what)}: ${content}.`;
}
