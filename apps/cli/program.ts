import { errorCode, OperatorError } from '@parasol/database';
import { Command } from 'commander';
import { backup } from './commands/backup';
import { checkText } from './commands/check-text';
import { createAdministrator, createOrganisation } from './commands/create-administrator';
import { importContacts } from './commands/import-contacts';
import { importDirectory } from './commands/import-directory';
import { jobs } from './commands/jobs';
import { keys } from './commands/keys';
import { migrate } from './commands/migrate';
import { protectKeys, unprotectKeys } from './commands/protect-keys';
import { restore } from './commands/restore';
import { verifyAudit } from './commands/verify-audit';
import { openContactImporter } from './contact-importer';

type AddCommand = (program: Command) => void;

const importsContacts: AddCommand = (program) => importContacts(program, openContactImporter);

/** What an operator types, wherever the processes run, in the order of the help. */
export const OPERATOR_COMMANDS: readonly AddCommand[] = [
  migrate, createOrganisation, createAdministrator, protectKeys, unprotectKeys, keys, backup, restore, importsContacts, importDirectory, verifyAudit, jobs, checkText,
];

/** Runs `npx parasol` with these commands, and ends the process: 0, or 1 with a sentence. */
export function runProgram(commands: readonly AddCommand[]): void {
  const program = new Command('parasol').description('Case management for organisations that support migrant sex workers').showHelpAfterError();
  for (const add of commands) add(program);
  program.parseAsync().then(
    () => process.exit(),
    (error: unknown) => {
      process.stderr.write(`\n${explain(error)}\n`);
      process.exit(1);
    },
  );
}

/** Messages of libraries may quote a value, a statement or a password: only our own sentences are shown. */
function explain(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  const kind = error instanceof Error ? error.constructor.name : 'unknown';
  const code = errorCode(error);
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8) : [];
  return [`Something broke that is a mistake in Parasol itself (${kind}${code === '' ? '' : ` ${code}`}). Please report these lines:`, ...places].join('\n');
}
