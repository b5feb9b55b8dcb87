import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { FileKeys } from './file-keys';
import { LocalKeyEncryptionKeys } from './key-encryption-keys';
import { KeyStore } from './key-store';
import { OrganisationKeys } from './organisation-keys';
import { SubjectKeys } from './subject-keys';

const keks = new LocalKeyEncryptionKeys('first', { first: randomBytes(32) });

describe('keys of organisations', () => {
  let database: TestDatabase;
  let pool: Pool;
  let organisationKeys: OrganisationKeys;
  const anotherProcess = (): OrganisationKeys => new OrganisationKeys(new SubjectKeys(new KeyStore(pool), keks));

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.urls.keys, max: 4 });
    organisationKeys = anotherProcess();
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const placeIn = (organisationId: string) => ({ organisationId, section: 'regular.nickname', rowId: randomUUID(), version: 1 });

  it('seal and open a nickname, also when two processes meet an organisation for the first time', async () => {
    const organisationId = randomUUID();
    const place = placeIn(organisationId);
    const sealed = await Promise.all([organisationKeys, anotherProcess(), anotherProcess()].map((keys) => keys.seal(organisationId, 'Blue Jacket', place)));
    for (const { ciphertext } of sealed) {
      await expect(anotherProcess().open(organisationId, ciphertext, place)).resolves.toBe('Blue Jacket');
    }
  });

  it('open a list in its order, and one that was moved spoils no other', async () => {
    const organisationId = randomUUID();
    const items = await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        const place = placeIn(organisationId);
        return { place, ...(await organisationKeys.seal(organisationId, name, place)) };
      }),
    );
    const moved = [items[0]!, { ...items[1]!, place: items[0]!.place }, items[2]!];
    expect(await organisationKeys.openMany(organisationId, moved)).toEqual([
      { readable: true, content: 'a' },
      { readable: false },
      { readable: true, content: 'c' },
    ]);
  });

  it('hash equal values alike, and unlike for another purpose or organisation', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const mac = await organisationKeys.mac(one, 'nickname', 'blue jacket');
    expect(mac).toHaveLength(32);
    expect(await anotherProcess().mac(one, 'nickname', 'blue jacket')).toEqual(mac);
    for (const other of [
      await organisationKeys.mac(one, 'nickname', 'blue jackets'),
      await organisationKeys.mac(one, 'file_code', 'blue jacket'),
      await organisationKeys.mac(two, 'nickname', 'blue jacket'),
    ]) {
      expect(other).not.toEqual(mac);
    }
  });

  it('are not keys of files, even where the ids are the same', async () => {
    const id = randomUUID();
    const place = placeIn(id);
    const { ciphertext } = await organisationKeys.seal(id, 'x', place);
    const fileKeys = new FileKeys(new SubjectKeys(new KeyStore(pool), keks));
    await expect(fileKeys.open(id, ciphertext, place)).rejects.toMatchObject({ code: 'unreadable' });
    await expect(fileKeys.create(id, id)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('refuse a place in another organisation, and never come back once destroyed', async () => {
    const organisationId = randomUUID();
    const place = placeIn(organisationId);
    await organisationKeys.seal(organisationId, 'x', place);
    await expect(organisationKeys.seal(organisationId, 'x', placeIn(randomUUID()))).rejects.toMatchObject({ code: 'unreadable' });
    await organisationKeys.destroy(organisationId);
    await expect(organisationKeys.seal(organisationId, 'x', place)).rejects.toMatchObject({ code: 'unreadable' });
    await expect(organisationKeys.mac(organisationId, 'nickname', 'x')).rejects.toMatchObject({ code: 'unreadable' });
  });
});
