/** Slack and Microsoft as providers of OpenID Connect. */
import * as client from 'openid-client';
import { type Identity, type Provider, SignInRefused } from '#src/board/sign-in.ts';
import type { ProviderConfig } from '#src/config/sign-in.ts';

const TIMEOUT_SECONDS = 10;
/** Clocks may differ this much. */
const TOLERANCE_SECONDS = 30;
const SCOPES = 'openid profile email';

const text = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : undefined;

type Claims = Readonly<Record<string, unknown>>;

function slackIdentity(claims: Claims): Identity | undefined {
  const team = text(claims['https://slack.com/team_id']);
  const user = text(claims['https://slack.com/user_id']) ?? text(claims.sub);
  if (team === undefined || user === undefined) return undefined;
  const email = claims.email_verified === true ? text(claims.email) : undefined;
  return {
    workspace: `slack:${team}`,
    person: user,
    name: text(claims.name) ?? '',
    ...(email === undefined ? {} : { email }),
  };
}

/** Anyone may put an address in their own account, so one counts only where Microsoft says that its owner was checked. */
function microsoftIdentity(claims: Claims, tenant: string | undefined): Identity | undefined {
  const [tid, person] = [text(claims.tid), text(claims.oid)];
  if (tid === undefined || person === undefined || tid !== tenant) return undefined;
  const vouched = claims.xms_edov === true || claims.xms_edov === '1' || claims.email_verified === true;
  const email = vouched ? text(claims.email) : undefined;
  return {
    workspace: `teams:${tid}`,
    person,
    name: text(claims.name) ?? '',
    ...(email === undefined ? {} : { email }),
  };
}

const NAMES = { slack: 'Slack', microsoft: 'Microsoft' } as const;

export function createProvider(config: ProviderConfig): Provider {
  const { kind, issuer, clientId, clientSecret, tenant } = config;
  let found: Promise<client.Configuration> | undefined;

  /** Once; a provider that did not answer is asked again. */
  function discovered(): Promise<client.Configuration> {
    found ??= client
      .discovery(
        new URL(issuer),
        clientId,
        // The algorithm is fixed: a token says only that it keeps to it.
        { id_token_signed_response_alg: 'RS256', [client.clockTolerance]: TOLERANCE_SECONDS },
        client.ClientSecretPost(clientSecret),
        {
          timeout: TIMEOUT_SECONDS,
          execute: [
            client.enableNonRepudiationChecks,
            ...(issuer.startsWith('http://') ? [client.allowInsecureRequests] : []),
          ],
        },
      )
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  }

  return {
    id: tenant === undefined ? kind : `${kind}-${tenant}`,
    name: NAMES[kind],
    begin: async (redirect) => {
      const configuration = await discovered();
      const expected = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirect,
        scope: SCOPES,
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(expected.verifier),
        code_challenge_method: 'S256',
      });
      return { ...expected, address: address.href };
    },
    finish: async (back, { state, nonce, verifier }) => {
      const configuration = await discovered();
      const claims = await client
        .authorizationCodeGrant(configuration, back, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        .then((tokens) => tokens.claims())
        .catch((error: unknown) => {
          throw new SignInRefused('the provider did not prove who this is', { cause: error });
        });
      const identity =
        claims === undefined
          ? undefined
          : kind === 'slack'
            ? slackIdentity(claims)
            : microsoftIdentity(claims, tenant);
      if (identity === undefined) throw new SignInRefused('the provider did not say who this is');
      return identity;
    },
  };
}
