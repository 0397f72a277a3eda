/**
 * What narrows a topic to a part that no indicator is split by: the whole would be another figure. By class, so
 * that a new word has a place to go; `refiners/parts.ts` says what follows from one. Each line is a word, or a
 * pattern for words separated by one space.
 */

interface Qualifier {
  readonly name: string;
  /** Single words: they are never taken for a misspelled name. */
  readonly words: string;
  /** Said in more than one word, or with words that mean something else elsewhere. */
  readonly phrases?: readonly string[];
}

const PEOPLE_OF = '(?:onder|bij|voor|van|door|met) (?:de )?';

const QUALIFIERS: readonly Qualifier[] = [
  {
    name: 'people: sex, origin, household',
    words: `vrouwen vrouwelijke vrouwelijk mannen mannelijke mannelijk migranten migratieachtergrond statushouders vluchtelingen
      asielzoekers allochtonen autochtonen women female male immigrants geslacht herkomst nationaliteit moslims christenen
      oekrainers arbeidsmigranten expats kinderen tweelingen alleenstaanden alleenstaande moeders vaders meisjes jongens
      nieuwkomers buitenlanders gender vrouw lhbti eenoudergezinnen stellen samenwonenden`,
    phrases: [
      'niet westerse',
      '(?:turkse|marokkaanse|poolse|surinaamse|buitenlandse) (?:inwoners|werknemers|bewoners)',
    ],
  },
  {
    name: 'people: age',
    words: `leeftijd leeftijdsgroep leeftijdsgroepen leeftijdsklasse leeftijdscategorie leeftijden ouderen senioren bejaarden
      gepensioneerden vijftigplussers zestigplussers 50plus 55plus 65plus adolescenten tieners pensioengerechtigden minderjarigen`,
    phrases: [
      'ouderen onder',
      'zij instromers',
      '\\d\\d (?:tot \\d\\d )?(?:plus|plussers?|minners?|jarigen?|jaar en ouder)',
      '\\d\\d(?:plussers?|jarigen?)',
      '(?:tot|onder de|onder|vanaf|boven de|boven|jonger dan|ouder dan) \\d\\d jaar',
      '(?:jongeren|mensen|inwoners|personen|werklozen|werkenden|bewoners) (?:tot|onder|vanaf|boven)(?: de)? \\d\\d',
      '(?:tussen|van) (?:de )?\\d\\d (?:en|tot|tm) (?:de )?\\d\\d(?: jaar)?(?= )(?! procent| \\d)',
      '(?:jonge|jongere|oudere) (?!vs |en |dan |voor )\\w+',
    ],
  },
  {
    name: 'people: health, learning and work',
    words: `gehandicapten arbeidsbeperking arbeidsgehandicapten studenten scholieren leerlingen laagopgeleiden laaggeschoolden
      afgestudeerden hooggeschoolden arbeidsongeschikten arbeidsongeschikte zieken mantelzorgers oudzelfstandigen herintreders
      baanverlaters schoolgaande mboers hboers pendelaars forenzen thuiswerkers`,
    phrases: [
      `${PEOPLE_OF}(?:hoogopgeleiden|laagopgeleiden|hbo ers|mbo ers|ambtenaren|werkenden|werklozen)`,
      '(?:laag|lager|middelbaar) opgeleiden?',
      'met (?:een )?(?:beperking|handicap|schulden|uitkering)',
    ],
  },
  {
    name: 'companies: size and kind',
    words: `mkb kleinbedrijf grootbedrijf midkap multinationals familiebedrijf familiebedrijven kleinbedrijven grootbedrijven
      microbedrijven winkelketens filialen beursgenoteerde bedrijfsgrootte grootteklasse franchise eenpitters`,
    phrases: [
      'midden en klein ?bedrijf',
      'kleine en middelgrote (?:bedrijven|ondernemingen)',
      '(?:grote|kleine|middelgrote|grootste|kleinste|buitenlandse|duurzame|circulaire|sociale|internationale|innovatieve kleine) (?:bedrijven|ondernemingen|vestigingen|werkgevers|winkels|ondernemers)',
      '(?:met|van|tot|boven|onder) (?:de )?(?:meer|minder|ten minste|minstens|hooguit|maximaal)? ?(?:dan )?\\w+ (?:werknemers|medewerkers|personeelsleden|man personeel|mensen in dienst|fte|werkzame personen)',
      '(?:ouder|jonger) dan \\w+ (?:jaar|maanden)',
      'zzp(?: ?ers)? met (?:een )?(?:laag|hoog) inkomen',
      '(?:startende|stoppende|gestopte) zzp(?: ?ers)?',
      'zzp(?: ?ers)? (?:\\w+ ){0,3}?(?:stopt|stoppen|stopten|gestopt|beginnen|begonnen|gestart)',
    ],
  },
  {
    name: 'an area within a municipality',
    words: `wijk buurt buurten postcode straat wijkniveau buurtniveau neighbourhood neighbourhoods neighborhood neighborhoods
      stadsdeel stadsdelen stadsdeelniveau winkelstraat winkelstraten dorpskern stadscentrum binnenstad centrum city centre
      centrumgebied aanloopstraten bedrijventerrein bedrijventerreinen industrieterrein bedrijvenpark stationsgebied buitengebied
      kernwinkelgebied winkelcentrum deelgemeente wijken`,
    phrases: [
      'in (?:de|het) (?:noorden|oosten|zuiden|westen|dorpen|kernen|kern)(?! van (?:het land|nederland))',
    ],
  },
  {
    name: 'kinds of dwellings',
    words: `huurwoningen koopwoningen nieuwbouw nieuwbouwwoningen vergunningen appartementen eengezinswoningen starterswoningen
      seniorenwoningen studentenwoningen corporatiewoningen flats rijtjeshuizen`,
    phrases: [
      'sociale huur',
      'sociale huurwoningen',
      '(?:nieuwe|sociale|goedkope|betaalbare|dure|lege|leegstaande) (?:woningen|huizen)',
    ],
  },
  {
    name: 'kinds of work and contract',
    words: `parttime parttimers deeltijd deeltijdbanen fulltime voltijd fulltimers tijdelijke flexwerkers flexibele uitzendbanen
      uitzendkrachten seizoenswerk seizoensbanen bijbanen bijbaan oproepkrachten stages stageplekken stageplaatsen leerwerkplekken
      langdurig langdurige kortdurend kortdurende overwerk thuiswerk nulurencontract payroll gesubsidieerde`,
    phrases: [
      'part time',
      'full time',
      '(?:vaste|vast) (?:banen|baan|contracten|contract|dienst)',
      '(?:met|voor) (?:een )?(?:\\w+ )?(?:salaris|loon|uurloon|startsalaris)',
      'langer dan (?:een|\\w+) (?:jaar|maanden|maand)',
      '(?:vacatures?|banen|werkzame personen|werk) bij (?:de |onze |het )?(?:gemeente|gemeenten|rijk|provincie|politie|defensie|overheid (?:zelf))(?! _ en )',
      '(?:goed|slecht|best) betaalde?',
    ],
  },
  {
    name: 'kinds of income',
    words: 'gini ginicoefficient mediaan mediane modaal standaarddeviatie salarissen vermogens schulden',
    phrases: ['(?:hoog|hoge|hogere) inkomens?'],
  },
  { name: 'land', words: 'oppervlakte oppervlak hectare hectares km2' },
];

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Never taken for a misspelled name. */
export const QUALITY_WORDS: ReadonlySet<string> = new Set(QUALIFIERS.flatMap(({ words }) => wordsIn(words)));

/** Finds a qualifier of one word in text with a space around every word. */
// "Wijken" are neighbourhoods, unless something deviates ("waarin wijken wij af").
export const QUALITY = new RegExp(
  ` (${[...QUALITY_WORDS].map((word) => (word === 'wijken' ? 'wijken(?! (?:\\w+ ){0,8}af )' : word)).join('|')}) `,
);

/** The same for qualifiers that are said with words that are ours. */
export const PARTIAL = new RegExp(
  ` (${QUALIFIERS.flatMap(({ phrases = [] }) => phrases).join('|')})(?= )`,
  'g',
);
