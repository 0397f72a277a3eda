/** Text for who cannot see the picture: the finding, what is shown, first and last figures, the range. */
import type { ResultTable } from '#src/model.ts';
import { bare } from './figures.ts';
import { periodPhrase, spanName } from './periods.ts';
import { type KnownStrand, known, type Strand } from './strands.ts';
import { listOf, spaced, upperFirst } from './text.ts';

/** More than this many lines or bars are summed up. */
const MOST = 4;

const SHAPES: Readonly<Partial<Record<ResultTable['operation'], string>>> = {
  trend: 'Lijngrafiek',
  value: 'Staafdiagram',
  rank: 'Ranglijst',
  breakdown: 'Staafdiagram',
};

const nameOf = (strand: Strand): string =>
  strand.sectorName === undefined ? strand.place.official : `${strand.place.official}, ${strand.sectorName}`;

/** "Breda van 8,9% in 2018 naar 7,2% in 2025, tussen 6,9% en 9,4%" */
function lineOf(strand: KnownStrand): string {
  const { first, last, known: rows, topic } = strand;
  if (first === last) return `${nameOf(strand)} ${bare(last, topic)} in ${periodPhrase(last.period)}`;
  const sorted = [...rows].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [sorted[0] ?? first, sorted.at(-1) ?? last];
  const range = `laagste ${bare(low, topic)}, hoogste ${bare(high, topic)}`;
  return `${nameOf(strand)} van ${bare(first, topic)} in ${periodPhrase(first.period)} naar ${bare(last, topic)} in ${periodPhrase(last.period)} (${range})`;
}

const barOf = (strand: KnownStrand): string => `${nameOf(strand)} ${bare(strand.last, strand.topic)}`;

function series(strands: readonly KnownStrand[]): string {
  return listOf(strands.slice(0, MOST).map(lineOf));
}

function bars(strands: readonly KnownStrand[]): string {
  if (strands.length <= MOST) return listOf(strands.map(barOf));
  const shown = strands.slice(0, MOST - 1).map(barOf);
  const last = strands.at(-1);
  return `${shown.join(', ')}${last === undefined ? '' : `, tot en met ${barOf(last)}`}`;
}

/** @param headline the finding. */
export function altTextOf(headline: string, strands: readonly Strand[], table: ResultTable): string {
  const withFigures = strands.flatMap((strand) => known(strand) ?? []);
  const [subject] = withFigures;
  if (subject === undefined) return `${headline}.`;
  const isSeries = withFigures.some((strand) => strand.known.length > 1);
  const shape = isSeries ? 'Lijngrafiek' : (SHAPES[table.operation] ?? 'Grafiek');
  const topic = `${shape} van ${subject.topic.short}`;
  const of = spaced(topic, table.periods.length === 0 ? '' : `over ${spanName(table.periods)}`);
  return `${headline}. ${upperFirst(of)}: ${isSeries ? series(withFigures) : bars(withFigures)}.`;
}
