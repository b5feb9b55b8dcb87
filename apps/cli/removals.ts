import { readFileSync } from 'node:fs';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { keysAfter, lookThrough, REMOVALS, type Contents } from '@parasol/backups';
import { RemovalsAgain, RemovalsModule } from '@parasol/case-files';
import { DatabaseModule, OperatorError } from '@parasol/database';
import { JobsModule } from '@parasol/jobs';
import { KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';
// Files belong to teams: TypeORM wants both ends of a reference.
import '@parasol/staff';
import type { Installation } from './installation';

interface Sources {
  readonly keysFile: string | undefined;
  /** The same, looked through. */
  readonly keys: Contents | undefined;
  readonly removalsFile: string | undefined;
  readonly identity: string;
}

/**
 * Copies of the list of what was removed for good: in the file of keys, in later ones that lie beside it, and the one that the operator
 * names. Whether this installation wrote a line is asked when it is read.
 * @throws OperatorError when the named one cannot be read
 */
export async function removalsBeside({ keysFile, keys, removalsFile, identity }: Sources): Promise<string[]> {
  // One that this key does not open, or that is damaged, tells nothing; it is not what is restored.
  const later = await Promise.all((keysFile === undefined ? [] : keysAfter(keysFile)).map((path) => lookThrough(path, identity, 'keys').catch(() => undefined)));
  const copies = [keys, ...later].map((contents) => contents?.files.get(REMOVALS)?.toString('utf8') ?? '');
  return removalsFile === undefined ? copies : [...copies, textOf(removalsFile)];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new OperatorError(`${path} cannot be read. Name a copy of ${REMOVALS}, or leave out --removals.`);
  }
}

@Module({})
class RemovingModule {
  static with({ urls: { system, keys }, secrets, dataDir }: Installation): DynamicModule {
    const keyStore = KeysModule.with(new LocalKeyEncryptionKeys('1', { 1: Buffer.from(secrets.keyEncryptionKey, 'base64') }));
    return { module: RemovingModule, imports: [DatabaseModule.with({ system, keys }), keyStore, JobsModule, RemovalsModule.with(Buffer.from(secrets.auditKey, 'base64'), dataDir)] };
  }
}

/**
 * Removes again what came back with a backup. @returns what the operator reads
 * @param copies beside what stands in the data folder
 */
export async function removeAgain(installation: Installation, copies: readonly string[], keysOf: string | undefined): Promise<string[]> {
  const app = await NestFactory.createApplicationContext(RemovingModule.with(installation), { logger: false, abortOnError: false });
  try {
    const { erased, spilt } = await app.get(RemovalsAgain).repeat(copies);
    return [
      ...(erased > 0 ? [`Erased since the backup, and erased again: ${erased} ${erased === 1 ? 'file' : 'files'}. The worker removes what they hold when it runs.`] : []),
      ...(spilt.length > 0 ? [`Something was taken out of these files after the backup, and stands in them again; take it out again: ${spilt.join(', ')}`] : []),
      ...(keysOf === undefined ? [] : [`What was erased after ${keysOf.slice(0, 16).replace('T', ' ')} (UTC) and stands in no copy of ${REMOVALS} is back. Ask the teams, and erase it again.`]),
    ];
  } finally {
    await app.close();
  }
}
