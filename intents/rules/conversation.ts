/** Words that point back to what was asked before. */
import type { Rule } from '../rule.ts';

export const conversationRules: readonly Rule[] = [
  {
    name: 'also',
    pattern:
      / (?:ook|ernaast|er naast|tevens|eveneens|daarnaast|erbij|er bij|also|too|as well|as well as|voeg(?: \w+)? toe|toegevoegd|add|plus)(?= )/g,
    mean: () => ({ sign: 'also' }),
    soft: true,
  },
  {
    name: 'and compared with',
    pattern:
      /^ (?:en )?(?:vergeleken met|in vergelijking met|ten opzichte van|tov|versus|vs|tegenover|naast|afgezet tegen|vergelijk(?: dat| dit| het| die| deze)?(?: eens| even)? met|hoe (?:verhoudt|is|staat) (?:zich )?(?:dat|dit|het)(?: zich)? (?:tot|tov|vergeleken met|in vergelijking met|ten opzichte van)|hoe (?:verhoudt|is|staat) (?:dat|dit|het) (?:tegenover|in verhouding tot)|zet(?: dat| dit| het)? af tegen|compared (?:to|with)|and compared (?:to|with))(?= )/g,
    mean: () => ({ sign: 'also' }),
    soft: true,
  },
  {
    name: 'and',
    pattern:
      /^ (?:en|and|of|maar|oke|ok|goed|dan|nu|doe|toon|laat|geef|zet|hetzelfde|ditzelfde|idem|what about|how about|hoe zit het|hoe zit dat|hoe is dat|hoe is het|alleen|only|liever|ik bedoel|bedoel|en dan)(?= )/g,
    mean: () => ({ sign: 'and-what-about' }),
    soft: true,
  },
  {
    name: 'same',
    pattern:
      / (?:hetzelfde|idem|zelfde|ditzelfde|dezelfde|the same|same|datzelfde)(?: voor| bij| in| for)?(?= )/g,
    mean: () => ({ sign: 'same' }),
    soft: true,
  },
  {
    name: 'of the two',
    pattern:
      / (?:verschil tussen (?:die|deze|beide|de twee)(?: twee)?|hoeveel scheelt (?:dat|het)|(?:welke|wie) van de twee|which of the two)(?= )/g,
    mean: () => ({ sign: 'same' }),
    soft: true,
  },
  {
    name: 'reverse',
    pattern:
      / (?:draai (?:\w+ ){0,4}om|omgekeerd|omgekeerde(?: volgorde)?|andersom|omdraaien|andere kant(?: op)?|onderkant(?: van (?:de|die) lijst)?|reverse|the other way around|van onder naar boven)(?= )/g,
    mean: () => ({ sign: 'reverse' }),
    soft: true,
  },
  {
    name: 'only',
    pattern: / (?:alleen|enkel|slechts|only|uitsluitend|alleen maar|just)(?= )/g,
    mean: () => ({ sign: 'only' }),
    soft: true,
  },
  {
    name: 'without',
    pattern:
      / (?:zonder|(?:haal|laat|gooi|neem) (?:\w+ ){1,3}(?:er )?(?:maar |weer |nu )?(?:af|uit|eraf|eruit|weg|vallen)|schrap|\w+ (?:hoeft|mag) (?:er )?(?:niet(?: meer)?|weg|uit|af)|laat \w+ weg|laat \w+ maar weg|minus|without|haal \w+ eruit)(?= )/g,
    mean: () => ({ sign: 'without' }),
    soft: true,
  },
  {
    name: 'instead',
    pattern: / (?:in plaats van|ipv|instead of|inplaats van)(?= )/g,
    mean: () => ({ sign: 'instead' }),
    soft: true,
  },
  {
    name: 'exchange',
    pattern: / (?:wissel|vervang|ruil|replace)(?= )/g,
    mean: () => ({ sign: 'exchange' }),
    soft: true,
  },
  {
    name: 'in percent',
    pattern:
      /^ (?:en |graag |liever |ook |kan dat |hoeveel is dat |doe |maar )*(?:in procenten|procentueel|in percentages?|in percent)(?= )/g,
    mean: () => ({ sign: 'in-percent' }),
    soft: true,
  },
  {
    name: 'about that',
    pattern:
      / (?:hoe (?:is|zijn|wordt|worden) (?:dit|dat|deze|die|het)(?: \w+){0,2} (?:berekend|gemeten|bepaald|tot stand gekomen|vastgesteld)|van wanneer (?:is|zijn) (?:dit|dat|deze|die|het)|hoe (?:kom|komen) (?:je|jullie) (?:hier ?aan|daar ?aan|aan (?:dit|dat|deze|die))|wat is (?:hier|hiervan|daarvan|daar) (?:de bron|de definitie)(?: van)?|wat is de (?:bron|definitie) (?:hiervan|daarvan|van dit|van dat)|(?:de )?bron en definitie|wat zegt dit cijfer|wat houdt (?:dit|dat) in|what does (?:that|this) mean)(?= )/g,
    mean: () => ({ operation: 'about' }),
  },
  {
    name: 'calculated how',
    pattern:
      / (?:hoe (?:is|zijn|wordt|worden) (?:dit|dat|deze|die|het)(?: \w+){0,2} (?:berekend|bepaald|tot stand gekomen|vastgesteld)|hoe (?:kom|komen) (?:je|jullie) (?:hier ?aan|daar ?aan|aan (?:dit|dat|deze|die)))(?= )/g,
    mean: () => ({ sign: 'calculation' }),
    soft: true,
  },
  {
    name: 'calculation',
    pattern:
      / (?:(?:toon|geef|laat)(?: mij| me)?(?: eens| even)? (?:de|je|jullie) (?:berekening|rekensom|formule)(?: eens| even| maar)?(?: zien)?|(?:mag|kan|wil) ik (?:de|je|jullie) (?:berekening|rekensom|formule)(?: eens| even)? zien|(?:wat|hoe) is (?:de|die|jullie|je) (?:berekening|rekensom|formule)(?: (?:hiervan|daarvan|erachter|hierachter))?|(?:met )?welke (?:berekening|formule)(?: is dit| is dat)?|hoe (?:heb|hebben) (?:je|jullie) (?:dit|dat|die|deze|het)(?: \w+)? (?:berekend|uitgerekend|bepaald)|hoe (?:is|zijn|wordt|worden) (?:dit|dat|deze|die|het)(?: \w+)? (?:uitgerekend|samengesteld|opgebouwd)|how (?:is|was|are) (?:this|that|it|these) (?:calculated|computed)|show (?:me )?the calculation)(?= )/g,
    mean: () => ({ operation: 'about', sign: 'calculation' }),
    soft: true,
  },
  {
    name: 'members in it',
    pattern:
      / (?:welke gemeenten? (?:zitten|zit|zaten|horen|hoort|tellen|telt|vallen|valt|doen)(?: er)? (?:daarin|hierin|erin|in|daarbij|hierbij|erbij|mee|daaronder|hieronder|eronder|allemaal in)|uit welke gemeenten (?:bestaat|bestaan) (?:dit|dat|die|deze|het|de groep)|welke gemeenten zijn (?:dit|dat|meegeteld|meegenomen))(?= $)/g,
    mean: () => ({ sign: 'calculation' }),
    soft: true,
  },
  {
    name: 'total',
    pattern:
      / (?:totaal|het totaal|in totaal|alle sectoren samen|alle sectoren bij elkaar|niet per sector|overall|zonder uitsplitsing|alles bij elkaar|alles samen)(?= )/g,
    mean: () => ({ sign: 'total' }),
    soft: true,
  },
];
