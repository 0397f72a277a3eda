/** What a weekly digest says around its items: what it is about and when it comes, its headline, its parts, its foot. */
import type {
  AlertMessage,
  Edition,
  EditionItem,
  Moment,
  NewsKind,
  Scope,
  Subscription,
} from '#src/digest/model.ts';
import type { Catalogue } from '#src/model.ts';
import { themeName } from './about.ts';
import { dateName } from './periods.ts';
import { placeByCode } from './places.ts';
import { listOf, lowerFirst, shortListOf, upperFirst } from './text.ts';

export const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** "elke maandag om 8.00 uur" */
export const momentName = ({ weekday, time }: Moment): string =>
  `elke ${DAYS[weekday - 1] ?? ''} om ${Number(time.slice(0, 2))}.${time.slice(3)} uur`;

/** "winkelleegstand en vacatures", "de arbeidsmarkt"; empty for everything. */
export function scopeName({ themes, indicators }: Scope, catalogue: Catalogue): string {
  const named = themes.map((theme) => lowerFirst(themeName(theme, catalogue)));
  const several = themes.length + indicators.length > 1;
  const names = [
    // A name with "en" in it is no two names.
    ...named.map((name) => (several && / en /.test(name) ? `‘${name}’` : name)),
    ...indicators.map((id) => lowerFirst(catalogue.indicators.get(id)?.name ?? id)),
  ];
  return shortListOf(names, 4);
}

export const regionsName = ({ regions }: Pick<Scope, 'regions'>, catalogue: Catalogue): string =>
  listOf(regions.map((code) => placeByCode(code, catalogue).spoken));

const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** How much there is of each kind; what is new and stands out counts for both. */
export type Counts = Readonly<Record<NewsKind, number>>;

/** "Emmen: 9 nieuwe cijfers, 1 valt op" */
export function headlineOf(scope: Scope, counts: Counts, catalogue: Catalogue): string {
  const { new: fresh, stands, revised } = counts;
  const parts = [
    ...(fresh > 0 ? [countOf(fresh, 'nieuw cijfer', 'nieuwe cijfers')] : []),
    ...(stands > 0 ? [`${stands} ${stands === 1 ? 'valt' : 'vallen'} op`] : []),
    ...(revised > 0 ? [`${revised} herzien`] : []),
  ];
  const what = parts.length === 0 ? 'niets nieuws deze week' : parts.join(', ');
  return `${upperFirst(regionsName(scope, catalogue))}: ${what}`;
}

export function nothingNew(scope: Scope, catalogue: Catalogue): string {
  const about = scopeName(scope, catalogue);
  const over = about === '' ? '' : ` over ${about}`;
  return `Er zijn deze week geen nieuwe cijfers${over} voor ${regionsName(scope, catalogue)}, en er valt niets nieuws op.`;
}

export const footerOf = ({ id, moment }: Pick<Subscription, 'id' | 'moment'>): string =>
  `Je krijgt dit ${momentName(moment)}. Wijzigen, pauzeren of stoppen? Zeg "wijzig abonnement ${id}", "pauzeer abonnement ${id}" of "stop abonnement ${id}".`;

const KIND_TITLES: Readonly<Record<NewsKind, string>> = {
  new: 'Nieuw',
  stands: 'Valt op',
  revised: 'Herzien',
};
const NEW_AND_STANDS = 'Nieuw, en het valt op';

export const LOOK_FURTHER = 'Kijk verder:';

/** Items under the titles of their kinds, in their order. */
export const sectionsOf = (
  items: readonly EditionItem[],
): { readonly title: string; readonly items: readonly EditionItem[] }[] =>
  [...Map.groupBy(items, ({ kind, stands }) => (stands ? NEW_AND_STANDS : KIND_TITLES[kind]))].map(
    ([title, own]) => ({ title, items: own }),
  );

/** An edition as lines of text, for the command line and for clients without layout. */
export function editionLines(edition: Edition): string[] {
  const { headline, items, nothing, question, rest, footer } = edition;
  return [
    headline,
    ...sectionsOf(items).flatMap(({ title, items: own }) => [
      '',
      title,
      ...own.map(({ sentence: text, figure }) => `- ${text} (figuur ${figure})`),
    ]),
    ...(nothing === undefined ? [] : ['', nothing]),
    ...(question === undefined ? [] : ['', `${LOOK_FURTHER} ${question}`]),
    ...(rest.length === 0 ? [] : ['', ...rest]),
    '',
    footer,
  ];
}

/** An alert as lines of text. */
export const alertLines = ({ headline, sentence: text, figure, footer }: AlertMessage): string[] => [
  headline,
  '',
  `${text} (figuur ${figure})`,
  '',
  footer,
];

export const pausedUntil = (paused: string): string =>
  paused === 'forever' ? 'staat stil' : `staat stil tot ${dateName(paused)}`;
