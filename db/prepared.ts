/** Statements that are asked again and again. Kysely gives statements no name, so what it asks is planned each time. */
import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * Rows of a statement that the server parses and plans once a connection. For few texts that name their columns, since
 * what the server keeps does not follow a change of the schema.
 */
export type ReadPrepared = <Row extends object>(statement: {
  readonly text: string;
  readonly values: readonly unknown[];
}) => Promise<readonly Row[]>;

export function readerOn(pool: pg.Pool): ReadPrepared {
  const names = new Map<string, string>();
  return async ({ text, values }) => {
    const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
    return (await pool.query({ name, text, values: [...values] })).rows as never;
  };
}
