/** The PostgreSQL server that tests and benchmarks make databases of their own on, where one answers. */
import pg from 'pg';

const LOCAL = ['postgres://postgres@127.0.0.1:5432/postgres', 'postgres://root@127.0.0.1:5432/postgres'];

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** @returns the address of a server that answers: `TEST_DATABASE_URL`, else one on this machine. */
export async function findServer(): Promise<string | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  for (const url of given === undefined ? LOCAL : [given]) if (await answers(url)) return url;
  return undefined;
}

async function administer(server: string, statement: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

export interface OwnDatabase {
  readonly name: string;
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** Makes an empty database on the server; one of that name that was there before is dropped. */
export async function makeDatabaseOn(server: string, name: string): Promise<OwnDatabase> {
  const drop = async (): Promise<void> => {
    await administer(server, `drop database if exists ${name} with (force)`);
  };
  await drop();
  await administer(server, `create database ${name}`);
  return { name, url: databaseUrl(server, name), drop };
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function hasDatabase(server: string, name: string): Promise<boolean> {
  return (await administer(server, 'select 1 from pg_database where datname = $1', [name])).length > 0;
}
