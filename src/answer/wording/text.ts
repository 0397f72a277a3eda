/** Small tools for Dutch sentences. */

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Winkelleegstand" → "winkelleegstand"; "WW-uitkeringen" and "TVL" stay as they are. */
export const lowerFirst = (text: string): string =>
  /^[A-ZÀ-Ý][a-zà-ÿ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** "a", "a en b", "a, b en c". */
export function listOf(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}

/** The first few, and how many more. */
export function shortListOf(items: readonly string[], most: number): string {
  if (items.length <= most) return listOf(items);
  return `${items.slice(0, most - 1).join(', ')} en ${items.length - most + 1} andere`;
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Joins parts with spaces, leaving out what is empty. */
export const spaced = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');
