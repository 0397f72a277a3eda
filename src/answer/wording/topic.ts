/** What is measured, in words: an indicator in a measure, for one sector or all. */
import type { Indicator, Measure, Sector } from '#src/model.ts';
import { inSector, type Noun, nounOf, theSector } from './nouns.ts';
import { listOf, spaced } from './text.ts';

export interface Topic {
  readonly indicator: Indicator;
  /** With article: "het aantal openstaande vacatures in de zorg per 1.000 inwoners". */
  readonly subject: string;
  /** For a headline, without article. */
  readonly short: string;
  /** Article of `short`. */
  readonly article: Noun['article'];
  /** Large or small, rather than high or low. */
  readonly large?: true;
  /** For things that are counted. */
  readonly counted?: Noun['counted'];
  /** Said behind a figure ("km"). */
  readonly unit: string;
  /** Of a share: "van alle banen van werknemers", and which part: "in de zorg", "in Breda". */
  readonly share?: { readonly whole: string; readonly part: string };
}

const PER_1000 = 'per 1.000 inwoners';

/** "de banen van werknemers", "de winkelleegstand": what a share is taken of. */
const whole = (noun: Noun): string =>
  noun.counted === undefined ? noun.subject : `alle ${noun.counted.many}`;

/** Part and whole of a share of one place in another. */
export interface Share {
  /** "Breda" */
  readonly part: string;
  /** "in Breda" */
  readonly inside: string;
  /** "in Nederland" */
  readonly whole: string;
}

function shareTopic(indicator: Indicator, noun: Noun, sector: Sector | undefined, share?: Share): Topic {
  const part = sector === undefined ? (share?.part ?? '') : theSector(sector);
  const of = part === '' ? '' : ` van ${part}`;
  return {
    indicator,
    subject: spaced(`het aandeel${of} in ${whole(noun)}`, share?.whole),
    short: spaced(`aandeel${of} in ${noun.short}`, share?.whole),
    article: 'het',
    unit: '',
    share: {
      whole: spaced(`van ${whole(noun)}`, share?.whole),
      part: sector === undefined ? (share?.inside ?? '') : inSector(sector),
    },
  };
}

/** "banen van werknemers in de zorg per 1.000 inwoners" of each form of a noun. */
function extended(indicator: Indicator, noun: Noun, extra: string): Topic {
  const { counted } = noun;
  return {
    indicator,
    subject: spaced(noun.subject, extra),
    short: spaced(noun.short, extra),
    article: noun.article,
    ...(noun.large ? { large: true as const } : {}),
    unit: noun.unit,
    ...(counted === undefined
      ? {}
      : {
          counted: {
            many: spaced(counted.many, extra),
            ...(counted.one === undefined ? {} : { one: spaced(counted.one, extra) }),
          },
        }),
  };
}

/** What a topic is narrowed to. */
export interface Narrowing {
  readonly sector?: Sector | undefined;
  readonly share?: Share | undefined;
  /** Sectors that are left out of a total. */
  readonly without?: readonly Sector[];
}

/** Behind a preposition: "winkelleegstand", but "het aandeel hoogopgeleiden". */
export const afterPreposition = ({ short }: Pick<Topic, 'short'>): string =>
  short.startsWith('aandeel ') ? `het ${short}` : short;

export function topicOf(indicator: Indicator, measure: Measure, narrowing: Narrowing = {}): Topic {
  const { sector, share, without = [] } = narrowing;
  const noun = nounOf(indicator);
  const within =
    sector === undefined
      ? without.length === 0
        ? ''
        : `zonder ${listOf(without.map(theSector))}`
      : inSector(sector);
  switch (measure) {
    case 'share':
      return shareTopic(indicator, noun, sector, share);
    case 'index':
      return {
        indicator,
        subject: `de index van ${spaced(noun.subject, within)}`,
        short: `index ${spaced(noun.short, within)}`,
        article: 'de',
        unit: '',
      };
    case 'per_1000_inwoners':
      return extended(indicator, noun, spaced(within, PER_1000));
    case 'level':
    case 'change':
    case 'change_pct':
      return extended(indicator, noun, within);
  }
}
