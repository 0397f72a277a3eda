/** What is wrong with input, in Dutch. A schema that says it in its own words is left to say so. */
import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
};

const UNITS: Readonly<Record<string, string>> = { string: ' tekens', array: ' stuks' };

const listed = (values: readonly unknown[]): string => values.map(String).join(', ');

/** @returns undefined: zod says it. */
function inDutch(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'ontbreekt' : `verwacht ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_big':
      return `hoogstens ${issue.maximum}${UNITS[issue.origin] ?? ''}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'mag niet leeg zijn'
        : `minstens ${issue.minimum}${UNITS[issue.origin] ?? ''}`;
    case 'invalid_format':
      if (issue.format === 'date') return 'een datum zoals 2026-11-22';
      return issue.format === 'url' ? 'een webadres' : 'niet in de goede vorm';
    case 'invalid_value':
      return issue.values.length === 1
        ? `moet ${String(issue.values[0])} zijn`
        : `een van: ${listed(issue.values)}`;
    case 'unrecognized_keys':
      return `onbekend: ${listed(issue.keys)}`;
    case 'not_multiple_of':
      return `een veelvoud van ${issue.divisor}`;
    case 'invalid_union':
      return 'niet in de goede vorm';
    default:
      return undefined;
  }
}

z.config({ localeError: (issue) => inDutch(issue) ?? 'klopt niet' });

/** Of several shapes that would do, what is wrong with the one that was meant: no field of it is unknown. */
function meant(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const known = issue.errors.filter((issues) => !issues.some(({ code }) => code === 'unrecognized_keys'));
  const [only] = known;
  if (only === undefined || known.length > 1) return [issue];
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** All faults at once, each naming its field: "today: een datum zoals 2026-11-22". */
export const faultsOf = (error: z.ZodError): string[] =>
  error.issues
    .flatMap(meant)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`));
