/** The Teams app as an administrator uploads it: manifest and icons in one zip, for one app at one address. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';

const FOLDER = new URL('../manifests/teams/', import.meta.url);
/** What stands in the manifest until it is known. */
const NO_APP = '00000000-0000-0000-0000-000000000000';
const NO_ADDRESS = 'https://peilstok.example';

const appSchema = z.object({
  MICROSOFT_APP_ID: z.guid('MICROSOFT_APP_ID: het id van de app in Azure, zoals 1b2c…-…'),
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: 'PUBLIC_URL: het adres van Peilstok, met https://' })
    .transform((address) => address.replace(/\/+$/, '')),
});

export type PackageResult = { readonly zip: Uint8Array } | { readonly faults: readonly string[] };

/** The manifest for an app and an address. */
export function fillManifest(appId: string, publicUrl: string): string {
  return readFileSync(new URL('manifest.json', FOLDER), 'utf8')
    .replaceAll(NO_APP, appId)
    .replaceAll(NO_ADDRESS, publicUrl)
    .replaceAll(new URL(NO_ADDRESS).host, new URL(publicUrl).host);
}

const asItIs = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FOLDER)));

/** The same input gives the same bytes. */
export function packTeamsApp(environment: Readonly<Record<string, string | undefined>>): PackageResult {
  const parsed = appSchema.safeParse({
    MICROSOFT_APP_ID: environment.MICROSOFT_APP_ID ?? '',
    PUBLIC_URL: environment.PUBLIC_URL ?? '',
  });
  if (!parsed.success) return { faults: parsed.error.issues.map(({ message }) => message) };
  const { MICROSOFT_APP_ID: appId, PUBLIC_URL: publicUrl } = parsed.data;
  return {
    zip: zipSync(
      {
        'manifest.json': strToU8(fillManifest(appId, publicUrl)),
        'en.json': asItIs('en.json'),
        'color.png': asItIs('color.png'),
        'outline.png': asItIs('outline.png'),
      },
      { mtime: new Date(2026, 0, 1) },
    ),
  };
}
