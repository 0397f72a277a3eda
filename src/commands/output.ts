/** Where commands write: results on standard output, everything else on standard error. */

export interface Output {
  readonly result: (text: string) => Promise<void>;
  readonly note: (text: string) => void;
  /** A line that replaces the previous one on a terminal, and is a line of its own elsewhere. */
  readonly progress: (text: string) => void;
}

/** 0: the command did its work; 1: it could not; 2: wrong use. */
export type ExitStatus = 0 | 1 | 2;

/** The use of the command was wrong: `message` says what is accepted. */
export class UsageError extends Error {}

export function standardOutput(): Output {
  const terminal = process.stderr.isTTY === true;
  return {
    result: (text) =>
      new Promise((resolve) => {
        // Waiting for a full pipe keeps memory bounded when thousands of answers are written.
        if (process.stdout.write(`${text}\n`)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    note: (text) => process.stderr.write(`${text}\n`),
    progress: (text) => process.stderr.write(terminal ? `\r\u001b[K${text}` : `${text}\n`),
  };
}
