/** Ids of figures: how they are written, said and mistyped. */

/** No vowels and no look-alikes (0 O, 1 I L, 5 S, 2 Z): easy to say, and no words by accident. */
export const FIGURE_ALPHABET = '346789BCDFGHJKMNPQRTVWXY';
export const FIGURE_LENGTH = 8;
/** An id grows when another figure has the same letters, which hardly ever happens. */
const LONGEST = 12;

/** Upper case, without the spaces, dashes and dots that people put in. */
export const compactId = (text: string): string => text.toUpperCase().replace(/[\s.\-–_]+/g, '');

/** Signs that are in no id. */
export const foreignSigns = (id: string): number =>
  [...id].filter((sign) => !FIGURE_ALPHABET.includes(sign)).length;

/** @param id compact. */
export const isFigureId = (id: string): boolean =>
  id.length >= FIGURE_LENGTH && id.length <= LONGEST && foreignSigns(id) === 0;

/** What a sign that is in no id may have been meant for. */
const MEANT: Readonly<Record<string, string>> = {
  '0': 'DQ',
  O: 'DQ',
  '1': '7J',
  I: '7J',
  L: '7J',
  '2': '7',
  Z: '7',
  '5': '68',
  S: '68',
  A: '4',
  E: '3F',
  U: 'V',
};

/** Ids that a mistyped one may have been meant for; none when it is one, or when too much is wrong. */
export function figuresMeant(id: string): readonly string[] {
  const wrong = foreignSigns(id);
  if (id.length !== FIGURE_LENGTH || wrong === 0 || wrong > 2) return [];
  return [...id].reduce<string[]>(
    (begun, sign) =>
      begun.flatMap((start) =>
        [...(FIGURE_ALPHABET.includes(sign) ? sign : (MEANT[sign] ?? ''))].map((letter) => start + letter),
      ),
    [''],
  );
}

const NAMED = 'figuur|fig|figure|figuren';
const DRAWN = 'grafiek|plaatje|kaart|tabel|chart';
const NUMBER = '(?:\\s*(?:nr|nummer|no|met|het|de|id|code|kenmerk|van)\\b\\.?)*';
const OPENING = new RegExp(`(?:^|[^\\p{L}\\p{N}])(${NAMED}|${DRAWN})\\b\\.?${NUMBER}[\\s:#"'‘“(]*`, 'giu');
/** What chat platforms put around words: who is mentioned, emoji, bold. */
const MARKUP =
  /<at>[^<]{0,100}<\/at>|<[@#!][^>]{0,100}>|(?<=^|\s):[a-z0-9_+-]{2,40}:|&(?:amp|nbsp|lt|gt|quot);|[*_~`]/gi;
const LINK = /\/(?:figuur|grafiek)\/([0-9A-Za-z]{8,12})(?![0-9A-Za-z])/i;
const PIECE = /^[\p{L}\p{N}]+(?:[-–.][\p{L}\p{N}]+)*/u;
/** What may follow a mistyped id, so that "figuur Best 2019" stays a question. */
const POLITE =
  /^[\s"'’”)]*(?:(?:zien|nog|eens|graag|alsjeblieft|alstublieft|aub|svp|please|opnieuw|weer|even|open|openen|tonen)\b[\s.,]*)*[\s.!?]*$/iu;

interface Found {
  readonly id: string;
  readonly words: number;
  /** What comes after it. */
  readonly rest: string;
}

/** The id at the start of a text: whole words together, until there are enough letters. */
function idAt(text: string): Found | undefined {
  let [id, rest, words] = ['', text, 0];
  while (id.length < FIGURE_LENGTH) {
    const piece = PIECE.exec(rest)?.[0];
    if (piece === undefined) break;
    id += compactId(piece);
    words += 1;
    rest = rest.slice(piece.length);
    if (id.length >= FIGURE_LENGTH || !/^ {1,2}[\p{L}\p{N}]/u.test(rest)) break;
    rest = rest.trimStart();
  }
  return id === '' ? undefined : { id, words, rest };
}

const hasDigit = (id: string): boolean => /\d/.test(id);
const hasLetter = (id: string): boolean => /[A-Z]/.test(id);

/** An id that is too short, or has signs in it that no id has: only when nothing else can be meant. */
function isSlip({ id, words, rest }: Found): boolean {
  if (!POLITE.test(rest) || !hasDigit(id) || !hasLetter(id)) return false;
  const wrong = foreignSigns(id);
  if (id.length === FIGURE_LENGTH) return wrong <= 2;
  return words === 1 && id.length >= 4 && id.length <= LONGEST && wrong <= 1;
}

/**
 * The id of the figure that a message asks for, compact; it may be mistyped or too short.
 * @param message as it was written: what reads questions takes ids apart.
 */
export function findFigureId(message: string): string | undefined {
  const text = message.slice(0, 2_000).replace(MARKUP, ' ').trim();
  const linked = LINK.exec(text)?.[1];
  if (linked !== undefined && isFigureId(compactId(linked))) return compactId(linked);
  const bare = compactId(text.replace(/[?!]+$/, ''));
  if (isFigureId(bare) && hasDigit(bare) && hasLetter(bare)) return bare;
  for (const match of text.matchAll(OPENING)) {
    const found = idAt(text.slice(match.index + match[0].length));
    if (found === undefined) continue;
    if (isFigureId(found.id) && !/^\d+$/.test(found.id)) return found.id;
    const drawn = new RegExp(`^(?:${DRAWN})$`, 'i').test(match[1] ?? '');
    if (!drawn && isSlip(found)) return found.id;
  }
  return undefined;
}
