import { Connections, UnitOfWork } from '@parasol/database';
import { anOutreachSession, aContact, aRegular } from '@test/builders/contacts';
import { aDraft, aHouse, anActiveFile, anOffer, aPartner, dayFromToday, done, onCareTeam, saidNo, type House, type Partner } from '@test/builders/referrals';
import { anArea, type SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import { Client as Pg } from 'pg';
import { TaskClock } from '../../libs/task-queues/task-clock.jobs';
import { TaskJobs } from '../../libs/task-queues/task.jobs';

type Task = Record<string, unknown> & { readonly id: string; readonly state: string; readonly title: string };

describe('nobody is dropped', () => {
  let installation: Installation;
  let house: House;
  let clinic: Partner;
  let [peer, colleague, caseWorker, supervisor, reader]: SignedInWorker[] = [];
  let admin: Pg;
  let connections: Connections;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    installation = await createInstallation();
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    peer = await house.worker('outreach_worker');
    colleague = await house.worker('outreach_worker');
    caseWorker = await house.worker('case_worker');
    supervisor = await house.worker('supervisor');
    reader = await clinic.worker();
    admin = new Pg({ connectionString: installation.database.adminUrl });
    await admin.connect();
    connections = new Connections({ system: installation.database.urls.system });
    unitOfWork = new UnitOfWork(connections);
  });

  afterAll(async () => {
    await connections.close();
    await admin.end();
    await installation.close();
  });

  const newTask = async (over: object = {}, worker = peer!): Promise<string> => (await done(worker, '/tasks', { title: 'call_back', teamId: house.team, ...over })).id;
  const read = async (id: string, worker = supervisor!): Promise<Task> => (await worker.expect(200, 'GET', `/tasks/${id}`)).body as Task;
  const listed = async (worker: SignedInWorker, view: string): Promise<Task[]> => (await worker.expect(200, 'GET', `/tasks?view=${view}&limit=100`)).body.items as Task[];
  /** What the worker process does by the clock, twice: what it did shows in the rows. */
  const clock = async (...verbs: (keyof TaskClock)[]): Promise<void> => {
    for (let twice = 0; twice < 2; twice += 1) {
      await unitOfWork.asSystem('recurring', house.organisation.id, async () => {
        for (const verb of verbs) await new TaskClock(unitOfWork)[verb]();
      });
    }
  };
  const ago = (id: string, days: number, table = 'task') => admin.query(`update parasol.${table} set created_at = now() - $2 * interval '1 day' ${table === 'task' ? `, changed_at = now() - $2 * interval '1 day'` : ''} where id = $1`, [id, days]);
  const ofFile = async (id: string): Promise<Task[]> => (await admin.query<Task>('select id, title, state, worker_id from parasol.task where case_file_id = $1 order by created_at', [id])).rows;
  const setUp = async (change: object): Promise<void> => {
    const { version } = (await house.organisation.administrator.expect(200, 'GET', '/organisation')).body;
    await house.organisation.administrator.expect(200, 'PATCH', '/organisation', change, { headers: { 'if-match': `"${version}"` } });
  };

  it('a file without a next step becomes the supervisor’s review, once, and again only when that one is over', async () => {
    const [quiet, busy, fresh, answered] = [await anActiveFile(caseWorker!, house.team), await anActiveFile(caseWorker!, house.team), await anActiveFile(caseWorker!, house.team), await anActiveFile(caseWorker!, house.team)];
    for (const id of [quiet, busy, answered]) await ago(id, 31, 'case_file');
    await newTask({ caseFileId: busy }, caseWorker);
    const { id: offer } = await anOffer(caseWorker!, answered, clinic.id);
    await admin.query(`update parasol.referral_packet set changed_at = now() - interval '40 days', respond_by = current_date + 3 where id = $1`, [offer]);
    await clock('reviewLostContact');
    expect([quiet, busy, fresh, answered].length).toBe(4);
    expect((await Promise.all([quiet, busy, fresh, answered].map(ofFile))).map((tasks) => tasks.filter(({ title }) => title === 'review_lost_contact').length)).toEqual([1, 0, 0, 0]);

    const [review] = await ofFile(quiet);
    expect(review).toMatchObject({ state: 'open', worker_id: null });
    // It is the supervisor's alone: no queue offers it, nobody takes it, and it is a look and no call.
    expect((await listed(caseWorker!, 'queue')).map(({ id }) => id)).not.toContain(review!.id);
    expect(saidNo(await caseWorker!.post(`/tasks/${review!.id}/claim`))).toBe('403 forbidden');
    expect((await listed(supervisor!, 'team')).map(({ id }) => id)).toContain(review!.id);
    await done(supervisor!, `/tasks/${review!.id}/completion`);
    await clock('reviewLostContact');
    expect(await ofFile(quiet)).toHaveLength(1);
    await ago(review!.id, 31);
    await clock('reviewLostContact');
    expect((await ofFile(quiet)).map(({ state }) => state)).toEqual(['done', 'open']);
    // The promised answer did not come, and nobody has looked since.
    await admin.query(`update parasol.referral_packet set respond_by = current_date - 31 where id = $1`, [offer]);
    await clock('reviewLostContact');
    expect((await ofFile(answered)).map(({ title }) => title)).toEqual(['review_lost_contact']);
  });

  it('the organisation says for how long a file may be without a next step, and a file that is over needs none', async () => {
    const [file, over] = [await anActiveFile(caseWorker!, house.team), await anActiveFile(caseWorker!, house.team)];
    for (const id of [file, over]) await ago(id, 12, 'case_file');
    await admin.query(`update parasol.case_file set state = 'closed' where id = $1`, [over]);
    await clock('reviewLostContact');
    expect(await ofFile(file)).toEqual([]);
    await setUp({ lostContactDays: 10 });
    await clock('reviewLostContact');
    expect([await ofFile(file), await ofFile(over)].map((tasks) => tasks.length)).toEqual([1, 0]);
    await setUp({ lostContactDays: 30 });
  });

  it('a claim with which nothing happens returns by itself after the organisation’s hours, and says so', async () => {
    const [sleeping, begun, putOff] = [await newTask(), await newTask(), await newTask()];
    for (const id of [sleeping, begun, putOff]) await done(peer!, `/tasks/${id}/claim`);
    await done(peer!, `/tasks/${begun}/start`);
    await done(peer!, `/tasks/${putOff}/snooze`, { until: dayFromToday(1) });
    await setUp({ claimHours: 2 });
    for (const id of [sleeping, begun, putOff]) await admin.query(`update parasol.task set changed_at = now() - interval '3 hours' where id = $1`, [id]);
    await clock('returnClaims');
    expect((await Promise.all([sleeping, begun, putOff].map((id) => read(id)))).map(({ state }) => state)).toEqual(['open', 'in_progress', 'claimed']);
    expect((await listed(colleague!, 'queue')).find(({ id }) => id === sleeping)).toMatchObject({ backReason: 'by_itself', version: 3 });
    await done(colleague!, `/tasks/${sleeping}/claim`);
    expect(await read(sleeping)).not.toHaveProperty('backReason');
    await setUp({ claimHours: 24 });
  });

  it('nobody empties a queue: whoever holds as many as one may is told so, also of many claims at once', async () => {
    await setUp({ claimLimit: 3 });
    const greedy = await house.worker('outreach_worker');
    const ids = await Promise.all(Array.from({ length: 8 }, () => newTask()));
    const answers = await Promise.all(ids.map((id) => greedy.post(`/tasks/${id}/claim`)));
    expect(answers.map(saidNo).sort()).toEqual([...Array(3).fill('200 '), ...Array(5).fill('422 claim_limit')]);
    expect(saidNo(await greedy.post('/tasks/claims', { teamId: house.team }))).toBe('422 claim_limit');
    // What somebody gives them they still take on.
    const left = ids[answers.findIndex(({ status }) => status === 422)]!;
    await done(supervisor!, `/tasks/${left}/assignment`, { workerId: greedy.workerId });
    const [held] = await listed(greedy, 'mine');
    await done(greedy, `/tasks/${held!.id}/release`, { reason: 'no_time' });
    expect(await read(held!.id)).toMatchObject({ state: 'open', backReason: 'no_time' });
    await setUp({ claimLimit: 20 });
  });

  it('a queue shows first what fits, says why, hides nothing for want of a skill, and hands out the next in that order', async () => {
    const team = (await done(house.organisation.administrator, '/teams', { name: 'Day team' })).id as string;
    const rosa = await house.worker('outreach_worker');
    await house.organisation.administrator.expect(201, 'POST', `/workers/${rosa.workerId}/team-memberships`, { teamId: team });
    await house.organisation.administrator.expect(201, 'POST', `/workers/${caseWorker!.workerId}/team-memberships`, { teamId: team });
    const { version } = (await house.organisation.administrator.expect(200, 'GET', `/workers/${rosa.workerId}`)).body;
    const skills = { skills: ['accompaniment'], languages: ['es'] };
    await house.organisation.administrator.expect(200, 'PUT', `/workers/${rosa.workerId}/skills`, skills, { headers: { 'if-match': `"${version}"` } });
    expect((await supervisor!.expect(200, 'GET', `/workers/${rosa.workerId}`)).body).toMatchObject(skills);
    expect((await peer!.expect(200, 'GET', `/workers/${rosa.workerId}`)).body).not.toHaveProperty('skills');
    const add = (over: object) => newTask({ teamId: team, ...over }, caseWorker);
    const other = await add({ language: 'ro', dueOn: dayFromToday(0) });
    const plain = await add({ dueOn: dayFromToday(1) });
    const fits = await add({ skill: 'accompaniment', language: 'es', dueOn: dayFromToday(5) });
    const half = await add({ skill: 'health', language: 'es', dueOn: dayFromToday(2) });
    const queue = (await listed(rosa, 'queue')).filter(({ teamId }) => teamId === team);
    expect(queue.map(({ id }) => id)).toEqual([fits, plain, other, half]);
    expect(queue.map((task) => task.fits)).toEqual([['skill', 'language'], undefined, undefined, undefined]);
    // Page by page it is the same order.
    const paged: string[] = [];
    for (let next = ''; ;) {
      const { body } = await rosa.expect(200, 'GET', `/tasks?view=queue&limit=1${next}`);
      paged.push(...(body.items as Task[]).filter(({ teamId }) => teamId === team).map(({ id }) => id));
      if (body.next === undefined) break;
      next = `&cursor=${body.next as string}`;
    }
    expect(paged).toEqual([fits, plain, other, half]);
    const taken: string[] = [];
    for (let n = 0; n < 4; n += 1) taken.push((await done(rosa, '/tasks/claims', { teamId: team })).id);
    expect(taken).toEqual([fits, plain, other, half]);
    expect(saidNo(await rosa.post('/tasks/claims', { teamId: team }))).toBe('409 wrong_state');
    expect(saidNo(await supervisor!.post('/tasks/claims', { teamId: house.team }))).toBe('403 forbidden');
    expect(saidNo(await peer!.post('/tasks/claims', { teamId: team }))).toBe('403 forbidden');
  });

  it('a task is put off until a day, beyond its due day by the supervisor alone, and stands behind the others until then', async () => {
    const id = await newTask({ dueOn: dayFromToday(2), mine: true });
    expect(saidNo(await peer!.post(`/tasks/${id}/snooze`, { until: dayFromToday(3) }))).toBe('422 snooze_past_due');
    expect(saidNo(await peer!.post(`/tasks/${id}/snooze`, { until: dayFromToday(-1) }))).toBe('422 due_in_the_past');
    expect((await colleague!.post(`/tasks/${id}/snooze`, { until: dayFromToday(1) })).status).toBe(404);
    const later = await newTask({ dueOn: dayFromToday(30), mine: true });
    await done(peer!, `/tasks/${id}/snooze`, { until: dayFromToday(2) });
    const order = (await listed(peer!, 'mine')).map((task) => task.id);
    expect(order.indexOf(id)).toBeGreaterThan(order.indexOf(later));
    await done(supervisor!, `/tasks/${id}/snooze`, { until: dayFromToday(9) });
    await clock('wake');
    expect(await read(id)).toMatchObject({ state: 'claimed', snoozedUntil: dayFromToday(9) });
    await admin.query('update parasol.task set snoozed_until = current_date where id = $1', [id]);
    await clock('wake');
    expect(await read(id)).not.toHaveProperty('snoozedUntil');
  });

  it('a task waits until a day, or for its referral to move, and is its holder’s again', async () => {
    const id = await newTask({ mine: true });
    expect(saidNo(await peer!.post(`/tasks/${id}/waiting`, { event: 'moves' }))).toBe('422 no_referral');
    await done(peer!, `/tasks/${id}/waiting`, { until: dayFromToday(1) });
    await clock('wake');
    expect(await read(id)).toMatchObject({ state: 'waiting', waitsUntil: dayFromToday(1) });
    await admin.query('update parasol.task set waits_until = current_date where id = $1', [id]);
    await clock('wake');
    expect(await read(id)).toMatchObject({ state: 'assigned', workerId: peer!.workerId, version: 3 });

    const file = await anActiveFile(caseWorker!, house.team);
    await onCareTeam(supervisor!, file, peer!.workerId);
    const referral = await aDraft(caseWorker!, file, clinic.id);
    const draft = (await caseWorker!.get(`/referrals/${referral}`)).body;
    await done(supervisor!, `/referrals/${referral}/assignment`, { workerId: peer!.workerId }, draft.version);
    await installation.idle();
    const carry = (await listed(peer!, 'mine')).find(({ referralId }) => referralId === referral)!;
    await done(peer!, `/tasks/${carry.id}/waiting`, { event: 'answered' });
    await installation.idle();
    expect((await read(carry.id)).state).toBe('waiting');
    await admin.query(`update parasol.referral_packet set state = 'waitlisted' where id = $1`, [referral]);
    const answered = () => unitOfWork.asSystem('job', house.organisation.id, () => new TaskJobs(unitOfWork).referralAnswered({ outboxId: crypto.randomUUID(), organisationId: house.organisation.id, subjectId: referral }));
    await answered();
    expect(await read(carry.id)).toMatchObject({ state: 'assigned' });
    // What has happened already is not waited for.
    await done(peer!, `/tasks/${carry.id}/waiting`, { event: 'answered' });
    await installation.idle();
    expect((await read(carry.id)).state).toBe('assigned');
  });

  it('a task opens with an event of its referral: "call back" when the appointment is set', async () => {
    const file = await anActiveFile(caseWorker!, house.team);
    const { id: referralId } = await anOffer(caseWorker!, file, clinic.id);
    expect((await peer!.post('/tasks', { title: 'call_back', teamId: house.team, opensWith: { referralId, event: 'appointment_set' } })).status).toBe(404);
    const id = await newTask({ opensWith: { referralId, event: 'appointment_set' } }, caseWorker);
    await installation.idle();
    expect(await read(id)).toMatchObject({ state: 'waiting', caseFileId: file, waitsFor: 'appointment_set' });
    expect((await listed(caseWorker!, 'queue')).map((task) => task.id)).not.toContain(id);
    await done(reader!, `/packets/${referralId}/acceptance`);
    await installation.idle();
    expect((await read(id)).state).toBe('waiting');
    const { version } = (await reader!.expect(200, 'GET', `/packets/${referralId}`)).body;
    await done(reader!, `/packets/${referralId}/appointment`, { on: dayFromToday(4) }, version);
    await installation.idle();
    expect((await listed(caseWorker!, 'queue')).find((task) => task.id === id)).toMatchObject({ state: 'open', fits: ['file'] });
    // Written down too late, it is open at once; where the event cannot come any more, somebody must look.
    const late = await newTask({ opensWith: { referralId, event: 'appointment_set' } }, caseWorker);
    const refused = await anOffer(caseWorker!, file, clinic.id);
    const stuck = await newTask({ opensWith: { referralId: refused.id, event: 'appointment_set' } }, caseWorker);
    await done(reader!, `/packets/${refused.id}/declination`, { reason: 'no_capacity' });
    await installation.idle();
    expect([await read(late), await read(stuck)].map(({ state }) => state)).toEqual(['open', 'open']);
  });

  it('a task that repeats is followed by the next one, made once also when told twice, until its day or until it is enough', async () => {
    const id = await newTask({ dueOn: dayFromToday(3), mine: true, repeat: { everyDays: 7, until: dayFromToday(20) } });
    await done(peer!, `/tasks/${id}/completion`);
    await installation.idle();
    const told = () => unitOfWork.asSystem('job', house.organisation.id, () => new TaskJobs(unitOfWork).repeats({ outboxId: crypto.randomUUID(), organisationId: house.organisation.id, subjectId: id }));
    await told();
    const after = async (cause: string) => (await admin.query<Task>('select id, state, worker_id, due_on::text as due from parasol.task where cause_id = $1', [cause])).rows;
    const [second, ...more] = await after(id);
    expect([second, more.length]).toEqual([expect.objectContaining({ state: 'assigned', worker_id: peer!.workerId, due: dayFromToday(10) }), 0]);
    await done(peer!, `/tasks/${second!.id}/completion`);
    await told();
    await installation.idle();
    const [third] = await after(second!.id);
    expect(third).toMatchObject({ due: dayFromToday(17) });
    await done(peer!, `/tasks/${third!.id}/completion`);
    await installation.idle();
    expect(await after(third!.id)).toEqual([]);

    const weekly = await newTask({ mine: true, repeat: { everyDays: 7 } });
    await peer!.expect(200, 'DELETE', `/tasks/${weekly}/repetition`);
    expect(saidNo(await peer!.send('DELETE', `/tasks/${weekly}/repetition`))).toBe('409 wrong_state');
    await done(peer!, `/tasks/${weekly}/completion`);
    const cancelled = await newTask({ mine: true, repeat: { everyDays: 1 } });
    await done(peer!, `/tasks/${cancelled}/cancellation`);
    await installation.idle();
    expect([await after(weekly), await after(cancelled)]).toEqual([[], []]);
  });

  it('a follow-up knows the area where it was asked for', async () => {
    const area = await anArea(house.organisation);
    const session = await anOutreachSession(peer!, { team: house.team, area });
    const contact = await aContact(peer!, session, { kind: 'regular', regularId: await aRegular(peer!, house.team), wantsFollowUp: true } as never);
    await installation.idle();
    expect((await listed(colleague!, 'queue')).find(({ contactId }) => contactId === contact.id)).toMatchObject({ areaId: area });
  });

  it('supervisors say of themselves who is on duty, for hours that end by themselves', async () => {
    const second = await house.worker('supervisor');
    const onDuty = async (worker: SignedInWorker): Promise<string[]> => (await worker.expect(200, 'GET', '/duties')).body.items.map(({ workerId }: { workerId: string }) => workerId);
    expect(await onDuty(peer!)).toEqual([]);
    const { id } = await done(supervisor!, '/duties', { teamId: house.team, hours: 8 });
    const again = await done(second, '/duties', { teamId: house.team, hours: 2 });
    expect(await onDuty(peer!)).toEqual([second.workerId, supervisor!.workerId]);
    expect((await done(supervisor!, '/duties', { teamId: house.team, hours: 12 })).id).toBe(id);
    expect((await peer!.post('/duties', { teamId: house.team, hours: 2 })).status).toBe(403);
    expect((await second.post('/duties', { teamId: crypto.randomUUID(), hours: 2 })).status).toBe(403);
    expect((await second.send('DELETE', `/duties/${id}`)).status).toBe(403);
    await supervisor!.expect(204, 'DELETE', `/duties/${id}`);
    expect(await onDuty(peer!)).toEqual([second.workerId]);
    await admin.query(`update parasol.duty set until = now() - interval '1 second' where id = $1`, [again.id]);
    expect(await onDuty(peer!)).toEqual([]);
  });
});
