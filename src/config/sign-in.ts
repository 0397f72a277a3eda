/** How people sign in to the klankbordgroep, and who may what; absent where no provider is configured. */
import { z } from 'zod';
import type { RoleLists } from '../board/roles.ts';
import { httpAddress } from './address.ts';
import type { slackVariables } from './slack.ts';
import type { teamsVariables } from './teams.ts';

export const signInVariables = {
  OIDC_SLACK_CLIENT_ID: z.string().min(1).optional(),
  OIDC_SLACK_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_MICROSOFT_CLIENT_ID: z.string().min(1).optional(),
  OIDC_MICROSOFT_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_MICROSOFT_TENANTS: z.string().min(1).optional(),
  SLACK_OIDC_URL: httpAddress.default('https://slack.com'),
  PEILSTOK_MANAGERS: z.string().min(1).optional(),
  PEILSTOK_MEMBERS: z.string().min(1).optional(),
};

type Values = z.infer<z.ZodObject<typeof signInVariables & typeof slackVariables & typeof teamsVariables>>;

export interface ProviderConfig {
  readonly kind: 'slack' | 'microsoft';
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of Microsoft: whose people this is for. */
  readonly tenant?: string;
}

export interface SignInConfig {
  readonly providers: readonly ProviderConfig[];
  readonly roles: RoleLists;
}

const LOOPBACK = /^http:\/\/(127\.\d+\.\d+\.\d+|\[::1\]|localhost)(:\d+)?$/;
const TENANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** An address, a person of a workspace, or a workspace. */
const NAME = /^(?:[^\s@/]+@[^\s@/]+\.[^\s@/]+|(?:slack|teams):[\w-]+(?:\/[\w-]+)?)$/;

const listed = (text: string | undefined): string[] | undefined =>
  text?.split(',').flatMap((item) => item.trim() || []);

/** Without accounts of their own, those of the chat platforms serve. */
function credentials(values: Values) {
  const slack = [
    values.OIDC_SLACK_CLIENT_ID ?? values.SLACK_CLIENT_ID,
    values.OIDC_SLACK_CLIENT_SECRET ?? values.SLACK_CLIENT_SECRET,
  ] as const;
  const microsoft = [
    values.OIDC_MICROSOFT_CLIENT_ID ?? values.MICROSOFT_APP_ID,
    values.OIDC_MICROSOFT_CLIENT_SECRET ?? values.MICROSOFT_APP_PASSWORD,
  ] as const;
  const tenants =
    listed(values.OIDC_MICROSOFT_TENANTS) ??
    listed(values.MICROSOFT_ALLOWED_TENANTS) ??
    listed(values.MICROSOFT_APP_TENANT_ID) ??
    [];
  return { slack, microsoft, tenants };
}

function faultsOf(
  values: Values,
  tenants: readonly string[],
  some: boolean,
  publicUrl: string | undefined,
): string[] {
  const faults: string[] = [];
  for (const name of ['SLACK', 'MICROSOFT'] as const)
    if (
      (values[`OIDC_${name}_CLIENT_ID`] === undefined) !==
      (values[`OIDC_${name}_CLIENT_SECRET`] === undefined)
    )
      faults.push(`OIDC_${name}_CLIENT_ID, OIDC_${name}_CLIENT_SECRET: geef ze allebei of geen van beide`);
  if (values.OIDC_MICROSOFT_CLIENT_ID !== undefined && tenants.length === 0)
    faults.push('OIDC_MICROSOFT_TENANTS: verplicht; noem de tenants waarvan mensen zich mogen aanmelden');
  for (const tenant of listed(values.OIDC_MICROSOFT_TENANTS) ?? [])
    if (!TENANT.test(tenant)) faults.push(`OIDC_MICROSOFT_TENANTS: ‘${tenant}’ is geen id van een tenant`);
  for (const list of ['PEILSTOK_MANAGERS', 'PEILSTOK_MEMBERS'] as const)
    for (const name of listed(values[list]) ?? [])
      if (!NAME.test(name))
        faults.push(`${list}: ‘${name}’ is geen e-mailadres en geen persoon (slack:T0123/U0456)`);
  const own = values.OIDC_SLACK_CLIENT_ID ?? values.OIDC_MICROSOFT_CLIENT_ID;
  if (own !== undefined && some && publicUrl?.startsWith('http://') && !LOOPBACK.test(publicUrl))
    faults.push('PUBLIC_URL: aanmelden kan alleen over https (of op deze machine)');
  return faults;
}

/** @returns undefined where nobody can sign in. */
export function signInFrom(
  values: Values,
  publicUrl: string | undefined,
): { config?: SignInConfig; faults: string[] } {
  const { slack, microsoft, tenants } = credentials(values);
  const microsoftUrl = values.MICROSOFT_LOGIN_URL ?? 'https://login.microsoftonline.com';
  const providers: ProviderConfig[] = [
    ...(slack[0] === undefined || slack[1] === undefined
      ? []
      : [
          {
            kind: 'slack' as const,
            issuer: values.SLACK_OIDC_URL,
            clientId: slack[0],
            clientSecret: slack[1],
          },
        ]),
    ...tenants.flatMap((tenant) =>
      microsoft[0] === undefined || microsoft[1] === undefined || !TENANT.test(tenant)
        ? []
        : [
            {
              kind: 'microsoft' as const,
              issuer: `${microsoftUrl}/${tenant}/v2.0`,
              clientId: microsoft[0],
              clientSecret: microsoft[1],
              tenant,
            },
          ],
    ),
  ];
  const faults = faultsOf(values, tenants, providers.length > 0, publicUrl);
  const safe = publicUrl === undefined || publicUrl.startsWith('https://') || LOOPBACK.test(publicUrl);
  if (faults.length > 0 || providers.length === 0 || !safe) return { faults };
  return {
    config: {
      providers,
      roles: {
        managers: listed(values.PEILSTOK_MANAGERS) ?? [],
        members: listed(values.PEILSTOK_MEMBERS),
      },
    },
    faults,
  };
}
