import { Connections, UnitOfWork } from '@parasol/database';
import type { Actor } from '@parasol/kernel';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { AuditRecorder } from './audit-recorder';
import { AuditService } from './audit.service';
import type { Happening } from './entry-rows';

const read = (caseFileId: string): Happening => ({ action: 'section.read', subjectType: 'section', subjectId: caseFileId, caseFileId, section: 'safety' });
const written = (caseFileId: string): Happening => ({ action: 'section.written', subjectType: 'section', subjectId: caseFileId, caseFileId, section: 'needs', reason: 'person_asked' });

describe('the audit service', () => {
  let database: TestDatabase;
  let connections: Connections;
  let unitOfWork: UnitOfWork;
  let pool: Pool;
  let recorder: AuditRecorder;
  let audit: AuditService;
  let admin: Client;
  const actor: Actor = {
    workerId: randomUUID(), organisationId: randomUUID(), role: 'case_worker', teamIds: [], sessionId: randomUUID(), deviceId: randomUUID(),
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    connections = new Connections(database.urls, { appPoolSize: 10 });
    unitOfWork = new UnitOfWork(connections);
    pool = new Pool({ connectionString: database.urls.audit, max: 1 });
    // As the product's own pools: a connection may break before anybody else listens to it.
    pool.on('connect', (client) => client.on('error', () => undefined));
    pool.on('error', () => undefined);
    recorder = new AuditRecorder(pool, { batchTimeoutMs: 1_000 });
    audit = new AuditService(unitOfWork, recorder, 2_000);
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await recorder.close();
    await pool.end();
    await connections.close();
    await admin.end();
    await database.drop();
  });

  const entriesOf = async (caseFileId: string): Promise<Record<string, unknown>[]> =>
    (await admin.query('select * from audit.entry where case_file_id = $1 order by at, id', [caseFileId])).rows;

  /** A request as the HTTP layer makes it. */
  const request = <T>(work: () => Promise<T>, readOnly = false): Promise<T> => audit.during(() => unitOfWork.run(actor, { readOnly }, work), randomUUID());

  it('enters a write in the transaction of the write: both are there, or neither', async () => {
    const [kept, undone] = [randomUUID(), randomUUID()];
    await request(() => audit.wrote(written(kept), read(kept)));
    await expect(
      request(async () => {
        await audit.wrote(written(undone));
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await entriesOf(undone)).toEqual([]);
    expect(await entriesOf(kept)).toHaveLength(2);
    expect((await entriesOf(kept)).find((entry) => entry.action === 'section.written')).toEqual({
      id: expect.any(String),
      organisation_id: actor.organisationId,
      at: expect.any(Date),
      actor_worker_id: actor.workerId,
      actor_role: 'case_worker',
      action: 'section.written',
      outcome: 'done',
      subject_type: 'section',
      subject_id: kept,
      case_file_id: kept,
      section: 'needs',
      reason: 'person_asked',
      request_id: expect.any(String),
      category: 'content',
    });
  });

  it('answers a read only when its entry is durable', async () => {
    const file = randomUUID();
    await request(async () => {
      audit.readOf(read(file));
      await unitOfWork.query('select 1');
    }, true);
    expect(await entriesOf(file)).toMatchObject([{ action: 'section.read', outcome: 'done', actor_worker_id: actor.workerId, section: 'safety' }]);
  });

  it('enters a refusal also where the request fails, and its transaction with it', async () => {
    const file = randomUUID();
    await expect(
      request(async () => {
        await unitOfWork.query('select 1');
        audit.refused({ ...read(file), reason: 'not_assigned' });
        throw new Error('forbidden');
      }),
    ).rejects.toThrow('forbidden');
    expect(await entriesOf(file)).toMatchObject([{ action: 'section.read', outcome: 'refused', reason: 'not_assigned' }]);
  });

  it('enters what a role may not call at all, and what nobody known tried', async () => {
    const role = { ...actor, workerId: randomUUID() };
    await audit.refusedByRole(role, 'read', 'CaseFile');
    const { rows } = await admin.query('select action, outcome, reason from audit.entry where actor_worker_id = $1', [role.workerId]);
    expect(rows).toEqual([{ action: 'operation.called', outcome: 'refused', reason: 'read.case_file' }]);
    audit.record(null, { action: 'session.sign_in', subjectType: 'session', reason: 'unknown_name' }, 'refused');
    await audit.flush();
    const unknown = await admin.query(`select organisation_id, actor_role, category from audit.entry where action = 'session.sign_in'`);
    expect(unknown.rows).toEqual([{ organisation_id: '00000000-0000-0000-0000-000000000000', actor_role: 'unknown', category: 'account' }]);
  });

  it('does not block when 64 requests want 10 connections, and loses no entry', async () => {
    const files = Array.from({ length: 64 }, () => randomUUID());
    const rounds = 5;
    for (let round = 0; round < rounds; round++) {
      await Promise.all(
        files.map((file) =>
          request(async () => {
            await unitOfWork.query('select pg_sleep(0.002)');
            audit.readOf(read(file));
            await unitOfWork.query('select 1');
          }, true),
        ),
      );
    }
    for (const file of files) expect(await entriesOf(file)).toHaveLength(rounds);
  });

  it('would block if entries went through the pool of the requests while they hold it', async () => {
    const requests = new Pool({ connectionString: database.urls.app, max: 10, connectionTimeoutMillis: 1_000 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 64 }, async () => {
        const first = await requests.connect();
        try {
          await first.query('select 1');
          (await requests.connect()).release();
        } finally {
          first.release();
        }
      }),
    );
    await requests.end();
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
  });

  it('shares commits: many entries at once take few batches', async () => {
    const { rows: before } = await admin.query('select count(distinct xmin::text)::int as batches from audit.entry');
    const file = randomUUID();
    await audit.during(() => unitOfWork.run(actor, {}, async () => audit.readOf(...Array.from({ length: 1_000 }, () => read(file)))));
    const { rows: after } = await admin.query('select count(distinct xmin::text)::int as batches from audit.entry');
    expect(await entriesOf(file)).toHaveLength(1_000);
    expect(after[0].batches - before[0].batches).toBeLessThanOrEqual(3);
  });

  it('survives the loss of its connection: the request waits, and each entry is there once', async () => {
    const files: string[] = [];
    let kills = 0;
    let over = false;
    let [pause, before] = [10, 0];
    const killing = (async () => {
      while (!over) {
        const { rowCount } = await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'parasol_audit' and datname = current_database()`);
        kills += rowCount ?? 0;
        // A busy machine takes longer to connect than an idle one to be killed: wait twice as long until something got through.
        pause = files.length > before ? 10 : pause * 2;
        before = files.length;
        await new Promise((resolve) => setTimeout(resolve, pause * (0.3 + Math.random())));
      }
    })();
    while (kills < 30) {
      const file = randomUUID();
      files.push(file);
      await request(async () => audit.readOf(read(file)), true);
    }
    over = true;
    await killing;
    await audit.during(() => unitOfWork.run(actor, {}, async () => audit.readOf(read(randomUUID()))));
    for (const file of files) expect(await entriesOf(file)).toHaveLength(1);
  });

  it('fails closed while the database refuses the audit role, and writes what waits once it is back', async () => {
    const file = randomUUID();
    const role = new URL(database.urls.audit).username;
    await admin.query(`alter database "${new URL(database.adminUrl).pathname.slice(1)}" connection limit -1`);
    await admin.query(`revoke connect on database "${new URL(database.adminUrl).pathname.slice(1)}" from ${role}`);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()`, [role]);
    let answered = false;
    await expect(
      request(async () => {
        audit.readOf(read(file));
        return 'content';
      }, true).then(() => {
        answered = true;
      }),
    ).rejects.toMatchObject({ status: 503, code: 'unavailable' });
    expect(answered).toBe(false);
    await expect(request(async () => 'nothing read', true)).resolves.toBe('nothing read');
    await admin.query(`grant connect on database "${new URL(database.adminUrl).pathname.slice(1)}" to ${role}`);
    await request(async () => audit.readOf(read(randomUUID())), true);
    expect(await entriesOf(file)).toHaveLength(1);
  }, 30_000);

  it('lets an entry that cannot be stored fail alone', async () => {
    const [good, bad] = [randomUUID(), randomUUID()];
    const outcomes = await Promise.allSettled([
      request(async () => audit.readOf(read(good)), true),
      request(async () => audit.readOf({ ...read(bad), reason: 'Free Text' }), true),
      request(async () => audit.readOf(read(good)), true),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await entriesOf(good)).toHaveLength(2);
    expect(await entriesOf(bad)).toHaveLength(0);
  });
});

describe('the audit log', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const as = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const insert = (organisationId: string, workerId: string) =>
    `insert into audit.entry (id, organisation_id, actor_worker_id, actor_role, action, outcome, subject_type)
     values (gen_random_uuid(), '${organisationId}', '${workerId}', 'case_worker', 'case_file.read', 'done', 'case_file')`;

  it.each(['app', 'system', 'signin', 'jobs', 'audit', 'backup', 'owner'] as const)('can be changed, emptied or cut by parasol_%s in no way', async (role) => {
    await as(database.adminUrl, (client) => client.query(insert(randomUUID(), randomUUID())));
    await as(database.urls[role], async (client) => {
      for (const table of ['entry', 'link']) {
        for (const statement of [`update audit.${table} set organisation_id = gen_random_uuid()`, `delete from audit.${table}`, `truncate audit.${table}`]) {
          await expect(client.query(statement)).rejects.toThrow(/permission denied|never changed/);
        }
      }
    });
  });

  it('takes from parasol_audit entries, and gives it none', async () => {
    await as(database.urls.audit, async (client) => {
      await client.query(insert(randomUUID(), randomUUID()));
      for (const table of ['entry', 'link', 'unlinked']) {
        await expect(client.query(`select 1 from audit.${table}`)).rejects.toThrow('permission denied');
      }
    });
  });

  it('takes from a worker only entries of their own, in their organisation, at the database’s time', async () => {
    const [organisationId, workerId] = [randomUUID(), randomUUID()];
    await as(database.urls.app, async (client) => {
      await client.query(`select set_config('parasol.organisation_id', $1, false), set_config('parasol.worker_id', $2, false), set_config('parasol.role', 'case_worker', false)`, [organisationId, workerId]);
      await client.query(insert(organisationId, workerId));
      await expect(client.query(insert(randomUUID(), workerId))).rejects.toThrow('row-level security');
      await expect(client.query(insert(organisationId, randomUUID()))).rejects.toThrow('row-level security');
      await expect(client.query('insert into audit.entry (id, at) values (gen_random_uuid(), now())')).rejects.toThrow('permission denied');
    });
  });
});
