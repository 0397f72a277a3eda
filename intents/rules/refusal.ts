/** What cannot be answered honestly: the future, causes, persons and single companies. */
import type { Rule } from '../rule.ts';
import { anyOf } from './ends.ts';

export const refusalRules: readonly Rule[] = [
  {
    name: 'forecast',
    pattern: anyOf(`
      voorspel
      voorspellen
      voorspelling
      voorspellingen
      verwacht
      verwachten
      verwachte
      verwachting
      verwachtingen
      prognose
      prognoses
      toekomst
      toekomstige
      forecast
      forecasts
      predict
      prediction
      raming
      ramingen
      scenario
      scenario s
      vooruitzicht
      vooruitzichten
      extrapoleer
      voorzie
      voorzien
      (?:gaat|gaan|zal|zullen) (?:\\w+ ){0,6}(?:stijgen|dalen|groeien|worden|krimpen|toenemen|afnemen|verdwijnen)
      zal (?:\\w+ ){0,6}(?:zijn|worden|stijgen|dalen|groeien|krimpen|hebben|tellen)
      zullen (?:\\w+ ){0,6}(?:zijn|worden|stijgen|dalen|groeien|hebben|wonen|komen)
      expected
      will there be
      will (?:\\w+ ){1,4}?(?:have|be|get|reach|grow|rise|fall)
      in (?:\\d+|two|three|five|ten) years(?: time)?
      gaan (?:\\w+ ){0,3}(?:stijgen|dalen|groeien)
      (?:zijn|is|worden|wordt|hebben|heeft|komen|staan|telt|tellen) (?:\\w+ ){0,5}straks
      straks (?:\\w+ ){0,3}(?:zijn|hebben|worden|komen|tellen)
      over (?:\\d+|een|twee|drie|vier|vijf|tien|twintig) jaar
      wordt (?:\\w+ ){0,4}volgend jaar
      zal
      volgend jaar
      volgend kwartaal
      komend jaar
      komende jaren
      komende jaar
      de komende
      next year
      in de toekomst
      hoe gaat (?:\\w+ ){1,4}zich ontwikkelen
    `),
    mean: () => ({ sign: 'forecast' }),
  },
  {
    name: 'cause',
    pattern: anyOf(`
      waarom
      hoe komt(?: het| dat| dit)?
      hoezo
      oorzaak
      oorzaken
      waardoor
      verklaring
      verklaar
      verklaren
      verklaart
      reden
      redenen
      why
      (?:effect|effecten|gevolg|gevolgen|invloed|impact) (?:\\w+ ){0,2}?van
      cause
      causes
      reason
      (?:komt|kwam|komen) (?:\\w+ ){1,9}?door (?!de jaren)\\w+
      ligt (?:het|dat|dit|die \\w+) aan
      is (?:dat|dit|het) (?:het|een) gevolg van
      heeft (?:dat|dit|het) te maken met
      komt dat door
      komt dit door
      komt het door
      wat zit daar achter
      wat zit erachter
      wat is de achtergrond
      wat ligt eraan ten grondslag
      waar komt die (?:stijging|daling|groei|krimp)
      aan te wijten
      te wijten aan
      toe te schrijven
      waar ?aan (?:\\w+ ){0,2}?(?:ligt|lag|valt|is|te danken|komt)
      te danken aan
      vanwaar
      (?:wat )?(?:zit|schuilt|steekt) (?:er )?achter
      achterliggende (?:oorzaak|oorzaken|redenen|factoren)
      wat veroorzaakt
      veroorzaakt
      door wie komt
      hoe kan (?:het|dat|dit)
      schuld
      waar ligt dat aan
      waar ligt het aan
      wat is er gebeurd waardoor
    `),
    mean: () => ({ sign: 'cause' }),
  },
  {
    name: 'personal',
    pattern: anyOf(`
      (?<! voor )(?:mijn|onze|m n|zijn|haar|my) (?:buurvrouw|buurman|(?<=mijn )buren|baas|collega|moeder|vader|zoon|dochter|man|vrouw|broer|zus|vriend|vriendin|neighbour|nicht|neef|oom|tante|ex|schoonmoeder|kinderen|kind|inkomen|uitkering|salaris|huis|adres)(?! (?:vroeg|vraagt|wil|wilde|zegt|zei|denkt|dacht|beweert|zoekt|heeft gevraagd))
      heeft (?:meneer|mevrouw|dhr|mevr|jan|piet|de heer)
      (?:meneer|mevrouw|dhr|mevr|de heer) \\w+(?! (?:\\w+ )?(?:belde|belt|vroeg|vraagt|wil|wilde|zegt|zei|denkt|dacht|beweert|beweerde|zoekt|mailde|appte|schrijft|schreef|stelt|stelde|heeft gevraagd))
      (?:verdient|verdiende) (?:de|onze|wethouder|burgemeester|raadslid)
      wie (?:is failliet|zijn failliet|is er failliet|zijn er failliet|ontvangen|zijn gestopt|is gestopt)
      namen van
      adressen van
      lijst met namen
      welke (?:personen|mensen|bedrijven zijn failliet|ondernemers zijn|winkels staan leeg|bedrijven kregen|bedrijven gingen|panden staan)
      bsn
      kvk nummer
      telefoonnummer
      emailadres
      e mailadres
      salaris van
      inkomen van (?:de )?(?:burgemeester|wethouder|gemeentesecretaris|familie)
      verdient (?:de|onze|mijn|een|jullie|burgemeester|wethouder)
      van bakker
      familie \\w+
      welke (?:bedrijven|ondernemers|ondernemingen|winkels|zaken|horecazaken|cafes) (?:\\w+ ){0,5}?(?:gingen|ging|zijn|staan|kregen|krijgen|hebben) (?:\\w+ ){0,3}?(?:failliet|gestopt|leeg|steun|now|tvl)
      hoeveel verdient
      wie (?:is|was|wordt) (?:de|onze|jullie|het) (?!\\w+ste |\\w+st |koploper|hekkensluiter|beste|winnaar|grootste|nummer)\\w+
    `),
    mean: () => ({ sign: 'personal' }),
  },
  {
    name: 'a person or a company by name',
    pattern: anyOf(`
      (?:de )?(?:jumbo|albert heijn|ah|action|hema|philips|asml|shell|bol com|bol|unilever|lidl|aldi|ikea|heineken|coolblue|picnic|kruidvat|blokker|media markt|mediamarkt|nxp|vdl|daf|tata steel|tata|dsm|akzo|akzonobel|rabobank|ing|abn amro|abn|kpn|ziggo|schiphol groep|klm|zara|primark|bijenkorf|de bijenkorf|mcdonalds|etos|xenos|zeeman|gamma|praxis|bakker bart|bakkerij jansen(?! (?:vroeg|vraagt|wil|zegt|belde|zei))|plus supermarkt|dirk|v d|intertoys|gall gall|wibra|wehkamp|zalando|amazon|apple|google|microsoft)(?= )
      (?:salaris|loon|inkomen|beloning|bezoldiging) (?:van )?(?:de |onze |het )?(?:burgemeester|wethouder|directeur|gemeentesecretaris|raadslid|ambtenaar)
      (?:inkomen|salaris|uitkering|vermogen|woning|huis) (?:had|heeft|krijgt|kreeg|ontvangt|ontving|van) (?:de |het |een |onze )?(?:wethouder|burgemeester|raadslid|directeur|gemeentesecretaris|ambtenaar|minister)
      (?:kapsalon|bakkerij|slagerij|restaurant|cafe|hotel|garage|drukkerij|firma|eetcafe|snackbar|cafetaria|boetiek|brasserie|pizzeria|autobedrijf|schildersbedrijf|aannemersbedrijf|installatiebedrijf|bouwbedrijf|kwekerij|sportschool|kledingzaak|schoenenzaak|boekhandel|apotheek|bloemist|bv|stichting) (?!in |en |of |per |van |vs |tov |met |voor |bij |sinds |vanaf |tot |over |de |het |een |is |zijn |naar |uit |aan |op |te |om )(?:\\w+ ){1,4}?(?:in (?:\\w+ ){1,3})?(?:failliet|gestopt|leeg|gesloten|open|verdient|personeel|omzet|winst|steun|subsidie)
    `),
    mean: () => ({ sign: 'personal' }),
    unlisted: true,
  },
];
