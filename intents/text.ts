/** Text as tokens: without markup of chat platforms, case, accents and punctuation. */

import { spokenYears } from './numerals.ts';

export interface Token {
  /** As the asker wrote it. */
  readonly text: string;
  /** Lower case, without accents; numbers as 1000 and 2.5. */
  readonly norm: string;
  /** Written with a capital, not merely because it opens the sentence. */
  readonly capital: boolean;
  /** What stands before it: the end of a sentence, or a comma. */
  readonly pause?: 'sentence' | 'comma';
}

/** What is longer than this is no question. */
const LONGEST = 2_000;

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/<at>[^<]{0,100}<\/at>/gi, ' '],
  [/<[@#!][^>]{0,100}>/g, ' '],
  [/<(?:https?|mailto):[^|>]{0,500}\|([^>]{0,200})>/gi, ' $1 '],
  [/<?https?:\/\/\S{1,500}/gi, ' '],
  [/<\/?[a-z][^>]{0,200}>/gi, ' '],
  [/(^|\s):[a-z0-9_+-]{2,40}:/gi, ' '],
  [/(^|\s)@[\p{L}\p{N}_.-]{1,60}/gu, ' '],
  [/&(?:amp|nbsp|lt|gt|quot);/gi, ' '],
  // Orders to a database are no words of a question.
  [
    /['")]*;?\s*\b(?:drop|delete|insert|update|alter|truncate)\s+(?:table|from|into|database)\b[^;]{0,200}(?:;[\s-]*)?/gi,
    ' ',
  ],
];

/** Names of months, longest first. */
const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec';

/** Provinces as they stand in brackets behind a name: "Rijswijk (NB)". */
const IN_BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/\(\s?(?:NB|N-?Br|NBr|Brb)\.?\s?\)/gi, ' Noord-Brabant '],
  [/\(\s?(?:NH|N-?H)\.?\s?\)/gi, ' Noord-Holland '],
  [/\(\s?(?:ZH|Z-?H)\.?\s?\)/gi, ' Zuid-Holland '],
  [/\(\s?(?:Gld|GLD|Gel|GE)\.?\s?\)/gi, ' Gelderland '],
  [/\(\s?(?:O|Ov|OV)\.?\s?\)/gi, ' Overijssel '],
  [/\(\s?(?:L|Lb|LB)\.?\s?\)/gi, ' Limburg '],
  [/\(\s?(?:Dr|DR)\.?\s?\)/gi, ' Drenthe '],
  [/\(\s?(?:Gn|GR|Gr)\.?\s?\)/gi, ' provincie Groningen '],
  [/\(\s?(?:Fr|FR|Frl)\.?\s?\)/gi, ' Friesland '],
  [/\(\s?(?:Ut|UT|U)\.?\s?\)/gi, ' provincie Utrecht '],
  [/\(\s?(?:Fl|FL)\.?\s?\)/gi, ' Flevoland '],
  [/\(\s?(?:Zl|ZL|Z)\.?\s?\)/gi, ' Zeeland '],
];

/** Signs that mean a word, and spellings that punctuation would break. */
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/\ba\s?\/\s?d\b/gi, 'aan de'],
  [/\bt\s?\/\s?m\b/gi, 'tm'],
  [/\bt\.\s?o\.\s?v\.?/gi, 'tov '],
  [/\bm\.\s?b\.\s?t\.?/gi, 'mbt '],
  [/\bi\.\s?p\.\s?v\.?/gi, 'ipv '],
  [/(?<![\p{L}\p{N}])z['’`]n(?!\p{L})/giu, 'zijn'],
  [/(?<![\p{L}\p{N}])m['’`]n(?!\p{L})/giu, 'mijn'],
  [/(?<![\p{L}\p{N}])d['’`]r(?!\p{L})/giu, 'er'],
  [/(?<![\p{L}\p{N}])['’`]t(?!\p{L})/giu, 'het'],
  [/(?<![\p{L}\p{N}])['’`]n(?!\p{L})/giu, 'een'],
  [/\bww['’`-]?ers?\b/gi, 'ww uitkeringen'],
  [/\bvd\b\.?/gi, 'van de'],
  [/€\s?(\d[\d.,]*)/g, '$1 euro'],
  [/([12]\d{3})\s?k([1-4])\b/gi, '$1 q$2'],
  [/(?<!\d)(?:0?1[-/.]0?1|31[-/.]12)[-/.]((?:19|20)\d\d)(?!\d)/g, '$1'],
  [/\bslotkwartaal\b/gi, 'vierde kwartaal'],
  [/\b(dunst|dichtst)[ -]bevolkte?\b/gi, '$1bevolkte'],
  [/\b(van|vanaf|sinds|tussen) ([0-2]\d) (tot|t\/m|tm|en|-) (nu|heden)\b/gi, '$1 20$2 $3 $4'],
  [/\b(\d{1,3}) (en|tot) (\d{1,3}) duizend inwoners\b/gi, '$1000 $2 $3000 inwoners'],
  [
    /\b(startende|gestarte|nieuwe) (?:en|of|resp\.?|respectievelijk|versus|tegenover) (gestopte|stoppende|opgeheven) (ondernemingen|bedrijven|ondernemers)\b/gi,
    '$1 $3 en $2 $3',
  ],
  [/\b(q|kw)\s?([1-4])\s?['’`](\d\d)\b/gi, '$1$2 20$3'],
  [/\bm\.?\s?u\.?\s?v\b\.?/gi, 'behalve '],
  [/([12]\d{3})\s?(?:e\.\s?v\.|ev\b|en verder|en later|e\.v\b)/gi, 'vanaf $1'],
  [/v[óo]\u0301?[óo]\u0301?r(?<!voor)(?=\s+(?:het jaar\s+)?[12]\d{3})/gi, 'voorafgaand aan'],
  [/\bc\.\s?a\.(?=\s|$)/gi, 'ca '],
  [/([12]\d{3})\s?(?:[-–—…]|\.{2,3})\s?([12]\d{3})/g, '$1 tm $2'],
  [
    new RegExp(
      `((?:${MONTHS}|[12]\\d{3}|(?:q|kw)\\s?[1-4]))(?:\\s[-–—]\\s?|–|—)(?=(?:${MONTHS}|[12]\\d{3}|(?:q|kw)\\s?[1-4]|nu|heden)\\b)`,
      'gi',
    ),
    '$1 tm ',
  ],
  [new RegExp(`((?:${MONTHS}|\\b(?:q|kw)\\s?[1-4]))-(?=(?:${MONTHS}|(?:q|kw)\\s?[1-4])\\b)`, 'gi'), '$1 tm '],
  [/([12]\d{3})[-–](nu|heden)\b/gi, '$1 tm $2'],
  [/([12]\d{3})[-/](0[1-9]|1[0-2])(?!\d)/g, '$1m$2'],
  [/\b(0?[1-9]|1[0-2])[-/]([12]\d{3})\b/g, '$2m$1'],
  [/\/\s?(?=(?:1[.,]?000|inw|inwoner|hoofd)\b)/gi, ' per '],
  [/[Δδ∆]\s?%/g, ' procentuele verandering '],
  [/[Δδ∆]/g, ' verandering '],
  [/×/g, ' versus '],
  [/\b(sbi|secties?|sbi-secties?) ([A-S])(?:\s?[,+/&]| en)\s?(?=[A-S]\b)/gi, '$1 $2 en $1 '],
  [/>\s?(?=\d)/g, ' meer dan '],
  [/<\s?(?=\d)/g, ' minder dan '],
  [/(\d)\s?%/g, '$1 procent'],
  [/%/g, ' procent '],
  [/(\d)\s?k\b/gi, '$1000'],
  [/(\d)\s?\+/g, '$1 plus '],
  [/(\d[.,]?000)\s?[-–—]\s?(?=\d{1,3}[.,]?000)/g, '$1 tot '],
];

/** Years in two digits, where nothing else can be meant. */
const SHORT_YEARS: readonly (readonly [RegExp, string])[] = [
  [/\b([0-2]\d)\/(1[3-9]|2\d)\/([0-2]\d)\b/g, '20$1 en 20$2 en 20$3'],
  [/(^|[\s(/-])['’‘`]([0-3]\d)(?!\d)/g, '$1 20$2'],
  [/(^|[\s(/-])['’‘`]([6-9]\d)(?!\d)/g, '$1 19$2'],
  [
    new RegExp(
      `\\b((?:q|kw|k)\\s?[1-4]|kwartaal|kw|halfjaar|h[12]|${MONTHS})[\\s-]+([0-2]\\d)\\b(?!\\s?(?:jaar|procent|%|inw|\\d|[.,]\\d|gemeent))`,
      'gi',
    ),
    '$1 20$2',
  ],
  [/\b([0-2]\d)[\s-]?(?:q|kw)([1-4])\b/gi, '20$1 q$2'],
  [/\b([0-2]\d)\s?[-–/]\s?([0-2]\d)\b(?!\s?(?:jaar|jarig|procent|%|[-–/]))/g, '20$1 tm 20$2'],
];

/** Short for words that rules know. */
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['jr', 'jaar'],
  ['jrn', 'jaren'],
  ['mnd', 'maand'],
  ['kwart', 'kwartaal'],
  ['hvl', 'hoeveel'],
  ['kheb', 'heb'],
  ['isset', 'is'],
  ['issut', 'is'],
  ['effe', 'even'],
  ['t', 'het'],
  ['n', 'een'],
  ['hoevul', 'hoeveel'],
  ['hoeveul', 'hoeveel'],
  ['hoevuel', 'hoeveel'],
  ['minsken', 'mensen'],
  ['minsen', 'mensen'],
  ['wone', 'wonen'],
  ['hvel', 'hoeveel'],
  ['hoevl', 'hoeveel'],
  ['hoevol', 'hoeveel'],
  ['uitk', 'uitkeringen'],
  ['gem', 'gemiddeld'],
  ['gemid', 'gemiddeld'],
  ['vgl', 'vergeleken'],
  ['mln', 'miljoen'],
  ['perc', 'percentage'],
  ['aant', 'aantal'],
  ['ontw', 'ontwikkeling'],
  ['prov', 'provincie'],
  ['gmnte', 'gemeente'],
  ['gemte', 'gemeente'],
  ['gmeente', 'gemeente'],
  ['afgel', 'afgelopen'],
  ['idx', 'index'],
  ['amr', 'arbeidsmarktregio'],
  ['amrs', 'arbeidsmarktregios'],
  ['corr', 'correlatie'],
]);

/** Lower case without accents. */
export const normalize = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ĳ/g, 'ij');

const WORD = /[\p{L}\p{M}\p{N}²³]+(?:[.,]\p{N}+)*/gu;

function normalizeWord(word: string): string {
  const norm = normalize(word);
  if (!/^\d[\d.,]*$/.test(norm)) return norm.replace(/[.,]/g, '');
  if (/^\d{1,3}([.,]\d{3})+$/.test(norm)) return norm.replace(/[.,]/g, '');
  return norm.replace(',', '.');
}

export function clean(question: string): string {
  let text = spokenYears(question.slice(0, LONGEST).replace(/\s+/g, ' '));
  for (const [pattern, replacement] of [...MARKUP, ...IN_BRACKETS, ...SHORT_YEARS, ...SPELLING])
    text = text.replace(pattern, replacement);
  return text;
}

/** The pause in what stands between two words. */
function pauseIn(between: string): Pick<Token, 'pause'> {
  if (/[.!?:;…\n]| [-–—] /.test(between)) return { pause: 'sentence' };
  return between.includes(',') ? { pause: 'comma' } : {};
}

export function tokenize(question: string): Token[] {
  const text = clean(question);
  // Who writes everything in capitals says nothing with them.
  const shouts = !/\p{Ll}/u.test(text);
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const before = text.slice(0, match.index).trimEnd();
    const opens =
      !/[\p{L}\p{N}]/u.test(before) || (/[.!?:]$/.test(before) && !/(?:^|\s)\d{1,2}\.$/.test(before));
    tokens.push({
      text: word,
      norm: ABBREVIATED.get(normalizeWord(word)) ?? normalizeWord(word),
      capital: !shouts && !opens && /^\p{Lu}/u.test(word),
      ...pauseIn(text.slice(last, match.index)),
    });
    last = match.index + word.length;
  }
  return tokens;
}

/** The key under which phrases are found: "Noord-Holland", "noord holland" and "noordholland" are one. */
export const keyOf = (tokens: readonly { readonly norm: string }[]): string =>
  tokens.map((token) => token.norm).join('');

/** What the asker wrote between two tokens, for messages. */
export const said = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map((token) => token.text)
    .join(' ');
