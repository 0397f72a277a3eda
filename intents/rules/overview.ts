/**
 * What a place or an indicator is about: what stands out, an overview, a definition, what there is. Every line is one
 * phrase, a piece of a pattern on normalized text.
 */
import type { Rule } from '../rule.ts';
import { anyOf } from './ends.ts';

export const overviewRules: readonly Rule[] = [
  {
    name: 'movers',
    pattern: anyOf(`
      welke (?:indicatoren|cijfers|onderwerpen) veranderden (?:het )?(?:meest|sterkst|hardst)
      (?:grootste|belangrijkste|voornaamste) mutaties
      nieuwswaardig(?:e)?(?: \\w+)?
      (?:plussen|minnen|plus en minpunten|pluspunten|minpunten|hoogtepunten|dieptepunten)
      (?:voornaamste|grootste|sterkste|meest opvallende|meest bijzondere) (?:veranderingen|ontwikkelingen|bewegingen|verschillen|afwijkingen|wijzigingen|trends)
      grootste verschillen (?:tussen|met)
      (?:where|how) (?:does|do|is|are) (?:_ |\\w+ ){1,4}?(?:differ|different|stand out|deviate)
      what (?:has |have )?changed (?:the )?most
      (?:what|which) (?:\\w+ ){0,4}?stand(?:s)? out
      (?:wat|welke \\w+) (?:vallen|valt|springen|springt) (?:\\w+ ){0,3}?(?:op|uit|eruit)
      wat (?:is er|is|er is|veranderde er|veranderde) (?:\\w+ ){0,8}?(?:het )?(?:meest|sterkst|hardst|meeste) (?:veranderd|gewijzigd|in)
      wat veranderde (?:\\w+ ){0,8}?(?:het )?(?:meest|sterkst|hardst)
      waar (?:is|gebeurde) (?:\\w+ )?(?:het |t )?(?:meeste|meest) (?:gebeurd|veranderd)?
      wat (?:moet|moeten) (?:\\w+ ){0,8}?(?:weten|letten|opletten)
      waar (?:moet|moeten) (?:\\w+ ){0,8}?(?:letten|op letten|opletten)
      hoe (?:stiet|steet|sta) (?:\\w+ ){1,4}?(?:derfoar|dervoor)
      (?:sterke|zwakke|goede|slechte|sterkste|zwakste) (?:punten|kanten|plekken)
      (?:op|in) welke (?:punten|opzichten|onderdelen|gebieden|vlakken|terreinen|aspecten|onderwerpen|indicatoren|cijfers) (?:wijk|onderscheid|verschil|val|spring|scor|doe|blijf|loop|steek)\\w*
      (?:waarin|waar) (?:zit|zitten) (?:de |het )?(?:grootste )?(?:verschil|verschillen)
      (?:waarin|waar|hoe) (?:onderscheid|onderscheidt|onderscheiden) (?:\\w+ )*?(?:zich|ons|we|wij)
      (?:in het oog|eruit) (?:springend|springende|springt|springen|sprong)(?: \\w+)?
      (?:meest )?(?:springende|saillante|markante|frappante|opmerkelijkste|bijzondere|bijzonderste|verrassende|verrassendste) (?:cijfers|ontwikkelingen|veranderingen|punten|dingen|zaken|uitkomsten|verschillen|feiten)
      wat (?:spring|val)(?:t|en) (?:er )?(?:\\w+ ){0,6}?(?:uit|op|eruit)
      wat (?:sprong|viel|vielen) (?:er )?(?:\\w+ ){0,6}?(?:uit|op|eruit)
      (?:iets|wat) (?:opvallends|bijzonders|opmerkelijks|geks|vreemds)
      welke (?:indicatoren|cijfers|onderwerpen|dingen|zaken) (?:\\w+ ){0,6}?(?:(?:het )?(?:meest|sterkst|hardst) (?:veranderd|veranderden|gewijzigd|verschoven|afwijken|wijken|gestegen|gedaald|bewogen)|veranderden het meest|vallen (?:het meest )?op|springen eruit|wijken (?:\\w+ ){0,5}?af)
      sterktes
      zwaktes
      waar (?:doen|scoren) (?:we|wij) (?:het )?(?:goed|slecht|beter|slechter)
      waarin (?:wijk(?:en|t)|onderscheid(?:t|en)|verschil(?:t|len))
      wat maakt (?:\\w+ ){1,4}(?:bijzonder|anders|uniek)
      (?:cijfers|wat|die|dingen|zaken) (?:\\w+ ){0,2}?(?:spring(?:t|en) (?:\\w+ )?(?:eruit|in het oog)|eruit spring(?:t|en))
      wat (?:valt|springt|springen|vallen|is)(?: er| het meest| mij)* (?:op|eruit|uit|opvallend|bijzonder|er veranderd|veranderd|nieuw|anders)
      wat valt (?:\\w+ ){0,4}op
      opvallend
      opvallende(?: \\w+)?
      opvallendste(?: cijfers| veranderingen| ontwikkelingen)?
      grootste (?:veranderingen|verandering|verschuivingen|stijgers en dalers|stijgers|dalers|uitschieters|bewegingen)
      uitschieters
      bijzonderheden
      wat is er (?:\\w+ ){0,4}(?:veranderd|gebeurd)
      what stands out
      biggest changes
      wat verandert
      belangrijkste (?:veranderingen|ontwikkelingen|trends)
      stijgers
      dalers
      stijgers en dalers
      notable(?: changes)?
      wat springt (?:\\w+ ){0,4}(?:uit|eruit|in het oog)
      what has changed
      wat viel op
      wat is er aan de hand
      is er (?:nog |iets )?nieuws?
      wat is het (?:laatste )?nieuws
      nieuwe ontwikkelingen
      wat speelt er
      hoe is het gesteld
      meest veranderd
      het meest veranderd
      veranderde het meest
      wat falt op
      waar wijkt
      waarin wijkt
      opmerkelijk
      opmerkelijke \\w+
    `),
    mean: () => ({ operation: 'movers' }),
  },
  {
    name: 'movers around a period',
    pattern:
      / (?:(?:springt|valt|vallen|springen) er (?:\w+ ){0,6}?(?:iets|wat|dingen) (?:\w+ ){0,3}?(?:op|uit)|wat wijkt (?:\w+ ){0,5}?af|welke (?:indicatoren|cijfers|onderwerpen) (?:\w+ ){1,10}?(?:het )?(?:meest|sterkst|hardst)|waar (?:lopen|loopt|blijven|blijft|steken|steekt) (?:\w+ ){1,3}?(?:achter|voor|uit|af|voorop)|wat (?:is|was) er (?:\w+ ){1,8}?(?:veranderd|gewijzigd)|wat (?:is|was|zijn)(?: er)? (?:\w+ ){1,8}?(?:het )?(?:meest|sterkst|hardst) (?:veranderd|gewijzigd|verschoven)|wat (?:veranderde|veranderden|wijzigde) (?:er )?(?:\w+ ){0,8}?(?:het )?(?:meest|sterkst|hardst)|(?:what|which figures) (?:has |have )?changed (?:\w+ ){0,6}?most)(?= )/g,
    mean: () => ({ operation: 'movers' }),
    soft: true,
  },
  {
    name: 'overview',
    pattern: anyOf(`
      (?:overzicht|overzichtje|profiel|beeld|portret|samenvatting|schets|foto|factsheet|stand van zaken|kerncijfers|overview|summary|profile) (?:van|over|voor|in|bij|of|for)
      gemeenteprofiel
      profiel
      kerncijfers
      factsheet
      vertel(?: me| mij| ons)?(?: eens| ff| even)?(?: iets| wat| alles| meer)?(?: meer)? over
      tell me (?:something |more )?about
      (?:mis|vergeet) ik iets
      iets (?:te melden|bijzonders|opvallends|opmerkelijks)
    `),
    mean: () => ({ sign: 'overview' }),
    soft: true,
  },
  {
    name: 'about',
    pattern: anyOf(`
      (?:over|van|voor) welke (?:jaren|periode|periodes|kwartalen)
      over welke (?:gegevens|data|cijfers|informatie|statistieken|indicatoren) beschik(?:ken|t|)
      hoe betrouwbaar
      hoe oud (?:is|zijn)
      (?:schatting|raming|steekproef|enquete) of (?:een |de )?(?:telling|registratie)
      (?:voorlopig|voorlopige) of (?:definitief|definitieve)
      (?:tellen|telt|vallen|valt) (?:\\w+ ){1,4}(?:mee|ook) (?:bij|in|onder)
      hoe (?:definieren|definieer|bepalen|bepaal|berekenen) (?:jullie|je)
      (?:wie|wat) (?:telt|tellen|valt|vallen) (?:er )?(?:mee|onder)
      waar baseer
      waarop baseer
      waarop (?:is|zijn|wordt|worden) (?:\\w+ ){1,4}gebaseerd
      (?:tm|tot en met|tot) welk(?:e)? (?:kwartaal|jaar|maand|periode) 
      op welk (?:schaal|schaalniveau|niveau|regionaal niveau)
      beschikbare (?:cijfers|data|indicatoren|gegevens)
      welke indicatoren(?! (?:\\w+ ){0,10}?(?:veranderd|veranderden|gewijzigd|vallen|springen|afwijken|wijken|verschillen) )
      wat (?:betekent|betekenen|houdt|wordt bedoeld met|verstaan jullie onder|versta je onder|bedoelen jullie met|bedoel je met|verstaat men onder)
      wat is (?:de|het) (?:definitie|verschil tussen(?! (?:die|deze|dit|dat|beide|de twee))|betekenis)
      definities?(?: van)?
      betekenis
      wat (?:verstaat|verstaan) (?:het |de )?\\w+ onder
      (?:wat is|zit er|is er) (?:een |het |nu |er |eigenlijk )*(?:verschil|onderscheid) tussen(?! (?:die|deze|dit|dat|beide|de twee))
      (?:het )?(?:verschil|onderscheid) (?:is )?tussen (?=\\w+(?: \\w+){0,4}? en \\w+(?: \\w+){0,3}? $)
      wat (?:het |is het )?(?:onderscheid|verschil) (?:is )?tussen(?! (?:die|deze|dit|dat|beide|de twee))
      van wie (?:kom|zijn|is|krijg|heb)\\w*
      (?:wie|welke (?:instantie|organisatie|partij)) (?:levert|leveren|publiceert|maakt|meet|verzamelt|stelt|houdt|registreert|berekent)
      (?:met welke regelmaat|hoe regelmatig|hoe frequent|met welke frequentie|hoe dikwijls)
      (?:vanaf|sinds|tot|tot en met|tm) (?:welk jaar|wanneer) (?:is|zijn|heb|hebben|kan|kunnen|bestaat|bestaan|loopt|lopen|gaat|gaan|hou|meet|meten)\\w*
      vanaf welke (?:\\w+ )?(?:grens|inkomensgrens|drempel|omvang|leeftijd)
      (?:telt|tellen) (?:\\w+ ){1,8}?(?:mee|dubbel)
      begripsomschrijving
      wat (?:wordt|worden|word) (?:\\w+ ){0,3}?(?:verstaan|bedoeld|gerekend|begrepen) (?:onder|met|tot|door)
      wat (?:\\w+ ){0,6}?(?:inhoudt|inhouden|betekent|voorstelt|behelst|omvat)
      wanneer (?:ben|is|geldt|tel|telt|bent) (?:je|iemand|een|men|iets)
      (?:is|zijn) (?:\\w+ ){0,4}?(?:niet |eigenlijk |gewoon )*hetzelfde als
      (?:verschil|difference|onderscheid)(?: tussen| between)?(?= \\w+(?: \\w+){0,3}? (?:en|and|vs) \\w+(?: \\w+){0,3}? $)
      what is the difference between
      wat onderscheidt (?:\\w+ ){1,5}?van
      (?:van|bij) (?:het |de )?(?:uwv|cbs|kvk|locatus|lisa|duo|rivm|ggd|rvo) of (?:van )?(?:het |de )?(?:uwv|cbs|kvk|locatus|lisa|duo|rivm|ggd|rvo)
      (?:komt|komen|is|zijn) (?:\\w+ ){0,5}?(?:van|uit|bij) (?:het |de )?(?:uwv|cbs|kvk|locatus|lisa|duo|rivm|ggd|rvo)
      where do (?:\\w+ ){1,8}?come from
      bronvermelding
      (?:wordt|worden|werd) (?:\\w+ ){0,6}?(?:bijgehouden|geregistreerd|verzameld|gemeten|ververst|geupdatet|bijgewerkt|geactualiseerd|gepubliceerd)
      hoe ?ver (?:gaan|gaat|lopen|loopt|reiken|reikt|kan|kun|kunnen)? ?(?:\\w+ ){0,8}?terug
      (?:vanaf|sinds|tot) wanneer(?= (?:\\w+ ){0,8}?(?:beschikbaar|bekend|gemeten|meten|bijgehouden|bij|geregistreerd|cijfers?|gegevens|data|reeks|verzameld) )
      (?:komt|komen|verschijnt|verschijnen) (?:\\w+ ){0,5}?(?:elk|elke|ieder|iedere|per) (?:jaar|kwartaal|maand)(?: of)?(?: \\w+){0,3}?(?: uit)?
      how often
      (?:recentste|laatste|nieuwste|meest recente) (?:periode|jaar|kwartaal|maand) (?:waarvoor|waarvan|waarover|dat|die)
      (?:nog|wel|hoe) (?:actueel|up to date|recent|van deze tijd)
      (?:is|zijn|hebben jullie|heb je|bestaan|bestaat|kan) (?:\\w+ ){0,5}?(?:ook )?(?:op|per) (?:gemeenteniveau|provincieniveau|wijkniveau|buurtniveau|wijk|buurt|postcode|gemeente|kern)(?= (?:beschikbaar|bekend|te krijgen|op te vragen|of|er)| $)
      (?:ook )?(?:op|per) (?:gemeenteniveau|provincieniveau|wijkniveau|buurtniveau|gemeente|provincie|wijk|buurt) (?:beschikbaar|bekend|leverbaar|te krijgen)
      (?:laagste|kleinste|hoogste) (?:schaalniveau|niveau|schaal|detailniveau|gebiedsniveau)
      zitten (?:\\w+ ){1,5}?ook (?:wel |dan )*(?:bij|in|onder)(?= \\w)
      (?:tellen|telt|tel) (?:\\w+ ){1,5}?(?:ook |wel |niet |dan )*(?:mee|dubbel)(?= (?:bij|in|onder|voor|als|met) )
      (?:vallen|valt|horen|hoort|rekenen|rekent) (?!op |er |uit )(?:\\w+ ){1,5}?(?:ook |wel |niet |dan )*(?:mee|onder|bij|in|tot|dubbel)(?= \\w)
      (?:tellen|telt) (?:\\w+ ){1,6}?mee
      welke (?!gemeenten|gemeentes|sectoren|steden)(?:\\w+ )?\\w+ (?:tellen|vallen|horen) (?!op )(?:\\w+ )?(?:mee|onder|bij|in)
      wie (?:telt|tellen|valt|vallen|hoort|horen|is) (?:\\w+ ){0,2}?(?:als|onder|bij|mee)
      vanaf welke leeftijd
      (?:in welke|welke|wat is de) eenheid
      (?<! als )eenheid(?: van)?
      in (?:m2|m²|vierkante meters?|hectares?|euro s|euros|procenten|duizenden|kilometers?|km) of (?:in )?\\w+
      op welke (?:wijze|manier)
      (?:meetmoment|teldatum|peilmoment)(?! \\d)
      peildatum(?= (?:van |voor )?\\w+ $)(?! \\d)
      (?:per|op) welke (?:datum|dag|peildatum)
      hoe (?:komen|kom|komt) (?:\\w+ ){0,2}?aan
      hoe wurd(?:t|e)
      hoe moet (?:ik|je|men|we) (?:\\w+ ){0,3}?(?:lezen|interpreteren|begrijpen|duiden|opvatten)
      (?:som|noem|geef|toon|lijst) (?:\\w+ ){0,3}?(?:indicatoren|onderwerpen) (?:\\w+ )?(?:op|die|van|onder)
      wanneer (?:is|zijn|werd|werden) (?:\\w+ ){1,8}?(?:geactualiseerd|bijgewerkt|ververst|gepubliceerd|vernieuwd|verschenen)
      what (?:\\w+ )?does (?:\\w+ ){1,5}?mean
      wat zit er (\\w+ ){0,2}?in (?:het )?thema
      waar gaat (?:het |dit )?thema
      (?:lijst|lijstje|overzicht) (?:met|van) (?:alles|alle cijfers|wat) (?:\\w+ ){0,4}?(?:over|van)
      hokker sifers ha
      what data (?:do|does|is|are)
      wat (?:valt|vallen|telt|tellen|hoort|horen) (?!op )(?:er )?(?:\\w+ ){0,3}?(?:onder|mee|bij)
      bron van
      wat is de bron
      waar kom(?:t|en) (?:\\w+ ){0,5}(?:vandaan|uit)
      welke bron(?:nen)?
      hoe kom(?:en|t)? (?:jullie|je|u) aan
      waar (?:haal|halen|haalt) (?:je|jullie|u)
      van wanneer (?:is|zijn|dateert|dateren)
      hoe actueel
      hoe recent
      hoe wordt (?:\\w+ ){0,6}(?:berekend|gemeten|bepaald|vastgesteld)
      hoe word(?:t|en) (?:\\w+ ){0,5}(?:berekend|gemeten|bepaald)
      hoe meten jullie
      hoe meet je
      hoe bereken je
      uitleg over
      uitleg bij
      leg uit wat
      leg uit
      welke (?:cijfers|data|gegevens|indicatoren|informatie|statistieken|onderwerpen) (?:heb|hebben|zijn|is|kun|ken|zitten|bied|biedt|heeft|staan)
      wat (?:heb|hebben|weet|weten) (?:je|jullie) (?:\\w+ )?over
      welke (?:cijfers|indicatoren|data|gegevens) over
      wat voor (?:cijfers|data|gegevens)
      what does
      what is meant by
      definition of
      what is the (?:definition|source)
      where does(?! .*(?:differ|stand out))
      how is(?! (?:_ )+doing)
      toelichting op
      wat houdt
      tot wanneer (?:\\w+ )?(?:lopen|loopt|gaan|zijn)
      vanaf welk jaar
      sinds wanneer (?:zijn er|heb|hebben)
      wanneer (?:komen|komt|verschijnen|worden|is) (?:\\w+ ){0,5}(?:cijfers|cijfer|update|bijgewerkt|ververst|nieuwe|actualisatie)
      hoe vaak (?:word|komen|komt|verschijn|update|ververs)\\w*
      wie levert
      bron en definitie
      waaruit bestaat
      wordt (?:\\w+ ){1,4}(?:meegeteld|meegenomen|meegerekend)
      wat is precies
      wat is eigenlijk
      wat telt mee
      wat valt onder
      wat valt er onder
      hoe is (?:\\w+ ){1,4}gedefinieerd
      wat meet
      which (?:data|figures|indicators)
    `),
    mean: () => ({ operation: 'about' }),
  },
  {
    name: 'available',
    pattern:
      / (?:(?:heb|hebben|heeft|weet|weten|ken|kennen|bestaan|zijn|beschik|beschikken) (?:je|jullie|u|er)? ?(?:ook |wel |nog |al )*(?:iets|wat|cijfers|gegevens|data|informatie|statistieken)(?: beschikbaar)?(?: over| van| voor)?|do you have (?:any )?(?:figures|data)(?: on| about)?)(?= )/g,
    mean: () => ({ sign: 'available' }),
    soft: true,
  },
  {
    name: 'about, to begin with',
    pattern:
      /^ (?:de |wat is de |geef de |graag de )?(?:bron|bronnen|definitie|begripsomschrijving|metadata|herkomst|toelichting|actualiteit)(?: van| voor| bij| over)?(?= )/g,
    mean: () => ({ operation: 'about' }),
  },
];
