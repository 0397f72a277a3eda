/** Sentences on developments. */

import { grainOf, partOf, shiftYears } from '#src/periods.ts';
import { against, comparison, comparisonHeadline, isTotalBeside } from './compare.ts';
import { asMuch, atExtreme, comparative, differs, pronoun } from './degrees.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { bare, brief, isMore, sameText, sayDifference } from './figures.ts';
import { fitting } from './fitting.ts';
import { inPeriod, periodName } from './periods.ts';
import { about, beside, type KnownStrand, known, type Strand } from './strands.ts';
import { spaced, upperFirst } from './text.ts';
import type { Topic } from './topic.ts';
import { inTotal } from './total.ts';

/**
 * Quarters and months are held against the same one of earlier years: a spring against an autumn would show the season.
 * Within a year there is nothing to hold the newest against.
 */
function sinceSameSeason(strand: KnownStrand | undefined): KnownStrand | undefined {
  if (strand === undefined || grainOf(strand.last.period) === 'year') return strand;
  const season = partOf(strand.last.period);
  const first = strand.known.find(({ period }) => partOf(period) === season) ?? strand.last;
  return { ...strand, first };
}

type Direction = 'up' | 'down' | 'same';

function directionOf({ first, last }: KnownStrand): Direction {
  const more = isMore(last, first);
  if (more === undefined) return 'same';
  return more ? 'up' : 'down';
}

const VERBS = { up: 'steeg', down: 'daalde' } as const;

const PARTICIPLES = { up: 'gestegen', down: 'gedaald', same: 'gelijk gebleven' } as const;

/** "De winkelleegstand in Breda daalde van 8,9% in 2018 naar 7,2% in 2025." */
function development(strand: KnownStrand): string {
  const { first, last, topic } = strand;
  const direction = directionOf(strand);
  const newest = spaced(bare(last, topic), inTotal(strand));
  if (first === last) return sentence(spaced(about(strand), 'was', newest, inPeriod(last.period)));
  if (direction === 'same')
    return sentence(
      spaced(
        about(strand),
        'was',
        inPeriod(last.period),
        `even ${strand.topic.large ? 'groot' : 'hoog'} als`,
        `${inPeriod(first.period)}:`,
        newest,
      ),
    );
  return sentence(
    spaced(
      about(strand),
      VERBS[direction],
      `van ${brief(first, topic)} ${inPeriod(first.period)}`,
      `naar ${newest} ${inPeriod(last.period)}`,
    ),
  );
}

/** "Als 2015 op 100 staat, stond het aantal banen in Breda in 2025 op 112,3." */
function indexDevelopment(strand: KnownStrand): string {
  const subject = about(strand).replace(/^de index van /, '');
  const base = /^index \((.*) = 100\)$/.exec(strand.last.unit)?.[1] ?? strand.first.period;
  return sentence(
    `als ${periodName(base)} op 100 staat, stond ${subject} ${inPeriod(strand.last.period)} op ${strand.last.text}`,
  );
}

const byValue = (a: { value: number | null }, b: { value: number | null }): number =>
  (a.value ?? 0) - (b.value ?? 0);

/** Of a development: a number is high or low, also of things counted. */
const amount = ({ large }: Topic, more: boolean): string => comparative({ large }, more);

/** Highest and lowest figure, where they lie between the ends; else the figure of a year before. */
function between(strand: KnownStrand): string | undefined {
  const { known: rows, first, last, topic } = strand;
  const sorted = [...rows].sort(byValue);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (rows.length < 3 || lowest === undefined || highest === undefined) return undefined;
  const inside = (row: typeof lowest): boolean => !sameText(row, first) && !sameText(row, last);
  const it = pronoun(topic);
  const say = (row: typeof lowest): string => `${inPeriod(row.period)} (${brief(row, topic)})`;
  const ends = [
    ...(inside(highest) ? [[atExtreme(topic, false), say(highest)]] : []),
    ...(inside(lowest) ? [[atExtreme(topic, true), say(lowest)]] : []),
  ];
  // Quarters and months may lie before the one that the newest is held against.
  if (ends.length === 2 || (ends.length === 1 && grainOf(last.period) !== 'year'))
    return sentence(
      ends.map(([end, when], index) => spaced(end, index === 0 ? `was ${it}` : '', when)).join(', '),
    );
  if (inside(highest))
    return sentence(
      `tussendoor was ${it} ${amount(topic, true)}: ${brief(highest, topic)} ${inPeriod(highest.period)}`,
    );
  if (inside(lowest))
    return sentence(
      `tussendoor was ${it} ${amount(topic, false)}: ${brief(lowest, topic)} ${inPeriod(lowest.period)}`,
    );
  return yearBefore(strand);
}

/** Against the same period a year before. */
function yearBefore(strand: KnownStrand): string | undefined {
  const { known: rows, first, last, topic } = strand;
  const before = rows.find((row) => row.period === shiftYears(last.period, -1));
  if (before === undefined || before === first || rows.every((row) => sameText(row, last))) return undefined;
  const then = `een jaar eerder, ${inPeriod(before.period)}`;
  if (sameText(before, last))
    return sentence(
      `${then}, was ${pronoun(topic)} net zo ${topic.counted === undefined ? asMuch(topic) : 'hoog'}`,
    );
  const difference = sayDifference(last, before, topic);
  const more = isMore(last, before);
  return sentence(
    spaced(
      `${then}, was ${pronoun(topic)} ${brief(before, topic)}`,
      difference === undefined || more === undefined
        ? ''
        : `: ${difference} ${differs(topic, !more)} dan ${inPeriod(last.period)}`,
    ).replace(' :', ':'),
  );
}

/** The other place's development, and which of the two is higher now. */
function otherDevelopment(subject: KnownStrand, other: KnownStrand): string {
  const direction = directionOf(other);
  const { place, first, last, topic } = other;
  const it = pronoun(topic);
  const moved =
    first === last || first.period !== subject.first.period || last.period !== subject.last.period
      ? `was ${it} ${brief(last, topic)} ${inPeriod(last.period)}`
      : direction === 'same'
        ? `bleef ${it} ${brief(last, topic)}`
        : `${VERBS[direction]} ${it} van ${brief(first, topic)} naar ${brief(last, topic)}`;
  const mark = last.approx ? ' (benadering)' : '';
  if (isTotalBeside(other, subject)) return sentence(`${place.inside} ${moved}${mark}`);
  const more = last.period === subject.last.period ? isMore(subject.last, last) : undefined;
  if (more === undefined) return sentence(`${place.inside} ${moved}${mark}`);
  const difference = sayDifference(subject.last, last, topic);
  const verb = subject.place.plural ? 'zitten' : 'zit';
  const ends = `${subject.place.spoken} ${verb} daar ${spaced(difference, more ? 'boven' : 'onder')}`;
  return sentence(`${place.inside} ${moved}${mark}; ${ends}`);
}

function headlineOf(subject: KnownStrand, others: readonly KnownStrand[]): string {
  const direction = directionOf(subject);
  const { topic, where, first, last } = subject;
  const name = topic.counted === undefined ? topic.short : `aantal ${topic.short}`;
  const what = spaced(name, where);
  const [other] = others;
  const more =
    others.length === 1 &&
    other !== undefined &&
    other.last.period === last.period &&
    !isTotalBeside(other, subject)
      ? isMore(last, other.last)
      : undefined;
  if (first === last) return `${what}: ${bare(last, topic)} (${periodName(last.period)})`;
  if (more !== undefined && other !== undefined) {
    const compared = comparisonHeadline(subject, others);
    // A count has a longer name; an index is only held against the other.
    if (compared !== undefined && (topic.counted !== undefined || topic.short.startsWith('index ')))
      return compared;
    const level = `${comparative({ large: topic.large }, more)} dan ${other.place.inside}`;
    return fitting([`${what} ${PARTICIPLES[direction]} en ${level}`, `${what} ${level}`]);
  }
  if (direction === 'same')
    return `${what} in ${periodName(last.period)} even ${topic.large ? 'groot' : 'hoog'} als in ${periodName(first.period)}`;
  return fitting([
    `${what} ${PARTICIPLES[direction]} van ${brief(first, topic)} naar ${bare(last, topic)}`,
    `${what} ${PARTICIPLES[direction]} naar ${bare(last, topic)}`,
    `${what} ${PARTICIPLES[direction]}`,
  ]);
}

/** "Aantal horecavestigingen in Deventer gestegen, aantal winkelpanden gedaald" */
function headlineOfTwo(subject: KnownStrand, sibling: KnownStrand): string {
  const part = ({ topic }: KnownStrand): string =>
    topic.counted === undefined ? topic.short : `aantal ${topic.short}`;
  const [one, two] = [PARTICIPLES[directionOf(subject)], PARTICIPLES[directionOf(sibling)]];
  const what = spaced(part(subject), subject.where);
  return one === two ? `${what} en ${part(sibling)} ${one}` : `${what} ${one}, ${part(sibling)} ${two}`;
}

export function wordSeries(telling: Telling): Draft | undefined {
  const { strands, table } = telling;
  const [firstStrand] = strands;
  const subject = sinceSameSeason(known(firstStrand));
  if (firstStrand === undefined || subject === undefined) return undefined;
  const knownOf = (strand: Strand): KnownStrand[] => {
    const found = sinceSameSeason(known(strand));
    return found === undefined ? [] : [found];
  };
  const others = beside(firstStrand, strands).flatMap(knownOf);
  const also = strands
    .slice(1)
    .flatMap((strand) => (strand.place.code === subject.place.code ? knownOf(strand) : []));
  const isIndex = table.measure === 'index';
  const opening = isIndex ? indexDevelopment(subject) : development(subject);
  const [other] = others;
  const [sibling] = also;
  const next = (): string | undefined => {
    if (others.length > 1) return nowBeside(subject, others);
    if (other !== undefined) {
      if (!isIndex) return otherDevelopment(subject, other);
      const text = against(subject, other);
      return text === '' ? undefined : sentence(`dat is ${text}`);
    }
    return sibling === undefined ? between(subject) : development(sibling);
  };
  const second = next();
  return {
    headline: upperFirst(
      others.length === 0 && sibling !== undefined && !isIndex
        ? fitting([headlineOfTwo(subject, sibling), headlineOf(subject, others)])
        : headlineOf(subject, others),
    ),
    sentences: [opening, ...(second === undefined ? [] : [second])],
  };
}

/** Of several places only the newest figures are said; the picture shows the rest. */
function nowBeside(subject: KnownStrand, others: readonly KnownStrand[]): string | undefined {
  const now = others.filter((other) => other.last.period === subject.last.period);
  return comparison(subject, now);
}
