/** Periods: years, quarters, months, ranges, and what is counted from 22 November 2026. */
import type { Family } from '../corpus.ts';

const value = { operation: 'value' } as const;

export const periodCorpus: readonly Family[] = [
  {
    frame: 'werkloosheid in Breda {}',
    query: { operation: 'trend', indicators: ['werkloosheid'], regions: ['GM0758'] },
    rows: [
      {
        means: { period: { from: '2018' } },
        said: `
          sinds 2018 | vanaf 2018 | vanaf het jaar 2018 | sinds eind 2018 | sedert 2018 | van 2018 tot nu |
          2018 t/m nu | 2018 tot heden | sinds '18 | van 2018 tot en met vandaag | 2018-heden | sunt 2018 |
          since 2018`,
      },
      {
        means: { period: { to: '2019' } },
        said: 'tot en met 2019 | t/m 2019 | tot 2019 | voor corona | tot aan 2019',
      },
      {
        means: { period: { from: '2018', to: '2023' } },
        said: `
          van 2018 tot en met 2023 | tussen 2018 en 2023 | 2018-2023 | 2018 - 2023 | 2018 t/m 2023 |
          van 2018 tot 2023 | in de periode 2018-2023 | over de periode 2018 tot en met 2023 |
          vanaf 2018 tot en met 2023 | '18-'23 | between 2018 and 2023 | from 2018 to 2023 | 18-23 | 2018–2023`,
      },
      {
        means: { period: { from: '2020' } },
        said: 'sinds corona | sinds de coronacrisis | vanaf corona | sinds covid | since covid',
      },
      {
        means: { period: { from: '2020', to: '2022' } },
        said: `
          tijdens corona | in coronatijd | in de coronajaren | gedurende de coronaperiode |
          tijdens de pandemie`,
      },
      {
        means: { period: { last: 5, unit: 'year' } },
        said: `
          afgelopen vijf jaar | de afgelopen 5 jaar | laatste vijf jaar | in de laatste 5 jaar |
          over de afgelopen vijf jaar | de laatste vijf jaren | vijf afgelopen jaren | 5 jaar | afgelopen 5 jr |
          the last five years | past 5 years`,
      },
      {
        means: { period: { last: 10, unit: 'year' } },
        said: 'de afgelopen tien jaar | het afgelopen decennium | laatste tien jaar',
      },
      {
        means: { period: { last: 1, unit: 'year' } },
        said: 'afgelopen jaar | het afgelopen jaar | het laatste jaar | afgelopen jr',
      },
      {
        means: { period: { last: 8, unit: 'quarter' } },
        said: 'laatste 8 kwartalen | de afgelopen acht kwartalen | over de laatste 8 kwartalen',
      },
      {
        means: { period: { last: 12, unit: 'month' } },
        said: 'afgelopen 12 maanden | de laatste twaalf maanden | laatste 12 mnd',
      },
      {
        means: { period: { from: '2023-Q1', to: '2024-Q2' } },
        said: `
          2023-Q1 t/m 2024-Q2 | van Q1 2023 tot en met Q2 2024 | Q1 2023 - Q2 2024 |
          van het eerste kwartaal van 2023 tot en met het tweede kwartaal van 2024 | 2023kw01 tm 2024kw02 |
          kw1 2023 t/m kw2 2024 | 2023-Q1 - 2024-Q2`,
      },
      {
        means: { period: { from: '2024-Q1', to: '2024-Q3' } },
        said: 'q1 t/m q3 2024 | eerste tot en met derde kwartaal 2024 | kw1 tot kw3 2024',
      },
      {
        means: { period: { from: '2024-05', to: '2024-08' } },
        said: `
          van mei tot en met augustus 2024 | mei 2024 t/m augustus 2024 | mei - aug 2024 | 2024-05 t/m 2024-08`,
      },
      {
        means: { period: { from: '2025' } },
        said: 'sinds vorig jaar | vanaf vorig jaar | since last year',
      },
      {
        means: { step: 'quarter' },
        said: `
          per kwartaal | op kwartaalbasis | kwartaalcijfers | ieder kwartaal | elk kwartaal | per quarter`,
      },
      {
        means: { step: 'month' },
        said: 'per maand | op maandbasis | maandelijks | maandcijfers | monthly',
      },
      { means: { step: 'year' }, said: 'per jaar | jaarlijks | op jaarbasis | jaarcijfers | yearly' },
    ],
  },
  {
    frame: 'werkloosheid in Breda {}',
    query: { ...value, indicators: ['werkloosheid'], regions: ['GM0758'] },
    rows: [
      {
        means: { period: { at: '2023' } },
        said: `
          in 2023 | 2023 | over 2023 | peiljaar 2023 | anno 2023 | in het jaar 2023 | heel 2023 | eind 2023 |
          '23 | voor 2023 | op 1 januari 2023 | during 2023`,
      },
      {
        means: { period: { at: '2025' } },
        said: `
          vorig jaar | in het vorige jaar | verleden jaar | last year | vorig jr | een jaar geleden`,
      },
      {
        means: { period: { at: '2026' } },
        said: 'dit jaar | in het lopende jaar | het huidige jaar | this year',
      },
      {
        means: { period: { at: '2026-Q3' } },
        said: `
          vorig kwartaal | het vorige kwartaal | vorig kwrtaal | last quarter | derde kwartaal van dit jaar`,
      },
      { means: { period: { at: '2026-Q4' } }, said: 'dit kwartaal | het lopende kwartaal' },
      {
        means: { period: { at: '2026-10' } },
        said: 'vorige maand | last month | in oktober | oktober jl.',
      },
      {
        means: { period: { at: '2024-Q2' } },
        said: `
          Q2 2024 | in het tweede kwartaal van 2024 | tweede kwartaal 2024 | kw 2 2024 | kw2 2024 | 2024-Q2 |
          2024Q2 | 2e kwartaal 2024 | 2024 kw2 | 2024KW02 | in Q2 van 2024 | kwartaal 2 2024 | q2 '24 | q2 24 |
          2e kw 2024 | second quarter of 2024 | k2 2024 | 2024 q2`,
      },
      {
        means: { period: { at: '2025-Q2' } },
        said: 'tweede kwartaal van vorig jaar | Q2 vorig jaar | kw2 vorig jaar',
      },
      {
        means: { period: { at: '2024-H1' } },
        said: `
          eerste halfjaar 2024 | in de eerste helft van 2024 | H1 2024 | 2024-H1 |
          het eerste half jaar van 2024 | 1e helft 2024`,
      },
      {
        means: { period: { at: '2024-05' } },
        said: `
          in mei 2024 | mei 2024 | 2024-05 | 05-2024 | 2024MM05 | mei van 2024 | in May 2024 | mei '24 |
          de maand mei 2024`,
      },
      { means: { period: { at: '2025-05' } }, said: 'mei vorig jaar | in mei van vorig jaar | mei 25' },
      {
        means: { period: { latest: true } },
        said: `
          nu | op dit moment | momenteel | laatste cijfer | meest recente cijfer | de laatste stand | actueel |
          huidige stand | op het moment | right now | thans | vandaag | laatst bekende cijfer |
          nieuwste cijfer`,
      },
      {
        means: { period: { points: ['2019', '2023'] } },
        said: `
          in 2019 en 2023 | 2019 vs 2023 | 2023 vergeleken met 2019 | 2019 en 2023 naast elkaar |
          2023 t.o.v. 2019 | '19 tegenover '23 | in 2023 ten opzichte van 2019 | 2019/2023`,
      },
      {
        means: { period: { points: ['2020', '2021', '2022', '2023'] } },
        said: '2020, 2021, 2022 en 2023 | 2020 2021 2022 2023',
      },
      { means: { period: { points: ['2025-Q1', '2025-Q2', '2025-Q3'] } }, said: 'kw1, kw2 en kw3 2025' },
      {
        means: { period: { points: ['2025-Q1', '2025-Q2'] } },
        said: 'q1 en q2 2025 | eerste en tweede kwartaal 2025',
      },
    ],
  },
  {
    frame: 'werkloosheid in Breda {}',
    query: { operation: 'trend', indicators: ['werkloosheid'], regions: ['GM0758'] },
    rows: [
      {
        means: { period: { from: '2020' } },
        said: 'sinds tweeduizend twintig | vanaf twintig twintig | t.o.v. 2020',
      },
      {
        means: { period: { from: '2023' } },
        said: 'sinds tweeduizend drieëntwintig | 2023 e.v. | 2023 en later',
      },
      { means: { period: { to: '2018' } }, said: 'voorafgaand aan 2019 | eerder dan 2019' },
      { means: { period: { from: '2008' } }, said: 'sinds de kredietcrisis' },
      { means: { period: { from: '2015', to: '2020' } }, said: '2015..2020 | 2015 … 2020' },
      { means: { step: 'quarter' }, said: 'kwartaal op kwartaal' },
      { means: { period: { last: 8, unit: 'quarter' } }, said: 'laatste 8 kw' },
    ],
  },
];
