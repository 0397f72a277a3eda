/** What is kept with a message to be able to answer it. */
import { z } from 'zod';

const schema = z.object({
  channel: z.string(),
  /** The message that the answer goes under; absent: into the channel itself. */
  thread: z.string().optional(),
  /** The organisation that installed the app for all of its workspaces. */
  enterprise: z.string().optional(),
  /** Named in a sentence, not spoken to. */
  aside: z.literal(true).optional(),
  /** Our message that the answer takes the place of. */
  replace: z.string().optional(),
  /** Nobody saw the question: the answer says who asked what. */
  unseen: z.literal(true).optional(),
  /** Only who asked sees the answer. */
  secret: z.literal(true).optional(),
  /** It was asked on the Home tab, which is shown anew once it is answered. */
  home: z.literal(true).optional(),
  /** For half an hour: reaches places the bot is no member of. */
  responseUrl: z.string().optional(),
});

export type Address = z.infer<typeof schema>;

/** @throws when it was stored by something else. */
export const readAddress = (address: unknown): Address => schema.parse(address);

/** What is needed to write there later; undefined where only who asked saw the talk. */
export const lastingAddress = (given: unknown): Address | undefined => {
  const { channel, thread, enterprise, secret } = readAddress(given);
  return secret ? undefined : addressWith({ channel, thread, enterprise });
};

/** Without what is undefined. */
export const addressWith = (
  address: { readonly [Key in keyof Address]: Address[Key] | undefined },
): Address =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined)) as Address;
