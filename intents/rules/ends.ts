/**
 * Words for an end of an order, and for going up or down. A new phrase is one line here; every line is a piece of a
 * pattern on normalized text (lower case, no accents, one space between words).
 */

/** One phrase a line, as one alternation. */
export const oneOf = (lines: string): string =>
  `(?:${lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('|')})`;

/** A rule's pattern for any of the phrases, between other words. */
export const anyOf = (lines: string): RegExp => new RegExp(` ${oneOf(lines)}(?= )`, 'g');

export const HIGH = oneOf(`
  hoogste|hoogst|highest|heechste
  meeste|meest|most
  grootste|grootst|biggest|largest
  hardst|hardste
  sterkst|sterkste
  snelst|snelste|fastest
  dichtstbevolkte|vergrijsdste|eenzaamste
  flinkste|langste|verst|verste|duurste|rijkste|krapste
  top|bovenaan|bovenste
  ergst|ergste|eenzaamst|drukst|drukste|volst|volste|leegst|leegste|grijst|grijste|krapst|duurst|rijkst|hoogstgelegen
  voorop|spant de kroon|spannen de kroon|de kroon spant|aan kop|aan de leiding|voert de lijst aan|nummer een|lijstaanvoerder
  koploper|koplopers
`);

export const LOW = oneOf(`
  laagste|laagst|lowest|leechste
  minste|minst|least|fewest
  kleinste|kleinst|smallest
  traagst|zwakste|kortste|goedkoopste|armste
  dunstbevolkte|dunst bevolkte
  onderaan|onderste
  armst|goedkoopst|ruimste|ruimst|stilste|dunst
  achteraan|bungelt onderaan|sluit de rij|sluiten de rij|op de laatste plaats|in de achterhoede
  hekkensluiter|hekkensluiters|rode lantaarn
`);

export const BEST = oneOf(`
  beste(?! (?:collega|collegas|allemaal|allen|peilstok|team|bot|meneer|mevrouw|heer|mensen|lezer|helpdesk|redactie) )|best(?! (?:veel|hoog|hoge|laag|lage|wel|groot|grote|klein|een|goed|aardig|flink|weinig|lang|snel|hard|interessant|apart|gek|raar|mooi|fors|pittig|druk|vaak|lastig) )|best scorende|best presterende|goed scorende
  gunstigste|gunstigst
`);

export const WORST = oneOf(`
  slechtste|slechtst|slechtst scorende|slechts scorende|slechtst presterende|worst
  ongunstigste|ongunstigst
  zorgelijkste|beroerdste
`);

export const END = `(${HIGH}|${LOW}|${BEST}|${WORST})`;

export function orderOf(text: string): 'high' | 'low' | 'best' | 'worst' {
  if (new RegExp(`^${LOW}$`).test(text)) return 'low';
  if (new RegExp(`^${BEST}$`).test(text)) return 'best';
  return new RegExp(`^${WORST}$`).test(text) ? 'worst' : 'high';
}

/** A change that is over: "gegroeid". It asks for the change itself, whatever else is said. */
const WENT_UP = oneOf(`
  groei|groeide|groeiden|gegroeid|gegroeide|groeicijfers?|groeipercentage|groeisnelheid|growth|grown|grew
  stijging|steeg|stegen|gestegen|rise|rose|risen
  toename|toegenomen|nam toe|namen toe|toenam|toenamen|increase|increased
  opgelopen|verdubbeld|verdubbelde|verdubbelden
`);
const WENT_DOWN = oneOf(`
  krimp|kromp|krompen|gekrompen|shrunk|shrank
  daling|daalde|daalden|gedaald|gedaalde|fell|fallen|dropped
  afname|afgenomen|afgenamen|nam af|namen af|afnam|afnamen|decrease|decreased
  gezakt|zakte|teruggelopen|gehalveerd|halveerde|halveerden|lost
`);
const WENT = oneOf(
  'veranderd|veranderde|verandering|veranderingen|mutatie|mutaties|delta|changed|procentuele',
);

/** A change that is going on: "groeit". Among members it asks for the change; of one place for the development. */
const GOES_UP = oneOf(`
  groeit|groeien|groeiend|groeiende|grows|growing
  stijgt|stijgen|stijgende|rising|rises
  neemt toe|nemen toe|toeneemt|toenemen|neemt (?:\\w+ ){1,4}toe|increasing
  loopt op|lopen op|oploopt|gaat omhoog
  stijgers?|groeiers?|winnaars?|groeigemeenten?
`);
const GOES_DOWN = oneOf(`
  krimpt|krimpen|krimpend|krimpende|shrinking
  daalt|dalen|dalende|falling|falls
  neemt af|nemen af|afneemt|afnemen|neemt (?:\\w+ ){1,4}af|decreasing
  zakt|zakken|loopt terug|lopen terug|terugloopt|gaat omlaag
  dalers?|krimpers?|verliezers?|krimpgemeenten?
`);

const APART_DOWN =
  '(?:(?:liep|liepen) (?:\\w+ ){1,12}?terug|(?:nam|namen) (?:\\w+ ){1,12}?af|(?:ging|gingen) (?:\\w+ ){1,12}?(?:omlaag|achteruit|naar beneden))';
const APART_UP =
  '(?:(?:nam|namen) (?:\\w+ ){1,12}?toe|(?:ging|gingen) (?:\\w+ ){1,12}?(?:omhoog|vooruit)|(?:liep|liepen) (?:\\w+ ){1,12}?op)';
/** A change of which the words stand apart: "liep … terug", "nam … toe". */
export const APART = `(?:${APART_DOWN}|${APART_UP})`;
const LOST = '(?:verloor|verloren|verliest|verliezen|ingeleverd|kwijtgeraakt|raakten? (?:\\w+ ){0,8}?kwijt)';

export const CHANGED = `(?:${WENT_UP}|${WENT_DOWN}|${WENT})`;
export const CHANGING = `(?:${GOES_UP}|${GOES_DOWN})`;
/** Whether a text speaks of going down. */
export const DOWN = new RegExp(` (?:${WENT_DOWN}|${GOES_DOWN}|${APART_DOWN}|${LOST}) `);
