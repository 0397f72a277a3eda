/** Sentences on changes: the last figure minus the first. */
import type { Row } from '#src/model.ts';
import { isTotal, pronoun } from './degrees.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { absoluteText, baseText, shortUnit } from './figures.ts';
import { fitting } from './fitting.ts';
import { formatValue, isPercentage } from './numbers.ts';
import { inPeriod, periodPhrase } from './periods.ts';
import { insideAll } from './places.ts';
import { about, beside, type Strand } from './strands.ts';
import { listOf, spaced, upperFirst } from './text.ts';

/** Size of a change as it is said, without its sign, and which way it went. */
interface Change {
  /** For a table or a label: "2,9". */
  readonly size: string;
  /** With its unit, for a sentence: "2,9 per 1.000 banen". */
  readonly said: string;
  readonly up: boolean;
  readonly none: boolean;
}

/** The change of a row; the absolute one where a percentage may not be given. */
export function changeOfRow(row: Row, strand: Strand): Change | undefined {
  const { indicator, unit: spoken } = strand.topic;
  const inPercent = row.value !== null;
  const value = row.value ?? row.change ?? null;
  if (value === null) return undefined;
  const unit = inPercent ? row.unit : isPercentage(indicator.unit) ? 'procentpunt' : indicator.unit;
  const decimals = inPercent ? row.decimals : indicator.decimals;
  const number = formatValue(Math.abs(value), unit, decimals);
  const whole = inPercent && row.unit === '%';
  return {
    size: whole ? number : spaced(number, shortUnit(strand.topic)),
    said: whole ? number : spaced(number, spoken),
    up: value > 0,
    none: !/[1-9]/.test(number),
  };
}

/** "van 98.000 naar 109.760" */
function fromTo(row: Row, strand: Strand): string {
  const { indicator } = strand.topic;
  const unit = shortUnit(strand.topic);
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
    `${spaced(between(row), change.up ? 'steeg' : 'daalde', about(strand), `met ${change.said}`)}${ends === '' ? '' : `, ${ends}`}`,
  );
}

interface Moved {
  readonly strand: Strand;
  readonly change: Change;
}

/** "in Utrecht was de stijging 41,8% en in Amsterdam 81,4%"; who moved the same way are taken together. */
function elsewhere(others: readonly Strand[]): string | undefined {
  const moved = others.slice(0, 3).flatMap((strand): Moved[] => {
    const row = strand.rows.at(-1);
    const change = row && changeOfRow(row, strand);
    return change === undefined ? [] : [{ strand, change }];
  });
  const said = (['up', 'down'] as const).flatMap((way) => {
    const same = moved.filter(({ change }) => !change.none && change.up === (way === 'up'));
    const noun = way === 'up' ? 'stijging' : 'daling';
    const parts = same.map(({ strand, change: { size } }, index) => {
      const { inside, group } = strand.place;
      const together = group && strand.rows.every((row) => isTotal(row, strand.topic)) ? 'samen ' : '';
      return index === 0 ? `${inside} was de ${noun} ${together}${size}` : `${inside} ${together}${size}`;
    });
    return same.length === 0 ? [] : [listOf(parts)];
  });
  const still = moved.filter(({ change }) => change.none).map(({ strand }) => strand);
  const [first] = still;
  if (first !== undefined)
    said.push(`${insideAll(still.map(({ place }) => place))} bleef ${pronoun(first.topic)} gelijk`);
  return said.length === 0 ? undefined : sentence(said.join('; '));
}

/** The absolute change beside one in percent. */
function inNumbers(row: Row, strand: Strand): string | undefined {
  if (row.value === null || row.unit !== '%' || row.change === undefined || row.change === null)
    return undefined;
  const { indicator, unit, counted } = strand.topic;
  const text = formatValue(Math.abs(row.change), indicator.unit, indicator.decimals);
  if (!/[1-9]/.test(text)) return undefined;
  const single = text === '1' && counted?.one !== undefined;
  const what = counted === undefined ? spaced(text, unit) : `${text} ${single ? counted.one : counted.many}`;
  const verb = counted === undefined || single ? 'is' : 'zijn';
  return sentence(`dat ${verb} ${what} ${row.change > 0 ? 'meer' : 'minder'}`);
}

/** "sinds 2019"; both ends where the last one was asked for. */
function since(row: Row, { plan: { wish } }: Telling): string {
  const closed = (wish.kind === 'range' && wish.to !== undefined) || wish.kind === 'points';
  return closed ? between(row) : inPeriod(row.base ?? row.period).replace(/^in /, 'sinds ');
}

function headlineOf(row: Row, subject: Strand, telling: Telling): string {
  const change = changeOfRow(row, subject);
  const { topic, where } = subject;
  const what = spaced(topic.counted === undefined ? topic.short : `aantal ${topic.short}`, where);
  const when = since(row, telling);
  if (change === undefined) return `${what}: verandering niet te geven`;
  if (change.none) return `${what} gelijk gebleven ${when}`;
  const moved = `${what} met ${change.said} ${change.up ? 'gestegen' : 'gedaald'}`;
  return fitting([`${moved} ${when}`, moved]);
}

export function wordChange(telling: Telling): Draft | undefined {
  const { strands } = telling;
  const [subject] = strands;
  const row = subject?.rows.at(-1);
  if (subject === undefined || row === undefined) return undefined;
  const others = beside(subject, strands);
  const also = strands.find((strand) => strand !== subject && strand.place.code === subject.place.code);
  const alsoRow = also?.rows.at(-1);
  const second =
    elsewhere(others) ??
    (also === undefined || alsoRow === undefined ? inNumbers(row, subject) : own(alsoRow, also));
  return {
    headline: upperFirst(headlineOf(row, subject, telling)),
    sentences: [own(row, subject), ...(second === undefined ? [] : [second])],
  };
}
