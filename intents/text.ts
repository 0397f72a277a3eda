/** Text as tokens: without markup of chat platforms, case, accents and punctuation. */

export interface Token {
  /** As the asker wrote it. */
  readonly text: string;
  /** Lower case, without accents; numbers as 1000 and 2.5. */
  readonly norm: string;
  /** Written with a capital, not merely because it opens the sentence. */
  readonly capital: boolean;
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
];

/** Signs that mean a word, and spellings that punctuation would break. */
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/\ba\s?\/\s?d\b/gi, 'aan de'],
  [/\bt\s?\/\s?m\b/gi, 'tm'],
  [/\bt\.\s?o\.\s?v\.?/gi, 'tov '],
  [/\bm\.\s?b\.\s?t\.?/gi, 'mbt '],
  [/\bi\.\s?p\.\s?v\.?/gi, 'ipv '],
  [/\bc\.\s?a\.(?=\s|$)/gi, 'ca '],
  [/([12]\d{3})\s?[-–—]\s?([12]\d{3})/g, '$1 tm $2'],
  [/([12]\d{3})[-/](0[1-9]|1[0-2])(?!\d)/g, '$1m$2'],
  [/\b(0?[1-9]|1[0-2])[-/]([12]\d{3})\b/g, '$2m$1'],
  [/>\s?(?=\d)/g, ' meer dan '],
  [/<\s?(?=\d)/g, ' minder dan '],
  [/(\d)\s?%/g, '$1 procent'],
  [/%/g, ' procent '],
  [/(\d)\s?\+/g, '$1 plus '],
  [/(\d)\s?k\b/gi, '$1000'],
];

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
  let text = question.slice(0, LONGEST);
  for (const [pattern, replacement] of [...MARKUP, ...SPELLING]) text = text.replace(pattern, replacement);
  return text;
}

export function tokenize(question: string): Token[] {
  const text = clean(question);
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const before = text.slice(0, match.index).trimEnd();
    const opens = before === '' || /[.!?:]$/.test(before);
    tokens.push({ text: word, norm: normalizeWord(word), capital: !opens && /^\p{Lu}/u.test(word) });
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
