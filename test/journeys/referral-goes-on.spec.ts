import { ReferralsJobsModule } from '@parasol/referrals';
import { TaskQueuesJobsModule } from '@parasol/task-queues';
import { Clock } from '@test/builders/clock';
import {
  aConsent, aDraft, aHouse, alongWith, anActiveFile, anOffer, aPartner, dayFromToday, done, onCareTeam, saidNo, serve, theirWord, type House, type Partner, type Served,
} from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { Client } from 'pg';
import { ReferralJobs } from '../../libs/referrals/referral.jobs';
import { TaskJobs } from '../../libs/task-queues/task.jobs';

/** What happens to a referral beside its straight way: it goes on elsewhere, somebody goes along, nobody answers, and the person says how it was. */
describe('a referral goes on', () => {
  let installation: Served;
  let clock: Clock;
  let outside: Client;
  let house: House;
  let clinic: Partner;
  let other: Partner;
  let lawyers: Partner;
  let [supervisor, caseWorker, peer, stranger, reader]: SignedInWorker[] = [];
  let fileId: string;

  beforeAll(async () => {
    installation = await serve();
    outside = new Client({ connectionString: installation.database.adminUrl });
    await outside.connect();
    clock = await Clock.of(installation, [ReferralsJobsModule, TaskQueuesJobsModule]);
    house = await aHouse(installation.world);
    [clinic, other] = [await aPartner(installation.world), await aPartner(installation.world, { families: ['health', 'housing'] })];
    lawyers = await aPartner(installation.world, { families: ['work'], cardOnly: ['rights_advice', 'health'] });
    [supervisor, caseWorker, peer, stranger] = [await house.worker('supervisor'), await house.worker('case_worker'), await house.worker('outreach_worker'), await house.worker('outreach_worker')];
    reader = await clinic.worker();
    fileId = await anActiveFile(caseWorker, house.team);
    await onCareTeam(supervisor, fileId, peer.workerId);
  });
  afterAll(async () => {
    await clock?.close();
    await outside?.end();
    await installation?.close();
  });

  const redirect = (id: string, body: object, by = caseWorker!) => by.post(`/referrals/${id}/redirection`, body);
  const read = async (id: string, by = caseWorker!) => (await by.expect(200, 'GET', `/referrals/${id}`)).body;
  const statesOf = async (id: string): Promise<string[]> => (await read(id)).steps.map(({ state }: { state: string }) => state);
  const tasksOf = async (id: string, title: string) =>
    (await outside.query<{ state: string; worker: string | null; due: string; escalated: boolean; id: string }>(
      'select id, state, worker_id as worker, due_on::text as due, escalated from parasol.task where referral_id = $1 and title = $2 order by created_at', [id, title],
    )).rows;
  const rowsOfReferrals = async () => (await outside.query('select count(*)::int as n, sum(version)::int as versions from parasol.referral_packet')).rows;
  const counted = async (...ids: string[]) =>
    (await outside.query<{ event: string; n: number }>('select event, count(*)::int as n from reports.fact_referral where referral_id = any($1) group by 1 order by 1', [ids])).rows.map(({ event, n }) => `${event} ${n}`);
  const agree = (id: string, version: number, body: object, by = caseWorker!) => by.send('PUT', `/referrals/${id}/accompaniment`, body, { headers: { 'if-match': `"${version}"` } });

  it('from a partner that declines to another one, under a consent of its own; each offer counts once, and one loop closes', async () => {
    const first = await anOffer(caseWorker!, fileId, clinic.id);
    await done(reader!, `/packets/${first.id}/declination`, { reason: 'no_capacity' });
    await installation.idle();
    expect((await tasksOf(first.id, 'find_another_service')).map(({ state }) => state)).toEqual(['open']);
    const { status, body } = await redirect(first.id, { recipientOrganisationId: other.id });
    expect([status, body]).toEqual([201, { id: expect.any(String), state: 'draft', version: 1, follows: { id: first.id, state: 'redirected', version: 5 } }]);
    expect(await read(first.id)).toMatchObject({ state: 'redirected', followedById: body.id });
    expect(await read(body.id)).toMatchObject({ state: 'draft', followsId: first.id, serviceFamily: 'health', warm: false });
    expect((await read(body.id)).consentId).toBeUndefined();
    // Who carries the second and does not see the first is not told that there was one.
    await done(supervisor!, `/referrals/${body.id}/assignment`, { workerId: peer!.workerId }, 1);
    expect(saidNo(await peer!.get(`/referrals/${first.id}`))).toBe('404 not_found');
    expect(await read(body.id, peer)).not.toHaveProperty('followsId');
    // The consent to the first partner is none to the second.
    expect(saidNo(await caseWorker!.post(`/referrals/${body.id}/readiness`, { consentId: first.consentId }))).toBe('422 consent_needed');
    await installation.idle();
    expect((await tasksOf(first.id, 'find_another_service')).map(({ state }) => state)).toEqual(['cancelled']);
    await done(caseWorker!, `/referrals/${body.id}/readiness`, { consentId: await aConsent(caseWorker!, fileId, other.id) });
    await done(caseWorker!, `/referrals/${body.id}/offer`);
    const there = await other.worker();
    await done(there, `/packets/${body.id}/acceptance`, { appointmentOn: dayFromToday(0) });
    await done(there, `/packets/${body.id}/attendance`, { attended: true });
    await done(there, `/packets/${body.id}/service-outcome`, { received: true });
    await done(caseWorker!, `/referrals/${body.id}/confirmation`, theirWord());
    await done(caseWorker!, `/referrals/${body.id}/closing`);
    await installation.idle();
    expect(await counted(first.id, body.id)).toEqual(['accepted 1', 'closed 1', 'offered 2']);
    expect(await counted(first.id)).toEqual(['offered 1']);
    expect(await statesOf(first.id)).toEqual(['draft', 'ready', 'offered', 'declined', 'redirected']);
    expect(await statesOf(body.id)).toEqual(['draft', 'ready', 'offered', 'appointment_set', 'attended', 'service_received', 'confirmed_with_person', 'closed_loop']);
  });

  it('away from a partner that has it, who is told no more than by a withdrawal', async () => {
    const { id } = await anOffer(caseWorker!, fileId, clinic.id);
    await installation.idle();
    expect((await tasksOf(id, 'answer_referral')).map(({ state }) => state)).toEqual(['open']);
    await done(reader!, `/packets/${id}/waitlisting`);
    await done(caseWorker!, `/referrals/${id}/redirection`, { recipientOrganisationId: other.id, serviceFamily: 'housing', warm: true });
    expect(saidNo(await reader!.get(`/packets/${id}`))).toBe('404 not_found');
    expect(saidNo(await reader!.post(`/packets/${id}/acceptance`))).toBe('404 not_found');
    expect((await reader!.get('/packets?limit=100')).body.items.map((item: { id: string }) => item.id)).not.toContain(id);
    await installation.idle();
    expect((await tasksOf(id, 'answer_referral')).map(({ state }) => state)).toEqual(['done']);
    expect(saidNo(await redirect(id, { recipientOrganisationId: other.id }))).toBe('409 wrong_state');
  });

  it('nowhere that would tell too much, that is not offered, excluded, unknown or the same; and nothing is written', async () => {
    const { id } = await anOffer(caseWorker!, fileId, clinic.id);
    const excluded = await aPartner(installation.world);
    await done(caseWorker!, `/case-files/${fileId}/conflict-blocks`, { partnerOrganisationId: excluded.id });
    const before = await rowsOfReferrals();
    const refused = await redirect(id, { recipientOrganisationId: lawyers.id, serviceFamily: 'rights_advice' });
    expect([refused.status, refused.body]).toEqual([422, expect.objectContaining({ type: 'urn:parasol:problem:card_only', card: `/partners/${lawyers.id}/card` })]);
    expect(saidNo(await redirect(id, { recipientOrganisationId: lawyers.id }))).toBe('422 card_only');
    expect(saidNo(await redirect(id, { recipientOrganisationId: other.id, serviceFamily: 'money' }))).toBe('422 not_offered');
    expect(saidNo(await redirect(id, { recipientOrganisationId: excluded.id }))).toBe('422 partner_excluded');
    expect(saidNo(await redirect(id, { recipientOrganisationId: house.organisation.id }))).toBe('422 unknown_reference');
    expect(saidNo(await redirect(id, { recipientOrganisationId: clinic.id.toUpperCase() }))).toBe('422 same_partner');
    // Whose step it is not.
    expect(saidNo(await redirect(id, { recipientOrganisationId: other.id }, supervisor))).toBe('403 forbidden');
    expect(saidNo(await redirect(id, { recipientOrganisationId: other.id }, stranger))).toBe('404 not_found');
    expect(await rowsOfReferrals()).toEqual(before);
    expect((await read(id)).state).toBe('offered');
  });

  it('once only, of two who try at the same moment', async () => {
    const { id } = await anOffer(caseWorker!, fileId, clinic.id);
    const both = await Promise.all([redirect(id, { recipientOrganisationId: other.id }), redirect(id, { recipientOrganisationId: other.id, serviceFamily: 'housing' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('ends on the person’s word, with who asked and when; and what they want now follows it, and takes nothing back', async () => {
    const { id } = await anOffer(caseWorker!, fileId, clinic.id);
    await done(reader!, `/packets/${id}/acceptance`, { appointmentOn: dayFromToday(0) });
    await done(reader!, `/packets/${id}/attendance`, { attended: true });
    await done(reader!, `/packets/${id}/service-outcome`, { received: true });
    const confirm = (body?: object) => caseWorker!.post(`/referrals/${id}/confirmation`, body);
    // Nobody's own guess.
    expect((await confirm()).status).toBe(400);
    expect((await confirm({ helped: 'helped' })).status).toBe(400);
    expect((await confirm(theirWord({ askedOn: dayFromToday(1) }))).body.errors).toEqual([{ pointer: '/body/askedOn', code: 'in_future' }]);
    expect((await confirm(theirWord({ askedOn: dayFromToday(-1) }))).body.errors).toEqual([{ pointer: '/body/askedOn', code: 'in_past' }]);
    expect(saidNo(await confirm(theirWord({ askedBy: stranger!.workerId })))).toBe('422 not_on_care_team');
    expect((await confirm(theirWord({ helped: 'cured' }))).status).toBe(400);
    expect((await read(id)).state).toBe('service_received');
    expect((await confirm(theirWord({ helped: 'partly', wouldGoAgain: 'no', wantsAnother: true, askedBy: peer!.workerId }))).body.state).toBe('confirmed_with_person');
    expect((await read(id)).word).toEqual({ helped: 'partly', wouldGoAgain: 'no', wantsAnother: true, askedOn: dayFromToday(0), askedBy: peer!.workerId });
    expect(saidNo(await confirm(theirWord()))).toBe('409 wrong_state');
    await done(caseWorker!, `/referrals/${id}/closing`);
    const next = await redirect(id, { recipientOrganisationId: other.id });
    expect(next.body).toMatchObject({ state: 'draft', follows: { id, state: 'closed_loop' } });
    expect(saidNo(await redirect(id, { recipientOrganisationId: other.id }))).toBe('409 wrong_state');
    expect(await read(id)).toMatchObject({ state: 'closed_loop', followedById: next.body.id });
    await installation.idle();
    expect(await counted(id)).toEqual(['accepted 1', 'closed 1', 'offered 1']);
    // The partner is told nothing of what was said.
    expect(Object.keys((await reader!.get(`/packets/${id}`)).body).sort()).toEqual(['answeredAt', 'appointmentOn', 'code', 'contents', 'id', 'offeredAt', 'sharedUntil', 'serviceFamily', 'state', 'respondBy', 'version'].sort());
  });

  it('with somebody whom the person agreed to; they have the task and see the way, until it is somebody else', async () => {
    const { id } = await anOffer(caseWorker!, fileId, clinic.id);
    const theirs = alongWith(peer!.workerId);
    expect(saidNo(await peer!.get(`/referrals/${id}`))).toBe('404 not_found');
    expect((await agree(id, 3, { ...theirs, agreed: false })).status).toBe(400);
    expect((await agree(id, 3, { ...theirs, meetingPoint: 'Harbour street 5' })).status).toBe(400);
    expect(saidNo(await agree(id, 3, alongWith(stranger!.workerId)))).toBe('422 not_on_care_team');
    expect((await agree(id, 3, alongWith(peer!.workerId, { on: dayFromToday(-1) }))).body.errors).toEqual([{ pointer: '/body/on', code: 'in_past' }]);
    expect((await agree(id, 3, alongWith(peer!.workerId, { on: dayFromToday(500) }))).body.errors).toEqual([{ pointer: '/body/on', code: 'too_late' }]);
    expect(saidNo(await agree(id, 2, theirs))).toBe('412 stale');
    expect(saidNo(await agree(id, 3, theirs, supervisor))).toBe('403 forbidden');
    expect((await agree(id, 3, theirs)).body).toEqual({ id, state: 'offered', version: 4 });
    const { agreed: _, ...told } = theirs;
    expect(await read(id, peer)).toMatchObject({ warm: true, accompaniment: { ...told, agreedAt: expect.any(String) } });
    await installation.idle();
    expect(await tasksOf(id, 'accompany')).toMatchObject([{ state: 'assigned', worker: peer!.workerId, due: dayFromToday(3) }]);
    // Another day, another companion: the first has it no more, and sees it no more.
    expect((await agree(id, 4, alongWith(caseWorker!.workerId, { on: dayFromToday(5), partOfDay: 'evening' }))).status).toBe(200);
    await installation.idle();
    expect((await tasksOf(id, 'accompany')).map(({ state, worker, due }) => [state, worker, due])).toEqual([
      ['cancelled', peer!.workerId, dayFromToday(3)], ['assigned', caseWorker!.workerId, dayFromToday(5)],
    ]);
    expect(saidNo(await peer!.get(`/referrals/${id}`))).toBe('404 not_found');
    const callOff = (version: number) => caseWorker!.send('DELETE', `/referrals/${id}/accompaniment`, undefined, { headers: { 'if-match': `"${version}"` } });
    expect(saidNo(await callOff(4))).toBe('412 stale');
    expect((await callOff(5)).body).toEqual({ id, state: 'offered', version: 6 });
    expect(saidNo(await callOff(6))).toBe('404 not_found');
    await installation.idle();
    expect((await tasksOf(id, 'accompany')).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect((await read(id)).accompaniment).toBeUndefined();
    // To the partner nothing changed.
    expect((await reader!.get(`/packets/${id}`)).body).toMatchObject({ state: 'offered', version: 3 });
  });

  it('with nobody who has left the file, nor to what can no longer be sent, nor once it is over', async () => {
    const file = await anActiveFile(caseWorker!, house.team);
    const place = await onCareTeam(supervisor!, file, peer!.workerId);
    const { id } = await anOffer(caseWorker!, file, clinic.id);
    await agree(id, 3, alongWith(peer!.workerId));
    await installation.idle();
    await done(supervisor!, `/case-files/${file}/care-team/${place}/ending`);
    await installation.idle();
    expect((await read(id)).accompaniment).toBeUndefined();
    expect(await tasksOf(id, 'accompany')).toMatchObject([{ state: 'open', worker: null }]);
    await done(caseWorker!, `/referrals/${id}/cancellation`);
    expect(saidNo(await agree(id, (await read(id)).version, alongWith(caseWorker!.workerId)))).toBe('409 wrong_state');
    const changing = await aPartner(installation.world);
    const draft = await aDraft(caseWorker!, file, changing.id);
    await outside.query('update parasol.partner_service set reveals = true where organisation_id = $1', [changing.id]);
    expect(saidNo(await agree(draft, 1, alongWith(caseWorker!.workerId)))).toBe('422 card_only');
    expect((await read(draft)).version).toBe(1);
  });

  it('unanswered to the supervisor, who is asked once for each silence; at the second it is passed up', async () => {
    const { id } = await anOffer(caseWorker!, fileId, clinic.id);
    const silence = async () => {
      await outside.query('update parasol.referral_packet set respond_by = current_date - 1 where id = $1', [id]);
      await clock.run(house.organisation.id, () => clock.get(ReferralJobs).giveUpWaiting());
      await clock.run(house.organisation.id, () => clock.get(ReferralJobs).giveUpWaiting());
      await installation.idle();
    };
    await silence();
    expect(await read(id)).toMatchObject({ state: 'no_response', silences: 1 });
    expect(await tasksOf(id, 'review_unanswered_referral')).toMatchObject([{ state: 'open', worker: null, escalated: false }]);
    // It is the supervisor's own: nobody takes it out of the queue.
    const [review] = await tasksOf(id, 'review_unanswered_referral');
    expect((await peer!.get('/tasks?view=queue&limit=100')).body.items.map((task: { id: string }) => task.id)).not.toContain(review?.id);
    expect(saidNo(await caseWorker!.post(`/tasks/${review?.id}/claim`))).toBe('403 forbidden');
    await done(caseWorker!, `/referrals/${id}/offer`);
    await installation.idle();
    expect((await tasksOf(id, 'review_unanswered_referral')).map(({ state }) => state)).toEqual(['done']);
    await silence();
    expect(await read(id)).toMatchObject({ state: 'no_response', silences: 2 });
    expect((await tasksOf(id, 'review_unanswered_referral')).map(({ state, escalated }) => [state, escalated])).toEqual([['done', false], ['open', true]]);
    // Told twice, it is one task.
    const { rows } = await outside.query<{ id: string; organisation_id: string }>(`select id, organisation_id from jobs.outbox where kind = 'referral.unanswered' and subject_id = $1`, [id]);
    for (const job of rows) await clock.run(house.organisation.id, () => clock.get(TaskJobs).referralUnanswered({ outboxId: job.id, organisationId: job.organisation_id, subjectId: id }), 'job');
    expect(await tasksOf(id, 'review_unanswered_referral')).toHaveLength(2);
    expect(await counted(id)).toEqual(['offered 1']);
    // And on to somebody who answers.
    expect((await redirect(id, { recipientOrganisationId: other.id })).body.follows.state).toBe('redirected');
  });

  it('and leaves nothing of its course behind in a file that is erased', async () => {
    const file = await anActiveFile(caseWorker!, house.team);
    const { id } = await anOffer(caseWorker!, file, clinic.id);
    await agree(id, 3, alongWith(caseWorker!.workerId));
    await done(reader!, `/packets/${id}/acceptance`, { appointmentOn: dayFromToday(0) });
    await done(reader!, `/packets/${id}/attendance`, { attended: true });
    await done(reader!, `/packets/${id}/service-outcome`, { received: true });
    await done(caseWorker!, `/referrals/${id}/confirmation`, theirWord());
    const erasure = await done(caseWorker!, `/case-files/${file}/erasures`, { reason: 'person_asked' });
    await done(supervisor!, `/case-files/${file}/erasures/${erasure.id}/confirmation`);
    await installation.idle();
    expect((await outside.query('select companion_id, accompany_on, meeting_point from parasol.referral where id = $1', [id])).rows).toEqual([{ companion_id: null, accompany_on: null, meeting_point: null }]);
    expect((await outside.query('select 1 from parasol.referral_step where referral_id = $1', [id])).rows).toEqual([]);
    expect((await outside.query('select 1 from parasol.referral_word where id = $1', [id])).rows).toEqual([]);
  });

  it('makes no task for one that is over, however late its jobs come', async () => {
    const id = await aDraft(caseWorker!, fileId, clinic.id);
    await done(supervisor!, `/referrals/${id}/assignment`, { workerId: peer!.workerId }, (await read(id)).version);
    await done(caseWorker!, `/referrals/${id}/cancellation`);
    await installation.idle();
    await outside.query('delete from parasol.task where referral_id = $1', [id]);
    const job = { outboxId: crypto.randomUUID(), organisationId: house.organisation.id, subjectId: id };
    for (const kind of ['referralAssigned', 'referralAnswered', 'referralUnanswered', 'accompanied', 'referralUncarried'] as const) {
      await clock.run(house.organisation.id, () => clock.get(TaskJobs)[kind](job), 'job');
    }
    expect((await outside.query('select title, state from parasol.task where referral_id = $1', [id])).rows).toEqual([]);
  });
});
