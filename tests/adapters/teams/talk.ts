/** Microsoft, and Peilstok behind it, for all of a test file. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeEach } from 'vitest';
import { type Microsoft, startMicrosoft, TENANT } from '../../fakes/microsoft.ts';
import { cardOf, textsOf } from './card.ts';
import { FIGURE } from './figure.ts';
import { configFor, listenWith, type Written, writtenService } from './service.ts';

export const CHANNEL = '19:kanaal@thread.tacv2';
export const THREAD = `${CHANNEL};messageid=1764`;
export const WORKSPACE = `teams:${TENANT}`;

/** Microsoft, with nothing posted before each test. */
export async function openMicrosoft(): Promise<Microsoft> {
  const microsoft = await startMicrosoft();
  afterAll(() => microsoft.close());
  beforeEach(() => {
    for (const list of [microsoft.messages, microsoft.failures, microsoft.requests, microsoft.opened])
      list.length = 0;
  });
  return microsoft;
}

/** What stands in a conversation. */
export const seenIn = ({ messages }: Microsoft) => {
  const postsIn = (conversation: string) =>
    messages.filter((message) => message.conversation === conversation);
  const read = (conversation: string): string =>
    postsIn(conversation)
      .flatMap(({ activity: posted }) => textsOf(cardOf(posted)))
      .join('\n');
  return { postsIn, read };
};

/** Peilstok that writes down what comes in, with nothing written before each test. */
export async function openWritten(): Promise<{
  readonly microsoft: Microsoft;
  readonly server: FastifyInstance;
  readonly url: string;
  readonly written: Written;
}> {
  const microsoft = await openMicrosoft();
  const { service, written } = writtenService(FIGURE);
  const { url, server } = await listenWith(configFor(microsoft), service);
  afterAll(() => server.close());
  beforeEach(() => {
    for (const list of Object.values(written)) list.length = 0;
  });
  return { microsoft, server, url, written };
}
