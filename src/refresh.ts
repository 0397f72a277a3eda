/** Reads the sources again on a schedule. */
import { Cron } from 'croner';
import type { Logger } from 'pino';
import type { Backend } from './commands/backend.ts';

/** @param schedule as in cron, in Dutch time. Two at once do not happen: the refresh itself sees to that. */
export function refreshOn(
  schedule: string,
  backend: Pick<Backend, 'refresh'>,
  logger: Logger,
): { stop: () => void } {
  return new Cron(schedule, { timezone: 'Europe/Amsterdam', protect: true, unref: true }, async () => {
    try {
      for (const { indicator, report } of await backend.refresh(() => {})) {
        const { failure, held, release, taken, revised } = report;
        const level = failure === undefined && held === undefined ? 'info' : 'warn';
        logger[level](
          { indicator, failure, held, release, taken, revised, doubts: report.warnings },
          'refreshed',
        );
      }
    } catch (error) {
      logger.error({ err: error }, 'the refresh failed');
    }
  });
}
