export const HELP = `Peilstok beantwoordt vragen over Nederlandse gemeenten.

  peilstok ask "vacatures Breda vs G40"    het antwoord
      --home GM0758       de eigen gemeente ("bij ons")
      --today 2026-11-23  de dag vanwaar "vorig jaar" wordt geteld
      --json              alles als JSON
      --png BESTAND, --svg BESTAND   de grafiek
  peilstok ask --jsonl                     veel vragen: een JSON-regel per vraag op de standaardinvoer
  peilstok parse "vacatures Breda"         hoe een vraag wordt begrepen (--trace: en waarom)
  peilstok parse --jsonl                   hetzelfde voor veel vragen
  peilstok import csv BESTAND              cijfers inlezen
      --indicators BESTAND   ook nieuwe indicatoren
  peilstok status                          welke cijfers er zijn, en of ze echt zijn (--json)

Wat goed ging is 0, wat niet kon 1, verkeerd gebruik 2.`;
