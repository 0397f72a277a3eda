/**
 * The door for Peilstok's own commands: while the service holds the embedded database, `ask`, `import`
 * and `status` work through it. Only for who can read the token in the data folder.
 */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Backend, Progress } from '#src/commands/backend.ts';
import { faultsOf } from '#src/faults.ts';
import { requestSchemas } from './protocol.ts';

function sameToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Progress and result as JSON lines, so that the command can show progress while it waits. */
async function stream<T>(reply: FastifyReply, work: (progress: Progress) => Promise<T>): Promise<void> {
  reply.hijack();
  const send = (line: unknown) => reply.raw.write(`${JSON.stringify(line)}\n`);
  reply.raw.writeHead(200, { 'content-type': 'application/x-ndjson' });
  try {
    send({ result: await work((progress) => send({ progress })) });
  } catch (error) {
    reply.log.error({ err: error }, 'import through the service failed');
    send({ failure: 'Het inlezen is mislukt door een fout in de dienst. In het logboek staat meer.' });
  }
  reply.raw.end();
}

/** @param token what the command must show; it stands in the data folder. */
export function controlRoutes(backend: Backend, token: string): FastifyPluginAsync {
  return async (server) => {
    server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const given = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
      if (!sameToken(given, token)) return reply.code(404).send();
    });
    server.setErrorHandler(async (error, request, reply) => {
      if (error instanceof z.ZodError) return reply.code(400).send({ message: faultsOf(error).join('; ') });
      request.log.error({ err: error }, 'a command through the service failed');
      return reply.code(500).send({ message: 'De dienst kon dit niet uitvoeren.' });
    });
    server.post('/ask', async (request) => {
      const { text, today, home, previous, asOf } = requestSchemas.ask.parse(request.body);
      return backend.ask({
        text,
        today,
        ...(home === undefined ? {} : { home }),
        ...(previous === undefined ? {} : { previous }),
        ...(asOf === undefined ? {} : { asOf }),
      });
    });
    server.post('/picture', async (request, reply) => {
      const { figure, form } = requestSchemas.picture.parse(request.body);
      const picture = await backend.picture(figure, form);
      if (picture === null) return reply.code(404).send();
      return reply
        .type(form === 'png' ? 'image/png' : 'image/svg+xml')
        .send(typeof picture === 'string' ? picture : Buffer.from(picture));
    });
    server.post('/download', async (request, reply) => {
      const { figure, form, link } = requestSchemas.download.parse(request.body);
      const file = await backend.download(figure, form, link);
      if (file === null) return reply.code(404).send();
      return reply.type('application/octet-stream').send(Buffer.from(file));
    });
    server.get('/vocabulary', () => backend.vocabulary());
    server.get('/status', () => backend.status());
    server.get('/releases', () => backend.releases());
    server.post('/refused', (request) => backend.refused(requestSchemas.release.parse(request.body).release));
    server.post('/withdraw', (request) =>
      backend.withdraw(requestSchemas.release.parse(request.body).release),
    );
    server.post('/backup', async (request, reply) => {
      const { path } = requestSchemas.path.parse(request.body);
      await stream(reply, (progress) => backend.backup(path, progress));
    });
    server.post('/restore', async (request, reply) => {
      const { path } = requestSchemas.path.parse(request.body);
      await stream(reply, (progress) => backend.restore(path, progress));
    });
    server.get('/held', () => backend.held());
    server.post('/accept', (request) => backend.accept(requestSchemas.held.parse(request.body).held));
    server.post('/reject', (request) => backend.reject(requestSchemas.held.parse(request.body).held));
    server.get('/digests', () => backend.digests());
    server.post('/preview-digest', async (request) => ({
      lines: await backend.previewDigest(requestSchemas.digest.parse(request.body).id),
    }));
    server.post('/send-digests', async () => ({ planned: await backend.sendDigests() }));
    server.post('/export-person', (request) => {
      const { workspace, person } = requestSchemas.person.parse(request.body);
      return backend.exportPerson(workspace, person);
    });
    server.post('/forget-person', (request) => {
      const { workspace, person } = requestSchemas.person.parse(request.body);
      return backend.forgetPerson(workspace, person);
    });
    server.get('/today', () => ({ today: backend.today() }));
    server.post('/import-csv', async (request, reply) => {
      const files = requestSchemas.importCsv.parse(request.body);
      await stream(reply, (progress) => backend.importCsv(files, progress));
    });
    server.post('/import-cbs', async (request, reply) => {
      const asked = requestSchemas.importCbs.parse(request.body);
      await stream(reply, (progress) => backend.importCbs(asked, progress));
    });
    server.post('/import-swing', async (request, reply) => {
      const asked = requestSchemas.importSwing.parse(request.body);
      await stream(reply, (progress) => backend.importSwing(asked, progress));
    });
    server.post('/import-facts', (request) => {
      const { kind, path } = requestSchemas.importFacts.parse(request.body);
      return backend.importFacts(kind, path);
    });
    server.post('/import-boundaries', async (request, reply) => {
      const asked = requestSchemas.importBoundaries.parse(request.body);
      await stream(reply, (progress) => backend.importBoundaries(asked, progress));
    });
    server.post('/refresh', async (_request, reply) => {
      await stream(reply, (progress) => backend.refresh(progress));
    });
    server.get('/sources', () => backend.sources());
  };
}
