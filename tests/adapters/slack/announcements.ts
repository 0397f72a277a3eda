/** A digest and an alert, written out: what golden messages are made of does not change with our sentences. */
import type { AlertMessage, Edition, EditionItem } from '#src/digest/model.ts';

const item = (extra: Partial<EditionItem>): EditionItem => ({
  ...{ kind: 'new', region: 'GM0114', indicator: 'winkelleegstand', period: '2026' },
  ...{ sentence: '', figure: '7K3QBCDF', fictional: false },
  ...extra,
});

export const EDITION: Edition = {
  headline: 'Emmen: 4 nieuwe cijfers, 2 vallen op',
  items: [
    item({
      sentence:
        'De winkelleegstand in Emmen steeg van 6,1% in 2025 naar 9,9% (voorbeeldcijfer) in 2026 (in de G40 7,0%).',
      fictional: true,
      stands: true,
    }),
    item({
      indicator: 'vacatures',
      sentence: 'Het aantal vacatures in Emmen was 1.240 in 2025 & *bleef* <b>gelijk</b> aan 2024.',
      figure: '8M4RCDFG',
    }),
    item({
      kind: 'stands',
      sentence: 'De winkelleegstand in Emmen steeg meer dan elders.',
      figure: '9N5SDFGH',
    }),
  ],
  charts: [
    { figure: '7K3QBCDF', altText: 'Lijngrafiek: de winkelleegstand in Emmen, 2018 tot en met 2026.' },
    { figure: '8M4RCDFG', altText: 'Lijngrafiek: vacatures in Emmen, 2018 tot en met 2025.' },
  ],
  question: 'Winkelleegstand in Emmen vergeleken met Drenthe',
  rest: ['Ook nieuw in Emmen, in 2025: banen van werknemers 46.100 en inwoners 108.003. Figuur 7Q2RBCDF.'],
  footer:
    'Je krijgt dit elke maandag om 8.00 uur. Wijzigen, pauzeren of stoppen? Zeg "wijzig abonnement 3", "pauzeer abonnement 3" of "stop abonnement 3".',
  told: [],
  upTo: 5,
};

export const ALERT: AlertMessage = {
  headline: 'Winkelleegstand in Emmen boven 9%',
  sentence: 'De winkelleegstand in Emmen was 9,9% in 2026. Je vroeg om een seintje bij: boven 9%.',
  figure: '7K3QBCDF',
  altText: 'Lijngrafiek: de winkelleegstand in Emmen, 2018 tot en met 2026.',
  hasChart: true,
  fictional: true,
  footer:
    'Je krijgt dit één keer, en pas weer als het cijfer eerst ruim eronder is geweest. Stoppen? Zeg "stop waarschuwing 4".',
};
