/** Periods: years, quarters, months, ranges, and what is counted from today. */
import type { Period, Step } from '../query.ts';
import { NUMBER, numberOf, type Rule } from '../rule.ts';

const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
const ORDINAL = '(?:eerste|1e|1ste|first|tweede|2e|2de|second|derde|3e|3de|third|vierde|4e|4de|fourth)';
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SHORT_MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH = `(?:${[...MONTHS, ...ENGLISH_MONTHS, ...SHORT_MONTHS, 'sept'].join('|')})`;
const QUARTER = `(?:${ORDINAL} (?:kwartaal|kw|quarter)(?: van| of| in)?(?: ${YEAR})?|(?:q|kw|k)[1-4](?: van| of)? ${YEAR}|${YEAR} ?(?:q|kw|k)[1-4]|kw [1-4] ${YEAR}|kwartaal [1-4](?: van)? ${YEAR}|[1-4]e kw ${YEAR}|${YEAR}kw0[1-4]|${YEAR} kwartaal [1-4]|(?:q|kw)[1-4])`;
const HALF = `(?:${ORDINAL} (?:halfjaar|half jaar|helft)(?: van| of)? ${YEAR}|h[12] ${YEAR}|${YEAR} ?h[12])`;
const MONTH_OF = `(?:${MONTH} ${YEAR}|${YEAR} ${MONTH}|${YEAR}m(?:0[1-9]|1[0-2])|${YEAR}mm(?:0[1-9]|1[0-2]))`;
/** Any one period that can be written down. */
const POINT = `(?:${QUARTER}|${HALF}|${MONTH_OF}|${YEAR})`;
const FROM =
  '(?:sinds|vanaf|since|from|sedert|sunt|vanaf eind|sinds eind|sinds begin|vanaf begin|beginnend in|te beginnen in|na)';
const TO = '(?:tm|tot en met|tot aan|tot|until|through|to|naar|en met)';
const UNIT = '(?:jaren|jaar|years|year|kwartalen|kwartaal|quarters|quarter|maanden|maand|months|month|jier)';
const LAST = '(?:afgelopen|laatste|voorbije|recentste|vorige|last|past|previous|meest recente|recente)';

const yearOf = (today: string): number => Number(today.slice(0, 4));
const quarterOf = (today: string): number => Math.ceil(Number(today.slice(5, 7)) / 3);

function unitOf(text: string): Step {
  if (/^(jaar|jaren|year|jier)/.test(text)) return 'year';
  return /^(kwart|quarter)/.test(text) ? 'quarter' : 'month';
}

function ordinalOf(text: string): number {
  const digit = /^[1-4]/.exec(text)?.[0];
  if (digit !== undefined) return Number(digit);
  const index = ['eerste', 'tweede', 'derde', 'vierde'].indexOf(text);
  return 1 + Math.max(index, ['first', 'second', 'third', 'fourth'].indexOf(text));
}

function monthNumber(text: string): number {
  const name = text === 'sept' ? 'sep' : text;
  return 1 + Math.max(MONTHS.indexOf(name), ENGLISH_MONTHS.indexOf(name), SHORT_MONTHS.indexOf(name));
}

/** A written period in the contract's notation; a quarter without a year is the newest such one. */
export function pointOf(text: string, today: string): string {
  const year = new RegExp(YEAR).exec(text)?.[0];
  const quarter =
    /(?:q|kw|k|kwartaal|kw0) ?([1-4])(?!\d)/.exec(text.replace(year ?? '', ' '))?.[1] ??
    /([1-4])e kw/.exec(text)?.[1];
  const ordinal = new RegExp(`${ORDINAL}`).exec(text)?.[0];
  if (/helft|half|h[12]/.test(text) && year !== undefined) {
    return `${year}-H${/h([12])/.exec(text.replace('helft', '').replace('half', ''))?.[1] ?? ordinalOf(ordinal ?? 'eerste')}`;
  }
  if (/kwartaal|kw|quarter|q[1-4]|\bk[1-4]/.test(text)) {
    const number = Number(quarter ?? ordinalOf(ordinal ?? 'eerste'));
    const current = yearOf(today);
    const fallback = number <= quarterOf(today) ? current : current - 1;
    return `${year ?? fallback}-Q${number}`;
  }
  const coded = new RegExp(`(${YEAR})mm?(\\d\\d)`).exec(text);
  if (coded) return `${coded[1]}-${coded[2]}`;
  const month = new RegExp(MONTH).exec(text)?.[0];
  return month === undefined ? (year ?? '') : `${year}-${String(monthNumber(month)).padStart(2, '0')}`;
}

/** The quarter a number of quarters from this one. */
function shiftQuarter(today: string, by: number): string {
  const index = yearOf(today) * 4 + quarterOf(today) - 1 + by;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

function shiftMonth(today: string, by: number): string {
  const index = yearOf(today) * 12 + Number(today.slice(5, 7)) - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** "vorig jaar", "dit kwartaal": a period by its distance from today. */
function relative(unit: string, by: number, today: string): string {
  const step = unitOf(unit);
  if (step === 'year') return String(yearOf(today) + by);
  return step === 'quarter' ? shiftQuarter(today, by) : shiftMonth(today, by);
}

const EARLIER = '(?:vorig|vorige|voorgaand|voorgaande|het afgelopen|verleden|last|previous)';
const THIS = '(?:dit|deze|this|het huidige|huidig|huidige|lopende|het lopende)';
const RELATIVE = `(?:${EARLIER}|${THIS}) (?:jaar|kwartaal|maand|year|quarter|month|jier)`;

function relativePoint(text: string, today: string): string {
  const unit = text.split(' ').at(-1) ?? 'jaar';
  return relative(unit, new RegExp(`^${THIS}`).test(text) ? 0 : -1, today);
}

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
