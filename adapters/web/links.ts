/** Addresses of pictures, signed: a picture is seen by who was given its address. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PollPicture } from '#src/board/poll.ts';
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

const standingOf = ({ votes, closed }: PollPicture): string =>
  `${closed ? 'eindstand' : 'tussenstand'}-${votes.join('-')}`;

const signPoll = (secret: string, picture: PollPicture): Buffer =>
  createHmac('sha256', secret)
    .update(`peiling\0${picture.workspace}\0${picture.poll}\0${standingOf(picture)}`)
    .digest()
    .subarray(0, SIGNATURE_BYTES);

/** Path of the picture of a poll as it stood: who was given it sees this standing, and no other. */
export function pollPictureAddress(secret: string, picture: PollPicture): string {
  const [workspace, poll] = [picture.workspace, picture.poll].map(encodeURIComponent);
  return `/peiling/${workspace}/${poll}/${standingOf(picture)}.png?s=${signPoll(secret, picture).toString('base64url')}`;
}

const STANDING = /^(tussenstand|eindstand)-(\d{1,6}(?:-\d{1,6}){1,9})\.png$/;

/** What an address of a picture names; undefined where it is none of ours, or changed. */
export function pollPictureAt(
  secret: string,
  {
    workspace,
    poll,
    standing,
  }: { readonly workspace: string; readonly poll: string; readonly standing: string },
  signature: unknown,
): PollPicture | undefined {
  const [, kind, votes = ''] = STANDING.exec(standing) ?? [];
  if (kind === undefined || typeof signature !== 'string') return undefined;
  const picture = { workspace, poll, votes: votes.split('-').map(Number), closed: kind === 'eindstand' };
  return isSame(signature, signPoll(secret, picture)) ? picture : undefined;
}

/** Compares in constant time. */
function isSame(signature: string, expected: Buffer): boolean {
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Address of the page of a figure; with a form (".csv") that of the file. */
export const figureAddress = (base: string, figure: string, form?: Form | Download): string =>
  `${base}/figuur/${encodeURIComponent(figure)}${form === undefined ? '' : `.${form}`}`;

export const isSigned = (secret: string, figure: string, form: Form, signature: string): boolean =>
  isSame(signature, sign(secret, figure, form));

/** Addresses for who is not on our own page: absolute, and only of use to others with a public address. */
export function createLinks(
  { publicUrl, host, port }: { publicUrl: string | undefined; host: string; port: number },
  secret: string,
): Links {
  const base = publicUrl ?? `http://${host}:${port}`;
  return {
    figure: (figure) => figureAddress(base, figure),
    picture: (figure, form) => pictureAddress(base, secret, figure, form),
    pollPicture: (picture) => `${base}${pollPictureAddress(secret, picture)}`,
    page: (path) => `${base}${path}`,
    download: (figure, form) => figureAddress(base, figure, form),
    reachable: publicUrl !== undefined,
  };
}
