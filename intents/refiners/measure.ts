/** Measure, order, limit and filter: what is shown of an indicator, and which end of a ranking. */
import type { Operation, Query } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { DOWN, END } from '../rules/ends.ts';
import { first, isPlural, type Slots } from './operation.ts';

export function orderOf(reading: Reading, indicator: string | undefined): 'high' | 'low' | undefined {
  // "De top 10 laagste": an end that is named counts for more than "top".
  const ends = reading.findings.filter((finding) => finding.order !== undefined);
  const said = (ends.find((finding) => !/top$/.test(finding.rule)) ?? ends[0])?.order;
  if (said === undefined) return undefined;
  const polarity = reading.lexicon.indicators.get(indicator ?? '')?.polarity ?? 'neutral';
  const best = polarity === 'lower' ? 'low' : 'high';
  if (said === 'best') return best;
  if (said === 'worst') return best === 'high' ? 'low' : 'high';
  const changes = has(reading, 'change') || has(reading, 'changing') || has(reading, 'loss');
  if (said === 'high' && changes && DOWN.test(reading.text)) return 'low';
  return said;
}

/** "De slechtst scorende gemeenten", "gemeenten op de Veluwe met de meeste horeca": several. */
const MEMBERS = '(?:gemeenten|gemeentes|steden|provincies|municipalities|arbeidsmarktregios)';
const ENDS_OF_MEMBERS = new RegExp(
  ` (?:${END} (?:\\w+ )?${MEMBERS}|${MEMBERS} (?:\\w+ ){0,5}?(?:met|waar|with) (?:\\w+ ){0,5}?${END}) `,
);

/** "Welke gemeente groeide", "hardst gegroeide gemeente", "grootste stijger". */
const ONE_THAT_CHANGED = new RegExp(
  ` (?:welke|which) (?:\\w+ ){0,3}(?:gemeente|provincie|stad|arbeidsmarktregio|municipality|province|city) | (?:wie|waar|who|where) | ${END} (?:\\w+ ){0,2}(?:gemeente|provincie|stad|stijger|daler|groeier|krimper|winnaar|verliezer|municipality|province) `,
);

/** One is meant by "welke gemeente heeft de meeste", several by "welke gemeenten". */
export function limitOf(reading: Reading, order: string | undefined, subjects: number): number | undefined {
  const said = first(reading, 'limit');
  // "De twaalf provincies" are all of them: a number of members is a limit only with an end.
  const counts = reading.findings.some(
    (finding) => finding.limit !== undefined && finding.rule !== 'number of members',
  );
  if (said !== undefined && (counts || order !== undefined)) return said;
  if (order === undefined) return undefined;
  const plural =
    / (welke|which) (?!van )(\w+ ){0,2}(gemeenten|gemeentes|steden|provincies|municipalities|arbeidsmarktregios|plaatsen) | de (gemeenten|gemeentes|steden|provincies|municipalities|arbeidsmarktregios|plaatsen) /.test(
      reading.text,
    ) ||
    (ENDS_OF_MEMBERS.test(reading.text) && !/ (welke gemeente|wie|waar) /.test(reading.text)) ||
    / (ranglijst|rangschik|lijst|gesorteerd|sorteer|op volgorde|aflopend|oplopend|van hoog naar laag|van laag naar hoog) /.test(
      reading.text,
    );
  const ends = reading.findings.find((finding) => finding.order !== undefined);
  const isChange = has(reading, 'change') || has(reading, 'changing');
  if (plural || subjects > 0 || has(reading, 'sorted')) return undefined;
  const singular =
    / (welke|which|wie|who|wat is de|wat is|waar in|waar|where|wer) /.test(reading.text) ||
    ends?.rule === 'end';
  if (isChange && !ONE_THAT_CHANGED.test(reading.text)) return undefined;
  return singular ? 1 : undefined;
}

/** "Hoeveel vacatures heeft Breda vergeleken met de G40": made comparable, unless absolute figures are asked for. */
const COMPARES =
  / (?:vs|versus|tov|ten opzichte van|vergeleken|vergelijk|vergelijking|vergelijken|afgezet|tegenover|compared|against) /;
const ABSOLUTE = / (?:aantal|aantallen|absoluut|absolute|number of|totaal|totale|in totaal) /;

const PERCENT = /^%|procent|^index/;

const isPercentage = (unit: string | undefined): boolean => PERCENT.test(unit ?? '');

/** A change of a percentage or an index is in points; of anything else in percent. */
function changeMeasure(indicator: string | undefined, reading: Reading): 'change' | 'change_pct' | undefined {
  const unit = reading.lexicon.indicators.get(indicator ?? '')?.unit ?? '';
  if (/jaar op jaar/.test(unit)) return undefined;
  return PERCENT.test(unit) ? 'change' : 'change_pct';
}

export function measureOf(
  reading: Reading,
  operation: Operation,
  { topics, places }: Slots,
): Query['measure'] {
  const [indicator] = topics.indicators;
  const known = reading.lexicon.indicators.get(indicator ?? '');
  const said = reading.findings
    .filter((finding) => finding.measure !== undefined)
    .map((finding) => finding.measure);
  const isRate = known?.kind === 'rate';
  // What has been added on balance is the figure itself.
  if (known?.id === 'groei_vestigingen' && said.every((measure) => measure === 'change')) return undefined;
  const changed = has(reading, 'change') || has(reading, 'loss');
  // "Naar inwonertal" says by what: inhabitants are not divided by themselves.
  const changes = changed || has(reading, 'changing');
  if (known?.id === 'inwoners' && said.includes('per_1000_inwoners') && said.length === 1 && !changes)
    return undefined;
  if (has(reading, 'loss'))
    return / (procentueel|relatief|verhoudingsgewijs|naar verhouding|in procenten) /.test(reading.text)
      ? changeMeasure(indicator, reading)
      : 'change';
  const relative = !changed && !isRate && has(reading, 'relative');
  const perHead =
    relative ||
    reading.findings.some(({ measure, sign }) => measure === 'per_1000_inwoners' && sign !== 'relative');
  if (perHead) return isRate ? undefined : 'per_1000_inwoners';
  if (said.includes('index')) return 'index';
  const inPercent = / (?:hoeveel|welk) (?:procent|percentage) | procentueel /.test(reading.text);
  if (said.includes('change')) return inPercent && !isPercentage(known?.unit) ? 'change_pct' : 'change';
  const amongMembers = operation === 'rank' || operation === 'map';
  if (said.includes('change_pct') || has(reading, 'change') || (amongMembers && has(reading, 'changing'))) {
    const inNumbers = / (in aantallen|absoluut|in absolute|absolute) /.test(reading.text);
    return inNumbers ? 'change' : changeMeasure(indicator, reading);
  }
  const shareable =
    topics.sectors.length > 0 ||
    operation === 'breakdown' ||
    places.said.length > 1 ||
    places.said.some((place) => !isPlural(place, reading));
  if (said.includes('share') && !isRate && shareable) return 'share';
  const compares = amongMembers || places.said.length > 1;
  const counts = has(reading, 'count') || / (meeste|minste|most|fewest) /.test(reading.text);
  if (!counts || !compares || isRate) return undefined;
  return !amongMembers && COMPARES.test(reading.text) && !ABSOLUTE.test(reading.text) ? undefined : 'level';
}
