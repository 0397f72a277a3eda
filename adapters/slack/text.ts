/** Slack's writing: what was said without its marks, and our words without becoming marks. */

/** Of a message; what is longer is no question. */
const LONGEST = 2_000;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** `<#C1|vacatures>` and `<https://…|naam>` become their words; who or which group is named falls away. */
const withoutMarks = (text: string): string =>
  text.replace(/<([^<>]*)>/g, (_, inside: string) => {
    const [target = '', label] = inside.split('|');
    if (/^[@!]/.test(target)) return ' ';
    if (label !== undefined) return label;
    return target.startsWith('#') ? ' ' : target.replace(/^mailto:/, '');
  });

export const mentionOf = (user: string): string => `<@${user}>`;

/** Whether the bot is spoken to: its name stands first, perhaps after a greeting or other names. */
export const isAddressed = (text: string, bot: string): boolean =>
  new RegExp(
    `^\\W*(?:(?:hoi|hallo|hey|hee|hi|dag|beste|ok[ée]?|<@\\w+>)[\\s,!]*)*<@${bot}(?:\\|[^>]*)?>`,
    'i',
  ).test(text);

export const mentions = (text: string, bot: string): boolean =>
  text.includes(`<@${bot}>`) || text.includes(`<@${bot}|`);

/** The words of a message, as they were typed. */
export const plainText = (text: string): string =>
  unescaped(withoutMarks(text))
    .replace(/[*_~`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);

/** The question in a message; a name alone asks for help. */
export const questionIn = (text: string): string => plainText(text).replace(/^[\s,:;.!–-]+/, '') || 'help';

/** For text in which Slack looks for marks. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Cuts by whole characters, with a mark that it was cut. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  // Half a character (an emoji) is none.
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Escaped, and cut so that no escape is halved. */
export function escapedCut(text: string, most: number): string {
  const whole = escaped(text);
  if (whole.length <= most) return whole;
  let kept = cut(text, most);
  while (escaped(kept).length > most)
    kept = cut(kept, kept.length - Math.ceil((escaped(kept).length - most) / 5));
  return escaped(kept);
}
