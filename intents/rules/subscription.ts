/** What is done with a subscription that is there: stop, pause, go on, try out, change. */
import type { ActRule } from './act.ts';

/** Words for a subscription, with its number or without. */
const IT =
  '(?:(?:dit|het|mijn|ons|de|deze|dat|onze) )?(?:abonnement|abonnementen|weekbericht|weekberichten|digest|overzicht|meldingen|melding|waarschuwing|waarschuwingen|alert|berichten|bericht|nummer|nr)(?: (?:nummer|nr))?(?: \\d{1,6})?';
const DAYS = '(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)';

/** In order: the first that fits. */
export const subscriptionRules: readonly ActRule[] = [
  {
    act: 'preview',
    pattern: new RegExp(
      ` (?:(?:laat|toon|geef)(?: \\w+){0,3} (?:wat er|wat we|wat ik|hoe het)(?: \\w+){0,3} (?:zou|gaat|komt|krijg|krijgen)(?: \\w+){0,4}|wat (?:zou|komt|krijg)(?: \\w+){0,3} ${DAYS}(?: \\w+){0,4}|(?:voorbeeld|proef|voorproefje|test|preview) van ${IT}|(?:probeer|test|toon)(?! (?:mijn |de |onze )?abonnementen) ${IT}(?: (?:uit|nu|alvast))?|stuur ${IT} nu) $`,
    ),
  },
  {
    act: 'pause',
    pattern: new RegExp(` (?:pauzeer|pauzeren|zet ${IT} (?:even )?(?:stil|op pauze)|pauze) (?!van ).*$`),
  },
  { act: 'pause', pattern: / (?:pauzeer|pauze) $/ },
  {
    act: 'resume',
    pattern: new RegExp(
      ` (?:hervat|hervatten|(?:ga|ga maar|ga weer) (?:door|verder) met ${IT}|zet ${IT} weer aan|start ${IT} weer)(?: ${IT})? $`,
    ),
  },
  {
    act: 'change',
    pattern: new RegExp(
      `^ (?:(?:wijzig|verander|verzet|verplaats|zet) (?:${IT} )?(?:naar|op) (?:${DAYS}|\\d|half)|(?:verzet|verplaats) ${IT} (?:naar|op)|(?:wijzig|verander) ${IT} |pas ${IT} (?:\\w+ )*aan $|(?:stuur|zeg|geef|laat) (?:ook |wel |niet |dan |het )*(?:(?:een|geen) )?(?:bericht|regel|iets|weten) als er niets nieuws is)`,
    ),
  },
  {
    act: 'subscribe',
    pattern: new RegExp(` (?:zet|stuur|plaats|geef) (?:\\w+ ){0,3}(?:elke|iedere) (?:${DAYS}|week) `),
  },
  { act: 'unsubscribe', pattern: new RegExp(`^ (?:stop|stop maar|stop met|verwijder) ${IT} $`) },
  { act: 'unsubscribe', pattern: /^ (?:stop|stop maar|stop \d{1,6}) $/ },
  { act: 'subscribe', pattern: /^ (?:nieuw )?abonnement $/ },
  {
    act: 'subscriptions',
    pattern: /^ (?:(?:onze|de|alle) )?(?:abonnementen|weekberichten|waarschuwingen) $/,
  },
];
