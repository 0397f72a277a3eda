/**
 * How people speak of the indicators that Peilstok knows from the start. Imported indicators are worded by
 * the rules in `nouns.ts`; a line here only makes a sentence nicer.
 */

export type KnownNoun =
  /** Things that are counted: "1 baan", "2 banen". */
  | { readonly one: string; readonly many: string }
  /** Anything else: what it is called with its article, and short for a headline. */
  | { readonly the: string; readonly short: string; readonly large?: true };

const counted = (one: string, many: string): KnownNoun => ({ one, many });
const amount = (the: string, short?: string): Exclude<KnownNoun, { many: string }> => ({
  the,
  short: short ?? the.replace(/^(de|het) /, ''),
});

/** What is large or small rather than high or low. */
const size = (the: string, short?: string): KnownNoun => ({ ...amount(the, short), large: true });

export const KNOWN_NOUNS: Readonly<Record<string, KnownNoun>> = {
  vacatures: counted('openstaande vacature', 'openstaande vacatures'),
  vacaturegraad: amount('de vacaturegraad'),
  spanningsindicator: amount('de spanningsindicator'),
  banen: counted('baan van werknemers', 'banen van werknemers'),
  werkzame_personen: counted('werkzame persoon', 'werkzame personen'),
  werkloosheid: amount('de werkloosheid'),
  jeugdwerkloosheid: amount('de jeugdwerkloosheid'),
  beroepsbevolking: size('de beroepsbevolking'),
  werklozen: counted('werkloze', 'werklozen'),
  arbeidsparticipatie: amount('de nettoarbeidsparticipatie'),
  ww_uitkeringen: counted('WW-uitkering', 'WW-uitkeringen'),
  bijstandsuitkeringen: counted('bijstandsuitkering', 'bijstandsuitkeringen'),
  hoogopgeleiden: amount('het aandeel hoogopgeleiden'),
  praktisch_opgeleiden: amount('het aandeel praktisch opgeleiden'),
  voortijdig_schoolverlaters: amount('het aandeel voortijdig schoolverlaters'),
  winkelpanden: counted('winkelpand', 'winkelpanden'),
  leegstaande_winkelpanden: counted('leegstaand winkelpand', 'leegstaande winkelpanden'),
  winkelleegstand: amount('de winkelleegstand'),
  winkelvloeroppervlak: size('het winkelvloeroppervlak'),
  kantorenleegstand: amount('de kantorenleegstand'),
  horecavestigingen: counted('horecavestiging', 'horecavestigingen'),
  afstand_supermarkt: size('de gemiddelde afstand tot een supermarkt', 'afstand tot een supermarkt'),
  vestigingen: counted('vestiging van bedrijven', 'vestigingen van bedrijven'),
  starters: counted('startende onderneming', 'startende ondernemingen'),
  stoppers: counted('gestopte onderneming', 'gestopte ondernemingen'),
  groei_vestigingen: size('de nettogroei van vestigingen'),
  faillissementen: counted('faillissement', 'faillissementen'),
  zzp: counted("zzp'er", "zzp'ers"),
  omzetontwikkeling: amount('de omzetontwikkeling'),
  snelgroeiende_bedrijven: counted('snelgroeiend bedrijf', 'snelgroeiende bedrijven'),
  innovatieve_bedrijven: counted('bedrijf met WBSO', 'bedrijven met WBSO'),
  now_steun: counted('toekenning van NOW-steun', 'toekenningen van NOW-steun'),
  tvl_steun: counted('toekenning van TVL-steun', 'toekenningen van TVL-steun'),
  brp_per_inwoner: amount('het bruto regionaal product per inwoner'),
  inwoners: counted('inwoner', 'inwoners'),
  huishoudens: counted('huishouden', 'huishoudens'),
  bevolkingsdichtheid: amount('de bevolkingsdichtheid'),
  grijze_druk: amount('de grijze druk'),
  besteedbaar_inkomen: amount('het gemiddelde besteedbare inkomen', 'besteedbaar inkomen'),
  huishoudens_laag_inkomen: amount('het aandeel huishoudens met een laag inkomen'),
  woningvoorraad: counted('woning', 'woningen'),
  woz_waarde: amount('de gemiddelde WOZ-waarde', 'gemiddelde WOZ-waarde'),
  eenzaamheid: amount('het aandeel eenzame volwassenen'),
  vrijwilligerswerk: amount('het aandeel vrijwilligers onder volwassenen', 'aandeel vrijwilligers'),
};

/** Sectors as people say them, with article. Topsectors and others by rule. */
export const KNOWN_SECTORS: Readonly<Record<string, string>> = {
  landbouw: 'de landbouw',
  delfstoffen: 'de delfstoffenwinning',
  industrie: 'de industrie',
  energievoorziening: 'de energievoorziening',
  waterbedrijven: 'de waterbedrijven en het afvalbeheer',
  bouw: 'de bouw',
  handel: 'de handel',
  groothandel: 'de groothandel',
  detailhandel: 'de detailhandel',
  vervoer: 'vervoer en opslag',
  horeca: 'de horeca',
  ict: 'informatie en communicatie',
  financieel: 'de financiële dienstverlening',
  vastgoed: 'het vastgoed',
  zakelijk: 'de specialistische zakelijke diensten',
  verhuur: 'verhuur en overige zakelijke diensten',
  overheid: 'het openbaar bestuur',
  onderwijs: 'het onderwijs',
  zorg: 'de zorg',
  cultuur: 'cultuur, sport en recreatie',
  overig: 'de overige dienstverlening',
};
