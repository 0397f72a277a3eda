/** A poll as a message of Slack: the finding, the bars, what can be chosen. */
import { NO_POLL_PICTURE, POLL_PAGE } from '#src/answer/wording/poll.ts';
import type { PollAnswer } from '#src/board/poll.ts';
import { type Block, heading, image, paragraph, small } from './blocks.ts';
import { questionButtons } from './questions.ts';
import { escaped } from './text.ts';

/** @param file the uploaded picture; `failed`: there should be one. */
export function pollBlocks(
  { headline, lines, summary, picture, link, followUps }: PollAnswer,
  file: string | undefined,
): Block[] {
  const pictured = picture !== undefined && file !== undefined && file !== 'failed';
  return [
    heading(headline),
    ...(pictured ? [image(file, picture.altText)] : []),
    ...(picture !== undefined && !pictured ? [small(NO_POLL_PICTURE)] : []),
    ...(lines.length === 0 ? [] : [paragraph(lines.join('\n'))]),
    ...questionButtons(followUps),
    small(summary),
    small({ marked: `<${escaped(link)}|${POLL_PAGE}>` }),
  ];
}

/** For notifications and clients without blocks. */
export const pollText = ({ headline, lines, summary }: PollAnswer): string =>
  [/[.!?]$/.test(headline) ? headline : `${headline}.`, ...lines, summary].join('\n');
