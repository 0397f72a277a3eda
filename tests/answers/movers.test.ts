/** What stands out in a place: golden answers on made-up and on real figures, and what must always hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart } from '#src/answer/charts/draw.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import { chooseContent } from '#src/answer/present/content.ts';
import { followUpsOf } from '#src/answer/present/followups.ts';
import { displayTable } from '#src/answer/present/table.ts';
import { wordMovers } from '#src/answer/wording/movers.ts';
import { notableItems } from '#src/answer/wording/movers-reasons.ts';
import { wordTable } from '#src/answer/wording/table.ts';
import { allowedNumbers, verifyNumbers } from '#src/answer/wording/verify.ts';
import type { MeasureText, Observation, Plan, Query, ResultTable } from '#src/model.ts';
import { type DemoStatistics, demoStatistics } from './demo.ts';
import { hasRealFigures, realStatistics } from './real.ts';

const TODAY = '2026-11-25';
const demo = demoStatistics();
const measure: MeasureText = (text, { size }) => text.length * size * 0.56;

interface Found {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly observations: readonly Observation[];
}

function lookAt(query: Omit<Query, 'operation'>, statistics: DemoStatistics = demo): Found {
  const plan = makePlan({ operation: 'movers', ...query }, statistics.catalogue, TODAY);
  if (isNoFigure(plan)) throw new Error(plan.reason);
  const observations = statistics.observations(plan.needs);
  const table = tabulate(plan, observations, statistics.catalogue);
  if (isNoFigure(table)) throw new Error(table.reason);
  return { plan, table, observations };
}

const codeOf = (name: string): string => {
  const found = [...demo.catalogue.regions.values()].find((region) => region.name === name);
  if (found === undefined) throw new Error(name);
  return found.code;
};

function say(
  query: Omit<Query, 'operation'>,
  statistics: DemoStatistics = demo,
): { headline: string; summary: string } {
  const { plan, table } = lookAt(query, statistics);
  const { headline, summary } = wordTable(plan, table, statistics.catalogue, { grounds: {}, notes: [] });
  return { headline, summary: summary.replaceAll('\u00A0', ' ') };
}

interface Golden extends Omit<Query, 'operation' | 'regions'> {
  readonly name: string;
  readonly headline: string;
  readonly summary: string;
}

const GOLDEN_DEMO: readonly Golden[] = [
  {
    name: 'Emmen',
    headline: 'In Emmen valt niets op',
    summary:
      'Voorbeeldcijfers (fictief). Er valt niets op: geen van de 38 onderwerpen wijkt meer af dan gewoon. Het opvallendst was nog dit: het aantal bedrijven met WBSO per 1.000 inwoners in Emmen steeg van 1,1 in 2024 naar 1,4 (157 in totaal) in 2025.',
  },
  {
    name: 'Breda',
    headline: 'In Breda valt niets op',
    summary:
      'Voorbeeldcijfers (fictief). Er valt niets op: geen van de 38 onderwerpen wijkt meer af dan gewoon. Het opvallendst was nog dit: het aantal werklozen in Breda daalde van 5.256 in 2024 naar 5.175 in 2025.',
  },
  {
    name: 'Opsterland',
    headline: 'Kantorenleegstand in Opsterland veel hoger dan in vergelijkbare gemeenten',
    summary:
      'Voorbeeldcijfers (fictief). De kantorenleegstand in Opsterland was 25,1% in 2025, hoger dan in alle 10 vergelijkbare gemeenten (daar gemiddeld 7,1%); dat is ongunstig.',
  },
  {
    name: 'Almere',
    headline:
      'Aantal snelgroeiende bedrijven per 1.000 inwoners in Almere sterker gedaald dan in vergelijkbare gemeenten',
    summary:
      'Voorbeeldcijfers (fictief). Het aantal snelgroeiende bedrijven per 1.000 inwoners in Almere daalde van 0,33 in 2024 naar 0,19 (44 in totaal) in 2025, een sterkere daling dan in alle 10 vergelijkbare gemeenten; dat is ongunstig.',
  },
  {
    name: 'Doesburg',
    headline: 'Vacaturegraad in Doesburg omlaag van plaats 3 naar 8',
    summary:
      'Voorbeeldcijfers (fictief). De vacaturegraad in Doesburg daalde van 42,1 per 1.000 banen in 2024 naar 34,6 per 1.000 banen (voorlopig cijfer) in 2025, van plaats 3 naar plaats 8 van de 11 (1 is het hoogst).',
  },
  {
    name: 'Weststellingwerf',
    headline:
      'Nettogroei van vestigingen per 1.000 inwoners in Weststellingwerf sterker gedaald dan in jaren',
    summary:
      'Voorbeeldcijfers (fictief). De nettogroei van vestigingen per 1.000 inwoners in Weststellingwerf daalde van 2,2 vestigingen in het 3e kwartaal van 2025 naar 0,23 vestigingen (6 in totaal, voorlopig cijfer) in het 3e kwartaal van 2026, een grotere daling dan in elk van de 10 jaar hiervoor; dat is ongunstig.',
  },
  {
    name: 'Schiermonnikoog',
    headline: 'Op Schiermonnikoog valt niets op',
    summary:
      'Voorbeeldcijfers (fictief). Er valt niets op: geen van de 38 onderwerpen wijkt meer af dan gewoon. Het opvallendst was nog dit: de vacaturegraad op Schiermonnikoog daalde van 27,9 per 1.000 banen in 2024 naar 25,0 per 1.000 banen (voorlopig cijfer) in 2025.',
  },
  {
    name: 'Nissewaard',
    theme: 'jongeren',
    period: { from: '2019' },
    headline: 'In Nissewaard sinds 2019 niets opvallends veranderd',
    summary:
      'Voorbeeldcijfers (fictief). Er valt niets op: geen van de 2 onderwerpen veranderde veel anders dan in vergelijkbare gemeenten. Het opvallendst was nog dit: het aandeel voortijdig schoolverlaters in Nissewaard daalde van 2,40% in 2019 naar 1,76% in 2025.',
  },
];

const GOLDEN_REAL: readonly Golden[] = [
  {
    name: 'Emmen',
    headline: 'In Emmen valt niets op',
    summary:
      'Er valt niets op: geen van de 5 onderwerpen wijkt meer af dan gewoon. Het opvallendst was nog dit: het aandeel jongeren met jeugdhulp in Emmen steeg van 14,4% in 2023 naar 15,2% in 2024.',
  },
  {
    name: 'Breda',
    headline: 'In Breda valt niets op',
    summary:
      'Er valt niets op: geen van de 5 onderwerpen wijkt meer af dan gewoon. Het opvallendst was nog dit: het aardgasverbruik van woningen in Breda daalde van 680 m3 in 2023 naar 670 m3 in 2024.',
  },
  {
    name: 'Sliedrecht',
    headline: 'Jongeren met jeugdhulp in Sliedrecht sterker gedaald dan in jaren',
    summary:
      'Het aandeel jongeren met jeugdhulp in Sliedrecht daalde van 16,9% in 2023 naar 11,1% in 2024, een grotere daling dan in elk van de 8 jaar hiervoor.',
  },
  {
    name: 'Schiedam',
    headline: 'Jongeren met jeugdhulp in Schiedam veel sterker gestegen dan in vergelijkbare gemeenten',
    summary:
      'Het aandeel jongeren met jeugdhulp in Schiedam steeg van 7,1% in 2023 naar 10,5% in 2024, een sterkere stijging dan in 9 van de 10 vergelijkbare gemeenten.',
  },
  {
    name: 'Heeze-Leende',
    headline: 'Elektriciteitsverbruik van woningen in Heeze-Leende ongewoon sterk gestegen',
    summary:
      'Het elektriciteitsverbruik van woningen in Heeze-Leende steeg van 3.090 kWh in 2023 naar 3.190 kWh in 2024, een ongewoon grote stijging vergeleken met de 9 jaar hiervoor; in vergelijkbare gemeenten ging het dezelfde kant op.',
  },
  {
    name: 'Koggenland',
    headline: 'Aantal inwoners in Koggenland sterker gestegen dan in vergelijkbare gemeenten',
    summary:
      'Het aantal inwoners in Koggenland steeg van 23.898 in 2025 naar 24.209 in 2026, een sterkere stijging dan in alle 10 vergelijkbare gemeenten.',
  },
];

describe('on made-up figures', () => {
  it.each(GOLDEN_DEMO)('$name', ({ name, headline, summary, ...query }) => {
    expect(say({ regions: [codeOf(name)], ...query })).toEqual({ headline, summary });
  });
});

describe.skipIf(!hasRealFigures)('on real figures of CBS', () => {
  const real = hasRealFigures ? realStatistics() : demo;

  it.each(GOLDEN_REAL)('$name', ({ name, headline, summary }) => {
    expect(say({ regions: [codeOf(name)] }, real)).toEqual({ headline, summary });
  });

  it('most municipalities have nothing, none more than five', () => {
    const counts = [...real.catalogue.regions.values()]
      .filter(({ kind, validTo }) => kind === 'gemeente' && validTo === undefined)
      .slice(0, 120)
      .map(
        ({ code }) =>
          notableItems(lookAt({ regions: [code] }, real).table.notes).filter(({ stands }) => stands).length,
      );
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(counts.length / 2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(5);
  });
});

const municipalities = [...demo.catalogue.regions.values()]
  .filter(({ kind, validTo }) => kind === 'gemeente' && validTo === undefined)
  .map(({ code }) => code);
const anyQuery = fc.record(
  {
    regions: fc
      .tuple(
        fc.constantFrom(...municipalities, 'PV30', 'G40'),
        fc.constantFrom(undefined, 'G40', 'PV22', 'NL', 'GM0758', 'SIZE:0-75000', 'M50'),
      )
      .map(([subject, compared]) =>
        compared === undefined || compared === subject ? [subject] : [subject, compared],
      ),
    theme: fc.constantFrom(
      'jongeren' as const,
      'binnensteden' as const,
      'human-capital' as const,
      'sociale-cohesie' as const,
    ),
    period: fc.constantFrom(
      { from: '2020' },
      { at: '2023' },
      { points: ['2019', '2023'] },
      { last: 3, unit: 'year' as const },
      { latest: true as const },
      { to: '2021' },
      { from: '2035' },
    ),
  },
  { requiredKeys: ['regions'] },
);

describe('whatever is asked', () => {
  it('says no number that is not in the table, in at most five items, in a picture that fits', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const plan = makePlan({ operation: 'movers', ...query }, demo.catalogue, TODAY);
        if (isNoFigure(plan)) return;
        const table = tabulate(plan, demo.observations(plan.needs), demo.catalogue);
        if (isNoFigure(table)) return;
        const draft = wordMovers({ plan, table, catalogue: demo.catalogue, strands: [] });
        const text = [draft?.headline, ...(draft?.sentences ?? [])].join(' ');
        expect(verifyNumbers(text, allowedNumbers(plan, table, [], demo.catalogue)), text).toEqual([]);
        expect(notableItems(table.notes).length).toBeLessThanOrEqual(5);
        expect(displayTable(plan, table, demo.catalogue).rows).toHaveLength(notableItems(table.notes).length);
        const content = chooseContent(plan, table, demo.catalogue, {
          headline: draft?.headline ?? '',
          source: 'CBS',
        });
        const chart = content && drawChart(content, measure);
        expect(chart?.kind).toBe('small-multiples');
        expect(chart?.height).toBeLessThanOrEqual(500);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('gives the same whatever the order of the figures', () => {
    const { plan, table, observations } = lookAt({ regions: [codeOf('Emmen')] });
    expect(tabulate(plan, [...observations].reverse(), demo.catalogue)).toEqual(table);
  });

  it('reads once for a municipality, some twelve years', () => {
    const { plan } = lookAt({ regions: [codeOf('Emmen')] });
    expect(plan.needs).toHaveLength(1);
    expect(plan.needs[0]?.fromYear).toBe(2014);
  });
});

describe('rows and questions', () => {
  it('holds the subject and what it is compared with, each with the figure of a year before', () => {
    const { table } = lookAt({ regions: [codeOf('Opsterland')] });
    expect(table.rows).toMatchObject([
      {
        region: codeOf('Opsterland'),
        indicator: 'kantorenleegstand',
        period: '2025',
        base: '2024',
        role: 'subject',
      },
      { region: 'PEERS', indicator: 'kantorenleegstand', period: '2025', base: '2024', role: 'comparison' },
    ]);
    const [row] = table.rows;
    expect(row?.change).toBeCloseTo((row?.value ?? 0) - (row?.baseValue ?? 0), 10);
  });

  it('asks on about each item', () => {
    const { plan, table } = lookAt({ regions: [codeOf('Opsterland')] });
    expect(followUpsOf(plan, table, demo.catalogue)).toEqual(['Kantorenleegstand in Opsterland sinds 2017']);
  });

  it('puts real figures first, and says what is made up', () => {
    const statistics = demoStatistics(['zzp']);
    const { plan, table } = lookAt({ regions: [codeOf('Culemborg')] }, statistics);
    expect(notableItems(table.notes)[0]).toMatchObject({ indicator: 'zzp', stands: true });
    expect(wordTable(plan, table, statistics.catalogue, { grounds: {}, notes: [] }).summary).not.toContain(
      'fictief',
    );
  });
});
