/** HTML in which everything that is filled in is escaped. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Markup that is safe as it stands. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Filled = Html | string | number | undefined | readonly (Html | string)[];

function fill(value: Filled): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(fill).join('');
  return escapeHtml(String(value));
}

/** A template of markup: strings that are filled in are escaped, `Html` is not. */
export function html(strings: TemplateStringsArray, ...values: readonly Filled[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < values.length ? fill(values[index]) : '')).join(''),
  );
}
