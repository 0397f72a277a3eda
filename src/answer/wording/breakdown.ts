/** Sentences on a figure split by sector or occupation. */
import type { Row, Sector } from '#src/model.ts';
import { atExtreme, superlative } from './degrees.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { bare, differenceOf, figure, isMore } from './figures.ts';
import { inSector, nounOf, theSector } from './nouns.ts';
import { inPeriod } from './periods.ts';
import { type KnownStrand, known } from './strands.ts';
import { listOf, spaced, upperFirst } from './text.ts';
import { topicOf } from './topic.ts';
import { shareStatement } from './value.ts';

interface Split {
  readonly telling: Telling;
  /** Strands of the subject with a figure, largest first. */
  readonly own: readonly KnownStrand[];
  readonly others: readonly KnownStrand[];
}

function sectorOf({ telling }: Split, { sectorId = '', sectorName = '' }: KnownStrand): Sector {
  return (
    telling.catalogue.sectors.get(sectorId) ?? { id: sectorId, name: sectorName, scheme: 'sbi', synonyms: [] }
  );
}

const followersOf = (split: Split): string | undefined => {
  const next = split.own
    .slice(1, 3)
    .map((strand) => `${theSector(sectorOf(split, strand))} (${bare(strand.last, strand.topic)})`);
  return next.length === 0
    ? undefined
    : sentence(`daarna ${next.length > 1 ? 'volgen' : 'volgt'} ${listOf(next)}`);
};

const isShare = ({ telling }: Split): boolean => telling.table.measure === 'share';

const counterpart = (split: Split, strand: KnownStrand): KnownStrand | undefined =>
  split.others.find((other) => other.sectorId === strand.sectorId);

/** The sector in which the shares lie furthest apart. */
function widest(split: Split): { own: KnownStrand; other: KnownStrand } | undefined {
  const pairs = split.own.flatMap((own) => {
    const other = counterpart(split, own);
    return other === undefined ? [] : [{ own, other }];
  });
  const gap = ({ own, other }: { own: KnownStrand; other: KnownStrand }): number =>
    Math.abs((own.last.value ?? 0) - (other.last.value ?? 0));
  return pairs.sort((a, b) => gap(b) - gap(a))[0];
}

function compared(split: Split, top: KnownStrand): Draft {
  const { indicator } = top.topic;
  const noun = nounOf(indicator);
  const there = counterpart(split, top);
  const beside = there === undefined ? '' : `, ${there.place.inside} ${bare(there.last, there.topic)}`;
  const sector = inSector(sectorOf(split, top));
  const first = isShare(split)
    ? shareStatement({ ...top, topic: topicOf(indicator, 'share', { sector: sectorOf(split, top) }) }, beside)
    : sentence(
        `${spaced(noun.subject, sector, top.place.inside, 'was', inPeriod(top.last.period), bare(top.last, top.topic))}${beside}`,
      );
  const pair = widest(split);
  const second = pair === undefined || pair.own === top ? followersOf(split) : widestSentence(split, pair);
  const headline =
    pair === undefined || isMore(pair.own.last, pair.other.last) === undefined
      ? `Meeste ${noun.short} ${top.place.inside} ${sector}`
      : `${isShare(split) ? `aandeel van ${theSector(sectorOf(split, pair.own))}` : `${noun.short} ${inSector(sectorOf(split, pair.own))}`} ${isMore(pair.own.last, pair.other.last) ? 'groter' : 'kleiner'} ${pair.own.place.inside} dan ${pair.other.place.inside}`;
  return { headline: upperFirst(headline), sentences: [first, ...(second === undefined ? [] : [second])] };
}

function widestSentence(split: Split, { own, other }: { own: KnownStrand; other: KnownStrand }): string {
  const difference = differenceOf(own.last, other.last);
  const said = `${bare(own.last, own.topic)} tegen ${bare(other.last, other.topic)}`;
  return sentence(
    `het grootste verschil zit bij ${theSector(sectorOf(split, own))}: ${said}${difference === undefined ? '' : ` (${difference} verschil)`}`,
  );
}

function alone(split: Split, top: KnownStrand): Draft {
  const noun = nounOf(top.topic.indicator);
  const sector = inSector(sectorOf(split, top));
  const [most, what] =
    noun.counted === undefined ? [upperFirst(superlative(noun, false)), noun.short] : ['Meeste', noun.short];
  const isCount = noun.counted !== undefined && top.last.unit === top.topic.indicator.unit;
  const first = isCount
    ? `de meeste ${noun.short} ${top.place.inside} zijn er ${sector}: ${bare(top.last, top.topic)} ${inPeriod(top.last.period)}`
    : `${spaced(noun.subject, top.place.inside)} was ${inPeriod(top.last.period)} ${atExtreme(noun, false)} ${sector}: ${shareOrFigure(top.last, top)}`;
  const second = followersOf(split);
  return {
    headline: `${most} ${what} ${top.place.inside} ${sector}`,
    sentences: [sentence(first), ...(second === undefined ? [] : [second])],
  };
}

const shareOrFigure = (row: Row, strand: KnownStrand): string =>
  strand.topic.counted === undefined ? bare(row, strand.topic) : figure(row, strand.topic);

export function wordBreakdown(telling: Telling): Draft | undefined {
  const all = telling.strands.flatMap((strand) => known(strand) ?? []);
  const subject = telling.plan.places[0]?.code ?? all[0]?.place.code;
  const own = all
    .filter((strand) => strand.place.code === subject)
    .sort((a, b) => (b.last.value ?? 0) - (a.last.value ?? 0));
  const split: Split = {
    telling,
    own,
    others: all.filter((strand) => strand.place.code === telling.plan.places[1]?.code),
  };
  const [top] = own;
  if (top === undefined) return undefined;
  return split.others.length > 0 || telling.table.measure === 'share'
    ? compared(split, top)
    : alone(split, top);
}
