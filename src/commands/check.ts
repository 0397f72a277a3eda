/** `peilstok check slack`: what is wrong with a connection, in plain words. */
import type { ExitStatus, Output } from './output.ts';

export interface Finding {
  readonly ok: boolean;
  readonly text: string;
}

export async function runCheck(findings: readonly Finding[], output: Output): Promise<ExitStatus> {
  await output.result(findings.map(({ ok, text }) => `${ok ? 'goed ' : 'FOUT '} ${text}`).join('\n'));
  return findings.every(({ ok }) => ok) ? 0 : 1;
}
