/** Draws how a poll stood. */
import type { Chart, MeasureText, RenderChart } from '#src/model.ts';
import { createCache } from '../answer/cache.ts';
import { drawChart } from '../answer/charts/draw.ts';
import type { PollResult, Polls } from './model.ts';
import { type PollPicture, pollContent } from './poll.ts';

export interface PollPictures {
  /** As PNG; null where there is no such poll (any more), or it never stood so. */
  readonly png: (picture: PollPicture) => Promise<Uint8Array | null>;
  /** Laid out, for who must know its size. */
  readonly chart: (poll: PollResult) => Chart;
}

export interface PollPictureParts {
  readonly polls: Pick<Polls, 'one'>;
  readonly measure: MeasureText;
  readonly render: RenderChart;
}

const CACHED = 50;

export function createPollPictures({ polls, measure, render }: PollPictureParts): PollPictures {
  const drawn = createCache<Uint8Array>(CACHED);
  const chart = (poll: PollResult): Chart => drawChart(pollContent(poll), measure);

  /** The poll as it stood then. */
  async function standing({
    workspace,
    poll: id,
    votes,
    closed,
  }: PollPicture): Promise<PollResult | undefined> {
    const poll = await polls.one(workspace, id);
    if (poll === undefined || votes.length !== poll.options.length) return undefined;
    if (!closed) {
      const { closed: _, ...open } = poll;
      return { ...open, votes };
    }
    return poll.closed === undefined ? undefined : { ...poll, votes };
  }

  return {
    chart,
    png: async (picture) => {
      const poll = await standing(picture);
      if (poll === undefined) return null;
      return drawn.get(JSON.stringify(picture), async () => (await render(chart(poll))).png);
    },
  };
}
