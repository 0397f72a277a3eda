/** Style sheets, script and icon of the page: a fixed list, read and compressed once at start. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly compressed: Buffer;
  readonly etag: string;
}

const own = (name: string): URL => new URL(`public/${name}`, import.meta.url);
const installed = (path: string): URL => new URL(import.meta.resolve(path));

const FILES: readonly { readonly name: string; readonly type: string; readonly url: () => URL }[] = [
  {
    name: 'theme.css',
    type: 'text/css; charset=utf-8',
    url: () => installed('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'),
  },
  {
    name: 'components.css',
    type: 'text/css; charset=utf-8',
    url: () => installed('@utrecht/component-library-css/dist/index.css'),
  },
  { name: 'peilstok.css', type: 'text/css; charset=utf-8', url: () => own('peilstok.css') },
  { name: 'chat.js', type: 'text/javascript; charset=utf-8', url: () => own('chat.js') },
  { name: 'icon.svg', type: 'image/svg+xml', url: () => own('icon.svg') },
];

export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const assets = await Promise.all(
    FILES.map(async ({ name, type, url }): Promise<[string, Asset]> => {
      const body = await readFile(url());
      const compressed = await promisify(gzip)(body);
      return [
        name,
        {
          type,
          body,
          compressed,
          etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
        },
      ];
    }),
  );
  return new Map(assets);
}
