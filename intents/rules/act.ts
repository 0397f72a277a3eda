/** What is no question for figures: greetings, thanks, help, subscriptions, one's own municipality, feedback. */
import { type ActRule, messageRules } from './act-messages.ts';
import { oneOf } from './ends.ts';

export type { ActRule } from './act-messages.ts';

/** Any of the phrases, one a line, somewhere in the question. */
const within = (lines: string): RegExp => new RegExp(` ${oneOf(lines)}(?= )`);

/** The whole question is one of the phrases. */
const whole = (lines: string): RegExp => new RegExp(`^ ${oneOf(lines)} $`);

/** In order: the first that fits. */
export const actRules: readonly ActRule[] = [
  ...messageRules,
  {
    act: 'feedback',
    pattern:
      /^ (?:feedback|opmerking|suggestie|klacht|tip|compliment)(?= )|(?: (?:dit|dat|het|er|cijfers?|antwoord) (?:klopt|kloppen) (?:\w+ ){0,2}(?:niet|geen|niks|niets)|klopt niet| klopt dit niet| klopt dat niet|dat is fout|dit is fout|niet goed begrepen|verkeerd begrepen|fout in (?:de|het|je)|je hebt het mis|werkt niet goed|bug melden|ik heb een (?:klacht|opmerking|suggestie|tip)|dit antwoord is (?:fout|verkeerd|onjuist)|de cijfers kloppen niet|het cijfer klopt niet|cijfer klopt niet|wil (?:iets|feedback) (?:melden|doorgeven|geven)|foutje gevonden|handig hulpmiddel|leesbaarder|de grafiek is (?:onduidelijk|lelijk|mooi|te klein)|onduidelijke grafiek|feedback geven|(?:grafiek|legenda|kaart|tabel|letters|kleuren|bot|tool|plaatje|lettertype|assen) (?:is|zijn|vind ik) (?:\w+ ){0,2}(?:onleesbaar|lelijk|mooi|klein|groot|onduidelijk|verkeerd|fout|handig|leesbaar|verwarrend)|(?:mooie|handige|fijne|goede|slechte|leuke|prachtige|waardeloze) (?:tool|bot|app|grafiek|hulp|assistent|site)|cijfers (?:zijn|lijken) (?:\w+ )?(?:verouderd|oud|fout|onjuist|achterhaald)|jullie cijfers kloppen|je antwoord klopt)/,
  },
  {
    act: 'unsubscribe',
    pattern: within(`
      stop(?: maar| met| de| eens)* (?:\\w+ ){0,3}(?:meldingen|melding|berichten|bericht|mails|mail|abonnement|digest|overzicht|updates|update|nieuwsbrief|alerts|notificaties|berichtjes|weekbericht)
      meld (?:me|mij|ons) (?:\\w+ ){0,3}af
      afmelden
      uitschrijven
      opzeggen
      zeg (?:\\w+ ){0,4}op
      unsubscribe
      geen (?:meldingen|berichten|updates|mails|berichtjes|nieuwsbrief|alerts) (?:\\w+ ){0,5}?meer
      hou op met (?:sturen|berichten|die meldingen)
      schrijf (?:me|mij|ons) uit
      abonnement (?:stopzetten|opzeggen|beeindigen)
      verwijder (?:mijn|het|dit) abonnement
      zet (?:\\w+ ){0,4}(?:meldingen|berichten|updates) uit
      stop abonnement
      hoef (?:\\w+ ){0,5}niet(?: meer)?(?: te (?:ontvangen|krijgen))?
      stoppen met (?:de )?(?:meldingen|berichten|updates)
      stop met sturen
      wil (?:\\w+ ){0,3}niet meer ontvangen
    `),
  },
  {
    act: 'subscriptions',
    pattern: within(`
      wat zijn mijn (?:meldingen|abonnementen|berichten)
      (?:wat|welke) (?:heb ik|staat er|staan er) (?:\\w+ ){0,3}(?:aanstaan|aan staan|ingesteld|lopen)
      (?:waar|waarop) ben ik (?:\\w+ ){0,2}geabonneerd
      mijn abonnementen?
      welke abonnementen
      welke meldingen
      lijst van abonnementen
      toon (?:mijn )?abonnementen
      waarvoor ben ik (?:aangemeld|geabonneerd|ingeschreven)
      overzicht (?:van )?(?:mijn )?abonnementen
      my subscriptions
      waar heb ik me (?:op|voor) (?:geabonneerd|aangemeld)
      wat ontvang ik
      heb ik abonnementen
      abonnementen (?:bekijken|tonen|zien)
      waar krijg ik (?:\\w+ ){0,3}(?:meldingen|berichten) (?:over|van)
      op welke \\w+ ben ik geabonneerd
      list my subscriptions
    `),
  },
  {
    act: 'subscribe',
    pattern:
      /^(?=.* (?:wekelijks|maandelijks|voortaan|elke (?:week|maand|maandag|vrijdag|ochtend)|iedere (?:week|maand|maandag|vrijdag)|(?:zodra|wanneer|als) er (?:iets |wat )?(?:nieuwe?|verandert|wijzigt)|bij nieuwe) )(?=.* (?:ontvangen|ontvang|krijgen|krijg|toegestuurd|toesturen|opsturen|mailen|informeren|informeer|geinformeerd|attenderen|waarschuwen|seinen|appen|laten weten) )| (?:abonneer|abonnement nemen|abonnement afsluiten|een abonnement|abonneren|abonnement op|subscribe|hou(?:d)? (?:me|mij|ons|het team|dit kanaal) (?:\w+ ){0,5}op de hoogte|op de hoogte (?:houden|gehouden|blijven)|stuur (?:me|mij|ons) (?:\w+ ){0,8}(?:zodra|wanneer|als|elke|iedere|wekelijks|maandelijks|bij nieuwe|voortaan)|stuur (?:elke|iedere|wekelijks|maandelijks|voortaan)|waarschuw (?:me|mij|ons)|meld (?:me|mij|ons) aan|aanmelden voor|zet (?:elke|iedere|wekelijks) |elke (?:maandag|dinsdag|woensdag|donderdag|vrijdag|week|maand|ochtend) (?:\w+ ){0,10}(?:in dit kanaal|sturen|ontvangen|update|overzicht|naar)|wekelijkse update|wil (?:graag )?(?:\w+ ){0,6}(?:updates|meldingen|berichten|bericht|melding|een seintje|een berichtje)(?: \w+){0,3} (?:ontvangen|krijgen|over|van|bij|als|zodra)|geef (?:me|mij|ons) een (?:seintje|melding|bericht)|laat (?:het )?(?:me|mij|ons) (?:het )?weten (?:als|zodra|wanneer)|notify me|keep me (?:posted|informed|updated)|tip (?:me|mij|ons) (?:als|zodra)|volg (?:de )?|(?:krijg|kan ik|kunnen we|mag ik|ik wil)(?: \w+){0,4} (?:bericht|seintje|berichtje|melding|signaal|alert|mailtje|mail|update|updates|notificatie)(?: \w+){0,3} (?:als|zodra|wanneer|bij|over|krijgen|ontvangen)|(?:bericht|seintje|berichtje|melding|signaal|alert|mailtje|notificatie) (?:\w+ ){0,2}(?:als|zodra|wanneer|bij nieuwe)|inschrijven voor|attendeer (?:me|mij|ons)|let me know when|alert me|mail (?:me|mij|ons) (?:als|zodra|wanneer|elke|iedere)|seintje (?:als|zodra|wanneer|bij)|bericht (?:als|zodra|bij nieuwe)|bericht me)(?= )/,
  },
  {
    act: 'set_home',
    pattern: within(`
      (?:mijn|onze|m n) gemeente (?:is|wordt|heet)
      gemeente van (?:dit|het|ons|deze|de|onze) (?:kanaal|channel|team|groep) (?:is|wordt|heet)
      (?:werkzaam|werken|werk) (?:bij|voor) (?:de )?gemeente
      ik zit in (?:het|de) (?:college|raad|gemeenteraad) (?:van|in)
      ik werk (?:bij|voor|in) (?:de )?(?:gemeente|stad)? ?\\w+
      (?:wij|we) zijn (?:de )?(?:gemeente|van (?:de )?gemeente)
      ik ben (?:\\w+ ){0,4}(?:van|bij|in|voor) (?:de )?gemeente
      onthoud (?:\\w+ ){0,8}(?:gemeente|als|dat)
      stel (?:\\w+ ){0,6}in als
      zet (?:\\w+ ){0,4}(?:als )?(?:mijn|onze|standaard) ?gemeente
      (?:als|is) (?:mijn|onze|standaard|thuis)(?:gemeente| gemeente)
      wij (?:werken|zitten) (?:bij|voor|in) (?:de )?gemeente
      standaard ?gemeente
      ben ik van
      ik ben van
      ik hoor bij
      thuisgemeente
      ik kom uit
      wij komen uit
      ik woon in
      ik zit bij (?:de )?gemeente
      my municipality is
      set (?:my )?home
      kies (?:voortaan )?
      neem voortaan
      voortaan (?:\\w+ ){0,3}als (?:mijn|onze)
      ga voortaan uit van
      i work for
      ik ben wethouder (?:in|van)
      ik ben raadslid (?:in|van)
      wijzig (?:mijn|onze) gemeente
      verander (?:mijn|onze) gemeente
      we zijn (?:de )?gemeente
    `),
  },
  {
    act: 'help',
    pattern: whole(`
      help
      hulp
      \\?
      wat kun je(?: \\w+){0,4}
      wat kan je(?: \\w+){0,4}
      wat kan ik(?: \\w+){0,6}
      wat kunnen we(?: \\w+){0,4}
      hoe werkt (?:dit|het|deze|jij|je|peilstok)(?: \\w+){0,3}
      wie ben je
      wie ben jij
      wat ben je
      wat ben jij
      wat doe je
      wat doe jij
      wat is peilstok
      what can you do
      uitleg
      hoe gebruik ik (?:dit|je|deze)(?: \\w+){0,2}
      hoe stel ik een vraag
      wat weet je(?: allemaal)?
      voorbeelden
      geef (?:me |eens )?(?:een |wat )?voorbeeld(?:en)?
      geef (?:me )?(?:een |wat )?voorbeelden
      voorbeeldvragen
      handleiding
      hoe moet (?:dit|ik)(?: \\w+){0,3}
      help me
      how does this work
      who are you
      hoe begin ik
      wat zijn de mogelijkheden
      mogelijkheden
      (?:welke|wat voor) vragen kan ik(?: \\w+){0,3}
      instructies
      (?:kun|kan|wil) je (?:me |mij |ons )?(?:even |eens )?(?:uitleggen|vertellen) (?:hoe|wat) (?:je|jij|dit|het|peilstok)(?: allemaal)? (?:werkt|kunt|kan|doet)
      hoe werk je
      commando s
      hoe kan ik(?: \\w+){0,6}
      kun je me helpen
      kan je me helpen
      kun je mij helpen
      waarmee kun je(?: \\w+){0,3}
      waar kun je(?: \\w+){0,5}
      ik snap het niet
      ik begrijp het niet
      ik heb hulp nodig
    `),
  },
  {
    act: 'thanks',
    when: 'nothing',
    pattern:
      /(?=^ (?:\w+ ){1,12}$).* (?:dank|bedankt|dankje|dankjewel|dankuwel|thanks|thank you|thx|merci|tnx|tank|toppie|topper|chapeau|hulde|held|you rock|hiermee kan ik verder|kan ik mee verder|kan ik weer verder) /,
  },
  {
    act: 'help',
    when: 'nothing',
    pattern: within(`
      (?:voorbeeldvragen|voorbeeld vragen|voorbeelden|voorbeeldje|voorbeeldjes|voorbeeldvraag|handleiding|gebruiksaanwijzing|instructie|spiekbriefje|example questions?|examples?)
      (?:uitleg|hulp|help|helpen|assistentie)
      (?:ik )?(?:snap|begrijp|snappe|volg) (?:\\w+ ){0,4}?(?:niet|niks|niets|geen)
      kom (?:\\w+ ){0,2}?niet uit
      (?:waar|hoe) (?:begin|start|begint|beginnen)
      (?:van dienst|op weg)
      (?:wat|welke|waarmee|hoe|hoeveel) (?:\\w+ ){0,6}?(?:vragen|stellen|vraag stellen) (?:\\w+ ){0,3}?(?:kan|mag|kun|snap|begrijp|beantwoord|stellen)
      (?:kan|mag|kun|kunnen) (?:ik|we|wij) (?:\\w+ ){0,6}?(?:vragen|stellen|opvragen)
      vraag (?:\\w+ ){0,2}?(?:stellen|formuleren)
      (?:hoe|wat) (?:werkt|doet|doe|kan|kun|weet|wurket|bied) (?:\\w+ )?(?:dit|deze|dat|jij|je|bot|tool|ding|peilstok|jullie|app|assistent|u|hier|het)
      hoe wurket
      (?:what|how) (?:can|do|does|should) (?:i|we|you|this|it)
      (?:deze|dit|de|een) (?:bot|tool|ding|app) (?:\\w+ ){0,3}?(?:gebruiken|gebruik|werkt|kan)
      waar ben je (?:\\w+ ){0,2}?voor
      hoe dan
      ben (?:\\w+ )?(?:nieuw|nieuweling)
    `),
  },
  {
    act: 'set_home',
    when: 'place',
    pattern: within(`
      (?:voortaan|vanaf nu|van nu af aan|vanaf heden|from now on|in het vervolg|nu nu ta|fan no of oan)
      standaard(?:gemeente|waarde|instelling)?
      default
      (?:onthoud|onthouden|bewaar|remember|unthald|noteer|sla op)
      (?:als )?uitgangspunt
      (?:bedoel|bedoelen) (?:ik|we|wij) (?:\\w+ ){0,2}?(?:steeds|altijd|telkens|voortaan|onze gemeente|mijn gemeente)
      als ik (?:\\w+ ){0,4}?(?:geen|niets|niks) (?:\\w+ ){0,3}?(?:noem|zeg|vermeld|invul)
      met (?:wij|ons|hier|we) bedoel
      (?:is|wordt|als|naar) (?:mijn|onze|my) (?:\\w+ )?(?:gemeente|municipality|werkgever|stad)
      (?:ik|wij|we) (?:ben|zijn|werk|werken|wurkje|zit|zitten) (?:\\w+ ){0,3}?(?:voor|bij|in|foar|van|uit|naar)
      (?:ben|zijn) (?:\\w+ ){0,2}?(?:verhuisd|overgestapt|overgeplaatst)
      (?:assume|use|set)
      (?:ga|neem|pak|houd|gebruik) (?:\\w+ ){0,3}?(?:uit van|aan|als) 
    `),
  },
  {
    act: 'feedback',
    when: 'no topic',
    pattern: within(`
      (?:cijfer|cijfers|getal|antwoord|grafiek|kaart|tabel|plaatje|uitkomst|number|answer|chart|figure|percentage) (?:\\w+ ){0,4}?(?:traag|langzaam|hapert|fout|wrong|onjuist|verkeerd|incorrect|nergens op|niet goed|raar|vreemd|onzin|klopt niet|mis|off)
      (?:sloeg|slaat) nergens op
      (?:ik )?(?:mis|miste|ontbreekt) (?:\\w+ ){0,3}?(?:legenda|bron|toelichting|eenheid|titel|as|assen|cijfers|knop)
      (?:super|mooi|fijn|handig|prettig|goed|slecht|matig|top) (?:werk|gedaan|gemaakt|systeem|product)
      (?:would be nice|het zou (?:fijn|mooi|handig|goed) zijn)
    `),
  },
  {
    act: 'greeting',
    when: 'nothing',
    pattern:
      /^ (?:hee|heej|mogguh|moguh|morge|goeiemoggel|hallokes|hoihoi|goeie|goejemiddag|hallo|hoi|hey|hi|moarn|goemorgen|heuj|haai|salut|ola|ahoi|dagdag)(?: \w+){0,4} $/,
  },
  {
    act: 'thanks',
    pattern:
      /^ (?:(?:top|super|helder|nice|cool|klasse|ok|oke|mooi|prima|fijn|geweldig|perfect|heel|hartelijk|helemaal|duidelijk|erg|en|great|goed|goed zo|lekker|ja|nou|man|joh) )*(?:dank|ok|oke|okay|okee|bedankt|dankje|dankjewel|dankuwel|dank je|dank u|dank je wel|dank u wel|thanks|thank you|thx|merci|tnx|tige tank|tank|tankewol|dank jullie wel|top|super|prima|perfect|geweldig|mooi zo|helder|duidelijk|fijn|hartstikke bedankt|cheers)(?: (?:hoor|man|zeg|he|voor|de|het|je|hulp|snelle|antwoord|cijfers|weer|alvast|zo|ik|heb|wat|nodig|hier|kan|kunnen|we|wij|mee|er|vooruit|very|much|a|lot|dit|deze|info|informatie|en|fijne|dag|wel|zover|meteen|goed|heel|erg|veel|is|dit|kan|weet|genoeg|verder))* $/,
  },
  {
    act: 'greeting',
    pattern:
      /^ (?:hallo|hoi|hey|hi|hello|doei|tot ziens|fijne dag|prettige dag|fijn weekend|prettig weekend|fijne avond|tot later|goedemorgen|goeiemorgen|goedemiddag|goeiemiddag|goedenavond|goeienavond|goedendag|dag|moi|moin|yo|heej|heey|good morning|good afternoon|good evening|goeiedag|hee|hé|hai|hallootjes|goei morgen|goede morgen|goede middag|goede avond|goeie morgen|goeie middag|goie|goeie|morgen|joe|joehoe|hoihoi|ha|welkom|howdy)(?: (?:allemaal|bot|peilstok|daar|dan|there|collega|team|hoe|gaat|het|alles|goed|lekker|is|met|je|jou|you|how|are|wereld|weer|iedereen|all|samen|beste|hoor|test|everyone))* $/,
  },
];
