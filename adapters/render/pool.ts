/**
 * Workers that draw, one picture at a time each, in the order in which was asked.
 * Piscina starts and replaces the workers. The turn is kept here, since the time limit of a picture
 * counts from its turn: one that hangs must not take those behind it along.
 */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { PictureFailed } from './failure.ts';
import type { DrawReply, DrawRequest } from './worker.ts';

/** A worker keeps some 80 MB, and memory bandwidth is shared: more than four bring little. */
const MOST_WORKERS = 4;
/** Left to itself the heap of new objects grows to twice the memory, and no picture is made sooner. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };
const LIMIT_MS = 5_000;
/** A quarter of a minute of work; who comes later has hung up before the turn comes. */
const MOST_WAITING = 1_000;
const ATTEMPTS = 2;
/** Below the server's own thread, so that it is served first when there are fewer cores than threads. */
const NICENESS = 5;

export interface PoolOptions {
  readonly workers?: number;
  /** How long one picture may take from its turn, in milliseconds. */
  readonly limitMs?: number;
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
  mostWaiting = MOST_WAITING,
  script = new URL('worker.ts', import.meta.url),
}: PoolOptions = {}): Pool {
  const threads = new Piscina<DrawRequest, DrawReply>({
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
  const turn = pLimit(workers);

  async function attempt(request: DrawRequest, attempts: number): Promise<Uint8Array | string> {
    if (closed) throw new PictureFailed('closed', 'the renderer is closed');
    const limit = AbortSignal.timeout(limitMs);
    let reply: DrawReply;
    try {
      reply = await threads.run(request, { signal: limit });
    } catch (error) {
      if (closed) throw new PictureFailed('closed', 'the renderer is closed');
      if (limit.aborted && startFault === undefined)
        throw new PictureFailed('too-slow', `not drawn within ${limitMs} ms`);
      if (limit.aborted) throw new PictureFailed('worker-died', 'no worker could start', startFault);
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
