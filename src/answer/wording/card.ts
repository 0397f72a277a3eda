/** What stands on the cards of a conversation, besides the answer itself. */
/** What is asked for someone who said nothing. */
export const HELP_QUESTION = 'help';

export const GO_ON = 'Vraag verder';
export const CHOOSE = 'Kies';
export const BELONGS_TO_IT = 'Hierbij hoort';

export const CUT_DIGEST = 'Een deel past niet in dit bericht. Vraag ernaar als je het wilt zien.';

export const REMARK_INTRO = 'Je opmerking wordt bewaard bij deze figuur.';
export const REMARK_FAILED = 'Je opmerking is niet bewaard. Probeer het later nog eens.';

export const NOT_UNDERSTOOD_HERE = 'Typ een vraag, zoals: vacatures Breda vs G40.';
export const TAKES_TOO_LONG = 'Dit duurt te lang. Stel je vraag in de chat met Peilstok.';
export const ASKED_AGAIN = 'Ik zoek het op.';
export const BUTTON_TOO_OLD = 'Deze knop werkt niet meer. Stel je vraag opnieuw.';
