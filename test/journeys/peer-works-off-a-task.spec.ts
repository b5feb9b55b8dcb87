import { Connections, UnitOfWork } from '@parasol/database';
import { Client as Pg } from 'pg';
import { anOutreachSession, aContact, aRegular } from '@test/builders/contacts';
import { done, aHouse, type House } from '@test/builders/referrals';
import { anArea, anOrganisation, signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import { TaskClock } from '../../libs/task-queues/task-clock.jobs';

describe('a peer works off a task', () => {
  let installation: Installation;
  let house: House;
  let peer: SignedInWorker;
  let colleague: SignedInWorker;
  let supervisor: SignedInWorker;
  let session: string;
  let admin: Pg;

  beforeAll(async () => {
    installation = await createInstallation();
    house = await aHouse(installation.world);
    [peer, colleague, supervisor] = [await house.worker('outreach_worker'), await house.worker('outreach_worker'), await house.worker('supervisor')];
    session = await anOutreachSession(peer, { team: house.team, area: await anArea(house.organisation) });
    admin = new Pg({ connectionString: installation.database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await installation.close();
  });

  const newTask = async (worker = peer): Promise<string> => (await done(worker, '/tasks', { title: 'call_back', teamId: house.team })).id;
  const stateOf = async (id: string, worker = supervisor): Promise<string> => (await worker.expect(200, 'GET', `/tasks/${id}`)).body.state;

  it('that follows from a contact, with a neutral title, once', async () => {
    const regularId = await aRegular(peer, house.team);
    const contact = await aContact(peer, session, { kind: 'regular', regularId, wantsFollowUp: true } as never);
    await installation.idle();
    const { body } = await colleague.expect(200, 'GET', '/tasks?view=queue');
    const task = body.items.find((each: { contactId?: string }) => each.contactId === contact.id);
    expect(task).toMatchObject({ title: 'follow_up', state: 'open', overdue: false });
    expect(Object.keys(task).sort()).toEqual(['areaId', 'contactId', 'createdAt', 'dueOn', 'dueSoon', 'escalated', 'id', 'overdue', 'state', 'teamId', 'title', 'version']);
    await done(colleague, `/tasks/${task.id}/claim`);
    await done(colleague, `/tasks/${task.id}/start`);
    await done(colleague, `/tasks/${task.id}/completion`);
    expect(await stateOf(task.id)).toBe('done');
  });

  it('of twenty who claim it at once, one gets it', async () => {
    const id = await newTask();
    const workers = [peer, colleague, await house.worker('case_worker')];
    const answers = await Promise.all(Array.from({ length: 21 }, (_, n) => (workers[n % 3] as SignedInWorker).post(`/tasks/${id}/claim`)));
    const winners = answers.filter(({ status }) => status === 200);
    expect(winners).toHaveLength(1);
    // To the others it is not there any more; to its new holder it is claimed.
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, ...answers.map(({ status }) => status).filter((status) => status === 404 || status === 409)]));
    const { rows } = await admin.query('select version from parasol.task where id = $1', [id]);
    expect(rows).toEqual([{ version: 2 }]);
  });

  it('and hands it back; the supervisor gives it to somebody who can take it on, and to nobody else', async () => {
    const id = await newTask();
    await done(peer, `/tasks/${id}/claim`);
    expect((await colleague.post(`/tasks/${id}/start`)).status).toBe(404);
    await done(peer, `/tasks/${id}/release`);
    expect(await stateOf(id, colleague)).toBe('open');
    expect((await peer.post(`/tasks/${id}/assignment`, { workerId: colleague.workerId })).status).toBe(403);
    const coordinator = await house.worker('coordinator');
    const elsewhere = await signedInWorker({ organisation: await anOrganisation(installation.world), role: 'outreach_worker' });
    for (const unsuitable of [coordinator.workerId, elsewhere.workerId, crypto.randomUUID()]) {
      const { status, body } = await supervisor.post(`/tasks/${id}/assignment`, { workerId: unsuitable });
      expect([status, body.type]).toEqual([422, 'urn:parasol:problem:assignee_unsuitable']);
    }
    await done(supervisor, `/tasks/${id}/assignment`, { workerId: colleague.workerId });
    const mine = await colleague.expect(200, 'GET', '/tasks?view=mine');
    expect(mine.body.items.map((task: { id: string }) => task.id)).toContain(id);
    expect((await peer.get(`/tasks/${id}`)).status).toBe(404);
  });

  it('never leaves done, and takes no step out of order', async () => {
    const id = await newTask();
    expect((await supervisor.post(`/tasks/${id}/completion`)).status).toBe(409);
    await done(peer, `/tasks/${id}/claim`);
    await done(peer, `/tasks/${id}/waiting`);
    expect((await peer.post(`/tasks/${id}/waiting`)).status).toBe(409);
    await done(peer, `/tasks/${id}/completion`);
    for (const step of ['claim', 'start', 'waiting', 'release', 'completion', 'cancellation']) expect([step, (await peer.post(`/tasks/${id}/${step}`)).status]).toEqual([step, 409]);
  });

  it('has a due day that is edited by version, and never lies in the past', async () => {
    const id = await newTask();
    await done(peer, `/tasks/${id}/claim`);
    const put = (dueOn: string, version?: number) => peer.send('PUT', `/tasks/${id}/due-day`, { dueOn }, version ? { headers: { 'if-match': `"${version}"` } } : {});
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    expect((await put(inDays(3))).status).toBe(428);
    expect((await put(inDays(3), 1)).status).toBe(412);
    expect((await put(inDays(-1), 2)).status).toBe(422);
    expect((await put(inDays(3), 2)).body).toMatchObject({ version: 3 });
  });

  it('is marked when it falls due, escalated when nobody looks, and returns when a claim sleeps', async () => {
    const [soon, late, lost, sleeping] = [await newTask(), await newTask(), await newTask(), await newTask()];
    await done(peer, `/tasks/${sleeping}/claim`);
    await admin.query(`update parasol.task set due_on = current_date where id = $1`, [soon]);
    await admin.query(`update parasol.task set due_on = current_date - 1 where id = $1`, [late]);
    await admin.query(`update parasol.task set due_on = current_date - 5 where id = $1`, [lost]);
    await admin.query(`update parasol.task set changed_at = now() - interval '25 hours' where id = $1`, [sleeping]);
    const connections = new Connections({ system: installation.database.urls.system });
    const unitOfWork = new UnitOfWork(connections);
    const clock = new TaskClock(unitOfWork);
    for (let twice = 0; twice < 2; twice++) {
      await unitOfWork.asSystem('recurring', house.organisation.id, async () => {
        await clock.markDue();
        await clock.returnClaims();
      });
    }
    await connections.close();
    const { rows } = await admin.query<{ id: string; flags: string; version: number }>(
      `select id, concat_ws(' ', state, case when due_soon then 'soon' end, case when overdue then 'overdue' end, case when escalated then 'escalated' end) as flags, version
       from parasol.task where id = any($1)`,
      [[soon, late, lost, sleeping]],
    );
    const flags = Object.fromEntries(rows.map((row) => [row.id, row.flags]));
    expect([flags[soon], flags[late], flags[lost], flags[sleeping]]).toEqual(['open soon', 'open overdue', 'open overdue escalated', 'open']);
    expect(rows.every(({ version }) => version <= 4)).toBe(true);
  });
});
