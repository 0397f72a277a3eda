/** What connects Peilstok to Microsoft Teams; absent when none of it is set. */
import { z } from 'zod';
import { httpAddress } from './address.ts';

/** `Emulator` takes anyone's word, so it listens on this machine alone. */
export const TEAMS_APP_TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant', 'Emulator'] as const;

export const teamsVariables = {
  MICROSOFT_APP_ID: z.string().min(1).optional(),
  MICROSOFT_APP_TYPE: z.enum(TEAMS_APP_TYPES, TEAMS_APP_TYPES.join(', ')).optional(),
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  MICROSOFT_APP_TENANT_ID: z.string().min(1).optional(),
  MICROSOFT_ALLOWED_TENANTS: z.string().min(1).optional(),
  MICROSOFT_OPENID_METADATA_URL: httpAddress.optional(),
  MICROSOFT_LOGIN_URL: httpAddress.optional(),
};

type Values = z.infer<z.ZodObject<typeof teamsVariables>>;

export interface TeamsConfig {
  readonly type: (typeof TEAMS_APP_TYPES)[number];
  /** Empty for the emulator alone. */
  readonly appId: string;
  readonly password: string | undefined;
  /** The tenant the app is registered in. */
  readonly tenant: string | undefined;
  /** Tenants that are served; for the emulator all. */
  readonly allowedTenants: readonly string[];
  readonly openIdMetadataUrl: string | undefined;
  readonly loginUrl: string | undefined;
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

const NAMES = [
  'MICROSOFT_APP_ID',
  'MICROSOFT_APP_TYPE',
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_TENANT_ID',
  'MICROSOFT_ALLOWED_TENANTS',
] as const;

/** An empty app id would switch off all checks, and an unknown type would serve every tenant: both are refused. */
export function teamsFrom(values: Values, host: string): { config?: TeamsConfig; faults: string[] } {
  if (!NAMES.some((name) => values[name] !== undefined)) return { faults: [] };
  const faults: string[] = [];
  const type = values.MICROSOFT_APP_TYPE ?? 'SingleTenant';
  const listed = values.MICROSOFT_ALLOWED_TENANTS?.split(',').flatMap((tenant) => tenant.trim() || []);
  const tenant = values.MICROSOFT_APP_TENANT_ID;
  if (type === 'Emulator') {
    if (!LOOPBACK.test(host)) faults.push('MICROSOFT_APP_TYPE: Emulator mag alleen met HOST=127.0.0.1');
    if (values.MICROSOFT_APP_ID !== undefined)
      faults.push('MICROSOFT_APP_ID: niet samen met MICROSOFT_APP_TYPE=Emulator');
  } else {
    if (values.MICROSOFT_APP_ID === undefined) faults.push('MICROSOFT_APP_ID: verplicht voor Teams');
    if (type !== 'UserAssignedMSI' && values.MICROSOFT_APP_PASSWORD === undefined)
      faults.push(`MICROSOFT_APP_PASSWORD: verplicht bij ${type}`);
    if (type === 'MultiTenant' ? listed === undefined : tenant === undefined)
      faults.push(
        type === 'MultiTenant'
          ? 'MICROSOFT_ALLOWED_TENANTS: verplicht bij MultiTenant; noem de tenants die bediend worden'
          : `MICROSOFT_APP_TENANT_ID: verplicht bij ${type}`,
      );
  }
  if (faults.length > 0) return { faults };
  return {
    config: {
      type,
      appId: values.MICROSOFT_APP_ID ?? '',
      password: values.MICROSOFT_APP_PASSWORD,
      tenant,
      allowedTenants: listed ?? (tenant === undefined ? [] : [tenant]),
      openIdMetadataUrl: values.MICROSOFT_OPENID_METADATA_URL,
      loginUrl: values.MICROSOFT_LOGIN_URL,
    },
    faults,
  };
}
