/** From the rows of a table to the parts of a map. */
import type { Area, Catalogue, ChartContent, MapContent, MapPart, Place, Row } from '#src/model.ts';
import { dissolve } from '#src/shapes.ts';
import { MAP_VALUES } from '../charts/theme.ts';
import { municipalities } from '../plan/places.ts';
import { placesOf } from '../wording/places.ts';
import { memberWord } from '../wording/ranking.ts';
import { shortListOf } from '../wording/text.ts';
import { type Classes, classesOf, classOf, coloursOf } from './classes.ts';
import { cellText, remarksOn } from './labels.ts';
import type { Scene } from './scene.ts';
import { changeCell } from './table.ts';

const TILES = 'Elke zeshoek is een gemeente';

/** The outline of a municipality, or of all that a larger place is made of; undefined when any part is unknown. */
function areaOf({ code, members }: Place, { shapes }: Catalogue): Area | undefined {
  const own = shapes.areas.get(code);
  if (own !== undefined || members === undefined) return own;
  const parts = members.flatMap((member) => {
    const area = shapes.areas.get(member);
    return area === undefined ? [] : [area];
  });
  return parts.length === 0 ? undefined : dissolve(parts);
}

/** "5 – 7,5%", "minder dan 5%", "10% of meer". */
function labelsOf({ limits }: Classes, tick: (value: number) => string, only: string): string[] {
  const [first, last] = [limits[0], limits.at(-1)];
  if (first === undefined || last === undefined) return [only];
  const between = limits.slice(1).map((limit, index) => {
    const from = tick(limits[index] ?? 0);
    return `${from.replace(/%$/, '')} – ${tick(limit)}`;
  });
  return [`minder dan ${tick(first)}`, ...between, `${tick(last)} of meer`];
}

/** Who is named: the places asked for, else the one that comes first, if it is one. */
function namedIn(rows: readonly Row[]): ReadonlyMap<string, 'subject' | 'end'> {
  const subjects = rows.filter(({ role }) => role === 'subject');
  if (subjects.length > 0) return new Map(subjects.map(({ region }) => [region, 'subject']));
  const [first, second] = rows.filter(({ value }) => value !== null);
  return first === undefined || first.text === second?.text ? new Map() : new Map([[first.region, 'end']]);
}

/** Provinces over a map of municipalities of the country. */
function bordersOf({ plan, catalogue }: Scene): Area[] {
  if (plan.among?.kind === 'provincie' || (plan.query.members ?? 'gemeente') !== 'gemeente') return [];
  const byProvince = new Map<string, Area[]>();
  for (const { code, province = '' } of municipalities(catalogue)) {
    const area = catalogue.shapes.areas.get(code);
    if (area !== undefined) byProvince.set(province, [...(byProvince.get(province) ?? []), area]);
  }
  return [...byProvince.values()].map(dissolve);
}

/** The municipalities that are no part of the map, for a map of places all over the country. */
function aroundOf({ plan, catalogue }: Scene, shown: ReadonlySet<string>): Area[] {
  const { among } = plan;
  const isRegion = among !== undefined && among.kind !== 'land' && among.kind !== 'groep';
  if (isRegion && (plan.query.members ?? 'gemeente') === 'gemeente') return [];
  return [...catalogue.shapes.areas].flatMap(([code, area]) => (shown.has(code) ? [] : [area]));
}

/** How the map was made: of hexagons, or of boundaries of another year than this one. */
function remarkOf({ shapes }: Catalogue, today: string): string | undefined {
  if (shapes.kind === 'tiles') return TILES;
  const { year } = shapes;
  return year === undefined || year === Number(today.slice(0, 4)) ? undefined : `Grenzen van ${year}`;
}

/** Who made the boundaries is named with who made the figures: their licence asks for it. */
function sourceWithBoundaries(source: string, { shapes }: Catalogue): string {
  if (shapes.kind === 'tiles' || shapes.source === undefined) return source;
  return source === '' ? `Grenzen: ${shapes.source}` : `${source}; grenzen: ${shapes.source}`;
}

export function map(scene: Scene): ChartContent | null {
  const { plan, table, catalogue, texts, tick, strands } = scene;
  const rows = new Map(table.rows.map((row) => [row.region, row]));
  const place = placesOf(plan, catalogue);
  const values = table.rows.flatMap(({ value }) => value ?? []);
  const classes = classesOf(values, plan.measure === 'change' || plan.measure === 'change_pct');
  const byRegion = new Map(strands.map((strand) => [strand.place.code, strand]));
  const textOf = (row: Row): string => {
    const strand = byRegion.get(row.region);
    return row.base !== undefined && strand !== undefined ? changeCell(row, strand) : cellText(row);
  };
  const named = namedIn(table.rows);
  const ranked = plan.ranked ?? [];
  const parts = ranked.flatMap((member): MapPart[] => {
    const area = areaOf(member, catalogue);
    const row = rows.get(member.code);
    const value = row?.value ?? null;
    const naming = named.get(member.code);
    if (area === undefined) return [];
    return [
      {
        name: place(member.code).shown,
        text: row === undefined ? '' : value === null ? 'geen cijfer' : textOf(row),
        area,
        class: row === undefined ? 'rest' : value === null ? 'missing' : classOf(value, classes.limits),
        ...(naming === undefined ? {} : { named: naming }),
      },
    ];
  });
  const labels = labelsOf(classes, tick, table.rows.find(({ value }) => value !== null)?.text ?? '');
  const colours = coloursOf(classes);
  const remark = remarkOf(catalogue, plan.today);
  const shown = new Set(ranked.flatMap(({ code, members = [] }) => [code, ...members]));
  return {
    kind: 'map',
    ...texts,
    source: sourceWithBoundaries(texts.source, catalogue),
    parts,
    classes: classes.counts.map((count, index) => ({
      label: labels[index] ?? '',
      count,
      hue: colours[index]?.hue ?? 'more',
      shade: colours[index]?.shade ?? 0,
    })),
    around: aroundOf(scene, shown),
    borders: bordersOf(scene),
    missing: table.rows.filter(({ value }) => value === null).length,
    rest: ranked.filter(({ code }) => !rows.has(code)).length,
    members: memberWord(plan.query, 2),
    absent: ranked.flatMap((member) =>
      areaOf(member, catalogue) === undefined ? [place(member.code).shown] : [],
    ),
    // A sign may stand in any figure that the map bears: of who is named, and of all where there is room.
    remarks: remarksOn(
      table.rows,
      parts.filter(({ named }) => named !== undefined || parts.length <= MAP_VALUES).map(({ text }) => text),
    ),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** What must be said beside a map. */
export function leftOffMap({ absent }: MapContent, { shapes }: Catalogue): string[] {
  return [
    ...(shapes.kind === 'tiles'
      ? ['De kaart is een schets: elke gemeente is een zeshoek, ongeveer op haar plek.']
      : []),
    ...(absent.length === 0
      ? []
      : [`Niet op de kaart: ${shortListOf(absent, 5)}; daarvan zijn geen grenzen bekend.`]),
  ];
}
