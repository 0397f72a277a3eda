/** What is wrong with the connection to Teams, as far as it can be seen from here. */
import { z } from 'zod';
import * as say from '#src/answer/wording/teams-check.ts';
import type { Finding } from '#src/commands/check.ts';
import type { TeamsConfig } from '#src/config/teams.ts';
import { OPEN_ID } from './addresses.ts';
import { LoginRefused, requestToken } from './token.ts';

const WAIT_MS = 10_000;

const good = (text: string): Finding => ({ ok: true, text });
const wrong = (text: string): Finding => ({ ok: false, text });

async function secret(config: TeamsConfig): Promise<Finding> {
  if (config.type === 'UserAssignedMSI') return good(say.NO_SECRET_TO_CHECK);
  try {
    await requestToken(config);
    return good(say.SECRET_WORKS);
  } catch (error) {
    return wrong(error instanceof LoginRefused ? say.secretRefused(error.code) : say.LOGIN_NOT_REACHED);
  }
}

const readJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS) });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
};

async function keys({ openIdMetadataUrl }: TeamsConfig): Promise<Finding> {
  try {
    const metadata = z.looseObject({ jwks_uri: z.url() }).parse(await readJson(openIdMetadataUrl ?? OPEN_ID));
    z.looseObject({ keys: z.array(z.unknown()).min(1) }).parse(await readJson(metadata.jwks_uri));
    return good(say.KEYS_READ);
  } catch {
    return wrong(say.KEYS_NOT_READ);
  }
}

function tenants({ allowedTenants, tenant, type }: TeamsConfig): Finding[] {
  const served = good(say.tenantsServed(allowedTenants));
  const leftOut = type !== 'MultiTenant' && tenant !== undefined && !allowedTenants.includes(tenant);
  return leftOut ? [served, wrong(say.ownTenantLeftOut(tenant))] : [served];
}

/** Who has no token must be refused: then it is Peilstok that answers there, with Teams on. */
async function reached(publicUrl: string): Promise<Finding> {
  const url = `${publicUrl}/api/messages`;
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        serviceUrl: url,
        from: { id: 'check' },
        recipient: { id: 'check' },
        conversation: { id: 'check' },
      }),
      redirect: 'manual',
      signal: AbortSignal.timeout(WAIT_MS),
    });
    return status === 401 ? good(say.addressReached(url)) : wrong(say.addressNotReached(url, status));
  } catch {
    return wrong(say.addressNotReached(url, undefined));
  }
}

async function address(publicUrl: string | undefined): Promise<Finding[]> {
  if (publicUrl === undefined) return [wrong(say.ADDRESS_MISSING)];
  const secure = publicUrl.startsWith('https://') ? good(say.ADDRESS_SECURE) : wrong(say.ADDRESS_INSECURE);
  return [secure, await reached(publicUrl)];
}

export async function checkTeams(config: TeamsConfig, publicUrl: string | undefined): Promise<Finding[]> {
  if (config.type === 'Emulator') return [wrong(say.EMULATOR)];
  return [await secret(config), await keys(config), ...tenants(config), ...(await address(publicUrl))];
}
