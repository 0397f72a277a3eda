/** How an indicator is spoken of. Known ones have a line in `nouns-known.ts`; any other is worded by rule. */
import type { Indicator, Sector } from '#src/model.ts';
import { KNOWN_NOUNS, KNOWN_SECTORS } from './nouns-known.ts';
import { isPercentage } from './numbers.ts';
import { lowerFirst } from './text.ts';

export interface Noun {
  /** With article, for a singular verb: "het aantal openstaande vacatures", "de winkelleegstand". */
  readonly subject: string;
  /** Without article, for a headline: "openstaande vacatures", "winkelleegstand". */
  readonly short: string;
  /** Article of `short`; empty where it is not known. */
  readonly article: 'de' | 'het' | '';
  /** For things that are counted: "1 baan", "2 banen". */
  readonly counted?: { readonly one?: string; readonly many: string };
  /** Large or small, rather than high or low. */
  readonly large?: true;
  /** Said behind a figure that is no count: "km", "per 1.000 banen"; empty when figure or name carry it. */
  readonly unit: string;
}

/** Units that stand in the figure itself, or that say nothing beside it. */
const SILENT_UNITS: ReadonlySet<string> = new Set([
  'euro',
  'x 1.000 euro',
  'index',
  'score',
  'rapportcijfer',
  'cijfer',
  'stuks',
  'aantal',
  'procentpunt',
]);

/** Units of what is counted whatever it is called: "zonnestroominstallaties" in "stuks". */
const COUNT_UNITS: ReadonlySet<string> = new Set(['stuks', 'aantal']);

const spokenUnit = (unit: string): string => (SILENT_UNITS.has(unit) || isPercentage(unit) ? '' : unit);

/** "de nettogroei van vestigingen" names its unit: "vestigingen" behind the figure would say it twice. */
const isNamedBy = (name: string, unit: string): boolean =>
  unit.length > 3 && name.toLowerCase().endsWith(unit.toLowerCase());

/** Endings of nouns with "het"; then of nouns with "de". Anything else is worded without an article. */
const HET =
  /(percentage|inkomen|vermogen|verbruik|cijfer|aandeel|aantal|gewicht|terrein|product|oppervlak|werk|gebruik|oordeel|bezit|tekort|overschot|saldo|niveau|bedrag|gemiddelde|inwonertal|water|gas)$/;
const DE =
  /(heid|ing|ie|druk|graad|stand|index|indicator|waarde|voorraad|oppervlakte|samenhang|overlast|teit|schuld|leeftijd|prijs|omvang|duur|score|groei|uitval|grootte|lengte|zorg|hulp|kans|vraag|behoefte)$/;
const PREPOSITION = / (van|in|met|tot|binnen|zonder|voor|per|op|bij|onder|boven|vanaf|dat|die) /;

/** The noun a name is about: "Personen in de laagste inkomens" → "Personen". */
const headOf = (name: string): string => withoutTotal(name).split(PREPOSITION)[0]?.split(' ').at(-1) ?? name;

/** "Zonnestroominstallaties, totaal" is named so in a table only. */
const withoutTotal = (name: string): string => name.replace(/,? totaal$/i, '');

export const isPlural = (noun: string): boolean =>
  /(en|s)$/.test(noun) && !/(inkomen|vermogen|wonen|leven|gas|huis|proces)$/.test(noun);

/** Of a noun with what stands before it; undefined where its ending does not tell. */
export function articleFor(name: string): 'de' | 'het' | undefined {
  if (/^gemiddelde /i.test(name)) return 'de';
  if (/^gemiddeld /i.test(name)) return 'het';
  const head = headOf(name).toLowerCase();
  // "Rapportcijfer veiligheid in de buurt" is about the mark.
  if (HET.test(name.split(' ')[0]?.toLowerCase() ?? '')) return 'het';
  return HET.test(head) ? 'het' : DE.test(head) ? 'de' : undefined;
}

/** "het cijfer voor …" where the article of a name is not known. */
function subjectByRule(name: string, plural: string): string {
  const said = lowerFirst(withoutTotal(name));
  if (/^aantal /.test(said)) return `${plural.replace(/ aantal$| cijfer voor$/, '')} ${said}`;
  // "Gemiddeld verbruik van woningen" is about the use, whatever stands behind it.
  if (/^gemiddelde? /i.test(name)) return `${articleFor(name)} ${said.replace(/^gemiddeld /, 'gemiddelde ')}`;
  if (isPlural(headOf(name))) return `${plural} ${said}`;
  const article = articleFor(name);
  return article === undefined ? `het cijfer voor ${said}` : `${article} ${said}`;
}

/** A count is named by what is counted: its unit stands in its name ("Personen met bijstand", personen). */
function countedByRule({ name, unit, kind, aggregation }: Indicator): string | undefined {
  if (kind === 'rate' || aggregation.kind !== 'sum') return undefined;
  const said = lowerFirst(withoutTotal(name));
  const isCount = COUNT_UNITS.has(unit) || said.toLowerCase().includes(unit.toLowerCase());
  return isCount && isPlural(headOf(name)) ? said : undefined;
}

export function nounOf(indicator: Indicator): Noun {
  const known = KNOWN_NOUNS[indicator.id];
  if (known !== undefined && 'many' in known) {
    return {
      subject: `het aantal ${known.many}`,
      short: known.many,
      article: 'de',
      counted: known,
      unit: '',
    };
  }
  const named = isNamedBy(known?.the ?? indicator.name, indicator.unit);
  const unit = named ? '' : spokenUnit(indicator.unit);
  if (known !== undefined) {
    const same = /^(de|het) /.exec(known.the)?.[1] as 'de' | 'het' | undefined;
    const article = known.the.endsWith(` ${known.short}`) ? same : articleFor(known.short);
    return {
      subject: known.the,
      short: known.short,
      article: article ?? '',
      ...(known.large ? { large: true as const } : {}),
      unit,
    };
  }
  const many = countedByRule(indicator);
  if (many !== undefined)
    return { subject: `het aantal ${many}`, short: many, article: 'de', counted: { many }, unit: '' };
  const plural = isPercentage(indicator.unit)
    ? 'het aandeel'
    : indicator.kind === 'rate'
      ? 'het gemiddelde aantal'
      : 'het cijfer voor';
  const isAverage = /^gemiddelde? /i.test(indicator.name);
  const article = !isAverage && isPlural(headOf(indicator.name)) ? 'de' : (articleFor(indicator.name) ?? '');
  return {
    subject: subjectByRule(indicator.name, plural),
    short: lowerFirst(withoutTotal(indicator.name)),
    article,
    unit,
  };
}

/** "de zorg", "de topsector Logistiek", "technische beroepen". */
export function theSector(sector: Pick<Sector, 'id' | 'name' | 'scheme'>): string {
  const known = KNOWN_SECTORS[sector.id];
  if (known !== undefined) return known;
  if (sector.scheme === 'topsector') return `de topsector ${sector.name}`;
  return lowerFirst(sector.name);
}

/** "in de zorg", "voor technische beroepen". */
export const inSector = (sector: Pick<Sector, 'id' | 'name' | 'scheme'>): string =>
  `${sector.scheme === 'beroepsgroep' ? 'voor' : 'in'} ${theSector(sector)}`;
