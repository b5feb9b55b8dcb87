import { randomUUID } from 'node:crypto';
import type { Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { assign, CONTENTS, makeFile } from '@test/builders/case-files';
import { UnitOfWork } from '@parasol/database';
import type { Role } from '@parasol/kernel';
import { CaseFileFactsReader } from './case-file-facts.reader';
import { CaseFilesService } from './case-files.service';

/** What code of ours could do with the database role of the API and the two functions that run with other rights. */
describe('steps that the database takes by itself', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let keeper: TestWorker;
  let peer: TestWorker;
  let stranger: TestWorker;
  let supervisor: Caller;
  let fileId: string;
  let entryId: string;

  beforeAll(async () => {
    world = await CaseFileWorld.start();
    harbour = await world.organisation();
    [keeper, peer, stranger] = [
      await world.worker(harbour, ['case_worker']), await world.worker(harbour, ['outreach_worker']), await world.worker(await world.organisation(), ['case_worker']),
    ];
    const at = world.as(keeper, 'case_worker');
    fileId = (await makeFile(at, harbour.team)).id;
    supervisor = world.as(await world.worker(harbour, ['supervisor']), 'supervisor');
    await assign(supervisor, fileId, peer.id);
    entryId = (await world.as(peer, 'outreach_worker').done<{ id: string }>(`/case-files/${fileId}/sections/safety/entries`, CONTENTS.safety)).id;
  });
  afterAll(() => world?.close());

  const as = <T>(worker: TestWorker, role: Role, work: () => Promise<T>): Promise<T> =>
    world.get(UnitOfWork).run({ ...{ workerId: worker.id, organisationId: worker.organisationId, teamIds: worker.teamIds, role }, sessionId: randomUUID(), deviceId: randomUUID() }, {}, work);

  it('hand over a safety entry only for its author and the case workers of the file', async () => {
    const handOver = (worker: TestWorker, role: Role) => as(worker, role, () => world.get(UnitOfWork).query('select access.hand_over_entry($1, null)', [entryId]));
    const other = await world.worker(harbour, ['outreach_worker', 'case_worker']);
    const second = await world.worker(harbour, ['outreach_worker']);
    await assign(supervisor, fileId, second.id);
    for (const [worker, role] of [[second, 'outreach_worker'], [stranger, 'case_worker'], [other, 'outreach_worker'], [other, 'case_worker'], [peer, 'supervisor'], [peer, 'adviser'], [peer, 'administrator']] as const) {
      expect([role, await handOver(worker, role)]).toEqual([role, []]);
    }
    expect(await handOver(peer, 'outreach_worker')).toHaveLength(1);
    expect(await handOver(keeper, 'case_worker')).toEqual([]);
  });

  it('end nobody’s place without a block that stands, and none in another organisation', async () => {
    const end = (worker: TestWorker, role: Role) => as(worker, role, () => world.get(UnitOfWork).query('select access.end_excluded_places($1)', [fileId]));
    for (const [worker, role] of [[keeper, 'case_worker'], [peer, 'administrator'], [stranger, 'case_worker']] as const) expect(await end(worker, role)).toEqual([]);
    await world.outside.query(
      `insert into parasol.conflict_block (id, organisation_id, case_file_id, worker_id, created_by) values ($1, $2, $3, $4, $5)`,
      [randomUUID(), harbour.id, fileId, peer.id, keeper.id],
    );
    expect(await end(stranger, 'case_worker')).toEqual([]);
    expect(await end(keeper, 'case_worker')).toHaveLength(1);
    expect(await end(keeper, 'case_worker')).toEqual([]);
  });

  it('are not there for any other role of the database', async () => {
    for (const role of ['sealed', 'jobs', 'reports', 'signin'] as const) {
      await expect(world.asDatabaseRole(role, 'select access.end_excluded_places($1)', [fileId])).rejects.toThrow('permission denied');
      await expect(world.asDatabaseRole(role, 'select access.hand_over_entry($1, null)', [entryId])).rejects.toThrow('permission denied');
    }
  });

  it('give a file another code when one is taken, and none when all are', async () => {
    const service = world.get(CaseFilesService);
    const codes = ['AAAA-AAAA', 'AAAA-AAAA', 'BBBB-BBBB'];
    const make = () => as(keeper, 'case_worker', () => service.create(harbour.team, () => codes.shift() ?? 'AAAA-AAAA'));
    expect((await make()).fileCode).toBe('AAAA-AAAA');
    expect((await make()).fileCode).toBe('BBBB-BBBB');
    await expect(make()).rejects.toMatchObject({ status: 503 });
    const [left] = (await world.outside.query<{ count: string }>(`select count(*) from parasol.case_file where file_code in ('AAAA-AAAA', 'BBBB-BBBB')`)).rows;
    expect(left?.count).toBe('2');
    // Another organisation has codes of its own.
    codes.push('AAAA-AAAA');
    const theirs = await as(stranger, 'case_worker', () => service.create(stranger.teamIds[0]!, () => codes.shift()!));
    expect(theirs.fileCode).toBe('AAAA-AAAA');
  });

  it('tell other features what the policy asks about a file, and nothing of one that is hidden', async () => {
    const reader = world.get(CaseFileFactsReader);
    const { facts, excludedPartners, opened } = await as(keeper, 'case_worker', () => reader.of(fileId));
    expect(facts).toEqual({ organisationId: harbour.id, teamId: harbour.team, careTeam: expect.arrayContaining([keeper.id]), advisers: [], blocked: [peer.id] });
    expect([excludedPartners, opened]).toEqual([[], []]);
    await expect(as(stranger, 'case_worker', () => reader.of(fileId))).rejects.toMatchObject({ status: 404 });
    expect((await as(peer, 'outreach_worker', () => reader.ofMany([fileId, randomUUID()]))).size).toBe(0);
  });
});
