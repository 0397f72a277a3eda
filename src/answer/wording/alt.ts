/** Text for who cannot see the picture: the finding, what is shown, first and last figures, the range. */
import { changeOfRow } from './change.ts';
import type { Telling } from './draft.ts';
import { absoluteText, baseText, brief, shortUnit } from './figures.ts';
import { mapInWords } from './map.ts';
import { MINUS } from './numbers.ts';
import { periodPhrase, spanName } from './periods.ts';
import { altOfRelation } from './relation-alt.ts';
import { type KnownStrand, known, type Strand } from './strands.ts';
import { listOf, spaced, upperFirst } from './text.ts';
import { onPlace } from './ties.ts';

/** More than this many lines or bars are summed up. */
const MOST = 4;

type Namer = (strand: Strand) => string;

/** By place, and by the sector or the indicator where those differ: what all share stands before the list. */
function namerOf(strands: readonly Strand[]): Namer {
  const differs = (key: (strand: Strand) => string | undefined): boolean =>
    new Set(strands.map(key)).size > 1;
  const sectors = differs(({ sectorId }) => sectorId);
  const indicators = differs(({ topic }) => topic.indicator.id);
  return ({ place, sectorName, topic }) =>
    [place.shown, sectors ? sectorName : undefined, indicators ? topic.short : undefined]
      .filter((part) => part !== undefined)
      .join(', ');
}

/** "Breda van 8,9% in 2018 naar 7,2% in 2025 (laagste 6,9%, hoogste 9,4%)" */
function lineOf(strand: KnownStrand, nameOf: Namer): string {
  const { first, last, known: rows, topic } = strand;
  if (first === last) return `${nameOf(strand)} ${brief(last, topic)} in ${periodPhrase(last.period)}`;
  const sorted = [...rows].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [sorted[0] ?? first, sorted.at(-1) ?? last];
  const range = `laagste ${brief(low, topic)}, hoogste ${brief(high, topic)}`;
  const ends = `van ${brief(first, topic)} in ${periodPhrase(first.period)} naar ${brief(last, topic)} in ${periodPhrase(last.period)}`;
  return `${nameOf(strand)} ${ends}${rows.length > 2 ? ` (${range})` : ''}`;
}

/** The first few, and the last. */
function summedUp<T>(items: readonly T[], say: (item: T) => string): string {
  const last = items.at(-1);
  if (items.length <= MOST || last === undefined) return listOf(items.map(say));
  const first = items.slice(0, MOST - 1).map(say);
  return `${first.join(', ')}, tot en met ${say(last)}`;
}

const barOf = (strand: KnownStrand, nameOf: Namer): string =>
  `${nameOf(strand)} ${brief(strand.last, strand.topic)}`;

/** "Breda +8,0% (van 20.776 naar 22.429)" */
function changeOf(strand: Strand, nameOf: Namer): string {
  const row = strand.rows.at(-1);
  const change = row && changeOfRow(row, strand);
  if (row === undefined || change === undefined) return `${nameOf(strand)} geen cijfer`;
  const { indicator } = strand.topic;
  const [from, to] = [baseText(row, indicator), absoluteText(row, indicator)];
  const ends = from === undefined || to === undefined ? '' : ` (van ${from} naar ${to})`;
  return `${nameOf(strand)} ${change.none ? '' : change.up ? '+' : MINUS}${change.size}${ends}`;
}

/** A ranking: its ends, and where the places stand that were asked for. */
function rankingOf(strands: readonly KnownStrand[], nameOf: Namer): string {
  const said = (strand: KnownStrand): string =>
    strand.last.base === undefined ? barOf(strand, nameOf) : changeOf(strand, nameOf);
  const ends = summedUp(strands, (strand) => spaced(`${strand.last.rank ?? ''}`, said(strand)));
  const asked = strands.filter((strand) => strand.last.role === 'subject' && strand.last.rank !== undefined);
  const places = asked.map((strand) => `${said(strand)} ${onPlace(strand.last)}`);
  return places.length === 0 ? ends : `${ends}; ${listOf(places.slice(0, MOST))}`;
}

/** Sectors of the subject, with the other place in brackets. */
function breakdownOf(strands: readonly KnownStrand[]): string {
  const [first] = strands;
  const own = strands.filter((strand) => strand.place.code === first?.place.code);
  const beside = (strand: KnownStrand): string => {
    const other = strands.find(
      (candidate) => candidate.sectorId === strand.sectorId && candidate.place.code !== strand.place.code,
    );
    return other === undefined ? '' : ` (${other.place.shown} ${brief(other.last, other.topic)})`;
  };
  const said = summedUp(
    own,
    (strand) => `${strand.sectorName ?? ''} ${brief(strand.last, strand.topic)}${beside(strand)}`,
  );
  return `${first?.place.shown ?? ''}: ${said}`;
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
  const nameOf = namerOf(telling.strands);
  if (operation === 'rank') return ['Ranglijst', rankingOf(strands, nameOf)];
  if (operation === 'map') return ['Kaart', mapInWords(telling)];
  if (changes.length > 0) return ['Staafdiagram', summedUp(changes, (strand) => changeOf(strand, nameOf))];
  if (operation === 'breakdown') return ['Staafdiagram', breakdownOf(strands)];
  const longest = Math.max(...strands.map((strand) => strand.known.length));
  if (longest > 1)
    return [shapeOfMoments(telling, strands.length), summedUp(strands, (strand) => lineOf(strand, nameOf))];
  return ['Staafdiagram', summedUp(strands, (strand) => barOf(strand, nameOf))];
}

/** @param headline the finding. */
export function altTextOf(headline: string, telling: Telling): string {
  const strands = telling.strands.flatMap((strand) => known(strand) ?? []);
  const [subject] = telling.strands;
  if (subject === undefined || (strands.length === 0 && subject.rows[0]?.base === undefined))
    return `${headline}.`;
  if (telling.plan.operation === 'relation') return `${headline}. ${altOfRelation(telling)}`;
  const [shape, content] = shapeAndContent(telling, strands);
  if (content === '') return `${headline}.`;
  const { periods, rows } = telling.table;
  if (rows.length === 1 && subject.rows[0]?.base === undefined) return `${headline}.`;
  const base = subject.rows.find((row) => row.base !== undefined)?.base;
  const unit = subject.topic.unit === shortUnit(subject.topic) ? '' : `(${subject.topic.unit})`;
  const what = spaced(
    shape,
    base === undefined ? 'van' : 'van de verandering van',
    subject.topic.short,
    unit,
    periods.length === 0 ? '' : `over ${spanName(base === undefined ? periods : [base, ...periods])}`,
  );
  return `${headline}. ${upperFirst(what)}: ${content}.`;
}
