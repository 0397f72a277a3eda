/** How indicators are spoken of that nobody wrote a line for: those that come in with a file. */
import { describe, expect, it } from 'vitest';
import { nounOf } from '#src/answer/wording/nouns.ts';
import type { Indicator } from '#src/model.ts';
import { demoStatistics } from './demo.ts';

const model = demoStatistics().catalogue.indicators.get('zzp') as Indicator;
const mean = { kind: 'mean', weight: 'inwoners', approx: true } as const;
const counted = (name: string, unit: string): Indicator => ({ ...model, id: 'eigen', name, unit });
const rate = (name: string, unit: string): Indicator => ({
  ...counted(name, unit),
  kind: 'rate',
  aggregation: mean,
});

describe('an indicator of a file of one’s own', () => {
  it.each([
    [counted('Zonnestroominstallaties, totaal', 'aantal'), 'het aantal zonnestroominstallaties'],
    [counted('Personen met bijstand', 'personen'), 'het aantal personen met bijstand'],
    [
      counted('Opgesteld vermogen zonnepanelen, totaal', 'kWp'),
      'het cijfer voor opgesteld vermogen zonnepanelen',
    ],
    [
      rate('Gemiddeld aardgasverbruik particuliere woningen', 'm3'),
      'het gemiddelde aardgasverbruik particuliere woningen',
    ],
    [rate('Koopwoningen', '%'), 'het aandeel koopwoningen'],
    [rate('Aantal restaurants binnen 3 km', 'aantal'), 'het gemiddelde aantal restaurants binnen 3 km'],
    [rate('Rapportcijfer veiligheid in buurt', 'cijfer'), 'het rapportcijfer veiligheid in buurt'],
    [rate('Restaurants binnen 3 km', 'restaurants'), 'het gemiddelde aantal restaurants binnen 3 km'],
  ])('%#', (indicator, subject) => {
    expect(nounOf(indicator).subject).toBe(subject);
  });

  it.each([
    ['stuks', ''],
    ['cijfer', ''],
    ['kWp', 'kWp'],
  ])('says its unit where that says something: %s', (unit, said) => {
    expect(nounOf(rate('Opgesteld vermogen', unit)).unit).toBe(said);
  });
});
