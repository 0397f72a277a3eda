/** Text in files that spreadsheets open: nothing in it may be taken for a formula. */

/** Signs that make spreadsheets calculate (OWASP ASVS 5.0, V1.2.10); spaces before them may be dropped. */
const FORMULA = /^\s*[=+\-@\t\r\0＝＋－＠]/;

/** A text that begins like a formula gets an apostrophe before it. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
