/** Sentences on changes: the last figure minus the first. */
import type { Row } from '#src/model.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { absoluteText, baseText } from './figures.ts';
import { formatValue, isPercentage } from './numbers.ts';
import { inPeriod, periodPhrase } from './periods.ts';
import { about, beside, type Strand } from './strands.ts';
import { listOf, spaced, upperFirst } from './text.ts';

/** Size of a change as it is said, without its sign, and which way it went. */
interface Change {
  readonly size: string;
  readonly up: boolean;
  readonly none: boolean;
}

/** The change of a row; the absolute one where a percentage may not be given. */
export function changeOfRow(row: Row, strand: Strand): Change | undefined {
  const { indicator } = strand.topic;
  const inPercent = row.value !== null;
  const value = row.value ?? row.change ?? null;
  if (value === null) return undefined;
  const unit = inPercent ? row.unit : isPercentage(indicator.unit) ? 'procentpunt' : indicator.unit;
  const decimals = inPercent ? row.decimals : indicator.decimals;
  const number = formatValue(Math.abs(value), unit, decimals);
  const size = inPercent && row.unit === '%' ? number : spaced(number, strand.topic.unit);
  return { size, up: value > 0, none: !/[1-9]/.test(number) };
}

/** "van 98.000 naar 109.760" */
function fromTo(row: Row, strand: Strand): string {
  const { indicator, unit } = strand.topic;
  const [from, to] = [baseText(row, indicator), absoluteText(row, indicator)];
  return from === undefined || to === undefined ? '' : `van ${spaced(from, unit)} naar ${spaced(to, unit)}`;
}

const between = (row: Row): string =>
  `tussen ${periodPhrase(row.base ?? row.period)} en ${periodPhrase(row.period)}`;

function own(row: Row, strand: Strand): string {
  const change = changeOfRow(row, strand);
  if (change === undefined)
    return sentence(`voor ${strand.place.spoken} is de verandering ${between(row)} niet te geven`);
  const ends = fromTo(row, strand);
  if (change.none) return sentence(spaced(between(row), 'bleef', about(strand), 'gelijk'));
  return sentence(
    `${spaced(between(row), change.up ? 'steeg' : 'daalde', about(strand), `met ${change.size}`)}${ends === '' ? '' : `, ${ends}`}`,
  );
}

function elsewhere(others: readonly Strand[]): string | undefined {
  const said = others.slice(0, 3).flatMap((strand) => {
    const row = strand.rows.at(-1);
    const change = row && changeOfRow(row, strand);
    if (change === undefined) return [];
    if (change.none) return [`${strand.place.inside} bleef het gelijk`];
    return [`${strand.place.inside} was het een ${change.up ? 'toename' : 'afname'} van ${change.size}`];
  });
  return said.length === 0 ? undefined : sentence(listOf(said));
}

/** The absolute change beside one in percent. */
function inNumbers(row: Row, strand: Strand): string | undefined {
  if (row.value === null || row.unit !== '%' || row.change === undefined || row.change === null)
    return undefined;
  const { indicator, unit, counted } = strand.topic;
  const text = formatValue(Math.abs(row.change), indicator.unit, indicator.decimals);
  if (!/[1-9]/.test(text)) return undefined;
  const what = counted === undefined ? spaced(text, unit) : `${text} ${counted.many}`;
  return sentence(`dat ${counted ? 'zijn' : 'is'} ${what} ${row.change > 0 ? 'meer' : 'minder'}`);
}

export function wordChange({ strands }: Telling): Draft | undefined {
  const [subject] = strands;
  const row = subject?.rows.at(-1);
  if (subject === undefined || row === undefined) return undefined;
  const change = changeOfRow(row, subject);
  const { topic, where } = subject;
  const name = topic.counted === undefined ? topic.short : `aantal ${topic.short}`;
  const since = inPeriod(row.base ?? row.period).replace(/^in /, 'sinds ');
  const headline =
    change === undefined
      ? `${name} ${where}: verandering niet te geven`
      : change.none
        ? `${name} ${where} gelijk gebleven ${since}`
        : `${name} ${where} ${change.size} ${change.up ? 'hoger' : 'lager'} ${since}`;
  const others = beside(subject, strands);
  const also = strands.find((strand) => strand !== subject && strand.place.code === subject.place.code);
  const alsoRow = also?.rows.at(-1);
  const second =
    elsewhere(others) ??
    (also === undefined || alsoRow === undefined ? inNumbers(row, subject) : own(alsoRow, also));
  return {
    headline: upperFirst(spaced(headline)),
    sentences: [own(row, subject), ...(second === undefined ? [] : [second])],
  };
}
