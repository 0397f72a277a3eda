/** Commands that need nothing but figures: which one it is, and what it does once the database is there. */
import { personNamed } from '../board/people.ts';
import { cbsRequest, numberFrom, swingRequest, type Values } from './arguments.ts';
import { type Backend, FACTS_KINDS } from './backend.ts';
import { runBackup, runRestore } from './backup.ts';
import { boundariesRequest, runImportBoundaries } from './boundaries.ts';
import { runDigests, runPreviewDigest, runSendDigests } from './digests.ts';
import { runImportFacts } from './facts.ts';
import { runAccept, runHeld, runReject } from './held.ts';
import { runImportCsv } from './import.ts';
import { type ExitStatus, type Output, UsageError } from './output.ts';
import { runExportPerson, runForget } from './people.ts';
import { runRefused, runReleases, runWithdraw } from './releases.ts';
import { runImportCbs, runImportSwing, runRefresh, runSources } from './sources.ts';
import { runStatus } from './status.ts';

type Work = (backend: Backend, output: Output) => Promise<ExitStatus>;

const IMPORT_USE =
  'Gebruik: import csv BESTAND [--indicators BESTAND] [--mapping BESTAND], import xlsx BESTAND --mapping BESTAND, import cbs TABEL, import swing ONDERWERP, import boundaries BESTAND of pdok, of import groups|mergers|places|synonyms BESTAND';

function importWork([format, file, ...more]: readonly string[], values: Values): Work {
  if (file === undefined || more.length > 0) throw new UsageError(IMPORT_USE);
  const kind = FACTS_KINDS.find((known) => known === format);
  if (kind !== undefined) return (backend, output) => runImportFacts(kind, file, backend, output);
  switch (format) {
    case 'cbs': {
      const request = cbsRequest(file, values);
      return (backend, output) => runImportCbs(request, backend, output);
    }
    case 'swing': {
      const request = swingRequest(file, values);
      return (backend, output) => runImportSwing(request, backend, output);
    }
    case 'boundaries': {
      const request = boundariesRequest(file, values);
      return (backend, output) => runImportBoundaries(request, backend, output);
    }
    case 'csv':
    case 'xlsx': {
      const files = { observations: file, indicators: values.indicators, mapping: values.mapping };
      return (backend, output) => runImportCsv(files, backend, output);
    }
    default:
      throw new UsageError(IMPORT_USE);
  }
}

function digestsWork([what, ...more]: readonly string[], values: Values): Work {
  if (what === undefined) return (backend, output) => runDigests(values.json, backend, output);
  if (what === 'send' && more.length === 0) return runSendDigests;
  if (what !== 'preview') throw new UsageError('Gebruik: digests, digests preview NUMMER, of digests send');
  const id = numberFrom('digests preview', 'digests', more);
  return (backend, output) => runPreviewDigest(id, backend, output);
}

function personWork(command: string, [name, ...more]: readonly string[]): Work {
  const named = name === undefined ? undefined : personNamed(name);
  if (named === undefined || more.length > 0)
    throw new UsageError(`Gebruik: ${command} PERSOON (zoals slack:T0123/U0456 of teams:TENANT/PERSOON)`);
  const act = command === 'export' ? runExportPerson : runForget;
  return (backend, output) => act(named, backend, output);
}

function fileWork(command: string, [file, ...more]: readonly string[]): Work {
  if (file === undefined || more.length > 0) throw new UsageError(`Gebruik: ${command} BESTAND`);
  const act = command === 'backup' ? runBackup : runRestore;
  return (backend, output) => act(file, backend, output);
}

const ON_RELEASE = { refused: runRefused, withdraw: runWithdraw } as const;
const ON_HELD = { accept: runAccept, reject: runReject } as const;

/** @returns undefined for a command that is none of these. */
export function workFor(command: string, words: readonly string[], values: Values): Work | undefined {
  switch (command) {
    case 'import':
      return importWork(words, values);
    case 'sources':
      return (backend, output) => runSources(values.json, backend, output);
    case 'refresh':
      return runRefresh;
    case 'status':
      return (backend, output) => runStatus(values.json, backend, output);
    case 'releases':
      return (backend, output) => runReleases(values.json, backend, output);
    case 'refused':
    case 'withdraw': {
      const release = numberFrom(command, 'releases', words);
      return (backend, output) => ON_RELEASE[command](release, backend, output);
    }
    case 'backup':
    case 'restore':
      return fileWork(command, words);
    case 'digests':
      return digestsWork(words, values);
    case 'export':
    case 'forget':
      return personWork(command, words);
    case 'held':
      return runHeld;
    case 'accept':
    case 'reject': {
      const held = numberFrom(command, 'held', words);
      return (backend, output) => ON_HELD[command](held, backend, output);
    }
    default:
      return undefined;
  }
}
