import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUp, lookThrough } from '@parasol/backups';
import { FileKeys } from '@parasol/keys';
import { addEntry, generateIdentity, openDocument, recipientOf, type ServedDocument, writeDocument } from '@parasol/sealing';
import { anEnrolledAdviser, pinnedKeys, TODAY, type AdviserWithKeys } from '@test/builders/advisers';
import { CONTENTS, makeFile, type MadeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { opened, Operator, type Backup } from '@test/builders/operator';
import type { SignedInWorker } from '@test/builders/staff';
import type { TestDatabase } from '@test/support/database';
import { programPath } from '@test/support/program';
import { Client } from 'pg';
import { buildOnce } from '../../apps/cli/cli.fixture';

/** Each command is a process that opens the installation; on a busy machine they take their time. */
jest.setTimeout(180_000);

const NAME = 'Marigold Quillfeather';
const NOTE = 'Likes the bench under the lime tree.';
const PAPERS = 'The hearing is on the ninth floor.';

describe('an operator backs up and restores', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let mina: TestWorker;
  let leyla: AdviserWithKeys;
  let file: MadeFile;
  let folder: string;
  let operator: Operator;
  let first: Backup;
  let said: string;

  beforeAll(async () => {
    buildOnce();
    world = await CaseFileWorld.start({ worker: true });
    house = await world.organisation();
    operator = new Operator(world, house);
    folder = operator.folder;
    mina = await world.worker(house, ['case_worker']);
    leyla = await anEnrolledAdviser(house.built);
    file = await written();
    await sealedFor(file);
    await world.quiet();
    ({ backup: first, said } = await operator.backedUp());
  }, 120_000);
  afterAll(async () => {
    await world.close();
    await operator.close();
  });

  const as = (of: CaseFileWorld = world) => of.as(mina, 'case_worker');
  async function written(): Promise<MadeFile> {
    const made = await makeFile(as(), house.team);
    await as().put(`/case-files/${made.id}/sections/working_identity`, 0, { ...CONTENTS.working_identity, workingName: NAME });
    await as().done(`/case-files/${made.id}/sections/notes/entries`, { ...CONTENTS.notes, text: NOTE });
    return made;
  }
  async function sealedFor({ id, fileCode }: MadeFile): Promise<void> {
    const { worker, identity } = leyla;
    await worker.expect(200, 'POST', '/advice/assignments', { fileCode });
    const served = (await worker.expect(200, 'GET', `/sealed-documents/${id}`)).body as ServedDocument;
    const { document } = await openDocument(served, identity);
    const noted = addEntry(document, 'notes', { text: PAPERS }, { fileId: id, adviserId: worker.workerId, on: TODAY });
    await worker.expect(200, 'PUT', `/sealed-documents/${id}`, await writeDocument(await pinnedKeys(worker, house.built.recoveryIdentity), served, noted, identity));
  }
  const openedAgain = async <T>(at: TestDatabase, work: (again: CaseFileWorld, by: { mina: SignedInWorker; leyla: SignedInWorker }) => Promise<T>, options: { worker?: boolean } = {}): Promise<T> =>
    opened(at, [await mina.session('case_worker'), leyla.worker], (again, [first, second]) => work(again, { mina: first!, leyla: second! }), options);
  const contents = async (worker: { expect: SignedInWorker['expect'] }, id: string): Promise<unknown[]> =>
    Promise.all(['', '/sections/working_identity', '/sections/notes/entries', '/care-team', '/consents'].map(async (path) => (await worker.expect(200, 'GET', `/case-files/${id}${path}`)).body as unknown));

  it('into two files that Debian’s age opens with the key on the paper, and in which nothing can be read', async () => {
    const age = programPath('age');
    const paper = join(folder, 'paper');
    writeFileSync(paper, `${house.built.recoveryIdentity}\n`, { mode: 0o600 });
    const open = (path: string): string => execFileSync(age, ['--decrypt', '-i', paper, path], { encoding: 'utf8', maxBuffer: 1e9 });
    const [data, keys] = [open(first.data), open(first.keys)];
    expect(JSON.parse(data.slice(0, data.indexOf('\n')))).toMatchObject({ parasol: 'backup', format: 1, holds: 'data' });
    expect(data).toContain(file.fileCode);
    expect(keys).toContain(file.id);
    expect(JSON.parse(Buffer.from(/"secrets.json","base64":"([^"]+)"/.exec(keys)?.[1] ?? '', 'base64').toString('utf8'))).toEqual(world.database.secrets);
    // What is encrypted in the database is so inside, too; and the file itself says nothing at all.
    for (const text of [NAME, NOTE, PAPERS, world.database.secrets.keyEncryptionKey]) expect(data).not.toContain(text);
    for (const path of [first.data, first.keys]) {
      const bytes = readFileSync(path);
      expect(bytes.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n');
      for (const text of [NAME, NOTE, PAPERS, file.id, file.fileCode, mina.name, house.id, 'case_file', 'parasol']) expect(bytes.includes(text)).toBe(false);
      expect(statSync(path).mode & 0o077).toBe(0);
    }
    expect(said).toMatch(/Its eight words, to compare with the paper: (\S+ ?){8}/);
  });

  it('and finds again what was there: over HTTP, in the sealed document, in the audit log', async () => {
    const at = operator.place();
    const { code, output } = await operator.restored([first.data, '--keys', first.keys], at);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/keys {2}1 tables, [\s\S]*data {2}\d\d tables, \d+ rows of .*Number and SHA-256 of every table’s rows are those of the backup\./) });
    expect(output).not.toMatch(/No keys are here|another installation/);
    expect(await operator.restored([first.data], at)).toEqual({ code: 1, output: expect.stringContaining('This installation is not empty.') });
    expect(await operator.restored(['--keys', first.keys], at)).toEqual({ code: 1, output: expect.stringContaining('This installation is not empty.') });
    const before = await contents(await mina.session('case_worker'), file.id);
    expect(JSON.stringify(before)).toContain(NAME);
    await openedAgain(at, async (again, by) => {
      // Whoever was signed in then is not any more.
      expect((await as(again).get('/session')).status).toBe(401);
      expect(await contents(by.mina, file.id)).toEqual(before);
      const served = (await by.leyla.expect(200, 'GET', `/sealed-documents/${file.id}`)).body as ServedDocument;
      for (const identity of [leyla.identity, house.built.recoveryIdentity]) expect((await openDocument(served, identity)).document.notes.map(({ text }) => text)).toEqual([PAPERS]);
      await again.quiet();
      expect(await operator.run(['verify-audit'], at)).toEqual({ code: 0, output: expect.stringContaining('Nothing was changed, removed, inserted') });
    }, { worker: true });
  });

  it('of one moment, whatever is written meanwhile', async () => {
    const blocker = new Client({ connectionString: world.database.adminUrl });
    await blocker.connect();
    try {
      // It has read audit log and outbox by then, and waits at this table; files come after it.
      await blocker.query('begin; lock table parasol.leak_count in access exclusive mode');
      const backup = backUp(world.database, { recipient: await recipientOf(house.built.recoveryIdentity), folder: mkdtempSync(join(folder, 'one-')) });
      await untilSomebodyWaits(world.outside);
      const late = await written();
      await blocker.query('rollback');
      const at = operator.placeWithSecrets();
      expect(await operator.restored([(await backup).data.path], at)).toMatchObject({ code: 0 });
      const { rows } = await lookInto(at, `select id from parasol.case_file`);
      expect(rows.map(({ id }) => id)).toContain(file.id);
      expect(rows.map(({ id }) => id)).not.toContain(late.id);
    } finally {
      await blocker.end();
    }
  });

  it('but the data alone open no section, and it is told so', async () => {
    const at = operator.placeWithSecrets();
    expect(await operator.restored([first.data], at)).toEqual({ code: 0, output: expect.stringContaining('No keys are here: sections, notes and sealed documents cannot be read.') });
    await openedAgain(at, async (_again, by) => {
      expect((await by.mina.send('GET', `/case-files/${file.id}/sections/working_identity`)).body).toMatchObject({ status: 500, type: 'urn:parasol:problem:unreadable' });
      expect((await by.leyla.send('GET', `/sealed-documents/${file.id}`)).status).toBe(404);
    });
  });

  it('and what was erased since stays closed under today’s keys, while the rest opens', async () => {
    const erased = await written();
    const old = (await operator.backedUp()).backup;
    await world.get(FileKeys).destroy(erased.id);
    const today = (await operator.backedUp()).backup;
    const at = operator.place();
    expect(await operator.restored([old.data, '--keys', today.keys], at)).toMatchObject({ code: 0 });
    await openedAgain(at, async (again, by) => {
      expect((await by.mina.send('GET', `/case-files/${erased.id}/sections/working_identity`)).body).toMatchObject({ status: 500, type: 'urn:parasol:problem:unreadable' });
      expect((await by.mina.send('GET', `/case-files/${erased.id}/sections/notes/entries`)).text).not.toContain(NOTE);
      expect((await by.mina.expect(200, 'GET', `/case-files/${file.id}/sections/working_identity`)).text).toContain(NAME);
      await expect(again.get(FileKeys).create(house.id, erased.id)).rejects.toMatchObject({ code: 'unreadable' });
    });
  });

  it('and nothing is made of a file with a changed byte, or under another key', async () => {
    const changed = readFileSync(first.data);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    const path = join(folder, 'changed.age');
    writeFileSync(path, changed);
    const at = operator.place();
    expect(await operator.restored([path], at)).toEqual({ code: 1, output: expect.stringContaining('changed.age is damaged, or is no backup of Parasol. Nothing of it was used') });
    expect(await operator.restored([first.data, '--keys', first.keys], at, await generateIdentity())).toEqual({
      code: 1,
      output: expect.stringMatching(/^\s*This key does not open \S+\.age\. It is another organisation’s recovery key, .* Nothing was changed\.\s*$/),
    });
    expect(existsSync(at.dataDir)).toBe(false);
  });

  it('to whom the operator names, where several organisations are, and keeps no copy of keys longer than seven days', async () => {
    const other = await world.organisation();
    const into = mkdtempSync(join(folder, 'several-'));
    expect(await operator.run(['backup', '--to', into])).toEqual({ code: 1, output: expect.stringMatching(/Several organisations are here.*--organisation ID/) });
    expect(readdirSync(into)).toEqual([]);
    const old = ['parasol-keys-20200101T000000Z.age', 'parasol-data-20200101T000000Z.age', 'keys.age'];
    for (const name of old) writeFileSync(join(into, name), '');
    expect(await operator.run(['backup', '--to', into, '--organisation', other.id])).toEqual({ code: 0, output: expect.stringContaining('older than 7 days: parasol-keys-20200101T000000Z.age\n') });
    expect(old.map((name) => existsSync(join(into, name)))).toEqual([false, true, true]);
    const data = join(into, readdirSync(into).find((name) => /^parasol-data-(?!2020)/.test(name)) ?? 'none');
    await expect(lookThrough(data, house.built.recoveryIdentity, 'data')).rejects.toThrow('This key does not open');
    await expect(lookThrough(data, other.built.recoveryIdentity, 'data')).resolves.toMatchObject({ header: { holds: 'data' } });
    expect((await operator.run(['backup', '--to', into, '--recipient', 'age1nobody'])).output).toContain('A recipient is the public half of a recovery key');
  });
});

async function untilSomebodyWaits(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(`select 1 from pg_stat_activity where application_name = 'parasol backup' and wait_event_type = 'Lock'`);
    if (rowCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function lookInto(at: TestDatabase, sql: string): Promise<{ rows: Record<string, unknown>[] }> {
  const client = new Client({ connectionString: at.adminUrl });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
