/** What stands under and around an answer in a conversation, the same in every chat. */
import type { RemarkKind } from '#src/chat/remarks.ts';
import { KIND_NAMES } from './board.ts';

export const UNDERSTOOD = 'Zo begreep ik je vraag';
export const FOR_EXAMPLE = 'Vraag bijvoorbeeld';

export const BUTTONS = {
  table: 'Tabel',
  download: 'Download',
  calculation: 'Hoe is dit berekend?',
  remark: 'Klopt niet?',
} as const;

export const FILES = { xlsx: 'Excel (XLSX)', csv: 'CSV' } as const;

export const thisIsMine = (municipality: string): string => `${municipality} is mijn gemeente`;
export const figureName = (figure: string): string => `Figuur ${figure}`;
export const sourceLabel = (sources: string): string => `Bron: ${sources}`;

/** That not all of it stands here, and where it does. */
export const CUT_OFF = 'Een deel past niet in dit bericht. Alles staat op de pagina van de figuur.';
export const cutRows = (shown: number, all: number): string =>
  `Hier staan ${shown} van de ${all} rijen. Alles staat op de pagina van de figuur.`;

/** The dialog behind "Klopt niet?". */
export const REMARK = {
  title: 'Klopt er iets niet?',
  send: 'Versturen',
  cancel: 'Annuleren',
  close: 'Sluiten',
  kind: 'Wat voor opmerking is het?',
  text: 'Wat wil je zeggen?',
  needed: 'Schrijf eerst wat je wilt zeggen.',
  thanks: 'Bedankt. Je opmerking is bewaard bij deze figuur. De klankbordgroep kan haar lezen.',
} as const;

export const REMARK_KIND: Readonly<Record<RemarkKind, string>> = KIND_NAMES;

const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^figuur\//, 'Open de figuur'],
  [/^pakket\//, 'Open het pakket'],
  [/^klankbord\/poll\//, 'Open de peiling'],
  [/^klankbord\/opmerking\//, 'Open de opmerking'],
];

/** What a link to a page of ours is called. @param path without the first slash. */
export const openPage = (path: string): string =>
  PAGES.find(([pattern]) => pattern.test(path))?.[1] ?? 'Open de pagina';
