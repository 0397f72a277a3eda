/** Words about the conversation and the work around a question: they never say which figure is meant. */

/** Nouns that end like these: documents, meetings, people at the office, forms of an answer. */
const ENDINGS =
  /(?:overleg|vergadering|bijeenkomst|sessie|brief|nota|notitie|plan|visie|agenda|rapport|rapportage|verslag|scriptie|presentatie|debat|monitor|kader|loket|deal|stuk|stukken|artikel|krant|raad|college|commissie|team|afdeling|advies|onderzoek|analyse|evaluatie|begroting|programma|dashboard|beleid|akkoord|overzicht|bestand|bestandje|grafiek|kaart|tabel|lijst|lijstje|vraag|opdracht|gesprek|speech|toespraak|interview|bericht|update|pitch|powerpoint|slide|slides|sheet|document|dossier|medewerker|adviseur|ambtenaar|directeur|wethouder|burgemeester|raadslid|voorzitter|secretaris|collega|projectleider|aanpak|strategie|opgave|cijfer|cijfers|data|statistiek|bron|vergelijking|benchmark|oog|basis|spoed|groet|groeten|dank|moeite|hulp|aandacht|voorbeeld|voorkeur|tabelvorm|staafjes|kleur|week|weekend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|volume|omvang|ochtend|middag|avond|vakantie|lunch|koffie)$/;

/** Adverbs, verbs that carry a question, and words between people. */
const WORDS: ReadonlySet<string> = new Set(
  `alweer erop eraf erin eruit sneller trager langzamer vaker harder zelden soms ooit laatst toch immers namelijk dus hoor joh
  manneke jongens mensen maatje kerel bedroeg bedraagt bedragen kost kosten steekt staken zit zitn zaten hef heft stond stonden staand
  uitkomt uitkwam uitvalt presteert presteerde presteren ontloopt afsteekt vergroot verkleint oploopt afloopt terugloopt
  weghalen weglaten toevoegen erbij markeer markeren exporteer exporteren plot plotten bereid pak trek haal check checken google
  weten snap snappen begrijp begrijpen hopelijk liever vooralsnog tot dusver dusverre doorgaans grofweg pakweg circa ca
  schatten inschatten duiden opzoeken uitzoeken opvragen navragen uitrekenen doorgeven aanleveren rapporteren uitdraaien opsplitsen
  merkbaar zichtbaar duidelijk kortweg globaal afgerond exact letterlijk verhoudingsgewijs relatief logisch gek raar bizar interessant
  goeiedag goeiemorgen moi hallo hoi yo hey tjonge jeetje wow oke okee prima super top sjonge nou tja hmm uhm eh uh pff
  staatje cijfertje cijfertjes getalletje grafiekje kaartje lijntje tabelletje plaatje staafje excelletje excelbestand excelbestandje pdf
  vervolgens namens alvast dankje dankjewel bvd thx tnx ty mvg gr grt grtjs xx vriendelijke hartelijke
  mate sprake behoeve gebied gebruik aanzien verzoek titel gevolg bijlage input vervolg eerstvolgende actueelste
  lat rijtje rij volgorde zin vertekening wet wetgeving breedte lengte conto rekening conto te saldo overige overig rest open net innovatieve innovatief economische economisch regionaal college
  perspectief oogopslag loep metingen meting termijn lange lopende blauw rood groen geel kleuren helderheid vogelvlucht detail
  daaraan eraan hieraan waaraan`.split(/\s+/),
);

export const isDiscourse = (word: string): boolean => WORDS.has(word) || ENDINGS.test(word);
