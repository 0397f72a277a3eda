/** What a subscription is to be about, out of what was said or filled in. */
import type { ActAnswer, Catalogue } from '#src/model.ts';
import { placeOf } from '../answer/plan/places.ts';
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
  const [group] = places.length > 0 || home !== undefined ? groups : [];
  // null: said that there is none.
  const compared = details?.compared === undefined ? group : (details.compared ?? undefined);
  const assumedHome = places.length === 0 && home !== undefined;
  // A group alone is kept, so that it can be said that it has no figures of its own.
  const subjects = places.length > 0 ? places : home === undefined ? groups : [home];
  return {
    regions: subjects,
    themes: details?.themes ?? (theme === undefined ? [] : [theme]),
    indicators: [...indicators],
    ...(compared === undefined ? {} : { compared }),
    assumedHome,
  };
}

export const MOST_REGIONS = 10;

/** Why there can be no digest about it. */
export type ScopeFault =
  | 'no-region'
  | 'too-many-regions'
  /** A group of municipalities, or a code that is no place today. */
  | 'not-a-place'
  /** It has no peers or province, or it is one of the places itself. */
  | 'not-comparable';

export function faultOf({ regions, compared }: Scope, catalogue: Catalogue): ScopeFault | undefined {
  if (regions.length === 0) return 'no-region';
  if (regions.length > MOST_REGIONS) return 'too-many-regions';
  if (
    regions.some((code) => !catalogue.regions.has(code) || placeOf(code, undefined, catalogue) === undefined)
  )
    return 'not-a-place';
  const isHeldAgainst = regions.some((region) => besideOf(compared, region, catalogue) !== undefined);
  return compared === undefined || isHeldAgainst ? undefined : 'not-comparable';
}

/** What one of the places is held against; undefined where that is itself, or where it has no peers or province. */
export function besideOf(
  compared: string | undefined,
  region: string,
  catalogue: Catalogue,
): string | undefined {
  const place = compared === undefined ? undefined : placeOf(compared, region, catalogue);
  return place === undefined || place.code === region ? undefined : compared;
}

/** Of a subscription that is there: what was said anew of it. */
export function scopeChange(
  act: ActAnswer,
  catalogue: Catalogue,
): Partial<Omit<Scope, 'compared'>> & { readonly compared?: string | null } {
  const { regions, themes, indicators, compared } = scopeOf(act, undefined, catalogue);
  const places = regions.filter((code) => catalogue.regions.has(code));
  const isAboutElse = act.details?.themes !== undefined || themes.length > 0 || indicators.length > 0;
  return {
    ...(places.length === 0 ? {} : { regions: places }),
    ...(isAboutElse ? { themes, indicators } : {}),
    ...(act.details?.compared === null ? { compared: null } : compared === undefined ? {} : { compared }),
  };
}
