/** What `peilstok check slack` says. */

export const tokenWorks = (team: string): string => `SLACK_BOT_TOKEN werkt, in de werkruimte ${team}.`;
export const SCOPES_COMPLETE = 'De app heeft alle rechten (scopes) die nodig zijn.';
export const scopesMissing = (scopes: readonly string[]): string =>
  `De app mist rechten: ${scopes.join(', ')}. Voeg ze toe bij ‘OAuth & Permissions’ en installeer de app opnieuw.`;

const REASONS: Readonly<Record<string, string>> = {
  invalid_auth: 'Slack kent dit token niet. Kopieer het opnieuw bij ‘OAuth & Permissions’.',
  not_authed: 'Slack kent dit token niet. Kopieer het opnieuw bij ‘OAuth & Permissions’.',
  token_revoked: 'dit token is ingetrokken. Installeer de app opnieuw en kopieer het nieuwe token.',
  token_expired: 'dit token is verlopen. Zet ‘token rotation’ uit, of gebruik SLACK_CLIENT_ID.',
  account_inactive: 'de app is uit de werkruimte verwijderd. Installeer hem opnieuw.',
  missing_scope: 'het recht connections:write ontbreekt. Maak een nieuw app-token met dat recht.',
};
const because = (reason: string): string => REASONS[reason] ?? `Slack zegt: ${reason}.`;

export const tokenRefused = (reason: string): string => `SLACK_BOT_TOKEN werkt niet: ${because(reason)}`;
export const SEVERAL_WORKSPACES =
  'Werkruimtes voegen de app zelf toe via /slack/install; hun tokens staan in de database.';
export const SOCKET_WORKS = 'SLACK_APP_TOKEN werkt: de verbinding van binnenuit kan worden geopend.';
export const socketRefused = (reason: string): string => `SLACK_APP_TOKEN werkt niet: ${because(reason)}`;
export const ADDRESS_MISSING =
  'PUBLIC_URL ontbreekt: het adres waarop Slack deze dienst bereikt. Zonder zo’n adres kan het met SLACK_APP_TOKEN.';
export const ADDRESS_SECURE = 'PUBLIC_URL begint met https://.';
export const ADDRESS_INSECURE = 'PUBLIC_URL begint niet met https://. Slack stuurt alleen daarheen.';
export const addressReached = (url: string): string =>
  `${url} komt hier uit, en weigert wie niet van Slack is.`;
export const addressNotReached = (url: string, status: number | undefined): string =>
  status === undefined
    ? `${url} is niet bereikbaar. Draait de dienst, en staat het adres open?`
    : `${url} antwoordt met ${status} in plaats van 401. Komt het adres wel bij Peilstok uit, en draait de dienst met Slack aan?`;
export const SLACK_NOT_REACHED = 'Slack is van hieruit niet bereikbaar. Mag deze machine naar slack.com?';
export const CLOCK_RIGHT = 'De klok loopt gelijk met die van Slack.';
export const clockOff = (seconds: number): string =>
  `De klok loopt ${Math.abs(seconds)} seconden ${seconds > 0 ? 'voor' : 'achter'}. Bij meer dan vijf minuten weigeren we wat Slack stuurt: zet hem gelijk.`;
