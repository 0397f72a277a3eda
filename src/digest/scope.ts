/** What a subscription is to be about, out of what was said. */
import type { ActAnswer, Catalogue } from '#src/model.ts';
import type { Scope } from './model.ts';

export interface SaidScope extends Scope {
  /** No place was said: the home was taken. */
  readonly assumedHome: boolean;
}

/** Regions that have figures of their own are what it is about; a group of municipalities is what they are held against. */
export function scopeOf(
  { regions = [], indicators = [], theme, details }: ActAnswer,
  home: string | undefined,
  catalogue: Catalogue,
): SaidScope {
  const own = regions.filter((code) => code !== details?.compared);
  const groups = own.filter((code) => !catalogue.regions.has(code));
  const places = own.filter((code) => catalogue.regions.has(code));
  const compared = details?.compared ?? (places.length > 0 || home !== undefined ? groups[0] : undefined);
  const assumedHome = places.length === 0 && home !== undefined;
  // A group alone is kept, so that it can be said that it has no figures of its own.
  const subjects = places.length > 0 ? places : home === undefined ? groups : [home];
  return {
    regions: subjects,
    themes: theme === undefined ? [] : [theme],
    indicators: [...indicators],
    ...(compared === undefined ? {} : { compared }),
    assumedHome,
  };
}
