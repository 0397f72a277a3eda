/** Reads blocks as a person does: their words in order, their pictures, their links, their buttons. */

// biome-ignore lint/suspicious/noExplicitAny: blocks are looked into freely here
type Any = any;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const LINK = /<(https?:\/\/[^|>]+)\|([^>]*)>/g;

/** A text object as it is read: a link is its label, a mark that is ours is gone. */
const readable = ({ type, text }: Any): string =>
  type === 'mrkdwn' ? unescaped(String(text).replace(LINK, '$2')) : String(text);

const textObject = (text: Any): string[] => (text === undefined ? [] : [readable(text)]);

function richTexts(element: Any): string[] {
  if (element.type === 'text' || element.type === 'link') return [String(element.text)];
  const inside = (element.elements as Any[]).map(richTexts);
  return element.type === 'rich_text_section' ? [inside.flat().join('')] : inside.flat();
}

const textsIn = (block: Any): string[] => {
  switch (block.type) {
    case 'header':
    case 'section':
      return textObject(block.text);
    case 'context':
      return (block.elements as Any[]).flatMap(textObject);
    case 'table':
      return (block.rows as Any[][]).flat().map(({ text }) => String(text));
    case 'rich_text':
      return (block.elements as Any[]).flatMap(richTexts);
    case 'actions':
      return [];
    case 'image':
      return [];
    default:
      throw new Error(`a block of type ${block.type} is not read here`);
  }
};

export const textsOf = (blocks: readonly Any[]): string[] => blocks.flatMap(textsIn);

export const picturesOf = (blocks: readonly Any[]): { readonly alt: string; readonly file: string }[] =>
  blocks.flatMap(({ type, alt_text, slack_file }) =>
    type === 'image' ? [{ alt: String(alt_text), file: String(slack_file.id) }] : [],
  );

/** All buttons, those that open an address too. */
export const buttonsOf = (blocks: readonly Any[]): Any[] =>
  blocks.flatMap(({ type, elements }) => (type === 'actions' ? elements : []));

export const labelOf = (button: Any): string => String(button.text.text);

/** The sentence that a button for the form of a subscription stands for. */
const formAskedBy = ({ n }: { n?: number }): string =>
  n === undefined ? 'nieuw abonnement' : `wijzig abonnement ${n}`;

/** What a button asks: the whole question, though less may stand on it. */
export function askedBy(button: Any): string {
  if (button.action_id.startsWith('ask:')) return String(JSON.parse(button.value).q);
  return button.action_id.startsWith('form:') ? formAskedBy(JSON.parse(button.value)) : labelOf(button);
}

/** Addresses behind words and buttons. */
export const linksOf = (blocks: readonly Any[]): string[] => [
  ...[...JSON.stringify(blocks).matchAll(LINK)].map(([, url]) => unescaped(String(url))),
  ...[...JSON.stringify(blocks).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => String(url)),
];
