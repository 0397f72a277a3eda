import { describe, expect, it } from 'vitest';
import { type Config, readConfig } from '#src/config.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  const result = readConfig(environment);
  return 'faults' in result ? result.faults : [];
};

const configOf = (environment: Record<string, string>): Config => {
  const result = readConfig(environment);
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return result.config;
};

const SECRET = 'x'.repeat(32);

describe('the configuration', () => {
  it('needs nothing: the embedded database with demo figures, on loopback', () => {
    expect(configOf({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      pdokUrl: 'https://api.pdok.nl',
      publicUrl: undefined,
      databaseUrl: undefined,
      refresh: undefined,
      dataFolder: './data',
      secret: undefined,
      demo: true,
      today: undefined,
      logLevel: 'info',
      logQuestions: false,
      trustProxy: [],
      cbsUrl: undefined,
      swing: { url: 'https://www.waarstaatjegemeente.nl', apiKey: undefined },
      retentionDays: 90,
      boardDays: 730,
      signIn: undefined,
      slack: undefined,
      teams: undefined,
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(configOf({ PORT: '', DATABASE_URL: ' ', PEILSTOK_TODAY: '' })).toEqual(configOf({}));
  });

  it('is frozen', () => {
    expect(Object.isFrozen(configOf({}))).toBe(true);
  });

  it('has demo figures off with PostgreSQL unless they are asked for', () => {
    const postgres = { DATABASE_URL: 'postgres://localhost/peilstok', PEILSTOK_SECRET: SECRET };
    expect(configOf(postgres).demo).toBe(false);
    expect(configOf({ ...postgres, PEILSTOK_DEMO: 'on' }).demo).toBe(true);
    expect(configOf({ PEILSTOK_DEMO: 'off' }).demo).toBe(false);
  });

  it('drops a slash at the end of the public address', () => {
    expect(configOf({ PUBLIC_URL: 'https://peilstok.example.nl/' }).publicUrl).toBe(
      'https://peilstok.example.nl',
    );
  });

  it('splits the proxies it may trust', () => {
    expect(configOf({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1']);
  });

  it.each([
    ['PORT', 'drieduizend'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'peilstok.example.nl'],
    ['PUBLIC_URL', 'ftp://peilstok.example.nl'],
    ['DATABASE_URL', 'mysql://localhost/peilstok'],
    ['PEILSTOK_SECRET', 'kort'],
    ['PEILSTOK_DEMO', 'misschien'],
    ['PEILSTOK_LOG_QUESTIONS', 'ja'],
    ['PEILSTOK_TODAY', '31-12-2026'],
    ['PEILSTOK_TODAY', '2026-02-30'],
    ['PEILSTOK_LOG', 'alles'],
    ['PEILSTOK_REFRESH', 'elke maandag'],
    ['TRUST_PROXY', 'iedereen!'],
  ])('refuses %s=%s and names it', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(name);
  });

  it('reports all mistakes at once', () => {
    expect(faultsOf({ PORT: 'x', PEILSTOK_DEMO: 'x', PEILSTOK_TODAY: 'x' })).toHaveLength(3);
  });

  it('asks for a secret with PostgreSQL: replicas must sign alike', () => {
    expect(faultsOf({ DATABASE_URL: 'postgres://localhost/peilstok' })[0]).toContain('PEILSTOK_SECRET');
  });

  describe('of Slack', () => {
    const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'x'.repeat(32) };

    it('is one workspace by its token, reached by signed requests', () => {
      expect(configOf(http).slack).toEqual({
        way: { signingSecret: 'x'.repeat(32) },
        access: { botToken: 'xoxb-1' },
        apiUrl: undefined,
      });
    });

    it('is a socket from within where an app token is given', () => {
      expect(configOf({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack?.way).toEqual({
        appToken: 'xapp-1',
      });
    });

    it.each([
      ['half of it', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
      ['no access', { SLACK_SIGNING_SECRET: 'x'.repeat(32) }, 'SLACK_BOT_TOKEN'],
      ['a user token', { ...http, SLACK_BOT_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN'],
      [
        'half a client',
        { SLACK_SIGNING_SECRET: 'x'.repeat(32), SLACK_CLIENT_ID: '1' },
        'SLACK_CLIENT_SECRET',
      ],
      [
        'both kinds of access',
        { ...http, SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2' },
        'SLACK_BOT_TOKEN',
      ],
    ])('refuses %s', (_, environment, name) => {
      expect(faultsOf(environment).join()).toContain(name);
    });
  });

  describe('of Teams', () => {
    const single = { MICROSOFT_APP_ID: 'a', MICROSOFT_APP_PASSWORD: 'b', MICROSOFT_APP_TENANT_ID: 'c' };

    it('serves the tenant of the app, or those that are named', () => {
      expect(configOf(single).teams?.allowedTenants).toEqual(['c']);
      expect(configOf({ ...single, MICROSOFT_ALLOWED_TENANTS: 'd, e' }).teams?.allowedTenants).toEqual([
        'd',
        'e',
      ]);
    });

    it.each([
      ['an empty app id', { MICROSOFT_APP_PASSWORD: 'b', MICROSOFT_APP_TENANT_ID: 'c' }, 'MICROSOFT_APP_ID'],
      ['an unknown type', { ...single, MICROSOFT_APP_TYPE: 'Anders' }, 'MICROSOFT_APP_TYPE'],
      ['no tenant', { MICROSOFT_APP_ID: 'a', MICROSOFT_APP_PASSWORD: 'b' }, 'MICROSOFT_APP_TENANT_ID'],
      ['all tenants', { ...single, MICROSOFT_APP_TYPE: 'MultiTenant' }, 'MICROSOFT_ALLOWED_TENANTS'],
      ['an emulator for all', { MICROSOFT_APP_TYPE: 'Emulator', HOST: '0.0.0.0' }, 'MICROSOFT_APP_TYPE'],
    ])('refuses %s', (_, environment, name) => {
      expect(faultsOf(environment).join()).toContain(name);
    });

    it('has an emulator on this machine alone', () => {
      expect(configOf({ MICROSOFT_APP_TYPE: 'Emulator' }).teams?.type).toBe('Emulator');
    });
  });
});
