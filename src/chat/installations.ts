/** Where an app is installed by others, with the tokens that were given for it; kept sealed. */

export interface Installation {
  /** Platform and workspace ("slack:T0123"), or an organisation for all of its workspaces ("slack:E0123"). */
  readonly tenant: string;
  readonly name: string;
  readonly botUser: string;
  readonly botId: string;
  /** Separated by commas. */
  readonly scopes: string;
  readonly token: string;
  readonly refreshToken?: string;
  /** Seconds since 1970; absent: the token does not expire. */
  readonly expiresAt?: number;
}

export interface Installations {
  /** @returns the first of these tenants that has the app. */
  readonly find: (tenants: readonly string[]) => Promise<Installation | undefined>;
  /** Replaces what was there of this tenant. */
  readonly store: (installation: Installation) => Promise<void>;
  readonly remove: (tenant: string) => Promise<void>;
  /**
   * Renews the tokens when they are stale, one at a time whichever process asks; who waited gets what the other made.
   * @returns undefined when the tenant has no installation (any more).
   */
  readonly renew: (
    tenant: string,
    isStale: (installation: Installation) => boolean,
    refresh: (installation: Installation) => Promise<Installation>,
  ) => Promise<Installation | undefined>;
}

/** Pictures that were sent to a platform before, so that none is sent twice. */
export interface Uploads {
  readonly find: (workspace: string, figure: string) => Promise<string | undefined>;
  readonly remember: (workspace: string, figure: string, file: string) => Promise<void>;
  readonly forget: (workspace: string, figure: string) => Promise<void>;
}
