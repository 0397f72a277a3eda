/** What `peilstok check teams` says. */

export const TEAMS_OFF = 'Teams staat uit: zet MICROSOFT_APP_ID en wat daarbij hoort (docs/teams.md).';
export const EMULATOR =
  'MICROSOFT_APP_TYPE is Emulator: iedereen op deze machine mag vragen stellen. Voor Teams is het niets.';

export const SECRET_WORKS =
  'MICROSOFT_APP_ID en MICROSOFT_APP_PASSWORD werken: Microsoft geeft er een token voor.';
export const NO_SECRET_TO_CHECK =
  'Bij UserAssignedMSI is er geen geheim. Of de identiteit werkt, blijkt alleen op de machine in Azure zelf.';

const REASONS: Readonly<Record<string, string>> = {
  invalid_client:
    'het geheim klopt niet of is verlopen. Maak een nieuw bij ‘Certificates & secrets’ en zet de Value in MICROSOFT_APP_PASSWORD.',
  unauthorized_client: 'deze tenant kent de app niet. Kijk MICROSOFT_APP_ID en MICROSOFT_APP_TENANT_ID na.',
  invalid_request: 'er ontbreekt iets. Kijk MICROSOFT_APP_ID en MICROSOFT_APP_TENANT_ID na.',
  invalid_tenant: 'de tenant bestaat niet. Kijk MICROSOFT_APP_TENANT_ID na.',
};

export const secretRefused = (code: string): string =>
  `Microsoft geeft geen token: ${REASONS[code] ?? `de reden is ${code}.`}`;
export const LOGIN_NOT_REACHED =
  'De aanmeldserver van Microsoft is van hieruit niet bereikbaar. Mag deze machine naar login.microsoftonline.com?';

export const KEYS_READ = 'De sleutels van Microsoft zijn te lezen: zo weten we wie er echt van Teams komt.';
export const KEYS_NOT_READ =
  'De sleutels van Microsoft zijn niet te lezen. Mag deze machine naar login.botframework.com? Zonder die sleutels komt er geen vraag binnen.';

export const tenantsServed = (tenants: readonly string[]): string =>
  tenants.length === 1
    ? `Eén tenant wordt bediend: ${tenants[0]}.`
    : `${tenants.length} tenants worden bediend: ${tenants.join(', ')}.`;
export const ownTenantLeftOut = (tenant: string): string =>
  `De eigen tenant (${tenant}) staat niet in MICROSOFT_ALLOWED_TENANTS: wie daar werkt, krijgt geen antwoord.`;

export const ADDRESS_MISSING =
  'PUBLIC_URL ontbreekt: Teams kan grafieken dan niet ophalen, en links werken alleen hier.';
export const ADDRESS_SECURE = 'PUBLIC_URL begint met https://.';
export const ADDRESS_INSECURE =
  'PUBLIC_URL begint niet met https://. Teams stuurt alleen daarheen, en haalt alleen daar grafieken op.';
export const addressReached = (url: string): string =>
  `${url} komt hier uit, en weigert wie niet van Microsoft is.`;
export const addressNotReached = (url: string, status: number | undefined): string =>
  status === undefined
    ? `${url} is niet bereikbaar. Draait de dienst, en staat het adres open?`
    : `${url} antwoordt met ${status} in plaats van 401. Komt het adres wel bij Peilstok uit, en draait de dienst met Teams aan?`;
