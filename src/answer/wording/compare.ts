/** Figures of other places beside that of the subject. */
import type { Row } from '#src/model.ts';
import { sentence } from './draft.ts';
import { bare, isMore, meanText, sameText, sayDifference, timesAsMuch } from './figures.ts';
import type { KnownStrand } from './strands.ts';
import { listOf, spaced } from './text.ts';
import type { Topic } from './topic.ts';

/** A figure of a group by a proxy weight is no more than that. */
const approximately = (row: Row): string => (row.approx ? 'benadering: ' : '');

/** "(7,1%)", "(benadering: 7,1%)". */
export const inBrackets = (strand: KnownStrand): string =>
  `(${approximately(strand.last)}${bare(strand.last, strand.topic)})`;

/** Totals of places of which one lies in the other are not held against each other. */
export const isTotalBeside = (strand: KnownStrand, subject: KnownStrand): boolean =>
  strand.topic.counted !== undefined &&
  strand.last.unit === strand.topic.indicator.unit &&
  strand.place.kind !== subject.place.kind;

/** Of things counted there are more or fewer; anything else is higher or lower. */
export const degreeWord = ({ counted }: Topic, more: boolean): string => {
  if (counted !== undefined) return more ? 'meer' : 'minder';
  return more ? 'hoger' : 'lager';
};

const degree = (strand: KnownStrand, more: boolean): string => degreeWord(strand.topic, more);

const much = (strand: KnownStrand): string => (strand.topic.counted === undefined ? 'hoog' : 'veel');

/** "0,7 procentpunt hoger dan in de G40 (7,1%)", "ruim twee keer zo veel als in Tilburg (2,9)". */
export function against(subject: KnownStrand, other: KnownStrand): string {
  const [own, theirs] = [subject.last, other.last];
  const there = other.place.inside;
  const more = isMore(own, theirs);
  if (more === undefined)
    return sameText(own, theirs)
      ? `even ${much(subject)} als ${there}${other.last.approx ? ' (benadering)' : ''}`
      : '';
  const times = more ? timesAsMuch(own, theirs) : undefined;
  if (times !== undefined) return `${times} ${much(subject)} als ${there} ${inBrackets(other)}`;
  const difference = sayDifference(own, theirs, subject.topic);
  return spaced(difference, degree(subject, more), 'dan', there, inBrackets(other));
}

/** "In de G40 waren het er samen 51.234, gemiddeld 1.250 per gemeente." */
function totalOf(strand: KnownStrand): string {
  const mean = meanText(strand.last);
  const together = strand.place.group ? 'samen ' : '';
  const figures = `${together}${bare(strand.last, strand.topic)}`;
  return `${strand.place.inside} waren het er ${figures}${mean === undefined ? '' : `, gemiddeld ${mean} per gemeente`}`;
}

const was = (strand: KnownStrand): string =>
  `${strand.place.inside} ${strand.last.approx ? 'ongeveer ' : ''}${bare(strand.last, strand.topic)}`;

function extremes(subject: KnownStrand, others: readonly KnownStrand[]): string {
  const all = [subject, ...others].sort((a, b) => (b.last.value ?? 0) - (a.last.value ?? 0));
  const [highest, lowest] = [all[0], all.at(-1)];
  if (highest === undefined || lowest === undefined) return '';
  const [most, least] = subject.topic.counted === undefined ? ['hoogst', 'laagst'] : ['meest', 'minst'];
  const name = (strand: KnownStrand): string =>
    strand === subject ? strand.place.inside : `${strand.place.inside} (${bare(strand.last, strand.topic)})`;
  return `het ${most} is het ${name(highest)}, het ${least} ${name(lowest)}`;
}

/** One sentence on the others; undefined when there are none. */
export function comparison(subject: KnownStrand, others: readonly KnownStrand[]): string | undefined {
  const [first] = others;
  if (first === undefined) return undefined;
  const totals = others.filter((other) => isTotalBeside(other, subject));
  if (totals.length > 0) return sentence(listOf(totals.map(totalOf)));
  if (others.length === 1) {
    const text = against(subject, first);
    return text === '' ? sentence(`${was(first)}`) : sentence(`dat is ${text}`);
  }
  if (others.length === 2) return sentence(`ter vergelijking: ${listOf(others.map(was))}`);
  return sentence(extremes(subject, others));
}

/** Finding of a comparison, as a headline. */
export function comparisonHeadline(subject: KnownStrand, others: readonly KnownStrand[]): string | undefined {
  const [first] = others;
  if (first === undefined || others.some((other) => isTotalBeside(other, subject))) return undefined;
  const { topic } = subject;
  if (others.length > 1) return highestHeadline(subject, others);
  const more = isMore(subject.last, first.last);
  const here = subject.place.inside;
  const there = first.place.inside;
  if (more === undefined)
    return sameText(subject.last, first.last)
      ? `${topic.counted === undefined ? `${topic.short} even hoog` : `Evenveel ${topic.short}`} ${here} als ${there}`
      : undefined;
  return topic.counted === undefined
    ? `${topic.short} ${here} ${degree(subject, more)} dan ${there}`
    : `${degree(subject, more)} ${topic.short} ${here} dan ${there}`;
}

function highestHeadline(subject: KnownStrand, others: readonly KnownStrand[]): string {
  const all = [subject, ...others].sort((a, b) => (b.last.value ?? 0) - (a.last.value ?? 0));
  const top = all[0] ?? subject;
  const shared = all.filter((strand) => sameText(strand.last, top.last));
  const { topic } = subject;
  const most = topic.counted === undefined ? `Hoogste ${topic.short}` : `Meeste ${topic.short}`;
  const names =
    shared.length > 2 ? `${shared[0]?.place.inside} en elders` : listOf(shared.map((s) => s.place.inside));
  return `${most} ${names}`;
}
