/** What is said in a conversation besides answers. */

export const HOME_OF_CHANNEL = 'Dat geldt nu ook voor dit kanaal.';
export const NO_SUCH_FIGURE = 'Deze figuur ken ik niet meer. Stel de vraag opnieuw.';
export const NO_SUBSCRIPTIONS_HERE = 'Abonneren kan hier nog niet.';

export const notAnswered = (reference: string): string =>
  `Het is me niet gelukt je vraag te beantwoorden. Probeer het later nog eens, of meld het met kenmerk ${reference}.`;
