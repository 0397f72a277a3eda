/** What commands and service say to each other. */
import { z } from 'zod';
import { FACTS_KINDS } from '#src/commands/backend.ts';
import { querySchema } from '#src/model.ts';

/** Under this path the service answers commands. */
export const CONTROL_PREFIX = '/intern';

export const requestSchemas = {
  ask: z.strictObject({
    text: z.string(),
    today: z.iso.date(),
    home: z.string().optional(),
    previous: querySchema.optional(),
    asOf: z.int().positive().optional(),
  }),
  picture: z.strictObject({ figure: z.string(), form: z.enum(['png', 'svg']) }),
  release: z.strictObject({ release: z.int().positive() }),
  download: z.strictObject({
    figure: z.string(),
    form: z.enum(['csv', 'xlsx']),
    link: z.string().optional(),
  }),
  person: z.strictObject({ workspace: z.string(), person: z.string() }),
  path: z.strictObject({ path: z.string() }),
  digest: z.strictObject({ id: z.int().positive() }),
  held: z.strictObject({ held: z.int().positive() }),
  importCbs: z.strictObject({
    table: z.string().regex(/^\w{3,20}$/),
    version: z.enum(['v3', 'v4']),
    indicator: z.string().optional(),
    measure: z.string().optional(),
    filters: z.record(z.string(), z.string()),
    sectors: z.string().optional(),
    factor: z.number().positive(),
  }),
  importSwing: z.strictObject({
    variable: z.string().min(1).max(100),
    indicator: z.string().min(1),
    geoLevel: z.string().min(1).max(50),
    periodLevel: z.string().min(1).max(50),
    factor: z.number().positive(),
  }),
  importFacts: z.strictObject({ kind: z.enum(FACTS_KINDS), path: z.string() }),
  importBoundaries: z.discriminatedUnion('from', [
    z.strictObject({
      from: z.literal('file'),
      path: z.string(),
      code: z.string().optional(),
      year: z.int().optional(),
    }),
    z.strictObject({ from: z.literal('pdok'), year: z.int().optional() }),
  ]),
  importCsv: z.strictObject({
    observations: z.string(),
    indicators: z.string().optional(),
    mapping: z.string().optional(),
  }),
};
