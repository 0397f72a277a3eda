/**
 * Ordinary words of questions. A word in this list is never corrected into a name, and leaving it unread
 * does not make a reading doubtful.
 */
const DUTCH = `
gooi krapste krapst ruimste landkaart indexcijfer indexcijfers indexreeks indexeer slotkwartaal
onderscheidt onderscheiden schatting telling steekproef opdracht opdrachten instructies lopende wanneer
terrein vlak domein beschikken beschikt beschik yoy
rijkste armste eenzaamste dichtstbevolkte dunstbevolkte vergrijzen vergrijst
corop coropgebied coropgebieden coropregio coropregios coropgemeenten
aan aangeven aantal aantallen aandeel aanvullend absoluut actueel actuele af afgelopen afgezet al alle alleen allemaal alles als
alstublieft altijd ander andere anders antwoord apart april aub augustus bedoel bedoelde bedrag beeld beetje begin behalve behoefte beide
bekend bekijk bekijken beleid beleidsnotitie belangrijk bent bepaalde bereken best beste beter bezig bij bijgekomen bijna bijv bijvoorbeeld
bij binnen blijft boven bovenaan bovenste buiten cijfer cijfers college concreet corona coronacrisis crisis daar daarbij daarna daarvoor dan dank dat
data de december deel den denk der deze dicht die dit doe doen doet door dorp dorpen dorps drie dus duizend echt echte een eens eerder eerste eigen
eigenlijk eind einde elf elk elke en er erg ergens ervan erbij even exact exclusief februari feit figuur ga gaan gaat gaf geef geeft geen gegeven
gegevens gehad geheel geleden gelijk gemeente gemeenten gemeentelijk gemeentelijke gemeentes gemiddeld gemiddelde gemiddeldes genoeg gericht gestegen
getal getallen geven geweest gewoon gezien ging gisteren goed goede graag grafiek groei groeide groeit groot grootste grote haal had halen
hallo halverwege handig hard hardst hardste heb hebben hebt heeft heel hele help hem hen het hetzelfde hier hij hoe hoeveel hoevaak hoeveelheid hoeverre
hogere hoger hoog hoogste honderd ieder iedereen iets ik in inclusief info informatie ingezoomd inmiddels inzicht inzichtelijk inzake is ja jaar jaarlijks jaarlijkse
jaren januari je jij jouw juli jullie juni kaart kader kan keer kent kijk kijken kijkend klein kleine kleinste klopt kom komen komt kon kort krijg krijgen
kun kunnen kunt kw kwamen kwartaal kwartalen laag laagst laagste laat laatst laatste lager laten leven liefst liet ligt liggen lijkt lijst lijstje los maak maal maand
maandelijks maanden maar maart mag makkelijk man maken manier mbt me mee meer meest meeste mei men mensen met meteen miljoen min minder minst minste mijn mij moet
moeten mogelijk mooi moment momenteel na naar naast naartoe nader namelijk nationaal natuurlijk nee neem neemt net netto niet niets niks nieuw nieuwe niveau nodig nog nou november
nu of oftewel ofwel om omdat omgerekend omhoog omlaag onder onderaan onderstaande ongeveer ons onze ook oktober op oplopen over overal overzicht overzichtje overleg pak per percentage
percentages periode plaats plek plaatsen plekken plus precies provincie provincies procent procenten procentueel procentpunt punten qua raad raadslid raadsvergadering raadsvoorstel rapport recent
recente reden regio regionaal regionale regios rij rond rondom ruim s samen scoort scoren score scores sector sectoren september sinds slecht slechtste snel snelste som soort soms
staan staat stad stand stap start stedelijk steden steeds steek stel stijgt stijging stuk stuur t tabel tabelletje tegen tegenover tegenwoordig ten ter terug terwijl tijd tijdens tien toe toen tonen toon tot
totaal totale tov tussen twee twaalf u uit uitgedrukt uitgesplitst uur vaak van vanaf vanuit vandaag vanwege vast veel ver verder vergelijk vergelijken vergeleken vergelijking verhouding verhoudt vergelijkbaar verkeer verloop verschil
verschillen verschilt verschillende vier vijf vind vinden voor vooral voorbij vorig vorige vraag vragen vrij waar waarbij waard waarde waarden waarin waarom waarvan wanneer want waren was wat we weer weet welk
welke werd werden weten wethouder wie wij wil wilde willen wist woon wordt worden wou zal ze zeer zeg zelf zes zeven zich zie zien zij zijn zit zitten zo zoals zoek zoeken zoiets zonder zou zouden zijn
acht negen mijn notitie memo stukken bespreking thema themas schaalniveau presentatie begroting kadernota visie monitor ontwikkelde ontwikkeld ontwikkelen ontwikkelt ontwikkeling ontwikkelingen daalde daalt gedaald daling steeg toegenomen afgenomen toename afname
bij hoi hey hi beste goedemorgen goedemiddag goedenavond dag mvg groet groeten bedankt dankjewel dankuwel thanks please even snel svp asap please mogen uitdraai lijken loopt lopen liep liepen ontstaan bestaan bestaat
hoever welke hiervan daarvan nodig ervoor eruit zoveel zo'n zon tel telt tellen telde geteld reken rekenen berekend rapporteer rapportage draai achter achterblijft voorop voorsprong achterstand onderling naarmate reeks
tijdreeks reeksen historisch historie historische kijk eerdere laatstgenoemde genoemde betreft betreffende aangaande omtrent wethouders ambtenaar collega collegas bestuur burgemeester gemeenteraad gemeentehuis inwoner
peildatum peiljaar jaartal statistiek statistieken statistische feiten feitje kerncijfers kerncijfer tendens tendensen beweging verandering veranderingen veranderd verandert verschoven verhoging verlaging vergroting
ontbreekt beschikbaar beschikbare gegevensbron bron bronnen definitie uitleg toelichting toelichten betekent betekenis precies zoal zowel bovendien helaas vermoedelijk waarschijnlijk misschien wellicht kunt willen graag
ene ander zulke dergelijke zelfde hele halve helft kwart derde tweede vierde vijfde zesde tiende drietal tweetal paar tal enkele sommige ieder iedere
verdeeld verdeling opgesplitst opgedeeld uitsplitsing splits splitsen onderverdeeld naar volgens gesorteerd sorteer geordend aflopend oplopend rangorde
werkt werken wonen woont leven zitten zat zaten hadden geweest blijven bleef gebleven worden geworden
dezelfde aanmelden afmelden abonneer abonneren meldingen melding bericht berichten mail stuur sturen houd hou hoogte onthoud instellen instelling
gaat ging gegaan gaf gegeven kreeg kregen gekregen hadden deed deden gedaan kwam kwamen gekomen
waaronder waarmee waarop daarmee daarop hierin daarin hieronder onderin bovenin
lijn lijngrafiek staafdiagram diagram plaatje beeld visualisatie grafisch csv excel xlsx spreadsheet
vertel vertellen zeggen noem noemen benoem beschrijf beschrijven schets weergeven weergave overzichtelijk ff effe eventjes pls plz nieuws zeker eventueel
gauw vlug straks zometeen nogmaals opnieuw telkens meestal soortgelijk vergelijkbare dergelijk zekere bepaald bepaalde concrete algemeen algemene
staande gehele complete volledige volledig voorgaande daaropvolgende komende huidige eerdere toenmalige voormalige lokale lokaal plaatselijke
bezig gaande rede doel doelen plan plannen beleidsplan beleidsstuk raadsbrief collegebrief raadscommissie commissie fractie coalitieakkoord
uitvoeringsprogramma programma begrotingen jaarrekening kwartaalrapportage jaarverslag jaarrapport actualisatie onderbouwing onderbouwen voorbereiding
voorbereiden gesprek overleggen vergadering bijeenkomst werksessie sessie stuk agenda agendapunt onderzoek onderzoekje onderzoeken analyse analyses
benieuwd nieuwsgierig afvragen vroeg vraagje vraagt vroegen gevraagd antwoorden weergegeven getoond gezet zetten opleveren leveren levert aanleveren
lukt lukken mogelijkheid kloppen aflezen opmaken concluderen conclusie samenvatten samenvatting verschijnen verschenen openstaande open dicht
gezien vanwege wegens middels aldus evenwel echter overigens trouwens uiteraard inderdaad kennelijk blijkbaar eerlijk gezegd heus best wel nooit
telefoon appje mailtje berichtje groep groepen categorie categorieen onderdeel onderdelen gebied gebieden plekje locatie locaties zone
eerst laatst vervolgens uiteindelijk tenslotte allereerst daarmee ermee waarvoor waartoe hoezeer hoelang mits tenzij hoewel ondanks dankzij
wijzen wijst blijkt blijken toont tonen laten geldt gelden betekenen inhoudt inhouden bevat bevatten beslaat omvat omvatten bestrijkt
bekijkt kijkt keek keken zag zagen hoor horen hoort gehoord lees lezen gelezen denk denken denkt dacht dachten meen menen
goedendag gegroet hartelijk vriendelijk vriendelijke alvast vooraf namens betreft onderwerp geachte mevrouw meneer heer dames heren
ons onszelf jullie hun hunne zijne hare iemand niemand men ikzelf
ruw ruwe grof grove fijne precieze exacte juiste correcte foute verkeerde juist correct fout
ongewijzigd gelijkgebleven stabiel schommelt schommelen fluctueert fluctuaties piek pieken dal dip knik trendbreuk omslag kantelpunt
beneden eronder erboven ertussen eromheen daaronder daarboven daarvan ernaar daarnaar hiernaar hiermee hierover daarover waarover
`;

const ENGLISH_FRISIAN = `
the of in for and or to a an is are was were how many much what which who where when show me give compare with versus since from until last this year years quarter month months per by average
highest lowest most least top best worst number share percentage growth change development trend table chart map between among than more less over under above below does do did have has
people please can you could tell about latest current now municipality municipalities province provinces region city cities country compared there that it its been their they them our your my his her into onto about tell give need want would like know look looking find see please kindly regarding concerning overview report figures figure number numbers amount total overall per each every any some other another same similar similarly versus against relative relation related rise fall rose fell went gone come came get got make made take took put set while during before after within across among amongst
hokker hokfoar fergelykje ferlike tsjin nei lêste leste ek no hat ha hawwe hie west wie wienen binne provinsje grutste lytste hurdst heger leger minder mear út oer sunder by us hjir dizze dit ferline ôfrûne
hoefolle binne yn fan it de en der is wat wêr wer hoe giet mei op foar ut oant sunt jier gemeente gemeenten folle binnen wenje meast heechste leechste
`;

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export const ORDINARY: ReadonlySet<string> = new Set([...words(DUTCH), ...words(ENGLISH_FRISIAN)]);

/** Municipalities and villages that are ordinary words too: they need a sign that a place is meant. */
export const ORDINARY_PLACES: ReadonlySet<string> = new Set(
  words(`
best huizen houten buren goes sluis putten hulst beek echt hoorn heel made grave horst born mill monster leek rijen wijk balk doorn haren
helden loon laar meer berg dam stad land ambacht krimpen gooi duiven dh nh zh hia nop mug swf
`),
);

/** So short that one slip makes many a word of them: nothing is corrected to these. */
export const SHORT_PLACES: ReadonlySet<string> = new Set(
  words(
    'goes beek echt heel made mill leek wijk balk born laar meer berg dam stad land gooi urk oss elst velp goor ede epe norg loon',
  ),
);
