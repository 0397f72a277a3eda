/** Periods with two ends, or several side by side: ranges, lists, crises. */
import type { Rule } from '../rule.ts';
import {
  DATED,
  FROM,
  LOOSE,
  POINT,
  pointBeside,
  pointOf,
  RELATIVE,
  relativePoint,
  TO,
  YEAR,
} from './dates.ts';

export const rangeRules: readonly Rule[] = [
  {
    name: 'corona',
    pattern:
      / (sinds|vanaf|since|na het begin van|voor|before|tijdens|gedurende|in|during|na|after|ten tijde van)(?: de| het| the)? (?:corona|covid|pandemie)(?:crisis|pandemie|tijd|jaren|periode| crisis| pandemie| tijd| jaren| periode| 19)?(?= )/g,
    mean: ([, word]) => {
      if (/sinds|vanaf|since|begin/.test(word ?? '')) return { period: { from: '2020' } };
      if (/voor|before/.test(word ?? '')) return { period: { to: '2019' } };
      return /^(na|after)$/.test(word ?? '')
        ? { period: { from: '2023' } }
        : { period: { from: '2020', to: '2022' } };
    },
  },
  {
    name: 'first year of corona',
    pattern:
      / (?:in )?(?:het )?(?:(?:eerste )?coronajaar|jaar (?:dat|waarin) (?:corona|de pandemie|covid) (?:\w+ )?(?:uitbrak|begon|kwam|toesloeg)|jaar van de (?:corona|covid)(?:crisis|uitbraak|pandemie)?)(?= )(?! 20\d\d)/g,
    mean: () => ({ point: '2020' }),
  },
  {
    name: 'before corona',
    pattern:
      / (?:het |de )?(?:precorona|pre corona)(?:tijd| tijdperk|tijdperk|periode| periode|jaren)?(?= )/g,
    mean: () => ({ period: { to: '2019' } }),
  },
  {
    name: 'corona years',
    pattern: / (?:de )?(?:coronajaren|coronatijd|coronaperiode)(?= )(?! 20\d\d)/g,
    mean: () => ({ period: { from: '2020', to: '2022' } }),
  },
  {
    name: 'credit crisis',
    pattern:
      / (sinds|vanaf|since|voor|before|tijdens|gedurende|in|during|na|after)(?: de| the)? (?:kredietcrisis|bankencrisis|financiele crisis|eurocrisis|economische crisis|financial crisis|credit crunch)(?= )/g,
    mean: ([, word = '']) => {
      if (/sinds|vanaf|since/.test(word)) return { period: { from: '2008' } };
      if (/voor|before/.test(word)) return { period: { to: '2007' } };
      return /^(na|after)$/.test(word)
        ? { period: { from: '2014' } }
        : { period: { from: '2008', to: '2013' } };
    },
  },
  {
    name: 'crisis',
    pattern:
      / (?:tijdens|sinds|voor|na|in|gedurende|during|since) (?:de |the )?(?:vorige |laatste |afgelopen )?(?:crisis|recessie|crisisjaren|crisistijd)(?= )/g,
    mean: () => ({ sign: 'crisis' }),
  },
  {
    // "Neem 2017 als beginjaar", "start in 2013".
    name: 'first year named',
    needs: DATED,
    pattern: new RegExp(
      ` (?:(?:met )?basis(?:jaar)? (?:is )?(${POINT})|(?:neem |pak |kies |gebruik |met |vanaf |houd )?(${POINT}) als (?:begin|start|vertrek|basis)(?:jaar|punt|moment)?|(?:beginjaar|startjaar|startpunt|beginpunt|(?:te )?beginnend?|start|startend|starting|beginning)(?: is| in| bij| met| vanaf| from)? (${POINT})|(?:begin|beginnen|start|starten)(?: maar| graag| pas| dan)* (?:in|bij|met|vanaf|from) (${POINT}))(?= )`,
      'g',
    ),
    mean: ([, ...years], { today }) => ({
      period: { from: pointOf(years.find((year) => year !== undefined) ?? '', today) },
    }),
  },
  {
    name: 'back to',
    needs: DATED,
    pattern: new RegExp(` (?:terug|teruggaand|back) (?:tot|naar|to) (?:het jaar )?(${POINT})(?= )`, 'g'),
    mean: ([, from = ''], { today }) => ({ period: { from: pointOf(from, today) } }),
  },
  {
    name: 'until now',
    needs: DATED,
    pattern: new RegExp(
      ` (?:van |vanaf |sinds |tussen |from )?(${POINT}) (?:${TO}|en|tot aan) (?:nu(?: toe)?|heden|vandaag|now|today|het heden)(?= )`,
      'g',
    ),
    mean: ([, from = ''], { today }) => ({ period: { from: pointOf(from, today) } }),
  },
  {
    name: 'range',
    needs: DATED,
    pattern: new RegExp(
      ` (?:(?:van|tussen|from|between|periode|de periode|de jaren|vanaf) )?(?:het )?(${LOOSE}) ${TO} (?:en met )?(?:het )?(${POINT})(?= )`,
      'g',
    ),
    mean: ([text, from = '', to = ''], { today }) => {
      const ends = { from: pointBeside(from, to, today), to: pointOf(to, today) };
      return / naar /.test(text) && !/ van /.test(text)
        ? { period: { points: [ends.from, ends.to] } }
        : { period: ends };
    },
  },
  {
    name: 'between',
    needs: DATED,
    pattern: new RegExp(
      ` (?:tussen|between|tusken)(?: het| de| eind| begin| the)? (${LOOSE}) (?:en|and|tm)(?: het| de| eind| begin| the)? (${POINT})(?= )`,
      'g',
    ),
    mean: ([, from = '', to = ''], { today }) => ({
      period: { from: pointBeside(from, to, today), to: pointOf(to, today) },
    }),
  },
  {
    name: 'quarters of one year',
    needs: DATED,
    pattern: new RegExp(` ((?:(?:q|kw|k) ?[1-4] (?:en )?){2,3}(?:q|kw|k) ?[1-4]) (${YEAR})(?= )`, 'g'),
    mean: ([, quarters = '', year = '']) => ({
      period: { points: (quarters.match(/[1-4]/g) ?? []).map((number) => `${year}-Q${number}`) },
    }),
  },
  {
    name: 'points',
    needs: DATED,
    pattern: new RegExp(
      ` (?:in |het )?(${LOOSE}) (?:en|and|vs|versus|tegenover|tov|ten opzichte van|vergeleken met|naast|compared to|of|or) (?:in |met |het )?(${POINT})(?: (?:en|and) (?:in )?(${POINT}))?(?= )`,
      'g',
    ),
    mean: ([text, ...texts], { today }) => {
      // "Second quarter of 2024" is one period.
      if (/ of (20|19)\d\d$/.test(text) && !/\d{4} of/.test(text)) return undefined;
      const said = texts.filter((text) => text !== undefined);
      const points = said.map((text) => pointBeside(text, said[1] ?? '', today));
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
    needs: DATED,
    pattern: new RegExp(` ${FROM}(?: het| de| the| eind| begin| het jaar| medio)* (${POINT})(?= )`, 'g'),
    mean: ([, from = ''], { today }) => ({ period: { from: pointOf(from, today) } }),
  },
  {
    name: 'before',
    needs: DATED,
    pattern: new RegExp(` (?:voorafgaand aan|eerder dan|before|prior to)(?: het jaar)? (${YEAR})(?= )`, 'g'),
    mean: ([, year = '']) => ({ period: { to: String(Number(year) - 1) } }),
  },
  {
    name: 'until',
    needs: DATED,
    pattern: new RegExp(
      ` (?:tot en met|tm|tot aan|tot|until|up to|through)(?: het| de| eind| the)* (${POINT}|${RELATIVE})(?= )`,
      'g',
    ),
    mean: ([, to = ''], { today }) => ({
      period: { to: new RegExp(`^${RELATIVE}$`).test(to) ? relativePoint(to, today) : pointOf(to, today) },
    }),
  },
];
