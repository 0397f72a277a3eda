/** Where the app is installed. Tokens are sealed; renewing them happens one at a time across processes. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Installation, Installations } from '#src/chat/installations.ts';
import type { Database } from '../client.ts';
import { createSeal } from '../seal.ts';
import type { Tables } from '../tables.ts';
import type { InstallationTable } from './tables.ts';

interface Tokens {
  readonly token: string;
  readonly refreshToken?: string;
}

export function createInstallations({ kysely, kind }: Database, secret: string): Installations {
  const seal = createSeal(secret, 'installations');
  /** Renewals under way in this process: the embedded database has no other, and one connection. */
  const renewing = new Map<string, Promise<Installation | undefined>>();

  const installationOf = (row: Selectable<InstallationTable>): Installation => ({
    tenant: row.tenant,
    name: row.name,
    botUser: row.bot_user,
    botId: row.bot_id,
    scopes: row.scopes,
    ...(JSON.parse(seal.open(row.tokens, row.tenant)) as Tokens),
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
  });

  async function findIn(db: Kysely<Tables>, tenants: readonly string[]): Promise<Installation | undefined> {
    if (tenants.length === 0) return undefined;
    const rows = await db.selectFrom('installation').selectAll().where('tenant', 'in', tenants).execute();
    const row = tenants.flatMap((tenant) => rows.find((one) => one.tenant === tenant) ?? [])[0];
    return row === undefined ? undefined : installationOf(row);
  }

  async function storeIn(db: Kysely<Tables>, installation: Installation): Promise<void> {
    const { tenant, name, botUser, botId, scopes, token, refreshToken, expiresAt } = installation;
    const tokens: Tokens = { token, ...(refreshToken === undefined ? {} : { refreshToken }) };
    const values = {
      name,
      bot_user: botUser,
      bot_id: botId,
      scopes,
      tokens: seal.close(JSON.stringify(tokens), tenant),
      expires_at: expiresAt ?? null,
    };
    await db
      .insertInto('installation')
      .values({ tenant, ...values })
      .onConflict((conflict) => conflict.column('tenant').doUpdateSet(values))
      .execute();
  }

  const renewIn = async (
    db: Kysely<Tables>,
    [tenant, isStale, refresh]: Parameters<Installations['renew']>,
  ): Promise<Installation | undefined> => {
    const known = await findIn(db, [tenant]);
    if (known === undefined || !isStale(known)) return known;
    const renewed = await refresh(known);
    await storeIn(db, renewed);
    return renewed;
  };

  async function renewAlone(...asked: Parameters<Installations['renew']>): Promise<Installation | undefined> {
    if (kind === 'embedded') return renewIn(kysely, asked);
    return kysely.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`installation ${asked[0]}`}, 0))`.execute(
        transaction,
      );
      return renewIn(transaction, asked);
    });
  }

  return {
    find: (tenants) => findIn(kysely, tenants),
    store: (installation) => storeIn(kysely, installation),
    remove: async (tenant) => {
      await kysely.deleteFrom('installation').where('tenant', '=', tenant).execute();
    },
    renew: (tenant, isStale, refresh) => {
      const under = renewing.get(tenant);
      if (under !== undefined) return under;
      const renewal = renewAlone(tenant, isStale, refresh).finally(() => renewing.delete(tenant));
      renewing.set(tenant, renewal);
      return renewal;
    },
  };
}
