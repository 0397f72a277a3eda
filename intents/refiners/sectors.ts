/** Sectors of a question: which are asked for, left out, or not to be had of the indicator. */
import { isDenied } from '../negation.ts';
import type { Mention, Reading } from '../reading.ts';
import type { VocabularyIndicator } from '../vocabulary.ts';
import { isExcepted } from './except.ts';

/** Ids of one kind that a mention may mean. */
export const idsOf = (mention: Mention, kind: string): string[] => [
  ...new Set(mention.names.filter((name) => name.kind === kind).map((name) => name.id)),
];

/** The official name, or the only reading; several: unclear. */
export function settleIds(mention: Mention, kind: string): string[] {
  const official = mention.names.filter((name) => name.kind === kind && name.official).map((name) => name.id);
  return official.length === 1 ? official : idsOf(mention, kind);
}

const allows = (indicator: VocabularyIndicator | undefined, scheme: string): boolean =>
  indicator?.dimension !== undefined &&
  (indicator.dimension === 'beroepsgroep') === (scheme === 'beroepsgroep');

/** Words before a sector that make it part of the question, and those that make it somebody's department. */
const PART = /^(in|bij|voor|van|binnen|uit|sector|onder|naar|for|among)$/;
const DEPARTMENT =
  /^(afdeling|team|visie|nota|beleid|programma|wethouder|commissie|portefeuille|domein|directie|raadscommissie|cluster|adviseur|beleidsadviseur|beleidsmedewerker|medewerker|ministerie|ambtenaar)$/;

/** "Werkloosheid in de zorg": the sector is asked for, and not merely where somebody works. */
function isAsked({ start, end }: Mention, { words, mentions }: Reading): boolean {
  const before = words
    .slice(Math.max(0, start - 4), start)
    .map((word) => word.norm)
    .filter((norm) => !/^(de|het|een|the)$/.test(norm));
  const last = before.at(-1) ?? '';
  if (DEPARTMENT.test(last) || (PART.test(last) && DEPARTMENT.test(before.at(-2) ?? ''))) return false;
  const beside = mentions.some(
    (mention) =>
      (mention.end === start || mention.start === end) &&
      mention.names.some(({ kind }) => kind === 'indicator'),
  );
  return PART.test(last) || beside;
}

interface Sectors {
  readonly ids: string[];
  readonly except: string[];
  readonly unclear?: { readonly said: string; readonly ids: string[] };
  readonly lost?: string;
}

/** @param indicators the ones asked about; `taken` are mentions that are an indicator already. */
export function findSectors(
  reading: Reading,
  indicators: readonly string[],
  taken: ReadonlySet<Mention>,
): Sectors {
  const schemeOf = (id: string): string => reading.lexicon.sectors.get(id)?.scheme ?? '';
  const known = indicators.map((id) => reading.lexicon.indicators.get(id));
  const found: string[] = [];
  const except: string[] = [];
  let unclear: Sectors['unclear'];
  let lost: string | undefined;
  for (const mention of reading.mentions) {
    const all = taken.has(mention) ? [] : settleIds(mention, 'sector');
    if (all.length === 0) continue;
    const fitting = all.filter((id) => known.some((indicator) => allows(indicator, schemeOf(id))));
    const general = indicators.length === 0 ? all.filter((id) => schemeOf(id) !== 'beroepsgroep') : [];
    const choice = fitting.length > 0 ? fitting : general;
    if (choice.length === 0) {
      if (indicators.length > 0 && isAsked(mention, reading)) lost ??= mention.said;
    } else if (choice.length > 1) unclear ??= { said: mention.said, ids: choice };
    else if (
      isExcepted(reading, 'sector', mention.start, mention.end) ||
      isDenied(reading.words, mention.start)
    )
      except.push(choice[0] ?? '');
    else found.push(choice[0] ?? '');
  }
  return {
    ids: [...new Set(found)],
    except: [...new Set(except)],
    ...(unclear === undefined ? {} : { unclear }),
    ...(lost === undefined ? {} : { lost }),
  };
}
