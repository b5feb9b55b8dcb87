import { supplies } from '../content';
import { said, type Visitor } from '../visitor';
import type { File } from './case-file';
import { must, until } from './stage';
import type { World } from './world';

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly contactId?: string;
  readonly referralId?: string;
  readonly workerId?: string;
  readonly dueOn?: string;
}

/** Waits until the worker process has made a task that a worker can see. */
export const taskOf = (who: Visitor, view: 'mine' | 'queue', what: string, is: (task: Task) => boolean): Promise<Task> =>
  until(what, async () => (await who.get<{ items: Task[] }>(`/tasks?view=${view}&limit=100`)).items.find(is));

/** Starts a task that somebody holds, and finishes it. */
export async function workOff(who: Visitor, { id }: Task): Promise<void> {
  await who.post(`/tasks/${id}/start`);
  const done = await who.post<{ state: string }>(`/tasks/${id}/completion`);
  must(done.state === 'done', `a finished task is "${done.state}"`);
}

/** Someone with a file wants follow-up: a task in the queue, which one of two colleagues gets. */
export async function followUp({ stage, as, team, area }: World, file: File): Promise<void> {
  const [yara, mina] = [as('yara.lantern'), as('mina.lantern')];
  const place = { teamId: team('Night team'), areaId: area('Harbour'), setting: 'drop_in', shift: 'late', heldOn: new Date().toISOString().slice(0, 10) };
  const contact = await yara.post('/contacts', { kind: 'case_file', caseFileId: file.id, place, supplies: supplies(10, 5), services: ['emotional_support'], wantsFollowUp: true });
  const task = await taskOf(mina, 'queue', 'the follow-up task', ({ contactId }) => contactId === contact.id);
  stage.say(`Yara meets the person of the file, who wants follow-up. The worker process makes a task: "${task.title.replaceAll('_', ' ')}", due ${task.dueOn}, nothing about whom.`);
  const claims = await Promise.all([yara.send('POST', `/tasks/${task.id}/claim`), mina.send('POST', `/tasks/${task.id}/claim`)]);
  must(claims.filter(({ status }) => status === 200).length === 1, `two who claim one task at once were answered ${claims.map(said).join(' and ')}`);
  const [winner, who] = claims[0]?.status === 200 ? [yara, 'Yara'] : [mina, 'Mina'];
  await workOff(winner, task);
  stage.say(`Yara and Mina claim it at the same moment: ${who} gets it (the other one is told ${claims.find(({ status }) => status !== 200)?.status}), starts it, and completes it.`);
}
