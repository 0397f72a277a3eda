/** Words of the closed classes: adverbs, prepositions, conjunctions, pronouns. They never say what is counted. */

const ADVERBS = `
aldaar alhier allang allengs allereerst allerlei allerminst alom alsmede alsnog althans amper anderszins anderzijds andermaal
behoorlijk beslist bijgevolg bijkans bijtijds bijster bijeen bovenal buitengewoon buitendien continu daadwerkelijk daags
daarachter daarbinnen daarboven daardoor daarenboven daarentegen daargelaten daarlangs daarnaast daarom daaromheen daaronder
daaropvolgend daarover daarstraks daartegen daartegenover daartoe daartussen daaruit dadelijk danig dermate destijds deels
derhalve desalniettemin desgevraagd desgewenst desnoods desondanks destemeer  dientengevolge dikwijls ditmaal doorlopend
dubbel eenmaal eenmalig eerdaags eerlijkgezegd eertijds elders enerzijds enigermate enigszins enkel enorm eraan erachter
erbinnen erboven erbuiten erdoor eraf erheen erlangs ernaast erna ernstig erom ertegen ertegenover ertoe ertussenin ervandaan
evenals eveneens eventjes evenmin evenveel evenzeer evengoed extra feitelijk finaal flink fors gaandeweg gans geenszins
geleidelijk geleidelijkaan gelijktijdig  gemakshalve gewoonlijk gewoonweg geregeld gezamenlijk gisteravond goeddeels
grofweg grosso modo grotendeels haast hartstikke heden hedendaags helemaal herhaaldelijk hieraan hierachter hierbij
hierboven hierdoor hierna hiernaast hierom hieronder hierop hiertegen hiertoe hiertussen hieruit hiervoor hoedanig
hoegenaamd hoogstens hoogstwaarschijnlijk hoogst hooguit idem immer incluis indertijd ineens ingrijpend ingezoomd integendeel
intussen jammer keurig klaarblijkelijk klip klaar kortgeleden kortom kortheidshalve kortstondig krachtig langzaam langzamerhand
lichtelijk louter maximaal medio meermaals meermalen mede minimaal  minstens mogelijkerwijs naderhand nagenoeg
nauwelijks nergens nimmer nochtans nogal noodzakelijkerwijs noodgedwongen ondertussen ongetwijfeld onderling onlangs
onmiddellijk onverhoopt oorspronkelijk opeens opmerkelijk opvallend overdag overwegend pal permanent plots plotseling
praktisch prompt ronduit ruimschoots ruwweg rechtstreeks regelmatig reeds respectievelijk resp schoksgewijs schijnbaar
simpelweg sindsdien slechts sowieso spoedig stapsgewijs stevig stilaan sterk strikt substantieel summier telkenmale temeer
tenminste tezamen terecht tegelijk tegelijkertijd tevens terdege terloops thans toenmaals toentertijd totnogtoe trapsgewijs
traag tweemaal driemaal viermaal uiterst uitdrukkelijk uitermate uitgebreid uitsluitend vanavond vanmiddag vanmorgen
vanochtend vannacht vanouds vandaan vandaar veelal veeleer verreweg vlakbij vlot vooralsnog voordien voorheen voorlopig
voornamelijk vooruit voorts voorzover vrijwel wederom wekelijks weinig weleer weliswaar welnu werkelijk wezenlijk
zienderogen zodanig zodoende zogenaamd zogezegd zolang zomaar zonet zopas zover zowaar zowat zozeer zuiver 
dichtstbijzijnde dichtbijzijnde rate rates level levels steane stiet sitte sitten giene gien hat ha hawwe wurde waard kamen komme city use uses using used ultimo locatus lisa duo uwv kvk cbs rvo rivm ggd lui nul oude gemeenteniveau hoeveelste zoveelste nogmaals andersom omgekeerd evenredig hetzij vooruitlopend terugkijkend terugblikkend achteraf
vooraf tussentijds tussendoor middenin onderweg buitenom tenslotte allicht welteverstaan nadien zojuist zodadelijk
meestentijds ternauwernood terstond vliegensvlug supersnel rap schielijk stiekem eigens allesbehalve alles bij elkaar
gemakkelijk moeilijk simpel eenvoudig netjes fijntjes lekker leuk tof gaaf vet kei mega enorm  hyper best aardig
verdorie verdikkeme goh tjee jeetje poeh oei ach ah ha haha hihi lol omg btw fyi aub svp stp iig idd mss wrs ws kweenie
komop kijk zeg luister kom nounou welja jawel jazeker welnee ammehoela ofzo enzo enzovoort enzovoorts etcetera etc ed oid dergelijks
`;

const PREPOSITIONS_AND_CONJUNCTIONS = `
aangaande achter benevens binnenin blijkens bovenop conform contra cum gedurende getuige halfweg hangende ingevolge jegens
krachtens langs luidens naargelang nabij nevens niettegenstaande nopens omstreeks onverminderd overeenkomstig sedert via
voorbij aangezien alhoewel alsof alvorens doch doordat eer eerdat indien ingeval nadat niettemin noch ofschoon opdat
teneinde totdat voordat voorzover zodat zodra hoezo waarheen waarna waarnaast waarbinnen waarboven waardoor waaraf
waarlangs waarom waaromtrent waaronder waarover waartegen waartegenover waartussen waaruit waarvandaan
`;

const PRONOUNS = `
men mezelf mijzelf mijne onszelf uzelf jezelf elkaar elkaars elkander zulk zulke menig menige meerdere ettelijke diverse
verscheidene enig enige elkeen alleman wier wiens diens dewelke hetwelk hetgeen degene degenen diegene diegenen beiden allen
allebei geeneen sommigen anderen velen weinigen eenieder eenzelfde zo'n zoveel dezen  u je jij jullie
`;

const ENGLISH = `
on off out up down again already also although always anyway around because being both but by cannot could doing done each else
especially even ever every few first following generally given goes going got had hasn having here hence how however if instead
itself just lately later least less lot lots mainly may maybe might mine more moreover mostly must near nearly never next nor
not nothing often once one only onto otherwise ours ourselves own particularly per perhaps quick quite rather really recently
respectively right same seems several shall should since so somewhat soon still such sure than that then these thing things
this those though thus today together too toward towards two under unless until usually various very via was well were whether
while whole whose why will with within without would yet yours asap hi hello hey dear thanks cheers regards pls
exactly precisely actually basically dutch netherlandish asking assume assuming compare comparing considering handle having living looking showing tell telling wonder wondering
`;

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export const PARTICLES: readonly string[] = [
  ADVERBS,
  PREPOSITIONS_AND_CONJUNCTIONS,
  PRONOUNS,
  ENGLISH,
].flatMap(words);
