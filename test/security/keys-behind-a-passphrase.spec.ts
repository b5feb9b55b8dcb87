import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseModule, openSecrets, protectSecrets } from '@parasol/database';
import { FileKeys, KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';
import { NestFactory } from '@nestjs/core';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { CONTENTS, fillFile, makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';

const PASSPHRASE = 'river lantern copper willow basket thunder';

@Module({})
class Thief {
  /** The product's own code, over a stolen key store and a key that is tried. */
  static with(keys: string, key: Buffer): DynamicModule {
    return { module: Thief, imports: [DatabaseModule.with({ keys }), KeysModule.with(new LocalKeyEncryptionKeys('1', { 1: key }))] };
  }
}

interface Row {
  readonly id: string;
  readonly case_file_id: string;
  readonly section: string;
  readonly version: number;
  readonly ciphertext: Buffer;
}

describe('whoever holds database, key store and secrets.json, but not the passphrase', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let rows: Row[];
  beforeAll(async () => {
    world = await CaseFileWorld.start();
    house = await world.organisation();
    const mina = world.as(await world.worker(house, ['case_worker']), 'case_worker');
    const file = await makeFile(mina, house.team);
    await fillFile(mina, file.id);
    ({ rows } = await world.outside.query<Row>('select id, case_file_id, section, version, ciphertext from parasol.case_entry where case_file_id = $1', [file.id]));
    await protectSecrets(world.database.dataDir, world.database.secrets, PASSPHRASE);
  }, 60_000);
  afterAll(() => world.close());

  async function opened(key: Buffer): Promise<unknown[]> {
    let thief: INestApplicationContext | undefined;
    try {
      thief = await NestFactory.createApplicationContext(Thief.with(world.database.urls.keys, key), { logger: false, abortOnError: false });
      const keys = thief.get(FileKeys);
      return await Promise.all(
        rows.map(({ id, case_file_id: fileId, section, version, ciphertext }) =>
          keys.open(fileId, ciphertext, { organisationId: house.id, section, rowId: id, version: Number(version) }).catch((error: { code?: string }) => error.code),
        ),
      );
    } finally {
      await thief?.close();
    }
  }

  it('opens nothing with anything that the file holds', async () => {
    const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []);
    const found = strings(JSON.parse(readFileSync(join(world.database.dataDir, 'secrets.json'), 'utf8')));
    // Every stretch of 32 bytes would be many; the ends and each whole field, as they are and decoded.
    const candidates = found.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'base64'), Buffer.from(text, 'hex')]).flatMap((bytes) => [bytes.subarray(0, 32), bytes.subarray(12, 44), bytes.subarray(-32)]);
    const tried = new Set(candidates.map((bytes) => Buffer.concat([bytes, Buffer.alloc(32)]).toString('hex', 0, 32)));
    expect(rows.length).toBeGreaterThan(5);
    expect(tried.size).toBeGreaterThan(6);
    for (const hex of tried) expect(new Set(await opened(Buffer.from(hex, 'hex')))).toEqual(new Set(['unreadable']));
  });

  it('opens everything with the passphrase: what failed above failed for want of it', async () => {
    const { keyEncryptionKey } = await openSecrets(world.database.dataDir, () => Promise.resolve(PASSPHRASE));
    const contents = await opened(Buffer.from(keyEncryptionKey, 'base64'));
    expect(contents).toContainEqual(expect.objectContaining({ text: CONTENTS.notes.text }));
    expect(contents).not.toContain('unreadable');
  });
});
