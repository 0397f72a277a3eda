/** From a request to a question: what is accepted, and what is said of what is not. */
import { z } from 'zod';
import { faultsOf } from '#src/faults.ts';
import { type Query, type Question, querySchema } from '#src/model.ts';

const LONGEST = 2_000;

const home = z.string().regex(/^[A-Z]{1,10}[0-9A-Z:-]{0,20}$/, 'een regiocode als GM0758');

export const askSchema = z
  .strictObject({
    question: z.string().max(LONGEST, `hoogstens ${LONGEST} tekens`).optional(),
    query: querySchema.optional(),
    home: home.optional(),
    today: z.iso.date('een datum zoals 2026-11-22').optional(),
    previous: querySchema.optional(),
  })
  .refine((body) => (body.question === undefined) !== (body.query === undefined), {
    error: 'geef een vraag (question) of een uitgewerkte vraag (query), niet allebei',
    path: ['question'],
  });

export type Asked =
  | { readonly question: Question }
  | { readonly query: Query; readonly today: string }
  | { readonly faults: readonly string[] };

export function receiveAsk(body: unknown, today: () => string): Asked {
  const parsed = askSchema.safeParse(body);
  if (!parsed.success) return { faults: faultsOf(parsed.error) };
  const { question, query, previous } = parsed.data;
  const day = parsed.data.today ?? today();
  if (query !== undefined) return { query, today: day };
  return {
    question: {
      text: question ?? '',
      today: day,
      ...(parsed.data.home === undefined ? {} : { home: parsed.data.home }),
      ...(previous === undefined ? {} : { previous }),
    },
  };
}

const formSchema = z.object({
  vraag: z.string().max(LONGEST).optional(),
  keuze: z.string().max(20_000).optional(),
  gemeente: home.or(z.literal('')).optional(),
  vorige: z.string().max(20_000).optional(),
});

const queryIn = (text: string | undefined): Query | undefined => {
  if (text === undefined || text === '') return undefined;
  try {
    return querySchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

export interface FormAsked {
  readonly text: string;
  readonly home: string;
  readonly asked: Exclude<Asked, { faults: readonly string[] }> | undefined;
}

/** The form of the page, for browsers without JavaScript: what cannot be read counts as not given. */
export function receiveForm(fields: unknown, today: () => string): FormAsked {
  const parsed = formSchema.safeParse(fields);
  const { vraag = '', keuze, gemeente = '', vorige } = parsed.success ? parsed.data : {};
  const query = queryIn(keuze);
  const previous = queryIn(vorige);
  if (query !== undefined) return { text: vraag, home: gemeente, asked: { query, today: today() } };
  if (vraag.trim() === '') return { text: '', home: gemeente, asked: undefined };
  const question = {
    text: vraag,
    today: today(),
    ...(gemeente === '' ? {} : { home: gemeente }),
    ...(previous === undefined ? {} : { previous }),
  };
  return { text: vraag, home: gemeente, asked: { question } };
}
