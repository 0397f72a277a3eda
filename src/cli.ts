/** The commands: `npm run -s peilstok -- <command>`. Results on standard output, the rest on standard error. */
import { existsSync } from 'node:fs';
import { connectToService, ServiceError } from '#adapters/control/client.ts';
import { presentAsText } from '#adapters/terminal/present.ts';
import { figureAddress } from '#adapters/web/links.ts';
import { FolderInUse } from '#db/client.ts';
import { readReference } from '#db/reference/read.ts';
import { vocabularyOf } from '#db/reference/vocabulary.ts';
import { toContract } from '#intents/contract.ts';
import { createParser } from '#intents/parse.ts';
import type { Vocabulary } from '#intents/vocabulary.ts';
import { TEAMS_OFF } from './answer/wording/teams-check.ts';
import { assemble } from './assemble.ts';
import { numberFrom, questionFrom, readArguments, type Values } from './commands/arguments.ts';
import { runAsk } from './commands/ask.ts';
import type { Backend } from './commands/backend.ts';
import { runCheck } from './commands/check.ts';
import { HELP } from './commands/help.ts';
import { type ExitStatus, type Output, standardOutput, UsageError } from './commands/output.ts';
import { runParse } from './commands/parse.ts';
import { workFor } from './commands/work.ts';
import { type Config, readConfig } from './config.ts';
import { readServiceFile } from './service-file.ts';
import { todayFrom } from './today.ts';

function configOrRefuse(): Config {
  const result = readConfig(process.env);
  if ('faults' in result) throw new UsageError(`De instellingen kloppen niet: ${result.faults.join('; ')}`);
  return result.config;
}

/** The service if it holds the embedded database, else this process. */
async function connect(config: Config, output: Output): Promise<Backend> {
  if (config.databaseUrl === undefined) {
    const address = await readServiceFile(config.dataFolder);
    const service = address && (await connectToService(address));
    if (service !== undefined) return service;
  }
  return (await assemble(config, output.progress, 'here')).backend;
}

/** Parsing needs no figures: without a database the reference facts do. */
async function vocabularyFor(config: Config, output: Output): Promise<Vocabulary> {
  if (config.databaseUrl === undefined && !existsSync(config.dataFolder))
    return vocabularyOf(readReference());
  try {
    const backend = await connect(config, output);
    try {
      return await backend.vocabulary();
    } finally {
      await backend.close();
    }
  } catch (error) {
    if (error instanceof FolderInUse) return vocabularyOf(readReference());
    throw error;
  }
}

async function withBackend(
  config: Config,
  output: Output,
  work: (backend: Backend) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const backend = await connect(config, output);
  try {
    return await work(backend);
  } finally {
    await backend.close();
  }
}

async function parseCommand(words: readonly string[], values: Values, output: Output): Promise<ExitStatus> {
  const config = configOrRefuse();
  const input = questionFrom(words, values);
  const parser = createParser(await vocabularyFor(config, output));
  return runParse(
    {
      ...(input === undefined ? {} : { input }),
      trace: values.trace,
      today: todayFrom(() => new Date(), config.today)(),
      stdin: process.stdin,
      parse: parser.parse,
      toContract,
    },
    output,
  );
}

async function askCommand(words: readonly string[], values: Values, output: Output): Promise<ExitStatus> {
  const input = questionFrom(words, values);
  const config = configOrRefuse();
  const { publicUrl } = config;
  return withBackend(config, output, (backend) =>
    runAsk(
      {
        ...(input === undefined ? {} : { input }),
        json: values.json || values.jsonl,
        png: values.png,
        svg: values.svg,
        csv: values.csv,
        xlsx: values.xlsx,
        link: publicUrl === undefined ? undefined : (figure) => figureAddress(publicUrl, figure),
        page: publicUrl === undefined ? undefined : (path) => `${publicUrl}${path}`,
        asOf:
          values.release === undefined
            ? undefined
            : numberFrom('ask … --release', 'releases', [values.release]),
        stdin: process.stdin,
        asText: presentAsText,
      },
      backend,
      output,
    ),
  );
}

async function checkCommand([platform, ...more]: readonly string[], output: Output): Promise<ExitStatus> {
  if ((platform !== 'slack' && platform !== 'teams') || more.length > 0)
    throw new UsageError('Gebruik: check slack of check teams');
  const { slack, teams, publicUrl } = configOrRefuse();
  if (platform === 'teams') {
    if (teams === undefined) throw new UsageError(TEAMS_OFF);
    const { checkTeams } = await import('#adapters/teams/check.ts');
    return runCheck(await checkTeams(teams, publicUrl), output);
  }
  if (slack === undefined)
    throw new UsageError('Slack staat uit: zet SLACK_BOT_TOKEN en SLACK_SIGNING_SECRET (docs/slack.md).');
  const { checkSlack } = await import('#adapters/slack/check.ts');
  return runCheck(await checkSlack({ config: slack, publicUrl, now: Date.now }), output);
}

async function run(args: readonly string[], output: Output): Promise<ExitStatus> {
  const { values, positionals } = readArguments(args);
  const [command, ...words] = positionals;
  if (values.help || command === 'help') {
    await output.result(HELP);
    return 0;
  }
  switch (command) {
    case undefined:
      throw new UsageError(HELP);
    case 'parse':
      return parseCommand(words, values, output);
    case 'ask':
      return askCommand(words, values, output);
    case 'check':
      return checkCommand(words, output);
  }
  const work = workFor(command, words, values);
  if (work === undefined) throw new UsageError(`Onbekende opdracht: ${command}\n\n${HELP}`);
  return withBackend(configOrRefuse(), output, (backend) => work(backend, output));
}

/** Errors the person can do something about are worded; any other is shown whole, for whoever mends it. */
function explain(error: unknown, output: Output): ExitStatus {
  if (error instanceof UsageError) {
    output.note(error.message);
    return 2;
  }
  if (error instanceof FolderInUse || error instanceof ServiceError) output.note(error.message);
  else output.note(`Er ging iets mis: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  return 1;
}

const output = standardOutput();
// Whoever reads our output may stop early (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2), output).catch((error: unknown) => explain(error, output));
