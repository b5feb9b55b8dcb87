import { randomUUID } from 'node:crypto';
import { anActiveFile, done, onCareTeam } from '@test/builders/referrals';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { dayBefore } from '@test/builders/contacts';
import { Phone } from '@test/builders/phone';
import { anArea, signedInWorker, type SignedInWorker } from '@test/builders/staff';

interface Returned {
  readonly id: string;
  readonly errors: readonly { pointer: string; code: string }[];
  readonly contact?: string;
  readonly taskStep?: { taskId: string; step: string };
}

describe('an outreach worker works off tasks offline', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let yara: SignedInWorker;
  let colleague: SignedInWorker;
  let supervisor: SignedInWorker;
  let caseWorker: SignedInWorker;
  beforeAll(async () => {
    world = await CaseFileWorld.start();
    house = await world.organisation();
    const worker = (role: 'outreach_worker' | 'supervisor' | 'case_worker') => signedInWorker({ organisation: house.built, role, team: house.team });
    [yara, colleague, supervisor, caseWorker] = [await worker('outreach_worker'), await worker('outreach_worker'), await worker('supervisor'), await worker('case_worker')];
  }, 60_000);
  afterAll(() => world.close());

  const newTask = async (more: object = {}, by = colleague): Promise<string> => (await done(by, '/tasks', { title: 'call_back', teamId: house.team, ...more })).id;
  const stored = async (id: string): Promise<{ state: string; worker: string | null; version: number }> =>
    (await world.outside.query('select state, worker_id as worker, version from parasol.task where id = $1', [id])).rows[0];
  /** In their order. */
  const storedOf = async (ids: readonly string[]): Promise<object[]> => {
    const found = [];
    for (const id of ids) found.push(await stored(id));
    return found;
  };
  const toCorrect = async (worker = yara): Promise<Returned[]> => (await worker.expect(200, 'GET', '/to-correct?limit=100')).body.items;

  it('claims and completes them, and each step arrives once, after signing out, among contacts', async () => {
    const worker = await signedInWorker({ organisation: house.built, role: 'outreach_worker', team: house.team });
    const phone = await Phone.of(worker);
    const tasks = [await newTask(), await newTask(), await newTask({ mine: true }, worker)];
    await phone.steps('claim', tasks[0]!);
    await phone.writes({ kind: 'anonymous', place: { teamId: house.team, areaId: await anArea(house.built), setting: 'street', shift: 'night', heldOn: dayBefore(1) }, services: ['information'] });
    await phone.steps('complete', tasks[0]!);
    await phone.steps('claim', tasks[1]!);
    await phone.steps('complete', tasks[2]!);
    const queued = [...phone.queue];
    expect(new Set(queued.map(({ sealed }) => sealed.length)).size).toBe(1);
    await worker.expect(204, 'DELETE', '/session');
    expect(await phone.syncs(world.address)).toEqual(['taken', 'taken', 'taken', 'taken', 'taken']);
    const after = await storedOf(tasks);
    expect(after).toEqual([
      { state: 'done', worker: worker.workerId, version: 3 },
      { state: 'claimed', worker: worker.workerId, version: 2 },
      { state: 'done', worker: worker.workerId, version: 2 },
    ]);
    // The answer went away, and the phone sends all of it again; two uploads at once are no more than one.
    for (const answer of await Promise.all([phone.send(world.address, queued), phone.send(world.address, queued)])) {
      expect(answer.body.results).toEqual(queued.map(() => 'known'));
    }
    expect(await storedOf(tasks)).toEqual(after);
    const { rows } = await world.outside.query('select action from audit.entry where actor_worker_id = $1 and subject_id = any($2) and outcome = $3 order by at', [worker.workerId, tasks, 'done']);
    expect(rows.map(({ action }) => action).sort()).toEqual(['task.claimed', 'task.claimed', 'task.created', 'task.done', 'task.done']);
  });

  it('does not take a step again that was undone since', async () => {
    const phone = await Phone.of(yara);
    const task = await newTask();
    await phone.steps('claim', task);
    const queued = [...phone.queue];
    expect(await phone.syncs(world.address)).toEqual(['taken']);
    await done(yara, `/tasks/${task}/release`);
    expect((await phone.send(world.address, queued)).body.results).toEqual(['known']);
    expect(await stored(task)).toMatchObject({ state: 'open', worker: null });
  });

  it('knows a step that the same worker took at another place meanwhile', async () => {
    const phone = await Phone.of(yara);
    const [claimed, completed] = [await newTask(), await newTask({ mine: true }, yara)];
    await phone.steps('claim', claimed);
    await phone.steps('complete', completed);
    await done(yara, `/tasks/${claimed}/claim`);
    await done(yara, `/tasks/${completed}/completion`);
    expect(await phone.syncs(world.address)).toEqual(['known', 'known']);
    expect(await toCorrect()).toEqual([]);
  });

  it('gets back what could not be taken any more, with its reason and task, once, and nobody else does', async () => {
    const file = await anActiveFile(caseWorker, house.team);
    const place = await onCareTeam(supervisor, file, yara.workerId);
    const [taken, cancelled, returned, ofFile] = [await newTask(), await newTask({ mine: true }, yara), await newTask({ mine: true }, yara), await newTask({ caseFileId: file }, caseWorker)];
    const gone = randomUUID();
    const phone = await Phone.of(yara);
    await phone.steps('claim', taken);
    await phone.steps('complete', taken);
    await phone.steps('complete', cancelled);
    await phone.steps('complete', returned);
    await phone.steps('claim', ofFile);
    await phone.steps('claim', gone);
    const queued = [...phone.queue];

    await done(colleague, `/tasks/${taken}/claim`);
    await done(supervisor, `/tasks/${cancelled}/cancellation`);
    await done(yara, `/tasks/${returned}/release`);
    await done(supervisor, `/case-files/${file}/care-team/${place}/ending`);
    const before = await storedOf([taken, cancelled, returned, ofFile]);
    expect(await phone.syncs(world.address)).toEqual(queued.map(() => 'to_correct'));
    const items = await toCorrect();
    const told = items.map(({ errors, taskStep }) => `${taskStep?.step} ${taskStep?.taskId}: ${errors.map(({ pointer, code }) => pointer + code).join()}`);
    expect(told.sort()).toEqual(
      [
        `claim ${taken}: not_found`, `complete ${taken}: not_found`, `complete ${cancelled}: wrong_state`, `complete ${returned}: forbidden`, `claim ${ofFile}: not_found`, `claim ${gone}: not_found`,
      ].sort(),
    );
    expect(items.filter(({ contact }) => contact !== undefined)).toEqual([]);
    expect(await storedOf([taken, cancelled, returned, ofFile])).toEqual(before);
    expect(await toCorrect(colleague)).toEqual([]);
    const { rows } = await world.outside.query('select r::text as line from parasol.outbox_return r where worker_id = $1', [yara.workerId]);
    for (const task of [taken, cancelled, returned, ofFile, gone]) expect(JSON.stringify(rows)).not.toContain(task);

    // Sent again when the reason is no more: it was told already, and is theirs to do by hand.
    await done(colleague, `/tasks/${taken}/release`);
    expect((await phone.send(world.address, queued)).body.results).toEqual(queued.map(() => 'to_correct'));
    for (const { id } of items) await yara.expect(204, 'DELETE', `/to-correct/${id}`);
    expect((await phone.send(world.address, queued)).body.results).toEqual(queued.map(() => 'to_correct'));
    expect(await toCorrect()).toEqual([]);
    expect(await stored(taken)).toMatchObject({ state: 'open' });
  });

  it('of many phones that claim one task, one gets it, and the others hear of it', async () => {
    const task = await newTask();
    const workers = await Promise.all(Array.from({ length: 4 }, () => signedInWorker({ organisation: house.built, role: 'outreach_worker', team: house.team })));
    const phones = await Promise.all(workers.map((worker) => Phone.of(worker)));
    for (const phone of phones) await phone.steps('claim', task);
    const outcomes = (await Promise.all(phones.map((phone) => phone.syncs(world.address)))).flat();
    expect(outcomes.sort()).toEqual(['taken', 'to_correct', 'to_correct', 'to_correct'].sort());
    expect(await stored(task)).toMatchObject({ state: 'claimed', version: 2 });
  });

  it('completes nothing before its claim: where one is to be sent again, the other waits with it', async () => {
    const phone = await Phone.of(yara);
    const [task, other] = [await newTask(), await newTask()];
    await world.outside.query(`create function parasol.breaks() returns trigger language plpgsql as $$ begin raise exception 'not now' using errcode = '40P01'; end $$`);
    await world.outside.query(`create trigger breaks before update on parasol.task for each row when (new.id = '${task}') execute function parasol.breaks()`);
    await phone.steps('claim', task);
    await phone.steps('claim', other);
    await phone.steps('complete', task);
    const queued = [...phone.queue];
    expect(await phone.syncs(world.address)).toEqual(['later', 'taken', 'later']);
    expect(await toCorrect()).toEqual([]);
    await world.outside.query('drop trigger breaks on parasol.task');
    expect((await phone.send(world.address, queued)).body.results).toEqual(['taken', 'known', 'taken']);
    expect(await stored(task)).toMatchObject({ state: 'done', worker: yara.workerId });
  });
});
