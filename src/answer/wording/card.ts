/** What stands on the cards of a conversation, besides the answer itself. */
import type { RemarkKind } from '#src/chat/remarks.ts';

/** What is asked for someone who said nothing. */
export const HELP_QUESTION = 'help';

export const UNDERSTOOD = 'Zo begreep ik je vraag';
export const SHOW_TABLE = 'Tabel';
export const SHOW_CALCULATION = 'Hoe is dit berekend?';
export const SHOW_DOWNLOADS = 'Download';
export const WRONG = 'Klopt niet?';
export const GO_ON = 'Vraag verder';
export const CHOOSE = 'Kies';
export const FOR_EXAMPLE = 'Vraag bijvoorbeeld';
export const BELONGS_TO_IT = 'Hierbij hoort';
export const FILE_NAMES = { csv: 'CSV', xlsx: 'Excel (XLSX)' } as const;

export const figureLabel = (figure: string): string => `Figuur ${figure}`;
export const sourceLabel = (sources: string): string => `Bron: ${sources}`;
export const rememberHome = (municipality: string): string => `${municipality} onthouden`;

/** That not all of it stands here, and where it does. */
export const cutRows = (shown: number, all: number): string =>
  `Hier staan ${shown} van de ${all} rijen. Alles staat op de pagina van de figuur.`;
export const CUT_CARD = 'Een deel past niet in dit bericht. Alles staat op de pagina van de figuur.';
export const CUT_DIGEST = 'Een deel past niet in dit bericht. Vraag ernaar als je het wilt zien.';

export const REMARK_TITLE = 'Klopt er iets niet?';
export const REMARK_INTRO = 'Je opmerking wordt bewaard bij deze figuur.';
export const REMARK_KIND = 'Wat is het?';
export const REMARK_TEXT = 'Wat wil je zeggen?';
export const REMARK_NEEDED = 'Schrijf eerst wat je wilt zeggen.';
export const REMARK_SEND = 'Verstuur';
export const REMARK_THANKS = 'Bedankt. Je opmerking is bewaard bij deze figuur.';
export const REMARK_FAILED = 'Je opmerking is niet bewaard. Probeer het later nog eens.';
export const REMARK_KINDS_SAID: Readonly<Record<RemarkKind, string>> = {
  error: 'Een mogelijke fout',
  question: 'Een vraag',
  explanation: 'Een verklaring',
  wish: 'Een wens',
};

export const NOT_UNDERSTOOD_HERE = 'Typ een vraag, zoals: vacatures Breda vs G40.';
export const TAKES_TOO_LONG = 'Dit duurt te lang. Stel je vraag in de chat met Peilstok.';
export const ASKED_AGAIN = 'Ik zoek het op.';
export const BUTTON_TOO_OLD = 'Deze knop werkt niet meer. Stel je vraag opnieuw.';
