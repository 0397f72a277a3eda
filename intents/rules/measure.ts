/** What is shown of an indicator: absolute figures, a change, a share, an index, per inhabitant. */
import type { Meaning, Rule } from '../rule.ts';
import { DATED, POINT, pointOf } from './dates.ts';
import { APART, CHANGED, CHANGING } from './ends.ts';

const indexFrom = (base: string | undefined, today: string): Meaning => ({
  measure: 'index',
  ...(base === undefined ? {} : { period: { from: pointOf(base, today) } }),
});

export const measureRules: readonly Rule[] = [
  {
    name: 'per 1000',
    pattern:
      / (?:(?:omgerekend )?(?:per|op elke|op de|op|voor elke|for every) (?:1000|duizend|thousand|100|honderd|10000|100000) (?:inwoners|inw|inwoner|mensen|bewoners|inhabitants|people|residents|ynwenners)|per (?:inwoner|hoofd van de bevolking|hoofd|capita|(?:1000|duizend)(?! \w))|naar inwonertal|(?:gedeeld|delen|deelt|deel|gedeelt) (?:\w+ ){0,2}?door (?:de |het )?(?:aantal )?(?:inwoners|inwonertal|bevolking)|gecorrigeerd voor (?:inwonertal|grootte|inwoners|bevolking|bevolkingsomvang)|naar rato|in verhouding tot (?:het )?(?:inwonertal|aantal inwoners|inwoners|de bevolking))(?= )/g,
    mean: () => ({ measure: 'per_1000_inwoners' }),
  },
  {
    // "Relatief de meeste winkels"; beside a change it asks for that in percent.
    name: 'relative',
    pattern: / (?:relatief|verhoudingsgewijs|naar verhouding|naar rato|relatively|proportionally)(?= )/g,
    mean: () => ({ measure: 'per_1000_inwoners', sign: 'relative' }),
  },
  {
    name: 'index',
    needs: / (?:index|geindex|indexed)/,
    pattern: new RegExp(
      ` (?:als )?(?:index(?:eer|eren|cijfer|cijfers|reeks|getal|lijn|grafiek)?|geindexeerd|geindexeerde|indexed)(?: met| op| vanaf| met basisjaar| basisjaar| tov| to)?(?: (${POINT})(?: is| op| gelijk aan| als| basisjaar)?(?: 100)?)?(?= )`,
      'g',
    ),
    mean: ([, base], { today }) => indexFrom(base, today),
  },
  {
    name: 'begins at 100',
    pattern:
      / (?:op 100 (?:laten )?(?:beginnen|starten|zetten|stellen|zet)|(?:begint|beginnen|start|starten) (?:\w+ ){0,3}?(?:op|bij) 100)(?= )/g,
    mean: () => ({ measure: 'index' }),
  },
  {
    name: 'index base',
    needs: DATED,
    pattern: new RegExp(` (${POINT}) (?:is |op |gelijk aan |als )?100(?= )`, 'g'),
    mean: ([, base], { today }) => indexFrom(base, today),
  },
  {
    name: 'points change',
    pattern:
      / (?:hoeveel |met hoeveel |aantal |in )?(?:procentpunt|procentpunten|percentage points?|absoluut verschil)(?= )/g,
    mean: () => ({ measure: 'change' }),
  },
  {
    name: 'absolute change',
    pattern:
      / (?:(?:absolute|netto) (?:groei|toename|stijging|daling|afname|verandering|mutatie|verschil|ontwikkeling)|(?:groei|toename|stijging|daling|afname|verandering|mutatie|verschil|gegroeid|gestegen|gedaald|toegenomen|afgenomen) (?:in )?(?:absoluut|absolute aantallen|aantallen|absolute cijfers|absolute zin|absolute termen))(?= )/g,
    mean: () => ({ measure: 'change', sign: 'change' }),
  },
  {
    name: 'percent change',
    pattern:
      / (?:met )?(?:hoeveel|welk|in) (?:procent|procenten|percentage|percent)(?: is| zijn)?(?= .*(?:gegroeid|gestegen|gedaald|toegenomen|afgenomen|groei|stijging|daling|gekrompen|veranderd|toename|afname|groeide|daalde|steeg|verschil|grown|increased|decreased|risen|fallen|changed))/g,
    mean: () => ({ measure: 'change_pct', sign: 'change' }),
  },
  {
    name: 'division in percent',
    pattern:
      / procentuele(?= (?:verdeling|onderverdeling|opbouw|samenstelling|sectorverdeling|sectoropbouw) )/g,
    mean: () => ({ measure: 'share' }),
  },
  {
    name: 'so much percent more',
    pattern:
      / (?:met )?(?:hoeveel|welk) (?:procent|percentage) (?:meer|minder|hoger|lager|groter|kleiner)(?= )/g,
    mean: () => ({ measure: 'change_pct', sign: 'change' }),
  },
  {
    name: 'got more',
    pattern:
      / (?:kreeg|kregen|krijgt|kwam|kwamen|bouwde|bouwden)(?= (?:er )?(?:\w+ ){0,8}?bij )|(?: in euro s)(?= (?:\w+ )?(?:toegenomen|gestegen|gedaald|afgenomen|veranderd|gegroeid) )/g,
    mean: () => ({ measure: 'change', sign: 'change' }),
    soft: true,
  },
  {
    name: 'added',
    pattern:
      / (?:bijgekomen|erbij gekomen|er bij gekomen|bij gekomen|verdwenen|kwijtgeraakt|verloren gegaan|hoeveel (?:\w+ ){1,5}erbij|minder geworden|meer geworden|bijgebouwd|added|lost|(?:kwamen|kwam|komen|komt|zijn|is) er (?:\w+ ){0,5}?bij|(?:gingen|ging|gaan|vielen) er (?:\w+ ){0,5}?(?:af|weg))(?= )/g,
    mean: () => ({ measure: 'change', sign: 'change' }),
  },
  {
    // "Liep het aantal banen het hardst terug": the verb and its particle stand apart.
    name: 'change said in two parts',
    pattern: new RegExp(` ${APART}(?= )`, 'g'),
    mean: () => ({ sign: 'change' }),
    soft: true,
  },
  {
    name: 'most lost',
    pattern:
      / (?:verloor|verloren|verliest|verliezen|raakten?|leverden?|won|wonnen|wint|winnen)(?= (?:_ |\w+ ){0,8}?(?:procentueel |relatief |verhoudingsgewijs )?(?:de |het )?(?:meeste|minste|meest|minst) )/g,
    mean: () => ({ sign: 'loss' }),
    soft: true,
  },
  {
    name: 'growth',
    pattern: new RegExp(
      ` (?:de |het )?(?:procentuele (?:groei|toename|afname|stijging|daling|verandering|ontwikkeling|krimp)|ontwikkeling in procenten|verandering in procenten|harder gegroeid|gestegen is|${CHANGED})(?= )`,
      'g',
    ),
    mean: () => ({ sign: 'change' }),
  },
  {
    name: 'development in percent',
    pattern:
      / (?:(?:procentuele|percentuele) (?:ontwikkeling|ontwikkelingen|trend|verloop)|(?:ontwikkeling|verloop|trend|mutatie) in (?:procenten|percentages))(?= )/g,
    mean: () => ({ sign: 'change' }),
    soft: true,
  },
  {
    name: 'growing',
    pattern: new RegExp(` ${CHANGING}(?= )`, 'g'),
    mean: () => ({ sign: 'changing' }),
    soft: true,
  },
  {
    name: 'ageing fast',
    pattern:
      / (?:(?:sterkst|hardst|snelst) (?:\w+ ){0,2}?(?:vergrijzen|vergrijst)|(?:vergrijzen|vergrijst) (?:\w+ ){0,2}?(?:sterkst|hardst|snelst))(?= )/g,
    mean: () => ({ sign: 'change' }),
    soft: true,
  },
  {
    name: 'growth by how much',
    pattern: new RegExp(
      ` (?:hoe (?:hard|snel|sterk|veel)|hoeveel|met hoeveel|how (?:fast|much)) (?=(?:\\w+ ){0,3}?${CHANGING} )`,
      'g',
    ),
    mean: () => ({ sign: 'change' }),
    soft: true,
  },
  {
    name: 'risers',
    pattern: / (?:stijgers?|dalers?|groeiers?|krimpers?|groeigemeenten?|krimpgemeenten?)(?= )/g,
    mean: () => ({ sign: 'change', order: 'high' }),
    soft: true,
  },
  {
    name: 'growth by its strength',
    pattern:
      / (?:sterkst|hardst|snelst|meest|hardste|sterkste|snelste) (?:\w+ ){0,2}?(?:toenemen|afnemen|stijgen|dalen|groeien|krimpen|toenam|afnam|toeneemt|afneemt|stijgt|daalt|groeit|veranderd|veranderde|opgelopen|teruggelopen)(?= )/g,
    mean: () => ({ sign: 'change' }),
    soft: true,
  },
  {
    name: 'share of the whole',
    pattern:
      / (?:als |in |een )?(?:percentage|procent|procenten|aandeel|deel|gedeelte) (?:van|in|tov) (?:het |de )?(?:totaal|geheel|totale \w+|provinciale totaal|landelijke? totaal|landelijk)(?= )/g,
    mean: () => ({ measure: 'share' }),
  },
  {
    name: 'share',
    pattern:
      / (?:welk (?:deel|aandeel|gedeelte)|(?:het |een )?aandeel(?: van)?|als deel van|hoe groot is het (?:deel|aandeel)|how large a share|share of|share|what share|deel van|bijdrage(?: van)?|hoeveel procent van|welk percentage van|percentage van)(?= )/g,
    mean: () => ({ measure: 'share' }),
    soft: true,
  },
  {
    name: 'count',
    pattern:
      / (?:aantal|aantallen|absoluut|absolute (?:aantallen|cijfers|getallen)|in absolute (?:zin|aantallen|getallen)|hoeveel|hoeveelheid|number of|how many|totaal aantal|hoefolle)(?= )/g,
    mean: () => ({ sign: 'count' }),
    soft: true,
  },
  {
    name: 'percentage',
    pattern: / (?:percentage|procent|in procenten|aandeel|welk deel|hoe hoog)(?= )/g,
    mean: () => ({ sign: 'percentage' }),
    soft: true,
  },
];
