import { Connections, UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { Phone } from '@test/builders/phone';
import { aConsent, aDraft, aHouse, anActiveFile, aPartner, aQuestion, done, onCareTeam, saidNo, type House, type Partner } from '@test/builders/referrals';
import { aTeam, signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import { Client as Pg } from 'pg';
import { LEFT_TO_NOBODY, Leftovers } from '../../libs/hand-overs/leftovers';

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly caseFileId?: string;
  readonly state: string;
  readonly version: number;
}

describe('a supervisor hands the work of somebody over who leaves', () => {
  let installation: Installation;
  let house: House;
  let clinic: Partner;
  let supervisor: SignedInWorker;
  let second: SignedInWorker;
  let administrator: SignedInWorker;
  let admin: Pg;

  beforeAll(async () => {
    installation = await createInstallation();
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    supervisor = await house.worker('supervisor');
    second = await house.worker('supervisor');
    administrator = house.organisation.administrator;
    admin = new Pg({ connectionString: installation.database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await installation?.close();
  });

  /** Somebody with a file of their own, one that they share, a task on the first, one on nothing, a referral that they carry, and a question that is open. */
  async function aLeaver() {
    const [leaver, colleague] = [await house.worker('case_worker'), await house.worker('case_worker')];
    const [own, shared] = [await anActiveFile(leaver, house.team), await anActiveFile(leaver, house.team)];
    await onCareTeam(supervisor, shared, colleague.workerId);
    const fileTask = (await done(leaver, '/tasks', { title: 'check_in', teamId: house.team, caseFileId: own, mine: true })).id as string;
    const task = (await done(leaver, '/tasks', { title: 'bring_supplies', teamId: house.team, mine: true })).id as string;
    const referral = await aDraft(leaver, own, clinic.id);
    await done(supervisor, `/referrals/${referral}/assignment`, { workerId: leaver.workerId }, 1);
    await aQuestion(leaver, own, clinic.id);
    await installation.idle();
    return { leaver, colleague, own, shared, fileTask, task, referral };
  }

  const itemsOf = async (id: string, by = supervisor): Promise<Item[]> => (await by.expect(200, 'GET', `/hand-overs/${id}/items?limit=100`)).body.items as Item[];
  const itemOf = async (id: string, subjectId: string, by = supervisor): Promise<Item> => (await itemsOf(id, by)).find((item) => item.subjectId === subjectId) as Item;
  const say = ({ id, version }: Item, word: object, by = supervisor) => by.send('PUT', `/hand-over-items/${id}/word`, word, { headers: { 'if-match': `"${version}"` } });
  const stateOf = async (id: string): Promise<string> => (await supervisor.expect(200, 'GET', `/hand-overs/${id}`)).body.state as string;
  const leftToNobody = async () => (await admin.query(LEFT_TO_NOBODY, [house.organisation.id])).rows;
  const task = async (id: string) => (await admin.query<{ state: string; worker_id: string | null }>('select state, worker_id from parasol.task where id = $1', [id])).rows[0];
  const tasksOf = async (fileId: string) => (await admin.query<{ title: string; state: string; worker_id: string | null }>('select title, state, worker_id from parasol.task where case_file_id = $1 order by title', [fileId])).rows;

  it('in order: freeze, inventory, the person’s word, a colleague with a note, then access and devices', async () => {
    const { leaver, colleague, own, shared, fileTask, task: alone, referral } = await aLeaver();
    const { id, state } = await done(supervisor, '/hand-overs', { workerId: leaver.workerId, order: 'planned' });
    expect(state).toBe('frozen');

    const kinds = (await itemsOf(id)).map(({ kind, caseFileId }) => `${kind}${caseFileId ? ' of a file' : ''}`);
    expect([...kinds].sort()).toEqual(['case_file of a file', 'case_file of a file', 'consent of a file', 'referral of a file', 'task', 'task of a file', 'task of a file']);
    expect((await supervisor.expect(200, 'GET', `/hand-overs/${id}`)).body).toMatchObject({ workerName: leaver.displayName, left: { caseFiles: 2, tasks: 1 } });

    // Frozen: nothing new, by whichever way.
    const another = await anActiveFile(colleague, house.team);
    expect(saidNo(await supervisor.post(`/case-files/${another}/care-team/assignments`, { workerId: leaver.workerId }))).toBe('422 unknown_worker');
    const open = (await done(supervisor, '/tasks', { title: 'call_back', teamId: house.team })).id as string;
    expect(saidNo(await supervisor.post(`/tasks/${open}/assignment`, { workerId: leaver.workerId }))).toBe('422 assignee_unsuitable');
    expect(saidNo(await leaver.post(`/tasks/${open}/claim`))).toBe('422 handing_over');
    expect(saidNo(await leaver.post('/tasks/claims', { teamId: house.team }))).toBe('422 handing_over');
    // What they have they go on with.
    expect((await leaver.post(`/tasks/${fileTask}/start`)).status).toBe(200);

    expect(saidNo(await supervisor.post(`/hand-overs/${id}/access-ending`))).toBe('422 not_handed_over');
    const [first, other] = [await itemOf(id, own), await itemOf(id, shared)];
    expect(saidNo(await supervisor.post(`/hand-over-items/${first.id}/giving`, { workerId: colleague.workerId }))).toBe('422 not_asked_yet');
    expect((await say(first, { word: 'wishes_colleague', wishedWorkerId: colleague.workerId })).status).toBe(200);
    expect(saidNo(await say(first, { word: 'leaves_it_to_us' }, second))).toBe('412 stale');
    const offered = (await supervisor.expect(200, 'GET', `/hand-over-items/${first.id}/colleagues`)).body.items as { workerId: string; wished: boolean; files: number }[];
    expect(offered[0]).toMatchObject({ workerId: colleague.workerId, wished: true });
    expect(offered.map(({ workerId }) => workerId)).not.toContain(leaver.workerId);
    const loads = offered.slice(1).map((each) => each.files);
    expect(loads).toEqual([...loads].sort((a, b) => a - b));

    expect((await supervisor.expect(200, 'POST', `/hand-over-items/${first.id}/giving`, { workerId: colleague.workerId, note: 'Likes to be met at the harbour, in the mornings.' })).body).toMatchObject({ state: 'given' });
    // Once more, by somebody else, is the same; to somebody else it is settled.
    expect((await second.post(`/hand-over-items/${first.id}/giving`, { workerId: colleague.workerId })).status).toBe(200);
    expect(saidNo(await second.post(`/hand-over-items/${first.id}/giving`, { workerId: (await house.worker('case_worker')).workerId }))).toBe('409 wrong_state');
    expect(saidNo(await leaver.get(`/case-files/${own}`))).toBe('404 not_found');
    expect(await task(fileTask)).toEqual({ state: 'assigned', worker_id: colleague.workerId });
    expect((await colleague.expect(200, 'GET', `/referrals/${referral}`)).body.assignedTo).toBe(colleague.workerId);

    const notes = (await colleague.expect(200, 'GET', `/case-files/${own}/hand-over-notes`)).body.items as { id: string; text: string }[];
    expect(notes.map(({ text }) => text)).toEqual(['Likes to be met at the harbour, in the mornings.']);
    const bystander = await house.worker('case_worker');
    await onCareTeam(supervisor, own, bystander.workerId);
    expect((await bystander.expect(200, 'GET', `/case-files/${own}/hand-over-notes`)).body.items).toEqual([]);
    expect(saidNo(await bystander.send('DELETE', `/hand-over-notes/${notes[0]?.id}`))).toBe('404 not_found');
    await colleague.expect(204, 'DELETE', `/hand-over-notes/${notes[0]?.id}`);

    expect((await say(other, { word: 'not_reached', notReached: 'no_safe_way' })).status).toBe(200);
    await supervisor.expect(200, 'POST', `/hand-over-items/${other.id}/release`);
    await supervisor.expect(200, 'POST', `/hand-over-items/${(await itemOf(id, alone)).id}/giving`, { workerId: colleague.workerId });
    expect((await supervisor.expect(200, 'GET', `/hand-overs/${id}`)).body.left).toEqual({ caseFiles: 0, tasks: 0 });

    expect((await leaver.get('/session')).status).toBe(200);
    for (const by of [supervisor, second]) expect((await by.expect(200, 'POST', `/hand-overs/${id}/access-ending`)).body.state).toBe('access_ended');
    expect((await leaver.get('/session')).status).toBe(401);
    for (const by of [second, supervisor]) expect((await by.expect(200, 'POST', `/hand-overs/${id}/device-revocation`)).body.state).toBe('closed');
    await installation.idle();
    expect(await leftToNobody()).toEqual([]);
    expect((await tasksOf(shared)).map(({ title }) => title)).not.toContain('find_a_care_team');
    expect((await supervisor.expect(200, 'GET', '/hand-overs?state=over')).body.items.map((each: { id: string }) => each.id)).toContain(id);
  });

  it('in an emergency access and devices end first, nothing is left to nobody meanwhile, and the work is handed over afterwards', async () => {
    const { leaver, colleague, own, shared, fileTask, task: alone, referral } = await aLeaver();
    const peer = await house.worker('outreach_worker');
    const phone = await Phone.of(peer);
    const { id, state } = await done(second, '/hand-overs', { workerId: leaver.workerId, order: 'emergency' });
    expect(state).toBe('locked_out');
    expect((await leaver.get('/session')).status).toBe(401);
    const devices = await admin.query('select 1 from signin.device where worker_id = $1 and revoked_at is null', [leaver.workerId]);
    expect(devices.rows).toEqual([]);
    await installation.idle();
    expect(await leftToNobody()).toEqual([]);
    expect(await task(fileTask)).toEqual({ state: 'open', worker_id: null });
    expect(await task(alone)).toEqual({ state: 'open', worker_id: null });
    expect((await tasksOf(own)).map(({ title }) => title)).toEqual(expect.arrayContaining(['find_a_care_team', 'find_who_carries']));
    expect((await tasksOf(shared)).map(({ title }) => title)).not.toContain('find_a_care_team');

    expect(saidNo(await supervisor.post(`/hand-overs/${id}/closing`))).toBe('422 not_handed_over');
    // It goes on where it was left, by whichever supervisor.
    const item = await itemOf(id, own);
    expect((await say(item, { word: 'not_reached', notReached: 'no_time' })).status).toBe(200);
    await supervisor.expect(200, 'POST', `/hand-over-items/${item.id}/giving`, { workerId: colleague.workerId });
    await installation.idle();
    expect(await task(fileTask)).toEqual({ state: 'assigned', worker_id: colleague.workerId });
    expect((await tasksOf(own)).filter(({ title }) => title.startsWith('find_')).map((each) => each.state)).toEqual(['done', 'done']);
    expect((await colleague.expect(200, 'GET', `/referrals/${referral}`)).body.assignedTo).toBe(colleague.workerId);
    const rest = await itemOf(id, shared);
    await say(rest, { word: 'wishes_nobody_new' });
    await second.expect(200, 'POST', `/hand-over-items/${rest.id}/release`);
    expect((await second.expect(200, 'POST', `/hand-overs/${id}/closing`)).body.state).toBe('closed');
    expect(await leftToNobody()).toEqual([]);

    // What a locked-out phone still holds it can no longer bring.
    expect((await phone.syncs(peer.api)).every((outcome) => outcome === 'taken')).toBe(true);
    await phone.writes({ kind: 'anonymous', outreachSessionId: own });
    await done(supervisor, '/hand-overs', { workerId: peer.workerId, order: 'emergency' });
    await expect(phone.syncs(peer.api)).rejects.toThrow(/401/);
  });

  it('turns into an emergency at any step, and can be taken back only before access ended', async () => {
    const { leaver } = await aLeaver();
    const { id } = await done(supervisor, '/hand-overs', { workerId: leaver.workerId, order: 'planned' });
    expect((await supervisor.expect(200, 'POST', `/hand-overs/${id}/withdrawal`)).body.state).toBe('withdrawn');
    expect((await leaver.get('/session')).status).toBe(200);
    expect(saidNo(await supervisor.post(`/hand-overs/${id}/lock-out`))).toBe('409 wrong_state');
    const both = await Promise.all([supervisor, second].map((by) => done(by, '/hand-overs', { workerId: leaver.workerId, order: 'planned' })));
    expect(both[0]?.id).toBe(both[1]?.id);
    expect(both[0]?.id).not.toBe(id);
    const again = both[0]?.id as string;
    expect(await done(second, '/hand-overs', { workerId: leaver.workerId, order: 'emergency' })).toMatchObject({ id: again, state: 'locked_out' });
    expect(saidNo(await supervisor.post(`/hand-overs/${again}/withdrawal`))).toBe('409 wrong_state');
    expect(saidNo(await supervisor.post('/hand-overs', { workerId: supervisor.workerId, order: 'planned' }))).toBe('403 forbidden');
    await installation.idle();
    expect(await leftToNobody()).toEqual([]);
  });

  it('keeps to what each may see: another team’s, somebody excluded, an administrator, and what belongs to advisers', async () => {
    const { leaver, own } = await aLeaver();
    // As adviser of a file that they are on no care team of, they asked for a consent.
    const adviser = await signedInWorker({ organisation: house.organisation, role: 'adviser', alsoRoles: ['case_worker'], team: house.team });
    const owner = await house.worker('case_worker');
    const file = await anActiveFile(owner, house.team);
    await done(adviser, '/advice/assignments', { fileCode: (await owner.expect(200, 'GET', `/case-files/${file}`)).body.fileCode });
    await aConsent(adviser, file, clinic.id);
    const theirs = await done(supervisor, '/hand-overs', { workerId: adviser.workerId, order: 'planned' });
    expect(await itemsOf(theirs.id)).toEqual([]);

    const excluded = await signedInWorker({ organisation: house.organisation, role: 'supervisor', team: house.team });
    await done(leaver, `/case-files/${own}/conflict-blocks`, { workerId: excluded.workerId });
    const { id } = await done(excluded, '/hand-overs', { workerId: leaver.workerId, order: 'planned' });
    expect((await itemsOf(id, excluded)).filter(({ caseFileId }) => caseFileId === own)).toEqual([]);
    const seen = (await itemsOf(id)).find(({ subjectId }) => subjectId === own) as Item;
    for (const request of [() => say(seen, { word: 'leaves_it_to_us' }, excluded), () => excluded.post(`/hand-over-items/${seen.id}/release`), () => excluded.get(`/hand-over-items/${seen.id}/colleagues`)]) {
      expect(saidNo(await request())).toBe('404 not_found');
    }
    const notTheirs = await signedInWorker({ organisation: house.organisation, role: 'supervisor', team: await aTeam(house.organisation) });
    expect([saidNo(await notTheirs.get(`/hand-overs/${id}`)), saidNo(await notTheirs.post('/hand-overs', { workerId: leaver.workerId, order: 'emergency' }))]).toEqual(['404 not_found', '403 forbidden']);
    expect(saidNo(await leaver.get(`/hand-overs/${id}`))).toBe('403 forbidden');

    const told = (await administrator.expect(200, 'GET', `/hand-overs/${id}`)).body;
    expect(Object.keys(told)).not.toContain('left');
    expect(saidNo(await administrator.get(`/hand-overs/${id}/items`))).toBe('403 forbidden');
    expect(saidNo(await administrator.post(`/hand-overs/${id}/access-ending`))).toBe('422 not_handed_over');
    expect((await administrator.expect(200, 'POST', `/hand-overs/${id}/lock-out`)).body.state).toBe('locked_out');
    await installation.idle();
    // A person who excludes a colleague is not given to them.
    const item = await itemOf(id, own);
    await say(item, { word: 'leaves_it_to_us' });
    expect(saidNo(await supervisor.post(`/hand-over-items/${item.id}/giving`, { workerId: excluded.workerId }))).toBe('422 worker_excluded');
    expect((await supervisor.expect(200, 'GET', `/hand-over-items/${item.id}/colleagues`)).body.items.map((each: { workerId: string }) => each.workerId)).not.toContain(excluded.workerId);
  });

  it('needs nobody for a file that was closed meanwhile, whoever takes the next step', async () => {
    const leaver = await house.worker('case_worker');
    const file = await anActiveFile(leaver, house.team);
    const { id } = await done(supervisor, '/hand-overs', { workerId: leaver.workerId, order: 'planned' });
    expect(saidNo(await administrator.post(`/hand-overs/${id}/access-ending`))).toBe('422 not_handed_over');
    await done(leaver, `/case-files/${file}/closing-review`);
    await done(leaver, `/case-files/${file}/closure`, { reason: 'goals_met' });
    await installation.idle();
    expect((await administrator.expect(200, 'POST', `/hand-overs/${id}/access-ending`)).body.state).toBe('access_ended');
  });

  it('follows a departure that an administrator recorded, and repairs what a lost job would have done', async () => {
    const { leaver, own, fileTask } = await aLeaver();
    await administrator.expect(200, 'POST', `/workers/${leaver.workerId}/departure`);
    await installation.idle();
    expect(await leftToNobody()).toEqual([]);
    const { items } = (await supervisor.expect(200, 'GET', '/hand-overs')).body as { items: { id: string; workerId: string; state: string }[] };
    const made = items.find(({ workerId }) => workerId === leaver.workerId);
    expect(made?.state).toBe('locked_out');
    expect((await itemsOf(made?.id as string)).map(({ subjectId }) => subjectId)).toEqual(expect.arrayContaining([own, fileTask]));

    // Nobody told that this one left.
    const other = await aLeaver();
    await admin.query('update parasol.worker set ended_at = now() where id = $1', [other.leaver.workerId]);
    expect((await leftToNobody()).map(({ kind }: { kind: string }) => kind).sort()).toEqual(['care_team', 'care_team', 'referral', 'task', 'task', 'task']);
    const connections = new Connections({ system: installation.database.urls.system });
    const unitOfWork = new UnitOfWork(connections);
    for (let twice = 0; twice < 2; twice += 1) {
      await unitOfWork.asSystem('recurring', house.organisation.id, () => new Leftovers(unitOfWork, new Outbox(unitOfWork)).repair());
      await installation.idle();
      expect(await leftToNobody()).toEqual([]);
    }
    expect((await tasksOf(other.own)).filter(({ title }) => title === 'find_a_care_team')).toHaveLength(1);
    await connections.close();
    expect(await stateOf(made?.id as string)).toBe('locked_out');
  });
});
