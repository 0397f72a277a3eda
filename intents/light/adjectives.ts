/** Adjectives that judge, point or say how sure: they pick out no part of what is counted. */
const ADJECTIVES = `
aanwezig aardig aanzienlijk absoluut actueel afzonderlijk algeheel algemeen apart beduidend begrijpelijk bekend beknopt
belangrijk bescheiden beschikbaar beperkt betreffend betrokken betrouwbaar  bijgaand bijzonder bondig bovengenoemd
bovenstaand buitengewoon cartografisch cijfermatig compleet concreet correct  desbetreffend diepgaand  duidelijk
echt eenduidig eenvoudig eerlijk  ernstig exact extreem feitelijk fijn flink formeel fors fraai gangbaar gebruikelijk gek
geregistreerd geheel gemeten genoemd geraadpleegd gering geteld gevraagd gewenst gewoon gezamenlijk gigantisch globaal goed
grafisch grondig grof handig hedendaags helder heus  hoofdzakelijk huidig  ingewikkeld integraal
interessant juist kenmerkend   klip kort kwalijk kwantitatief laatstgenoemd leuk  logisch los markant
minimaal moeilijk mogelijk mooi nauwkeurig nieuwst nodig nogal normaal noodzakelijk numeriek nuttig officieel onderhavig
onderling onderstaand ontzettend opmerkelijk opvallend oorspronkelijk overzichtelijk periodiek plaatselijk precies
prachtig procentueel provinciaal recent recentst  reeel  relatief relevant ruimtelijk ruw serieus slecht
snel specifiek spectaculair standaard statistisch sterk stevig substantieel tabellarisch toenmalig totaal treffend
uitgebreid uniform uitvoerig vastgesteld verdacht vergelijkbaar verrassend vervolgens verwant visueel vlot volledig vol
voormalig voornaamst voornoemd vorig vreemd vroeger waar waarneembaar wezenlijk wonderlijk zeker zichtbaar zodanig zogeheten
zogenoemd zuiver  zwak allerlaatst allernieuwst eerstvolgend desgewenst onthutsend schrikbarend dramatisch treurig
beroerd belabberd  bizar raar geinig grappig gemakkelijk makkelijk ellendig enig heftig pittig stoer knap 
`;

/** "relatief" → "relatieve", "los" → "losse", "precies" → "precieze". */
function inflected(word: string): string[] {
  const last = word.at(-1) ?? '';
  const soft = last === 'f' ? 'v' : last === 's' && /[aeiou]{2}s$/.test(word) ? 'z' : last;
  const long = /^(.*[^aeiou])([aeou])\2([^aeiou])$/.exec(word);
  if (long !== null) return [word, `${long[1]}${long[2]}${soft}e`];
  const doubled = /[^aeiou][aeiou][^aeiouwxy]$/.test(word) && word.length <= 5;
  return [word, `${word}e`, `${word.slice(0, -1)}${soft}e`, ...(doubled ? [`${word}${last}e`] : [])];
}

export const LIGHT_ADJECTIVES: readonly string[] = ADJECTIVES.split(/\s+/)
  .filter((word) => word !== '')
  .flatMap(inflected);
