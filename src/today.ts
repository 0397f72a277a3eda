/** The clock as the product needs it: the date in the Netherlands, as an ISO date. */
const inNetherlands = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** @param pretend an ISO date that stands in for today, for demonstrations and tests. */
export function todayFrom(now: () => Date, pretend: string | undefined): () => string {
  return () => pretend ?? inNetherlands.format(now());
}
