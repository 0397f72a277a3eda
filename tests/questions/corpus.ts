/** Our own questions with their meaning: one line for each way of asking that must not be lost. */
import type { GoldLine } from '#intents/corpus.ts';
import type { Query } from '#intents/query.ts';

const q = (question: string, query: Query, more: Partial<GoldLine> = {}): GoldLine => ({
  question,
  gold: { outcome: 'query', query },
  ...more,
});
const trend = (indicator: string, ...regions: string[]): Query => ({
  operation: 'trend',
  indicators: [indicator],
  regions,
});

export const corpus: readonly GoldLine[] = [
  // Words for indicators: inflected, compounded, colloquial.
  q('Hoe staat het met de leegstand in Apeldoorn?', trend('winkelleegstand', 'GM0200')),
  q('vacturecijfers Almere', trend('vacatures', 'GM0034')),
  q('bouwvacatures Almelo', { ...trend('vacatures', 'GM0141'), sectors: ['bouw'] }),
  q('werkloosheidspercentage Weert', trend('werkloosheid', 'GM0988')),
  q('hoeveel winkels staan er leeg in Goes', trend('leegstaande_winkelpanden', 'GM0664')),
  q('hoeveel bedrijven zijn er failliet gegaan in Oss', trend('faillissementen', 'GM0828')),
  q('starters en stoppers in Oss', {
    operation: 'trend',
    indicators: ['starters', 'stoppers'],
    regions: ['GM0828'],
  }),
  // Municipalities that are ordinary words.
  q('hoeveel huizen heeft Huizen', trend('woningvoorraad', 'GM0406')),
  q('Inwoners van Best', trend('inwoners', 'GM0753')),
  q('werkloosheid Heerde', trend('werkloosheid', 'GM0246')),
  q('eenzaamheid in Ede en Epe', trend('eenzaamheid', 'GM0228', 'GM0232')),
  // Places by other names.
  q('banen 010', trend('banen', 'GM0599')),
  q('inwoners Den Bosch', trend('inwoners', 'GM0796')),
  q('Bredase vacatures', trend('vacatures', 'GM0758')),
  q('woningen in Volendam', trend('woningvoorraad', 'GM0385')),
  q('banen in Twente', trend('banen', 'CR12')),
  // Comparisons.
  q('Is de werkloosheid in Tholen hoger dan in Thorn?', trend('werkloosheid', 'GM0716', 'GM1641')),
  q(
    'hoe heeft de werkgelegenheid zich in Weert ontwikkeld tussen 2015 en 2023 vergeleken met Limburg en Nederland?',
    { ...trend('banen', 'GM0988', 'PV31', 'NL'), period: { from: '2015', to: '2023' } },
  ),
  q('gemiddelde woz van Nederland zonder de G4', { ...trend('woz_waarde', 'NL'), except: ['G4'] }),
  // Rankings.
  q('wie heeft de hoogste werkloosheid van de G4', {
    operation: 'rank',
    indicators: ['werkloosheid'],
    among: 'G4',
    order: 'high',
    limit: 1,
  }),
  q('ranglijst gemeenten Limburg eenzaamheid', {
    operation: 'rank',
    indicators: ['eenzaamheid'],
    among: 'PV31',
  }),
  q(
    'Op welke plek staan wij in de G40 qua besteedbaar inkomen?',
    { operation: 'rank', indicators: ['besteedbaar_inkomen'], regions: ['GM0758'], among: 'G40' },
    { home: 'GM0758' },
  ),
  q('top 5 kleine gemeenten met de meeste starters per 1000 inwoners', {
    operation: 'rank',
    indicators: ['starters'],
    among: 'SIZE:0-75000',
    measure: 'per_1000_inwoners',
    order: 'high',
    limit: 5,
  }),
  // Measures and periods.
  q('Hoeveel procent van de banen in Delft zit in de high tech?', {
    ...trend('banen', 'GM0503'),
    sectors: ['hightech'],
    measure: 'share',
  }),
  q('faillissementen Noord-Brabant per kwartaal sinds 2022', {
    ...trend('faillissementen', 'PV30'),
    period: { from: '2022' },
    step: 'quarter',
  }),
  q('inwoners Súdwest-Fryslân 2015-2020', {
    ...trend('inwoners', 'GM1900'),
    period: { from: '2015', to: '2020' },
  }),
  q('vacatures Breda vorig kwartaal', {
    operation: 'value',
    indicators: ['vacatures'],
    regions: ['GM0758'],
    period: { at: '2026-Q3' },
  }),
  q('inwoners Breda drie jaar geleden', {
    operation: 'value',
    indicators: ['inwoners'],
    regions: ['GM0758'],
    period: { at: '2023' },
  }),
  q('what is the population of The Hague compared with Rotterdam', trend('inwoners', 'GM0518', 'GM0599')),
  // Maps and what stands out.
  q('kaart van de vergrijzing in Drenthe', { operation: 'map', indicators: ['grijze_druk'], among: 'PV22' }),
  q('wat valt op in Zwolle', { operation: 'movers', regions: ['GM0193'] }),
  // Refusals.
  { question: 'criminaliteit in Breda', gold: { outcome: 'unsupported', reason: 'indicator' } },
  { question: 'vacatures in Lutjebroek', gold: { outcome: 'unsupported', reason: 'region' } },
  { question: 'werkloosheid onder vrouwen in Breda', gold: { outcome: 'unsupported', reason: 'indicator' } },
  { question: 'waarom daalt de werkloosheid in Ede', gold: { outcome: 'unsupported', reason: 'cause' } },
  { question: 'inwoners Breda in 2040', gold: { outcome: 'unsupported', reason: 'forecast' } },
  {
    question: 'wat is het inkomen van de burgemeester van Ede',
    gold: { outcome: 'unsupported', reason: 'personal' },
  },
  { question: 'qsdf jklm', gold: { outcome: 'unsupported', reason: 'nonsense' } },
  // Questions back.
  {
    question: 'vacatures in Bergen',
    gold: { outcome: 'clarify', about: 'region', options_regions: ['GM0373', 'GM0893'] },
  },
  { question: 'banen', gold: { outcome: 'clarify', about: 'region', options_regions: ['NL'] } },
  { question: 'Beesel', gold: { outcome: 'clarify', about: 'indicator' } },
  // Acts.
  { question: 'help', gold: { outcome: 'act', act: 'help' } },
  { question: 'dank je wel!', gold: { outcome: 'act', act: 'thanks' } },
  { question: 'mijn gemeente is Goes', gold: { outcome: 'act', act: 'set_home', regions: ['GM0664'] } },
];
