/** Addresses of Microsoft's, where the configuration names no other. */

/** Whom the bot asks a token for, and who signs the tokens that Teams shows. */
export const CONNECTOR = 'https://api.botframework.com';
export const MICROSOFT_LOGIN = 'https://login.microsoftonline.com';
/** Where the keys are with which Teams signs. */
export const OPEN_ID = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
