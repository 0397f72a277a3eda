/** Roles, by workspace and by list. */
import type { Role } from './model.ts';

export interface RoleLists {
  /** E-mail addresses, or persons ("slack:T0123/U0456"). */
  readonly managers: readonly string[];
  /** The same, or whole workspaces ("teams:8a1b…"). Absent: everyone who signs in. */
  readonly members: readonly string[] | undefined;
}

/** Names of one person in the lists; `email` only where the provider vouches for it. */
export const keysOf = (workspace: string, person: string, email: string | undefined): string[] => [
  workspace,
  `${workspace}/${person}`,
  ...(email === undefined ? [] : [email.toLowerCase()]),
];

/**
 * What someone may, by the names they have in the lists.
 * @param keyed makes of a name what is kept of it, so that no address is stored in clear.
 */
export function createRoles({ managers, members }: RoleLists, keyed: (name: string) => string) {
  const folded = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.map((name) => keyed(name.includes('@') ? name.toLowerCase() : name)));
  const managing = folded(managers);
  const taking = members === undefined ? undefined : folded(members);
  return (keys: readonly string[]): Role => {
    if (keys.some((key) => managing.has(key))) return 'manager';
    return taking === undefined || keys.some((key) => taking.has(key)) ? 'member' : 'reader';
  };
}
