/** What a keeper of the service needs. */
import type { FastifyInstance } from 'fastify';
import type { Door } from './asked.ts';

const READY_MS = 2_000;

/** Health, readiness, and counts. */
export function addCare(server: FastifyInstance, { app, metrics }: Pick<Door, 'app' | 'metrics'>): void {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (request, reply) => {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error('the database does not answer')), READY_MS);
    try {
      await Promise.race([app.ready(), late]);
      return { status: 'ok' };
    } catch (error) {
      request.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'niet bereikbaar' });
    } finally {
      clearTimeout(timer);
    }
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
