/** What the app asks of a workspace: no more than it uses. `manifests/slack.yaml` says the same, and a test compares them. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'im:history',
  'links:read',
  'links:write',
] as const;
