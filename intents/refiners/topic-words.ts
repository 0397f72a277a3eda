/** Words around a topic that make it another one: its price, its share, what became of a business, where jobs are. */
import { isPlace } from '../ordinary.ts';
import type { Mention, Reading } from '../reading.ts';
import { idsOf } from './sectors.ts';

/** "Duurste huizen": what houses are worth, not how many there are. */
export const isPriced = (id: string, { words, mentions }: Reading): boolean =>
  id === 'woningvoorraad' &&
  words.some(
    ({ norm }, index) =>
      /^(duurste?|goedkoopste?|duurder|goedkoper|prijs|prijzen|kosten?|waard)$/.test(norm) &&
      !mentions.some(({ names, start, end }) => names.some(isPlace) && start <= index && index < end),
  );

/** Said as a part, it is the part that is meant: "percentage lege winkels". */
const TWINS: Readonly<Record<string, string>> = {
  leegstaande_winkelpanden: 'winkelleegstand',
  werklozen: 'werkloosheid',
};

const isPart = ({ findings, text }: Reading): boolean =>
  findings.some(({ sign }) => sign === 'relative') ||
  / (?<! (?:geen|niet|not|no) )(?:percentage|procent|(?:aandeel|deel|gedeelte|share|proportion)(?= (?:van (?:de |het )?|of )?(?:leeg|lege|leegstaande|empty|vacant|winkels?|werklozen|winkelpanden) )) (?!punt)/.test(
    text.replace(/ (?:boven|onder|met|dan|van|met) \d[\d.]* procent /g, ' '),
  );

export const asPart = (id: string, reading: Reading): string => {
  const twin = TWINS[id];
  return twin !== undefined && reading.lexicon.indicators.has(twin) && isPart(reading) ? twin : id;
};

/** What kind of business it is, and what has become of it: "startende bouwbedrijven" are starters. */
const FATES: readonly (readonly [RegExp, string])[] = [
  [/^(failliete?|failliet)$/, 'faillissementen'],
  [/^(startende|gestarte|nieuwe|beginnende|opgerichte)$/, 'starters'],
  [/^(gestopte|opgeheven|stoppende|gesloten|gestaakte)$/, 'stoppers'],
];
const BUSINESS = /(?:bedrijf|bedrijven|bedrijfjes|groothandels|aannemers?|firma s|firmas)$/;
const NEAR = 3;

/** "Groothandels in Barendrecht", "failliete aannemers": businesses are counted, and their sector is named. */
export function businessOf({ mentions, words, lexicon, input }: Reading): string | undefined {
  if (input.previous !== undefined) return undefined;
  const business = mentions.find(
    ({ names, start, end }) =>
      names.some(({ kind }) => kind === 'sector') &&
      BUSINESS.test(
        words
          .slice(start, end)
          .map(({ norm }) => norm)
          .join(' '),
      ),
  );
  if (business === undefined) return undefined;
  const before = words.slice(Math.max(0, business.start - NEAR), business.start).map(({ norm }) => norm);
  const fate = FATES.find(([pattern]) => before.some((word) => pattern.test(word)))?.[1] ?? 'vestigingen';
  return lexicon.indicators.has(fate) ? fate : undefined;
}

/** What shops and cafés are counted by, and the sector of what is in them. */
const WORKPLACES: Readonly<Record<string, string>> = {
  horecavestigingen: 'horeca',
  winkelpanden: 'detailhandel',
};

/** "Banen in winkels", "vacatures in kroegen en restaurants": where they are, not how many of those there are. */
export function sectorFor(mention: Mention, all: readonly Mention[], reading: Reading): string | undefined {
  const { lexicon, words } = reading;
  const [id = '', ...others] = idsOf(mention, 'indicator');
  const sector = WORKPLACES[id];
  if (sector === undefined || others.length > 0 || !lexicon.sectors.has(sector)) return undefined;
  const inSectors = all.some(
    (other) =>
      other !== mention &&
      idsOf(other, 'indicator').some((one) => lexicon.indicators.get(one)?.dimension === 'sector'),
  );
  const before = words.slice(Math.max(0, mention.start - 2), mention.start).map(({ norm }) => norm);
  const inside = /(?:^| )(?:in|bij|voor|binnen)(?: de| alle)?$/.test(before.join(' '));
  const listed =
    before.at(-1) === 'en' &&
    all.some((other) => other.end === mention.start - 1 && sectorFor(other, all, reading) !== undefined);
  return inSectors && (inside || listed) ? sector : undefined;
}
