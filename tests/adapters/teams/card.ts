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

export const textsOf = (card: unknown): string[] =>
  ofType(card, 'TextBlock', 'TextRun').map(({ text }) => String(text));

export const actionsOf = (card: unknown): Node[] =>
  ofType(card, 'Action.Submit', 'Action.OpenUrl', 'Action.ToggleVisibility', 'Action.Execute');

export const picturesOf = (card: unknown): Node[] => ofType(card, 'Image');

/** The data of the button with this title. */
export function dataOf(card: unknown, title: string): Node {
  const found = actionsOf(card).find((action) => action.title === title);
  if (found === undefined)
    throw new Error(`no button "${title}" among ${actionsOf(card).map((action) => action.title)}`);
  return found.data as Node;
}

export const cardOf = (activity: Node | undefined): Node => {
  const [attachment] = (activity?.attachments ?? []) as Node[];
  return (attachment?.content ?? {}) as Node;
};
