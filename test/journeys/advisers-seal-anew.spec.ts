import { addEntry, openDocument, resealDocument, type ServedDocument, writeDocument } from '@parasol/sealing';
import { DocumentStore } from '@parasol/sealed';
import { type AdviserWithKeys, anEnrolledAdviser, dismissed, pinnedKeys, TODAY } from '@test/builders/advisers';
import { makeFile, type MadeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';

const WEEK_MS = 7 * 86_400_000;

describe('advisers seal documents anew', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let mina: TestWorker;
  let leyla: AdviserWithKeys;
  let amal: AdviserWithKeys;
  let files: MadeFile[];
  beforeAll(async () => {
    world = await CaseFileWorld.start({ worker: true });
    house = await world.organisation();
    mina = await world.worker(house, ['case_worker']);
    leyla = await anEnrolledAdviser(house.built);
    amal = await anEnrolledAdviser(house.built);
    files = [];
    for (let n = 0; n < 8; n++) files.push(await makeFile(world.as(mina, 'case_worker'), house.team, 'agreed'));
    await world.idle();
  }, 60_000);
  afterAll(() => world.close());

  const keys = () => pinnedKeys(leyla.worker, house.built.recoveryIdentity);
  const coverSet = async ({ worker }: AdviserWithKeys) => (await worker.expect(200, 'GET', '/cover-set')).body as { share: number; items: ServedDocument[]; progress: Record<string, number> };
  const seal = async (by: AdviserWithKeys, served: ServedDocument) =>
    by.worker.expect(200, 'PUT', `/sealed-documents/${served.caseFileId}`, await resealDocument(await keys(), served, by.identity));
  /** As a client does in a session: until its share is done. */
  async function session(by: AdviserWithKeys): Promise<number> {
    let done = 0;
    for (let share = 1; done < share; ) {
      const set = await coverSet(by);
      share = Math.max(share, set.share);
      if (set.items.length === 0) break;
      for (const served of set.items) await seal(by, served);
      done += set.items.length;
    }
    return done;
  }
  const stored = async () => new Map((await world.outside.query<{ id: string; token: string; current: Buffer }>('select case_file_id as id, token, current from sealed.document where organisation_id = $1', [house.id])).rows.map((row) => [row.id, row]));

  it('after a colleague has left: everything first, and then they open nothing that is stored', async () => {
    const rana = await anEnrolledAdviser(house.built);
    expect((await coverSet(leyla)).progress).toMatchObject({ stale: 8, every: 8 });
    expect(await session(leyla)).toBe(8);
    const copy = await coverOf(rana);
    await dismissed(leyla, house.built, rana.worker.workerId);
    expect(await session(amal)).toBe(8);
    expect((await coverSet(amal)).progress.stale).toBe(0);
    for (const served of await coverOf(amal)) await expect(openDocument(served, rana.identity)).rejects.toMatchObject({ code: 'cannot_open' });
    // What they copied while they were here still opens, and the README says so.
    await openDocument(copy[0]!, rana.identity);
  });

  /** All documents as they stand, by the store's own hand. */
  async function coverOf({ worker }: AdviserWithKeys): Promise<readonly ServedDocument[]> {
    const visitor = { organisationId: house.id, workerId: worker.workerId, role: 'adviser' as const };
    return (await world.get(DocumentStore).dueAtOnce(visitor, 100, new Date(Date.now() + WEEK_MS))).items;
  }

  it('as soon as a person excludes one of them', async () => {
    const [file] = files;
    await world.as(mina, 'case_worker').done(`/case-files/${file!.id}/conflict-blocks`, { workerId: leyla.worker.workerId });
    expect((await coverSet(leyla)).items.map(({ caseFileId }) => caseFileId)).not.toContain(file!.id);
    const set = await coverSet(amal);
    expect([set.progress.stale, set.items.map(({ caseFileId }) => caseFileId)]).toEqual([1, [file!.id]]);
    await seal(amal, set.items[0]!);
    const [served] = (await coverOf(amal)).filter(({ caseFileId }) => caseFileId === file!.id);
    await expect(openDocument(served!, leyla.identity)).rejects.toMatchObject({ code: 'cannot_open' });
    expect((await openDocument(served!, amal.identity)).document.revision).toBe(0);
    expect((await coverSet(amal)).progress.stale).toBe(0);
  });

  it('each within a week, and what was written looks like what was only sealed anew', async () => {
    const later = new Date(Date.now() + WEEK_MS);
    const store = world.get(DocumentStore);
    const visitor = { organisationId: house.id, workerId: amal.worker.workerId, role: 'adviser' as const };
    const before = await stored();
    const [, written] = files;
    const { items } = await store.dueAtOnce(visitor, 100, later);
    for (const served of items) {
      const { document } = await openDocument(served, amal.identity);
      const changed = addEntry(document, 'notes', { text: 'x'.repeat(3_000) }, { fileId: served.caseFileId, adviserId: amal.worker.workerId, on: TODAY });
      const next = served.caseFileId === written!.id ? await writeDocument(await keys(), served, changed, amal.identity) : await resealDocument(await keys(), served, amal.identity);
      await store.write(visitor, served.caseFileId, next, later);
    }
    expect((await store.due(visitor, 50, later)).items).toEqual([]);
    const after = await stored();
    const shape = ({ token, current }: { token: string; current: Buffer }, id: string) => [token === before.get(id)?.token, current.length, current.equals(before.get(id)!.current)];
    expect(new Set([...after].map(([id, row]) => JSON.stringify(shape(row, id)))).size).toBe(1);
    const { rows } = await world.outside.query('select case_file_id as id, array_agg(distinct action order by action) as actions from sealed.audit where organisation_id = $1 and case_file_id is not null group by 1', [house.id]);
    expect(new Set(rows.map(({ actions }) => JSON.stringify(actions)))).toEqual(new Set(['["document.read","document.written"]']));
  });
});
