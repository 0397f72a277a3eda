/** The service: reads the configuration, puts the parts together, listens, and stops in good order. */
import { randomBytes } from 'node:crypto';
import closeWithGrace from 'close-with-grace';
import pino from 'pino';
import { controlRoutes } from '#adapters/control/app.ts';
import { CONTROL_PREFIX } from '#adapters/control/protocol.ts';
import { createServer } from '#adapters/web/app.ts';
import { createLinks } from '#adapters/web/links.ts';
import { FolderInUse } from '#db/client.ts';
import { noteAskedIn } from './asked.ts';
import { assemble } from './assemble.ts';
import { boardOf, purgeBoardNightly } from './board.ts';
import { readConfig } from './config.ts';
import { connect } from './connect.ts';
import { refreshOn } from './refresh.ts';
import { leaveServiceFile, removeServiceFile } from './service-file.ts';

/** Longer than any answer takes, shorter than a container waits before it kills. */
const STOP_AFTER_MS = 10_000;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function refuse(lines: readonly string[]): never {
  for (const line of lines) say(line);
  process.exit(2);
}

const result = readConfig(process.env);
if ('faults' in result) {
  refuse([
    'Peilstok start niet: de instellingen kloppen niet.',
    ...result.faults.map((fault) => `  ${fault}`),
  ]);
}
const { config } = result;
const logger = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });

const peilstok = await assemble(config, say, 'worker').catch((error: unknown) => {
  if (error instanceof FolderInUse) refuse([error.message]);
  throw error;
});

const note = noteAskedIn(config, logger);
if (note !== undefined)
  logger.warn({ setting: 'PEILSTOK_LOG_QUESTIONS' }, 'this log says who asked what, in clear');
const links = createLinks(config, peilstok.secret);
const connected = await connect(config, peilstok, links, logger);
const token = randomBytes(32).toString('base64url');
const server = await createServer({
  app: peilstok.app,
  config: { publicUrl: config.publicUrl, secret: peilstok.secret, trustProxy: config.trustProxy },
  logger,
  internal: { prefix: CONTROL_PREFIX, routes: controlRoutes(peilstok.backend, token) },
  doors: connected.routes,
  board: boardOf(config, peilstok, connected.tell),
  ...(note === undefined ? {} : { note }),
});

const purging = purgeBoardNightly(config, peilstok, logger);
const refreshing =
  config.refresh === undefined ? undefined : refreshOn(config.refresh, peilstok.backend, logger);

closeWithGrace({ delay: STOP_AFTER_MS }, async ({ signal, err }) => {
  if (err) logger.error({ err }, 'stopping because of an error');
  else logger.info({ signal }, 'stopping: finishing what was accepted');
  purging.stop();
  refreshing?.stop();
  await server.close();
  await connected.stop();
  if (config.databaseUrl === undefined) await removeServiceFile(config.dataFolder);
  await peilstok.backend.close();
});

await connected.start();
const url = await server
  .listen({ port: config.port, host: config.host })
  .catch(async (error: NodeJS.ErrnoException) => {
    await peilstok.backend.close();
    if (error.code === 'EADDRINUSE')
      refuse([`Poort ${config.port} is al in gebruik. Kies een andere met PORT.`]);
    if (error.code === 'EACCES')
      refuse([`Poort ${config.port} mag niet worden gebruikt. Kies een andere met PORT.`]);
    throw error;
  });
if (config.databaseUrl === undefined) {
  await leaveServiceFile(config.dataFolder, { url, token, pid: process.pid });
}
// In the background: the first question need not wait for the facts and the words to be read.
peilstok.app.ready().catch((err: unknown) => logger.error({ err }, 'not ready'));
say(`Peilstok luistert op ${config.publicUrl ?? url}`);
