/**
 * Sentences on two indicators against each other: how strong and which way, where a place stands, and what it
 * does not say. Built on "waar … hoger is, is … meestal ook hoger", which is right for every indicator: each has
 * a subject in the singular ("de werkloosheid", "het aantal banen"). Never that one comes from the other.
 */
import type { BuiltIn, RelationFinding, RelationPlace, Row, Strength } from '#src/model.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { bare } from './figures.ts';
import { fitting } from './fitting.ts';
import { formatNumber, MINUS } from './numbers.ts';
import { namedPlace, placesOf } from './places.ts';
import { membersName } from './ranking.ts';
import { CORRELATION_SCALES, STRENGTH_WORDS } from './relation-notes.ts';
import { both, fieldOf, isKnown, type Told, timeOf, toldOf } from './relation-told.ts';
import { listOf, spaced, upperFirst } from './text.ts';
import { afterPreposition } from './topic.ts';

const MOST_PLACES = 3;

const HOW_OFTEN: Readonly<Record<Strength, string>> = {
  strong: 'meestal',
  moderate: 'vaak',
  weak: 'gemiddeld',
};

/** "(correlatie 0,74; 0 is geen, 1 is volledige samenhang)" */
function coefficient({ pearson }: RelationFinding): string {
  if (pearson === undefined) return '';
  const scale = CORRELATION_SCALES[pearson.text.startsWith(MINUS) ? 1 : 0];
  return `(correlatie ${pearson.text}; ${scale})`;
}

function related(told: Told): string {
  const { finding, a, b } = told;
  const strength = finding.strength ?? 'weak';
  const up = (finding.pearson?.value ?? 0) > 0;
  const exceptions = strength === 'weak' ? ', met veel uitzonderingen' : '';
  return sentence(
    spaced(
      `waar ${a.subject} hoger is, is ${b.subject} ${HOW_OFTEN[strength]} ${up ? 'ook hoger' : 'lager'}${exceptions}:`,
      `bij ${fieldOf(told)} is de samenhang`,
      timeOf(told),
      STRENGTH_WORDS[strength],
      coefficient(finding),
    ),
  );
}

function unrelated(told: Told): string {
  const { a, b, finding } = told;
  const why = finding.outcome === 'outliers' ? '; wat er te zien is, komt van een paar uitschieters' : '';
  return sentence(
    spaced(
      `bij ${fieldOf(told)} is er`,
      timeOf(told),
      `geen duidelijke samenhang tussen ${a.subject} en ${b.subject}`,
      `${coefficient(finding)}${why}`,
    ),
  );
}

function notCalculated(told: Told): string {
  const { finding, telling } = told;
  const { pairs, members, needed } = finding;
  const all = membersName(telling.plan, members);
  switch (finding.outcome) {
    case 'coverage':
      return sentence(
        `${pairs === 0 ? 'geen' : `slechts ${formatNumber(pairs, 0)}`} van de ${formatNumber(members, 0)} ${all} ${pairs < 2 ? 'heeft' : 'hebben'} beide cijfers: te weinig om iets over samenhang te zeggen`,
      );
    case 'no-spread':
      return sentence(
        `bij ${fieldOf(told)} is een van beide cijfers overal gelijk, dus samenhang is niet te berekenen`,
      );
    default:
      return sentence(
        `${fieldOf(told)} ${pairs === 1 ? 'is' : 'zijn'} te weinig om iets over samenhang te zeggen; daarvoor zijn er minstens ${needed} nodig`,
      );
  }
}

const isGiven = ({ outcome }: RelationFinding): boolean =>
  outcome === 'relation' || outcome === 'none' || outcome === 'outliers';

/** One place in full: both figures, and what would go with its first by the line. */
function onePlace(told: Told, region: string, beside: RelationPlace | undefined): string {
  const { a, b, telling } = told;
  const place = placesOf(telling.plan, telling.catalogue)(region);
  const [x, y] = [a.rows.get(region), b.rows.get(region)];
  if (x === undefined || y === undefined || !isKnown(told, region)) {
    const lacking = (x?.value ?? null) === null ? a : b;
    return sentence(`voor ${place.spoken} is er geen cijfer over ${afterPreposition(lacking.topic)}`);
  }
  const figures = `${place.inside} is ${a.subject} ${bare(x, a.topic)} en ${b.subject} ${bare(y, b.topic)}`;
  if (beside === undefined) return sentence(figures);
  if (beside.position === 'near') return sentence(`${figures}; dat past bij dat beeld`);
  const degree = beside.position === 'above' ? 'hoger' : 'lager';
  const expected = spaced(beside.expected, b.topic.unit);
  return sentence(`${figures}; dat laatste is ${degree} dan de ${expected} die bij dat beeld past`);
}

const POSITIONS = {
  above: 'boven de lijn',
  below: 'onder de lijn',
  near: 'dicht bij de lijn',
} as const;

/** Several places in short: both figures, and above, below or near the line. */
function severalPlaces(told: Told, regions: readonly string[]): string {
  const { plan, catalogue } = told.telling;
  const place = placesOf(plan, catalogue);
  const groups = new Map<string, string[]>();
  for (const region of regions.slice(0, MOST_PLACES)) {
    const beside = told.finding.places.find((candidate) => candidate.region === region);
    const known = isKnown(told, region);
    const position = !known ? 'geen' : beside === undefined ? '' : POSITIONS[beside.position];
    const name = known ? `${place(region).spoken} (${both(told, region)})` : place(region).spoken;
    groups.set(position, [...(groups.get(position) ?? []), name]);
  }
  const said = [...groups].map(([position, names]) => {
    const [be, have] = names.length > 1 ? ['liggen', 'hebben'] : ['ligt', 'heeft'];
    if (position === 'geen') return `${listOf(names)} ${have} niet beide cijfers`;
    return position === '' ? `ter vergelijking: ${listOf(names)}` : `${listOf(names)} ${be} ${position}`;
  });
  return sentence(said.join('; '));
}

function placesSentence(told: Told): string | undefined {
  const { plan, table } = told.telling;
  const shown = new Set(table.rows.map((row) => row.region));
  const regions = plan.places.map(({ code }) => code).filter((code) => shown.has(code));
  const [only, other] = regions;
  if (only === undefined) return isGiven(told.finding) ? undefined : ends(told);
  if (other !== undefined) return severalPlaces(told, regions);
  return onePlace(
    told,
    only,
    told.finding.places.find((place) => place.region === only),
  );
}

/** Nobody was asked for and nothing could be calculated: who stand at the ends of the first figure. */
function ends(told: Told): string | undefined {
  const { a, telling } = told;
  const known = [...a.rows.values()].filter((row) => isKnown(told, row.region));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const place = placesOf(telling.plan, telling.catalogue);
  const say = (row: Row): string => `${place(row.region).inside} (${bare(row, a.topic)})`;
  return sentence(`${a.subject} is het hoogst ${say(first)} en het laagst ${say(last)}`);
}

const BUILT_IN: Readonly<Record<BuiltIn, string>> = {
  part: 'het ene cijfer wordt met het andere berekend',
  shared: 'beide cijfers worden met hetzelfde getal berekend',
  subset: 'het ene cijfer is een deel van het andere',
  size: 'grote gebieden hebben van beide meer',
};

/** What the coefficient does not say. */
function limits({ finding }: Told): string | undefined {
  if (!isGiven(finding)) return undefined;
  if (finding.outcome !== 'relation') return 'Dat zegt niet dat ze niets met elkaar te maken hebben.';
  return finding.builtIn === undefined
    ? 'Dit zegt niet dat het een door het ander komt.'
    : `Een deel is ingebouwd (${BUILT_IN[finding.builtIn]}), en dit zegt niet dat het een door het ander komt.`;
}

/** " in de G40"; nothing for the whole country. */
function within({ plan }: Telling): string {
  const { among, query } = plan;
  if (query.members !== undefined && query.members !== 'gemeente') return ` (${membersName(plan, 2)})`;
  if (among === undefined || among.kind === 'land') return '';
  return ` ${namedPlace(among.code, among.name, among.kind).inside}`;
}

const STRONG: Readonly<Record<Strength, string>> = { strong: 'sterke', moderate: 'matige', weak: 'zwakke' };

function headlineOf(told: Told): string {
  const { finding, a, b, telling } = told;
  const { among: _, ...anywhere } = telling.plan;
  const pair = `tussen ${a.short} en ${b.short}`;
  const inverse = (finding.pearson?.value ?? 0) < 0 ? 'omgekeerde ' : '';
  const what = isGiven(finding)
    ? finding.outcome === 'relation'
      ? `${STRONG[finding.strength ?? 'weak']} ${inverse}samenhang ${pair}`
      : `geen duidelijke samenhang ${pair}`
    : finding.outcome === 'too-few'
      ? `te weinig ${membersName(anywhere, 2)} voor een samenhang ${pair}`
      : `samenhang ${pair} is niet te berekenen`;
  const field = within(telling);
  return upperFirst(fitting([`${what}${field}`, what]));
}

export function wordRelation(telling: Telling): Draft | undefined {
  const told = toldOf(telling);
  if (told === undefined) return undefined;
  const { finding } = told;
  const first = !isGiven(finding)
    ? notCalculated(told)
    : finding.outcome === 'relation'
      ? related(told)
      : unrelated(told);
  return {
    headline: headlineOf(told),
    sentences: [first, placesSentence(told), limits(told)].filter((text) => text !== undefined),
  };
}
