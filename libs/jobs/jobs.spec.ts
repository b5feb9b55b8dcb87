import { randomUUID } from 'node:crypto';
import { Connections, UnitOfWork } from '@parasol/database';
import { Consumer, JobFailure, JobMetrics, JobQueue, Outbox, Relay, Sweeper } from './index';
import { actorOf, addOrganisation, eventually } from './jobs.fixture';
import { JobRunner } from './runner';
import { onBothServers, TestJobs } from './world.fixture';

const SECRET = 'Marigold 17';

onBothServers('Jobs', (world) => {
  it('runs what was committed, once', async () => {
    await world.app.get(Consumer).start();
    world.app.get(Relay).start();
    const began = Date.now();
    const id = await world.add();
    await world.done(id);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(await world.effects(id)).toBe(1);
    expect(await world.row(id)).toMatchObject({ organisation_id: world.organisationId, attempts: 0, last_error_code: null, dead_at: null });
    await eventually(() => world.app.get(JobQueue).has(id), (there) => !there);
  });

  it('knows nothing of what was rolled back', async () => {
    let id = '';
    const failing = world.app.get(UnitOfWork).run(actorOf(world.organisationId), {}, async () => {
      id = await world.app.get(Outbox).add('proof.effect', randomUUID());
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await world.row(id)).toBeUndefined();
    expect(await world.app.get(Relay).pass()).toBe(0);
  });

  it('tries again after a failure, and the failed attempt leaves no effect', async () => {
    const subject = randomUUID();
    world.app.get(TestJobs).failures.set(subject, { left: 2, error: () => new JobFailure('partner_away') });
    await world.app.get(Consumer).start();
    world.app.get(Relay).start();
    const id = await world.add(subject);
    await world.done(id);
    expect(await world.effects(id)).toBe(1);
    expect(await world.row(id)).toMatchObject({ attempts: 2, last_error_code: 'partner_away', dead_at: null });
  });

  it('gives up after the last attempt, keeping a code and no word of the error', async () => {
    const subject = randomUUID();
    const jobs = world.app.get(TestJobs);
    let letGo = (): void => undefined;
    const quoting = (): Error => {
      // The second attempt waits until the first one's traces were looked at.
      jobs.hold ??= new Promise((resolve) => {
        letGo = resolve;
      });
      return Object.assign(new Error(`Key (name)=(${SECRET}) already exists.`), { code: '23505', detail: SECRET });
    };
    jobs.failures.set(subject, { left: 99, error: quoting });
    await world.app.get(Consumer).start();
    world.app.get(Relay).start();
    const id = await world.add(subject);
    await eventually(() => world.row(id), (found) => found?.attempts === 1);
    const between = await world.queueDump();
    expect(between).toContain(id);
    expect(between).toContain('sql_23505');
    expect(between).not.toContain(SECRET);
    letGo();
    await eventually(() => world.row(id), (found) => found?.dead_at !== null);
    expect(await world.row(id)).toMatchObject({ attempts: 3, last_error_code: 'sql_23505', done_at: null });
    expect(await world.effects(id)).toBe(0);
    await eventually(() => world.app.get(JobQueue).has(id), (there) => !there);
    expect(await world.queueDump()).not.toContain(SECRET);
    expect(await world.app.get(JobMetrics).registry.metrics()).toContain('parasol_jobs_dead_total{kind="proof.effect",code="sql_23505"} 1');
    expect(JSON.stringify(world.events.map(({ error: _never, ...event }) => event))).not.toContain(SECRET);
    await world.app.get(Sweeper).sweep();
    expect(await world.app.get(JobMetrics).registry.metrics()).toMatch(/parasol_jobs_dead [1-9]/);
  });

  it('puts a job of an unknown kind aside, and goes on', async () => {
    await world.app.get(Consumer).start();
    world.app.get(Relay).start();
    const unknown = await world.add(randomUUID(), { kind: 'proof.of_tomorrow' });
    const known = await world.add();
    await eventually(() => world.row(unknown), (found) => found?.dead_at !== null);
    expect(await world.row(unknown)).toMatchObject({ attempts: 1, last_error_code: 'unknown_kind' });
    await world.done(known);
  });

  it('runs a job once that is delivered to several at the same time', async () => {
    const id = await world.add();
    await Promise.all(Array.from({ length: 3 }, () => world.app.get(JobRunner).run(id, world.organisationId, 'proof.effect')));
    expect(await world.effects(id)).toBe(1);
    expect(await world.row(id)).toMatchObject({ attempts: 0, last_error_code: null });
  });

  it('hands a job over to another organisation from a processor, and from nowhere else', async () => {
    const other = await addOrganisation(world.admin);
    const stranger = world.app.get(UnitOfWork).run(actorOf(world.organisationId), {}, () => world.app.get(Outbox).add('proof.effect', other, { organisationId: other }));
    await expect(stranger).rejects.toThrow(/row-level security/);
    await world.app.get(Consumer).start();
    world.app.get(Relay).start();
    await world.add(other, { kind: 'proof.hand_over' });
    const effectsThere = () => world.admin.query('select 1 from proof.effect where organisation_id = $1', [other]);
    await eventually(effectsThere, ({ rowCount }) => rowCount === 1);
  });

  it('gives each organisation its turn, once per period, also when one of them fails', async () => {
    const failing = await addOrganisation(world.admin);
    const second = await world.boot();
    for (const each of [world.app, second]) {
      each.get(TestJobs).failures.set(failing, { left: 99, error: () => new Error() });
      await each.get(Consumer).start();
      each.get(Sweeper).start();
    }
    const began = Date.now();
    const turns = () => world.admin.query<{ at: Date }>('select at from proof.turn where organisation_id = $1 order by at', [world.organisationId]);
    await world.admin.query('delete from proof.turn');
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const { rows } = await turns();
    const periods = (Date.now() - began) / 1_000;
    expect(rows.length).toBeGreaterThanOrEqual(Math.floor(periods) - 1);
    expect(rows.length).toBeLessThanOrEqual(Math.ceil(periods) + 1);
    expect((await world.admin.query('select 1 from proof.turn where organisation_id = $1', [failing])).rowCount).toBe(0);
    expect(world.events.some(({ event, kind, code }) => event === 'recurring_failed' && kind === 'proof.turn' && code === 'failed')).toBe(true);
    await world.stop(second);
  });

  it('takes ids only, and kinds that are codes', async () => {
    await expect(world.add(SECRET)).rejects.toThrow('ids only');
    await expect(world.add(randomUUID(), { kind: 'Asked for Marigold' })).rejects.toThrow('a job kind is a code');
  });

  it('lets the app write rows for its own organisation and read none', async () => {
    const id = await world.add();
    const run = (sql: string, values: unknown[] = []) => world.app.get(UnitOfWork).run(actorOf(world.organisationId), {}, () => world.app.get(UnitOfWork).query(sql, values));
    await expect(run('select * from jobs.outbox')).rejects.toThrow(/permission denied/);
    await expect(run('update jobs.outbox set done_at = now() where id = $1', [id])).rejects.toThrow(/permission denied/);
    await expect(run('select * from bullmq.job')).rejects.toThrow(/permission denied/);
    const jobs = world.app.get(Connections).pool('jobs');
    await expect(jobs.query('create table bullmq.mine ()')).rejects.toThrow(/permission denied/);
    await expect(jobs.query('select * from parasol.case_file')).rejects.toThrow(/permission denied/);
    await world.admin.query('delete from jobs.outbox where id = $1', [id]);
  });
});
