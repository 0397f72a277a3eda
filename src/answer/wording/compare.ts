/** Figures of other places beside that of the subject. */
import type { Row } from '#src/model.ts';
import { asMuch, atExtreme, comparative, differs, isTotal, superlative } from './degrees.ts';
import { sentence } from './draft.ts';
import { brief, isMore, meanText, sameText, sayDifference, timesAsMuch } from './figures.ts';
import { canFit } from './fitting.ts';
import { whenCounted } from './periods.ts';
import { insideAll } from './places.ts';
import type { KnownStrand } from './strands.ts';
import { listOf, spaced, upperFirst } from './text.ts';

/** From this many places on only the ends are said. */
const MANY = 4;

/** A figure of a group by a proxy weight is no more than that. */
const approximately = (row: Row): string => (row.approx ? 'benadering: ' : '');

/** "(7,1%)", "(benadering: 7,1%)". */
const inBrackets = (strand: KnownStrand): string =>
  `(${approximately(strand.last)}${brief(strand.last, strand.topic)})`;

/** Totals of places of which one lies in the other are not held against each other. */
export const isTotalBeside = (strand: KnownStrand, subject: KnownStrand): boolean =>
  isTotal(strand.last, strand.topic) && strand.place.kind !== subject.place.kind;

/** "0,7 procentpunt hoger dan in de G40 (7,1%)", "ruim twee keer zo veel als in Tilburg (2,9)". */
export function against(subject: KnownStrand, other: KnownStrand): string {
  const [own, theirs] = [subject.last, other.last];
  const there = other.place.inside;
  const much = asMuch(subject.topic);
  const more = isMore(own, theirs);
  if (more === undefined)
    return sameText(own, theirs) ? `even ${much} als ${there}${theirs.approx ? ' (benadering)' : ''}` : '';
  const times = more ? timesAsMuch(own, theirs) : undefined;
  if (times !== undefined) return `${times} ${much} als ${there} ${inBrackets(other)}`;
  const difference = sayDifference(own, theirs, subject.topic);
  const word = difference === undefined ? comparative(subject.topic, more) : differs(subject.topic, more);
  return spaced(difference, word, 'dan', there, inBrackets(other));
}

/** "In de G40 was het samen 51.234, gemiddeld 1.250 per gemeente." */
function totalOf(strand: KnownStrand): string {
  const mean = meanText(strand.last);
  const were = strand.topic.counted === undefined ? 'was het' : 'waren het er';
  const figures = spaced(were, strand.place.group ? 'samen' : '', brief(strand.last, strand.topic));
  return `${strand.place.inside} ${figures}${mean === undefined ? '' : `, gemiddeld ${mean} per gemeente`}`;
}

const was = (strand: KnownStrand): string =>
  `${strand.place.inside} ${strand.last.approx ? 'ongeveer ' : ''}${brief(strand.last, strand.topic)}`;

const byFigure = (strands: readonly KnownStrand[]): KnownStrand[] =>
  strands.toSorted((a, b) => (b.last.value ?? 0) - (a.last.value ?? 0));

/** All that have the highest figure, as people see it. */
export function leadersOf(strands: readonly KnownStrand[]): KnownStrand[] {
  const sorted = byFigure(strands);
  return sorted.filter((strand) => sorted[0] !== undefined && sameText(strand.last, sorted[0].last));
}

function extremes(subject: KnownStrand, others: readonly KnownStrand[]): string {
  const all = byFigure([subject, ...others]);
  const [highest, lowest] = [all[0], all.at(-1)];
  if (highest === undefined || lowest === undefined) return '';
  const most = subject.topic.counted === undefined ? atExtreme(subject.topic, false) : 'het meest';
  const least = subject.topic.counted === undefined ? atExtreme(subject.topic, true) : 'het minst';
  const name = (strand: KnownStrand): string =>
    strand === subject ? strand.place.inside : `${strand.place.inside} (${brief(strand.last, strand.topic)})`;
  return `${most} is het ${name(highest)}, ${least} ${name(lowest)}`;
}

/** One sentence on the others; undefined when there are none. */
export function comparison(subject: KnownStrand, others: readonly KnownStrand[]): string | undefined {
  const [first] = others;
  if (first === undefined) return undefined;
  const totals = others.filter((other) => isTotalBeside(other, subject));
  if (totals.length > 0) return sentence(totals.map(totalOf).join('; '));
  if (others.length === 1) {
    const text = against(subject, first);
    return text === '' ? sentence(was(first)) : sentence(`dat is ${text}`);
  }
  if (others.length < MANY) return sentence(`ter vergelijking: ${listOf(others.map(was))}`);
  return sentence(extremes(subject, others));
}

/** Three places or more of one kind side by side: the question is which is highest, whoever was named first. */
export const isContest = (strands: readonly KnownStrand[]): boolean =>
  strands.length > 2 && strands.every(({ place }) => place.kind === strands[0]?.place.kind && !place.group);

/** "Eind 2025 telde Ede de meeste banen van werknemers: 8.366. In Barneveld waren het er 3.214 en in Wageningen 2.878." */
export function wordContest(strands: readonly KnownStrand[]): string[] {
  const sorted = byFigure(strands);
  const [top] = sorted;
  if (top === undefined) return [];
  const { topic, last } = top;
  const leaders = leadersOf(strands);
  const when = whenCounted(last.period, topic.indicator);
  const where = insideAll(leaders.map(({ place }) => place));
  const first =
    topic.counted === undefined
      ? `${when} was ${topic.subject} ${atExtreme(topic, false)} ${where}: ${brief(last, topic)}`
      : `${when} waren de ${superlative(topic, false)} ${topic.counted.many} ${where}: ${last.text}`;
  const rest = sorted.filter((strand) => !leaders.includes(strand));
  const [next, ...more] = rest;
  if (next === undefined) return [sentence(first)];
  const were = topic.counted === undefined ? 'was het' : 'waren het er';
  const ends = rest.length < MANY ? more : rest.slice(-1);
  const said = [`${next.place.inside} ${were} ${brief(next.last, topic)}`, ...ends.map(was)];
  return [sentence(first), sentence(rest.length < MANY ? listOf(said) : `${said[0]}, het minst ${said[1]}`)];
}

/** Finding of a comparison, as a headline. */
export function comparisonHeadline(subject: KnownStrand, others: readonly KnownStrand[]): string | undefined {
  const [first] = others;
  if (first === undefined || others.some((other) => isTotalBeside(other, subject))) return undefined;
  const all = [subject, ...others];
  if (isContest(all)) return highestHeadline(all);
  const { topic } = subject;
  const here = subject.place.inside;
  const than = thanWhere(subject, others);
  if (than === undefined) {
    if (!others.every((other) => sameText(subject.last, other.last))) return undefined;
    const there = insideAll(others.map(({ place }) => place));
    return topic.counted === undefined
      ? `${topic.short} ${here} even ${asMuch(topic)} als ${there}`
      : `Evenveel ${topic.counted.many} ${here} als ${there}`;
  }
  const [part, ...rest] = than;
  if (part === undefined) return undefined;
  const also = rest.map(({ more, where }) => `, ${comparative(topic, more)} dan ${where}`).join('');
  const compared = `dan ${part.where}${also}`;
  const headline =
    topic.counted === undefined
      ? `${topic.short} ${here} ${comparative(topic, part.more)} ${compared}`
      : `${comparative(topic, part.more)} ${topic.counted.many} ${here} ${compared}`;
  // Half of a finding is none: the figure itself is said instead.
  return others.length > 1 && !canFit(headline) ? undefined : headline;
}

interface Than {
  readonly more: boolean;
  readonly where: string;
}

/** Where the figure is lower and where it is higher than the subject's; undefined where one cannot be told. */
function thanWhere(subject: KnownStrand, others: readonly KnownStrand[]): Than[] | undefined {
  const sides = others.map((other) => ({ other, more: isMore(subject.last, other.last) }));
  if (sides.some(({ more }) => more === undefined)) return undefined;
  const order = [...new Set(sides.map(({ more }) => more === true))];
  return order.map((more) => ({
    more,
    where: insideAll(sides.filter((side) => side.more === more).map(({ other }) => other.place)),
  }));
}

function highestHeadline(all: readonly KnownStrand[]): string {
  const leaders = leadersOf(all);
  const { topic } = leaders[0] ?? (all[0] as KnownStrand);
  const names =
    leaders.length > 2
      ? `${leaders[0]?.place.inside ?? ''} en elders`
      : insideAll(leaders.map(({ place }) => place));
  return upperFirst(`${superlative(topic, false)} ${topic.short} ${names}`);
}
