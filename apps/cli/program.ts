import { Command } from 'commander';
import { backup } from './commands/backup';
import { checkText } from './commands/check-text';
import { createAdministrator, createOrganisation } from './commands/create-administrator';
import { demo, demoCode } from './commands/demo';
import { importContacts } from './commands/import-contacts';
import { importDirectory } from './commands/import-directory';
import { jobs } from './commands/jobs';
import { keys } from './commands/keys';
import { migrate } from './commands/migrate';
import { protectKeys, unprotectKeys } from './commands/protect-keys';
import { restore } from './commands/restore';
import { start } from './commands/start';
import { verifyAudit } from './commands/verify-audit';
import { openContactImporter } from './contact-importer';

const importsContacts = (program: Command): void => importContacts(program, openContactImporter);

/** Every command of `npx parasol`, in the order of the help. */
const COMMANDS: readonly ((program: Command) => void)[] = [start, migrate, createOrganisation, createAdministrator, protectKeys, unprotectKeys, keys, backup, restore, importsContacts, importDirectory, verifyAudit, jobs, checkText, demo, demoCode];

export function createProgram(): Command {
  const program = new Command('parasol').description('Case management for organisations that support migrant sex workers').showHelpAfterError();
  for (const add of COMMANDS) add(program);
  return program;
}
