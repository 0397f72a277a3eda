/** Periods: years, quarters, months, ranges, and what is counted from today. */
import type { Period } from '../query.ts';
import { NUMBER, numberOf, type Rule } from '../rule.ts';
import {
  FROM,
  LAST,
  POINT,
  pointOf,
  RELATIVE,
  relative,
  relativePoint,
  TO,
  UNIT,
  unitOf,
  YEAR,
} from './dates.ts';

const lastPeriods = (count: number, unit: string): { period: Period } => ({
  period: { last: count, unit: unitOf(unit) },
});

export const periodRules: readonly Rule[] = [
  {
    name: 'corona',
    pattern:
      / (sinds|vanaf|since|na het begin van|voor|before|tijdens|gedurende|in|during|na|after|ten tijde van)(?: de| het| the)? (?:corona|covid)(?:crisis|pandemie|tijd|jaren|periode| crisis| pandemie| tijd| jaren| periode| 19)?(?= )/g,
    mean: ([, word]) => {
      if (/sinds|vanaf|since|begin/.test(word ?? '')) return { period: { from: '2020' } };
      if (/voor|before/.test(word ?? '')) return { period: { to: '2019' } };
      return /^(na|after)$/.test(word ?? '')
        ? { period: { from: '2023' } }
        : { period: { from: '2020', to: '2022' } };
    },
  },
  {
    name: 'corona years',
    pattern: / (?:de )?(?:coronajaren|coronatijd|coronaperiode)(?= )/g,
    mean: () => ({ period: { from: '2020', to: '2022' } }),
  },
  {
    name: 'crisis',
    pattern:
      / (?:tijdens|sinds|voor|na|in|gedurende|during|since) (?:de |the )?(?:crisis|recessie|crisisjaren|crisistijd)(?= )/g,
    mean: () => ({ sign: 'crisis' }),
  },
  {
    name: 'range',
    pattern: new RegExp(
      ` (?:(?:van|tussen|from|between|periode|de periode|de jaren|vanaf) )?(${POINT}) ${TO} (?:en met )?(${POINT})(?= )`,
      'g',
    ),
    mean: ([text, from = '', to = ''], { today }) => {
      const ends = { from: pointOf(from, today), to: pointOf(to, today) };
      return / naar /.test(text) && !/ van /.test(text)
        ? { period: { points: [ends.from, ends.to] } }
        : { period: ends };
    },
  },
  {
    name: 'between',
    pattern: new RegExp(
      ` (?:tussen|between|tusken)(?: het| de| eind| begin| the)? (${POINT}) (?:en|and|tm)(?: het| de| eind| begin| the)? (${POINT})(?= )`,
      'g',
    ),
    mean: ([, from = '', to = ''], { today }) => ({
      period: { from: pointOf(from, today), to: pointOf(to, today) },
    }),
  },
  {
    name: 'points',
    pattern: new RegExp(
      ` (?:in )?(${POINT}) (?:en|and|vs|versus|tegenover|tov|ten opzichte van|vergeleken met|naast|compared to|of|or) (?:in |met )?(${POINT})(?: (?:en|and) (?:in )?(${POINT}))?(?= )`,
      'g',
    ),
    mean: ([, ...texts], { today }) => {
      const points = texts.filter((text) => text !== undefined).map((text) => pointOf(text, today));
      return { period: { points: points.sort() } };
    },
  },
  {
    name: 'since relative',
    pattern: new RegExp(` ${FROM} (${RELATIVE})(?= )`, 'g'),
    mean: ([, text = ''], { today }) => ({ period: { from: relativePoint(text, today) } }),
  },
  {
    name: 'since',
    pattern: new RegExp(` ${FROM}(?: het| de| the| eind| begin| het jaar| medio)* (${POINT})(?= )`, 'g'),
    mean: ([, from = ''], { today }) => ({ period: { from: pointOf(from, today) } }),
  },
  {
    name: 'until',
    pattern: new RegExp(
      ` (?:tot en met|tm|tot aan|tot|until|up to|through)(?: het| de| eind| the)* (${POINT})(?= )`,
      'g',
    ),
    mean: ([, to = ''], { today }) => ({ period: { to: pointOf(to, today) } }),
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
    name: 'relative',
    pattern: new RegExp(` (${RELATIVE})(?= )`, 'g'),
    mean: ([, text = ''], { today }) => ({ point: relativePoint(text, today) }),
  },
  {
    name: 'next',
    pattern:
      / (?:volgend|volgende|komend|komende|next|aankomend|aankomende) (?:\w+ )?(?:jaar|jaren|kwartaal|maand|year|years|quarter|maanden|kwartalen)(?= )/g,
    mean: () => ({ sign: 'forecast' }),
  },
  {
    name: 'latest',
    pattern:
      / (?:op dit moment|momenteel|nu|op het moment|op heden|heden|thans|op dit ogenblik|laatste cijfers?|laatste stand|laatst bekende(?: cijfers?)?|meest recente(?: cijfers?)?|recentste(?: cijfers?)?|nieuwste(?: cijfers?)?|actuele(?: cijfers?| stand)?|actueel|huidige(?: stand)?|tegenwoordig|vandaag de dag|vandaag|currently|at the moment|latest(?: figures?)?|right now|current|dit moment|anno nu|meest actuele|laatste meting|laatste cijfer|up to date|op it stuit|stand van zaken)(?= )/g,
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
    name: 'point',
    pattern: new RegExp(
      ` (?:in |over |van |voor |per |heel |eind |begin |medio |anno |peiljaar |jaar |kalenderjaar |op |during )*(${POINT})(?= )`,
      'g',
    ),
    mean: ([, text = ''], { today }) => ({ point: pointOf(text, today) }),
  },
  {
    name: 'step',
    pattern: / (?:per|elk|ieder|by|each|every) (jaar|kwartaal|maand|year|quarter|month)(?= )/g,
    mean: ([, unit = '']) => ({ step: unitOf(unit) }),
  },
  {
    name: 'step adverb',
    pattern:
      / (jaarlijkse?|kwartaalcijfers|maandcijfers|maandelijkse?|jaarcijfers|op kwartaalbasis|op jaarbasis|op maandbasis|monthly|quarterly|yearly|annual|per kwartaal|kwartaalreeks|maandreeks)(?= )/g,
    mean: ([, word = '']) => ({
      step: /kwart|quart/.test(word) ? 'quarter' : /maand|month/.test(word) ? 'month' : 'year',
    }),
  },
];
