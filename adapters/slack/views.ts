/** The Home tab, the dialog "Klopt niet?", and the preview of a link to a figure. */
import type { types } from '@slack/bolt';
import { EXAMPLES } from '#src/answer/wording/acts.ts';
import { REMARK, REMARK_KIND } from '#src/answer/wording/conversation.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import { HOME_TAB } from '#src/answer/wording/slack.ts';
import { REMARK_KINDS } from '#src/chat/remarks.ts';
import type { DataAnswer } from '#src/model.ts';
import { type Block, heading, image, led, paragraph, plainOption, small } from './blocks.ts';
import { ACTIONS, REMARK_VIEW } from './ids.ts';
import { fictionalMark, sourceBlock } from './present.ts';
import type { RemarkPlace } from './receive-pressed.ts';
import { escapedCut } from './text.ts';

export interface Municipality {
  readonly code: string;
  readonly name: string;
}

export interface HomeTab {
  readonly home: Municipality | undefined;
  /** What the person is subscribed to and watches for, each in a line. */
  readonly subscriptions: readonly string[];
  readonly recent: readonly Pick<DataAnswer, 'figure' | 'headline' | 'fictional'>[];
  readonly link: (figure: string) => string;
}

const option = ({ code, name }: Municipality) => ({ text: plainOption(name), value: code });

/** Slack shows at most a hundred; who types more letters sees fewer. */
const MOST_OPTIONS = 100;
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();

/** Municipalities whose name has the letters typed in it, those that begin with them first. */
export function homeOptions(all: readonly Municipality[], typed: string): types.Option[] {
  const letters = bare(typed);
  const found = all.filter(({ name }) => bare(name).includes(letters));
  const starts = (one: Municipality): number => (bare(one.name).startsWith(letters) ? 0 : 1);
  return [...found]
    .sort((a, b) => starts(a) - starts(b))
    .slice(0, MOST_OPTIONS)
    .map(option);
}

const recentText = (
  { figure, headline, fictional }: HomeTab['recent'][number],
  link: HomeTab['link'],
): string => `<${link(figure)}|${escapedCut(headline, 200)}>${fictional ? ` – ${FICTIONAL}` : ''}`;

/** A Home tab holds a hundred blocks. */
const MOST_SUBSCRIPTIONS = 20;

function subscriptionBlocks(lines: readonly string[]): Block[] {
  if (lines.length === 0) return [paragraph(HOME_TAB.noSubscriptions), small(HOME_TAB.subscribe)];
  const left = lines.length - MOST_SUBSCRIPTIONS;
  return [
    ...lines.slice(0, MOST_SUBSCRIPTIONS).map((line) => paragraph(`• ${line}`)),
    ...(left > 0 ? [small(HOME_TAB.moreSubscriptions(left))] : []),
    small(HOME_TAB.changeSubscriptions),
  ];
}

export function homeTab({ home, subscriptions, recent, link }: HomeTab): types.HomeView {
  return {
    type: 'home',
    blocks: [
      heading(HOME_TAB.mine),
      {
        type: 'section',
        text: {
          type: 'plain_text',
          text: home === undefined ? HOME_TAB.none : HOME_TAB.chosen(home.name),
          emoji: false,
        },
        accessory: {
          type: 'external_select',
          action_id: ACTIONS.chooseHome,
          placeholder: plainOption(HOME_TAB.choose),
          min_query_length: 1,
          ...(home === undefined ? {} : { initial_option: option(home) }),
        },
      },
      { type: 'divider' },
      heading(HOME_TAB.recent),
      ...(recent.length === 0
        ? [paragraph(HOME_TAB.noRecent)]
        : recent.map((one) => small({ marked: recentText(one, link) }))),
      { type: 'divider' },
      heading(HOME_TAB.subscriptions),
      ...subscriptionBlocks(subscriptions),
      { type: 'divider' },
      heading(HOME_TAB.ask),
      paragraph(EXAMPLES.map((example) => `• ${example}`).join('\n')),
      small(HOME_TAB.how),
    ],
  };
}

export function remarkDialog(place: RemarkPlace): types.ModalView {
  const options = REMARK_KINDS.map((kind) => ({ text: plainOption(REMARK_KIND[kind]), value: kind }));
  return {
    type: 'modal',
    callback_id: REMARK_VIEW,
    private_metadata: JSON.stringify(place),
    title: plainOption(REMARK.title),
    submit: plainOption(REMARK.send),
    close: plainOption(REMARK.cancel),
    blocks: [
      {
        type: 'input',
        block_id: 'kind',
        label: plainOption(REMARK.kind),
        element: {
          type: 'radio_buttons',
          action_id: 'kind',
          options,
          ...(options[1] === undefined ? {} : { initial_option: options[1] }),
        },
      },
      {
        type: 'input',
        block_id: 'text',
        label: plainOption(REMARK.text),
        element: { type: 'plain_text_input', action_id: 'text', multiline: true, max_length: 3_000 },
      },
    ],
  };
}

export const remarkThanks = (): types.ModalView => ({
  type: 'modal',
  title: plainOption(REMARK.title),
  close: plainOption(REMARK.close),
  blocks: [paragraph(REMARK.thanks)],
});

/** What a link to a figure shows of itself. */
export const preview = (answer: DataAnswer, picture: string | undefined, link: HomeTab['link']): Block[] => [
  heading(answer.headline),
  ...fictionalMark(answer),
  ...(picture === undefined ? [] : [image(picture, answer.altText)]),
  led(answer.summary),
  sourceBlock(answer, link),
];
