import type { Person, Told } from '../person';
import { dayFromToday, type Piece, type Workplace } from '../workplace';

/** Somebody was quicker, or the supervisor gave it to a colleague. */
const QUICKER = [404, 409, 412];
/** As many are held as one may hold. */
const FULL = 422;

interface Receipt {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

const entry = (action: string) => ({ id, state, version }: Receipt) => ({ action, id, state, version });

/** A task that leaves a queue or comes back into it shows on everybody's screen; what its holder does with it, on theirs and the supervisors'. */
const everybody = ({ people }: Workplace): Told => ({ id }: Receipt) => [[`task ${id}`, people]];
const holderAnd = (person: Person, { people }: Workplace): Told => ({ id }: Receipt) => [[`task ${id}`, [person, ...people.filter(({ seat }) => seat.role === 'supervisor')]]];

export const writeDown: Piece = async (person, place) => {
  await person.write('write a task down', 'POST', '/tasks', { body: { title: 'call_back', teamId: place.team, dueOn: dayFromToday(3) } }, entry('task.created'), everybody(place));
};

export const takeNext: Piece = async (person, place) => {
  // What hangs on a file shows to those who may see the file only.
  const told: Told = async (receipt: Receipt) => {
    const { body } = await person.ask('look at the task', 'GET', `/tasks/${receipt.id}`, { game: [404] });
    person.held.set(receipt.id, body?.caseFileId !== undefined);
    return (body?.caseFileId === undefined ? everybody(place) : holderAnd(person, place))(receipt);
  };
  await person.write('take the next task', 'POST', '/tasks/claims', { body: { teamId: place.team }, game: [409, FULL] }, entry('task.claimed'), told);
};

/** Of those on top, so that colleagues reach for the same one. */
export const claimOne: Piece = async (person, place) => {
  const { status, body } = await person.ask('look into the queue', 'GET', '/tasks?view=queue&limit=20');
  if (status !== 200) return;
  const seen = (body.items as { id: string; caseFileId?: string; title: string }[]).filter(({ caseFileId, title }) => caseFileId === undefined && title === 'bring_supplies').slice(0, 4);
  const task = person.one(seen);
  if (!task) return;
  await person.breathe();
  const { status: said } = await person.write('claim a task', 'POST', `/tasks/${task.id}/claim`, { game: [...QUICKER, FULL] }, entry('task.claimed'), everybody(place));
  if (said < 300) person.held.set(task.id, false);
};

/** Starts one of those in hand, puts it off, gives it back or finishes it. */
export const goOn: Piece = async (person, place) => {
  await person.ask('list my tasks', 'GET', '/tasks?view=mine');
  const id = person.one([...person.held.keys()]);
  if (id === undefined) return takeNext(person, place);
  await person.breathe();
  const at = person.random();
  const write = (name: string, word: string, action: string, told: typeof everybody, body?: object) =>
    person.write(name, 'POST', `/tasks/${id}/${word}`, { game: [...QUICKER, 422], ...(body === undefined ? {} : { body }) }, entry(action), told(place));
  const own: typeof everybody = (there) => holderAnd(person, there);
  if (at < 0.2) await write('start a task', 'start', 'task.started', own);
  else if (at < 0.35) await write('put a task off', 'snooze', 'task.snoozed', own, { until: dayFromToday(0) });
  else {
    const ofFile = person.held.get(id);
    person.held.delete(id);
    if (at < 0.55) await write('hand a task back', 'release', 'task.released', ofFile ? own : everybody, { reason: 'no_time' });
    else await write('finish a task', 'completion', 'task.done', own);
  }
};

/** The supervisor's: looks at the board, and gives an open task to one of the team. */
export const handOut: Piece = async (person, place) => {
  const { status, body } = await person.ask('look at the board', 'GET', '/tasks?view=team&state=open&limit=50');
  if (status !== 200) return;
  const task = person.one((body.items as { id: string; version: number; caseFileId?: string; title: string }[]).filter(({ caseFileId, title }) => caseFileId === undefined && title === 'bring_supplies'));
  const worker = person.one(place.people.filter(({ seat }) => seat.role !== 'supervisor'));
  if (!task || !worker) return;
  await person.breathe();
  // Out of the hands of somebody who claimed it meanwhile: the others saw it go then, and nothing of this.
  const told: Told = (receipt: Receipt) => (receipt.version === task.version + 1 ? everybody(place) : holderAnd(worker, place))(receipt);
  const { status: said } = await person.write('assign a task', 'POST', `/tasks/${task.id}/assignment`, { body: { workerId: worker.seat.workerId }, game: QUICKER }, entry('task.assigned'), told);
  if (said < 300) worker.held.set(task.id, false);
};

export const lookAround: Piece = async (person) => {
  await person.ask('list referrals', 'GET', '/referrals?limit=20');
  await person.breathe();
  await person.ask('list the team’s files', 'GET', '/case-files?order=last_contact&limit=20');
};
