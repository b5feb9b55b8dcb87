import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Connections, DatabaseModule, OperatorError, UnitOfWork } from '@parasol/database';
import { Problem } from '@parasol/kernel';
import { KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';
import { SealedOffice, SealedOfficeModule } from '@parasol/sealed';
import { ListRefused, readIdentity, SealingError } from '@parasol/sealing';
import { readSecret } from './asking';
// Files belong to teams: TypeORM wants both ends of a reference.
import '@parasol/staff';
import { openInstallation, type Installation } from './installation';

@Module({})
class OfficeModule {
  static with({ urls: { sealed, keys }, secrets }: Installation): DynamicModule {
    const keyStore = KeysModule.with(new LocalKeyEncryptionKeys('1', { 1: Buffer.from(secrets.keyEncryptionKey, 'base64') }));
    return { module: OfficeModule, imports: [DatabaseModule.with({ sealed, keys }), keyStore, SealedOfficeModule] };
  }
}

/**
 * Opens the installation and in it the advisers' compartment of one organisation that supports people.
 * @throws OperatorError with a sentence, also for what the compartment refuses
 */
export async function withSealedOffice<T>(organisationId: string, work: (office: SealedOffice) => Promise<T>): Promise<T> {
  const installation = await openInstallation();
  let app: INestApplicationContext | undefined;
  try {
    await demandOrganisation(installation, organisationId);
    app = await NestFactory.createApplicationContext(OfficeModule.with(installation), { logger: false, abortOnError: false });
    return await work(app.get(SealedOffice));
  } catch (error) {
    throw readable(error);
  } finally {
    await app?.close();
    await installation.close();
  }
}

async function demandOrganisation({ urls: { system } }: Installation, organisationId: string): Promise<void> {
  const connections = new Connections({ system });
  try {
    const unitOfWork = new UnitOfWork(connections);
    const found = await unitOfWork.asSystem('operator', organisationId, () => unitOfWork.query(`select 1 from parasol.organisation where id = $1 and kind = 'support'`, [organisationId]));
    if (found.length === 0) throw new OperatorError('There is no organisation with this id that supports people.');
  } finally {
    await connections.close();
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  ceremony_held: 'This organisation has a recovery key. A new one is signed by the old one.',
  ceremony_open: 'A ceremony waits for a second human, who confirms or withdraws it in Parasol.',
  recovery_key_needed: 'This organisation has had no recovery ceremony yet: npx parasol keys ceremony',
  version_taken: 'Somebody published another list meanwhile. Try again.',
  not_an_adviser: 'This worker does not hold the role of adviser. The role comes first, and takes two humans.',
  list_refused: 'Clients would refuse that list: the key does not fit the one that stands.',
  too_many_identities: 'This adviser keeps three identities already; they remove one first.',
  invalid_identity: 'That is not a key as it stands on the paper: AGE-SECRET-KEY-1 and 58 letters and digits.',
  not_the_same_identity: 'That key is neither the recovery key nor an adviser’s on the list.',
  unknown_adviser: 'This worker is not on the list.',
  repeated_key: 'This adviser is on the list already. For new keys: npx parasol keys replace',
  swapped_key: 'Only the recovery key may put new keys in an adviser’s place.',
};

/** A key from the operator's paper, as `readIdentity` tidies it. @throws OperatorError for what is none */
export async function askIdentity(question: string): Promise<string> {
  const typed = await readSecret(question);
  try {
    return readIdentity(typed);
  } catch (error) {
    throw readable(error);
  }
}

/** What the compartment refuses, as a sentence for the operator. */
function readable(error: unknown): unknown {
  const code = error instanceof Problem || error instanceof SealingError || error instanceof ListRefused ? error.code : '';
  return SENTENCES[code] ? new OperatorError(SENTENCES[code]) : error;
}
