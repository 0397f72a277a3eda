/**
 * Workers that draw, one picture at a time each, in the order in which was asked.
 * Piscina starts and replaces the workers. The turn and the time limit are kept here, since a limit that counts
 * from the question would let a picture that hangs take those behind it along.
 */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { PictureFailed } from './failure.ts';
import type { DrawReply, DrawRequest, NumberedRequest } from './worker.ts';

/** A worker keeps some 80 MB, and memory bandwidth is shared: more than four bring little. */
const MOST_WORKERS = 4;
/** Left to itself the heap of new objects grows to twice the memory, and no picture is made sooner. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };
const LIMIT_MS = 5_000;
/** A worker is there within a second; this long on a machine that has other things to do. */
const START_MS = 30_000;
/** A quarter of a minute of work; who comes later has hung up before the turn comes. */
const MOST_WAITING = 1_000;
const ATTEMPTS = 2;
/** Below the server's own thread, so that it is served first when there are fewer cores than threads. */
const NICENESS = 5;

export interface PoolOptions {
  readonly workers?: number;
  /** How long one picture may take once its worker begins, in milliseconds. */
  readonly limitMs?: number;
  /** How long a worker may take to be there. */
  readonly startMs?: number;
  readonly mostWaiting?: number;
  /** The file that the workers run; tests give one that fails. */
  readonly script?: URL;
}

export interface Pool {
  /** @throws PictureFailed */
  readonly draw: (request: DrawRequest) => Promise<Uint8Array | string>;
  readonly close: () => Promise<void>;
}

export function createPool({
  workers = Math.min(availableParallelism(), MOST_WORKERS),
  limitMs = LIMIT_MS,
  startMs = START_MS,
  mostWaiting = MOST_WAITING,
  script = new URL('worker.ts', import.meta.url),
}: PoolOptions = {}): Pool {
  const threads = new Piscina<NumberedRequest, DrawReply>({
    filename: script.href,
    minThreads: workers,
    maxThreads: workers,
    niceIncrement: NICENESS,
    // Waiting in Atomics would keep the buffers of canvases from being freed between pictures.
    atomics: 'disabled',
    resourceLimits: MEMORY,
  });
  let closed = false;
  /** Why the last worker died that had no picture yet; nothing once a worker has drawn. */
  let startFault: unknown;
  // Without a listener such a death would end the process; the worker is replaced.
  threads.on('error', (error) => {
    startFault = error;
  });
  const begin = new Map<number, () => void>();
  threads.on('message', (id: number) => begin.get(id)?.());
  const turn = pLimit(workers);
  let pictures = 0;

  /** The time of a picture counts from when its worker begins: a worker that replaces another starts first. */
  async function run(request: DrawRequest): Promise<DrawReply> {
    pictures += 1;
    const id = pictures;
    const limit = new AbortController();
    let timer = setTimeout(() => limit.abort(), startMs);
    let begun = false;
    begin.set(id, () => {
      begun = true;
      clearTimeout(timer);
      timer = setTimeout(() => limit.abort(), limitMs);
    });
    try {
      return await threads.run({ ...request, id }, { signal: limit.signal });
    } catch (error) {
      if (!limit.signal.aborted) throw error;
      throw begun
        ? new PictureFailed('too-slow', `not drawn within ${limitMs} ms`)
        : new PictureFailed('worker-died', 'no worker could start', startFault);
    } finally {
      clearTimeout(timer);
      begin.delete(id);
    }
  }

  async function attempt(request: DrawRequest, attempts: number): Promise<Uint8Array | string> {
    if (closed) throw new PictureFailed('closed', 'the renderer is closed');
    let reply: DrawReply;
    try {
      reply = await run(request);
    } catch (error) {
      if (closed) throw new PictureFailed('closed', 'the renderer is closed');
      if (error instanceof PictureFailed) throw error;
      if (attempts > 1) return attempt(request, attempts - 1);
      throw new PictureFailed('worker-died', 'the worker died while drawing, twice', error);
    }
    startFault = undefined;
    if ('fault' in reply) throw new PictureFailed('cannot-draw', reply.fault);
    return reply.picture;
  }

  return {
    draw: async (request) => {
      if (turn.pendingCount >= mostWaiting)
        throw new PictureFailed('too-many', `${turn.pendingCount} pictures are waiting`);
      return turn(() => attempt(request, ATTEMPTS));
    },
    close: async () => {
      closed = true;
      await threads.destroy();
    },
  };
}
