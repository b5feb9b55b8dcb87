import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileKeys } from '@parasol/keys';
import { addEntry, dismiss, enrol, fromWire, generateIdentity, ListRefused, open, openDocument, pin, PinnedKeys, protectIdentity, type PublicKeys, publicKeysOf, type SignedList, writeDocument } from '@parasol/sealing';
import { anEnrolledAdviser, pinnedKeys, TODAY, type AdviserWithKeys } from '@test/builders/advisers';
import { makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { signedInWorker } from '@test/builders/staff';
import { testCluster } from '@test/support/cluster';

const WORDS = `The hearing is on the ninth of May, room ${randomUUID()}.`;

describe('whoever holds the database, its keys and the files of the server', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let leyla: AdviserWithKeys;
  let fileId: string;
  beforeAll(async () => {
    world = await CaseFileWorld.start({ worker: true });
    house = await world.organisation();
    leyla = await anEnrolledAdviser(house.built);
    const mina = await world.worker(house, ['case_worker']);
    const file = await makeFile(world.as(mina, 'case_worker'), house.team);
    fileId = file.id;
    await leyla.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    const served = (await leyla.worker.expect(200, 'GET', `/sealed-documents/${fileId}`)).body;
    const { document } = await openDocument(served, leyla.identity);
    const changed = addEntry(document, 'notes', { text: WORDS }, { fileId, adviserId: leyla.worker.workerId, on: TODAY });
    const keys = await pinnedKeys(leyla.worker, house.built.recoveryIdentity);
    await leyla.worker.expect(200, 'PUT', `/sealed-documents/${fileId}`, await writeDocument(keys, served, changed, leyla.identity));
    await world.outside.query('checkpoint');
  }, 60_000);
  afterAll(() => world.close());

  /** Both generations without their outer layer: taken off with the server's own keys. */
  async function stripped(): Promise<Uint8Array[]> {
    const { rows } = await world.outside.query<{ current: Buffer; previous: Buffer }>('select current, previous from sealed.document where case_file_id = $1', [fileId]);
    const keys = world.get(FileKeys);
    const place = { organisationId: house.id, section: 'sealed.document', rowId: fileId };
    const texts = await Promise.all([keys.open(fileId, rows[0]!.current, { ...place, version: 1 }), keys.open(fileId, rows[0]!.previous, { ...place, version: 2 })]);
    return texts.map((text) => fromWire(text as string) as Uint8Array);
  }

  it('takes the outer layer off, and stands before age files that none of the server’s secrets opens', async () => {
    const generations = await stripped();
    expect(generations.map((bytes) => Buffer.from(bytes).toString('latin1', 0, 21))).toEqual(['age-encryption.org/v1', 'age-encryption.org/v1']);
    // Every 32 bytes that the server keeps, tried as the secret of an identity; and every identity that it makes of its own.
    const { bech32 } = await import('@scure/base');
    const kept = new Set<string>();
    const secrets = JSON.parse(readFileSync(join(world.database.dataDir, 'secrets.json'), 'utf8')) as Record<string, unknown>;
    const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []);
    for (const text of strings(secrets)) for (const bytes of [Buffer.from(text, 'base64'), Buffer.from(text, 'base64url')]) if (bytes.length >= 24) kept.add(Buffer.concat([bytes, Buffer.alloc(32)]).subarray(0, 32).toString('hex'));
    const { rows: lists } = await world.outside.query<{ list: SignedList }>('select list from sealed.key_list where organisation_id = $1', [house.id]);
    for (const { list } of lists) for (const { signer } of [list.recovery, ...list.advisers]) kept.add(Buffer.from(signer, 'base64url').toString('hex'));
    expect(kept.size).toBeGreaterThan(8);
    for (const hex of kept) {
      const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-', Buffer.from(hex, 'hex')).toUpperCase();
      for (const bytes of generations) await expect(open(bytes, 'document', identity)).rejects.toMatchObject({ code: 'cannot_open' });
    }
    // Its holder's identity does open it: what failed above failed for want of the key.
    expect(Buffer.from(await open(generations[0]!, 'document', leyla.identity)).toString('utf8')).toContain(WORDS);
    expect(Buffer.from(await open(generations[0]!, 'document', house.built.recoveryIdentity)).toString('utf8')).toContain(WORDS);
  });

  it('finds an adviser’s identity only under six words that are kept nowhere', async () => {
    const { rows } = await world.outside.query<{ identity: { passphrase: string } }>('select identity from sealed.protected_identity where worker_id = $1', [leyla.worker.workerId]);
    const age = Buffer.from(rows[0]!.identity.passphrase.split('\n').slice(1, -1).join(''), 'base64').toString('latin1');
    expect(age).toContain('-> scrypt ');
    expect(JSON.stringify(rows)).not.toContain(leyla.identity);
  });

  it('finds the words in no table, no file of the database, no write-ahead log and no log', async () => {
    const cluster = join(testCluster().root, 'postgres');
    const forms = [WORDS, WORDS.slice(16, -1)].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('hex')), Buffer.from(Buffer.from(text).toString('base64').slice(0, -4))]);
    let read = 0;
    const look = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return look(path);
        if (!entry.isFile() || statSync(path).size > 64 * 1_048_576) return [];
        const bytes = readFileSync(path);
        read += bytes.length;
        return forms.some((form) => bytes.includes(form)) ? [path] : [];
      });
    // The files of a server that was given by its address are not here to be read.
    expect([...(existsSync(cluster) ? look(cluster) : []), ...look(world.database.dataDir)]).toEqual([]);
    if (existsSync(cluster)) expect(read).toBeGreaterThan(10_000_000);
  });
});

describe('a server that swaps keys', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let leyla: AdviserWithKeys;
  let known: PinnedKeys;
  let last: SignedList;
  beforeAll(async () => {
    world = await CaseFileWorld.start();
    house = await world.organisation();
    leyla = await anEnrolledAdviser(house.built);
    known = await pinnedKeys(leyla.worker, house.built.recoveryIdentity);
    last = (await world.outside.query<{ list: SignedList }>('select list from sealed.key_list where organisation_id = $1 order by version desc limit 1', [house.id])).rows[0]!.list;
  }, 60_000);
  afterAll(() => world.close());

  /** What the server would have its clients believe next. */
  const claims: [string, (hostile: string, keys: PublicKeys) => Promise<unknown>, string][] = [
    ['its own key in an adviser’s place', (_hostile, keys) => Promise.resolve({ ...last, version: 3, previous: known.digest, advisers: last.advisers.map((one) => ({ ...one, ...keys })) }), 'unsigned'],
    ['a list that its own key signed', async (hostile, keys) => (await enrol(PinnedKeys.restore({ ...known.toJSON(), recovery: keys }), { adviserId: crypto.randomUUID(), addedAt: TODAY, ...(await publicKeysOf(await generateIdentity())) }, hostile)).list, 'unsigned'],
    ['an older list', () => Promise.resolve({ ...last, version: 1 }), 'older'],
    ['another list of the same version', () => Promise.resolve({ ...last, advisers: [] }), 'fork'],
    ['a list that skips one', () => Promise.resolve({ ...last, version: last.version + 2 }), 'gap'],
    ['a list of another organisation', () => Promise.resolve({ ...last, organisationId: crypto.randomUUID() }), 'other_organisation'],
  ];

  it.each(claims)('with %s is refused by every client that has pinned the list', async (_what, claim, code) => {
    const hostile = await generateIdentity();
    const list = await claim(hostile, await publicKeysOf(hostile));
    expect(() => pin(list, known)).toThrow(ListRefused);
    try {
      pin(list, known);
    } catch (error) {
      expect((error as ListRefused).code).toBe(code);
    }
  });

  it('takes no such list from a signed-in adviser either, and is not helped by one who wants to swap a colleague’s key', async () => {
    const amal = await anEnrolledAdviser(house.built);
    const before = await pinnedKeys(amal.worker, house.built.recoveryIdentity);
    const hostile = await publicKeysOf(await generateIdentity());
    const gone = (await dismiss(before, leyla.worker.workerId, amal.identity)).list;
    await amal.worker.expect(201, 'POST', '/adviser-keys', { list: gone });
    const again = { ...gone, version: gone.version + 1, previous: (pin(gone, before)).digest, advisers: [...gone.advisers, { adviserId: leyla.worker.workerId, ...hostile, addedBy: amal.worker.workerId, addedAt: TODAY }] };
    const refused = await amal.worker.send('POST', '/adviser-keys', { list: again });
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'unsigned']);
    const { administrator } = house.built;
    await administrator.expect(403, 'POST', '/adviser-keys', { list: gone });
    await administrator.expect(403, 'PUT', '/adviser-identities', (await protectIdentity(await generateIdentity(), { workFactor: 14 })).protectedIdentity);
  });

  it('shows advisers the public half of a colleague who waits, until they are enrolled', async () => {
    const rana = await signedInWorker({ organisation: house.built, role: 'adviser' });
    const identity = await generateIdentity();
    const { protectedIdentity } = await protectIdentity(identity, { workFactor: 14 });
    await rana.expect(200, 'PUT', '/adviser-identities', protectedIdentity);
    const { items } = (await leyla.worker.expect(200, 'GET', '/adviser-enrolments')).body;
    expect(items.filter(({ adviserId }: { adviserId: string }) => adviserId === rana.workerId)).toEqual([{ adviserId: rana.workerId, displayName: rana.displayName, ...(await publicKeysOf(identity)) }]);
    const before = await pinnedKeys(rana, house.built.recoveryIdentity);
    const { list } = await enrol(before, { adviserId: rana.workerId, addedAt: TODAY, ...(await publicKeysOf(identity)) }, house.built.recoveryIdentity);
    await rana.expect(201, 'POST', '/adviser-keys', { list });
    expect((await rana.send('POST', '/adviser-keys', { list })).body.type).toBe('urn:parasol:problem:version_taken');
    expect(JSON.stringify((await rana.expect(200, 'GET', '/adviser-enrolments')).body)).not.toContain(rana.workerId);
  });

  it('sends no list on that somebody else has signed, however rightly', async () => {
    const [amal, rana] = [await anEnrolledAdviser(house.built), await anEnrolledAdviser(house.built)];
    const before = await pinnedKeys(rana.worker, house.built.recoveryIdentity);
    const { list } = await dismiss(before, rana.worker.workerId, amal.identity);
    await rana.worker.expect(403, 'POST', '/adviser-keys', { list });
    await amal.worker.expect(201, 'POST', '/adviser-keys', { list });
  });

  it('keeps three identities of an adviser and no fourth, until one goes that nothing is sealed to', async () => {
    const { worker } = await anEnrolledAdviser(house.built);
    const one = async () => (await protectIdentity(await generateIdentity(), { workFactor: 14 })).protectedIdentity;
    const [second, third, fourth] = [await one(), await one(), await one()];
    for (const identity of [second, third]) await worker.expect(200, 'PUT', '/adviser-identities', identity);
    const refused = await worker.send('PUT', '/adviser-identities', fourth);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:parasol:problem:too_many_identities']);
    // The same one under other words is none more.
    await worker.expect(200, 'PUT', '/adviser-identities', third);
    await worker.expect(204, 'POST', '/adviser-identities/removal', { recipient: second.recipient });
    await worker.expect(200, 'PUT', '/adviser-identities', fourth);
  });

  it('is noticed by its own process when the rows change under it', async () => {
    const { rows } = await world.outside.query('select version, list from sealed.key_list where organisation_id = $1 and version = 2', [house.id]);
    await world.outside.query(`update sealed.key_list set list = jsonb_set(list, '{advisers,0,addedAt}', '"2020-01-01"') where organisation_id = $1 and version = 2`, [house.id]);
    const client = await pinnedKeys(leyla.worker, house.built.recoveryIdentity).catch((error: unknown) => error);
    expect(client).toBeInstanceOf(ListRefused);
    await world.outside.query('update sealed.key_list set list = $2 where organisation_id = $1 and version = 2', [house.id, JSON.stringify(rows[0].list)]);
  });
});
