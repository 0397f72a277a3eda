/** A name that another name right behind it settles: "Katwijk in Noord-Brabant", "Hoorn op Terschelling". */
import type { Mention, Reading } from '../reading.ts';
import { keyOf } from '../text.ts';

/** What a name may mean by the catalogue of names with more than one reading. */
export function ambiguityOf(mention: Mention, reading: Reading): readonly string[] | undefined {
  const key = keyOf(reading.words.slice(mention.start, mention.end));
  return reading.lexicon.ambiguities.get(key);
}

/** The name right behind a name, with a word between that says the one lies in or near the other. */
function nameBeside(
  { end }: Mention,
  { mentions, words }: Reading,
): { by: Mention; tie: string } | undefined {
  const isTie = /^(in|op|bij|nabij|onder)$/.test(words[end]?.norm ?? '');
  const start = isTie ? end + 1 : end;
  const by = mentions.find(
    (other) => other.start === start || (isTie && other.start === start + 1 && words[start]?.norm === 'het'),
  );
  const apart = words.slice(end, by?.start).some(({ pause }) => pause === 'sentence');
  return by === undefined || apart ? undefined : { by, tie: isTie ? (words[end]?.norm ?? '') : '' };
}

/** All that a name may mean. */
const codesOf = (mention: Mention, reading: Reading): string[] => [
  ...new Set([
    ...mention.names.filter(({ kind }) => kind === 'region' || kind === 'place').map(({ id }) => id),
    ...(ambiguityOf(mention, reading) ?? []),
  ]),
];

/** Members of an area are put in order: "op welke plek staat Laren in Noord-Holland". */
const isOrdered = ({ findings }: Reading): boolean =>
  findings.some(
    ({ sign, order, operation }) =>
      sign === 'place-of' || order !== undefined || operation === 'rank' || operation === 'map',
  );

/** "Rijswijk (NB)", "Katwijk in Noord-Brabant": the one in that province, even when a municipality bears the name. */
export function inProvinceBeside(
  mention: Mention,
  reading: Reading,
): { codes: readonly string[]; by: Mention } | undefined {
  const { by, tie } = nameBeside(mention, reading) ?? {};
  const province = by?.names.find((name) => reading.lexicon.regions.get(name.id)?.kind === 'provincie');
  const all = codesOf(mention, reading);
  const codes = all.filter((code) => reading.lexicon.regions.get(code)?.province === province?.id);
  if (by === undefined || province === undefined || codes.length !== 1) return undefined;
  return tie !== '' && (all.length === 1 || isOrdered(reading)) ? undefined : { codes, by };
}

/** "Hoorn op Terschelling", "Laren bij Lochem": a village in the municipality that is named behind it, or near it. */
export function inMunicipalityBeside(
  mention: Mention,
  reading: Reading,
): { codes: readonly string[]; by: Mention } | undefined {
  const { by, tie } = nameBeside(mention, reading) ?? {};
  if (by === undefined || tie === undefined || tie === '') return undefined;
  const beside = by.names.find(
    (name) => /^GM/.test(name.id) && (name.kind === 'region' || name.kind === 'place'),
  );
  if (beside === undefined) return undefined;
  const all = codesOf(mention, reading);
  if (all.includes(beside.id)) return { codes: [beside.id], by };
  if (tie === 'op' || tie === 'in' || tie === 'onder')
    return all.every((code) => /^GM/.test(code)) ? { codes: [beside.id], by } : undefined;
  const province = reading.lexicon.regions.get(beside.id)?.province;
  const near = all.filter((code) => reading.lexicon.regions.get(code)?.province === province);
  return near.length > 0 ? { codes: near, by } : undefined;
}
