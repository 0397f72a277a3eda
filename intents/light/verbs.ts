/**
 * Verbs that carry a question and say nothing of what is counted: "lag", "bedroeg", "kunt u nagaan", "onderscheidt
 * zich". Content verbs ("exporteren", "roken") do, and are not here.
 */

/** Weak verbs, by their infinitive; their forms follow the rules of Dutch spelling. */
const WEAK = `
aanduiden aanleveren aantonen aanvullen afbeelden afleiden afronden afvragen afzetten antwoorden appen behalen
behandelen behoren belichten benaderen benoemen beogen bepalen bereiken berekenen berusten beschouwen 
bespreken betekenen betreffen bevatten bevestigen bevinden checken cijferen controleren 
denken diepen documenteren doorgeven draaien duiden duren eisen fluctueren formuleren gebeuren gebruiken
gelden geloven geraken geven googelen halen handhaven hanteren herhalen herinneren herleiden hoeven hopen horen houden
illustreren inschatten inventariseren inzoomen kantelen karakteriseren kenmerken kennen kenschetsen keren kiezen klinken
klikken kloppen knippen koppelen kosten laten leggen letten leveren lijken lijsten lukken luiden lusten maken
markeren melden menen merken meten missen moeten mogen nagaan neerzetten noemen noteren ontbreken onderbouwen onderverdelen
onderzoeken ontlopen ontwikkelen opbouwen opereren opgeven ophalen ophoesten opleveren oplijsten opmaken
oprakelen opsnorren opsommen opsplitsen opstellen opsturen optekenen optellen opvallen opvragen ordenen overleggen
overwegen pakken passen peilen plotten plukken praten presteren preciseren presenteren printen proberen
publiceren raadplegen raken rangschikken rapporteren redden regelen registreren rekenen reppen samenvatten schatten schelen
schetsen scoren selecteren signaleren situeren smijten snappen sorteren specificeren specifieren speuren 
splitsen staven stellen sturen tekenen tellen thuishoren toelichten toetsen tonen totaliseren traceren
turven typeren uitdelen uitdiepen uitdraaien uitdrukken uiteenzetten uiten uitleggen uitmaken uitpakken uitpluizen
uitrekenen uitsplitsen uitvoeren uitwijzen uitzetten uitzoeken verbazen verduidelijken vergelijken
verhouden verifieren verkrijgen vermelden vermoeden verrassen verschaffen verspreiden verstrekken vertellen
verkennen vertonen vervolgen verwoorden verzamelen verzoeken vinden visualiseren voegen voelen volgen
voltooien voorbereiden voordoen voorleggen voorstellen voorzien vormen vragen waarnemen wachten weergeven wensen
wikken willen wisselen zeggen zetten zoeken zoomen bedanken groeten aangeven afspreken beantwoorden begroten
afwegen tegenkomen opvolgen nalopen natrekken narekenen doorrekenen doorlichten opfrissen updaten uploaden downloaden
 mailen appen printen pitchen spiegelen benchmarken afzetten uitzetten afbakenen beperken uitbreiden
toespitsen focussen uitlichten inlichten informeren berichten kletsen babbelen roepen beweren denken geloven twijfelen
`;

/** Strong and irregular verbs: the infinitive and every other form. */
const STRONG = `
zijn is ben bent was waren geweest zijnde wezen
hebben heb hebt heeft had hadden gehad
worden word wordt werd werden geworden
woonde woonden wonende gewoond verging vergingen vergaan vergaat leefde leefden
rijden rijdt reed bewoog bewogen beweegt veranderden begon begonnen begint beginnen
haakte haakten haakt trok trokken trekt draaide draaiden gooide gooiden sloot sloten hield kampt kampte kampten overschrijdt overschreed overschreden overschrijden
liggen lig ligt lag lagen gelegen liggende liggend
staan sta staat stond stonden gestaan
zitten zit zat zaten gezeten
gaan ga gaat ging gingen gegaan
komen kom komt kwam kwamen gekomen
doen doe doet deed deden gedaan
zien zie ziet zag zagen gezien
blijken blijk blijkt bleek bleken gebleken
blijven blijf blijft bleef bleven gebleven
lijken lijkt leek leken geleken
krijgen krijg krijgt kreeg kregen gekregen
nemen neem neemt nam namen genomen
geven geef geeft gaf gaven gegeven
vinden vind vindt vond vonden gevonden bevond bevonden
weten weet wist wisten geweten
mogen mag mocht mochten gemogen
kunnen kan kunt kon konden gekund
zullen zal zult zou zouden
willen wil wilt wou wilde wilden gewild
moeten moet moest moesten gemoeten
laten laat liet lieten gelaten
lopen loop loopt liep liepen gelopen
vallen valt viel vielen gevallen
bedragen bedraagt bedroeg bedroegen
beslaan beslaat besloeg besloegen
bestaan bestaat bestond bestonden bestaan
bieden bied biedt bood boden geboden
brengen breng brengt bracht brachten gebracht
denken denk denkt dacht dachten gedacht
dragen draagt droeg droegen gedragen
eindigen eindigt eindigde eindigden geeindigd
helpen help helpt hielp hielpen geholpen
houden houd houdt hou hield hielden gehouden
kiezen kies kiest koos kozen gekozen
kijken kijk kijkt keek keken gekeken
klinken klinkt klonk klonken geklonken
lezen lees leest las lazen gelezen
onderscheiden onderscheidt onderscheidde onderscheidden
ontstaan ontstaat ontstond ontstonden
schrijven schrijf schrijft schreef schreven geschreven
spreken spreek spreekt sprak spraken gesproken bespreek bespreekt besprak besproken
springen springt sprong sprongen gesprongen springende springend
steken steekt stak staken gestoken
treffen tref treft trof troffen getroffen betreft betrof betroffen
vergelijken vergelijk vergelijkt vergeleek vergeleken
verlopen verloopt verliep verliepen
vragen vraag vraagt vroeg vroegen gevraagd
wijken wijkt week weken geweken afwijken afwijkt afweek afweken afgeweken afwijkt
wijzen wijst wees wezen gewezen aanwijzen aanwijst aanwees uitwijzen uitwijst uitwees
zoeken zoek zoekt zocht zochten gezocht opzoeken opgezocht uitgezocht uitzocht
zeggen zeg zegt zei zeiden gezegd
schijnen schijnt scheen schenen geschenen
verstaan verstaat verstond verstonden
verkrijgen verkrijgt verkreeg verkregen
ontvangen ontvang ontvangt ontving ontvingen
zorgt zorgde zorgden varieert varieerde varieren achterhalen achterhaald achterhaalt verifieren geverifieerd
uitzien uitziet uitzag uitzagen
uitkomen uitkomt uitkwam uitkwamen uitgekomen
voorkomen voorkomt voorkwam voorkwamen
overeenkomen overeenkomt overeenkwam overeenkwamen
opgaan opgaat opging opgingen
uitgaan uitgaat uitging uitgingen
gebleven gelegen vastgesteld ingeschat opgesteld opgesomd opgezet opgevraagd weergegeven toegelicht uitgezet aangeleverd
aangegeven afgezet afgelezen bijgehouden bijgewerkt ingezien samengevat samengenomen samengevoegd opgeteld opgedeeld
opgesplitst onderverdeeld uitgedrukt uitgesplitst uitgerekend nagegaan nagekeken nagezocht voorgelegd voorgesteld
inzien bijwerken bijhouden doorklikken meenemen meegenomen meegeven afzien opzeggen opslaan opgeslagen
`;

const VOWELS = /[aeiou]/;

/** "maken" → "maak", "leggen" → "leg", "schrijven" → "schrijf". */
function stemOf(infinitive: string): string {
  const body = infinitive.slice(0, -2);
  const last = body.at(-1) ?? '';
  if (last === body.at(-2) && !VOWELS.test(last)) return body.slice(0, -1);
  const hard = last === 'v' ? 'f' : last === 'z' ? 's' : last;
  const open = /^(.*[^aeiou])?([aeou])[^aeiouy]$/.exec(body);
  const unstressed = /[^aeiou]e[lrn]$/.test(body) && body.length > 4;
  return open !== null && !unstressed
    ? `${open[1] ?? ''}${open[2]}${open[2]}${hard}`
    : `${body.slice(0, -1)}${hard}`;
}

const PREFIX =
  /^(aan|achter|af|bij|door|in|na|neer|om|onder|op|over|samen|tegen|terug|thuis|toe|uit|uiteen|vast|voor|waar|weer|mee)(?=\w{4})/;
const INSEPARABLE =
  /^(be|ge|her|ont|ver|onder(?:bouw|scheid|zoek|verdeel)|over(?:leg|weeg)|voor(?:zie)|vol(?:tooi))/;

/** Forms of a weak verb: "checken" → check, checkt, checkte, checkten, gecheckt, checkend(e). */
function formsOf(infinitive: string): string[] {
  const stem = stemOf(infinitive);
  const body = infinitive.slice(0, -2);
  const t = stem.endsWith('t') ? '' : 't';
  const past = /(ch|[tkfsp])$/.test(body) ? 'te' : 'de';
  const end = /[td]$/.test(stem) ? '' : past[0];
  const prefix = INSEPARABLE.test(stem) ? undefined : PREFIX.exec(infinitive)?.[1];
  const participle = INSEPARABLE.test(stem)
    ? `${stem}${end}`
    : prefix === undefined
      ? `ge${stem}${end}`
      : `${prefix}ge${stem.slice(prefix.length)}${end}`;
  return [
    infinitive,
    stem,
    `${stem}${t}`,
    `${stem}${past}`,
    `${stem}${past}n`,
    participle,
    `${participle}e`,
    `${infinitive}d`,
    `${infinitive}de`,
  ];
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export const LIGHT_VERBS: readonly string[] = [...words(WEAK).flatMap(formsOf), ...words(STRONG)];
