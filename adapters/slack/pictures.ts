/** Sends pictures of figures to Slack, each once a workspace. */
import type { Uploads } from '#src/chat/installations.ts';
import type { App, DataAnswer } from '#src/model.ts';
import { type Client, call } from './client.ts';

export interface Pictures {
  /** @returns the id of the file; undefined where the figure has no picture. Rejects when it could not be sent. */
  readonly fileOf: (client: Client, workspace: string, answer: DataAnswer) => Promise<string | undefined>;
  /** The file turned out to be of no use. */
  readonly forget: (workspace: string, figure: string) => Promise<void>;
}

/** The id of a file in the library's answer, which is a list of lists. */
function idIn(given: unknown): string | undefined {
  const { files = [] } = given as { files?: readonly { files?: readonly { id?: string }[] }[] };
  return files[0]?.files?.[0]?.id;
}

export function createPictures(app: Pick<App, 'picture'>, uploads: Uploads): Pictures {
  return {
    fileOf: async (client, workspace, { figure, chart, headline }) => {
      if (chart === null) return undefined;
      const known = await uploads.find(workspace, figure);
      if (known !== undefined) return known;
      const picture = await app.picture(figure, 'png');
      if (picture === null) return undefined;
      // Without a channel, and without alt text: with it Slack can silently lose the file. It stands in the block.
      const given = await call(() =>
        client.filesUploadV2({
          file: Buffer.from(picture),
          filename: `peilstok-figuur-${figure}.png`,
          title: headline.slice(0, 200),
        }),
      );
      const file = idIn(given);
      if (file === undefined) throw new Error('Slack gave no id for the picture');
      await uploads.remember(workspace, figure, file);
      return file;
    },
    forget: uploads.forget,
  };
}
