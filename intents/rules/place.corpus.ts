/** Places: names, nicknames, villages, groups, sizes, and how they are set against each other. */
import type { Family } from '../corpus.ts';

const banen = { operation: 'trend', indicators: ['banen'] } as const;
const query = { ...banen, indicators: [...banen.indicators] };

export const placeCorpus: readonly Family[] = [
  {
    frame: 'banen {}',
    query,
    rows: [
      {
        means: { regions: ['GM0758'] },
        said: `
          Breda | in Breda | gemeente Breda | breda | BREDA | in de gemeente Breda | te Breda | bredase |
          Kielegat`,
      },
      {
        means: { regions: ['GM0796'] },
        said: `
          Den Bosch | 's-Hertogenbosch | s hertogenbosch | den bosch | Oeteldonk | den bosh | 's Hertogenbosch`,
      },
      {
        means: { regions: ['GM0518'] },
        said: "Den Haag | 's-Gravenhage | den hag | The Hague | dn haag | hofstad | den hagg",
      },
      { means: { regions: ['GM0599'] }, said: '010 | Rotterdam | roterdam | Rotjeknor | rotterdm' },
      { means: { regions: ['GM0363'] }, said: 'Mokum | amsterdam | amsterdm | in de hoofdstad' },
      { means: { regions: ['GM0080'] }, said: 'Leeuwarden | Ljouwert | leuwarden' },
      {
        means: { regions: ['GM1900'] },
        said: 'Súdwest-Fryslân | sudwest fryslan | Sneek | Snits | SWF | Zuidwest-Friesland',
      },
      { means: { regions: ['GM0074'] }, said: 'Heerenveen | It Hearrenfean | herenveen' },
      {
        means: { regions: ['GM0394'] },
        said: 'Haarlemmermeer | Hoofddorp | Badhoevedorp | Haarlemmerliede en Spaarnwoude',
      },
      { means: { regions: ['GM1980'] }, said: 'Dijk en Waard | Heerhugowaard | Langedijk' },
      {
        means: { regions: ['GM0373'] },
        said: 'Bergen (NH) | Bergen Noord-Holland | bergen nh | Bergen in Noord-Holland',
      },
      {
        means: { regions: ['GM0893'] },
        said: 'Bergen (L) | Bergen Limburg | bergen limburg | Bergen in Limburg',
      },
      { means: { regions: ['GM0748'] }, said: 'Bergen op Zoom | bergen op zoom | Krabbegat' },
      { means: { regions: ['GM0753'] }, said: 'Best | in best | gemeente best' },
      { means: { regions: ['GM0664'] }, said: 'Goes | in goes | gemeente goes' },
      { means: { regions: ['GM0321'] }, said: 'Houten | in houten' },
      {
        means: { regions: ['GM0228', 'GM0200'] },
        said: `
          Ede vs Apeldoorn | ede vs apeldoorn | ede en apeldoorn | Ede tegenover Apeldoorn |
          Ede t.o.v. Apeldoorn | Ede vergeleken met Apeldoorn | Ede naast Apeldoorn`,
      },
      {
        means: { regions: ['GM0344'] },
        said: 'Utrecht | stad Utrecht | gemeente Utrecht | in Utrecht | Domstad',
      },
      { means: { regions: ['PV26'] }, said: 'provincie Utrecht | in de provincie Utrecht' },
      { means: { regions: ['GM0014'] }, said: 'Groningen | stad Groningen | gemeente Groningen' },
      { means: { regions: ['PV20'] }, said: 'provincie Groningen | Groningen (provincie)' },
      {
        means: { regions: ['PV30'] },
        said: 'Brabant | Noord-Brabant | provincie Noord-Brabant | noord brabant',
      },
      { means: { regions: ['PV21'] }, said: 'Friesland | Fryslân | provincie Friesland' },
      {
        means: { regions: ['NL'] },
        said: 'Nederland | in Nederland | landelijk | heel Nederland | NL | in het hele land',
      },
      {
        means: { regions: ['G40'] },
        said: 'G40 | gemiddelde van de G40 | de G40 | g-40 | G40 gemiddeld',
      },
      {
        means: { regions: ['GM0758', 'G40'] },
        said: `
          Breda vs G40 | Breda tegenover de G40 | Breda en de G40 | Breda afgezet tegen de G40 |
          Breda vergeleken met het gemiddelde van de G40 | van Breda in vergelijking met de G40`,
      },
      {
        means: { regions: ['GM0758', 'PEERS'] },
        said: `
          Breda vs vergelijkbare gemeenten | Breda en soortgelijke gemeenten |
          Breda vergeleken met gemeenten van dezelfde omvang | Breda tegenover referentiegemeenten |
          Breda vs peers`,
      },
      {
        means: { regions: ['GM0758', 'PROVINCE'] },
        said: 'Breda vs de provincie | Breda vergeleken met de eigen provincie',
      },
      {
        means: { regions: ['SIZE:0-75000'] },
        said: 'kleine gemeenten samen | gemeenten onder de 75.000 inwoners samen',
      },
      {
        means: { regions: ['SIZE:100000-'] },
        said: '100.000-plusgemeenten | gemeenten boven de 100.000 inwoners gemiddeld | 100k+ gemeenten',
      },
      { means: { regions: ['CR12'] }, said: 'Twente | regio Twente | COROP Twente' },
      { means: { regions: ['CR39'] }, said: 'COROP-gebied Zuid-Limburg | Zuid-Limburg' },
      { means: { regions: ['CR36'] }, said: 'Brainport | Zuidoost-Brabant' },
      {
        means: { regions: ['GM0758', 'GM0855'], ignored: ['Antwerpen'] },
        said: 'Breda, Antwerpen en Tilburg',
      },
      {
        means: { regions: ['G40'], except: ['GM0034'] },
        said: 'G40 zonder Almere | G40 exclusief Almere | G40 behalve Almere | G40, Almere uitgezonderd',
      },
      {
        means: { regions: ['NL'], except: ['G4'] },
        said: 'Nederland zonder de G4 | Nederland exclusief de G4 | Nederland behalve de G4',
      },
    ],
  },
  {
    frame: 'banen {}',
    home: 'GM0342',
    query,
    rows: [
      {
        means: { regions: ['GM0342'] },
        said: `
          bij ons | hier | in onze gemeente | in mijn gemeente | (niets) | in onze stad | hebben we |
          bij ons in de gemeente`,
      },
      {
        means: { regions: ['GM0342', 'G40'] },
        said: `
          bij ons vs G40 | van ons tegenover de G40 | vergeleken met de G40 | wij vs de G40 |
          hier en in de G40`,
      },
      {
        means: { regions: ['GM0342', 'PEERS'] },
        said: 'vergeleken met vergelijkbare gemeenten | bij ons en bij soortgelijke gemeenten',
      },
      { means: { regions: ['GM0855'] }, said: 'Tilburg | in Tilburg' },
    ],
  },
  {
    frame: 'banen {}',
    query: { operation: 'trend', indicators: ['banen'] },
    rows: [
      { means: { regions: ['GM0758'] }, said: 'GM0758 | 0758 | gemeentecode 0758' },
      { means: { regions: ['CR36'] }, said: 'Brainport Eindhoven | regio Brainport | CR36' },
      { means: { regions: ['GM0664', 'GM0654', 'GM0678'] }, said: 'goes borsele kapelle' },
      {
        means: { regions: ['GM0344', 'PV26'] },
        said: 'Utrecht stad en provincie | stad en provincie Utrecht',
      },
      { means: { regions: ['PV20', 'PV21'] }, said: 'provincies Groningen en Friesland' },
    ],
  },
  {
    frame: '{}',
    query: { operation: 'rank', indicators: ['banen'], among: 'PV26' },
    rows: [
      {
        means: {},
        said: 'banen per gemeente in de provincie Utrecht | rangschik de gemeenten in Utrecht op banen',
      },
    ],
  },
];
