/** An SVG that says what it shows, to who cannot see it. */
import type { DataAnswer } from '#src/model.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function describedSvg(
  svg: string,
  { headline, altText }: Pick<DataAnswer, 'headline' | 'altText'>,
): string {
  return svg.replace(
    /<svg\b([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} role="img"><title>${escaped(headline)}</title><desc>${escaped(altText)}</desc>`,
  );
}
