/** What connects Peilstok to Slack; absent when none of it is set. */
import { z } from 'zod';
import { httpAddress } from './address.ts';

export const slackVariables = {
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'begint met xoxb-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'minstens 16 tekens').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'begint met xapp-').optional(),
  SLACK_CLIENT_ID: z.string().min(1).optional(),
  SLACK_CLIENT_SECRET: z.string().min(1).optional(),
  SLACK_API_URL: httpAddress.optional(),
};

type Values = z.infer<z.ZodObject<typeof slackVariables>>;

export interface SlackConfig {
  /** How Slack reaches us: signed requests, or a socket that we open (for towns behind a firewall). */
  readonly way: { readonly signingSecret: string } | { readonly appToken: string };
  /** One workspace by its token, or several that install the app themselves. */
  readonly access:
    | { readonly botToken: string }
    | { readonly clientId: string; readonly clientSecret: string };
  /** Absent: Slack's own. */
  readonly apiUrl: string | undefined;
}

const NAMES = Object.keys(slackVariables).filter((name) => name !== 'SLACK_API_URL');

/** @returns undefined where Slack is off. */
export function slackFrom(values: Values): { config?: SlackConfig; faults: string[] } {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_APP_TOKEN: appToken,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
  } = values;
  if (!NAMES.some((name) => values[name as keyof Values] !== undefined)) return { faults: [] };
  const faults: string[] = [];
  if ((clientId === undefined) !== (clientSecret === undefined))
    faults.push('SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: geef ze allebei of geen van beide');
  if (botToken === undefined && clientId === undefined && clientSecret === undefined)
    faults.push('SLACK_BOT_TOKEN: verplicht voor Slack (of SLACK_CLIENT_ID en SLACK_CLIENT_SECRET)');
  if (botToken !== undefined && clientId !== undefined)
    faults.push('SLACK_BOT_TOKEN: niet samen met SLACK_CLIENT_ID; kies één of meer werkruimtes');
  if (signingSecret === undefined && appToken === undefined)
    faults.push(
      'SLACK_SIGNING_SECRET: verplicht voor Slack (of SLACK_APP_TOKEN voor een verbinding van binnenuit)',
    );
  if (appToken !== undefined && clientId !== undefined)
    faults.push('SLACK_APP_TOKEN: werkt voor één werkruimte (SLACK_BOT_TOKEN), niet met SLACK_CLIENT_ID');
  if (faults.length > 0) return { faults };
  const way = appToken === undefined ? { signingSecret: signingSecret ?? '' } : { appToken };
  const access =
    botToken === undefined ? { clientId: clientId ?? '', clientSecret: clientSecret ?? '' } : { botToken };
  return { config: { way, access, apiUrl: values.SLACK_API_URL }, faults };
}
