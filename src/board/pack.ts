/** A pack as it is put in a form. */
import { compactId, isFigureId } from '#src/model.ts';

const MOST_FIGURES = 30;
const LONGEST_TITLE = 100;

export interface PackForm {
  readonly title: string;
  readonly figures: readonly string[];
}

/**
 * Ids of figures, or addresses of their pages, in order: one a line, or with commas.
 * @returns undefined without a title or without figures.
 */
export function readPackForm(title = '', figures = ''): PackForm | undefined {
  const ids = figures
    .split(/[\s,;]+/)
    .map((part) => compactId(part.replace(/^.*\/figuur\//, '').replace(/[.?#].*$/, '')))
    .filter(isFigureId);
  const named = title.trim().slice(0, LONGEST_TITLE);
  const unique = [...new Set(ids)].slice(0, MOST_FIGURES);
  return named === '' || unique.length === 0 ? undefined : { title: named, figures: unique };
}
