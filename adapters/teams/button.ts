/** What travels with a button of a card, and comes back when it is pressed. Whoever presses may have changed it. */
import { z } from 'zod';
import { PARTS, type Wish } from '#src/chat/model.ts';
import { isFigureId, querySchema } from '#src/model.ts';
import { formIn } from './subscription-cards.ts';

const LONGEST = 2_000;
const figure = z.string().refine(isFigureId);

const wishSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('question'),
    text: z.string().min(1).max(LONGEST),
    after: figure.optional(),
  }),
  z.object({ kind: z.literal('query'), query: querySchema, label: z.string().max(LONGEST) }),
  z.object({ kind: z.literal('part'), part: z.enum(PARTS), figure }),
  z.object({ kind: z.literal('home'), region: z.string().regex(/^GM\d{4}$/) }),
]);

const pressedSchema = z.looseObject({ peilstok: wishSchema });

/** Some clients bring data back as text. */
function unpacked(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** @returns undefined where it is not a button of ours. */
export function wishIn(data: unknown): Wish | undefined {
  const values = formIn(unpacked(data));
  if (values !== undefined) return { kind: 'form', values };
  const parsed = pressedSchema.safeParse(unpacked(data));
  return parsed.success ? (parsed.data.peilstok as Wish) : undefined;
}

const remarkSchema = z.looseObject({ opmerking: z.object({ figure }) });

/** The figure that a remark is about; undefined where the button is another. */
export function remarkedIn(data: unknown): string | undefined {
  const parsed = remarkSchema.safeParse(data);
  return parsed.success ? parsed.data.opmerking.figure : undefined;
}
