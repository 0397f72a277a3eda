/** Periods: years, quarters, months, and what is counted from today; ranges come first. */
import type { Period } from '../query.ts';
import { NUMBER, numberOf, type Rule } from '../rule.ts';
import {
  BARE_MONTH,
  DATED,
  LAST,
  POINT,
  pointOf,
  RELATIVE,
  relative,
  relativePoint,
  seasonYear,
  UNIT,
  unitOf,
  YEAR,
} from './dates.ts';
import { rangeRules } from './ranges.ts';

const lastPeriods = (count: number, unit: string): { period: Period } => ({
  period: { last: count, unit: unitOf(unit) },
});

export const periodRules: readonly Rule[] = [
  ...rangeRules,
  {
    name: 'season',
    pattern: new RegExp(
      ` (?:in |van |over )?(?:het |de )?(?:(afgelopen|vorige?|dit|deze) )?(voorjaar|lente|zomer|najaar|herfst|winter)(?: (?:van )?(${YEAR}))?(?= )`,
      'g',
    ),
    mean: ([, which, name = '', year], { today }) => ({
      season: { name, year: year === undefined ? seasonYear(which, name, today) : Number(year) },
    }),
  },
  {
    name: 'years ago',
    pattern: new RegExp(` (${NUMBER}) (${UNIT}) (?:geleden|terug|ago|eerder)(?= )`, 'g'),
    mean: ([, count, unit = ''], { today }) => ({ point: relative(unit, -(numberOf(count) ?? 1), today) }),
  },
  {
    name: 'last periods',
    pattern: new RegExp(
      ` (?:in |over |gedurende |van )?(?:de |het |the )?(?:${LAST}) (${NUMBER}) (${UNIT})(?= )`,
      'g',
    ),
    mean: ([, count, unit = '']) => lastPeriods(numberOf(count) ?? 1, unit),
  },
  {
    name: 'made so many years',
    pattern: new RegExp(` (?:maak|doe) er (?:maar |liever )?(${NUMBER}) (${UNIT})(?: van)?(?= )`, 'g'),
    mean: ([, count, unit = '']) => lastPeriods(numberOf(count) ?? 1, unit),
  },
  {
    name: 'last figures',
    pattern: new RegExp(` (?:de )?(?:${LAST}) (${NUMBER}) (jaar|kwartaal|maand)cijfers(?= )`, 'g'),
    mean: ([, count, unit = '']) => lastPeriods(numberOf(count) ?? 1, unit),
  },
  {
    name: 'a year and the one before',
    pattern: new RegExp(
      ` (?:in |over )?(${YEAR}) en het (?:(?:daaraan )?(?:voorafgaande?|vorige) jaar|jaar (?:ervoor|daarvoor|eerder))(?= )`,
      'g',
    ),
    mean: ([, year = '']) => ({ period: { points: [String(Number(year) - 1), year] } }),
  },
  {
    name: 'years of a decade',
    pattern: / (?:in |tijdens |gedurende )?(?:de )?jaren (zeventig|tachtig|negentig|nul|70|80|90)(?= )/g,
    mean: ([, name = '']) => {
      const tens = { zeventig: 1970, tachtig: 1980, negentig: 1990, nul: 2000 }[name] ?? 1900 + Number(name);
      return { period: { from: String(tens), to: String(tens + 9) } };
    },
  },
  {
    name: 'number of last periods',
    pattern: new RegExp(` (?:de )?(${NUMBER}) (?:${LAST}) (${UNIT})(?= )`, 'g'),
    mean: ([, count, unit = '']) => lastPeriods(numberOf(count) ?? 1, unit),
  },
  {
    name: 'decade',
    pattern: / (?:het |de )?(?:afgelopen|laatste|voorbije|past|last) (?:decennium|decade)(?= )/g,
    mean: () => ({ period: { last: 10, unit: 'year' } }),
  },
  {
    name: 'last one',
    pattern:
      / (?:het |de )?(?:afgelopen|laatste|voorbije|recentste|past) (jaar|kwartaal|maand|year|quarter|month)(?= )/g,
    mean: ([, unit = '']) => lastPeriods(1, unit),
  },
  {
    name: 'last years',
    pattern:
      / (?:de |the )?(?:afgelopen|laatste|voorbije|recente|past|last) (?:jaren|paar jaar|tijd|years|few years|jaar of wat|kwartalen|maanden)(?= )/g,
    mean: () => ({ operation: 'trend' }),
  },
  {
    name: 'development over years',
    pattern: new RegExp(
      ` (?:ontwikkeling|ontwikkelingen|verloop|trend|verandering|groei|gemiddelde?) over (?:de )?(${NUMBER}) (${UNIT})(?= )`,
      'g',
    ),
    mean: ([, count, unit = '']) => lastPeriods(numberOf(count) ?? 1, unit),
  },
  {
    name: 'next',
    pattern:
      / (?:volgend|volgende|komend|komende|next|aankomend|aankomende) (?:\w+ )?(?:jaar|jaren|kwartaal|maand|year|years|quarter|maanden|kwartalen)(?= )/g,
    mean: () => ({ sign: 'forecast' }),
  },
  {
    name: 'more than last year',
    pattern: new RegExp(
      ` (?:meer|minder|hoger|lager|groter|kleiner|beter|slechter|gestegen|gedaald)(?= (?:\\w+ ){0,6}?(?:dan|tov|ten opzichte van|vergeleken met) (?:in |het )?(${RELATIVE}) )`,
      'g',
    ),
    mean: ([, text = ''], { today }) => {
      const before = relativePoint(text, today);
      const now = relative(text.split(' ').at(-1) ?? 'jaar', 0, today);
      return before === now ? undefined : { period: { points: [before, now] } };
    },
    soft: true,
  },
  {
    name: 'month or quarter of a relative year',
    needs: DATED,
    pattern: new RegExp(` (?:in |over |van )?(?:het |de )?(${POINT})(?= )`, 'g'),
    mean: ([, text = ''], { today }) =>
      /jaar|year/.test(text) ? { point: pointOf(text, today) } : undefined,
  },
  {
    name: 'relative',
    pattern: new RegExp(` (${RELATIVE})(?= )`, 'g'),
    mean: ([, text = ''], { today }) => ({ point: relativePoint(text, today) }),
  },
  {
    name: 'right now',
    pattern: / right now(?= )/g,
    mean: () => ({ period: { latest: true } }),
  },
  {
    name: 'latest',
    pattern:
      / (?:op dit moment|momenteel|(?<= (?:wat|hoe hoog|hoeveel|hoe laag) (?:is|zijn|bedraagt) )nu|(?<! bent | dan )nu(?! (?:nog eens|nog een keer|de|het|graag|even|eens|ook|die|deze) )|op het moment|op heden|heden|thans|op dit ogenblik|laatste cijfers?|laatste stand|laatst bekende(?: cijfers?)?|(?:meest recente|recentste|huidige|actuele|laatst bekende|laatste) stand(?: van zaken)?|meest recente?(?: cijfers?)?|recentste(?: cijfers?)?|nieuwste(?: cijfers?)?|actuele(?: cijfers?| stand)?|actueel|huidige(?: stand)?|(?:de |het )?laatste (?:telling|meting|peiling|update)|(?:de |het )?laatste(?= _ (?!jaar|kwartaal|maand))|now|tegenwoordig|vandaag de dag|vandaag|currently|at the moment|latest(?: figures?)?|right now|current|dit moment|anno nu|meest actuele|laatste meting|laatste cijfer|up to date|op it stuit|stand van zaken)(?= )/g,
    mean: () => ({ period: { latest: true } }),
  },
  {
    name: 'previous step',
    pattern: / (?:het|de|in het) (kwartaal|jaar|maand|periode) (?:daarvoor|ervoor|eerder|erna|daarna)(?= )/g,
    mean: () => ({ sign: 'previous-step' }),
  },
  {
    name: 'day',
    pattern: new RegExp(
      ` (?:op |per |peildatum |vanaf )?(?:1|31) (?:januari|jan|december|dec|juli|jul) (${YEAR})(?= )`,
      'g',
    ),
    mean: ([, year = '']) => ({ point: year }),
  },
  {
    name: 'long ago',
    pattern: / (?:in|anno|rond|omstreeks|jaar|around) (1[0-8]\d\d|[1-9]\d\d)(?= )/g,
    mean: () => ({ sign: 'long-ago' }),
  },
  {
    name: 'middle ages',
    pattern:
      / (?:in de )?(?:middeleeuwen|gouden eeuw|oudheid|romeinse tijd|(?:1[0-8]|zestiende|zeventiende|achttiende)e? eeuw)(?= )/g,
    mean: () => ({ sign: 'long-ago' }),
  },
  {
    name: 'compared with a year',
    needs: DATED,
    pattern: new RegExp(
      ` (?:tov|ten opzichte van|vergeleken met|in vergelijking met|compared (?:to|with)|(?:meer|minder|hoger|lager|groter|kleiner|beter|slechter) (?:\\w+ ){0,3}?dan)(?: in| het jaar)* (${YEAR})(?= )`,
      'g',
    ),
    mean: ([, year = '']) => ({ point: year, sign: 'compared-year' }),
  },
  {
    name: 'point',
    needs: DATED,
    pattern: new RegExp(
      ` (?:in |over |van |voor |per |heel |eind |begin |medio |anno |peiljaar |jaar |kalenderjaar |op |during )*(${POINT})(?= )`,
      'g',
    ),
    mean: ([, text = ''], { today }) => ({ point: pointOf(text, today) }),
  },
  {
    name: 'bare month',
    pattern: new RegExp(` ${BARE_MONTH}(?= )`, 'g'),
    mean: ([text, month = ''], { today }) => {
      const point = pointOf(month, today);
      if (/^ (sinds|vanaf)/.test(text)) return { period: { from: point } };
      return /^ (tot|tm)/.test(text) ? { period: { to: point } } : { point };
    },
  },
  {
    name: 'number of years',
    pattern: new RegExp(
      ` (?:over |in )?(?:een periode van )?(${NUMBER}) (${UNIT})(?= (?:terug|lang)? ?$)`,
      'g',
    ),
    mean: ([text, count, unit = '']) =>
      / over | in /.test(text) && !/periode/.test(text) ? undefined : lastPeriods(numberOf(count) ?? 1, unit),
  },
  {
    name: 'step',
    pattern: / (?:per|elk|ieder|by|each|every) (jaar|kwartaal|maand|year|quarter|month)(?= )/g,
    mean: ([, unit = '']) => ({ step: unitOf(unit) }),
  },
  {
    name: 'step on step',
    pattern:
      / (?:(jaar) voor jaar|kwartaal voor kwartaal|maand voor maand|(kwartaal|kw|q) (?:op|o|on) (?:kwartaal|kw|q)|(maand) op maand|month on month|mom|qoq)(?= )/g,
    mean: ([text, year]) => {
      if (year !== undefined) return { step: 'year' };
      return { step: /maand|mo/.test(text) ? 'month' : 'quarter' };
    },
  },
  {
    name: 'step adverb',
    pattern:
      / (jaarlijkse?|kwartaalcijfers|maandcijfers|maandelijkse?|jaarcijfers|(?:op )?kwartaalbasis|(?:op )?jaarbasis|(?:op )?maandbasis|monthly|quarterly|yearly|annual|per kwartaal|kwartaalreeks|maandreeks)(?= )/g,
    mean: ([, word = '']) => ({
      step: /kwart|quart/.test(word) ? 'quarter' : /maand|month/.test(word) ? 'month' : 'year',
    }),
  },
];
