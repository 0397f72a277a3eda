/** Starts Peilstok as people do, in processes of its own, on a data folder that goes away afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Only what a process needs, so that a developer's own settings do not leak in. */
const baseEnvironment = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  PEILSTOK_TODAY: '2026-11-22',
});

export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'peilstok-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Runs a command to its end. */
export async function peilstok(args: readonly string[], env: Environment, stdin = ''): Promise<Finished> {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], {
    cwd: root,
    env: { ...baseEnvironment(), ...env },
  });
  child.stdin.end(stdin);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, stdout, stderr };
}

/** A command that answers each line with a line, kept open. */
export interface LineByLine {
  readonly ask: (line: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export function peilstokLineByLine(args: readonly string[], env: Environment): LineByLine {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], {
    cwd: root,
    env: { ...baseEnvironment(), ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (line) => {
      child.stdin.write(`${line}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`peilstok ${args.join(' ')} ended`);
      return value;
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** A port that was free just now, for who must know the address before the service listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

export interface Service {
  readonly url: string;
  readonly child: ChildProcess;
  /** All that it wrote, on both outputs. */
  readonly output: () => string;
  /** Asks it to stop and waits until it has. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the service on a free port; rejects with what it said when it does not come up. */
export function startService(env: Environment): Promise<Service> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { ...baseEnvironment(), PORT: '0', PEILSTOK_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
      const url = /luistert op (http:\S+)/.exec(said)?.[1];
      if (url !== undefined)
        resolve({ url, child, output: () => said, stop: (signal = 'SIGTERM') => stop(child, signal) });
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  await once(child, 'exit');
  return child.exitCode;
}

/** Starts the service and kills it after `ms`, wherever it is by then. */
export async function killDuringStart(env: Environment, ms: number): Promise<void> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { ...baseEnvironment(), PORT: '0', ...env },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  await ended;
  clearTimeout(timer);
}
