import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@parasol/database';
import type { Role } from '@parasol/kernel';
import type { Answer, Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { assign, CONTENTS, makeFile } from '@test/builders/case-files';
import { CareTeamService } from './care-team.service';
import { EntriesService } from './entries.service';
import { LifeCycleService } from './life-cycle.service';

/** Two at once, where one is held in the middle of their transaction: what the other does must take it into account. */
describe('at the same moment', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let keeper: TestWorker;
  let lead: TestWorker;
  let at: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    world = await CaseFileWorld.start();
    harbour = await world.organisation();
    [keeper, lead] = [await world.worker(harbour, ['case_worker']), await world.worker(harbour, ['supervisor'])];
    [at, supervisor] = [world.as(keeper, 'case_worker'), world.as(lead, 'supervisor')];
  });
  afterAll(() => world?.close());

  /** Does something as a worker, and holds its transaction open until `letGo`. */
  async function hold(worker: TestWorker, role: Role, work: () => Promise<unknown>): Promise<{ letGo(): Promise<void> }> {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const { id: workerId, organisationId, teamIds } = worker;
    let begun: () => void = () => undefined;
    const middle = new Promise<void>((resolve) => (begun = resolve));
    const whole = world.get(UnitOfWork).run({ workerId, organisationId, teamIds, role, sessionId: randomUUID(), deviceId: randomUUID() }, {}, async () => {
      await work();
      begun();
      await held;
    });
    await Promise.race([middle, whole]);
    return { letGo: () => (go(), whole) };
  }

  const waiting = (answer: Promise<Answer>): Promise<boolean> =>
    Promise.race([answer.then(() => false), new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 400))]);

  it('who closes a file waits for who writes, and who writes then finds it closed', async () => {
    const { id } = await makeFile(at, harbour.team);
    await at.done(`/case-files/${id}/closing-review`);
    const notes = `/case-files/${id}/sections/notes/entries`;
    const writing = await hold(keeper, 'case_worker', () => world.get(EntriesService).add(id, 'notes', CONTENTS.notes));
    // Writers do not wait for each other.
    expect((await at.post(notes, CONTENTS.notes)).status).toBe(201);
    const closing = at.post(`/case-files/${id}/closure`, { reason: 'goals_met' });
    expect(await waiting(closing)).toBe(true);
    await writing.letGo();
    expect((await closing).status).toBe(200);

    await at.done(`/case-files/${id}/reopening`);
    await at.done(`/case-files/${id}/closing-review`);
    const closingNow = await hold(keeper, 'case_worker', () => world.get(LifeCycleService).take(id, 'closure', 'goals_met'));
    const late = at.post(notes, CONTENTS.notes);
    expect(await waiting(late)).toBe(true);
    await closingNow.letGo();
    expect((await late).status).toBe(409);
  });

  it('of the last two who are taken off, one leaves the file with nobody', async () => {
    const { id } = await makeFile(at, harbour.team);
    const second = await assign(supervisor, id, (await world.worker(harbour, ['case_worker'])).id);
    const places = (await supervisor.get(`/case-files/${id}/care-team`)).body.items as { id: string }[];
    const first = places.find((place) => place.id !== second)!.id;
    const ending = await hold(lead, 'supervisor', () => world.get(CareTeamService).end(id, first));
    const other = supervisor.post(`/case-files/${id}/care-team/${second}/ending`);
    await waiting(other);
    await ending.letGo();
    expect((await other).status).toBe(200);
    expect(await world.events(id)).toEqual(['case_file.unassigned']);
  });

  it('somebody whom the person excludes while they are proposed does not get on', async () => {
    const { id } = await makeFile(at, harbour.team);
    const somebody = await world.worker(harbour, ['case_worker']);
    const proposing = await hold(lead, 'supervisor', () => world.get(CareTeamService).propose(id, somebody.id));
    const block = at.post(`/case-files/${id}/conflict-blocks`, { workerId: somebody.id });
    await waiting(block);
    await proposing.letGo();
    expect((await block).status).toBe(201);
    expect((await at.get(`/case-files/${id}/care-team`)).body.items.map(({ workerId }: { workerId: string }) => workerId)).toEqual([keeper.id]);
  });
});
