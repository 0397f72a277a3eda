/** Work that is done later and survives a crash: the port to the job queue. */

/** Questions to answer. */
export const ANSWERS = 'answers';
/** Questions that stayed without an answer after all tries. */
export const UNANSWERED = 'unanswered';

/** Digests and alerts to send. */
export const ANNOUNCEMENTS = 'announcements';
/** Digests and alerts that could not be sent after all tries. */
export const UNANNOUNCED = 'unannounced';
/** What became of remarks, to tell who made them. */
export const NOTICES = 'notices';

export type Job = Readonly<Record<string, string>>;

export interface SendOptions {
  /** Jobs of one group are done one after the other, in one process. */
  readonly group?: string;
  readonly afterSeconds?: number;
}

export interface Jobs {
  readonly start: () => Promise<void>;
  readonly send: (queue: string, job: Job, options?: SendOptions) => Promise<void>;
  /** Looks at once whether there is work, instead of at the next poll. */
  readonly poke: (queue: string) => void;
  /** @param handler rejects to be tried again. A job runs at least once: the handler sees whether it is done. */
  readonly work: (queue: string, concurrency: number, handler: (job: Job) => Promise<void>) => Promise<void>;
  /** Lets the jobs under way finish, for some seconds. */
  readonly stop: () => Promise<void>;
}
