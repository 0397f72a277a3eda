/** Subjects that no indicator is about, and what comes nearest to them. */

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
