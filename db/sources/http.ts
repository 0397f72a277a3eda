/**
 * Reading from a source over HTTP: one request at a time at a polite pace, with a time-out, retries with growing
 * waits (a Retry-After is obeyed), and no redirects. Library: ky.
 */
import ky, { HTTPError, isTimeoutError, type KyInstance } from 'ky';

/** The source cannot be read; the message is fit for who asked for it. */
export class SourceUnreadable extends Error {}

export interface HttpOptions {
  /** Milliseconds between two requests at least. */
  readonly pace: number;
  /** Milliseconds that one request may take. */
  readonly timeout: number;
  readonly retries: number;
  /** Longest wait before a retry, in milliseconds. */
  readonly longestWait: number;
}

export const POLITE: HttpOptions = { pace: 250, timeout: 60_000, retries: 5, longestWait: 60_000 };

export interface Http {
  /** @throws SourceUnreadable */
  readonly json: (url: string, headers?: Readonly<Record<string, string>>) => Promise<unknown>;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

function explain(error: unknown, url: string): SourceUnreadable {
  const host = new URL(url).host;
  if (error instanceof SourceUnreadable) return error;
  if (error instanceof HTTPError) {
    const { status } = error.response;
    if (status === 404) return new SourceUnreadable(`${host} kent ${new URL(url).pathname} niet.`);
    if (status === 401 || status === 403)
      return new SourceUnreadable(`${host} geeft geen toegang (${status}). Is er een sleutel nodig?`);
    return new SourceUnreadable(`${host} antwoordt met een fout (${status}), ook na enkele keren proberen.`);
  }
  if (isTimeoutError(error)) return new SourceUnreadable(`${host} antwoordt niet op tijd.`);
  if (error instanceof SyntaxError)
    return new SourceUnreadable(`${host} geeft een antwoord dat geen JSON is.`);
  return new SourceUnreadable(
    `${host} is niet te bereiken (${error instanceof Error ? error.message : String(error)}).`,
  );
}

export function createHttp(options: HttpOptions = POLITE): Http {
  const client: KyInstance = ky.create({
    timeout: options.timeout,
    redirect: 'error',
    retry: {
      limit: options.retries,
      methods: ['get'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      backoffLimit: options.longestWait,
      maxRetryAfter: options.longestWait,
      jitter: true,
      retryOnTimeout: true,
    },
    headers: { accept: 'application/json', 'user-agent': 'Peilstok (vraagbaak voor gemeentecijfers)' },
  });
  let turn: Promise<unknown> = Promise.resolve();

  async function read(url: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
    try {
      return await client.get(url, { headers }).json();
    } catch (error) {
      throw explain(error, url);
    }
  }

  return {
    json: (url, headers = {}) => {
      const request = turn.then(() => read(url, headers));
      turn = request.catch(() => {}).then(() => wait(options.pace));
      return request;
    },
  };
}
