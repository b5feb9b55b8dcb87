import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { accessOf, dataDirOf, errorCode, isProtected, OperatorError, readSecrets } from '@parasol/database';
import { openInstallation, type Installation } from '../installation';

const NOT_BOTH =
  'The keys of this installation are protected by a passphrase, and written settings would hold them open. Start it with "npm start", or take the protection off first: npx parasol unprotect-keys';

/** Adds `migrate`: roles, databases, tables and policies as this version wants them; for set-ups without `npm start`. */
export function migrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date, then end')
    .addOption(new Option('--write-settings <dir>', 'also write api/settings.json and worker/settings.json there, for PARASOL_SETTINGS_FILE of those processes'))
    .action(async ({ writeSettings }: { writeSettings?: string }) => {
      // Those files hold the keys as they are: the passphrase would protect nothing any more.
      if (writeSettings !== undefined && isProtected(readSecrets(dataDirOf(process.env)))) throw new OperatorError(NOT_BOTH);
      const installation = await openInstallation();
      try {
        const names = [...installation.migrated.keyStore, ...installation.migrated.main];
        process.stdout.write(names.length === 0 ? 'The database is up to date.\n' : `Migrated: ${names.join(', ')}.\n`);
        if (writeSettings !== undefined) write(installation, writeSettings);
      } finally {
        await installation.close();
      }
    });
}

function write({ urls, secrets }: Installation, dir: string): void {
  try {
    for (const name of ['api', 'worker'] as const) {
      // A folder each, so that a container can be given one and not the other.
      mkdirSync(join(dir, name), { recursive: true, mode: 0o700 });
      const file = join(dir, name, 'settings.json');
      writeFileSync(`${file}.new`, JSON.stringify(accessOf(name, urls, secrets)), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    }
  } catch (error) {
    throw new OperatorError(`The settings cannot be written to ${dir} (${errorCode(error)}). Check that this user may write there.`);
  }
}
