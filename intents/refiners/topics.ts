/** Indicators, sectors and theme of a question. */

import type { Theme } from '../query.ts';
import type { Mention, Reading } from '../reading.ts';
import type { VocabularyIndicator } from '../vocabulary.ts';

export interface Topics {
  readonly indicators: readonly string[];
  /** An indicator that may be one of several, in the asker's words. */
  readonly unclearIndicator?: { readonly said: string; readonly ids: readonly string[] };
  readonly sectors: readonly string[];
  readonly unclearSector?: { readonly said: string; readonly ids: readonly string[] };
  readonly exceptSectors: readonly string[];
  readonly theme?: Theme;
}

/**
 * Words that name what is counted as often as an indicator: beside another indicator they say of whom or what
 * it is ("hoeveel bedrijven kregen TVL").
 */
const COUNTED = new Set(
  'bedrijven bedrijf ondernemingen onderneming ondernemers vestigingen vestiging inwoners inwoner bevolking bewoners residents people inhabitants population huishoudens huishouden households gezinnen winkels winkel woningen woning huizen panden banen companies businesses firmas jongeren werkgelegenheid horeca employment jobs werknemers mensenwerken zelfstandigen ondernemer supermarkt werkenden population'.split(
    ' ',
  ),
);

const CONJUNCTION =
  /^( (en|of|and|or|ook|de|het|vs|versus|tegenover|tov|met|tussen|aantal|naast|zowel|als|aandeel|percentage|gemiddelde?|the|between|is|er|verband|samenhang|hoeveel|een))* $/;

const ids = (mention: Mention, kind: string): string[] => [
  ...new Set(mention.names.filter((name) => name.kind === kind).map((name) => name.id)),
];
const wordOf = (mention: Mention, reading: Reading): string =>
  reading.words
    .slice(mention.start, mention.end)
    .map((word) => word.norm)
    .join('');

/** Whether two mentions are set beside each other by nothing but "en", "vs" and the like. */
function joined(a: Mention, b: Mention, reading: Reading): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const words = reading.words.slice(first.end, second.start).map((word) => word.norm);
  if (words.length === 0) return false;
  return (
    CONJUNCTION.test(` ${words.join(' ')} `) &&
    words.some((word) => /^(en|of|and|or|vs|versus|tegenover|tov|naast|met|als)$/.test(word))
  );
}

function isCountedBeside(mention: Mention, all: readonly Mention[], reading: Reading): boolean {
  if (!COUNTED.has(wordOf(mention, reading))) return false;
  const others = all.filter((other) => other !== mention && !COUNTED.has(wordOf(other, reading)));
  return others.length > 0 && !others.some((other) => joined(mention, other, reading));
}

/** The official name, or the only reading; several: unclear. */
function settleIds(mention: Mention, kind: string): string[] {
  const official = mention.names.filter((name) => name.kind === kind && name.official).map((name) => name.id);
  return official.length === 1 ? official : ids(mention, kind);
}

const allows = (indicator: VocabularyIndicator | undefined, scheme: string): boolean =>
  indicator?.dimension !== undefined &&
  (indicator.dimension === 'beroepsgroep') === (scheme === 'beroepsgroep');

/** Mentions that can be an indicator; "horeca" is a sector as soon as another indicator has sectors. */
function indicatorMentions(reading: Reading, splits: boolean): { chosen: Mention[]; set: Set<Mention> } {
  const all = reading.mentions.filter((mention) => ids(mention, 'indicator').length > 0);
  const certain = all.filter((mention) => ids(mention, 'sector').length === 0);
  const withSectors = certain.some((mention) =>
    ids(mention, 'indicator').some((id) => reading.lexicon.indicators.get(id)?.dimension === 'sector'),
  );
  const usable = all.filter((mention) => certain.includes(mention) || !withSectors);
  const chosen = usable.filter((mention) => !isCountedBeside(mention, usable, reading) || splits);
  return { chosen, set: new Set(chosen) };
}

function findSectors(
  reading: Reading,
  indicators: readonly string[],
  taken: ReadonlySet<Mention>,
): { ids: string[]; except: string[]; unclear?: { said: string; ids: string[] } } {
  const schemeOf = (id: string): string => reading.lexicon.sectors.get(id)?.scheme ?? '';
  const known = indicators.map((id) => reading.lexicon.indicators.get(id));
  const found: string[] = [];
  const except: string[] = [];
  let unclear: { said: string; ids: string[] } | undefined;
  for (const mention of reading.mentions) {
    if (taken.has(mention)) continue;
    const all = settleIds(mention, 'sector');
    if (all.length === 0) continue;
    const fitting = all.filter((id) => known.some((indicator) => allows(indicator, schemeOf(id))));
    const general = indicators.length === 0 ? all.filter((id) => schemeOf(id) !== 'beroepsgroep') : [];
    const choice = fitting.length > 0 ? fitting : general;
    if (choice.length === 0) continue;
    const isExcept = reading.findings.some(
      (finding) =>
        finding.sign === 'except' && finding.end <= mention.start && mention.start - finding.end <= 2,
    );
    if (choice.length > 1) unclear ??= { said: mention.said, ids: choice };
    else (isExcept ? except : found).push(choice[0] ?? '');
  }
  return {
    ids: [...new Set(found)],
    except: [...new Set(except)],
    ...(unclear === undefined ? {} : { unclear }),
  };
}

export function findTopics(reading: Reading): Topics {
  const { chosen, set } = indicatorMentions(reading, false);
  const indicators: string[] = [];
  let unclear: { said: string; ids: string[] } | undefined;
  for (const mention of chosen) {
    const choice = settleIds(mention, 'indicator');
    if (choice.length > 1) unclear ??= { said: mention.said, ids: choice };
    else if (choice[0] !== undefined && !indicators.includes(choice[0])) indicators.push(choice[0]);
  }
  const settled = indicators.length > 0 ? indicators : (unclear?.ids ?? []);
  const sectors = findSectors(reading, settled, set);
  const themes = reading.mentions.flatMap((mention) => ids(mention, 'theme'));
  const [theme] = themes;
  return {
    indicators: indicators,
    sectors: sectors.ids,
    exceptSectors: sectors.except,
    ...(unclear === undefined || indicators.length > 0 ? {} : { unclearIndicator: unclear }),
    ...(sectors.unclear === undefined ? {} : { unclearSector: sectors.unclear }),
    ...(theme === undefined ? {} : { theme: theme as Theme }),
  };
}
