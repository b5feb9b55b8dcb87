import { Command } from 'commander';
import { createAdministrator, createOrganisation } from './commands/create-administrator';
import { migrate } from './commands/migrate';
import { start } from './commands/start';
import { verifyAudit } from './commands/verify-audit';

/** Every command of `npx parasol`, in the order of the help. */
const COMMANDS: readonly ((program: Command) => void)[] = [start, migrate, createOrganisation, createAdministrator, verifyAudit];

export function createProgram(): Command {
  const program = new Command('parasol').description('Case management for organisations that support migrant sex workers').showHelpAfterError();
  for (const add of COMMANDS) add(program);
  return program;
}
