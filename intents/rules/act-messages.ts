/** Messages that are sent by themselves: asking for them, no longer wanting them, asking which there are. */
import type { Act } from '../query.ts';

export interface ActRule {
  readonly act: Act;
  readonly pattern: RegExp;
  /** Only when no topic is named; `nothing`: no topic, place, sector or theme; `place`: a place, and no topic. */
  readonly when?: 'no topic' | 'nothing' | 'place';
}

/** Messages that somebody gets or no longer wants. */
const MESSAGES =
  '(?:meldingen|melding|berichten|bericht|berichtje|berichtjes|mails?|mailtjes?|abonnementen|abonnement|digest|weekbericht|updates?|nieuwsbrief|nieuwsbrieven|alerts?|notificaties?|seintjes?|seinen|pushberichten|pushbericht|waarschuwingen|waarschuwing|signalen|berjochten|messages|notifications|emails?|appjes?)';
const EACH =
  '(?:(?:elke|iedere|elk|ieder|every|each) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|ochtend|maandagochtend|vrijdagmiddag|week|maand|dag|werkdag|kwartaal|monday|friday|month)|wekelijks|maandelijks|dagelijks|weekly|monthly|per kwartaal|elke keer)';

/** In order: the first that fits. */
export const messageRules: readonly ActRule[] = [
  {
    act: 'unsubscribe',
    pattern: new RegExp(
      ` (?:(?:geen|gjin|no) (?:\\w+ ){0,3}?${MESSAGES}(?: \\w+){0,6}? (?:meer|mear|more|anymore)|${MESSAGES} (?:uit|af|stoppen|stopzetten|uitzetten|afzetten)(?= (?:aub|graag|pls|please|svp|zetten|doen)| $)|(?:haal|gooi|schrap) (?:me|mij|ons|dit kanaal) (?:\\w+ ){0,6}?(?:lijst|af|uit)|(?:hoef|hoeft|hoeven|wil|willen|hoeve) (?:\\w+ ){0,6}?(?:niet|geen|niks|niets)(?: \\w+){0,3}? meer (?:\\w+ ){0,5}?(?:sturen|ontvangen|krijgen|te zien|toegestuurd|gestuurd)|(?:ophouden|stoppen|kappen|hou op|stop) (?:\\w+ ){0,2}?met (?:\\w+ ){0,4}?(?:${MESSAGES}|sturen|mailen)|(?:kan|mag|mogen|kunnen) (?:\\w+ ){0,4}?${MESSAGES} (?:\\w+ ){0,3}?(?:uit|stoppen|weg|eraf)|unsubscribe|stop sending|opt out)(?= )`,
    ),
  },
  {
    act: 'subscriptions',
    pattern: new RegExp(
      ` (?:(?:welke|wat voor|which|waar|wat|lijst|lijstje|overzicht|toon|laat|what) (?:\\w+ ){0,3}?${MESSAGES} (?:heb|ontvang|krijg|staan|lopen|zijn|hebben|krijgen|ontvangen|do i|am i)(?: \\w+)*|(?:lijst|lijstje|overzicht|overzichtje) (?:van |met )?(?:m n |mn |mijn |onze |al mijn )+(?:abonnementen|alerts|meldingen|seintjes)|(?:op|voor|waarop|waarvoor|waar|what|which) (?:\\w+ ){0,6}?(?:ben ik|zijn we|zijn wij|am i|is dit kanaal|ben ik nu) (?:\\w+ ){0,5}?(?:geabonneerd|ingeschreven|aangemeld|subscribed|subscribe)|(?:waar|waarover|waarvan) (?:krijg|ontvang) (?:ik|we) (?:\\w+ ){0,3}?${MESSAGES}|heb ik (?:\\w+ ){0,5}?(?:${MESSAGES}) (?:\\w+ ){0,3}?(?:staan|lopen|ingesteld|aanstaan)|(?:mijn|my) (?:abonnementen|subscriptions|alerts|meldingen)(?= (?:zien|tonen|bekijken|graag|aub|pls| )| $))(?= )`,
    ),
  },
  {
    act: 'subscribe',
    pattern: new RegExp(
      ` (?:${EACH} (?:(?:een|n|the|de|het) )?(?:\\w+ ){0,2}?(?:${MESSAGES}|overzicht|overzichtje|rapportje|samenvatting|stand van zaken)|(?:${MESSAGES}|overzicht|rapportje) ${EACH}|(?:maak|zet|stel|create|set) (?:\\w+ ){0,4}?(?:alert|alerts|melding|meldingen|waarschuwing|seintje|abonnement|notificatie)(?: \\w+){0,3}? (?:aan|in|voor|op|over|for)|(?:laat|let) (?:t |het |me |mij |ons |even |ff |ook )*(?:weten|know) (?:als|zodra|wanneer|when|if)|${MESSAGES} (?:bij|over|voor) (?:nieuwe|nieuw|elke|iedere|wijziging\\w*|verandering\\w*)|(?:tip|sein|app|mail|bericht|ping|attendeer|informeer) (?:me|mij|ons) (?:\\w+ )?(?:zodra|als|wanneer|bij)|hald my (?:\\w+ )?op de hichte|${MESSAGES} aan(?= (?:aub|graag|pls|zetten|svp)| $)|(?:volg|follow) (?:\\w+ ){1,6}(?:voor|for) (?:mij|me|ons|us))(?= )`,
    ),
  },
  {
    act: 'subscribe',
    pattern:
      /^ (?:graag |stuur (?:me |mij |ons )?|geef (?:me |mij |ons )?|ik wil |wij willen )*(?:elke|iedere|every) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|maandagochtend|week|monday|friday)(?: (?:ochtend|morgen|om \d+(?: uur)?))?(?= )/,
  },
];
