import { randomUUID } from 'node:crypto';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule } from '@parasol/access';
import { AuditModule } from '@parasol/audit';
import { CaseFileFactsReader } from '@parasol/case-files';
import { DatabaseModule, UnitOfWork } from '@parasol/database';
import '@parasol/staff';
import { Problem, type Actor } from '@parasol/kernel';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client, Pool } from 'pg';
import { TaskClaims } from '../../libs/task-queues/task-claims.service';
import { TaskMoves } from '../../libs/task-queues/task-moves';
import { insertRows } from '../access/insert-world';

/** `npm run proof:claims` sets 64 and 10,000. */
const CLAIMERS = Number(process.env.PARASOL_PROOF_CLAIMERS ?? 8);
const TASKS = Number(process.env.PARASOL_PROOF_TASKS ?? 200);
/** Claims a second, beside those of a bare statement as the table's owner: no policies, no limit, no audit. */
const AIM = 0.4;

const BARE = `update parasol.task set state = 'claimed', worker_id = $2, version = version + 1, changed_at = now()
  where id = (select id from parasol.task where team_id = $1 and state = 'open' order by due_on, id limit 1 for update skip locked) returning id`;

describe(`${CLAIMERS} workers claim from one queue of ${TASKS} tasks at once`, () => {
  let database: TestDatabase;
  let context: INestApplicationContext;
  let admin: Client;
  const organisationId = randomUUID();
  const workers = Array.from({ length: CLAIMERS }, () => randomUUID());

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await insertRows(admin, 'parasol.organisation', [{ id: organisationId, kind: 'support', name: 'Harbour', claim_limit: 500 }]);
    await insertRows(admin, 'parasol.worker', workers.map((id) => ({ id, organisation_id: organisationId, display_name: 'Worker' })));
    @Module({
      imports: [DatabaseModule.with(database.urls, { appPoolSize: CLAIMERS }), AuditModule, AccessModule],
      providers: [CaseFileFactsReader, TaskMoves, TaskClaims],
    })
    class SpecModule {}
    context = await NestFactory.createApplicationContext(SpecModule, { logger: false, abortOnError: false });
  });

  afterAll(async () => {
    await context.close();
    await admin.end();
    await database.drop();
  });

  /** A team of all the workers, with as many open tasks; every tenth asks for something. */
  async function aQueue(): Promise<string> {
    const teamId = randomUUID();
    await insertRows(admin, 'parasol.team', [{ id: teamId, organisation_id: organisationId, name: teamId }]);
    await insertRows(admin, 'parasol.team_membership', workers.map((worker_id) => ({ id: randomUUID(), organisation_id: organisationId, team_id: teamId, worker_id })));
    await admin.query(
      `insert into parasol.task (id, organisation_id, team_id, title, state, due_on, skill)
       select gen_random_uuid(), $1, $2, 'call_back', 'open', current_date + n % 30, case when n % 10 = 0 then 'health' end from generate_series(1, $3::int) n`,
      [organisationId, teamId, TASKS],
    );
    await admin.query('vacuum analyze parasol.task');
    return teamId;
  }

  /** Each worker claims as long as there is something; answers what they got, and in how many seconds. */
  async function all(claim: (worker: string) => Promise<string | undefined>): Promise<{ ids: string[]; seconds: number }> {
    const began = performance.now();
    const got = await Promise.all(
      workers.map(async (worker) => {
        const ids: string[] = [];
        for (let id = await claim(worker); id !== undefined; id = await claim(worker)) ids.push(id);
        return ids;
      }),
    );
    return { ids: got.flat(), seconds: (performance.now() - began) / 1_000 };
  }

  const actorOf = (workerId: string, teamId: string): Actor => ({ workerId, organisationId, role: 'outreach_worker', teamIds: [teamId], sessionId: workerId, deviceId: workerId });

  /** What the next claim brings; undefined where the queue has nothing for them. */
  async function claimed(worker: string, teamId: string): Promise<string | undefined> {
    try {
      return (await context.get(UnitOfWork).run(actorOf(worker, teamId), {}, () => context.get(TaskClaims).claimNext(teamId))).id;
    } catch (error) {
      if (error instanceof Problem && error.code === 'wrong_state') return undefined;
      throw error;
    }
  }

  async function bare(): Promise<number> {
    const teamId = await aQueue();
    const pool = new Pool({ connectionString: database.adminUrl, max: CLAIMERS });
    await Promise.all(workers.map(() => pool.query('select 1')));
    const { ids, seconds } = await all(async (worker) => (await pool.query<{ id: string }>(BARE, [teamId, worker])).rows[0]?.id);
    await pool.end();
    expect(new Set(ids).size).toBe(TASKS);
    return TASKS / seconds;
  }

  async function ours(): Promise<number> {
    const teamId = await aQueue();
    const unitOfWork = context.get(UnitOfWork);
    // Every connection is there before the clock runs.
    await Promise.all(workers.map((worker) => unitOfWork.run(actorOf(worker, teamId), {}, () => unitOfWork.query('select 1'))));
    const { ids, seconds } = await all((worker) => claimed(worker, teamId));
    expect([ids.length, new Set(ids).size]).toEqual([TASKS, TASKS]);
    const { rows } = await admin.query<{ state: string; version: number; tasks: string }>('select state, version, count(*) as tasks from parasol.task where team_id = $1 group by 1, 2', [teamId]);
    expect(rows).toEqual([{ state: 'claimed', version: 2, tasks: String(TASKS) }]);
    const entries = await admin.query<{ entries: string }>(`select count(*) as entries from audit.entry where action = 'task.claimed' and subject_id = any($1::uuid[])`, [ids]);
    expect(entries.rows).toEqual([{ entries: String(TASKS) }]);
    return TASKS / seconds;
  }

  it('each is claimed once, and entered', async () => {
    const [bareRate, rate] = [await bare(), await ours()];
    process.stderr.write(`claims: ${rate.toFixed(0)}/s, bare ${bareRate.toFixed(0)}/s, ratio ${(rate / bareRate).toFixed(2)}\n`);
    // A small run says nothing about a large one.
    if (TASKS >= 10_000) expect(rate / bareRate).toBeGreaterThan(AIM);
  }, 600_000);

  it('nobody gets a task of a file that they are not on, nor one of a team that is not theirs', async () => {
    const [on, off, stranger, file, teamId] = [workers[0]!, workers[1]!, randomUUID(), randomUUID(), randomUUID()];
    await insertRows(admin, 'parasol.worker', [{ id: stranger, organisation_id: organisationId, display_name: 'Worker' }]);
    await insertRows(admin, 'parasol.team', [{ id: teamId, organisation_id: organisationId, name: teamId }]);
    await insertRows(admin, 'parasol.team_membership', [on, off].map((worker_id) => ({ id: randomUUID(), organisation_id: organisationId, team_id: teamId, worker_id })));
    await insertRows(admin, 'parasol.case_file', [{ id: file, organisation_id: organisationId, team_id: teamId, file_code: 'K7QF-2M9X', state: 'active' }]);
    await insertRows(admin, 'parasol.care_team', [{ id: randomUUID(), organisation_id: organisationId, case_file_id: file, worker_id: on, state: 'active', proposed_by: on, decided_by: on }]);
    const task = { organisation_id: organisationId, team_id: teamId, title: 'call_back', state: 'open', due_on: '2030-01-01' };
    const [ofFile, ofNone] = [randomUUID(), randomUUID()];
    await insertRows(admin, 'parasol.task', [{ ...task, id: ofFile, case_file_id: file }]);
    expect([await claimed(off, teamId), await claimed(stranger, teamId)]).toEqual([undefined, undefined]);
    await insertRows(admin, 'parasol.task', [{ ...task, id: ofNone, due_on: '2030-01-02' }]);
    // The session of a stranger may say what it likes of their teams.
    expect([await claimed(stranger, teamId), await claimed(off, teamId), await claimed(on, teamId)]).toEqual([undefined, ofNone, ofFile]);
  });
});
