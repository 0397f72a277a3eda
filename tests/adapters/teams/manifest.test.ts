/** The Teams app as it is uploaded: valid by Microsoft's own schema, and nothing of the example left in it. */
import { readFileSync } from 'node:fs';
import languageSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.24/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
};
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.24/MicrosoftTeams.schema.json' with {
  type: 'json',
};
import { loadImage } from '@napi-rs/canvas';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { typedIn } from '#adapters/teams/extension.ts';
import { packTeamsApp } from '../../../scripts/teams-package.ts';
import { APP_ID } from '../../fakes/microsoft.ts';

const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never, ['uri', 'email']);
const validate = ajv.compile(manifestSchema);
const validateLanguage = ajv.compile(languageSchema);

const source = JSON.parse(
  readFileSync(new URL('../../../manifests/teams/manifest.json', import.meta.url), 'utf8'),
);

const PLACE = { MICROSOFT_APP_ID: APP_ID, PUBLIC_URL: 'https://cijfers.breda.example:8443/' };

function unpacked(): Record<string, Uint8Array> {
  const packed = packTeamsApp(PLACE);
  if ('faults' in packed) throw new Error(packed.faults.join());
  return unzipSync(packed.zip);
}

const faultsOf = (check: typeof validate, value: unknown): unknown => (check(value) ? [] : check.errors);

describe('the manifest', () => {
  it('is valid by Microsoft’s schema', () => {
    expect(faultsOf(validate, source)).toEqual([]);
  });

  it('is held against a schema that refuses', () => {
    expect(faultsOf(validate, { ...source, id: 'geen-guid' })).not.toEqual([]);
    expect(
      faultsOf(validate, { ...source, bots: [{ ...source.bots[0], scopes: ['iedereen'] }] }),
    ).not.toEqual([]);
    expect(faultsOf(validate, { ...source, onbekend: 1 })).not.toEqual([]);
  });

  it('offers the bot everywhere, and its commands in each place', () => {
    const [bot] = source.bots;
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot.commandLists.flatMap(({ scopes }: { scopes: string[] }) => scopes).sort()).toEqual([
      'groupChat',
      'personal',
      'team',
    ]);
  });

  it('names the parameter of the extension as we read it', () => {
    const [query] = source.composeExtensions[0].commands;
    const [{ name }] = query.parameters;
    expect(typedIn({ value: { parameters: [{ name, value: 'banen' }] } } as never)).toBe('banen');
  });
});

describe('the zip', () => {
  it('is for the app and the address that were given', () => {
    const files = unpacked();
    const text = strFromU8(files['manifest.json'] ?? new Uint8Array());
    expect(faultsOf(validate, JSON.parse(text))).toEqual([]);
    expect(faultsOf(validateLanguage, JSON.parse(strFromU8(files['en.json'] ?? new Uint8Array())))).toEqual(
      [],
    );
    expect(JSON.parse(text)).toMatchObject({
      id: APP_ID,
      bots: [{ botId: APP_ID }],
      composeExtensions: [{ botId: APP_ID }],
      developer: { websiteUrl: 'https://cijfers.breda.example:8443' },
      validDomains: ['cijfers.breda.example:8443'],
    });
    expect(text).not.toMatch(/peilstok\.example|00000000-0000/);
  });

  it('has all that the manifest names, at its root', () => {
    const { icons, localizationInfo } = source;
    const named = [
      icons.color,
      icons.outline,
      ...localizationInfo.additionalLanguages.map(({ file }: { file: string }) => file),
    ];
    expect(Object.keys(unpacked()).sort()).toEqual(['manifest.json', ...named].sort());
  });

  it('has icons of the size that Teams asks for', async () => {
    const files = unpacked();
    const sizes = await Promise.all(
      ['color.png', 'outline.png'].map(async (name) => {
        const { width, height } = await loadImage(Buffer.from(files[name] ?? []));
        return [width, height];
      }),
    );
    expect(sizes).toEqual([
      [192, 192],
      [32, 32],
    ]);
  });

  it('is the same for the same input', () => {
    expect(packTeamsApp(PLACE)).toEqual(packTeamsApp(PLACE));
  });

  it('is not made without an app or a safe address', () => {
    expect(packTeamsApp({})).toEqual({
      faults: [expect.stringContaining('MICROSOFT_APP_ID'), expect.stringContaining('PUBLIC_URL')],
    });
    expect(packTeamsApp({ ...PLACE, PUBLIC_URL: 'http://cijfers.breda.example' })).toEqual({
      faults: [expect.stringContaining('https')],
    });
  });
});
