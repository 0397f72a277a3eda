/** From the strands of a table to what each kind of picture shows. */
import type { ChartBar, ChartContent, Row } from '#src/model.ts';
import { isContest, leadersOf } from '../wording/compare.ts';
import { periodName } from '../wording/periods.ts';
import { placesOf } from '../wording/places.ts';
import { known, type Strand } from '../wording/strands.ts';
import { cellText, remarksOn } from './labels.ts';
import type { Scene } from './scene.ts';
import { changeCell } from './table.ts';

const MOST_GROUPED = 24;
/** More at the top together than this is no finding to point at. */
const MOST_LEADERS = 3;

const roleOf = (row: Row): 'subject' | 'comparison' => (row.role === 'subject' ? 'subject' : 'comparison');

function barOf(strand: Strand, label: string, row: Row | undefined = strand.rows.at(-1)): ChartBar {
  if (row === undefined) return { label, value: null, text: '.', role: 'comparison' };
  const isChange = row.base !== undefined;
  return {
    label,
    value: row.value ?? null,
    text: isChange ? changeCell(row, strand) : cellText(row),
    role: roleOf(row),
  };
}

const textsIn = (shown: readonly ChartBar[]): string[] =>
  shown.flatMap(({ text, compare }) => [text, compare?.text ?? '']);

const [SUBJECT, COMPARISON] = ['subject', 'comparison'] as const;

/** Where the finding is who is highest, the highest is in colour, whoever was named first. */
function contestLeaders(strands: readonly Strand[]): string[] | undefined {
  const shown = strands.flatMap((strand) => known(strand) ?? []);
  const isChange = strands.some(({ rows }) => rows.some((row) => row.base !== undefined));
  const leaders = leadersOf(shown);
  if (isChange || !isContest(shown) || shown.length < strands.length) return undefined;
  return leaders.length > MOST_LEADERS ? [] : leaders.map(({ place }) => place.code);
}

export function bars({ strands, texts, name }: Scene): ChartContent {
  const leaders = contestLeaders(strands);
  const shown = strands.map((strand) => ({
    ...barOf(strand, name(strand)),
    ...(leaders === undefined ? {} : { role: leaders.includes(strand.place.code) ? SUBJECT : COMPARISON }),
  }));
  const rows = strands.flatMap((strand) => strand.rows.slice(-1));
  return { kind: 'bars', ...texts, bars: shown, remarks: remarksOn(rows, textsIn(shown)) };
}

export function grouped({ strands, texts, name }: Scene): ChartContent {
  const many = Math.max(...strands.map((strand) => strand.rows.length));
  const shown = strands.slice(0, Math.max(1, Math.floor(MOST_GROUPED / many)));
  return {
    kind: 'grouped-bars',
    ...texts,
    remarks: remarksOn(
      shown.flatMap(({ rows }) => rows),
      shown.flatMap(({ rows }) => rows.map(cellText)),
    ),
    groups: shown.map((strand) => ({
      label: name(strand),
      bars: strand.rows.map((row) => ({
        ...barOf(strand, periodName(row.period), row),
        role: row === strand.rows.at(-1) ? ('subject' as const) : ('comparison' as const),
      })),
    })),
  };
}

/** The places in colour: those asked for, else those the finding is about. */
function highlightedIn(rows: readonly Row[]): readonly Row[] {
  const asked = rows.filter((row) => row.role === 'subject');
  if (asked.length > 0) return asked;
  const leaders = rows.filter((row) => row.rank === rows[0]?.rank);
  return leaders.length > MOST_LEADERS ? [] : leaders;
}

export function ranking({ table, texts, plan, catalogue, strands }: Scene): ChartContent {
  const place = placesOf(plan, catalogue);
  const average = table.notes.find((note) => note.kind === 'average');
  const byRegion = new Map(strands.map((strand) => [strand.place.code, strand]));
  const textOf = (row: Row): string => {
    const strand = byRegion.get(row.region);
    return row.base !== undefined && strand !== undefined ? changeCell(row, strand) : cellText(row);
  };
  // Who has no figure is counted in the sentence; a place that was asked for stays visible.
  const listed = table.rows.filter((row) => row.rank !== undefined || row.role === 'subject');
  const highlighted = highlightedIn(listed);
  const shown = listed.map(
    (row): ChartBar => ({
      label: place(row.region).shown,
      value: row.value,
      text: textOf(row),
      role: highlighted.includes(row) ? 'subject' : 'comparison',
      ...(row.rank === undefined ? {} : { rank: row.rank }),
    }),
  );
  return {
    kind: 'ranking',
    ...texts,
    bars: shown,
    ...(average === undefined
      ? {}
      : { average: { label: average.name, value: average.value, text: average.text } }),
    remarks: remarksOn(listed, textsIn(shown)),
  };
}

export function breakdown({ table, texts, strands }: Scene): ChartContent {
  const [first] = strands;
  const own = strands.filter((strand) => strand.place.code === first?.place.code);
  const other = strands.find((strand) => strand.place.code !== first?.place.code)?.place;
  const beside = (sector: string | undefined): Row | undefined =>
    table.rows.find((row) => row.region === other?.code && row.sector === sector);
  const shown = own.map((strand): ChartBar => {
    const compared = beside(strand.sectorId);
    return {
      ...barOf(strand, strand.sectorName ?? ''),
      role: 'subject',
      ...(compared === undefined ? {} : { compare: { value: compared.value, text: cellText(compared) } }),
    };
  });
  return {
    kind: 'breakdown',
    ...texts,
    bars: shown,
    subject: first?.place.shown ?? '',
    ...(other === undefined ? {} : { compared: other.shown }),
    remarks: remarksOn(table.rows, textsIn(shown)),
  };
}
