/** Which settings of Teams start, and which are refused. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '#src/config.ts';

const WHOLE = {
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_PASSWORD: 'geheim',
  MICROSOFT_APP_TENANT_ID: 'tenant',
};

const faults = (environment: Record<string, string>): readonly string[] => {
  const result = readConfig(environment);
  return 'faults' in result ? result.faults : [];
};

const teams = (environment: Record<string, string>) => {
  const result = readConfig(environment);
  if ('faults' in result) throw new Error(result.faults.join());
  return result.config.teams;
};

describe('Teams', () => {
  it('is off without settings, and on with all of them', () => {
    expect(teams({})).toBeUndefined();
    expect(teams(WHOLE)).toMatchObject({ appId: 'app', allowedTenants: ['tenant'] });
  });

  it.each<[string, Record<string, string>, string]>([
    ['an empty app id', { ...WHOLE, MICROSOFT_APP_ID: '' }, 'MICROSOFT_APP_ID'],
    ['an app id of spaces', { ...WHOLE, MICROSOFT_APP_ID: '  ' }, 'MICROSOFT_APP_ID'],
    ['an unknown type', { ...WHOLE, MICROSOFT_APP_TYPE: 'Singletenant' }, 'MICROSOFT_APP_TYPE'],
    ['no secret', { ...WHOLE, MICROSOFT_APP_PASSWORD: '' }, 'MICROSOFT_APP_PASSWORD'],
    ['no tenant', { ...WHOLE, MICROSOFT_APP_TENANT_ID: '' }, 'MICROSOFT_APP_TENANT_ID'],
    ['all tenants there are', { ...WHOLE, MICROSOFT_APP_TYPE: 'MultiTenant' }, 'MICROSOFT_ALLOWED_TENANTS'],
    ['the emulator for others', { MICROSOFT_APP_TYPE: 'Emulator', HOST: '0.0.0.0' }, 'HOST=127.0.0.1'],
    [
      'the emulator with an app',
      { MICROSOFT_APP_TYPE: 'Emulator', MICROSOFT_APP_ID: 'app' },
      'MICROSOFT_APP_ID',
    ],
  ])('does not start with %s', (_name, environment, said) => {
    expect(faults(environment).join()).toContain(said);
  });

  it('serves the tenants that are listed', () => {
    expect(teams({ ...WHOLE, MICROSOFT_ALLOWED_TENANTS: ' a, b ,' })?.allowedTenants).toEqual(['a', 'b']);
  });
});
