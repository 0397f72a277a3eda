/** Subjects that no indicator is about, or only in part. */

/** Parts of people and places that no indicator is split by: the whole would be another figure. */
const QUALITIES = `
vrouwen vrouwelijke vrouwelijk mannen mannelijke mannelijk migranten migratieachtergrond statushouders vluchtelingen asielzoekers allochtonen
autochtonen gehandicapten arbeidsbeperking arbeidsgehandicapten wijk buurt buurten postcode straat huurwoningen koopwoningen nieuwbouw nieuwbouwwoningen
leeftijd leeftijdsgroep leeftijdsgroepen leeftijdsklasse arbeidsmigranten expats studenten women men female male immigrants neighbourhood neighbourhoods
neighborhood neighborhoods vergunningen oekrainers wijkniveau buurtniveau geslacht herkomst nationaliteit moslims christenen kinderen
oppervlakte oppervlak hectare hectares km2 gini ginicoefficient mediaan mediane modaal standaarddeviatie ouderen senioren bejaarden tweelingen alleenstaanden gepensioneerden alleenstaande scholieren leerlingen moeders vaders
`;

/** Said in more than one word. */
const PHRASES: readonly string[] = [
  'ouderen onder',
  'sociale huur',
  'sociale huurwoningen',
  '50 plussers',
  '55 plussers',
  '60 plussers',
  'zij instromers',
];

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** What comes nearest to a subject that there are no figures of, by the beginning of its word. */
const NEAR_BY: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(econom|welvaar|welvaren|conjunctuur|productiviteit|bbp|welfare|growth)/,
    ['brp_per_inwoner', 'banen', 'vestigingen', 'groei_vestigingen'],
  ],
  [/^(tekort|krap|personeel|vakmensen)/, ['spanningsindicator', 'vacatures', 'vacaturegraad']],
  [/^(supermarkt)/, ['afstand_supermarkt', 'winkelpanden']],
  [/^(leeg|lege|leegst)/, ['winkelleegstand', 'leegstaande_winkelpanden', 'kantorenleegstand']],
  [/^(oppervlak|hectare|km2|dicht)/, ['bevolkingsdichtheid', 'inwoners']],
  [
    /^(boer|agrar|landbouw|bakker|kapper|ambtena|ambtenaar|fabriek|winkelier|slager)/,
    ['vestigingen', 'banen'],
  ],
  [/^(kantoor|kantoren|office)/, ['kantorenleegstand', 'vestigingen']],
  [/^(steun|subsid|corona)/, ['now_steun', 'tvl_steun']],
  [/^(arm|arme|rijk|rijke)$/, ['huishoudens_laag_inkomen', 'besteedbaar_inkomen']],
  [/^(ouder|senior|bejaard|zestigplus|65|leeftijd|ontgroen|pension)/, ['grijze_druk', 'inwoners']],
  [
    /^(huur|koop|woning|huis|huiz|wonen|bouw|nieuwbouw|hypothe|vastgoedprij|makel)/,
    ['woz_waarde', 'woningvoorraad'],
  ],
  [
    /^(student|school|scholen|leerling|onderwijs|opleiding|diploma|universiteit)/,
    ['hoogopgeleiden', 'voortijdig_schoolverlaters'],
  ],
  [
    /^(salaris|loon|lonen|verdien|koopkracht|vermogen|schuld|inflatie|belasting|gini|mediaan)/,
    ['besteedbaar_inkomen', 'huishoudens_laag_inkomen'],
  ],
  [
    /^(werkgever|werknemer|verzuim|ziekteverzuim|arbeids|cao|stage|uitzend)/,
    ['banen', 'vacatures', 'spanningsindicator'],
  ],
  [/^(toeris|overnacht|hotel|bezoek|evenement|recreat|vakantie)/, ['horecavestigingen', 'winkelpanden']],
  [
    /^(mantelzorg|vereniging|kerk|buurthuis|veilig|criminal|inbra|misdr|misda|diefstal|geweld|overlast|politie)/,
    ['eenzaamheid', 'vrijwilligerswerk'],
  ],
  [
    /^(export|import|winst|investering|economisch|bedrijventerrein|ondernem)/,
    ['vestigingen', 'brp_per_inwoner'],
  ],
  [
    /^(geboort|sterf|overl|migrat|verhuis|asiel|vluchtel|statush|immigr|vrouw|mann|kinder|jonger)/,
    ['inwoners', 'huishoudens'],
  ],
];

/** Ids of indicators near to a subject; empty when nothing is. */
export const nearBy = (subject: string): readonly string[] =>
  NEAR_BY.find(([pattern]) => subject.split(' ').some((word) => pattern.test(word.toLowerCase())))?.[1] ?? [];

/** Never taken for a misspelled name. */
export const QUALITY_WORDS: ReadonlySet<string> = new Set(words(QUALITIES));

/** Finds a quality in text with a space around every word. */
// "Wijken" are neighbourhoods, unless something deviates ("waarin wijken wij af").
export const QUALITY = new RegExp(
  ` (${[...PHRASES, ...words(QUALITIES)].join('|')}|\\d\\d (?:tot \\d\\d )?(?:plus|plussers?|minners?|jarigen?|jaar en ouder)|\\d\\d(?:plussers?|jarigen?)|wijken(?! (?:\\w+ ){0,8}af )) `,
);

/** The same for kinds that are said with words that are ours: the companies of a size, new dwellings, high incomes. */
export const PARTIAL =
  / ((?:grote|kleine|middelgrote|buitenlandse|duurzame|circulaire) (?:bedrijven|ondernemingen|vestigingen)|met (?:meer|minder) dan \d+ (?:werknemers|medewerkers|personeelsleden|mensen in dienst)|(?:hoog|hoge|hogere) inkomens?|(?:nieuwe|sociale|goedkope|betaalbare) (?:woningen|huizen)|(?:startende|stoppende|gestopte) zzp(?: ?ers)?|zzp(?: ?ers)? (?:\w+ ){0,3}?(?:stopt|stoppen|stopten|gestopt|beginnen|begonnen|gestart)) /;
