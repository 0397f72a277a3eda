/** Slack's limits on blocks, as its reference states them, apart from what the code counts with. */

// biome-ignore lint/suspicious/noExplicitAny: blocks are looked into freely here
type Any = any;

const LONGEST = { header: 150, section: 3_000, context: 3_000, button: 75, option: 75 };

function textFaults(text: Any, most: number, where: string): string[] {
  if (text === undefined) return [];
  const faults: string[] = [];
  if (typeof text.text !== 'string' || text.text.length === 0) faults.push(`${where}: empty text`);
  if (text.text.length > most) faults.push(`${where}: ${text.text.length} characters, at most ${most}`);
  if (text.type === 'plain_text' && text.emoji !== false) faults.push(`${where}: words can become emoji`);
  if (text.type === 'mrkdwn' && text.verbatim !== true) faults.push(`${where}: words can become links`);
  // Only what we write ourselves may be a mark: who asked, and a link with words.
  if (text.type === 'mrkdwn' && /[<>]/.test(text.text.replace(/<@U\w+>|<https?:\/\/[^<>|]+\|[^<>]*>/g, '')))
    faults.push(`${where}: a mark that is not ours: ${text.text}`);
  if (text.type === 'mrkdwn' && /&(?!amp;|lt;|gt;)/.test(text.text)) faults.push(`${where}: & not escaped`);
  return faults;
}

function elementFaults(element: Any, where: string): string[] {
  if (element.type !== 'button') return [];
  return [
    ...textFaults(element.text, LONGEST.button, where),
    ...((element.action_id?.length ?? 0) > 255 ? [`${where}: long action_id`] : []),
    ...((element.value?.length ?? 1) > 2_000 || element.value === '' ? [`${where}: value`] : []),
    ...((element.url?.length ?? 0) > 3_000 ? [`${where}: long url`] : []),
  ];
}

function tableFaults({ rows, column_settings = [] }: Any, where: string): string[] {
  const characters = rows.flat().reduce((sum: number, cell: Any) => sum + cell.text.length, 0);
  return [
    ...(rows.length > 100 ? [`${where}: ${rows.length} rows`] : []),
    ...(rows.length < 1 || rows.some((row: Any) => row.length > 20 || row.length < 1)
      ? [`${where}: columns`]
      : []),
    ...(new Set(rows.map((row: Any) => row.length)).size > 1 ? [`${where}: ragged`] : []),
    ...(column_settings.length > 20 ? [`${where}: column settings`] : []),
    ...(rows.flat().some((cell: Any) => cell.text.length === 0) ? [`${where}: empty cell`] : []),
    ...(characters > 10_000 ? [`${where}: ${characters} characters`] : []),
  ];
}

/** Text in rich text is text: no mark in it counts. Links are ours. */
function richFaults(elements: readonly Any[], where: string): string[] {
  if (elements.length === 0) return [`${where}: no elements`];
  return elements.flatMap((element) => {
    switch (element.type) {
      case 'rich_text_section':
      case 'rich_text_list':
        return richFaults(element.elements, where);
      case 'text':
        return textFaults({ text: element.text }, LONGEST.section, where);
      case 'link':
        return /^https:\/\/\S+$/.test(element.url) ? [] : [`${where}: a link to ${element.url}`];
      default:
        return [`${where}: ${element.type} is unknown to this test`];
    }
  });
}

function optionFaults(options: readonly Any[], where: string): string[] {
  return [
    ...(options.length < 1 || options.length > 100 ? [`${where}: ${options.length} options`] : []),
    ...options.flatMap(({ text, value }: Any) => [
      ...textFaults(text, LONGEST.option, where),
      ...(value.length > 150 || value === '' ? [`${where}: value ${value}`] : []),
    ]),
  ];
}

/** What is chosen at first must be among the options, word for word. */
function chosenFaults({ initial_option, initial_options, ...element }: Any, where: string): string[] {
  const groups: Any[] = element.option_groups ?? (element.options ? [{ options: element.options }] : []);
  const all = groups.flatMap(({ options }) => options).map((option) => JSON.stringify(option));
  const chosen: Any[] = initial_options ?? (initial_option === undefined ? [] : [initial_option]);
  const unknown = groups.length > 0 && chosen.some((option) => !all.includes(JSON.stringify(option)));
  return [
    ...(initial_options?.length === 0 ? [`${where}: chosen at first, and empty`] : []),
    ...(unknown ? [`${where}: chosen at first, and no option`] : []),
    ...(groups.length > 100 ? [`${where}: ${groups.length} groups`] : []),
    ...groups.flatMap(({ label, options }) => [
      ...textFaults(label, LONGEST.option, where),
      ...optionFaults(options, where),
    ]),
  ];
}

const inputFaults = ({ label, hint, element, block_id = '' }: Any, where: string): string[] => [
  ...textFaults(label, 2_000, where),
  ...textFaults(hint, 2_000, where),
  ...textFaults(element.placeholder, 150, where),
  ...chosenFaults(element, `${where} ${block_id}`),
];

/** @returns what is wrong with a dialog; empty when Slack takes it. */
export const dialogFaults = ({ title, submit, close, private_metadata = '', blocks }: Any): string[] => [
  ...[title, submit, close].flatMap((text) => textFaults(text, 24, 'dialog')),
  ...(private_metadata.length > 3_000 ? ['dialog: private_metadata'] : []),
  ...faultsOf(blocks, 100),
];

function blockFaults(block: Any, index: number): string[] {
  const where = `block ${index} (${block.type})`;
  switch (block.type) {
    case 'header':
      return textFaults(block.text, LONGEST.header, where);
    case 'section':
      return [
        ...textFaults(block.text, LONGEST.section, where),
        ...((block.fields ?? []).length > 10 ? [`${where}: fields`] : []),
      ];
    case 'context':
      return [
        ...(block.elements.length < 1 || block.elements.length > 10 ? [`${where}: elements`] : []),
        ...block.elements.flatMap((element: Any) => textFaults(element, LONGEST.context, where)),
      ];
    case 'actions': {
      const ids = block.elements.map(({ action_id }: Any) => action_id);
      return [
        ...(block.elements.length < 1 || block.elements.length > 25 ? [`${where}: elements`] : []),
        ...(new Set(ids).size === ids.length ? [] : [`${where}: the same action_id twice`]),
        ...block.elements.flatMap((element: Any) => elementFaults(element, where)),
      ];
    }
    case 'image':
      return block.alt_text.length > 2_000 || block.alt_text.length === 0 ? [`${where}: alt text`] : [];
    case 'table':
      return tableFaults(block, where);
    case 'rich_text':
      return richFaults(block.elements, where);
    case 'input':
      return inputFaults(block, where);
    case 'divider':
      return [];
    default:
      return [`${where}: unknown to this test`];
  }
}

/** @returns what is wrong with a set of blocks; empty when Slack takes it. */
export function faultsOf(blocks: readonly unknown[], most = 50): string[] {
  const kinds = blocks.map((block) => (block as Any).type);
  return [
    ...(blocks.length > most ? [`${blocks.length} blocks`] : []),
    ...(kinds.filter((kind) => kind === 'table').length > 1 ? ['two tables'] : []),
    ...blocks.flatMap((block, index) => blockFaults(block, index)),
  ];
}
