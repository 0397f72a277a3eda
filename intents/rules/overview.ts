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
      (?:sterke|zwakke|goede|slechte) (?:punten|kanten)
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
      welke indicatoren
      wat (?:betekent|betekenen|houdt|wordt bedoeld met|verstaan jullie onder|versta je onder|bedoelen jullie met|bedoel je met|verstaat men onder)
      wat is (?:de|het) (?:definitie|verschil tussen(?! (?:die|deze|dit|dat|beide|de twee))|betekenis)
      definitie
      betekenis
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
      where does
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
