/** What is done with a subscription that is there. */
import { type GoldLine, linesAs } from '../corpus.ts';

const act = (name: string, questions: readonly string[], more: object = {}): GoldLine[] =>
  linesAs({ outcome: 'act', act: name, ...more }, questions);

export const subscriptionCorpus: readonly GoldLine[] = [
  ...act(
    'subscribe',
    [
      'zet elke maandag de arbeidsmarktcijfers van Tilburg in dit kanaal',
      'stuur iedere vrijdag om 9 uur de arbeidsmarktcijfers van Tilburg',
    ],
    { regions: ['GM0855'], theme: 'human-capital' },
  ),
  ...act(
    'subscribe',
    [
      'waarschuw me als de winkelleegstand in Emmen boven 10% komt',
      'waarschuw ons als de winkelleegstand van Emmen hoger is dan 10 procent',
    ],
    { regions: ['GM0114'], indicators: ['winkelleegstand'] },
  ),
  ...act('preview', [
    'laat zien wat er maandag zou komen',
    'wat komt er maandag',
    'test abonnement 3',
    'voorbeeld van abonnement 12',
  ]),
  ...act('pause', [
    'pauzeer tot januari',
    'pauzeer abonnement 2 tot 4 februari',
    'zet de meldingen stil tot mei',
    'pauzeer',
  ]),
  ...act('resume', [
    'hervat',
    'hervat abonnement 4',
    'ga door met abonnement 2',
    'zet het weekbericht weer aan',
  ]),
  ...act('change', [
    'wijzig naar vrijdag 8 uur',
    'wijzig abonnement 3 naar donderdag 9:30',
    'zet het weekbericht op dinsdag',
    'stuur ook een bericht als er niets nieuws is',
    'wijzig abonnement 3',
    'pas abonnement 3 aan',
    'verander het weekbericht',
  ]),
  ...act('change', ['wijzig abonnement 3 naar winkelleegstand van Emmen'], {
    regions: ['GM0114'],
    indicators: ['winkelleegstand'],
  }),
  ...act('change', ['wijzig abonnement 3: de arbeidsmarktcijfers'], { theme: 'human-capital' }),
  ...act('change', ['wijzig abonnement 3: vergeleken met de G40'], { regions: ['G40'] }),
  ...act('subscribe', ['abonnement', 'nieuw abonnement', 'abonneren', 'ik wil me abonneren']),
  ...act('subscriptions', ['abonnementen', 'toon mijn abonnementen', 'onze abonnementen', 'waarschuwingen']),
  ...act('unsubscribe', ['stop', 'stop abonnement 3', 'stop 12', 'stop waarschuwing 4']),
];
