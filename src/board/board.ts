/** All that the pages of the klankbordgroep work with. */
import type { WorkbookSheet } from '../answer/export/workbook.ts';
import { periodName } from '../answer/wording/periods.ts';
import type { KeptFigure } from '../model.ts';
import type { BoardDesk } from './desk.ts';
import type { Meetings, Members, Packs, Point, Polls, RemarkStore, Role, Unanswered } from './model.ts';
import type { PollPictures } from './poll-pictures.ts';
import type { Provider, Sessions, SignIns } from './sign-in.ts';

/** Names by code, of whatever a remark can be about. */
export interface Names {
  readonly regions: ReadonlyMap<string, { readonly name: string }>;
  readonly indicators: ReadonlyMap<string, { readonly name: string }>;
  readonly sectors: ReadonlyMap<string, { readonly name: string }>;
}

export interface Board {
  readonly providers: readonly Provider[];
  readonly signIns: SignIns;
  readonly sessions: Sessions;
  readonly roleOf: (keys: readonly string[]) => Role;
  /** What is kept of a name that roles are given by. */
  readonly keyed: (name: string) => string;
  readonly desk: BoardDesk;
  readonly remarks: RemarkStore;
  readonly members: Members;
  readonly meetings: Meetings;
  readonly packs: Packs;
  readonly polls: Polls;
  readonly pollPictures: PollPictures;
  readonly unanswered: Unanswered;
  readonly names: () => Promise<Names>;
  readonly figure: (id: string) => Promise<KeptFigure | null>;
  readonly xlsx: (sheets: readonly WorkbookSheet[]) => Promise<Uint8Array>;
  /** A new id that cannot be guessed. */
  readonly newId: () => string;
  /** ISO date. */
  readonly today: () => string;
}

/** "Breda, Openstaande vacatures, Bouw, 2021"; empty for a figure as a whole. */
export function wordPoint({ region, indicator, sector, period, until }: Point, names: Names): string {
  const name = (map: Names['regions'], code: string | undefined): string[] =>
    code === undefined ? [] : [map.get(code)?.name ?? code];
  return [
    ...name(names.regions, region),
    ...name(names.indicators, indicator),
    ...name(names.sectors, sector),
    ...(period === undefined
      ? []
      : [until === undefined ? periodName(period) : `${periodName(period)} tot en met ${periodName(until)}`]),
  ].join(', ');
}
