/** What commands and service say to each other. */
import { z } from 'zod';
import { querySchema } from '#src/model.ts';

/** Under this path the service answers commands. */
export const CONTROL_PREFIX = '/intern';

export const requestSchemas = {
  ask: z.strictObject({
    text: z.string(),
    today: z.iso.date(),
    home: z.string().optional(),
    previous: querySchema.optional(),
  }),
  picture: z.strictObject({ figure: z.string(), form: z.enum(['png', 'svg']) }),
  importCsv: z.strictObject({ observations: z.string(), indicators: z.string().optional() }),
};
