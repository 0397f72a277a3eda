import { z } from 'zod';

/** A web address without a slash at its end. */
export const httpAddress = z
  .url({ protocol: /^https?$/, error: 'een webadres dat met http:// of https:// begint' })
  .transform((address) => address.replace(/\/+$/, ''));
