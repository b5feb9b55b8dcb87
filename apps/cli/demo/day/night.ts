import { randomUUID } from 'node:crypto';
import { dayFromToday, supplies } from '../content';
import { said } from '../visitor';
import { must } from './stage';
import type { World } from './world';

interface Logged {
  readonly id: string;
  readonly version: number;
}

const LATE_ENTRIES = 12;

/** A shift of outreach: contacts one by one, and a page of the notebook that nobody had typed in. Answers the ids of that page. */
export async function nightShift(world: World, month: string): Promise<readonly string[]> {
  const { stage, as, team, area } = world;
  const yara = as('yara.lantern');
  const shift = { teamId: team('Night team'), areaId: area('Harbour'), setting: 'street', shift: 'night', heldOn: dayFromToday(0) };
  const session = await yara.post('/outreach-sessions', shift);
  stage.say('Yara (outreach worker) opens the shift: night team, Harbour, street. From now on a contact needs no place and no name.');

  const here = { outreachSessionId: session.id };
  const one = { kind: 'anonymous', ...here, supplies: supplies(20, 10), services: ['health_education'] };
  const key = randomUUID();
  const logged = await yara.post<Logged>('/contacts', one, { key });
  const repeated = await yara.post<Logged>('/contacts', one, { key });
  must(repeated.id === logged.id, 'a contact that a phone sends twice under one key was logged twice');
  stage.say('She logs somebody new: 20 condoms, 10 lubricant, health education. The phone loses the answer and sends it again: one contact.');
  await yara.post('/contacts', { kind: 'group', people: 4, ...here, supplies: supplies(40, 20), services: ['information'] });
  const nickname = 'Bluebell';
  const regular = await yara.post('/regulars', { teamId: team('Night team'), nickname, agreed: true });
  await yara.post('/contacts', { kind: 'regular', regularId: regular.id, ...here, supplies: supplies(10, 5), services: ['sti_test_offered'] });
  stage.say('A group of four; then somebody whom the team meets again and who agrees to be remembered by a nickname.');
  await yara.post('/contacts', { kind: 'anonymous', ...here, needs: ['dentist'], wantsFollowUp: true });
  const { items: notes } = await yara.get<{ items: { need?: string }[] }>('/shift-notes');
  must(notes.some(({ need }) => need === 'dentist'), 'a follow-up for somebody without a name made no note for the next shift');
  stage.say('Somebody without a name wants to see a dentist: a note for the next shift (need, area; no name), since nobody could be called.');

  const corrected = await yara.put<Logged>(`/contacts/${logged.id}`, logged.version, { supplies: supplies(30, 10), services: ['health_education'] });
  must(corrected.version === logged.version + 1, 'a correction made no new version');
  const stale = await yara.send('PUT', `/contacts/${logged.id}`, { version: logged.version, body: { supplies: supplies(20, 20) } });
  must(stale.status === 412, `a correction over a version that is gone answered ${said(stale)}`);
  stage.say('It was 30 condoms, not 20: she corrects it. A second correction over the old version is turned away (412), nothing is lost silently.');
  const late = await notebook(world, month);
  await yara.post(`/outreach-sessions/${session.id}/end`);
  return late;
}

/** A batch in which one item is wrong: the others must not suffer for it, and a second sending must add nothing. */
async function notebook({ stage, as, team, area }: World, month: string): Promise<readonly string[]> {
  const place = { teamId: team('Night team'), areaId: area('Old market'), setting: 'indoor_venue', shift: 'late', heldOn: `${month}-20` };
  const sound = Array.from({ length: LATE_ENTRIES }, () => ({ clientKey: randomUUID(), kind: 'anonymous', place, supplies: supplies(20, 10), services: ['information'] }));
  const wrong = { clientKey: randomUUID(), kind: 'anonymous', place, supplies: [{ supply: 'condoms', quantity: 'a bagful' }] };
  const items = [...sound.slice(0, 5), wrong, ...sound.slice(5)];
  const send = () => as('yara.lantern').post<{ results: Result[] }>('/contacts/batch', { items });
  const [first, second] = [(await send()).results, (await send()).results];
  must(of(first, 'logged') === LATE_ENTRIES && of(first, 'refused') === 1, `of a batch ${of(first, 'logged')} were logged and ${of(first, 'refused')} refused`);
  must(of(second, 'already_there') === LATE_ENTRIES && of(second, 'logged') === 0, 'a batch that was sent twice was logged twice');
  stage.say(
    `A page of the notebook from ${month} turns up: ${items.length} contacts at once. ${of(first, 'logged')} are logged; the one that says "a bagful" of condoms is refused, alone.`,
    `Sent once more: ${of(second, 'logged')} logged, ${of(second, 'already_there')} were there already.`,
  );
  return first.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

interface Result {
  readonly status: string;
  readonly id?: string;
}

const of = (results: readonly Result[], status: string): number => results.filter((result) => result.status === status).length;
