/** What is said of remarks, polls and packs: on the board, in conversations, in the minutes. */
import type { Remark, RemarkKind } from '#src/chat/remarks.ts';
import type { Explanation } from '#src/model.ts';
import type { RemarkStatus, Role } from '../../board/model.ts';
import { upperFirst } from './text.ts';

export const KIND_NAMES: Readonly<Record<RemarkKind, string>> = {
  question: 'Vraag',
  error: 'Mogelijke fout',
  explanation: 'Verklaring',
  wish: 'Wens',
};

export const STATUS_NAMES: Readonly<Record<RemarkStatus, string>> = {
  open: 'Open',
  confirmed: 'Bevestigd',
  resolved: 'Opgelost',
  rejected: 'Afgewezen',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  reader: 'lezer',
  member: 'lid',
  manager: 'beheerder',
};

/** Someone who wrote in a chat and never signed in here: only the platform knows the name. */
export const UNNAMED = 'een collega';
/** Instead of who asked to be forgotten. */
export const FORGOTTEN = 'verwijderd';

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Of the explanations of a figure that are about some of its numbers: a number only where there are several. */
export const explanationSign = (index: number, count: number): string =>
  count === 1 ? '(t)' : `(t${index + 1})`;

/** Below a table or picture, behind the signs. */
export const seeExplanations = (count: number): string =>
  count === 1 ? 'zie de toelichting' : 'zie de toelichting met dat nummer';

/** "(t2) Toelichting gemeente Breda: in 2021 is een distributiecentrum verhuisd." */
export const wordExplanation = ({ of, text, sign }: Pick<Explanation, 'of' | 'text' | 'sign'>): string =>
  `${sign === undefined ? '' : `${sign} `}Toelichting ${of}: ${ended(text.trim())}`;

export const REASON_NAMES: Readonly<Record<string, string>> = {
  indicator: 'Onderwerp dat er niet is',
  region: 'Gebied dat er niet is',
  period: 'Periode zonder cijfers',
  forecast: 'Vraag naar de toekomst',
  cause: 'Vraag naar de oorzaak',
  personal: 'Vraag over personen',
  nonsense: 'Niet begrepen',
  'clarify-region': 'Onduidelijk welk gebied',
  'clarify-indicator': 'Onduidelijk welk onderwerp',
  'clarify-period': 'Onduidelijk welke periode',
  'clarify-sector': 'Onduidelijk welke sector',
};

const where = (link: string | undefined): string => (link === undefined ? '' : ` ${link}`);

export const wordRemarkKept = (kind: RemarkKind, figure: string, about: string, link?: string): string =>
  `Bedankt. Ik heb je ${KIND_NAMES[kind].toLowerCase()} bewaard bij figuur ${figure}${about === '' ? '' : ` (${about})`}. ` +
  `Komt er een antwoord, dan lees je het hier.${where(link)}`;

export const NO_FIGURE_HERE =
  'Ik weet niet over welke figuur dit gaat. Zet je opmerking in het gesprek onder de figuur, of op de pagina van de figuur.';

/** In a conversation, said of nothing in particular. */
export const REACTION_HERE =
  'Bedankt voor je reactie. Gaat zij over een cijfer? Schrijf haar onder het antwoord met dat cijfer, met een paar woorden erbij: ' +
  '“klopt niet, in 2022 waren het er meer”. Gaat zij over Peilstok zelf, geef haar dan door aan je beheerder.';

/** Under a figure, but with nothing said of it. */
export const wordSayMore = (figure: string): string =>
  `Bedankt voor je reactie. Wat klopt er niet aan figuur ${figure}, of weet je wat erachter zit? Schrijf het hier met een paar woorden erbij: ` +
  '“klopt niet, in 2022 waren het er meer” of “verklaring: in 2021 is een bedrijf verhuisd”. Dan bewaar ik het bij de figuur.';

/** Where nothing that is said can be kept: on the page where one asks, the API, the command line. */
export const wordRemarkElsewhere = (hasFigure: boolean): string =>
  'Bedankt voor je reactie. Hier kan ik haar niet bewaren. ' +
  (hasFigure
    ? 'Zet haar op de pagina van de figuur: daar wordt zij gelezen en beantwoord. Je meldt je er aan met Slack of Microsoft.'
    : 'Gaat zij over een cijfer? Zet haar op de pagina van de figuur; de link staat onder elk antwoord. Gaat zij over Peilstok zelf, geef haar dan door aan je beheerder.');
export const REMARK_PAGE = 'Naar de pagina van de figuur';

/** Where there is no conversation with figures to bundle. */
export const PACK_ELSEWHERE =
  'Een pakket maak je in een gesprek in Slack of Teams, of op de pagina Pakketten van de klankbordgroep.';
export const PACKS_PAGE = 'Naar de pakketten';

type Named = Pick<Remark, 'text' | 'figure'>;

/** Enough to know which one it was, wherever it is read. */
const yourRemark = ({ text, figure }: Named): string =>
  `je opmerking ‘${text.length > 80 ? `${text.slice(0, 79)}…` : text}’ bij figuur ${figure}`;

export const wordAnswered = (name: string, remark: Named, answer: string, link?: string): string =>
  `${upperFirst(name)} antwoordt op ${yourRemark(remark)}: ${answer}${where(link)}`;

export const wordJudged = (status: RemarkStatus, remark: Named, link?: string): string =>
  `${upperFirst(yourRemark(remark))} is nu ${STATUS_NAMES[status].toLowerCase()}.${where(link)}`;

/** For who was told of it nowhere else, on a page. */
export const wordNews = (remark: number, answered: boolean, status: RemarkStatus | undefined): string =>
  [
    ...(answered ? [`Nieuw antwoord op je opmerking ${remark}`] : []),
    ...(status === undefined
      ? []
      : [`${answered ? 'en die' : `Je opmerking ${remark}`} is nu ${STATUS_NAMES[status].toLowerCase()}`]),
  ].join(', ');

export const wordPackMade = (count: number, title: string, link?: string): string =>
  `Pakket ‘${title}’ met ${count} ${count === 1 ? 'figuur' : 'figuren'} is klaar.${where(link)}`;
export const NO_FIGURES_FOR_PACK =
  'Ik zie hier geen figuren om te bundelen. Noem ze: “pakket figuur 7K3QBCDF en 8CDF7K3Q”.';
