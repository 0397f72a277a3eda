/** Signing in through a provider of OpenID Connect: what comes and goes, and what is kept. */

/** Who someone is, as the provider vouches. */
export interface Identity {
  readonly workspace: string;
  readonly person: string;
  readonly name: string;
  /** Only an address that the provider has verified. */
  readonly email?: string;
}

/** What a sign-in must come back with. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
}

export interface Provider {
  /** In addresses: "slack", "microsoft-8a1b…". */
  readonly id: string;
  /** On the button. */
  readonly name: string;
  /** @param redirect where it comes back. @returns where the browser goes, and what to expect. */
  readonly begin: (redirect: string) => Promise<Expected & { readonly address: string }>;
  /**
   * @param back the address that the browser came back to, whole.
   * @throws SignInRefused when it does not prove who someone is.
   */
  readonly finish: (back: URL, expected: Expected) => Promise<Identity>;
}

/** The provider, or what came back, does not prove who someone is. */
export class SignInRefused extends Error {}

export interface Pending extends Expected {
  readonly provider: string;
  /** The page to go to afterwards: a path. */
  readonly back: string;
}

export interface SignIns {
  /** @returns the id for the browser. */
  readonly begin: (pending: Pending) => Promise<string>;
  /** Once: afterwards it is gone. */
  readonly take: (id: string) => Promise<Pending | undefined>;
}

/** Who is signed in; `keys`: keyed hashes of the names that roles are given by. */
export interface Known {
  readonly workspace: string;
  readonly person: string;
  readonly name: string;
  readonly keys: readonly string[];
}

export interface Sessions {
  /** @returns the id for the cookie. */
  readonly begin: (known: Known) => Promise<string>;
  /** Counts as being there. @returns undefined when it ended, or was silent too long. */
  readonly find: (id: string) => Promise<Known | undefined>;
  readonly end: (id: string) => Promise<void>;
}
