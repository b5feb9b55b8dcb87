import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@parasol/kernel';
import { anArea, anOrganisation, aTeam, secondAdministrator, signedInWorker, type BuiltOrganisation, type SignedInWorker } from '@test/builders/staff';
import { Client as PgClient } from 'pg';
import { openStaffWorld, type StaffWorld } from '@test/support/staff-world';

describe('the staff of an organisation', () => {
  let world: StaffWorld;
  let home: BuiltOrganisation;
  let administrator: SignedInWorker;
  let second: SignedInWorker;

  beforeAll(async () => {
    world = await openStaffWorld();
    home = world.home;
    administrator = home.administrator;
    second = await secondAdministrator(home);
  });

  afterAll(async () => world?.close());

  const addWorker = async (displayName: string, roles: readonly string[] = []): Promise<string> =>
    (await administrator.expect(201, 'POST', '/workers', { displayName, roles })).body.id;
  const grantsOf = async (workerId: string) => (await administrator.expect(200, 'GET', `/workers/${workerId}`)).body.roles;

  describe('two humans', () => {
    it('are needed for a role for oneself', async () => {
      const proposal = (await administrator.expect(201, 'POST', `/workers/${administrator.workerId}/role-grants`, { role: 'case_worker' })).body;
      expect(proposal).toMatchObject({ role: 'case_worker', state: 'proposed' });
      expect((await administrator.get('/session')).body.roles).toEqual(['administrator']);
      expect(await administrator.post('/session/role', { role: 'case_worker' })).toMatchObject({ status: 422 });
      expect((await administrator.post(`/role-grants/${proposal.id}/confirmation`)).status).toBe(403);
      await second.expect(200, 'POST', `/role-grants/${proposal.id}/confirmation`);
      expect((await administrator.get('/session')).body.roles).toEqual(['case_worker', 'administrator']);
      expect(await second.post(`/role-grants/${proposal.id}/confirmation`)).toMatchObject({ status: 409 });
      await administrator.expect(204, 'DELETE', `/role-grants/${proposal.id}`);
    });

    it('are needed for an adviser, whoever it is', async () => {
      const workerId = await addWorker('Nadia', ['adviser', 'outreach_worker']);
      const grants = await grantsOf(workerId);
      expect(grants.map(({ role, state }: { role: string; state: string }) => [role, state]).sort()).toEqual([['adviser', 'proposed'], ['outreach_worker', 'active']]);
      const { id } = grants.find(({ role }: { role: string }) => role === 'adviser');
      expect((await administrator.post(`/role-grants/${id}/confirmation`)).status).toBe(403);
      await second.expect(200, 'POST', `/role-grants/${id}/confirmation`);
    });

    it('may be an adviser for another adviser, but not for any other role, nor for themselves', async () => {
      const adviser = await signedInWorker({ organisation: home, role: 'adviser' });
      const nextId = await addWorker('Tariq', ['adviser']);
      const [next] = await grantsOf(nextId);
      expect((await adviser.expect(200, 'GET', '/role-grants?state=proposed')).body.items).toMatchObject([{ id: next.id, workerId: nextId, role: 'adviser' }]);
      await adviser.expect(200, 'POST', `/role-grants/${next.id}/confirmation`);
      expect((await adviser.delete(`/role-grants/${next.id}`)).status).toBe(403);
      const own = (await administrator.expect(201, 'POST', `/workers/${administrator.workerId}/role-grants`, { role: 'supervisor' })).body;
      expect((await adviser.post(`/role-grants/${own.id}/confirmation`)).status).toBe(404);
      await administrator.expect(204, 'DELETE', `/role-grants/${own.id}`);
    });

    it('are what the database asks for too', async () => {
            const asApp = new PgClient({ connectionString: world.database.urls.app });
      await asApp.connect();
      await asApp.query(`select set_config('parasol.organisation_id', $1, false), set_config('parasol.worker_id', $2, false), set_config('parasol.role', 'administrator', false)`, [home.id, administrator.workerId]);
      const insert = (workerId: string, role: string, state: string, grantedBy: string) =>
        asApp.query(`insert into parasol.role_grant (id, organisation_id, worker_id, role, state, granted_by) values ($1, $2, $3, $4, $5, $6)`, [randomUUID(), home.id, workerId, role, state, grantedBy]);
      const colleague = await addWorker('Mira');
      await expect(insert(administrator.workerId, 'case_worker', 'active', administrator.workerId)).rejects.toMatchObject({ code: '42501' });
      await expect(insert(colleague, 'adviser', 'active', administrator.workerId)).rejects.toMatchObject({ code: '42501' });
      await expect(insert(colleague, 'case_worker', 'active', second.workerId)).rejects.toMatchObject({ code: '42501' });
      await insert(colleague, 'adviser', 'proposed', administrator.workerId);
      await expect(asApp.query(`update parasol.role_grant set state = 'active', confirmed_by = $2 where worker_id = $1`, [colleague, administrator.workerId])).rejects.toMatchObject({ code: '42501' });
      await asApp.end();
    });
  });

  it('has the roles of its kind: partners’ workers at partners, all others where people are supported', async () => {
    const partner = await anOrganisation(world.app, { kind: 'partner' });
    const fits = async (organisation: BuiltOrganisation, role: Role): Promise<string[]> => {
      const { status: atOnce, body } = await organisation.administrator.post('/workers', { displayName: `Somebody ${role}`, teamIds: [], roles: [role] });
      const { id } = (await organisation.administrator.expect(201, 'POST', '/workers', { displayName: `Later ${role}`, teamIds: [], roles: [] })).body;
      const later = await organisation.administrator.post(`/workers/${id}/role-grants`, { role });
      if (atOnce !== 201) expect([body.type, later.body.type]).toEqual(['urn:parasol:problem:role_elsewhere', 'urn:parasol:problem:role_elsewhere']);
      // Whoever writes to the database past the service is told the same.
      const outside = await world.admin
        .query(`insert into parasol.role_grant (id, organisation_id, worker_id, role, state, ended_at) values (gen_random_uuid(), $1, $2, $3, 'active', null) on conflict do nothing`, [organisation.id, id, role])
        .then(() => 'taken', ({ constraint }: { constraint: string }) => constraint);
      return [String(atOnce), String(later.status), outside];
    };
    for (const role of ROLES) {
      const [yes, no] = [['201', '201', 'taken'], ['422', '422', 'role_grant_fits_check']];
      expect([role, await fits(home, role)]).toEqual([role, role === 'partner_worker' ? no : yes]);
      expect([role, await fits(partner, role)]).toEqual([role, ['partner_worker', 'administrator'].includes(role) ? yes : no]);
    }
    // A refused worker is not there at all.
    const { rows } = await world.admin.query(`select count(*)::int as made from parasol.worker where organisation_id = $1 and display_name like 'Somebody %'`, [partner.id]);
    expect(rows).toEqual([{ made: 2 }]);
    // A proposal from before that was asked is refused when it is confirmed, and can be ended.
    const { id } = (await partner.administrator.expect(201, 'POST', '/workers', { displayName: 'Olive', teamIds: [], roles: [] })).body;
    await world.admin.query('alter table parasol.role_grant disable trigger role_fits');
    const { rows: [old] } = await world.admin.query(
      `insert into parasol.role_grant (id, organisation_id, worker_id, role, state, granted_by) values (gen_random_uuid(), $1, $2, 'adviser', 'proposed', null) returning id`,
      [partner.id, id],
    );
    await world.admin.query('alter table parasol.role_grant enable trigger role_fits');
    expect(await partner.administrator.post(`/role-grants/${old.id}/confirmation`)).toMatchObject({ status: 422, body: { type: 'urn:parasol:problem:role_elsewhere' } });
    expect((await partner.administrator.send('DELETE', `/role-grants/${old.id}`)).status).toBe(204);
    // Nor can a grant be turned into one that does not fit.
    await expect(world.admin.query(`update parasol.role_grant set role = 'case_worker' where organisation_id = $1 and role = 'partner_worker'`, [partner.id])).rejects.toMatchObject({ constraint: 'role_grant_fits_check' });
  });

  it('keeps one administrator, also when two end each other at once', async () => {
    const lonely = await anOrganisation(world.app);
    const [grant] = (await lonely.administrator.expect(200, 'GET', `/workers/${lonely.administrator.workerId}`)).body.roles;
    for (const [method, path] of [['POST', `/workers/${lonely.administrator.workerId}/departure`], ['DELETE', `/role-grants/${grant.id}`]] as const) {
      expect(await lonely.administrator.send(method, path)).toMatchObject({ status: 422, body: { type: 'urn:parasol:problem:last_administrator' } });
    }
    const other = await secondAdministrator(lonely);
    const answers = await Promise.all([
      lonely.administrator.post(`/workers/${other.workerId}/departure`),
      other.post(`/workers/${lonely.administrator.workerId}/departure`),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await world.admin.query(`select count(*)::int as left from parasol.role_grant where organisation_id = $1 and role = 'administrator' and state = 'active'`, [lonely.id]);
    expect(rows).toEqual([{ left: 1 }]);
  });

  it('ends everything of a worker who leaves', async () => {
    const team = await aTeam(home);
    const worker = await signedInWorker({ organisation: home, role: 'outreach_worker', team });
    const { body } = await administrator.expect(200, 'POST', `/workers/${worker.workerId}/departure`);
    expect(body).toEqual({ id: worker.workerId, version: 2 });
    expect((await worker.get('/session')).status).toBe(401);
    const { rows } = await world.admin.query(
      `select (select count(*) from signin.session where worker_id = $1 and ended_at is null)::int as sessions,
              (select count(*) from signin.device where worker_id = $1 and revoked_at is null)::int as devices,
              (select count(*) from parasol.team_membership where worker_id = $1 and ended_at is null)::int as teams,
              (select count(*) from parasol.role_grant where worker_id = $1 and ended_at is null)::int as roles`,
      [worker.workerId],
    );
    expect(rows).toEqual([{ sessions: 0, devices: 0, teams: 0, roles: 0 }]);
    for (const [path, sent] of [['departure', undefined], ['role-grants', { role: 'supervisor' }], ['team-memberships', { teamId: team }], ['invitations', undefined]] as const) {
      expect((await administrator.post(`/workers/${worker.workerId}/${path}`, sent)).status).toBe(409);
    }
    expect((await administrator.expect(200, 'GET', `/workers/${worker.workerId}`)).body.endedAt).toEqual(expect.any(String));
    expect((await administrator.expect(200, 'GET', '/workers?state=ended')).body.items.map(({ id }: { id: string }) => id)).toContain(worker.workerId);
    expect((await second.expect(200, 'GET', '/workers')).body.items.map(({ id }: { id: string }) => id)).not.toContain(worker.workerId);
  });

  it('shows colleagues by name, and teams and roles to supervisors and administrators only', async () => {
    const place = await anOrganisation(world.app);
    const team = await aTeam(place);
    const outreach = await signedInWorker({ organisation: place, role: 'outreach_worker', team, displayName: 'Bea' });
    const supervisor = await signedInWorker({ organisation: place, role: 'supervisor', displayName: 'Chi' });
    const plain = (await outreach.expect(200, 'GET', '/workers')).body.items;
    expect(plain.map((item: object) => Object.keys(item).sort())).toEqual(plain.map(() => ['displayName', 'id', 'version']));
    expect(plain.slice(-2).map(({ displayName }: { displayName: string }) => displayName)).toEqual(['Bea', 'Chi']);
    expect(Object.keys((await outreach.expect(200, 'GET', `/workers/${supervisor.workerId}`)).body)).toEqual(['id', 'displayName', 'version']);
    expect((await supervisor.expect(200, 'GET', `/workers/${outreach.workerId}`)).body).toMatchObject({ teams: [{ teamId: team }], roles: [{ role: 'outreach_worker', state: 'active' }] });
    expect((await outreach.expect(200, 'GET', '/role-grants')).body.items).toMatchObject([{ workerId: outreach.workerId }]);
    expect((await outreach.get('/workers?state=ended')).status).toBe(403);
  });

  it('turns pages without losing or repeating anybody', async () => {
    const place = await anOrganisation(world.app);
    for (let count = 0; count < 7; count += 1) await place.administrator.expect(201, 'POST', '/workers', { displayName: count % 2 ? 'Same Name' : `Name ${count}` });
    for (const list of ['/workers', '/teams', '/role-grants', '/invitations']) {
      if (list === '/teams') for (const name of ['A', 'B', 'C', 'D', 'E']) await aTeam(place, name);
      if (list === '/role-grants') for (let count = 0; count < 4; count += 1) await signedInWorker({ organisation: place, role: 'coordinator' });
      const all = (await place.administrator.expect(200, 'GET', list)).body.items.map(({ id }: { id: string }) => id);
      const seen: string[] = [];
      let next: string | undefined;
      do {
        const { body } = await place.administrator.expect(200, 'GET', `${list}?limit=2${next ? `&cursor=${next}` : ''}`);
        seen.push(...body.items.map(({ id }: { id: string }) => id));
        next = body.next;
      } while (next);
      expect(all.length).toBeGreaterThan(3);
      expect(seen).toEqual(all);
    }
  });

  it('keeps names in versions, and each name of a team and area once', async () => {
    const team = await aTeam(home, 'Night');
    expect(await administrator.post('/teams', { name: ' Night ' })).toMatchObject({ status: 409, body: { type: 'urn:parasol:problem:name_taken' } });
    expect((await administrator.patch(`/teams/${team}`, 1, { name: 'Late' })).body).toEqual({ id: team, version: 2 });
    expect((await administrator.patch(`/teams/${team}`, 1, { name: 'Later' })).status).toBe(412);
    expect((await administrator.send('PATCH', `/teams/${team}`, { name: 'Later' })).status).toBe(428);
    await aTeam(home, 'Day');
    expect((await administrator.patch(`/teams/${team}`, 2, { name: 'Day' })).status).toBe(409);
    const area = await anArea(home, 'Harbour', 'north');
    expect((await administrator.patch(`/areas/${area}`, 1, { areaGroup: 'south' })).status).toBe(200);
    expect((await administrator.patch(`/areas/${area}`, 2, {})).status).toBe(400);
    expect((await administrator.expect(200, 'GET', '/areas')).body.items).toContainEqual({ id: area, name: 'Harbour', areaGroup: 'south', version: 2 });
    const worker = await addWorker('Ana');
    expect((await administrator.patch(`/workers/${worker}`, 1, { displayName: '  Ana  María ' })).status).toBe(200);
    expect((await administrator.expect(200, 'GET', `/workers/${worker}`)).body.displayName).toBe('Ana María');
    const own = (await administrator.expect(200, 'GET', '/organisation')).body;
    expect((await administrator.patch('/organisation', own.version, { name: 'Home' })).status).toBe(200);
    for (const name of ['', '   ', 'a\u0000b', 'a\u202eb', '<b>', 'x'.repeat(81)]) expect((await administrator.post('/teams', { name })).status).toBe(400);
  });

  it('is changed by the administrator only', async () => {
    const supervisor = await signedInWorker({ organisation: home, role: 'supervisor' });
    const id = supervisor.workerId;
    for (const [method, path, body] of [
      ['POST', '/teams', { name: 'Mine' }], ['PATCH', `/teams/${id}`, { name: 'Mine' }], ['POST', '/areas', { name: 'Mine', areaGroup: 'north' }], ['PATCH', `/areas/${id}`, { name: 'Mine' }],
      ['PATCH', '/organisation', { name: 'Mine' }], ['POST', '/workers', { displayName: 'Mine' }], ['PATCH', `/workers/${id}`, { displayName: 'Mine' }], ['POST', `/workers/${id}/departure`, undefined],
      ['POST', `/workers/${id}/role-grants`, { role: 'case_worker' }], ['POST', `/role-grants/${id}/confirmation`, undefined], ['DELETE', `/role-grants/${id}`, undefined],
      ['POST', `/workers/${id}/team-memberships`, { teamId: id }], ['DELETE', `/team-memberships/${id}`, undefined], ['POST', `/workers/${id}/invitations`, undefined],
      ['GET', '/invitations', undefined], ['DELETE', `/invitations/${id}`, undefined],
    ] as const) {
      expect([method, path, (await supervisor.send(method, path, body)).status]).toEqual([method, path, 403]);
    }
  });

  it('is not there for another organisation: the same bytes as for what does not exist', async () => {
    const team = await aTeam(home);
    const area = await anArea(home);
    const worker = await signedInWorker({ organisation: home, role: 'case_worker', team });
    const { body: full } = await administrator.expect(200, 'GET', `/workers/${worker.workerId}`);
    const stranger = world.other.administrator;
    const foreign = await addWorker('Uma');
    const invitation = (await administrator.expect(201, 'POST', `/workers/${foreign}/invitations`)).body.id;
    for (const [method, path, id, body] of [
      ['GET', '/workers/ID', worker.workerId, undefined], ['PATCH', '/workers/ID', worker.workerId, { displayName: 'X' }], ['POST', '/workers/ID/departure', worker.workerId, undefined],
      ['POST', '/workers/ID/role-grants', worker.workerId, { role: 'case_worker' }], ['POST', '/workers/ID/invitations', worker.workerId, undefined], ['GET', '/workers/ID/devices', worker.workerId, undefined],
      ['POST', '/workers/ID/team-memberships', worker.workerId, { teamId: team }], ['POST', `/workers/${stranger.workerId}/team-memberships`, team, { teamId: 'ID' }],
      ['PATCH', '/teams/ID', team, { name: 'X' }], ['PATCH', '/areas/ID', area, { name: 'X' }],
      ['DELETE', '/team-memberships/ID', full.teams[0].id, undefined], ['DELETE', '/role-grants/ID', full.roles[0].id, undefined], ['POST', '/role-grants/ID/confirmation', full.roles[0].id, undefined],
      ['DELETE', '/invitations/ID', invitation, undefined],
    ] as const) {
      const ask = (value: string) => {
        const sent = body === undefined ? undefined : JSON.parse(JSON.stringify(body).replace('"ID"', `"${value}"`));
        return stranger.send(method, path.replace('ID', value), sent, { headers: { 'if-match': '"1"' } });
      };
      const [theirs, nobodys] = [await ask(id), await ask(randomUUID())];
      expect([method, path, theirs.status, theirs.text]).toEqual([method, path, 404, nobodys.text]);
    }
    expect((await stranger.expect(200, 'GET', '/teams')).body.items).toEqual([]);
  });

  it('enters every change in the audit log, as account entries', async () => {
    const { rows } = await world.admin.query<{ action: string }>(
      `select distinct action from audit.entry where organisation_id = $1 and category = 'account' and outcome = 'done' and actor_role = 'administrator'`,
      [home.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'worker.created', 'worker.changed', 'worker.ended', 'team.created', 'team.changed', 'team.joined', 'area.created', 'area.changed', 'organisation.changed', 'role.granted', 'role.proposed', 'role.confirmed', 'role.ended',
        'invitation.created',
      ]),
    );
  });
});
