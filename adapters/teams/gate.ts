/**
 * Who may come in: every request bears a token of Microsoft's, meant for this app and this service address.
 * botbuilder checks it; here stand the checks that it leaves open (decision 10).
 */
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { z } from 'zod';
import type { TeamsConfig } from '#src/config/teams.ts';
import { CONNECTOR, MICROSOFT_LOGIN, OPEN_ID } from './addresses.ts';
import type { Token } from './token.ts';

/** The only issuer of tokens from Teams to a bot. */
const ISSUER = CONNECTOR;
const EMULATOR_OPEN_ID =
  'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration';

type Options = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type Credentials = NonNullable<Options[1]>;
type Authenticate = ConfigurationBotFrameworkAuthentication['authenticateRequest'];

/** The token is no good. `reason` says why in one word; nothing of the token is kept. */
export class Refused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`refused: ${reason}`);
    this.reason = reason;
  }
}

const claimsSchema = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  serviceurl: z.string(),
  // botbuilder takes a token that never ends.
  exp: z.number(),
});

/** What a token says of itself, before it is known whether that is true. */
function claimsOf(header: string): z.infer<typeof claimsSchema> {
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]*$/.exec(header) ?? [];
  if (payload === undefined) throw new Refused(header.trim() === '' ? 'none' : 'malformed');
  try {
    return claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  } catch {
    throw new Refused('malformed');
  }
}

/**
 * The other kinds of tokens that botbuilder takes (emulator, skill, App Service Extension) are not for us:
 * for those it does not compare the service address, to which our own token is sent.
 */
function checkClaims(header: string, appId: string, serviceUrl: string | undefined): void {
  const { iss, aud, serviceurl } = claimsOf(header);
  if (iss !== ISSUER) throw new Refused('issuer');
  if (aud !== appId) throw new Refused('audience');
  // Without an address in the activity botbuilder does not compare at all.
  if (!serviceUrl || serviceurl !== serviceUrl) throw new Refused('service-url');
}

const BAD_TOKEN = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError']);

/** jsonwebtoken's own errors would end as a fault of ours (500); keys that cannot be fetched are no fault of the token. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refused) return error;
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (error.message === 'The token has expired') return new Refused('expired');
  return status === 401 || status === 403 || BAD_TOKEN.has(error.name) ? new Refused('signature') : error;
}

class Gate extends ConfigurationBotFrameworkAuthentication {
  readonly #appId: string;
  constructor(appId: string, ...options: Options) {
    super(...options);
    this.#appId = appId;
  }
  override authenticateRequest: Authenticate = async (activity, header) => {
    try {
      checkClaims(header, this.#appId, activity.serviceUrl);
      return await super.authenticateRequest(activity, header);
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

const withToken = (appId: string, token: Token): Credentials => ({
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set('authorization', `Bearer ${await token.get()}`);
      return request;
    },
  }),
});

function credentialsOf({ type, appId, tenant }: TeamsConfig, token: Token): Credentials {
  return type === 'UserAssignedMSI'
    ? new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppType: 'UserAssignedMsi',
        MicrosoftAppId: appId,
        ...(tenant === undefined ? {} : { MicrosoftAppTenantId: tenant }),
      })
    : withToken(appId, token);
}

/** All of these or none: with one missing botbuilder checks against nothing. */
const endpoints = ({ openIdMetadataUrl, tenant }: TeamsConfig) => ({
  ToChannelFromBotLoginUrl: `${MICROSOFT_LOGIN}/${tenant ?? 'botframework.com'}`,
  ToChannelFromBotOAuthScope: CONNECTOR,
  ToBotFromChannelTokenIssuer: ISSUER,
  OAuthUrl: CONNECTOR,
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl ?? OPEN_ID,
  ToBotFromEmulatorOpenIdMetadataUrl: EMULATOR_OPEN_ID,
  CallerId: 'urn:botframework:azure',
});

export function createGate(config: TeamsConfig, token: Token): ConfigurationBotFrameworkAuthentication {
  // For the emulator, on this machine alone: no app, so no tokens either way.
  if (config.type === 'Emulator') return new ConfigurationBotFrameworkAuthentication();
  if (config.appId === '') throw new Error('an app id is needed: without one botbuilder lets anyone in');
  return new Gate(config.appId, endpoints(config), credentialsOf(config, token));
}
