import { foundList, fingerprint, generateIdentity, publicKeysOf } from '@parasol/sealing';
import { pinnedKeys } from '@test/builders/advisers';
import { anOrganisation, aTeam, secondAdministrator, signedInWorker, type BuiltOrganisation, type SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import { Client } from 'pg';

describe('the recovery ceremony', () => {
  let installation: Installation;
  let outside: Client;
  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    outside = new Client({ connectionString: installation.database.adminUrl });
    await outside.connect();
  });
  afterAll(async () => {
    await outside.end();
    await installation.close();
  });

  /** An organisation that has not held it yet. */
  async function fresh(): Promise<{ administrator: SignedInWorker; id: string; organisation: BuiltOrganisation }> {
    const organisation = await anOrganisation(installation.world, { ceremonyHeld: false });
    return { administrator: organisation.administrator, id: organisation.id, organisation };
  }

  it('stands at once where nobody else could confirm it, and is held once', async () => {
    const { administrator, id } = await fresh();
    const paper = await generateIdentity();
    const { list } = await foundList(id, paper);
    expect((await administrator.expect(201, 'POST', '/recovery-ceremonies', { list })).body.state).toBe('confirmed');
    expect((await pinnedKeys(administrator, paper)).version).toBe(1);
    const again = await administrator.send('POST', '/recovery-ceremonies', { list: (await foundList(id, await generateIdentity())).list });
    expect([again.status, again.body.type]).toEqual([409, 'urn:parasol:problem:ceremony_held']);
  });

  it('waits for a second human where there is one, who compares eight words and cannot be the first', async () => {
    const { administrator, id, organisation } = await fresh();
    const second = await secondAdministrator(organisation);
    const lost = await foundList(id, await generateIdentity());
    const { body: first } = await administrator.expect(201, 'POST', '/recovery-ceremonies', { list: lost.list });
    expect(first.state).toBe('begun');
    expect((await administrator.expect(200, 'GET', '/adviser-keys')).body.lists).toEqual([]);
    await administrator.expect(403, 'POST', `/recovery-ceremonies/${first.id}/confirmation`);
    expect((await administrator.send('POST', '/recovery-ceremonies', { list: lost.list })).body.type).toBe('urn:parasol:problem:ceremony_open');
    await second.expect(200, 'POST', `/recovery-ceremonies/${first.id}/withdrawal`);

    const paper = await generateIdentity();
    const { body: begun } = await administrator.expect(201, 'POST', '/recovery-ceremonies', { list: (await foundList(id, paper)).list });
    const { items } = (await second.expect(200, 'GET', '/recovery-ceremonies')).body;
    expect(items).toEqual([{ id: begun.id, begunBy: administrator.workerId, fingerprint: fingerprint((await publicKeysOf(paper)).signer), advisers: [] }]);
    await second.expect(200, 'POST', `/recovery-ceremonies/${begun.id}/confirmation`);
    await second.expect(404, 'POST', `/recovery-ceremonies/${begun.id}/confirmation`);
    expect((await second.expect(200, 'GET', '/recovery-ceremonies')).body.items).toEqual([]);
    expect((await pinnedKeys(second, paper)).version).toBe(1);
  });

  it('cannot be cut short in the database either', async () => {
    const { administrator, id, organisation } = await fresh();
    await secondAdministrator(organisation);
    const sealed = new Client({ connectionString: installation.database.urls.sealed });
    await sealed.connect();
    const as = (sql: string, parameters: unknown[] = []) =>
      sealed.query('begin').then(async () => {
        try {
          await sealed.query(`select set_config('parasol.organisation_id', $1, true), set_config('parasol.worker_id', $2, true), set_config('parasol.role', 'administrator', true)`, [id, administrator.workerId]);
          return (await sealed.query(sql, parameters)).rowCount;
        } finally {
          await sealed.query('rollback');
        }
      });
    const ceremony = `insert into sealed.recovery_ceremony (id, organisation_id, state, list, begun_by) values (gen_random_uuid(), $1, $2, '{}', $3)`;
    await expect(as(ceremony, [id, 'confirmed', administrator.workerId])).rejects.toThrow(/row-level security/);
    expect(await as(ceremony, [id, 'begun', administrator.workerId])).toBe(1);
    await expect(as(`insert into sealed.key_list (organisation_id, version, list) values ($1, 1, '{}')`, [id])).rejects.toThrow(/row-level security/);
    const { body } = await administrator.expect(201, 'POST', '/recovery-ceremonies', { list: (await foundList(id, await generateIdentity())).list });
    await expect(as(`update sealed.recovery_ceremony set state = 'confirmed', confirmed_by = $2 where id = $1`, [body.id, administrator.workerId])).rejects.toThrow(/row-level security/);
    await sealed.end();
  });

  it('comes before the first case file', async () => {
    const { administrator, id, organisation } = await fresh();
    const team = await aTeam(organisation);
    const caseWorker = await signedInWorker({ organisation, role: 'case_worker', team });
    const refused = await caseWorker.send('POST', '/case-files', { teamId: team }, { headers: { 'idempotency-key': crypto.randomUUID() } });
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:parasol:problem:recovery_key_needed']);
    await administrator.expect(201, 'POST', '/recovery-ceremonies', { list: (await foundList(id, await generateIdentity())).list });
    await caseWorker.expect(201, 'POST', '/case-files', { teamId: team }, { headers: { 'idempotency-key': crypto.randomUUID() } });
    expect((await outside.query('select count(*)::int as n from parasol.case_file where organisation_id = $1', [id])).rows).toEqual([{ n: 1 }]);
  });

  it('takes no list that clients would refuse, nor one of another organisation', async () => {
    const { administrator, id } = await fresh();
    const other = await anOrganisation(installation.world);
    const { list } = await foundList(id, await generateIdentity());
    const refusal = async (changed: object) => {
      const { status, body } = await administrator.send('POST', '/recovery-ceremonies', { list: { ...list, ...changed } });
      return [status, body.type.split(':').at(-1), body.errors?.[0]?.code];
    };
    expect(await refusal({ organisationId: other.id })).toEqual([422, 'list_refused', 'other_organisation']);
    expect(await refusal({ version: 2 })).toEqual([422, 'list_refused', 'gap']);
    expect(await refusal({ signature: `${'A'.repeat(85)}Q` })).toEqual([422, 'list_refused', 'unsigned']);
    expect(await refusal({ advisers: [{ adviserId: administrator.workerId, ...list.recovery, addedBy: 'recovery', addedAt: '2026-03-09' }] })).toEqual([422, 'list_refused', 'unsigned']);
  });
});
