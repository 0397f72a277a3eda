/** Measure, order, limit and filter: what is shown of an indicator, and which end of a ranking. */
import type { Operation, Query } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { DOWN, END } from '../rules/ends.ts';
import { first, isPlural, type Slots, sizeOf } from './operation.ts';

export function orderOf(reading: Reading, indicator: string | undefined): 'high' | 'low' | undefined {
  // "De top 10 laagste": an end that is named counts for more than "top".
  const ends = reading.findings.filter((finding) => finding.order !== undefined);
  const said = (ends.find((finding) => !/top$/.test(finding.rule)) ?? ends[0])?.order;
  if (said === undefined) return undefined;
  const polarity = reading.lexicon.indicators.get(indicator ?? '')?.polarity ?? 'neutral';
  const best = polarity === 'lower' ? 'low' : 'high';
  if (said === 'best') return best;
  if (said === 'worst') return best === 'high' ? 'low' : 'high';
  if (said === 'high' && (has(reading, 'change') || has(reading, 'changing')) && DOWN.test(reading.text))
    return 'low';
  return said;
}

/** "De slechtst scorende gemeenten", "gemeenten op de Veluwe met de meeste horeca": several. */
const MEMBERS = '(?:gemeenten|gemeentes|steden|provincies|municipalities|arbeidsmarktregios)';
const ENDS_OF_MEMBERS = new RegExp(
  ` (?:${END} (?:\\w+ )?${MEMBERS}|${MEMBERS} (?:\\w+ ){0,5}?(?:met|waar|with) (?:\\w+ ){0,5}?${END}) `,
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
  if (
    isChange &&
    !/ (welke|which) (\w+ ){0,2}(gemeente|provincie|stad|arbeidsmarktregio|municipality) | (wie|waar|who|where) /.test(
      reading.text,
    )
  )
    return undefined;
  return singular ? 1 : undefined;
}

const PERCENT = /^%|procent|^index/;

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
  if (said.includes('per_1000_inwoners')) return isRate ? undefined : 'per_1000_inwoners';
  if (said.includes('index')) return 'index';
  if (said.includes('change')) return 'change';
  const amongMembers = operation === 'rank' || operation === 'map';
  if (said.includes('change_pct') || has(reading, 'change') || (amongMembers && has(reading, 'changing'))) {
    const inNumbers = / (in aantallen|absoluut|in absolute|absolute) /.test(reading.text);
    return inNumbers ? 'change' : changeMeasure(indicator, reading);
  }
  const shareable =
    topics.sectors.length > 0 ||
    operation === 'breakdown' ||
    places.said.some((place) => !isPlural(place, reading)) ||
    // "Het aandeel van de G4 in Nederland": one place in a larger one.
    new Set(places.said.map(({ codes }) => sizeOf(codes[0] ?? '', reading))).size > 1;
  if (said.includes('share') && !isRate && shareable) return 'share';
  const compares = amongMembers || places.said.length > 1;
  const counts = has(reading, 'count') || / (meeste|minste|most|fewest) /.test(reading.text);
  return counts && compares && !isRate ? 'level' : undefined;
}
