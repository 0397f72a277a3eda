/** What is kept of one person, to show it to them and to take it away. */

/** Stands where a person was who asked to be forgotten. */
export const FORGOTTEN_PERSON = '';

/** Everything that is kept of a person, as plain data. */
export type PersonFile = Readonly<Record<string, readonly object[]>>;

/** How many rows were taken away or made nameless, by what they were. */
export type ForgetReport = Readonly<Record<string, number>>;

export interface People {
  /** @param person as commands name one: "slack:T0123/U0456". */
  readonly export: (workspace: string, person: string) => Promise<PersonFile>;
  readonly forget: (workspace: string, person: string) => Promise<ForgetReport>;
}

/** "slack:T0123/U0456"; undefined where it is not one. */
export function personNamed(
  name: string,
): { readonly workspace: string; readonly person: string } | undefined {
  const match = /^((?:slack|teams):[^/\s]+)\/(\S+)$/.exec(name);
  const [, workspace, person] = match ?? [];
  return workspace === undefined || person === undefined ? undefined : { workspace, person };
}
