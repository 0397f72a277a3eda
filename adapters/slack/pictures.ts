/** Sends pictures of figures and polls to Slack, each once a workspace. */
import { pollTitle } from '#src/answer/wording/poll.ts';
import type { PollAnswer, PollPicture } from '#src/board/poll.ts';
import type { Uploads } from '#src/chat/installations.ts';
import type { Service } from '#src/chat/platform.ts';
import type { DataAnswer } from '#src/model.ts';
import { type Client, call } from './client.ts';

export interface Pictures {
  /** @returns the id of the file; undefined where the figure has no picture. Rejects when it could not be sent. */
  readonly fileOf: (client: Client, workspace: string, answer: DataAnswer) => Promise<string | undefined>;
  /** The same of a poll. */
  readonly fileOfPoll: (client: Client, workspace: string, answer: PollAnswer) => Promise<string | undefined>;
  /** The file turned out to be of no use. @param shown a figure, or a poll as it stood. */
  readonly forget: (workspace: string, shown: string) => Promise<void>;
}

/** The id of a file in the library's answer, which is a list of lists. */
function idIn(given: unknown): string | undefined {
  const { files = [] } = given as { files?: readonly { files?: readonly { id?: string }[] }[] };
  return files[0]?.files?.[0]?.id;
}

/** Under which a picture of a poll is remembered: another one for every standing. */
export const pollPictureId = ({ poll, votes, closed }: PollPicture): string =>
  `peiling ${poll} ${votes.join('-')}${closed ? ' einde' : ''}`;

interface ToSend {
  /** Under which it is remembered. */
  readonly id: string;
  readonly filename: string;
  readonly title: string;
  readonly draw: () => Promise<Uint8Array | string | null>;
}

export function createPictures(
  { app, pollPictures }: Pick<Service, 'pollPictures'> & { readonly app: Pick<Service['app'], 'picture'> },
  uploads: Uploads,
): Pictures {
  async function sent(client: Client, workspace: string, picture: ToSend): Promise<string | undefined> {
    const known = await uploads.find(workspace, picture.id);
    if (known !== undefined) return known;
    const drawn = await picture.draw();
    if (drawn === null) return undefined;
    // Without a channel, and without alt text: with it Slack can silently lose the file. It stands in the block.
    const given = await call(() =>
      client.filesUploadV2({
        file: Buffer.from(drawn),
        filename: picture.filename,
        title: picture.title.slice(0, 200),
      }),
    );
    const file = idIn(given);
    if (file === undefined) throw new Error('Slack gave no id for the picture');
    await uploads.remember(workspace, picture.id, file);
    return file;
  }

  return {
    fileOf: async (client, workspace, { figure, chart, headline }) =>
      chart === null
        ? undefined
        : sent(client, workspace, {
            id: figure,
            filename: `peilstok-figuur-${figure}.png`,
            title: headline,
            draw: () => app.picture(figure, 'png'),
          }),
    fileOfPoll: async (client, workspace, { picture, headline }) =>
      picture === undefined
        ? undefined
        : sent(client, workspace, {
            id: pollPictureId(picture.of),
            filename: 'peilstok-peiling.png',
            title: pollTitle(headline),
            draw: () => pollPictures.png(picture.of),
          }),
    forget: uploads.forget,
  };
}
