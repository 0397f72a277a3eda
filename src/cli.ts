/** The commands: `npm run -s peilstok -- <command>`. Results on standard output, the rest on standard error. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connectToService, ServiceError } from '#adapters/control/client.ts';
import { presentAsText } from '#adapters/terminal/present.ts';
import { figureAddress } from '#adapters/web/links.ts';
import { FolderInUse } from '#db/client.ts';
import { readReference } from '#db/reference/read.ts';
import { vocabularyOf } from '#db/reference/vocabulary.ts';
import { toContract } from '#intents/contract.ts';
import { createParser } from '#intents/parse.ts';
import type { Input } from '#intents/query.ts';
import type { Vocabulary } from '#intents/vocabulary.ts';
import { TEAMS_OFF } from './answer/wording/teams-check.ts';
import { assemble } from './assemble.ts';
import { personNamed } from './board/people.ts';
import { runAsk } from './commands/ask.ts';
import { type Backend, type CbsRequest, FACTS_KINDS, type SwingRequest } from './commands/backend.ts';
import { runBackup, runRestore } from './commands/backup.ts';
import { boundariesRequest, runImportBoundaries } from './commands/boundaries.ts';
import { runCheck } from './commands/check.ts';
import { runDigests, runPreviewDigest, runSendDigests } from './commands/digests.ts';
import { runImportFacts } from './commands/facts.ts';
import { runAccept, runHeld, runReject } from './commands/held.ts';
import { HELP } from './commands/help.ts';
import { runImportCsv } from './commands/import.ts';
import { readInputLine } from './commands/lines.ts';
import { type ExitStatus, type Output, standardOutput, UsageError } from './commands/output.ts';
import { runParse } from './commands/parse.ts';
import { runExportPerson, runForget } from './commands/people.ts';
import { runRefused, runReleases, runWithdraw } from './commands/releases.ts';
import { runImportCbs, runImportSwing, runRefresh, runSources } from './commands/sources.ts';
import { runStatus } from './commands/status.ts';
import { type Config, readConfig } from './config.ts';
import { readServiceFile } from './service-file.ts';
import { todayFrom } from './today.ts';

const OPTIONS = {
  jsonl: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  trace: { type: 'boolean', default: false },
  home: { type: 'string' },
  today: { type: 'string' },
  png: { type: 'string' },
  svg: { type: 'string' },
  csv: { type: 'string' },
  xlsx: { type: 'string' },
  indicators: { type: 'string' },
  mapping: { type: 'string' },
  release: { type: 'string' },
  indicator: { type: 'string' },
  measure: { type: 'string' },
  filter: { type: 'string', multiple: true, default: [] as string[] },
  sectors: { type: 'string' },
  factor: { type: 'string', default: '1' },
  odata: { type: 'string', default: 'v4' },
  geo: { type: 'string', default: 'gemeente' },
  period: { type: 'string', default: 'year' },
  code: { type: 'string' },
  year: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

type Values = ReturnType<typeof readArguments>['values'];

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

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

/** The question of the arguments, checked like a line of input. */
function questionFrom(words: readonly string[], values: Values): Input | undefined {
  if (words.length === 0) {
    if (!values.jsonl) throw new UsageError('Geef een vraag, of --jsonl met vragen op de standaardinvoer.');
    return undefined;
  }
  if (values.jsonl) throw new UsageError('Geef een vraag of --jsonl, niet allebei.');
  const { home, today } = values;
  const line = readInputLine(
    JSON.stringify({ question: words.join(' '), ...(home && { home }), ...(today && { today }) }),
  );
  if ('outcome' in line) throw new UsageError(line.message);
  return line.input;
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

function factorFrom(values: Values): number {
  const factor = Number(values.factor);
  if (!(factor > 0)) throw new UsageError('--factor is een getal boven nul');
  return factor;
}

function cbsRequest(table: string, values: Values): CbsRequest {
  const { indicator, measure, filter, sectors, odata } = values;
  if (!/^\w{3,20}$/.test(table))
    throw new UsageError(`"${table}" is geen nummer van een tabel (zoals 81575NED).`);
  if (odata !== 'v3' && odata !== 'v4') throw new UsageError('--odata is v3 of v4');
  const filters = Object.fromEntries(filter.map((part) => part.split(/=(.*)/s).slice(0, 2)));
  return { table, version: odata, indicator, measure, filters, sectors, factor: factorFrom(values) };
}

function swingRequest(variable: string, values: Values): SwingRequest {
  const { indicator, geo, period } = values;
  if (indicator === undefined) throw new UsageError('Gebruik: import swing ONDERWERP --indicator INDICATOR');
  return { variable, indicator, geoLevel: geo, periodLevel: period, factor: factorFrom(values) };
}

async function importCommand(words: readonly string[], values: Values, output: Output): Promise<ExitStatus> {
  const [format, file, ...more] = words;
  if (format === 'cbs' && file !== undefined && more.length === 0)
    return withBackend(configOrRefuse(), output, (backend) =>
      runImportCbs(cbsRequest(file, values), backend, output),
    );
  if (format === 'swing' && file !== undefined && more.length === 0)
    return withBackend(configOrRefuse(), output, (backend) =>
      runImportSwing(swingRequest(file, values), backend, output),
    );
  if (format === 'boundaries' && file !== undefined && more.length === 0) {
    const request = boundariesRequest(file, values);
    return withBackend(configOrRefuse(), output, (backend) => runImportBoundaries(request, backend, output));
  }
  const kind = FACTS_KINDS.find((known) => known === format);
  if (kind !== undefined && file !== undefined && more.length === 0)
    return withBackend(configOrRefuse(), output, (backend) => runImportFacts(kind, file, backend, output));
  if ((format !== 'csv' && format !== 'xlsx') || file === undefined || more.length > 0) {
    throw new UsageError(
      'Gebruik: import csv BESTAND [--indicators BESTAND] [--mapping BESTAND], import xlsx BESTAND --mapping BESTAND, import cbs TABEL, import swing ONDERWERP, import boundaries BESTAND of pdok, of import groups|mergers|places|synonyms BESTAND',
    );
  }
  return withBackend(configOrRefuse(), output, (backend) =>
    runImportCsv(
      { observations: file, indicators: values.indicators, mapping: values.mapping },
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

function numberFrom(command: string, list: string, [number, ...more]: readonly string[]): number {
  if (number === undefined || !/^[1-9]\d{0,8}$/.test(number) || more.length > 0)
    throw new UsageError(`Gebruik: ${command} NUMMER (de nummers staan in: ${list})`);
  return Number(number);
}

async function digestsCommand(words: readonly string[], values: Values, output: Output): Promise<ExitStatus> {
  const [what, ...more] = words;
  const acting = (act: (backend: Backend) => Promise<ExitStatus>) =>
    withBackend(configOrRefuse(), output, act);
  if (what === undefined) return acting((backend) => runDigests(values.json, backend, output));
  if (what === 'send' && more.length === 0) return acting((backend) => runSendDigests(backend, output));
  if (what !== 'preview') throw new UsageError('Gebruik: digests, digests preview NUMMER, of digests send');
  const id = numberFrom('digests preview', 'digests', more);
  return acting((backend) => runPreviewDigest(id, backend, output));
}

async function run(args: readonly string[], output: Output): Promise<ExitStatus> {
  const { values, positionals } = readArguments(args);
  const [command, ...words] = positionals;
  if (values.help || command === 'help') {
    await output.result(HELP);
    return 0;
  }
  switch (command) {
    case 'parse':
      return parseCommand(words, values, output);
    case 'ask':
      return askCommand(words, values, output);
    case 'import':
      return importCommand(words, values, output);
    case 'sources':
      return withBackend(configOrRefuse(), output, (backend) => runSources(values.json, backend, output));
    case 'refresh':
      return withBackend(configOrRefuse(), output, (backend) => runRefresh(backend, output));
    case 'check':
      return checkCommand(words, output);
    case 'status':
      return withBackend(configOrRefuse(), output, (backend) => runStatus(values.json, backend, output));
    case 'releases':
      return withBackend(configOrRefuse(), output, (backend) => runReleases(values.json, backend, output));
    case 'refused':
    case 'withdraw': {
      const release = numberFrom(command, 'releases', words);
      const act = command === 'refused' ? runRefused : runWithdraw;
      return withBackend(configOrRefuse(), output, (backend) => act(release, backend, output));
    }
    case 'backup':
    case 'restore': {
      const [file, ...more] = words;
      if (file === undefined || more.length > 0) throw new UsageError(`Gebruik: ${command} BESTAND`);
      const act = command === 'backup' ? runBackup : runRestore;
      return withBackend(configOrRefuse(), output, (backend) => act(file, backend, output));
    }
    case 'digests':
      return digestsCommand(words, values, output);
    case 'export':
    case 'forget': {
      const [name, ...more] = words;
      const named = name === undefined ? undefined : personNamed(name);
      if (named === undefined || more.length > 0)
        throw new UsageError(`Gebruik: ${command} PERSOON (zoals slack:T0123/U0456 of teams:TENANT/PERSOON)`);
      const act = command === 'export' ? runExportPerson : runForget;
      return withBackend(configOrRefuse(), output, (backend) => act(named, backend, output));
    }
    case 'held':
      return withBackend(configOrRefuse(), output, (backend) => runHeld(backend, output));
    case 'accept':
    case 'reject': {
      const held = numberFrom(command, 'held', words);
      const act = command === 'accept' ? runAccept : runReject;
      return withBackend(configOrRefuse(), output, (backend) => act(held, backend, output));
    }
    case undefined:
      throw new UsageError(HELP);
    default:
      throw new UsageError(`Onbekende opdracht: ${command}\n\n${HELP}`);
  }
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
