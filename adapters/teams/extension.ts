/** The message extension: a question typed in the compose box gives cards to put in the conversation. */
import { z } from 'zod';
import { NOT_UNDERSTOOD_HERE } from '#src/answer/wording/card.ts';
import { homeFor } from '#src/chat/converse.ts';
import type { Service } from '#src/chat/platform.ts';
import type { DataAnswer, Query } from '#src/model.ts';
import type { Activity } from './activity.ts';
import { figureCard } from './figure-card.ts';
import { clip } from './message.ts';
import { spotOf } from './receive.ts';

const querySchema = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).optional(),
});

const submittedSchema = z.looseObject({ data: z.looseObject({ vraag: z.string() }).optional() });

const LONGEST = 2_000;
/** Letters are asked for as they are typed: a few make no question yet. */
const SHORTEST = 4;
const MOST_RESULTS = 5;

export function typedIn({ value }: Activity): string {
  const parsed = querySchema.safeParse(value);
  const typed = parsed.success
    ? parsed.data.parameters?.find(({ name }) => name === 'vraag')?.value
    : undefined;
  if (typeof typed === 'string') return typed.trim().slice(0, LONGEST);
  const submitted = submittedSchema.safeParse(value);
  return submitted.success ? (submitted.data.data?.vraag ?? '').trim().slice(0, LONGEST) : '';
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

type ExtensionService = Pick<Service, 'app' | 'memory' | 'links'>;

function resultOf(answer: DataAnswer, title: string, { links }: ExtensionService): object {
  const image =
    links.reachable && answer.chart !== null ? [{ url: links.picture(answer.figure, 'png') }] : [];
  return {
    contentType: ADAPTIVE,
    content: figureCard(answer, { links, answersButtons: false }),
    preview: {
      contentType: THUMBNAIL,
      content: { title: clip(title, 100), text: clip(answer.summary, 200), images: image },
    },
  };
}

const said = (text: string): object => ({ composeExtension: { type: 'message', text } });

const found = (attachments: readonly object[]): object => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments },
});

/** Each reading is a result of its own: who types picks the one that was meant. */
async function readings(
  service: ExtensionService,
  options: readonly { readonly label: string; readonly query: Query }[],
): Promise<object[]> {
  const { app } = service;
  const answered = await Promise.all(
    options
      .slice(0, MOST_RESULTS)
      .map(async ({ label, query }) => ({ label, answer: await app.answerQuery(query, app.today()) })),
  );
  return answered.flatMap(({ label, answer }) =>
    answer.outcome === 'query' ? [resultOf(answer, label, service)] : [],
  );
}

/** @returns the body of the answer to a query, or to a submitted dialog, of the extension. */
export async function search(service: ExtensionService, activity: Activity): Promise<object> {
  const { app, memory } = service;
  const text = typedIn(activity);
  if (text.length < SHORTEST) return said(NOT_UNDERSTOOD_HERE);
  const { workspace, person, channel, alone } = spotOf(activity);
  const home = homeFor(await memory.homes(workspace, person, channel), alone);
  const answer = await app.ask({ text, today: app.today(), ...(home === undefined ? {} : { home }) });
  switch (answer.outcome) {
    case 'query':
      return found([resultOf(answer, answer.headline, service)]);
    case 'clarify': {
      const results = await readings(service, answer.options);
      return results.length === 0 ? said(answer.summary) : found(results);
    }
    case 'unsupported':
    case 'act':
      return said(answer.summary);
  }
}
