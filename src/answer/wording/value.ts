/** Sentences on figures at one moment. */
import { comparison, comparisonHeadline, isContest, wordContest } from './compare.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { bare, figureOrNone, meanText } from './figures.ts';
import { fitting } from './fitting.ts';
import { inPart } from './fractions.ts';
import { inPeriod, periodName, whenCounted } from './periods.ts';
import { about, beside, isPlaceShare, type KnownStrand, known, type Strand } from './strands.ts';
import { listOf, lowerFirst, spaced, upperFirst } from './text.ts';
import { afterPreposition } from './topic.ts';
import { inTotal } from './total.ts';
import { wordSeries } from './trend.ts';

const when = (strand: KnownStrand): string => whenCounted(strand.last.period, strand.topic.indicator);

/** The figure in one sentence. */
export function statement(strand: KnownStrand, extra = ''): string {
  const { topic, place, last } = strand;
  const together = place.group && last.unit === topic.indicator.unit ? 'samen' : '';
  if (topic.counted === undefined) {
    const approximate = last.approx ? 'ongeveer' : '';
    return sentence(spaced(when(strand), 'was', about(strand), approximate, bare(last, topic), extra));
  }
  const said = spaced(together, figureOrNone(last, topic), extra);
  if (topic.indicator.kind === 'flow') {
    const verb = last.value === 1 && last.text === '1' ? 'was' : 'waren';
    return sentence(spaced(when(strand), verb, 'er', place.inside, said));
  }
  return sentence(spaced(when(strand), place.plural ? 'telden' : 'telde', place.spoken, said));
}

/** "In 2025 was 19,2% van alle banen van werknemers in Breda in de zorg (dat zijn er 21.000): bijna een vijfde." */
export function shareStatement(strand: KnownStrand, elsewhere = ''): string {
  const { last, topic, where } = strand;
  const { whole = '', part = '' } = topic.share ?? {};
  const words = elsewhere === '' ? inPart(last) : undefined;
  const said = words === undefined ? elsewhere : `: ${words}`;
  return sentence(
    `${spaced(inPeriod(last.period), 'was', bare(last, topic), whole, where, part, inTotal(strand))}${said}`,
  );
}

function second(strand: KnownStrand, others: readonly KnownStrand[]): string | undefined {
  const compared = comparison(strand, others);
  if (compared !== undefined) return compared;
  const mean = meanText(strand.last);
  if (mean !== undefined && strand.topic.counted !== undefined)
    return sentence(`gemiddeld zijn dat er ${mean} per gemeente`);
  if (mean !== undefined) return sentence(`gemiddeld is dat ${mean} per gemeente`);
  return undefined;
}

/** Headline of a figure alone. */
function plainHeadline(strand: KnownStrand): string {
  const { topic, last, where, place } = strand;
  if (topic.counted !== undefined)
    return fitting([
      `${figureOrNone(last, topic)} ${place.inside}, ${periodName(last.period)}`,
      `${figureOrNone(last, topic)} ${place.inside}`,
    ]);
  const what = `${spaced(topic.short, where)}: ${bare(last, topic)}`;
  return fitting([`${what} (${periodName(last.period)})`, what]);
}

function oneIndicator(subject: KnownStrand, others: readonly KnownStrand[], telling: Telling): Draft {
  if (isContest([subject, ...others]) && telling.table.measure !== 'share') {
    const headline = comparisonHeadline(subject, others) ?? plainHeadline(subject);
    return { headline: upperFirst(headline), sentences: wordContest([subject, ...others]) };
  }
  const first =
    telling.table.measure === 'share' ? shareStatement(subject) : statement(subject, inTotal(subject));
  const headline = comparisonHeadline(subject, others) ?? plainHeadline(subject);
  const next = isPlaceShare(telling.plan) ? undefined : second(subject, others);
  return { headline: upperFirst(headline), sentences: [first, ...(next === undefined ? [] : [next])] };
}

/** Several indicators or sectors of one place: the first in a sentence, the others in the next. */
function severalTopics(strands: readonly KnownStrand[], subject: KnownStrand): Draft {
  const own = strands.filter(
    (strand) => strand.place.code === subject.place.code && strand.last !== subject.last,
  );
  const sameIndicator = own.every((strand) => strand.topic.indicator.id === subject.topic.indicator.id);
  const said = own
    .slice(0, 3)
    .map((strand) =>
      sameIndicator && strand.sectorName !== undefined
        ? `${lowerFirst(strand.sectorName)} ${bare(strand.last, strand.topic)}`
        : `${strand.topic.short} ${bare(strand.last, strand.topic)}`,
    );
  const elsewhere = strands.find(
    (strand) =>
      strand.place.code !== subject.place.code &&
      strand.topic.indicator.id === subject.topic.indicator.id &&
      strand.sectorId === subject.sectorId,
  );
  const sentences = [statement(subject, inTotal(subject))];
  if (said.length > 0) sentences.push(sentence(`verder: ${listOf(said)}`));
  else if (elsewhere !== undefined) sentences.push(comparison(subject, [elsewhere]) ?? '');
  return { headline: upperFirst(plainHeadline(subject)), sentences: sentences.filter((text) => text !== '') };
}

/** The subject has no figure: said first, then who has. */
function withoutSubject(subject: Strand, others: readonly KnownStrand[]): Draft {
  const row = subject.rows.at(-1);
  const period = row?.period ?? '';
  const { share, subject: what } = subject.topic;
  const first = sentence(
    share === undefined
      ? `voor ${subject.place.spoken} is er ${inPeriod(period)} geen cijfer over ${afterPreposition(subject.topic)}`
      : `${what} is ${inPeriod(period)} niet te geven`,
  );
  const mean = row && meanText(row);
  const next = others[0];
  return {
    headline: upperFirst(`Geen cijfer over ${afterPreposition(subject.topic)} ${subject.place.inside}`),
    sentences: [
      first,
      ...(mean === undefined ? [] : [sentence(`het gemiddelde per gemeente is wel bekend: ${mean}`)]),
      ...(next === undefined ? [] : [statement(next)]),
    ].slice(0, 2),
  };
}

export function wordValue(telling: Telling): Draft | undefined {
  const { strands, table } = telling;
  const [first] = strands;
  if (first === undefined) return undefined;
  if (table.periods.length > 1 && first.rows.length > 1) return wordSeries(telling);
  const all = strands.flatMap((strand) => known(strand) ?? []);
  const subject = known(first);
  if (subject === undefined) {
    const others = all.filter((strand) => strand.topic.indicator.id === first.topic.indicator.id);
    return withoutSubject(first, others);
  }
  const others = beside(first, strands).flatMap((strand) => known(strand) ?? []);
  if (all.length > 1 + others.length) return severalTopics(all, subject);
  return oneIndicator(subject, others, telling);
}
