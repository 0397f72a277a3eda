/** `npm run manifest:teams`: writes the zip that an administrator uploads in Teams. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packTeamsApp } from './teams-package.ts';

const TARGET = new URL('../manifests/teams/peilstok-teams.zip', import.meta.url);

const packed = packTeamsApp(process.env);
if ('faults' in packed) {
  process.stderr.write(`Zet eerst:\n${packed.faults.map((fault) => `  ${fault}`).join('\n')}\n`);
  process.exitCode = 2;
} else {
  writeFileSync(TARGET, packed.zip);
  process.stderr.write(`${fileURLToPath(TARGET)}\n`);
}
