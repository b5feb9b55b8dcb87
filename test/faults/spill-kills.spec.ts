import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { assign, CONTENTS, fillFile, makeFile } from '@test/builders/case-files';
import { CaseFileWorld } from '@test/builders/case-file-world';
import { build, ProductProcess } from './processes';

/** `PARASOL_PROOF_SPILL_KILLS` sets more. */
const KILLS = Number(process.env.PARASOL_PROOF_SPILL_KILLS ?? 4);
const JOBS = { JOBS_LOCK_MS: '1500', JOBS_STALLED_CHECK_MS: '400', JOBS_SWEEP_MS: '500', JOBS_LOST_AFTER_SECONDS: '2', JOBS_MAX_ATTEMPTS: '100' };

describe('kill -9 of the worker while a spill is being settled', () => {
  let world: CaseFileWorld;
  let worker: ProductProcess;
  afterAll(async () => {
    await worker?.kill();
    await world?.close();
  });

  it('loses nothing, and in the end leaves nothing under the older keys', async () => {
    build();
    world = await CaseFileWorld.start();
    worker = new ProductProcess('worker', world.database, JOBS);
    const house = await world.organisation();
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
      const until = Date.now() + randomInt(100, 4_000);
      while (Date.now() < until && (await state()) !== 'settled') await setTimeout(20);
      await worker.kill();
      killedIn.push(await state());
      expect(await all()).toEqual(before);
      // What is written between two kills is kept as well.
      const late = (await keeper.done<{ id: string }>(notes, CONTENTS.notes)).id;
      expect((await keeper.get(`${notes}/${late}`)).body.content).toEqual(CONTENTS.notes);
      if (killedIn.at(-1) === 'settled') await keeper.done(`/case-files/${id}/spills`, { reason: 'other' });
    }
    await worker.start();
    const open = async () => (await world.outside.query('select 1 from parasol.spill where settled_at is null')).rowCount;
    for (let tries = 0; (await open()) !== 0; tries++) {
      if (tries > 400) throw new Error('the spill is not settled');
      await setTimeout(100);
    }
    process.stderr.write(`spill: ${KILLS} kills, when it was ${killedIn.join(', ')}\n`);
    expect(await all()).toEqual(before);
    const keys = await world.asDatabaseRole('keys', 'select key_version as version, wrapped is not null as living from keys.file_key where subject_id = $1 order by 1', [id]);
    const { rows } = await world.outside.query<{ ciphertext: Buffer }>('select ciphertext from parasol.case_entry where case_file_id = $1', [id]);
    const newest = keys.at(-1) as { version: number };
    expect(keys.filter(({ living }) => living)).toEqual([{ version: newest.version, living: true }]);
    expect([...new Set(rows.map(({ ciphertext }) => ciphertext.readUInt32BE(1)))]).toEqual([newest.version]);
  }, 180_000);
});
