/** The commands' side of the control door: a `Backend` that asks the running service. */
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { Backend, Progress } from '#src/commands/backend.ts';
import type { ServiceAddress } from '#src/service-file.ts';
import { CONTROL_PREFIX } from './protocol.ts';

/** The service refused or broke: `message` is fit for the person at the keyboard. */
export class ServiceError extends Error {}

/** @returns undefined when nothing answers at the address (a service that died leaves its file behind). */
export async function connectToService(address: ServiceAddress): Promise<Backend | undefined> {
  const call = async (path: string, body?: unknown): Promise<Response> =>
    fetch(`${address.url}${CONTROL_PREFIX}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${address.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  let today: string;
  try {
    const response = await call('/today');
    if (!response.ok) return undefined;
    today = ((await response.json()) as { today: string }).today;
  } catch {
    return undefined;
  }
  const json = async <T>(path: string, body?: unknown): Promise<T> => {
    const response = await call(path, body);
    if (response.ok) return (await response.json()) as T;
    const { message } = (await response.json().catch(() => ({}))) as { message?: string };
    throw new ServiceError(message ?? 'De dienst kon dit niet uitvoeren.');
  };
  return {
    ask: (question) => json('/ask', question),
    vocabulary: () => json('/vocabulary'),
    status: () => json('/status'),
    releases: () => json('/releases'),
    refused: (release) => json('/refused', { release }),
    withdraw: (release) => json('/withdraw', { release }),
    picture: async (figure, form) => {
      const response = await call('/picture', { figure, form });
      if (!response.ok) return null;
      return form === 'svg' ? response.text() : new Uint8Array(await response.arrayBuffer());
    },
    download: async (figure, form, link) => {
      const response = await call('/download', { figure, form, ...(link === undefined ? {} : { link }) });
      if (!response.ok) return null;
      return form === 'csv' ? response.text() : new Uint8Array(await response.arrayBuffer());
    },
    importCsv: async (files, progress) => readStream(await call('/import-csv', files), progress),
    importCbs: async (request, progress) => readStream(await call('/import-cbs', request), progress),
    importSwing: async (request, progress) => readStream(await call('/import-swing', request), progress),
    backup: async (path, progress) => readStream(await call('/backup', { path }), progress),
    restore: async (path, progress) => readStream(await call('/restore', { path }), progress),
    held: () => json('/held'),
    accept: (held) => json('/accept', { held }),
    reject: (held) => json('/reject', { held }),
    importFacts: (kind, path) => json('/import-facts', { kind, path }),
    importBoundaries: async (request, progress) =>
      readStream(await call('/import-boundaries', request), progress),
    refresh: async (progress) => readStream(await call('/refresh', {}), progress),
    sources: () => json('/sources'),
    digests: () => json('/digests'),
    previewDigest: async (id) =>
      (await json<{ lines: readonly string[] | null }>('/preview-digest', { id })).lines,
    sendDigests: async () => (await json<{ planned: number }>('/send-digests', {})).planned,
    exportPerson: (workspace, person) => json('/export-person', { workspace, person }),
    forgetPerson: (workspace, person) => json('/forget-person', { workspace, person }),
    today: () => today,
    close: async () => {},
  };
}

type Line<T> = { progress?: string; result?: T; failure?: string };

async function readStream<T>(response: Response, progress: Progress): Promise<T> {
  if (!response.ok || response.body === null)
    throw new ServiceError('De dienst kon het bestand niet inlezen.');
  const lines = createInterface({ input: Readable.fromWeb(response.body as WebStream) });
  for await (const line of lines) {
    const message = JSON.parse(line) as Line<T>;
    if (message.progress !== undefined) progress(message.progress);
    if (message.failure !== undefined) throw new ServiceError(message.failure);
    if (message.result !== undefined) return message.result;
  }
  throw new ServiceError(
    'De dienst stopte tijdens het inlezen. Er is niets half ingelezen; probeer het opnieuw.',
  );
}
