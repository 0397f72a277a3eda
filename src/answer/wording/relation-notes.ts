/** What goes with a relation: how it was calculated, how sure it is, and over which periods. */
import type { Note, Plan, RelationFinding, Strength } from '#src/model.ts';
import { nounOf } from './nouns.ts';
import { periodPhrase } from './periods.ts';
import { listOf, spaced } from './text.ts';
import { afterPreposition } from './topic.ts';

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  strong: 'sterk',
  moderate: 'matig',
  weak: 'zwak',
};

/** What the ends of a correlation stand for; by its sign. */
export const CORRELATION_SCALES = [
  '0 is geen, 1 is volledige samenhang',
  '0 is geen, \u22121 is volledige samenhang',
];

/** Undefined where no coefficient is given. */
export function methodOf({ pearson, spearman, strength, line }: RelationFinding): string | undefined {
  if (pearson === undefined || spearman === undefined) return undefined;
  const lower = strength !== undefined && Math.abs(spearman.value) < Math.abs(pearson.value);
  return spaced(
    'Elk gebied telt even zwaar.',
    `Door toeval kan de correlatie liggen tussen ${pearson.low} en ${pearson.high} (95%); op volgorde vergeleken (Spearman) is die ${spearman.text}.`,
    `Vanaf 0,5 heet een samenhang sterk, vanaf 0,3 matig, vanaf 0,1 zwak (Cohen)${lower ? '; de laagste van de twee telt' : ''}.`,
    line === undefined ? '' : 'De lijn (Theil-Sen) wordt niet door uitschieters bepaald.',
  );
}

/** "De cijfers zijn niet van dezelfde periode: die over werkloosheid zijn van 2023 en die over eenzaamheid van 2022." */
export function periodsDiffer(
  { indicators, periods }: Extract<Note, { kind: 'periods-differ' }>,
  plan: Plan,
): string {
  const said = indicators.map((id, index) => {
    const indicator = plan.indicators.find((candidate) => candidate.id === id);
    const name = indicator === undefined ? id : afterPreposition(nounOf(indicator));
    const period = periodPhrase(periods[index] ?? '');
    return `die over ${name} zijn van ${period}`;
  });
  return `De cijfers zijn niet van dezelfde periode: ${listOf(said)}.`;
}
