import { createTestDatabase, type TestDatabase } from '@test/support/database';
import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { FileKeys } from './file-keys';
import { LocalKeyEncryptionKeys } from './key-encryption-keys';
import { KeyStore } from './key-store';
import type { Place } from './place';
import { SubjectKeys } from './subject-keys';

const SEED = 20_251_121;
const kek = randomBytes(32);
const keks = new LocalKeyEncryptionKeys('first', { first: kek });

describe('keys of case files', () => {
  let database: TestDatabase;
  let pool: Pool;
  let owner: Client;
  let fileKeys: FileKeys;
  const organisationId = randomUUID();

  const anotherProcess = (): FileKeys => new FileKeys(new SubjectKeys(new KeyStore(pool), keks));
  const newFile = async (): Promise<string> => {
    const fileId = randomUUID();
    await fileKeys.create(organisationId, fileId);
    return fileId;
  };
  const place = (change: Partial<Place> = {}): Place => ({ organisationId, section: 'working_identity', rowId: randomUUID(), version: 1, ...change });

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.urls.keys, max: 4 });
    owner = new Client({ connectionString: database.urls.keysOwner });
    await owner.connect();
    fileKeys = anotherProcess();
  });

  afterAll(async () => {
    await owner.end();
    await pool.end();
    await database.drop();
  });

  describe('sealing', () => {
    it('opens to exactly what was sealed, for any JSON value in any place', async () => {
      const fileId = await newFile();
      await fc.assert(
        fc.asyncProperty(
          fc.jsonValue(),
          fc.string({ unit: 'binary', maxLength: 20 }),
          fc.uuid(),
          fc.integer({ min: 0, max: 2 ** 40 }),
          async (content, section, rowId, version) => {
            const where = place({ section, rowId, version });
            const { ciphertext } = await fileKeys.seal(fileId, content, where);
            expect(JSON.stringify(await fileKeys.open(fileId, ciphertext, where))).toBe(JSON.stringify(content));
          },
        ),
        { seed: SEED, numRuns: 500 },
      );
    });

    it('gives other bytes each time, and lengths that tell words of like size apart no more', async () => {
      const fileId = await newFile();
      const where = place();
      const short = await fileKeys.seal(fileId, { workingName: 'Jo' }, where);
      const long = await fileKeys.seal(fileId, { workingName: 'Maria-Esperanza' }, where);
      const again = await fileKeys.seal(fileId, { workingName: 'Jo' }, where);
      expect(long.ciphertext.length).toBe(short.ciphertext.length);
      expect(again.ciphertext.equals(short.ciphertext)).toBe(false);
      expect(short.ciphertext.includes('Jo')).toBe(false);
    });

    it('does not open when any one byte was changed, cut off or added', async () => {
      const fileId = await newFile();
      const where = place();
      const { ciphertext } = await fileKeys.seal(fileId, { workingName: 'Jo' }, where);
      for (let position = 0; position < ciphertext.length; position++) {
        const changed = Buffer.from(ciphertext);
        changed.writeUInt8(changed.readUInt8(position) ^ (1 << (position % 8)), position);
        await expect(fileKeys.open(fileId, changed, where)).rejects.toMatchObject({ code: 'unreadable', errors: [] });
        await expect(fileKeys.open(fileId, ciphertext.subarray(0, position), where)).rejects.toMatchObject({ code: 'unreadable' });
      }
      await expect(fileKeys.open(fileId, Buffer.concat([ciphertext, Buffer.of(0)]), where)).rejects.toMatchObject({ code: 'unreadable' });
      await expect(fileKeys.open(fileId, ciphertext, where)).resolves.toEqual({ workingName: 'Jo' });
    });

    it('does not open in any other place, file or organisation', async () => {
      const [fileId, otherFile] = [await newFile(), await newFile()];
      const where = place({ version: 3 });
      const { ciphertext } = await fileKeys.seal(fileId, { workingName: 'Jo' }, where);
      const elsewhere: Place[] = [
        { ...where, section: 'safety' },
        { ...where, rowId: randomUUID() },
        { ...where, version: 2 },
        { ...where, organisationId: randomUUID() },
        // The same bytes in a row, were the fields not told apart.
        { ...where, section: `${where.section}${where.rowId.slice(0, 1)}`, rowId: where.rowId.slice(1) },
      ];
      for (const other of elsewhere) {
        await expect(fileKeys.open(fileId, ciphertext, other)).rejects.toMatchObject({ code: 'unreadable' });
      }
      await expect(fileKeys.open(otherFile, ciphertext, where)).rejects.toMatchObject({ code: 'unreadable' });
    });

    it('does not open a wrapped data key of one write with the content of another', async () => {
      const fileId = await newFile();
      const where = place();
      const one = (await fileKeys.seal(fileId, { workingName: 'Jo' }, where)).ciphertext;
      const two = (await fileKeys.seal(fileId, { workingName: 'Al' }, where)).ciphertext;
      const mixed = Buffer.concat([one.subarray(0, 65), two.subarray(65)]);
      await expect(fileKeys.open(fileId, mixed, where)).rejects.toMatchObject({ code: 'unreadable' });
    });

    it('seals only what JSON can hold', async () => {
      const fileId = await newFile();
      await expect(fileKeys.seal(fileId, undefined, place())).rejects.toThrow(TypeError);
    });
  });

  describe('a list', () => {
    it('opens items of many files with one query, and the unreadable one spoils no other', async () => {
      const files = await Promise.all(Array.from({ length: 60 }, newFile));
      const items = await Promise.all(
        files.map(async (fileId, index) => {
          const where = place();
          return { fileId, place: where, ciphertext: (await fileKeys.seal(fileId, { index }, where)).ciphertext };
        }),
      );
      const asked = jest.spyOn(pool, 'connect');
      const reader = anotherProcess();
      const broken = { ...items[7]!, place: place() };
      const opened = await reader.openMany([...items.slice(0, 7), broken, ...items.slice(8)]);
      expect(asked).toHaveBeenCalledTimes(1);
      asked.mockRestore();
      expect(opened).toEqual(items.map((_, index) => (index === 7 ? { readable: false } : { readable: true, content: { index } })));
    });

    it('of a file whose key is destroyed is unreadable, and the rest is not', async () => {
      const [gone, kept] = [await newFile(), await newFile()];
      const where = place();
      const items = await Promise.all([gone, kept].map(async (fileId) => ({ fileId, place: where, ...(await fileKeys.seal(fileId, 'x', where)) })));
      await fileKeys.destroy(gone);
      expect(await fileKeys.openMany(items)).toEqual([{ readable: false }, { readable: true, content: 'x' }]);
    });
  });

  describe('destroying', () => {
    it('is at once in this process, and within a second in any other', async () => {
      const fileId = await newFile();
      const where = place();
      const { ciphertext } = await fileKeys.seal(fileId, 'x', where);
      const other = anotherProcess();
      await expect(other.open(fileId, ciphertext, where)).resolves.toBe('x');
      const at = await fileKeys.destroy(fileId);
      expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
      await expect(fileKeys.open(fileId, ciphertext, where)).rejects.toMatchObject({ code: 'unreadable' });
      await expect(fileKeys.seal(fileId, 'y', where)).rejects.toMatchObject({ code: 'unreadable' });
      await new Promise((resolve) => setTimeout(resolve, 1_050));
      await expect(other.open(fileId, ciphertext, where)).rejects.toMatchObject({ code: 'unreadable' });
      expect(await fileKeys.destroy(fileId)).toEqual(at);
    });

    it('leaves a tombstone that nothing fills again, not even the owner of the table', async () => {
      const fileId = await newFile();
      await fileKeys.destroy(fileId);
      await expect(fileKeys.create(organisationId, fileId)).rejects.toMatchObject({ code: 'unreadable' });
      await expect(fileKeys.rotate(fileId)).rejects.toMatchObject({ code: 'unreadable' });
      const { rows } = await owner.query('select wrapped, destroyed_at from keys.file_key where subject_id = $1', [fileId]);
      expect(rows).toEqual([{ wrapped: null, destroyed_at: expect.any(Date) }]);
      for (const statement of [
        `update keys.file_key set wrapped = '\\x00', destroyed_at = null where subject_id = $1`,
        `delete from keys.file_key where subject_id = $1`,
        `insert into keys.file_key (kind, subject_id, organisation_id, key_version, kek_id, wrapped) values ('file', $1, gen_random_uuid(), 2, 'x', '\\x00')`,
      ]) {
        await expect(owner.query(statement, [fileId])).rejects.toThrow(/destroyed|living/);
      }
      await expect(pool.query('delete from keys.file_key')).rejects.toThrow(/permission denied/);
    });

    it('wins over a rotation that runs at the same time', async () => {
      for (let round = 0; round < 20; round++) {
        const fileId = await newFile();
        await Promise.allSettled([fileKeys.rotate(fileId), anotherProcess().destroy(fileId), fileKeys.rotate(fileId)]);
        const { rows } = await owner.query('select count(*)::int as living from keys.file_key where subject_id = $1 and wrapped is not null', [fileId]);
        expect(rows[0]).toEqual({ living: 0 });
      }
    });

    it('of a file that never had a key is no receipt', async () => {
      await expect(fileKeys.destroy(randomUUID())).rejects.toMatchObject({ code: 'unreadable' });
    });
  });

  describe('after a spill', () => {
    it('the file goes on under a new key, and what stands under the old one is gone once that is retired', async () => {
      const fileId = await newFile();
      const where = place();
      const old = (await fileKeys.seal(fileId, 'spilt', where)).ciphertext;
      expect(await fileKeys.rotate(fileId)).toBe(2);
      const fresh = (await fileKeys.seal(fileId, 'kept', where)).ciphertext;
      expect([old, fresh].map((blob) => fileKeys.keyVersionOf(blob))).toEqual([1, 2]);
      await expect(fileKeys.open(fileId, old, where)).resolves.toBe('spilt');
      await fileKeys.retire(fileId, 1);
      await expect(fileKeys.open(fileId, old, where)).rejects.toMatchObject({ code: 'unreadable' });
      await expect(fileKeys.open(fileId, fresh, where)).resolves.toBe('kept');
      await expect(fileKeys.retire(fileId, 2)).rejects.toMatchObject({ code: 'unreadable' });
    });
  });

  describe('the key store', () => {
    it('made twice keeps the first key, and a file belongs to one organisation', async () => {
      const fileId = await newFile();
      const where = place();
      const { ciphertext } = await fileKeys.seal(fileId, 'x', where);
      await anotherProcess().create(organisationId, fileId);
      await expect(anotherProcess().open(fileId, ciphertext, where)).resolves.toBe('x');
      await expect(fileKeys.create(randomUUID(), fileId)).rejects.toMatchObject({ code: 'unreadable' });
    });

    it('notices each changed byte and each changed field of a wrapped key', async () => {
      const [fileId, otherFile] = [await newFile(), await newFile()];
      const where = place();
      const { ciphertext } = await fileKeys.seal(fileId, 'x', where);
      const { rows } = await owner.query<{ wrapped: Buffer }>('select wrapped from keys.file_key where subject_id = $1', [fileId]);
      const wrapped = rows[0]!.wrapped;
      const set = (column: string, value: unknown) => owner.query(`update keys.file_key set ${column} = $2 where subject_id = $1`, [fileId, value]);
      for (let position = 0; position < wrapped.length; position++) {
        const changed = Buffer.from(wrapped);
        changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
        await set('wrapped', changed);
        await expect(anotherProcess().open(fileId, ciphertext, where)).rejects.toMatchObject({ code: 'unreadable' });
      }
      const others = await owner.query<{ wrapped: Buffer }>('select wrapped from keys.file_key where subject_id = $1', [otherFile]);
      await set('wrapped', others.rows[0]!.wrapped);
      await expect(anotherProcess().open(fileId, ciphertext, where)).rejects.toMatchObject({ code: 'unreadable' });
      await set('wrapped', wrapped);
      await set('kek_id', 'another');
      await expect(anotherProcess().open(fileId, ciphertext, where)).rejects.toMatchObject({ code: 'unreadable' });
      await set('kek_id', 'first');
      await expect(anotherProcess().open(fileId, ciphertext, where)).resolves.toBe('x');
    });

    it('alone opens nothing: another key-encryption key of the same name is of no use', async () => {
      const fileId = await newFile();
      const where = place();
      const { ciphertext } = await fileKeys.seal(fileId, 'x', where);
      const stolen = new FileKeys(new SubjectKeys(new KeyStore(pool), new LocalKeyEncryptionKeys('first', { first: randomBytes(32) })));
      await expect(stolen.open(fileId, ciphertext, where)).rejects.toMatchObject({ code: 'unreadable' });
    });

    it('moves to a new key-encryption key without a new seal', async () => {
      const fileId = await newFile();
      const where = place();
      const { ciphertext } = await fileKeys.seal(fileId, 'x', where);
      const second = randomBytes(32);
      const both = new FileKeys(new SubjectKeys(new KeyStore(pool), new LocalKeyEncryptionKeys('second', { first: kek, second })));
      await owner.query(`update keys.file_key set wrapped = null, destroyed_at = now() where destroyed_at is null and subject_id <> $1`, [fileId]);
      expect(await both.rewrap()).toBe(1);
      expect(await both.rewrap()).toBe(0);
      const onlySecond = new FileKeys(new SubjectKeys(new KeyStore(pool), new LocalKeyEncryptionKeys('second', { second })));
      await expect(onlySecond.open(fileId, ciphertext, where)).resolves.toBe('x');
    });

    it('that cannot be reached is "unavailable", not "unreadable"', async () => {
      const nowhere = new Pool({ connectionString: 'postgresql://nobody@127.0.0.1:1/none' });
      const away = new FileKeys(new SubjectKeys(new KeyStore(nowhere), keks));
      await expect(away.open(randomUUID(), Buffer.alloc(200), place())).rejects.toMatchObject({ status: 503, code: 'unavailable' });
      await nowhere.end();
    });
  });
});
