import { randomUUID } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { backUp, DATA_SCHEMAS } from '@parasol/backups';
import { FileKeys } from '@parasol/keys';
import { recipientOf } from '@parasol/sealing';
import { caller, type Caller } from '@test/builders/caller';
import { assign, CONTENTS, fillFile, makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { aRegular, dayBefore } from '@test/builders/contacts';
import { opened, Operator, type Backup } from '@test/builders/operator';
import type { TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { buildOnce } from '../../apps/cli/cli.fixture';
import { freePort, ProductProcess } from '../faults/processes';
import { connectedTo, rowsOfEveryTable, snapshotBeside } from './rows';

/** `npm run proof:restore` sets larger ones. */
const FILES = Number(process.env.PARASOL_PROOF_RESTORE_FILES ?? 3);
const WRITERS = Number(process.env.PARASOL_PROOF_RESTORE_WRITERS ?? 4);
/** Writes that are answered before the backup begins. */
const BEFORE = Number(process.env.PARASOL_PROOF_RESTORE_WRITES ?? 40);

jest.setTimeout(1_200_000);

/** What `restore` changes on purpose: nobody is signed in, and the queue is given its jobs again. */
const NOT_BROUGHT_BACK: Readonly<Record<string, readonly string[]>> = {
  'signin.session': ['ended_at', 'end_reason'],
  'signin.invitation': ['revoked_at'],
  'jobs.outbox': ['relayed_at'],
};
const EMPTIED = ['signin.challenge'];

const NOTE = 'Tea under the lime tree, third bench.';

describe(`a restore of ${FILES} files while ${WRITERS} people write`, () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let operator: Operator;
  let mina: TestWorker;
  let omar: TestWorker;
  let keeper: Caller;
  let api: ProductProcess;
  let worker: ProductProcess;
  const files: { id: string; fileCode: string }[] = [];

  beforeAll(async () => {
    buildOnce();
    world = await CaseFileWorld.start();
    house = await world.organisation();
    operator = new Operator(world, house);
    mina = await world.worker(house, ['case_worker']);
    omar = await world.worker(house, ['supervisor']);
    keeper = world.as(mina, 'case_worker');
    worker = new ProductProcess('worker', world.database, {});
    await worker.start();
    for (let n = 0; n < FILES; n++) {
      const file = await makeFile(keeper, house.team);
      await fillFile(keeper, file.id);
      files.push(file);
    }
  }, 600_000);
  afterAll(async () => {
    await Promise.all([api?.kill(), worker?.kill()]);
    await world?.close();
    await operator?.close();
  });

  const quiet = (): Promise<void> => world.quiet();

  it('brings every table back row by row, as it was at the moment of the backup, and every file opens', async () => {
    const port = await freePort();
    api = new ProductProcess('api', world.database, { PORT: String(port) });
    await api.start();
    const origin = `http://127.0.0.1:${port}`;
    const peer = await (await world.worker(house, ['outreach_worker'])).session('outreach_worker');
    const asPeer = caller(origin, () => Promise.resolve({ cookie: [...peer.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }));
    const cookie = [...(await mina.session('case_worker')).cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const asKeeper = caller(origin, () => Promise.resolve({ cookie }));
    const regularId = await aRegular(peer, house.team);
    const place = { teamId: house.team, areaId: await world.anArea(house), setting: 'street', shift: 'night', heldOn: dayBefore(1) };
    const accepted: string[] = [];
    let running = true;
    const write = (n: number, turn: number): Promise<{ id: string }> =>
      n % 2 === 0 ? asPeer.done('/contacts', { kind: 'regular', regularId, place, wantsFollowUp: true }) : asKeeper.done(`/case-files/${files[turn % FILES]?.id}/sections/notes/entries`, { ...CONTENTS.notes, text: NOTE });
    const writing = Promise.all(
      Array.from({ length: WRITERS }, async (_, n) => {
        for (let turn = 0; running; turn++) accepted.push((await write(n, turn)).id);
      }),
    );
    writing.catch(() => undefined);
    while (accepted.length < BEFORE) await setTimeout(20);
    const sure = [...accepted];
    const into = mkdtempSync(join(operator.folder, 'under-load-'));
    const { made, seen } = await snapshotBeside(world.database, async () => backUp(world.database, { recipient: await recipientOf(house.built.recoveryIdentity), folder: into }), async (beside) => {
      const meanwhile = accepted.length;
      while (accepted.length < meanwhile + WRITERS) await setTimeout(20);
      return { rows: await rowsOfEveryTable(beside, DATA_SCHEMAS), later: accepted.slice(meanwhile) };
    });
    running = false;
    await writing;
    await api.kill();

    const at = operator.place();
    const began = performance.now();
    expect(await operator.restored([made.data.path, '--keys', made.keys.path], at)).toMatchObject({ code: 0 });
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    const there = await connectedTo(at, (client) => rowsOfEveryTable(client, DATA_SCHEMAS));
    expect([...there.keys()]).toEqual([...seen.rows.keys()]);
    let rows = 0;
    for (const [table, expected] of seen.rows) {
      const but = NOT_BROUGHT_BACK[table] ?? [];
      const without = (row: Record<string, unknown>): string => JSON.stringify(Object.entries(row).filter(([name]) => !but.includes(name)));
      const found = there.get(table) ?? [];
      expect([table, found.map(without)]).toEqual([table, EMPTIED.includes(table) ? [] : expected.map(without)]);
      rows += found.length;
    }
    const ids = new Set(['parasol.contact', 'parasol.case_entry'].flatMap((table) => (there.get(table) ?? []).map(({ id }) => id)));
    expect(sure.filter((id) => !ids.has(id))).toEqual([]);
    // They had been sent, or were sent, when the moment was over: the backup has none that was answered after all of its rows were read.
    expect(seen.later.length).toBeGreaterThan(0);

    const read = async (who: Caller | { get(path: string): Promise<{ status: number; body: unknown }> }, id: string): Promise<unknown[]> =>
      Promise.all(['/sections/working_identity', '/sections/legal_identity', '/sections/needs/entries'].map(async (path) => {
        const { status, body } = await who.get(`/case-files/${id}${path}`);
        expect([path, status]).toEqual([path, 200]);
        return body;
      }));
    await opened(at, [await mina.session('case_worker')], async (again, [by]) => {
      for (const { id } of files) expect(await read(by!, id)).toEqual(await read(keeper, id));
      expect(((await by!.get(`/case-files/${files[0]?.id}/sections/notes/entries?limit=100`)).body.items as { content: { text: string } }[]).map(({ content }) => content.text)).toContain(NOTE);
      await again.quiet();
      expect(await operator.run(['verify-audit'], at)).toEqual({ code: 0, output: expect.stringContaining('Nothing was changed, removed, inserted') });
    }, { worker: true });
    process.stderr.write(`restore: ${rows} rows in ${there.size} tables equal, ${sure.length} writes answered before the backup all there, ${seen.later.length} written while it ran; restored in ${seconds} s\n`);
  });

  it('without the key store opens nothing, and no byte of it says what was typed', async () => {
    const { backup } = await operator.backedUp();
    const at = operator.placeWithSecrets();
    expect(await operator.restored([backup.data], at)).toEqual({ code: 0, output: expect.stringContaining('No keys are here: sections, notes and sealed documents cannot be read.') });
    const sealed = await connectedTo(at, async (client) => {
      const { rows: columns } = await client.query<{ table: string; name: string }>(
        `select quote_ident(table_schema) || '.' || quote_ident(table_name) as table, quote_ident(column_name) as name from information_schema.columns where data_type = 'bytea' and table_schema = any($1)`,
        [[...DATA_SCHEMAS]],
      );
      const bytes: Buffer[] = [];
      for (const { table, name } of columns) bytes.push(...(await client.query<{ bytes: Buffer }>(`select ${name} as bytes from ${table} where ${name} is not null`)).rows.map((row) => row.bytes));
      return bytes;
    });
    expect(sealed.length).toBeGreaterThan(FILES * 5);
    const typed = [NOTE, CONTENTS.notes.text, CONTENTS.needs.text, CONTENTS.working_identity.workingName + '"', CONTENTS.legal_identity.nameInPapers, 'Marigold'];
    const all = Buffer.concat(sealed);
    expect(typed.filter((text) => all.includes(text))).toEqual([]);
    await opened(at, [await mina.session('case_worker')], async (_again, [by]) => {
      for (const { id } of files) {
        expect((await by!.get(`/case-files/${id}/sections/working_identity`)).body).toMatchObject({ status: 500, type: 'urn:parasol:problem:unreadable' });
        expect((await by!.get(`/case-files/${id}/sections/notes/entries`)).text).not.toContain('text');
      }
    });
  });

  describe('of a backup from before an erasure', () => {
    let old: Backup;
    let erased: { id: string; fileCode: string };
    let spilt: { id: string; fileCode: string };
    let erasure: string;
    const shelf = (): string => mkdtempSync(join(operator.folder, 'shelf-'));
    let both: string;

    beforeAll(async () => {
      [erased, spilt] = [await makeFile(keeper, house.team), await makeFile(keeper, house.team)];
      for (const { id } of [erased, spilt]) await fillFile(keeper, id);
      await assign(world.as(omar, 'supervisor'), spilt.id, (await world.worker(house, ['case_worker'])).id);
      const { id: entry } = await keeper.done<{ id: string }>(`/case-files/${spilt.id}/sections/notes/entries`, { ...CONTENTS.notes, text: NOTE });
      await quiet();
      both = shelf();
      old = (await operator.backedUp(both)).backup;
      await keeper.done(`/case-files/${spilt.id}/spills`, { reason: 'never_kept', entryId: entry });
      erasure = (await keeper.done<{ id: string }>(`/case-files/${erased.id}/erasures`, { reason: 'person_asked' })).id;
      await world.as(omar, 'supervisor').done(`/case-files/${erased.id}/erasures/${erasure}/confirmation`);
      await quiet();
      for (let tries = 0; (await world.outside.query(`select 1 from parasol.spill where settled_at is null`)).rowCount !== 0; tries++) {
        if (tries > 200) throw new Error('the spill is not settled');
        await setTimeout(100);
      }
    }, 120_000);

    /** Nobody sees the file, its key is gone, and its receipt is there again. */
    async function staysErased(at: TestDatabase): Promise<void> {
      await opened(at, [await mina.session('case_worker')], async (again, [by]) => {
        const nothing = (await by!.get(`/case-files/${randomUUID()}`)).text;
        expect((await by!.get(`/case-files/${erased.id}`)).text).toBe(nothing);
        expect(await again.asDatabaseRole('keys', 'select wrapped from keys.file_key where subject_id = $1', [erased.id])).toEqual([{ wrapped: null }]);
        await expect(again.get(FileKeys).create(house.id, erased.id)).rejects.toMatchObject({ code: 'unreadable' });
        await again.quiet();
        expect((await by!.get(`/erasure-receipts/${erasure}`)).body).toMatchObject({ id: erasure, state: 'done', reason: 'person_asked' });
        expect((await again.outside.query('select 1 from parasol.case_entry where case_file_id = $1', [erased.id])).rowCount).toBe(0);
        expect((await by!.get(`/case-files/${files[0]?.id}/sections/working_identity`)).status).toBe(200);
      }, { worker: true });
    }

    it('erases again what the data folder remembers, though both databases are of the day before, and names what was spilt', async () => {
      const at = operator.place();
      cpSync(join(world.database.dataDir, 'removals'), join(at.dataDir, 'removals'), { recursive: true });
      const { code, output } = await operator.restored([old.data, '--keys', old.keys], at);
      expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Erased since the backup, and erased again: 1 file.') });
      expect(output).toContain(`take it out again: ${spilt.fileCode}`);
      await staysErased(at);
    });

    it('erases again what a later file of keys beside it remembers, though the data folder is lost', async () => {
      const later = await nextSecond(() => operator.backedUp(both));
      expect(later.backup.keys).not.toBe(old.keys);
      const at = operator.place();
      expect(await operator.restored([old.data, '--keys', old.keys], at)).toEqual({ code: 0, output: expect.stringContaining('erased again: 1 file.') });
      await staysErased(at);

      // Later data under the older keys: what the data say is gone has no key.
      const mixed = operator.place();
      const alone = shelf();
      copyFileSync(old.keys, join(alone, 'older.age'));
      expect(await operator.restored([later.backup.data, '--keys', join(alone, 'older.age')], mixed)).toMatchObject({ code: 0, output: expect.not.stringContaining('erased again') });
      expect(await keysOf(mixed, erased.id)).toEqual([{ version: 1, gone: true }]);
      expect((await keysOf(mixed, spilt.id)).every(({ gone }) => gone)).toBe(true);
      expect(await keysOf(mixed, files[0]?.id ?? '')).toEqual([{ version: 1, gone: false }]);
    });

    it('erases again what a named copy remembers, and nothing that somebody else wrote into it', async () => {
      const alone = shelf();
      const [data, keys, copy] = [join(alone, 'data.age'), join(alone, 'keys.age'), join(alone, 'copy.jsonl')];
      copyFileSync(old.data, data);
      copyFileSync(old.keys, keys);
      const ours = readFileSync(join(world.database.dataDir, 'removals/removals.jsonl'), 'utf8');
      writeFileSync(copy, ours.replaceAll(erased.id, files[0]?.id ?? '') + ours);
      const at = operator.place();
      const { code, output } = await operator.restored([data, '--keys', keys, '--removals', copy], at);
      expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/erased again: 1 file\.[\s\S]*What was erased after .* and stands in no copy of removals\.jsonl is back\./) });
      expect(await keysOf(at, erased.id)).toEqual([{ version: 1, gone: true }]);
      expect(await keysOf(at, files[0]?.id ?? '')).toEqual([{ version: 1, gone: false }]);
    });
  });
});

/** Files of a backup are named after the second. */
async function nextSecond<T>(work: () => Promise<T>): Promise<T> {
  await setTimeout(1_100);
  return work();
}

async function keysOf(at: TestDatabase, subject: string): Promise<{ version: number; gone: boolean }[]> {
  const client = new Client({ connectionString: at.urls.keys });
  await client.connect();
  try {
    return (await client.query<{ version: number; gone: boolean }>('select key_version as version, wrapped is null as gone from keys.file_key where subject_id = $1 order by 1', [subject])).rows;
  } finally {
    await client.end();
  }
}
