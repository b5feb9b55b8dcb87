import { abilityFor, allows } from '@parasol/access';
import { ROLES, type Actor } from '@parasol/kernel';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { actAs } from './ask';
import { cellsOf, ERASURE_TABLE } from './expected';
import { fixedWorld } from './fixed-world';
import { insertRows, insertWorld } from './insert-world';
import { actorOf, fileFacts, fileOf } from './world';

describe('who erases a file, as written by hand', () => {
  const { world, asking, cells } = fixedWorld();
  const table = cellsOf(ERASURE_TABLE);
  /** Per file: one that the asking worker asked for (withdrawn since, as only one waits), and one of a colleague that waits. */
  const erasures = cells.map(({ fileId, role }) => ({ fileId, own: crypto.randomUUID(), others: crypto.randomUUID(), me: asking[role] }));
  const colleague = world.workers[0]?.id ?? '';
  let database: TestDatabase;
  let app: Client;
  let admin: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    app = new Client({ connectionString: database.urls.app });
    await Promise.all([admin.connect(), app.connect()]);
    await insertWorld(admin, world);
    const base = (fileId: string) => ({ organisation_id: fileOf(world, fileId).organisationId, case_file_id: fileId, reason: 'person_asked' });
    await insertRows(admin, 'parasol.erasure', erasures.flatMap(({ fileId, own, others, me }) => [
      { ...base(fileId), id: own, state: 'withdrawn', requested_by: me }, { ...base(fileId), id: others, state: 'requested', requested_by: colleague },
    ]));
  });
  afterAll(async () => {
    await Promise.all([app.end(), admin.end()]);
    await database.drop();
  });

  /** How many rows a statement reaches as this actor; undone. */
  async function reaches(me: Actor, ...statements: [sql: string, values: unknown[]][]): Promise<number> {
    await app.query('begin');
    try {
      await actAs(app, me);
      let count = 0;
      for (const [sql, values] of statements) count = (await app.query(sql, values)).rowCount ?? 0;
      return count;
    } catch (error) {
      // 42501 is the policy's refusal; anything else is a mistake of this spec.
      if ((error as { code?: string }).code !== '42501') throw error;
      return 0;
    } finally {
      await app.query('rollback');
    }
  }

  const DECIDE = `update parasol.erasure set state = $2, confirmed_by = case when $2 = 'confirmed' then $3::uuid end, confirmed_at = case when $2 = 'confirmed' then now() end where id = $1`;
  const INSERT = `insert into parasol.erasure (id, organisation_id, case_file_id, reason, state, requested_by, confirmed_at) values (gen_random_uuid(), $1, $2, 'person_asked', $3, $4, case when $3 = 'confirmed' then now() end)`;

  it.each(ROLES)('%s', async (role) => {
    const me = actorOf(world, asking[role], role);
    const ability = abilityFor(me);
    const has = (row: string): boolean => (table.get(row)?.get(role) ?? '-') === 'y';
    const found: string[] = [];
    for (const cell of cells.filter((each) => each.role === role)) {
      const file = fileOf(world, cell.fileId);
      const { own, others } = erasures.find(({ fileId }) => fileId === cell.fileId)!;
      const theirs = cell.relationship === 'theirs';
      const facts = (requestedBy: string) => ({ organisationId: file.organisationId, requestedBy, confirmedBy: null, file: fileFacts(file, me) });
      const home = file.organisationId === me.organisationId;
      const withdraw: [string, unknown[]] = [DECIDE, [others, 'withdrawn', me.workerId]];
      const asked: [string, boolean, boolean, boolean][] = [
        ['read', theirs && has('read'), allows(ability, 'read', 'Erasure', facts(colleague)), (await reaches(me, ['select 1 from parasol.erasure where id = $1', [others]])) > 0],
        ['receipt', home && has('own_receipt'), allows(ability, 'read', 'Erasure', { ...facts(me.workerId), file: null }), (await reaches(me, ['select 1 from parasol.erasure where id = $1', [own]])) > 0],
        // In the database only one waits per file: the colleague's is taken back first, by whoever may.
        ['request', theirs && has('request'), allows(ability, 'create', 'Erasure', facts(me.workerId)), (await reaches(me, withdraw, [INSERT, [file.organisationId, file.id, 'requested', me.workerId]])) > 0],
        ['request for a colleague', false, allows(ability, 'create', 'Erasure', facts(colleague)), (await reaches(me, withdraw, [INSERT, [file.organisationId, file.id, 'requested', colleague]])) > 0],
        ['confirm', theirs && has('confirm'), allows(ability, 'confirm', 'Erasure', facts(colleague)), (await reaches(me, [DECIDE, [others, 'confirmed', me.workerId]])) > 0],
        ['withdraw', theirs && has('withdraw'), allows(ability, 'end', 'Erasure', facts(colleague)), (await reaches(me, withdraw)) > 0],
      ];
      for (const [what, expected, policy, inDatabase] of asked) {
        if (policy !== expected || inDatabase !== expected) found.push(`${role}, ${what} (${cell.relationship}): expected ${expected}, policy ${policy}, database ${inDatabase}`);
      }
    }
    expect(found).toEqual([]);
  });

  const cell = cells.find((each) => each.role === 'case_worker' && each.relationship === 'theirs')!;
  const keeper = actorOf(world, asking.case_worker, 'case_worker');

  it('nobody confirms what they asked for themselves, nor in another’s name', async () => {
    const { own, others } = erasures.find(({ fileId }) => fileId === cell.fileId)!;
    await admin.query(`update parasol.erasure set state = 'withdrawn' where id = $1`, [others]);
    await admin.query(`update parasol.erasure set state = 'requested' where id = $1`, [own]);
    expect(allows(abilityFor(keeper), 'confirm', 'Erasure', { organisationId: keeper.organisationId, requestedBy: keeper.workerId, confirmedBy: null, file: fileFacts(fileOf(world, cell.fileId), keeper) })).toBe(false);
    expect(await reaches(keeper, [DECIDE, [own, 'confirmed', keeper.workerId]])).toBe(0);
    expect(await reaches(keeper, [DECIDE, [own, 'confirmed', colleague]])).toBe(0);
    expect(await reaches(keeper, [DECIDE, [own, 'withdrawn', keeper.workerId]])).toBe(1);
    await admin.query(`update parasol.erasure set state = 'withdrawn' where id = $1`, [own]);
  });

  it('it stands at once only while nobody else could confirm it', async () => {
    const at = [keeper.organisationId, cell.fileId, 'confirmed', keeper.workerId];
    const grant = async (role: string, state: string) => {
      await admin.query('delete from parasol.role_grant');
      await insertRows(admin, 'parasol.role_grant', [{ id: crypto.randomUUID(), organisation_id: keeper.organisationId, worker_id: colleague, role, state }]);
    };
    expect(await reaches(keeper, [INSERT, at])).toBe(1);
    for (const [role, state, alone] of [['case_worker', 'active', 0], ['supervisor', 'active', 0], ['supervisor', 'proposed', 1], ['coordinator', 'active', 1], ['administrator', 'active', 1]] as const) {
      await grant(role, state);
      expect([role, state, await reaches(keeper, [INSERT, at])]).toEqual([role, state, alone]);
    }
    await grant('supervisor', 'active');
    await insertRows(admin, 'parasol.conflict_block', [{ id: crypto.randomUUID(), organisation_id: keeper.organisationId, case_file_id: cell.fileId, worker_id: colleague, created_by: colleague }]);
    expect(await reaches(keeper, [INSERT, at])).toBe(1);
  });

  it('nothing is erased that was not confirmed', async () => {
    const { others } = erasures.find(({ fileId }) => fileId === cell.fileId)!;
    await admin.query(`update parasol.erasure set state = 'requested' where id = $1`, [others]);
    expect(await reaches(keeper, ['select access.begin_erasure($1)', [others]])).toBe(0);
    expect(await reaches(keeper, [DECIDE, [others, 'confirmed', keeper.workerId]], ['select access.begin_erasure($1)', [others]])).toBe(1);
    // Once it is, nobody sees it.
    await admin.query(`update parasol.case_file set state = 'erased' where id = $1`, [cell.fileId]);
    for (const role of ROLES) expect(await reaches(actorOf(world, asking[role], role), ['select 1 from parasol.case_file where id = $1', [cell.fileId]])).toBe(0);
  });
});
