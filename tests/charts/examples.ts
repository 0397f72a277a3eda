/** One question for each kind of picture, with what to look at. Kinds that cannot be drawn yet are passed over. */
export interface Example {
  readonly kind: string;
  readonly question: string;
  /** Dutch, below the picture in the documentation. */
  readonly caption: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    kind: 'line',
    question: 'vacatures Breda vs G40',
    caption:
      'Het gevraagde gebied in kleur, de vergelijking in grijs. Namen en cijfers staan aan het eind van de lijn, dus een legenda is niet nodig. Voorlopige cijfers zijn gestreept.',
  },
  {
    kind: 'line-quarters',
    question: 'faillissementen Breda per kwartaal sinds 2022',
    caption:
      'Kwartalen: elk kwartaal een streepje, de jaren en het laatste kwartaal met naam. De top krijgt zijn cijfer.',
  },
  {
    kind: 'line-many',
    question: "vacatures Breda, Tilburg, Eindhoven, 's-Hertogenbosch, Nuenen c.a. en Alphen-Chaam sinds 2018",
    caption:
      'Zes lijnen, ook voor wie kleurenblind is uit elkaar te houden. Dunne lijntjes wijzen naar de namen.',
  },
  {
    kind: 'line-raised',
    question: 'inwoners Land van Cuijk sinds 2012',
    caption:
      'Wat maar weinig verandert, krijgt een as die niet bij nul begint; dat staat er dan bij. Een herindeling is gemerkt.',
  },
  {
    kind: 'line-index',
    question: 'banen Breda index 2015',
    caption: 'Een index, met het beginpunt als streeplijn.',
  },
  {
    kind: 'bars',
    question: "inwoners Nuenen vs 's-Hertogenbosch in 2024",
    caption: 'Gebieden naast elkaar op één moment.',
  },
  {
    kind: 'slope',
    question: 'werkloosheid Breda en Tilburg 2019 en 2025',
    caption: 'Twee gebieden op twee momenten.',
  },
  {
    kind: 'dumbbell',
    question: 'werkloosheid Breda, Tilburg, Eindhoven, Den Bosch en Helmond 2019 en 2025',
    caption: 'Meer gebieden op twee momenten: een open punt voor toen, een dichte punt voor nu.',
  },
  {
    kind: 'grouped-bars',
    question: 'werkloosheid Breda, Tilburg en Helmond in 2019, 2022 en 2025',
    caption: 'Een paar losse momenten van een paar gebieden.',
  },
  {
    kind: 'ranking',
    question: 'waar staat Breda op werkloosheid in de G40',
    caption:
      'De top, de onderkant en de buren van het gevraagde gebied, met het cijfer van de hele groep als streeplijn.',
  },
  {
    kind: 'breakdown',
    question: 'banen per sector in Tilburg vergeleken met Breda',
    caption: 'Sectoren van groot naar klein; het streepje is het gebied waarmee wordt vergeleken.',
  },
  {
    kind: 'scatter',
    question: 'verband tussen werkloosheid en bijstand, waar staat Breda',
    caption: 'Elk gebied een punt, het gevraagde in kleur. Een verband is nog geen oorzaak.',
  },
  {
    kind: 'map',
    question: 'kaart van de werkloosheid in Noord-Brabant',
    caption: 'Klassen van licht naar donker; zonder cijfer is gearceerd.',
  },
  {
    kind: 'small-multiples',
    question: 'hoe doet Breda het',
    caption: 'Wat het meest opvalt, naast elkaar.',
  },
];
