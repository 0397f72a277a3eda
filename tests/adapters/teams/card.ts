/** Reads a card as a person does: its texts in order, its buttons, its pictures. */

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every object in a card, depth first, itself included. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  // What a button brings back is no part of the card.
  return [value, ...Object.entries(value).flatMap(([key, child]) => (key === 'data' ? [] : nodesOf(child)))];
}

const ofType = (card: unknown, ...types: string[]): Node[] =>
  nodesOf(card).filter(({ type }) => types.includes(String(type)));

/** What stands in a paragraph, whatever it is made of. */
const textIn = ({ text, inlines }: Node): string =>
  Array.isArray(inlines) ? inlines.map((run: Node) => String(run.text)).join('') : String(text);

export const paragraphsOf = (card: unknown): { readonly text: string; readonly large: boolean }[] =>
  ofType(card, 'TextBlock', 'RichTextBlock').map((node) => ({
    text: textIn(node),
    large: nodesOf(node).some(({ size }) => size === 'Large'),
  }));

export const textsOf = (card: unknown): string[] => paragraphsOf(card).map(({ text }) => text);

export const actionsOf = (card: unknown): Node[] =>
  ofType(card, 'Action.Submit', 'Action.OpenUrl', 'Action.ToggleVisibility', 'Action.Execute');

export const picturesOf = (card: unknown): Node[] => ofType(card, 'Image');

/** What a button asks: the whole question, though less may stand on it. */
export function askedBy({ title, data }: Node): string {
  const { peilstok } = (data ?? {}) as { peilstok?: { kind: string; text?: string } };
  return peilstok?.kind === 'question' ? String(peilstok.text) : String(title);
}

/** The data of the button with this title, or that asks this question. */
export function dataOf(card: unknown, title: string): Node {
  const found = actionsOf(card).find((action) => action.title === title || askedBy(action) === title);
  if (found === undefined)
    throw new Error(`no button "${title}" among ${actionsOf(card).map((action) => action.title)}`);
  return found.data as Node;
}

export const cardOf = (activity: Node | undefined): Node => {
  const [attachment] = (activity?.attachments ?? []) as Node[];
  return (attachment?.content ?? {}) as Node;
};
