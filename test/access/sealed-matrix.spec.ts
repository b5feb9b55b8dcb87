import { randomBytes, randomUUID } from 'node:crypto';
import { abilityFor, allows, type Action, type SubjectFacts, type SubjectName } from '@parasol/access';
import { ROLES, type Actor, type Role } from '@parasol/kernel';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { cellsOf, SEALED_TABLE } from './expected';
import { fixedWorld } from './fixed-world';
import { insertWorld } from './insert-world';
import { actorOf, fileFacts, fileOf } from './world';

/** The compartment's part of the matrix: asked of CASL, and of PostgreSQL as the role that reaches it. */
describe('the matrix of the sealed schema, as written by hand', () => {
  const { world, asking, cells } = fixedWorld();
  const table = cellsOf(SEALED_TABLE);
  const home = world.workers.find(({ id }) => id === asking.adviser)?.organisationId ?? '';
  const elsewhere = world.organisations.find(({ id, kind }) => kind === 'support' && id !== home)?.id ?? '';
  const ids = Object.fromEntries([home, elsewhere].map((organisationId) => [organisationId, { drop: randomUUID(), ceremony: randomUUID(), otherAdviser: randomUUID() }])) as Record<string, { drop: string; ceremony: string; otherAdviser: string }>;
  let database: TestDatabase;
  let sealed: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    sealed = new Client({ connectionString: database.urls.sealed });
    const admin = new Client({ connectionString: database.adminUrl });
    await Promise.all([sealed.connect(), admin.connect()]);
    await insertWorld(admin, world);
    for (const { id, organisationId } of world.files) {
      await admin.query(`insert into sealed.document (case_file_id, organisation_id, token, current, previous, sealed_for, sealed_without, cover_week) values ($1, $2, $3, '\\x00', '\\x01', 1, '{}', 1)`, [id, organisationId, randomUUID()]);
    }
    for (const [organisationId, { drop, ceremony, otherAdviser }] of Object.entries(ids)) {
      await admin.query('insert into sealed.drop (id, organisation_id, ciphertext) values ($1, $2, $3)', [drop, organisationId, randomBytes(5_767)]);
      await admin.query(`insert into sealed.recovery_ceremony (id, organisation_id, state, list, begun_by) values ($1, $2, 'begun', '{}', $3)`, [ceremony, organisationId, randomUUID()]);
      for (const workerId of [otherAdviser, ...Object.values(asking)]) {
        await admin.query(`insert into sealed.protected_identity (organisation_id, worker_id, recipient, identity) values ($1, $2, $3, '{}')`, [organisationId, workerId, organisationId]);
      }
    }
    await admin.end();
  });
  afterAll(async () => {
    await sealed.end();
    await database.drop();
  });

  const cell = (subject: string, role: Role): string => table.get(subject)?.get(role) ?? '?';
  const may = <S extends SubjectName>(me: Actor, action: Action, subject: S, facts: SubjectFacts[S]): boolean => allows(abilityFor(me), action, subject, facts);

  /** One statement as this actor, undone afterwards: its rows, or undefined where a policy refuses it. */
  async function as(me: Actor, sql: string, parameters: readonly unknown[] = []): Promise<Record<string, unknown>[] | undefined> {
    await sealed.query('begin');
    try {
      await sealed.query(`select set_config('parasol.organisation_id', $1, true), set_config('parasol.worker_id', $2, true), set_config('parasol.role', $3, true)`, [me.organisationId, me.workerId, me.role]);
      const result = await sealed.query<Record<string, unknown>>(sql, [...parameters]);
      return result.command === 'SELECT' ? result.rows : Array.from({ length: result.rowCount ?? 0 }, () => ({}));
    } catch (error) {
      if ((error as { code?: string }).code === '42501') return undefined;
      throw error;
    } finally {
      await sealed.query('rollback');
    }
  }
  const wrote = async (me: Actor, sql: string, parameters: readonly unknown[]): Promise<boolean> => ((await as(me, sql, parameters))?.length ?? 0) > 0;

  it('decides about documents in every relationship', async () => {
    const found: string[] = [];
    for (const role of ROLES) {
      const me = actorOf(world, asking[role], role);
      const seen = new Set((await as(me, 'select case_file_id as id from sealed.document'))?.map(({ id }) => id));
      const handed = new Set((await as(me, 'select case_file_id as id from access.documents_to_reseal(2, 2, 10000)'))?.map(({ id }) => id));
      for (const one of cells.filter((each) => each.role === role)) {
        const facts = fileFacts(fileOf(world, one.fileId), me);
        const read = cell('sealed_document', role) === 'r' && one.relationship === 'theirs';
        const anew = cell('sealing_anew', role) === 'c' && one.relationship !== 'excluded' && one.relationship !== 'other_organisation';
        const [{ may: mayReseal } = { may: false }] = (await as(me, 'select access.may_reseal($1) as may', [one.fileId])) ?? [];
        const given = { caslRead: may(me, 'read', 'SealedDocument', facts), databaseRead: seen.has(one.fileId), caslAnew: may(me, 'update', 'SealedDocument', facts), handedOut: handed.has(one.fileId), databaseAnew: mayReseal };
        const wanted = { caslRead: read, databaseRead: read, caslAnew: anew, handedOut: anew, databaseAnew: anew };
        if (JSON.stringify(given) !== JSON.stringify(wanted)) found.push(`${role} (${one.relationship}): ${JSON.stringify(given)}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('decides about drops, lists, identities and ceremonies, here and in another organisation', async () => {
    const found: string[] = [];
    const check = (what: string, wanted: boolean, ...given: [casl: boolean, database: boolean]): void => {
      if (given.some((one) => one !== wanted)) found.push(`${what}: CASL ${given[0]}, database ${given[1]}, not ${wanted}`);
    };
    for (const role of ROLES) {
      const me = actorOf(world, asking[role], role);
      const visible = async (name: string, column: string, id: string): Promise<boolean> => ((await as(me, `select 1 from sealed.${name} where ${column} = $1`, [id]))?.length ?? 0) > 0;
      for (const organisationId of [home, elsewhere]) {
        const { drop, ceremony, otherAdviser } = ids[organisationId]!;
        const own = organisationId === me.organisationId;
        const says = (subject: string, letter: string): boolean => own && cell(subject, role).includes(letter);
        const at = (what: string): string => `${role}, ${what} ${own ? 'at home' : 'elsewhere'}`;
        const tenant = { organisationId };
        check(at('reads a drop'), says('drop', 'r'), may(me, 'read', 'Drop', tenant), await visible('drop', 'id', drop));
        check(at('removes a drop'), says('drop', 'd'), may(me, 'end', 'Drop', tenant), await wrote(me, 'delete from sealed.drop where id = $1', [drop]));
        check(at('leaves a drop'), says('drop', 'c'), may(me, 'create', 'Drop', tenant), await wrote(me, 'insert into sealed.drop (id, organisation_id, ciphertext) values ($1, $2, $3)', [randomUUID(), organisationId, randomBytes(5_767)]));
        check(at('reads the list'), says('key_list', 'r'), may(me, 'read', 'AdviserKeys', tenant), await visible('key_list', 'organisation_id', organisationId));
        check(at('publishes a list'), says('key_list', 'c'), may(me, 'create', 'AdviserKeys', tenant), await wrote(me, `insert into sealed.key_list (organisation_id, version, list) values ($1, 2, '{}')`, [organisationId]));
        const begunByOther = { organisationId, begunBy: randomUUID() };
        check(at('reads a ceremony'), says('recovery_ceremony', 'r'), may(me, 'read', 'RecoveryCeremony', begunByOther), await visible('recovery_ceremony', 'id', ceremony));
        check(at('confirms a ceremony'), says('recovery_ceremony', 'd'), may(me, 'confirm', 'RecoveryCeremony', begunByOther), await wrote(me, `update sealed.recovery_ceremony set state = 'confirmed', confirmed_by = $2 where id = $1`, [ceremony, me.workerId]));
        check(at('begins a ceremony'), says('recovery_ceremony', 'c'), may(me, 'create', 'RecoveryCeremony', begunByOther), await beginsCeremony(me, organisationId));
        const sees = async (workerId: string): Promise<boolean> => ((await as(me, 'select 1 from sealed.protected_identity where organisation_id = $1 and worker_id = $2', [organisationId, workerId]))?.length ?? 0) > 0;
        check(at('fetches their identity'), says('adviser_identity', 'r'), may(me, 'read', 'AdviserIdentity', { organisationId, workerId: me.workerId }), await sees(me.workerId));
        check(at('fetches another’s identity'), false, may(me, 'read', 'AdviserIdentity', { organisationId, workerId: otherAdviser }), await sees(otherAdviser));
        const stores = (workerId: string) => wrote(me, `insert into sealed.protected_identity (organisation_id, worker_id, recipient, identity) values ($1, $2, $3, '{}')`, [organisationId, workerId, randomUUID()]);
        check(at('keeps an identity'), says('adviser_identity', 'c'), may(me, 'create', 'AdviserIdentity', { organisationId, workerId: me.workerId }), await stores(me.workerId));
        check(at('keeps an identity for another'), false, may(me, 'create', 'AdviserIdentity', { organisationId, workerId: otherAdviser }), await stores(otherAdviser));
      }
      // Whoever began a ceremony confirms none of their own.
      expect(may(me, 'confirm', 'RecoveryCeremony', { organisationId: me.organisationId, begunBy: me.workerId })).toBe(false);
    }
    expect(found).toEqual([]);
  });

  /** One waits already: a conflict is met only after the policy has let the row pass. */
  async function beginsCeremony(me: Actor, organisationId: string): Promise<boolean> {
    const begin = `insert into sealed.recovery_ceremony (id, organisation_id, state, list, begun_by) values ($1, $2, 'begun', '{}', $3) on conflict (organisation_id) where state = 'begun' do nothing`;
    return (await as(me, begin, [randomUUID(), organisationId, me.workerId])) !== undefined;
  }
});
