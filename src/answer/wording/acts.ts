/** Answers to what is no question about figures: help, a greeting, a home, a subscription. */
import type { Act, ActAnswer, Catalogue, Parse } from '#src/model.ts';
import { themeName } from './about.ts';
import { PACK_ELSEWHERE, PACKS_PAGE, REMARK_PAGE, wordRemarkElsewhere } from './board.ts';
import { placeByCode } from './places.ts';
import { POLL_ELSEWHERE, POLLS_PAGE } from './poll.ts';
import { listOf, lowerFirst } from './text.ts';

type ActParse = Extract<Parse, { outcome: 'act' }>;

/** One of each kind of question. */
export const EXAMPLES: readonly string[] = [
  'Vacatures in Breda vergeleken met de G40',
  'Winkelleegstand in Emmen sinds 2018',
  'Top 10 gemeenten in de G40 met de hoogste werkloosheid',
  'Banen in Tilburg per sector',
  'Hoeveel inwoners heeft Zwolle?',
];

function regionsOf({ regions = [] }: ActParse, catalogue: Catalogue): string {
  return listOf(regions.map((code) => placeByCode(code, catalogue).spoken));
}

/** "nieuwe cijfers over vacatures in Breda" */
function subscription(parse: ActParse, catalogue: Catalogue): string {
  const names = (parse.indicators ?? []).map((id) => lowerFirst(catalogue.indicators.get(id)?.name ?? id));
  const what =
    names.length > 0
      ? names
      : parse.theme === undefined
        ? []
        : [lowerFirst(themeName(parse.theme, catalogue))];
  const where = (parse.regions ?? []).map((code) => placeByCode(code, catalogue).inside);
  return ['nieuwe cijfers', what.length > 0 ? `over ${listOf(what)}` : '', listOf(where)]
    .filter((part) => part !== '')
    .join(' ');
}

/** There is no channel here to send anything to. */
const ONLY_IN_CHAT =
  'Abonneren doe je in Slack of Teams: zeg het daar in een kanaal of in een gesprek met mij.';

function help(catalogue: Catalogue): string {
  const kinds = catalogue.indicators.size;
  return (
    `Ik geef cijfers over gemeenten, provincies en heel Nederland, met een grafiek. Ik ken ${kinds} onderwerpen, ` +
    'van vacatures en winkelleegstand tot inwoners en inkomen. Noem een onderwerp en een plaats; een periode, ' +
    'sector of vergelijking mag erbij.'
  );
}

const TEXTS: Readonly<Record<Exclude<Act, 'figure'>, (parse: ActParse, catalogue: Catalogue) => string>> = {
  help: (_, catalogue) => help(catalogue),
  greeting: () => 'Hallo! Stel gerust een vraag over cijfers van een gemeente.',
  thanks: () => 'Graag gedaan.',
  set_home: (parse, catalogue) =>
    parse.regions === undefined || parse.regions.length === 0
      ? 'Welke gemeente is de jouwe? Noem hem, of kies hem bij ‘Mijn gemeente’.'
      : `Jouw gemeente is ${regionsOf(parse, catalogue)}. Vraag je iets zonder plaats, dan neem ik die.`,
  subscribe: (parse, catalogue) => `Je wilt bericht bij ${subscription(parse, catalogue)}. ${ONLY_IN_CHAT}`,
  unsubscribe: () => `Hier krijg je van mij geen berichten. ${ONLY_IN_CHAT}`,
  subscriptions: () => `Hier heb je geen abonnementen. ${ONLY_IN_CHAT}`,
  preview: () => ONLY_IN_CHAT,
  pause: () => ONLY_IN_CHAT,
  resume: () => ONLY_IN_CHAT,
  change: () => ONLY_IN_CHAT,
  // Where the klankbordgroep is not at hand.
  feedback: ({ figure }) => wordRemarkElsewhere(figure !== undefined),
  remark: ({ figure }) => wordRemarkElsewhere(figure !== undefined),
  pack: () => PACK_ELSEWHERE,
  poll: () => POLL_ELSEWHERE,
  vote: () => POLL_ELSEWHERE,
};

/** Where it can be done. */
function pageFor({ act, figure }: ActParse): ActAnswer['page'] {
  switch (act) {
    case 'feedback':
    case 'remark':
      return figure === undefined ? undefined : { path: `/figuur/${figure}#opmerkingen`, label: REMARK_PAGE };
    case 'pack':
      return { path: '/klankbord/pakketten', label: PACKS_PAGE };
    case 'poll':
    case 'vote':
      return { path: '/klankbord/peilingen', label: POLLS_PAGE };
    default:
      return undefined;
  }
}

/** A figure that is asked for is no matter of words alone: `wording/figure.ts`. */
export function wordAct(
  parse: ActParse & { readonly act: Exclude<Act, 'figure'> },
  catalogue: Catalogue,
): ActAnswer {
  const { act, regions, indicators, theme, figure, details } = parse;
  const page = pageFor(parse);
  const shows = act === 'help' || act === 'greeting' || act === 'set_home';
  return {
    outcome: 'act',
    act,
    ...(regions === undefined ? {} : { regions }),
    ...(indicators === undefined ? {} : { indicators }),
    ...(theme === undefined ? {} : { theme }),
    ...(figure === undefined ? {} : { figure }),
    ...(details === undefined ? {} : { details }),
    ...(page === undefined ? {} : { page }),
    summary: TEXTS[act](parse, catalogue),
    followUps: act === 'help' ? EXAMPLES : shows ? EXAMPLES.slice(0, 3) : [],
  };
}
