/** What is shown of an indicator: absolute figures, a change, a share, an index, per inhabitant. */
import type { Rule } from '../rule.ts';

export const measureRules: readonly Rule[] = [
  {
    name: 'per 1000',
    pattern:
      / (?:(?:omgerekend )?(?:per|op elke|op de|op|voor elke|for every) (?:1000|duizend|thousand|100|honderd|10000|100000) (?:inwoners|inwonrs|inw|inwoner|mensen|bewoners|inhabitants|people|residents|ynwenners)|per (?:inwoner|hoofd van de bevolking|hoofd|capita|(?:1000|duizend)(?! \w))|naar inwonertal|relatief|gecorrigeerd voor (?:inwonertal|grootte|inwoners|bevolking|bevolkingsomvang)|naar rato|in verhouding tot (?:het )?(?:inwonertal|aantal inwoners|inwoners|de bevolking))(?= )/g,
    mean: () => ({ measure: 'per_1000_inwoners' }),
  },
  {
    name: 'index',
    pattern:
      / (?:(?:als )?index(?:eer|eren|cijfer|cijfers|reeks|getal)?|geindexeerd|geindexeerde|indexed)(?: met| op)?(?: (20\d\d|19\d\d)(?: is| op| gelijk aan)? 100)?(?= )/g,
    mean: ([, year]) =>
      year === undefined ? { measure: 'index' } : { measure: 'index', period: { from: year } },
  },
  {
    name: 'index base',
    pattern: / (20\d\d|19\d\d) (?:is |op |gelijk aan )?100(?= )/g,
    mean: ([, year = '']) => ({ measure: 'index', period: { from: year } }),
  },
  {
    name: 'points change',
    pattern:
      / (?:hoeveel |met hoeveel |aantal |in )?(?:procentpunt|procentpunten|percentage points?|absoluut verschil)(?= )/g,
    mean: () => ({ measure: 'change' }),
  },
  {
    name: 'percent change',
    pattern:
      / (?:met )?(?:hoeveel|welk|in) (?:procent|procenten|percentage|percent)(?: is| zijn)?(?= .*(?:gegroeid|gestegen|gedaald|toegenomen|afgenomen|groei|stijging|daling|gekrompen|veranderd|toename|afname|groeide|daalde|steeg|verschil|grown|increased|decreased|risen|fallen|changed))/g,
    mean: () => ({ measure: 'change_pct', sign: 'change' }),
  },
  {
    name: 'added',
    pattern:
      / (?:bijgekomen|erbij gekomen|er bij gekomen|bij gekomen|verdwenen|kwijtgeraakt|verloren gegaan|erbij|minder geworden|meer geworden|bijgebouwd|added|lost)(?= )/g,
    mean: () => ({ measure: 'change', sign: 'change' }),
  },
  {
    name: 'growth',
    pattern:
      / (?:de |het )?(?:procentuele (?:groei|toename|afname|stijging|daling|verandering|ontwikkeling|krimp)|groei|groeipercentage|groeicijfers?|toename|stijging|daling|afname|krimp|gegroeid|gestegen|gedaald|toegenomen|afgenomen|gekrompen|ontwikkeling in procenten|verandering in procenten|groeiden|groeide|stegen|steeg|daalden|daalde|growth|grown|increase|increased|decrease|decreased|risen|fallen|groeisnelheid|harder gegroeid|procentuele|gedaalde|gestegen is|veranderd|afgenamen)(?= )/g,
    mean: () => ({ sign: 'change' }),
  },
  {
    name: 'share',
    pattern:
      / (?:welk (?:deel|aandeel|gedeelte)|(?:het |een )?aandeel(?: van)?|als deel van|hoe groot is het (?:deel|aandeel)|how large a share|share of|what share|deel van|hoeveel procent van|welk percentage van|percentage van)(?= )/g,
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
