export const HELP = `Peilstok beantwoordt vragen over Nederlandse gemeenten.

  peilstok ask "vacatures Breda vs G40"    het antwoord
      --home GM0758       de eigen gemeente ("bij ons")
      --today 2026-11-23  de dag vanwaar "vorig jaar" wordt geteld
      --json              alles als JSON
      --release NUMMER    de cijfers zoals ze na die release waren
      --png BESTAND, --svg BESTAND   de grafiek
      --csv BESTAND, --xlsx BESTAND  de cijfers
  peilstok ask "figuur 7K3QBCDF"           een figuur zoals die eerder is gegeven
  peilstok ask --jsonl                     veel vragen: een JSON-regel per vraag op de standaardinvoer
  peilstok parse "vacatures Breda"         hoe een vraag wordt begrepen (--trace: en waarom)
  peilstok parse --jsonl                   hetzelfde voor veel vragen
  peilstok import csv BESTAND              cijfers inlezen
      --indicators BESTAND   ook nieuwe indicatoren
      --mapping BESTAND      welke kolom wat is, voor tabellen van anderen (docs/import.md)
  peilstok import xlsx BESTAND --mapping BESTAND   hetzelfde uit een Excel-bestand
  peilstok import groups|mergers|places|synonyms BESTAND   eigen groepen, herindelingen, dorpen, woorden
  peilstok import boundaries BESTAND       gemeentegrenzen voor kaarten (TopoJSON of GeoJSON)
      --year 2026, --code VELD
  peilstok import boundaries pdok          hetzelfde van PDOK (--year)
  peilstok releases                        wat er is ingelezen, en wanneer (--json)
  peilstok refused NUMMER                  welke regels van een release zijn geweigerd, en waarom
  peilstok withdraw NUMMER                 een release intrekken: de cijfers van daarvoor gelden weer
  peilstok held                            wat er vreemd uitzag en nog niet wordt getoond
  peilstok accept NUMMER, reject NUMMER    dat toch tonen, of weggooien
  peilstok sources                         waar elke indicator vandaan komt (--json)
  peilstok import cbs TABEL                een tabel van CBS inlezen
      --indicator, --measure, --filter A=B, --sectors D, --factor 1000, --odata v3
                          voor een tabel die nog niet beschreven is
  peilstok import swing ONDERWERP --indicator INDICATOR   een onderwerp van een Swing-site inlezen
      --geo gemeente, --period year
  peilstok refresh                         alle bronnen die vanzelf kunnen opnieuw lezen
  peilstok backup BESTAND, restore BESTAND   alles bewaren en terugzetten, ook in een andere database
  peilstok digests                         wie elke week een bericht krijgt (--json)
  peilstok digests preview NUMMER, digests send   een weekbericht bekijken; versturen wat nu weg moet
  peilstok export PERSOON                  wat er van iemand wordt bewaard, als JSON (slack:T0123/U0456)
  peilstok forget PERSOON                  iemand vergeten: namen weg, berichten en stemmen ook
  peilstok check slack                     of Slack zo werkt: token, rechten, adres, klok
  peilstok check teams                     of Teams zo werkt: geheim, sleutels, tenants, adres
  peilstok status                          welke cijfers er zijn, en of ze echt zijn (--json)

Wat goed ging is 0, wat niet kon 1, verkeerd gebruik 2.`;
