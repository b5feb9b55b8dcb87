import { randomUUID } from 'node:crypto';
import { LATEST_SCHEMA_VERSION } from 'bullmq';
import { Consumer, JobQueue, Relay, Sweeper } from './index';
import { eventually } from './jobs.fixture';
import { onBothServers, TestJobs } from './world.fixture';

onBothServers('The queue', (world) => {
  it('waits for the time of a later job', async () => {
    const later = await world.add(randomUUID(), { runAt: new Date(Date.now() + 60_000) });
    const now = await world.add();
    expect(await world.app.get(Relay).pass()).toBe(1);
    expect((await world.row(later))?.relayed_at).toBeNull();
    expect((await world.row(now))?.relayed_at).not.toBeNull();
    await world.admin.query('delete from jobs.outbox where id = $1', [later]);
  });

  it('does not let a job without a time wait for one, though the clock was ahead when it was added', async () => {
    const id = await world.add();
    // As the row would be, had the database's clock been set right since.
    await world.admin.query(`update jobs.outbox set created_at = created_at + interval '400 days', run_at = run_at + interval '400 days' where id = $1`, [id]);
    expect(await world.app.get(Relay).pass()).toBe(1);
  });

  it('hands out in the order in which they were added', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await world.add());
    const queue = world.app.get(JobQueue);
    const add = jest.spyOn(queue, 'add');
    expect(await world.app.get(Relay).pass()).toBe(5);
    expect(add.mock.calls[0]?.[0].map((row) => row.id)).toEqual(ids);
    add.mockRestore();
  });

  it('does not begin to take jobs on a connection that it did not get', async () => {
    await world.app.get(JobQueue).ready();
    const [{ name }] = (await world.admin.query('select current_database() as name')).rows;
    await world.admin.query(`alter database "${name}" connection limit 0`);
    try {
      // Redis asks nobody.
      if (!world.redis) await expect(world.app.get(Consumer).start()).rejects.toThrow('The job queue cannot be used');
    } finally {
      await world.admin.query(`alter database "${name}" connection limit -1`);
    }
    const id = await world.add();
    await world.app.get(Consumer).start();
    expect(await world.app.get(Relay).pass()).toBeGreaterThan(0);
    await world.done(id);
  });

  it('repeats the adding, and nothing else, when the relay dies between adding and marking', async () => {
    await world.app.get(Consumer).start();
    const id = await world.add();
    const queue = world.app.get(JobQueue);
    const plain = queue.add.bind(queue);
    queue.add = async (rows) => {
      await plain(rows);
      throw new Error('the power went');
    };
    await expect(world.app.get(Relay).pass()).rejects.toThrow('the power went');
    expect((await world.row(id))?.relayed_at).toBeNull();
    await world.done(id);
    queue.add = plain;
    expect(await world.app.get(Relay).pass()).toBe(0);
    // A queue that was restored from a backup runs it again; the outbox does not.
    await queue.add([{ id, kind: 'proof.effect', organisationId: world.organisationId }]);
    await eventually(() => queue.has(id), (there) => !there);
    expect(await world.effects(id)).toBe(1);
    expect((await world.row(id))?.attempts).toBe(0);
  });

  it('survives that the connection breaks in the hand of the relay', async () => {
    const id = await world.add();
    const queue = world.app.get(JobQueue);
    const plain = queue.add.bind(queue);
    queue.add = async () => {
      await world.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'parasol_jobs'`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    };
    await expect(world.app.get(Relay).pass()).rejects.toThrow();
    queue.add = plain;
    expect(await world.app.get(Relay).pass()).toBe(1);
    await world.admin.query('delete from jobs.outbox where id = $1', [id]);
    await world.emptyQueue();
  });

  it('puts back what an emptied queue has lost', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => world.add()));
    expect(await world.app.get(Relay).pass()).toBe(20);
    await world.emptyQueue();
    expect(await world.app.get(Sweeper).sweep()).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await world.app.get(Sweeper).sweep()).toBe(20);
    await world.app.get(Consumer).start();
    world.app.get(Relay).start();
    for (const id of ids) await world.done(id);
    for (const id of ids) expect(await world.effects(id)).toBe(1);
  });

  it('takes nothing for lost that is only waiting', async () => {
    const id = await world.add();
    await world.app.get(Relay).pass();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await world.app.get(Sweeper).sweep()).toBe(0);
    expect(await world.row(id)).toMatchObject({ attempts: 0 });
    await world.app.get(Consumer).start();
    await world.done(id);
  });

  it('finishes the running job when it is stopped, and takes no other', async () => {
    let letGo = (): void => undefined;
    world.app.get(TestJobs).hold = new Promise((resolve) => {
      letGo = resolve;
    });
    await world.app.get(Consumer).start();
    const ids = await Promise.all(Array.from({ length: 6 }, () => world.add()));
    await world.app.get(Relay).pass();
    await eventually(async () => world.app.get(TestJobs).running, (running) => running === 3);
    const stopping = world.app.get(Consumer).stop();
    setTimeout(letGo, 300);
    await stopping;
    const states = [];
    for (const id of ids) states.push(await world.row(id));
    expect(states.filter((state) => state?.done_at !== null)).toHaveLength(3);
    expect(world.app.get(TestJobs).running).toBe(3);
  });

  it('has the tables of the BullMQ that is installed', async () => {
    // A BullMQ with newer tables needs a migration that calls migrateBullmq again.
    const { rows } = await world.admin.query<{ version: number }>('select max(version) as version from bullmq.migration');
    expect(rows[0]?.version).toBe(LATEST_SCHEMA_VERSION);
  });
});
