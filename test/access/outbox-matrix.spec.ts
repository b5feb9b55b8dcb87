import { randomBytes, randomUUID } from 'node:crypto';
import { abilityFor, allows, type Action, type SubjectFacts, type SubjectName } from '@parasol/access';
import { ROLES, type Actor, type Role } from '@parasol/kernel';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { actAs } from './ask';
import { cellsOf, OUTBOX_TABLE } from './expected';
import { fixedWorld } from './fixed-world';
import { insertWorld } from './insert-world';
import { actorOf } from './world';

/** The offline outbox's part of the matrix: asked of CASL, and of PostgreSQL as the role that serves requests. */
describe('the matrix of the offline outbox, as written by hand', () => {
  const { world, asking } = fixedWorld();
  const table = cellsOf(OUTBOX_TABLE);
  const home = world.workers.find(({ id }) => id === asking.adviser)?.organisationId ?? '';
  const elsewhere = world.organisations.find(({ id, kind }) => kind === 'support' && id !== home)?.id ?? '';
  const colleague = world.workers.find(({ id, organisationId }) => organisationId === home && !Object.values(asking).includes(id))?.id ?? '';
  const stranger = randomUUID();
  world.workers.push({ id: stranger, organisationId: elsewhere, teamIds: [] });
  /** A second device of each, without a credential. */
  const spare = new Map(world.workers.map(({ id }) => [id, randomUUID()]));
  let database: TestDatabase;
  let app: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = new Client({ connectionString: database.urls.app });
    const admin = new Client({ connectionString: database.adminUrl });
    await Promise.all([app.connect(), admin.connect()]);
    await insertWorld(admin, world);
    for (const { id, organisationId } of world.workers) {
      await admin.query(`insert into signin.device (id, organisation_id, worker_id, kind, token_hash) values ($1, $2, $1, 'phone', $3), ($4, $2, $1, 'laptop', $5)`, [id, organisationId, randomBytes(32), spare.get(id), randomBytes(32)]);
      await admin.query(`insert into signin.device_credential (id, organisation_id, worker_id, device_id, token_hash, expires_at) values ($1, $2, $1, $1, $3, now() + interval '1 day')`, [id, organisationId, randomBytes(32)]);
      await admin.query('insert into parasol.outbox_return (id, organisation_id, worker_id, item_id, returned_on, ciphertext) values ($1, $2, $1, $1, current_date, $3)', [id, organisationId, randomBytes(64)]);
    }
    for (const { id } of world.organisations) await admin.query(`insert into parasol.outbox_key (id, organisation_id, recipient, identity) values ($1, $1, 'age1', $2)`, [id, randomBytes(64)]);
    await admin.end();
  });
  afterAll(async () => {
    await app?.end();
    await database?.drop();
  });

  const may = <S extends SubjectName>(me: Actor, action: Action, subject: S, facts: SubjectFacts[S]): boolean => allows(abilityFor(me), action, subject, facts);

  /** How many rows one statement reads or writes as this actor; 0 where a policy refuses it. Undone afterwards. */
  async function rows(me: Actor, sql: string, parameters: readonly unknown[]): Promise<number> {
    await app.query('begin');
    try {
      await actAs(app, me);
      return (await app.query(sql, [...parameters])).rowCount ?? 0;
    } catch (error) {
      if ((error as { code?: string }).code === '42501') return 0;
      throw error;
    } finally {
      await app.query('rollback');
    }
  }

  it.each(ROLES)('decides what a %s may: here and elsewhere, of their own and of a colleague’s', async (role: Role) => {
    const me = actorOf(world, asking[role], role);
    const found: string[] = [];
    const check = async (what: string, wanted: boolean, casl: boolean, sql: string, parameters: readonly unknown[]): Promise<void> => {
      const database = (await rows(me, sql, parameters)) > 0;
      if (casl !== wanted || database !== wanted) found.push(`${what}: CASL ${casl}, database ${database}, not ${wanted}`);
    };
    for (const organisationId of [home, elsewhere]) {
      const says = (letter: string): boolean => organisationId === me.organisationId && (table.get('outbox_key')?.get(role) ?? '-').includes(letter);
      const facts = { organisationId };
      await check(`reads a key of ${organisationId}`, says('r'), may(me, 'read', 'OutboxKey', facts), 'select id from parasol.outbox_key where organisation_id = $1', [organisationId]);
      await check(`makes a key of ${organisationId}`, says('c'), may(me, 'create', 'OutboxKey', facts), `insert into parasol.outbox_key (id, organisation_id, recipient, identity) values ($1, $2, 'age1', '\\x00')`, [randomUUID(), organisationId]);
    }
    for (const [workerId, organisationId] of [[me.workerId, me.organisationId], [colleague, home], [stranger, elsewhere]] as const) {
      const own = workerId === me.workerId;
      const facts = { organisationId, workerId };
      const who = own ? 'their own' : organisationId === home ? 'a colleague’s' : 'a stranger’s';
      const of = (subject: string, letter: string): boolean => own && (table.get(subject)?.get(role) ?? '-').replace('own ', '').includes(letter);
      await check(`reads ${who} credential`, of('device_credential', 'r'), may(me, 'read', 'DeviceCredential', facts), 'select id from signin.device_credential where worker_id = $1', [workerId]);
      await check(`makes ${who} credential`, of('device_credential', 'c'), may(me, 'create', 'DeviceCredential', facts),
        `insert into signin.device_credential (id, organisation_id, worker_id, device_id, token_hash, expires_at) values ($1, $2, $3, $4, $5, now())`,
        [randomUUID(), organisationId, workerId, spare.get(workerId), randomBytes(32)]);
      await check(`ends ${who} credential`, of('device_credential', 'd'), may(me, 'end', 'DeviceCredential', facts), 'update signin.device_credential set ended_at = now() where worker_id = $1', [workerId]);
      await check(`reads what came back, ${who}`, of('outbox_return', 'r'), may(me, 'read', 'OutboxReturn', facts), 'select id from parasol.outbox_return where worker_id = $1', [workerId]);
      await check(`puts something on ${who} list`, of('outbox_return', 'c'), may(me, 'create', 'OutboxReturn', facts), `insert into parasol.outbox_return (id, organisation_id, worker_id, item_id, returned_on, ciphertext) values ($1, $2, $3, $1, current_date, '\\x00')`, [randomUUID(), organisationId, workerId]);
      await check(`takes something off ${who} list`, of('outbox_return', 'd'), may(me, 'end', 'OutboxReturn', facts), 'delete from parasol.outbox_return where worker_id = $1', [workerId]);
    }
    expect(found).toEqual([]);
  });
});
