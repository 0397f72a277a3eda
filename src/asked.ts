/** Who asked what, in clear, for the log: only where the configuration says so (PEILSTOK_LOG_QUESTIONS). */
import type { Conversation } from './chat/converse.ts';

export interface AskedInClear {
  /** "page", "api", or the platform of a conversation. */
  readonly door: string;
  readonly question: string;
  readonly workspace?: string;
  readonly person?: string;
  /** Known of who has signed in. */
  readonly name?: string;
}

export type NoteAsked = (asked: AskedInClear) => void;

interface Log {
  readonly info: (details: object, message: string) => void;
}

/** @returns undefined where nothing may be noted. */
export const noteAskedIn = (
  { logQuestions }: { readonly logQuestions: boolean },
  log: Log,
): NoteAsked | undefined => (logQuestions ? (asked) => log.info(asked, 'asked') : undefined);

/** The same conversation, in which each question is noted once. */
export const notedConversation = (
  conversation: Conversation,
  note: NoteAsked,
  nameOf: (workspace: string, person: string) => Promise<string | undefined>,
): Conversation => ({
  respond: async (incoming) => {
    const { workspace, person, wish, attempts = 1 } = incoming;
    const question = wish.kind === 'question' ? wish.text : wish.kind === 'query' ? wish.label : undefined;
    if (question !== undefined && attempts === 1) {
      const name = await nameOf(workspace, person);
      const door = workspace.split(':')[0] ?? '';
      note({ door, question, workspace, person, ...(name === undefined ? {} : { name }) });
    }
    return conversation.respond(incoming);
  },
});
