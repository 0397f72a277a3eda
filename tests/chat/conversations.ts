/**
 * Conversations that go the same way through every door: the words of the finding, the sentences and the figure
 * do not depend on where they are read.
 */
export interface Told {
  readonly outcome: 'query' | 'clarify' | 'unsupported' | 'act';
  /** Of a figure alone. */
  readonly headline?: string;
  readonly summary: string;
  readonly figure?: string;
  /** What may be chosen or asked next, as it stands on the buttons. */
  readonly buttons: readonly string[];
}

/** A conversation of one person with Peilstok, alone. Each act is answered before it returns. */
export interface OpenDoor {
  readonly say: (text: string) => Promise<void>;
  /** Presses a button of the last answer. */
  readonly choose: (button: string) => Promise<void>;
  /** Changes the last thing that was said. */
  readonly edit: (text: string) => Promise<void>;
  /** The last answer. */
  readonly read: () => Promise<Told>;
}

export interface DoorUnderTest {
  readonly name: string;
  readonly open: () => Promise<OpenDoor>;
  /** What this door does not have: a command line has no buttons, a page no editing. */
  readonly lacks?: readonly ('choose' | 'edit' | 'home')[];
}

export type Step =
  | { readonly say: string | ((told: readonly Told[]) => string) }
  | { readonly choose: number }
  | { readonly edit: string };

export interface Conversation {
  readonly name: string;
  readonly steps: readonly (Step & { readonly gives: Told['outcome'] })[];
  readonly needs?: 'home';
}

const figureOf = (told: readonly Told[]): string => told.at(-1)?.figure ?? '';

export const conversations: readonly Conversation[] = [
  { name: 'a question', steps: [{ say: 'vacatures Breda vs G40', gives: 'query' }] },
  { name: 'a ranking', steps: [{ say: 'top 10 gemeenten werkloosheid', gives: 'query' }] },
  {
    name: 'follow-ups that exchange, add and drop',
    steps: [
      { say: 'winkelleegstand Emmen sinds 2018', gives: 'query' },
      { say: 'en Tilburg?', gives: 'query' },
      { say: 'ook Breda', gives: 'query' },
      { say: 'en in 2022?', gives: 'query' },
    ],
  },
  {
    name: 'a reading that is chosen, and a follow-up on it',
    steps: [
      { say: 'inwoners Bergen', gives: 'clarify' },
      { choose: 0, gives: 'query' },
      { say: 'sinds 2018', gives: 'query' },
    ],
  },
  {
    name: 'a follow-up by its button',
    steps: [
      { say: 'vacatures Breda', gives: 'query' },
      { choose: 0, gives: 'query' },
    ],
  },
  {
    name: 'a municipality of one’s own',
    needs: 'home',
    steps: [
      { say: 'mijn gemeente is Breda', gives: 'act' },
      { say: 'winkelleegstand bij ons', gives: 'query' },
    ],
  },
  {
    name: 'a question that is edited, and a follow-up on what it became',
    steps: [
      { say: 'vacatures Breda', gives: 'query' },
      { edit: 'vacatures Tilburg', gives: 'query' },
      { say: 'en banen?', gives: 'query' },
    ],
  },
  {
    name: 'a figure asked for by its id',
    steps: [
      { say: 'banen Tilburg per sector', gives: 'query' },
      { say: (told) => `figuur ${figureOf(told)}`, gives: 'query' },
    ],
  },
  {
    name: 'how a figure was calculated',
    steps: [
      { say: 'vacatures Breda vs G40', gives: 'query' },
      { say: 'hoe is dit berekend?', gives: 'query' },
    ],
  },
  {
    name: 'what cannot be answered',
    steps: [
      { say: 'hoeveel vacatures zijn er in 2030', gives: 'unsupported' },
      { say: 'waarom is de werkloosheid in Breda gestegen', gives: 'unsupported' },
    ],
  },
  {
    name: 'acts',
    steps: [
      { say: 'help', gives: 'act' },
      { say: 'hallo', gives: 'act' },
      { say: 'dank je wel', gives: 'act' },
    ],
  },
];

/** Goes through a conversation. @returns what was told at each step. */
export async function goThrough(door: OpenDoor, { steps }: Conversation): Promise<Told[]> {
  const told: Told[] = [];
  for (const step of steps) {
    if ('say' in step) await door.say(typeof step.say === 'string' ? step.say : step.say(told));
    else if ('edit' in step) await door.edit(step.edit);
    else await door.choose(told.at(-1)?.buttons[step.choose] ?? '');
    told.push(await door.read());
  }
  return told;
}

export const canGo = ({ lacks = [] }: DoorUnderTest, { steps, needs }: Conversation): boolean =>
  !lacks.some((lack) => lack === needs || steps.some((step) => lack in step));
