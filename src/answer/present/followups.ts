/** Three questions to go on with, each of which can be asked as it stands. */
import type { Catalogue, Indicator, Plan, ResultTable, SplitBy } from '#src/model.ts';
import { FEWEST_PAIRS } from '../compute/finding.ts';
import { grainsOf, levelsOf, yearsOf } from '../plan/availability.ts';
import { placeOf } from '../plan/places.ts';
import { type NamedPlace, placeByCode, placesOf } from '../wording/places.ts';
import {
  askAbout,
  askBreakdown,
  askCompare,
  askRank,
  askRelation,
  askTop,
  askTrend,
  askValue,
  wellKnown,
} from '../wording/questions.ts';
import { indicatorsIn } from './labels.ts';

const MOST = 3;
/** A development is asked over some eight years. */
const YEARS_BACK = 8;

interface Scene {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly subject: NamedPlace;
  /** The network or province the subject can be held against. */
  readonly around: NamedPlace;
}

/** The network a municipality is in, else its province; of anything else the country. */
function surroundings(code: string, catalogue: Catalogue): NamedPlace {
  const network = ['G40', 'M50', 'P10', 'G4'].find((group) =>
    catalogue.groups.get(group)?.members.includes(code),
  );
  const province = catalogue.regions.get(code)?.province;
  return placeByCode(network ?? province ?? 'NL', catalogue);
}

function sinceYear({ indicator, catalogue }: Scene): string | undefined {
  const years = yearsOf(indicator, catalogue);
  if (years === undefined || years.first === years.last) return undefined;
  return String(Math.max(years.first, years.last - YEARS_BACK));
}

const sectorOf = ({ plan }: Scene) => (plan.splitBy === undefined ? plan.sectors[0] : undefined);

const trend = (scene: Scene): string =>
  askTrend(scene.indicator, scene.subject, sinceYear(scene), sectorOf(scene));

function compare(scene: Scene): string | undefined {
  const { plan, indicator, subject, around } = scene;
  const compared = plan.places.length > 1 || subject.code === around.code;
  return compared ? undefined : askCompare(indicator, subject, around, sectorOf(scene));
}

function rank(scene: Scene): string | undefined {
  const { indicator, subject, around, catalogue } = scene;
  if (!levelsOf(indicator, catalogue).has('gemeente')) return undefined;
  return subject.kind === 'gemeente'
    ? askRank(indicator, subject, around)
    : askTop(
        indicator,
        (subject.kind === 'groep' && !subject.plural) || subject.kind === 'provincie'
          ? subject
          : placeByCode('NL', catalogue),
        'high',
      );
}

function split({ indicator, subject, catalogue }: Scene): string | undefined {
  const { dimension } = indicator;
  const some = (catalogue.coverage.get(indicator.id)?.sectors.length ?? 0) > 0;
  if (dimension === undefined || !some) return undefined;
  const splitBy: SplitBy = dimension;
  return askBreakdown(indicator, subject, splitBy);
}

/** Another indicator of the same theme for the same place. */
function sibling({ indicator, subject, catalogue }: Scene): string | undefined {
  const other = wellKnown(catalogue).find(
    (candidate) =>
      candidate.theme === indicator.theme &&
      candidate.id !== indicator.id &&
      grainsOf(candidate, catalogue).length > 0 &&
      levelsOf(candidate, catalogue).has(subject.kind === 'groep' ? 'gemeente' : subject.kind),
  );
  return other === undefined ? undefined : askValue(other, subject);
}

/** The other end of a ranking, and how the first of it developed. */
function afterRank(scene: Scene): (string | undefined)[] {
  const { plan, indicator, around, table, catalogue } = scene;
  const { order } = plan.query;
  const among =
    plan.among === undefined ? around : placeByCode(plan.among.code, catalogue, plan.query.regions?.[0]);
  const other =
    (plan.query.members ?? 'gemeente') === 'gemeente' && among.code !== 'PEERS'
      ? askTop(indicator, among, order === 'low' ? 'high' : 'low')
      : undefined;
  const first = table.rows.find((row) => row.role === 'subject') ?? table.rows[0];
  const top =
    first === undefined ? undefined : { ...scene, subject: placesOf(plan, catalogue)(first.region) };
  return [top && trend(top), other, top && split(top), askAbout(indicator)];
}

/** Who stands at the top, how the place asked for or the first developed, and what it is. */
function afterMap(scene: Scene): (string | undefined)[] {
  const [develop, , , about] = afterRank(scene);
  const { plan, indicator, catalogue } = scene;
  const among = placeByCode(plan.among?.code ?? 'NL', catalogue, plan.query.regions?.[0]);
  const top = (plan.query.members ?? 'gemeente') === 'gemeente' && among.code !== 'PEERS';
  return [top ? askTop(indicator, among, plan.query.order ?? 'high') : undefined, develop, about];
}

/** The same in another field, where the place stands on each of the two, and what they measure. */
function afterRelation(scene: Scene): (string | undefined)[] {
  const { plan, table, catalogue } = scene;
  const [a, b] = plan.indicators;
  const asked = table.rows.find((row) => row.role === 'subject')?.region;
  const subject = placeByCode(asked ?? 'NL', catalogue);
  const around = surroundings(subject.code, catalogue);
  if (a === undefined || b === undefined) return [];
  const country = placeByCode('NL', catalogue);
  const isField = (place: NamedPlace): boolean =>
    place.code !== plan.among?.code &&
    (placeOf(place.code, undefined, catalogue)?.members?.length ?? 0) >= FEWEST_PAIRS;
  const other = [...(plan.among?.kind === 'land' ? [around] : [country]), placeByCode('G40', catalogue)].find(
    isField,
  );
  return [
    other && askRelation(a, b, other),
    ...[a, b].map((indicator) =>
      subject.kind === 'gemeente' ? askRank(indicator, subject, around) : askTop(indicator, country, 'high'),
    ),
    askAbout(a),
  ];
}

function candidates(scene: Scene): (string | undefined)[] {
  switch (scene.plan.operation) {
    case 'relation':
      return afterRelation(scene);
    case 'rank':
      return afterRank(scene);
    case 'map':
      return afterMap(scene);
    case 'breakdown':
      return [trend(scene), compare(scene), rank(scene), sibling(scene)];
    case 'trend':
      return [compare(scene), rank(scene), split(scene), sibling(scene)];
    case 'about':
      return [trend(scene), rank(scene), split(scene), sibling(scene)];
    default:
      return [trend(scene), compare(scene), rank(scene), split(scene), sibling(scene)];
  }
}

/** The development of each thing that stands out. */
function trendsOfItems(plan: Plan, table: ResultTable, catalogue: Catalogue): string[] {
  const subject = placesOf(plan, catalogue)(plan.places[0]?.code ?? 'NL');
  return indicatorsIn(table, catalogue)
    .slice(0, MOST)
    .map((indicator) => {
      const years = yearsOf(indicator, catalogue);
      const since =
        years === undefined || years.first === years.last
          ? undefined
          : Math.max(years.first, years.last - YEARS_BACK);
      return askTrend(indicator, subject, since === undefined ? undefined : String(since));
    });
}

export function followUpsOf(plan: Plan, table: ResultTable, catalogue: Catalogue): string[] {
  if (plan.operation === 'movers') return trendsOfItems(plan, table, catalogue);
  const indicator =
    plan.indicators[0] ?? wellKnown(catalogue).find((item) => item.theme === plan.query.theme);
  if (indicator === undefined) return [];
  const place = placesOf(plan, catalogue);
  const subject = place(plan.places[0]?.code ?? table.rows[0]?.region ?? 'NL');
  const scene: Scene = {
    plan,
    table,
    catalogue,
    indicator,
    subject,
    around: surroundings(subject.code, catalogue),
  };
  const questions = candidates(scene).filter((question) => question !== undefined);
  return [...new Set(questions)].slice(0, MOST);
}
