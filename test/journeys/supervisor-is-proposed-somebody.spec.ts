import { randomUUID } from 'node:crypto';
import { aConsent, aDraft, aHouse, anActiveFile, aPartner, aQuestionFor, done, onCareTeam, saidNo, type House, type Partner } from '@test/builders/referrals';
import { signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import { Client as Pg } from 'pg';

interface Told {
  readonly asksFor: { readonly language?: string; readonly skill?: string };
  readonly items: readonly { readonly workerId: string; readonly reasons: readonly string[]; readonly open: Record<string, number>; readonly newestOn?: string }[];
  readonly leftOut: readonly { readonly workerId: string; readonly why: string }[];
}

describe('a supervisor is proposed somebody', () => {
  let installation: Installation;
  let house: House;
  let clinic: Partner;
  let admin: Pg;
  let [supervisor, keeper, ana, dora, mina]: SignedInWorker[] = [];
  const today = new Date().toISOString().slice(0, 10);

  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    admin = new Pg({ connectionString: installation.database.adminUrl });
    await admin.connect();
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world, { families: ['housing'] });
    supervisor = await house.worker('supervisor');
    keeper = await house.worker('case_worker');
    const { organisation, team } = house;
    ana = await signedInWorker({ organisation, team, role: 'outreach_worker', displayName: 'Ana' });
    dora = await signedInWorker({ organisation, team, role: 'case_worker', displayName: 'Dora' });
    mina = await signedInWorker({ organisation, team, role: 'outreach_worker', displayName: 'Mina' });
  });
  afterAll(async () => {
    await admin.end();
    await installation.close();
  });

  const can = async (worker: SignedInWorker, skills: string[], languages: string[]): Promise<void> => {
    const { administrator } = house.organisation;
    const { version } = (await administrator.expect(200, 'GET', `/workers/${worker.workerId}`)).body;
    await administrator.expect(200, 'PUT', `/workers/${worker.workerId}/skills`, { skills, languages }, { headers: { 'if-match': `"${version}"` } });
  };
  const told = async (path: string, by = supervisor!): Promise<Told> => (await by.expect(200, 'GET', path)).body as Told;
  const forFile = (id: string, by = supervisor!): Promise<Told> => told(`/case-files/${id}/care-team/candidates`, by);
  const names = new Map<string, string>();
  const inWords = ({ items }: Told): string[][] => items.map(({ workerId, reasons }) => [names.get(workerId) ?? 'somebody', ...reasons]);
  beforeAll(() => [keeper!, ana!, dora!, mina!].forEach(({ workerId }, index) => names.set(workerId, ['keeper', 'Ana', 'Dora', 'Mina'][index] ?? '')));

  it('for a file: by language, then skill, then what they have open; and who is on it already is left out', async () => {
    const file = await anActiveFile(keeper!, house.team);
    // Nobody knows anything of anybody: by name.
    const blank = await forFile(file);
    expect([blank.asksFor, inWords(blank), blank.leftOut]).toEqual([{}, [['Ana'], ['Dora'], ['Mina']], [{ workerId: keeper!.workerId, workerName: expect.any(String), why: 'on_the_care_team_already' }]]);

    await onCareTeam(supervisor!, await anActiveFile(keeper!, house.team), ana!.workerId);
    const busy = await forFile(file);
    expect(inWords(busy)).toEqual([['Dora', 'fewest_open_files', 'longest_without_a_new_one'], ['Mina', 'fewest_open_files', 'longest_without_a_new_one'], ['Ana']]);
    expect(busy.items[2]).toMatchObject({ open: { files: 1, referrals: 0, tasks: 0 }, newestOn: today });

    await can(mina!, ['housing'], []);
    await can(ana!, ['money'], ['ro', 'en']);
    await done(keeper!, `/case-files/${file}/sections/needs/entries`, { need: 'housing', rank: 2, state: 'wanted' });
    await done(keeper!, `/case-files/${file}/sections/needs/entries`, { need: 'money', rank: 1, state: 'met' });
    const skilled = await forFile(file);
    expect([skilled.asksFor, inWords(skilled).map(([name]) => name)]).toEqual([{ skill: 'housing' }, ['Mina', 'Dora', 'Ana']]);
    expect(inWords(skilled)[0]).toContain('has_the_skill');

    await done(keeper!, `/case-files/${file}/consents`, { ...aQuestionFor(clinic.id), script: { version: 1, language: 'ro' } });
    await done(keeper!, `/case-files/${file}/care-team/proposals`, { workerId: dora!.workerId });
    const spoken = await forFile(file);
    expect([spoken.asksFor, inWords(spoken)]).toEqual([
      { skill: 'housing', language: 'ro' },
      [['Ana', 'speaks_the_language'], ['Mina', 'has_the_skill', 'fewest_open_files', 'longest_without_a_new_one'], ['Dora', 'fewest_open_files', 'longest_without_a_new_one', 'proposed_by_a_colleague']],
    ]);
    // Whoever comes last is chosen by the same door, with no more asked.
    expect((await supervisor!.post(`/case-files/${file}/care-team/assignments`, { workerId: dora!.workerId })).status).toBe(201);
  });

  it('never somebody whom the person excludes, of which the supervisor is told no more than that', async () => {
    const file = await anActiveFile(keeper!, house.team);
    await done(keeper!, `/case-files/${file}/conflict-blocks`, { workerId: mina!.workerId });
    const { items, leftOut } = await forFile(file);
    expect(items.map(({ workerId }) => workerId)).not.toContain(mina!.workerId);
    expect(leftOut).toContainEqual({ workerId: mina!.workerId, workerName: 'Mina', why: 'excluded' });
    const task = (await done(keeper!, '/tasks', { title: 'call_back', teamId: house.team, caseFileId: file })).id as string;
    for (const path of [`/referrals/${await aDraft(keeper!, file, clinic.id, 'housing')}/candidates`, `/tasks/${task}/candidates`]) {
      const proposal = await told(path);
      expect([inWords(proposal).map(([name]) => name), proposal.leftOut.map(({ why }) => why)]).toEqual([['keeper'], ['excluded']]);
    }
    // To a supervisor whom the person excludes the file is not there.
    const other = await house.worker('supervisor');
    await done(keeper!, `/case-files/${file}/conflict-blocks`, { workerId: other.workerId });
    expect((await other.get(`/case-files/${file}/care-team/candidates`)).text).toBe((await other.get(`/case-files/${randomUUID()}/care-team/candidates`)).text);
  });

  it('for a referral: who is on the care team, first who carries fewer; who carries it is left out', async () => {
    const file = await anActiveFile(keeper!, house.team);
    for (const { workerId } of [ana!, mina!]) await onCareTeam(supervisor!, file, workerId);
    const [first, second] = [await aDraft(keeper!, file, clinic.id, 'housing'), await aDraft(keeper!, file, clinic.id, 'housing')];
    const proposal = await told(`/referrals/${first}/candidates`);
    expect([proposal.asksFor, inWords(proposal).map(([name]) => name)]).toEqual([{ skill: 'housing' }, ['Mina', 'Ana', 'keeper']]);
    expect(proposal.items[0]?.reasons).toEqual(['has_the_skill', 'on_the_care_team_already']);
    await supervisor!.expect(201, 'POST', `/referrals/${first}/assignment`, { workerId: mina!.workerId }, { headers: { 'if-match': '"1"' } });
    await can(mina!, [], []);
    const next = await told(`/referrals/${second}/candidates`);
    expect(inWords(next).map(([name]) => name)).toEqual(['Ana', 'keeper', 'Mina']);
    expect(next.items.map(({ open }) => open.referrals)).toEqual([0, 0, 1]);
    expect((await told(`/referrals/${first}/candidates`)).leftOut).toEqual([{ workerId: mina!.workerId, workerName: 'Mina', why: 'has_it_now' }]);
    await done(keeper!, `/referrals/${second}/cancellation`);
    expect(saidNo(await supervisor!.get(`/referrals/${second}/candidates`))).toBe('409 wrong_state');
  });

  it('for a task of the queue: by what it asks for itself', async () => {
    await can(dora!, ['safety'], ['uk']);
    const id = (await done(dora!, '/tasks', { title: 'check_in', teamId: house.team, language: 'uk' })).id as string;
    const proposal = await told(`/tasks/${id}/candidates`);
    expect([proposal.asksFor, inWords(proposal)[0]?.slice(0, 2)]).toEqual([{ language: 'uk' }, ['Dora', 'speaks_the_language']]);
    await supervisor!.expect(200, 'POST', `/tasks/${id}/assignment`, { workerId: keeper!.workerId });
    expect((await told(`/tasks/${id}/candidates`)).leftOut).toEqual([{ workerId: keeper!.workerId, workerName: expect.any(String), why: 'has_it_now' }]);
  });

  it('nobody who has left, who leaves, or who is on duty for another team', async () => {
    const { organisation, team } = house;
    const otherTeam = (await organisation.administrator.expect(201, 'POST', '/teams', { name: 'Night shift' })).body.id as string;
    const gone = await house.worker('case_worker');
    const leaving = await house.worker('case_worker');
    const onDuty = await signedInWorker({ organisation, teams: [team, otherTeam], role: 'supervisor', alsoRoles: ['case_worker'] });
    const file = await anActiveFile(keeper!, team);
    const listed = async (): Promise<string[]> => (await forFile(file)).items.map(({ workerId }) => workerId);
    expect(await listed()).toEqual(expect.arrayContaining([gone.workerId, leaving.workerId, onDuty.workerId]));
    expect(await listed()).not.toContain(supervisor!.workerId);
    await organisation.administrator.expect(200, 'POST', `/workers/${gone.workerId}/departure`);
    await done(supervisor!, '/hand-overs', { workerId: leaving.workerId, order: 'planned' });
    await done(onDuty, '/duties', { teamId: otherTeam, hours: 8 });
    expect((await listed()).filter((id) => [gone, leaving, onDuty].some(({ workerId }) => workerId === id))).toEqual([]);
  });

  it('is the same whatever advisers have at their desk, or other teams keep', async () => {
    const { organisation, team } = house;
    const both = await signedInWorker({ organisation, team, role: 'case_worker', alsoRoles: ['adviser'] });
    const file = await anActiveFile(keeper!, team);
    const before = (await supervisor!.get(`/case-files/${file}/care-team/candidates`)).text;
    expect(before).toContain(both.workerId);
    const { fileCode } = (await keeper!.expect(200, 'GET', `/case-files/${file}`)).body;
    const desk = await both.actAs('adviser');
    await done(desk, '/advice/assignments', { fileCode });
    const elsewhere = await aHouse(installation.world);
    const theirTeam = (await organisation.administrator.expect(201, 'POST', '/teams', { name: 'South' })).body.id as string;
    const [theirs, boss] = [await signedInWorker({ organisation, team: theirTeam, role: 'case_worker' }), await signedInWorker({ organisation, team: theirTeam, role: 'supervisor' })];
    await onCareTeam(boss, await anActiveFile(theirs, theirTeam), ana!.workerId);
    expect((await supervisor!.get(`/case-files/${file}/care-team/candidates`)).text).toBe(before);
    for (const stranger of [boss, await elsewhere.worker('supervisor')]) expect(saidNo(await stranger.get(`/case-files/${file}/care-team/candidates`))).toBe('404 not_found');
    for (const other of [keeper!, ana!, await signedInWorker({ organisation, team, role: 'coordinator' }), organisation.administrator, desk]) {
      expect(saidNo(await other.get(`/case-files/${file}/care-team/candidates`))).toBe('403 forbidden');
    }
  });

  it('leaves nothing behind but what was read', async () => {
    const file = await anActiveFile(keeper!, house.team);
    await aConsent(keeper!, file, clinic.id);
    const rows = async (): Promise<string[]> =>
      (await admin.query<{ action: string }>('select action from audit.entry where case_file_id = $1 and actor_worker_id = $2 order by action', [file, supervisor!.workerId])).rows.map(({ action }) => action);
    await forFile(file);
    expect(await rows()).toEqual(['care_team.read', 'conflict_block.read', 'consent.read', 'section.read']);
  });
});
