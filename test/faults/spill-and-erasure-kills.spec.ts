import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { FileKeys } from '@parasol/keys';
import { assign, CONTENTS, fillFile, makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { build, ProductProcess } from './processes';

/** `npm run proof:spills` sets more. */
const KILLS = Number(process.env.PARASOL_PROOF_SPILL_KILLS ?? 3);
const JOBS = { JOBS_LOCK_MS: '1500', JOBS_STALLED_CHECK_MS: '400', JOBS_SWEEP_MS: '500', JOBS_LOST_AFTER_SECONDS: '2', JOBS_MAX_ATTEMPTS: '100' };

describe('kill -9 of the worker', () => {
  let world: CaseFileWorld;
  let worker: ProductProcess;
  let house: TestOrganisation;
  afterAll(async () => {
    await worker?.kill();
    await world?.close();
  });

  beforeAll(async () => {
    build();
    world = await CaseFileWorld.start();
    worker = new ProductProcess('worker', world.database, JOBS);
    house = await world.organisation();
  }, 60_000);

  const until = async (what: string, sql: string, ...values: unknown[]): Promise<void> => {
    for (let tries = 0; ((await world.outside.query(sql, values)).rowCount ?? 0) > 0; tries++) {
      if (tries > 400) throw new Error(`${what} is not done`);
      await setTimeout(100);
    }
  };

  it('while a spill is being settled loses nothing, and in the end leaves nothing under the older keys', async () => {
    const keeper = world.as(await world.worker(house, ['case_worker']), 'case_worker');
    const peer = await world.worker(house, ['outreach_worker']);
    const { id } = await makeFile(keeper, house.team);
    await assign(world.as(await world.worker(house, ['supervisor']), 'supervisor'), id, peer.id);
    await fillFile(keeper, id);
    const notes = `/case-files/${id}/sections/notes/entries`;
    const kept: string[] = [];
    for (let n = 0; n < 20; n++) kept.push((await keeper.done<{ id: string }>(notes, { ...CONTENTS.notes, text: `Tea number ${n}.` })).id);
    const all = async () => [
      (await keeper.get(`/case-files/${id}/sections/working_identity`)).body,
      ...(await Promise.all(kept.map(async (entry) => (await keeper.get(`${notes}/${entry}`)).body))),
    ];
    const before = await all();
    const state = async () => (await world.outside.query<{ step: string }>(`select case when settled_at is not null then 'settled' when key_version is not null then 'rotated' else 'reported' end as step from parasol.spill where case_file_id = $1 order by reported_at desc limit 1`, [id])).rows[0]?.step;

    await keeper.done(`/case-files/${id}/spills`, { reason: 'other' });
    const killedIn: (string | undefined)[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await worker.start();
      const end = Date.now() + randomInt(100, 2_800);
      while (Date.now() < end && (await state()) !== 'settled') await setTimeout(20);
      await worker.kill();
      killedIn.push(await state());
      expect(await all()).toEqual(before);
      // What is written between two kills is kept as well.
      const late = (await keeper.done<{ id: string }>(notes, CONTENTS.notes)).id;
      expect((await keeper.get(`${notes}/${late}`)).body.content).toEqual(CONTENTS.notes);
      if (killedIn.at(-1) === 'settled') await keeper.done(`/case-files/${id}/spills`, { reason: 'other' });
    }
    await worker.start();
    await until('the spill', 'select 1 from parasol.spill where settled_at is null');
    await worker.kill();
    process.stderr.write(`spill: ${KILLS} kills, when it was ${killedIn.join(', ')}\n`);
    expect(await all()).toEqual(before);
    const keys = await world.asDatabaseRole('keys', 'select key_version as version, wrapped is not null as living from keys.file_key where subject_id = $1 order by 1', [id]);
    const { rows } = await world.outside.query<{ ciphertext: Buffer }>('select ciphertext from parasol.case_entry where case_file_id = $1', [id]);
    const newest = keys.at(-1) as { version: number };
    expect(keys.filter(({ living }) => living)).toEqual([{ version: newest.version, living: true }]);
    expect([...new Set(rows.map(({ ciphertext }) => ciphertext.readUInt32BE(1)))]).toEqual([newest.version]);
  }, 120_000 + KILLS * 15_000);

  it('after it destroyed the key of a file, and before it said so, takes nothing from the receipt', async () => {
    const keeper = world.as(await world.worker(house, ['case_worker'], house.otherTeam), 'case_worker');
    const { id } = await makeFile(keeper, house.otherTeam);
    await fillFile(keeper, id);
    const erasure = await keeper.done<{ id: string; state: string }>(`/case-files/${id}/erasures`, { reason: 'person_asked' });
    expect(erasure.state).toBe('confirmed');
    // As far as a worker came that was killed: the key store keeps what it did, the database nothing.
    const destroyedAt = await world.get(FileKeys).destroy(id);
    await setTimeout(50);
    await worker.start();
    await until('the erasure', `select 1 from parasol.erasure where id = $1 and state <> 'done'`, erasure.id);
    expect((await keeper.get(`/erasure-receipts/${erasure.id}`)).body.erasedAt).toBe(destroyedAt.toISOString());
    expect((await world.outside.query('select 1 from parasol.case_entry where case_file_id = $1', [id])).rowCount).toBe(0);
  }, 60_000);
});
