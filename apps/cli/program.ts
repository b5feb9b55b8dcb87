import { errorCode, OperatorError } from '@parasol/database';
import { Command } from 'commander';

type AddCommand = (program: Command) => void;
/** A command's program, loaded when it is typed: each needs a part of Parasol only, and all of it takes seconds. */
export type Commands = Readonly<Record<string, () => Promise<AddCommand>>>;

/** What an operator types, wherever the processes run, in the order of the help. */
export const OPERATOR_COMMANDS: Commands = {
  'migrate': async () => (await import('./commands/migrate.js')).migrate,
  'create-organisation': async () => (await import('./commands/create-administrator.js')).createOrganisation,
  'create-administrator': async () => (await import('./commands/create-administrator.js')).createAdministrator,
  'protect-keys': async () => (await import('./commands/protect-keys.js')).protectKeys,
  'unprotect-keys': async () => (await import('./commands/protect-keys.js')).unprotectKeys,
  'keys': async () => (await import('./commands/keys.js')).keys,
  'backup': async () => (await import('./commands/backup.js')).backup,
  'restore': async () => (await import('./commands/restore.js')).restore,
  'import-contacts': async () => {
    const [{ importContacts }, { openContactImporter }] = [await import('./commands/import-contacts.js'), await import('./contact-importer.js')];
    return (program) => importContacts(program, openContactImporter);
  },
  'import-directory': async () => (await import('./commands/import-directory.js')).importDirectory,
  'verify-audit': async () => (await import('./commands/verify-audit.js')).verifyAudit,
  'jobs': async () => (await import('./commands/jobs.js')).jobs,
  'check-text': async () => (await import('./commands/check-text.js')).checkText,
};

/** Runs `npx parasol` with these commands, and ends the process: 0, or 1 with a sentence. */
export function runProgram(commands: Commands): void {
  run(commands).then(
    () => process.exit(),
    (error: unknown) => {
      process.stderr.write(`\n${explain(error)}\n`);
      process.exit(1);
    },
  );
}

async function run(commands: Commands): Promise<void> {
  const program = new Command('parasol').description('Case management for organisations that support migrant sex workers').showHelpAfterError();
  const typed = process.argv[2] ?? '';
  // For help, and for a word that is none of them, all are needed.
  const needed = Object.hasOwn(commands, typed) ? [commands[typed]!] : Object.values(commands);
  for (const load of needed) (await load())(program);
  await program.parseAsync();
}

/** Messages of libraries may quote a value, a statement or a password: only our own sentences are shown. */
function explain(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  const kind = error instanceof Error ? error.constructor.name : 'unknown';
  const code = errorCode(error);
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8) : [];
  return [`Something broke that is a mistake in Parasol itself (${kind}${code === '' ? '' : ` ${code}`}). Please report these lines:`, ...places].join('\n');
}
