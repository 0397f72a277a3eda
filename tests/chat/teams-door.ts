/** Teams as a door under test: a person in a chat, Microsoft in between. */
import { setTimeout as sleep } from 'node:timers/promises';
import { actionsOf, askedBy, cardOf, dataOf, paragraphsOf } from '../adapters/teams/card.ts';
import { activity, type Kept, type Microsoft, mention } from '../fakes/microsoft.ts';
import type { DoorUnderTest, Told } from './door-under-test.ts';
import { someone } from './doors.ts';

/** Hands an activity in, with a good token unless told otherwise. */
export const post = (
  url: string,
  microsoft: Microsoft,
  body: unknown,
  token: string | undefined = microsoft.token(),
): Promise<Response> =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });

const PATIENCE_MS = 20_000;

/** Waits until there is one, or fails. */
export async function awaited<Found>(find: () => Found | undefined): Promise<Found> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error('no answer came');
    await sleep(25);
  }
}

const isSubmit = ({ type }: Record<string, unknown>): boolean => type === 'Action.Submit';

/** What a person reads on a card. */
export function toldOn(kept: Kept): Told {
  const card = cardOf(kept.activity);
  const kindOf = ({ data }: Record<string, unknown>) =>
    (data as { peilstok?: { kind: string } }).peilstok?.kind;
  const asking = actionsOf(card).filter(
    (action) => isSubmit(action) && ['question', 'query'].includes(kindOf(action) ?? ''),
  );
  const buttons = asking.map(askedBy);
  const paragraphs = paragraphsOf(card);
  const words = paragraphs.map(({ text }) => text);
  const figure = words.flatMap((text) => /^\[Figuur (\w{8})\]/.exec(text)?.[1] ?? [])[0];
  const at = paragraphs.findIndex(({ large }) => large);
  if (figure !== undefined)
    return { outcome: 'query', headline: words[at] ?? '', summary: words[at + 1] ?? '', figure, buttons };
  // A poll, or a digest that is tried out: all of it, but for the way to its page.
  if (at >= 0) {
    const rest = words.slice(at + 1).filter((text) => !/^\[.*\]\(.*\)$/.test(text));
    return { outcome: 'act', headline: words[at] ?? '', summary: rest.join(' '), buttons };
  }
  const isChoice = asking.some((action) => kindOf(action) === 'query');
  return { outcome: isChoice ? 'clarify' : 'act', summary: words[0] ?? '', buttons };
}

/** Alone with the bot; or among others in the thread of a channel, where the bot is named. */
type Way = 'alone' | 'channel';

export const teams = (url: () => string, microsoft: () => Microsoft, way: Way = 'alone'): DoorUnderTest => ({
  name: way === 'alone' ? 'Teams' : 'Teams, in a channel',
  lacks: [way === 'alone' ? 'among' : 'alone'],
  open: async () => {
    const name = someone();
    const channel = way === 'alone' ? `a:${name}` : `19:${name}@thread.tacv2`;
    const root = `root-${name}`;
    const where = {
      conversation:
        way === 'alone'
          ? { id: channel }
          : { id: `${channel};messageid=${root}`, conversationType: 'channel' },
      from: { id: `29:${name}`, aadObjectId: `persoon-${name}` },
    };
    const words = (text: string): object => (way === 'alone' ? { text } : mention(text));
    let said: Record<string, unknown> | undefined;
    let read: Kept | undefined;
    const mine = () => microsoft().messages.filter(({ conversation }) => conversation.startsWith(channel));
    const send = async (extra: object): Promise<void> => {
      // The first message of a thread in a channel is its root.
      const id = said === undefined ? { id: root } : {};
      said = activity(microsoft(), { ...where, ...id, ...extra });
      const response = await post(url(), microsoft(), said);
      if (response.status !== 200) throw new Error(`Teams hears ${response.status}`);
    };
    const newOne = async (act: () => Promise<void>): Promise<void> => {
      const before = mine().length;
      const changes = read?.changes ?? 0;
      await act();
      read = await awaited(() => {
        if (mine().length > before) return mine().at(-1);
        return read !== undefined && read.changes > changes ? read : undefined;
      });
    };
    return {
      say: (text) => newOne(() => send(words(text))),
      choose: (button) =>
        newOne(() => send({ text: '', value: dataOf(cardOf(read?.activity), button), replyToId: read?.id })),
      edit: (text) =>
        newOne(async () => {
          const update = { ...where, ...words(text), type: 'messageUpdate', id: said?.id };
          const edited = activity(microsoft(), update);
          await post(url(), microsoft(), {
            ...edited,
            channelData: { ...(edited.channelData as object), eventType: 'editMessage' },
          });
        }),
      read: async () => {
        if (read === undefined) throw new Error('nothing was said');
        return toldOn(read);
      },
    };
  },
});
