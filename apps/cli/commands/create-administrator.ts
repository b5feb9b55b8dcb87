import { Connections, loadListener, needsOwnCertificate, OperatorError, UnitOfWork } from '@parasol/database';
import { AdministratorExists, foundingOf, NoSuchOrganisation, ORGANISATION_KINDS, staffSettings, type Founding, type OrganisationKind } from '@parasol/staff';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { id } from '../id';
import { openInstallation } from '../installation';
import { say } from '../saying';

const NAME = /^[^\p{C}<>]{1,80}$/u;

/** Adds `create-organisation --name NAME --kind support|partner`; prints its id. */
export function createOrganisation(program: Command): void {
  program
    .command('create-organisation')
    .description('make an organisation; then make its first administrator with create-administrator')
    .requiredOption('--name <name>', 'as its workers and partners read it', plainName)
    .addOption(new Option('--kind <kind>', 'whether it supports people, or answers referrals of others').choices([...ORGANISATION_KINDS]).makeOptionMandatory())
    .action(async ({ name, kind }: { name: string; kind: OrganisationKind }) => {
      const { id } = await withFounding((founding) => founding.createOrganisation(name, kind));
      say(`The organisation is made. Its id: ${id}`, `Now: npx parasol create-administrator --organisation ${id} --name "…"`);
    });
}

/**
 * Adds `create-administrator --organisation ID --name NAME [--force-recovery]`; prints an invitation (code and address),
 * never a password. Refuses when the organisation has an administrator, unless told that none of them can sign in.
 */
export function createAdministrator(program: Command): void {
  program
    .command('create-administrator')
    .description('make the first administrator of an organisation, and print the invitation for them')
    .requiredOption('--organisation <id>', 'the organisation’s id', id)
    .requiredOption('--name <name>', 'as colleagues will read it', plainName)
    .option('--force-recovery', 'although there is an administrator: for when none of them can sign in any more; the audit log shows it')
    .action(async ({ organisation, name, forceRecovery }: { organisation: string; name: string; forceRecovery?: boolean }) => {
      const made = await withFounding((founding) => founding.createAdministrator(organisation, name, { forceRecovery }).catch(readable));
      say(
        'The administrator is made. Hand them this invitation; it works once, and is not shown again.',
        `Code:    ${made.code}`,
        `Address: ${made.url}`,
        `It ends in ${made.hours} hours.`,
      );
    });
}

async function withFounding<T>(work: (founding: Founding) => Promise<T>): Promise<T> {
  const { publicUrl } = loadListener(addressOnly(process.env));
  const installation = await openInstallation();
  const connections = new Connections({ system: installation.urls.system });
  try {
    return await work(foundingOf(new UnitOfWork(connections), staffSettings(installation.secrets, publicUrl), 'operator'));
  } finally {
    await connections.close();
    await installation.close();
  }
}

/** Nothing listens here: the certificate that `start` makes is not asked for. */
const addressOnly = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => (needsOwnCertificate(env) ? { ...env, TRUST_PROXY: '127.0.0.1' } : env);

function readable(error: unknown): never {
  if (error instanceof NoSuchOrganisation) throw new OperatorError('There is no organisation with this id. Make one with "npx parasol create-organisation".');
  if (error instanceof AdministratorExists) {
    throw new OperatorError(
      'This organisation has an administrator, who can invite others. If none of them can sign in any more, say --force-recovery; the audit log will show it.',
    );
  }
  throw error;
}

function plainName(value: string): string {
  const name = value.trim().normalize('NFC').replace(/\s+/gu, ' ');
  if (!NAME.test(name)) throw new InvalidArgumentError('A name has 1 to 80 characters, none of them < or >.');
  return name;
}
