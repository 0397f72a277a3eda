/** What is said to who asked for a digest or an alert, when it could not be delivered. */
export function deliveryFailed(kind: 'digest' | 'alert', id: number, place: boolean): string {
  const what = kind === 'digest' ? `Het weekbericht van abonnement ${id}` : `Waarschuwing ${id}`;
  if (!place)
    return `${what} is niet aangekomen, ook niet na een paar keer proberen. Vraag de cijfers zelf op, of neem contact op met je beheerder.`;
  const next =
    kind === 'digest'
      ? ` Het abonnement staat nu stil. Zeg "hervat abonnement ${id}" als het weer kan, of abonneer je opnieuw in een ander kanaal.`
      : ' Vraag de waarschuwing opnieuw aan in een ander kanaal.';
  return `${what} is niet aangekomen: ik kan niet meer in dat kanaal schrijven.${next}`;
}

/** The message stands; what was to go under it is said here. */
export const underFailed = (id: number, lines: readonly string[]): string =>
  `Onder het weekbericht van abonnement ${id} hoorde nog iets, maar dat kwam niet aan: ${lines.join(' ')}`;

/** The same, in a list of subscriptions. */
export const lastFailed = 'het laatste bericht is niet aangekomen';
