/** What is said in Slack besides answers: buttons, tabs, dialogs. */
export const LEGEND = 'Betekenis van de tekens:';
/** `asker` is a mention in the platform's own writing. */
export const askedBy = (asker: string, question: string): string => `${asker} vroeg: ${question}`;

export const WORKING = 'zoekt de cijfers op …';
export const NO_PICTURE =
  'De grafiek kan hier nu niet worden getoond. Je vindt hem op de pagina van deze figuur.';
export const NO_TABLE = 'Bij deze figuur hoort geen tabel.';
export const NO_CALCULATION = 'Bij deze figuur is niets berekend.';
export const filesOf = (headline: string): string => `De cijfers bij: ${headline}`;

export const HOME_TAB = {
  mine: 'Mijn gemeente',
  none: 'Je hebt nog geen gemeente gekozen. Kies er een, dan weet ik wat je bedoelt met ‘bij ons’.',
  chosen: (name: string) => `Jouw gemeente is ${name}. Vraag je iets zonder plaats, dan neem ik die.`,
  choose: 'Kies je gemeente',
  recent: 'Je laatste figuren',
  noRecent: 'Je hebt me nog niets gevraagd.',
  subscriptions: 'Abonnementen',
  noSubscriptions: 'Je hebt geen abonnementen.',
  subscribe: 'Stuur me bijvoorbeeld "stuur elke maandag de arbeidsmarktcijfers van Tilburg".',
  changeSubscriptions:
    'Wijzigen of stoppen? Zeg het waar je je abonneerde, bijvoorbeeld "pauzeer abonnement 3" of "stop abonnement 3".',
  moreSubscriptions: (count: number) =>
    `En nog ${count}. Stuur me "waar ben ik op geabonneerd" om ze allemaal te zien.`,
  ask: 'Wat je kunt vragen',
  how: 'Noem mij in een kanaal, stuur me een bericht, of typ /peilstok met je vraag.',
} as const;

export const INSTALLED =
  'Peilstok is toegevoegd aan Slack. Je kunt dit venster sluiten en een vraag stellen.';
export const NOT_INSTALLED = 'Het toevoegen aan Slack is niet gelukt. Begin opnieuw via /slack/install.';
