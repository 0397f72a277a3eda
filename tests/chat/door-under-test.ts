/**
 * What a door is to a test: someone who says, chooses and edits, and reads what is told. A conversation goes the same
 * way through each.
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

/** What not every door has. */
export type Need =
  /** Buttons: a command line has none. */
  | 'choose'
  | 'edit'
  /** It remembers a municipality. */
  | 'home'
  /** It knows who says what in which conversation, so that one can subscribe there, remark and vote. */
  | 'talk'
  /** One person with Peilstok, as opposed to `among` others in a channel: some sentences name the place. */
  | 'alone'
  | 'among';

export interface DoorUnderTest {
  readonly name: string;
  readonly open: () => Promise<OpenDoor>;
  readonly lacks?: readonly Need[];
}

export type Step =
  | { readonly say: string | ((told: readonly Told[]) => string) }
  | { readonly choose: number }
  | { readonly edit: string };

export interface Conversation {
  readonly name: string;
  readonly steps: readonly (Step & { readonly gives: Told['outcome'] })[];
  readonly needs?: readonly Need[];
}

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

export const canGo = ({ lacks = [] }: DoorUnderTest, { steps, needs = [] }: Conversation): boolean =>
  !lacks.some((lack) => needs.includes(lack) || steps.some((step) => lack in step));
