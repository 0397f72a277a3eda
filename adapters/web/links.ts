/** Addresses of pictures, signed: a picture is seen by who was given its address. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Links } from '#src/chat/platform.ts';
import type { Download } from '#src/model.ts';

export type Form = 'png' | 'svg';

/** Bytes of the signature that stand in the address: 160 bits. */
const SIGNATURE_BYTES = 20;

const sign = (secret: string, figure: string, form: Form): Buffer =>
  createHmac('sha256', secret).update(`grafiek\0${figure}\0${form}`).digest().subarray(0, SIGNATURE_BYTES);

export function pictureAddress(base: string, secret: string, figure: string, form: Form): string {
  return `${base}/grafiek/${encodeURIComponent(figure)}.${form}?s=${sign(secret, figure, form).toString('base64url')}`;
}

/** Address of the page of a figure; with a form (".csv") that of the file. */
export const figureAddress = (base: string, figure: string, form?: Form | Download): string =>
  `${base}/figuur/${encodeURIComponent(figure)}${form === undefined ? '' : `.${form}`}`;

/** Compares in constant time. */
export function isSigned(secret: string, figure: string, form: Form, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(secret, figure, form);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Addresses for who is not on our own page: absolute, and only of use to others with a public address. */
export function createLinks(
  { publicUrl, host, port }: { publicUrl: string | undefined; host: string; port: number },
  secret: string,
): Links {
  const base = publicUrl ?? `http://${host}:${port}`;
  return {
    figure: (figure) => figureAddress(base, figure),
    picture: (figure, form) => pictureAddress(base, secret, figure, form),
    page: (path) => `${base}${path}`,
    download: (figure, form) => figureAddress(base, figure, form),
    reachable: publicUrl !== undefined,
  };
}
