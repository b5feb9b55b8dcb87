import { stepsOf, STEPS, undoOf, type TaskStep } from '../../apps/web/src/areas/tasks/steps';
import { HELD, mayStep, TASK_STATES, TASK_STEPS } from '../../libs/task-queues/task-states';
import { aDraft, aHouse, alongWith, anActiveFile, aPartner, aQuestionFor, dayFromToday, done, onCareTeam, type House, type Partner } from '../builders/referrals';
import { aTeam, signedInWorker, type SignedInWorker } from '../builders/staff';
import type { Look } from './support/browser';
import { faultsInBothLights } from './support/lights';
import { inTurn } from './support/looks';
import { settled, show, withoutNews } from './support/settled';
import { bringSession } from './support/sign-in';
import { textsOf } from './support/texts';
import { useStack } from './support/use-stack';

type Text = ReturnType<typeof textsOf>;

describe('a supervisor gives out work', () => {
  const { stack, browser } = useStack();
  let house: House;
  let clinic: Partner;
  let supervisor: SignedInWorker;
  let caseWorker: SignedInWorker;
  let peer: SignedInWorker;
  let outsider: SignedInWorker;
  /** Of another team, but on the file. */
  let fromElsewhere: SignedInWorker;
  let fileId: string;

  beforeAll(async () => {
    house = await aHouse(stack.world);
    clinic = await aPartner(stack.world);
    [supervisor, caseWorker, peer, outsider] = [await house.worker('supervisor'), await house.worker('case_worker'), await house.worker('outreach_worker'), await house.worker('outreach_worker')];
    fileId = await anActiveFile(caseWorker, house.team);
    await onCareTeam(supervisor, fileId, peer.workerId);
    fromElsewhere = await signedInWorker({ organisation: house.organisation, role: 'case_worker', team: await aTeam(house.organisation) });
    await onCareTeam(supervisor, fileId, fromElsewhere.workerId);
  });

  const pageOf = async (worker: SignedInWorker, look: Look) => {
    const page = await browser.newPage(look);
    await bringSession(page, worker);
    return page;
  };

  const LOOKS: readonly [Look, Look] = [{ device: 'phone', language: 'en' }, { device: 'desk', language: 'ar' }];

  it('is offered, as everybody is, only steps that a task can take, and only to be taken back what ends as it was', () => {
    for (const state of TASK_STATES.filter((one) => one === 'open' || HELD.includes(one))) {
      for (const [holds, supervises, frees] of [[true, false, true], [true, false, false], [false, true, true], [false, false, true]] as const) {
        const standing = { holds: holds && state !== 'open', supervises, frees };
        const offered = stepsOf(state, standing);
        expect(offered.filter((step) => !mayStep(step, state))).toEqual([]);
        // What the service says beside the states: whoever hands out takes nothing; the holder alone begins and waits.
        expect(offered.includes('claim')).toBe(state === 'open' && !supervises);
        if (!standing.holds) expect(offered.filter((step) => step === 'start' || step === 'wait')).toEqual([]);
        if (!frees) expect(offered).not.toContain('release');
        for (const step of offered) {
          const back: TaskStep | undefined = undoOf(state, step, standing);
          if (back === undefined) continue;
          expect([STEPS[step].to, STEPS[back].to]).toEqual([TASK_STEPS[step].to, state]);
          expect(supervises).toBe(false);
        }
      }
    }
    expect([undoOf('open', 'claim', { holds: false, supervises: false, frees: true }), undoOf('in_progress', 'wait', { holds: true, supervises: false, frees: true })]).toEqual(['release', 'start']);
  });

  it('and whoever is to go along sees that among their tasks, with day and place, and says there that it is done', async () => {
    const [referrals, codes] = [textsOf('en', 'referrals'), textsOf('en', 'codes')];
    const id = await aDraft(caseWorker, fileId, clinic.id);
    await caseWorker.expect(200, 'PUT', `/referrals/${id}/accompaniment`, alongWith(peer.workerId), { headers: { 'if-match': '"1"' } });
    await stack.idle();
    const page = await pageOf(peer, { device: 'phone', language: 'en' });
    await show(page, '/app/tasks');
    await page.getByRole('button', { name: codes('taskTitle.accompany') }).tap();
    await page.getByRole('dialog').getByRole('link', { name: textsOf('en', 'tasks')('to_referral') }).tap();
    await page.getByText(referrals('along.you'), { exact: true }).waitFor();
    await page.getByText(codes('meetingPoint.as_agreed')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.getByRole('list', { name: referrals('along.task') }).getByRole('button').tap();
    await page.getByRole('dialog').getByRole('button', { name: codes('taskStep.complete'), exact: true }).tap();
    await page.getByText(textsOf('en', 'tasks')('said.complete')).waitFor();
    expect((await peer.get('/tasks?view=mine')).body.items.map(({ title }: { title: string }) => title)).not.toContain('accompany');
    await page.context().close();
  });

  it.each(inTurn(0, LOOKS))('a referral, from the board ($device, $language), and the task is there', async (look) => {
    const [board, giving, codes] = [textsOf(look.language!, 'board'), textsOf(look.language!, 'giving'), textsOf(look.language!, 'codes')];
    const id = await aDraft(caseWorker, fileId, clinic.id);
    const page = await pageOf(supervisor, look);
    await show(page, '/app/');
    expect(new URL(page.url()).pathname).toBe('/app/board');
    expect(await faultsInBothLights(page)).toEqual([]);
    const give = codes('taskStep.assign');
    await page.getByRole('button', { name: `${give}: ${codes('serviceFamily.health')}` }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(board('reason.nobody')).waitFor();
    await dialog.getByText(peer.displayName, { exact: true }).waitFor();
    await dialog.getByText(fromElsewhere.displayName, { exact: true }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    // Of the same team, but not on the file.
    expect(await dialog.getByText(outsider.displayName).count()).toBe(0);
    await dialog.getByRole('button', { name: `${give}: ${peer.displayName}` }).click();
    await page.getByText(giving('given', { name: peer.displayName })).waitFor();
    expect((await supervisor.get(`/referrals/${id}`)).body.assignedTo).toBe(peer.workerId);
    await stack.idle();
    const tasks = (await peer.get('/tasks')).body.items as { title: string; referralId?: string }[];
    expect(tasks.filter(({ referralId }) => referralId === id).map(({ title }) => title)).toEqual(['carry_referral']);
    await page.context().close();
  });

  it.each(inTurn(1, LOOKS))('a place on a file and then a referral of it, seeing why who is proposed, and who is not ($device, $language)', async (look) => {
    const [files, giving, referrals, codes] = (['files', 'giving', 'referrals', 'codes'] as const).map((area) => textsOf(look.language!, area)) as [Text, Text, Text, Text];
    const speaker = await house.worker('outreach_worker');
    const { version } = (await house.organisation.administrator.expect(200, 'GET', `/workers/${speaker.workerId}`)).body;
    await house.organisation.administrator.expect(200, 'PUT', `/workers/${speaker.workerId}/skills`, { skills: ['health'], languages: ['ro'] }, { headers: { 'if-match': `"${version}"` } });
    const file = await anActiveFile(caseWorker, house.team);
    await done(caseWorker, `/case-files/${file}/consents`, { ...aQuestionFor(clinic.id), script: { version: 1, language: 'ro' } });
    await done(caseWorker, `/case-files/${file}/sections/needs/entries`, { need: 'doctor', rank: 1, state: 'wanted' });
    await done(caseWorker, `/case-files/${file}/conflict-blocks`, { workerId: peer.workerId });
    const page = await pageOf(supervisor, look);
    await show(page, `/app/files/${file}`);
    await page.getByRole(look.device === 'desk' ? 'tab' : 'button', { name: files('part.care_team'), exact: true }).click();
    await page.getByRole('button', { name: files('care.assign'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    const first = dialog.getByRole('list', { name: giving('to_whom') }).getByRole('listitem').first();
    await first.getByText(speaker.displayName, { exact: true }).waitFor();
    for (const reason of ['speaks_the_language', 'has_the_skill']) await first.getByText(codes(`candidateReason.${reason}`)).waitFor();
    await dialog.getByRole('listitem').filter({ hasText: peer.displayName }).getByText(codes('leftOutReason.excluded')).waitFor();
    expect(await dialog.getByRole('button', { name: `${files('care.assign_one')}: ${peer.displayName}` }).count()).toBe(0);
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: `${files('care.assign_one')}: ${speaker.displayName}` }).click();
    await page.getByText(files('saved')).waitFor();
    expect(((await supervisor.get(`/case-files/${file}/care-team`)).body.items as { workerId: string }[]).map(({ workerId }) => workerId)).toContain(speaker.workerId);

    const id = await aDraft(caseWorker, file, clinic.id);
    await show(page, `/app/referrals/${id}`);
    await page.getByRole('button', { name: referrals('say_who_carries') }).click();
    await first.getByText(codes('candidateReason.on_the_care_team_already')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await dialog.getByRole('button', { name: `${codes('taskStep.assign')}: ${speaker.displayName}` }).click();
    await page.getByRole('button', { name: referrals('say_who_carries_now') }).waitFor();
    expect((await supervisor.get(`/referrals/${id}`)).body.assignedTo).toBe(speaker.workerId);
    await page.context().close();
  });

  it.each(inTurn(0, LOOKS))('and a peer takes a task on and finishes it ($device, $language)', async (look) => {
    const [tasks, codes] = [textsOf(look.language!, 'tasks'), textsOf(look.language!, 'codes')];
    const { id } = await done(caseWorker, '/tasks', { title: 'bring_supplies', teamId: house.team });
    const page = await pageOf(peer, look);
    await show(page, '/app/tasks');
    const [mine, queue] = [page.getByRole('tab').first(), page.getByRole('tab').last()];
    await queue.click();
    expect(await faultsInBothLights(page)).toEqual([]);
    const title = codes('taskTitle.bring_supplies');
    await page.getByRole('button', { name: `${codes('taskStep.claim')}: ${title}` }).click();
    await page.getByText(tasks('said.claim')).waitFor();
    await mine.click();
    await page.getByRole('button', { name: title }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: codes('taskStep.complete'), exact: true }).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await sheet.getByRole('button', { name: codes('taskStep.complete'), exact: true }).click();
    await page.getByText(tasks('said.complete')).waitFor();
    expect((await supervisor.get(`/tasks/${id}`)).body.state).toBe('done');
    await page.context().close();
  });

  it('tells kindly who was quicker, and takes a claim back with one tap', async () => {
    const tasks = textsOf('en', 'tasks');
    const codes = textsOf('en', 'codes');
    const taken = await done(caseWorker, '/tasks', { title: 'call_back', teamId: house.team });
    const own = await done(caseWorker, '/tasks', { title: 'check_in', teamId: house.team });
    const page = await pageOf(peer, {});
    await withoutNews(page);
    await show(page, '/app/tasks');
    await page.getByRole('tab').last().click();
    await page.getByText(codes('taskTitle.call_back')).waitFor();
    await done(caseWorker, `/tasks/${taken.id}/claim`);
    await page.getByRole('button', { name: `${codes('taskStep.claim')}: ${codes('taskTitle.call_back')}` }).tap();
    await page.getByText(tasks('quicker')).waitFor();
    await settled(page);
    expect(await page.getByText(codes('taskTitle.call_back')).count()).toBe(0);
    await page.getByRole('button', { name: `${codes('taskStep.claim')}: ${codes('taskTitle.check_in')}` }).tap();
    await page.getByRole('button', { name: tasks('undo') }).tap();
    await page.getByText(tasks('said.release')).waitFor();
    expect((await caseWorker.get(`/tasks/${own.id}`)).body.state).toBe('open');
    await page.context().close();
  });

  it('sees why a task is back in the queue, puts one off for longer than its holder can, and is on duty', async () => {
    const [tasks, codes, board] = [textsOf('en', 'tasks'), textsOf('en', 'codes'), textsOf('en', 'board')];
    const { id } = await done(caseWorker, '/tasks', { title: 'accompany', teamId: house.team, skill: 'accompaniment', dueOn: dayFromToday(1) });
    await done(peer, `/tasks/${id}/claim`);
    const page = await pageOf(peer, {});
    await show(page, '/app/tasks');
    const title = codes('taskTitle.accompany');
    await page.getByRole('button', { name: title }).tap();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: codes('taskStep.snooze') }).tap();
    await sheet.getByRole('radio', { name: tasks('in_a_week') }).tap();
    await sheet.getByRole('button', { name: codes('taskStep.snooze') }).tap();
    await sheet.getByText(codes('problem.snooze_past_due')).waitFor();
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: title }).tap();
    await sheet.getByRole('button', { name: codes('taskStep.release') }).tap();
    await sheet.getByRole('radio', { name: codes('backReason.no_time') }).tap();
    await sheet.getByRole('button', { name: codes('taskStep.release') }).tap();
    await page.getByText(tasks('said.release')).waitFor();
    await show(page, '/app/tasks');
    await page.getByRole('tab').last().tap();
    await page.getByText(tasks('came_back', { reason: codes('backReason.no_time') })).waitFor();
    expect(await page.getByText(tasks('asks', { what: codes('skill.accompaniment') })).count()).toBe(1);
    expect(await faultsInBothLights(page)).toEqual([]);
    await page.context().close();

    const desk = await pageOf(supervisor, { device: 'desk' });
    await show(desk, '/app/board');
    await desk.getByText(board('duty_none')).waitFor();
    // What others do is there without anybody's loading it again.
    const more = await done(caseWorker, '/tasks', { title: 'bring_supplies', teamId: house.team });
    const supplies = desk.getByRole('button', { name: codes('taskTitle.bring_supplies'), exact: false });
    await supplies.first().waitFor();
    await done(peer, `/tasks/${more.id}/claim`);
    await done(peer, `/tasks/${more.id}/completion`);
    await supplies.first().waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: board('duty_begin') }).click();
    await desk.getByText(board('duty_what')).waitFor();
    await desk.getByRole('button', { name: title, exact: false }).first().click();
    await desk.getByRole('dialog').getByRole('button', { name: codes('taskStep.snooze') }).click();
    await desk.getByRole('dialog').getByRole('radio', { name: tasks('in_a_week') }).click();
    await desk.getByRole('dialog').getByRole('button', { name: codes('taskStep.snooze') }).click();
    await desk.getByText(tasks('said.snooze')).waitFor();
    expect((await supervisor.get(`/tasks/${id}`)).body).toMatchObject({ state: 'open', snoozedUntil: dayFromToday(7) });
    expect(await faultsInBothLights(desk)).toEqual([]);
    await desk.context().close();
  });

  it('finds what has waited longest however much came after it, and is told when it cannot be seen who could take it', async () => {
    const [board, codes, common] = [textsOf('en', 'board'), textsOf('en', 'codes'), textsOf('en', 'common')];
    const law = await aPartner(stack.world, { families: ['housing'] });
    await aDraft(caseWorker, fileId, law.id, 'housing');
    for (let later = 0; later < 51; later += 1) await aDraft(caseWorker, fileId, clinic.id);
    const page = await pageOf(supervisor, {});
    await show(page, '/app/board');
    await page.route(/\/candidates\b/, (route) => route.fulfill({ status: 503, body: '' }));
    await page.getByRole('button', { name: `${codes('taskStep.assign')}: ${codes('serviceFamily.housing')}` }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(board('reason.nobody')).waitFor();
    await dialog.getByText(common('broken')).waitFor();
    await page.context().close();
  });

  it('and is told when a part of a page cannot be read, which is not as if nothing were there', async () => {
    const [files, common] = [textsOf('en', 'files'), textsOf('en', 'common')];
    const page = await pageOf(caseWorker, { device: 'desk' });
    await page.route(/\/tasks\?/, (route) => route.fulfill({ status: 503, body: '' }));
    await show(page, `/app/files/${fileId}`);
    await page.getByRole('tab', { name: files('part.tasks') }).click();
    await page.getByText(common('broken')).waitFor();
    await page.context().close();
  });
});
