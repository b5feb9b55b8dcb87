import type { Person } from '../person';
import { dayFromToday, type Piece, type Workplace } from '../workplace';

interface Receipt {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

const entry = (action: string) => ({ id, state, version }: Receipt) => ({ action, id, state, version });
/** A colleague was quicker, or the person has withdrawn their consent. */
const GONE = [404, 409, 412];
const colleagues = (person: Person, { partners }: Workplace): readonly Person[] => partners.find(({ organisationId }) => organisationId === person.seat.organisationId)?.people ?? [];

async function aPacket(person: Person, state: string): Promise<{ id: string; version: number } | undefined> {
  const { status, body } = await person.ask('list packets', 'GET', `/packets?state=${state}&limit=20`);
  const one = status === 200 ? person.one(body.items as { id: string; version: number }[]) : undefined;
  if (!one) return undefined;
  await person.breathe();
  const read = await person.ask('read a packet', 'GET', `/packets/${one.id}`, { game: [404] });
  return read.status === 200 ? one : undefined;
}

export const answer: Piece = async (person, place) => {
  const packet = await aPacket(person, 'offered');
  if (!packet) return;
  await person.breathe();
  const told = () => [[`packet ${packet.id}`, colleagues(person, place)]] as const;
  const at = person.random();
  if (at < 0.2) await person.write('decline a referral', 'POST', `/packets/${packet.id}/declination`, { body: { reason: 'no_capacity' }, game: GONE }, entry('referral.declined'), told);
  else if (at < 0.6) await person.write('accept a referral', 'POST', `/packets/${packet.id}/acceptance`, { body: {}, game: GONE }, entry('referral.accepted'), told);
  else {
    const body = { appointmentOn: dayFromToday(3) };
    await person.write('accept with an appointment', 'POST', `/packets/${packet.id}/acceptance`, { body, game: GONE }, entry('referral.accepted'), told);
  }
};

export const appoint: Piece = async (person, place) => {
  const packet = await aPacket(person, 'accepted');
  if (!packet) return answer(person, place);
  const body = { on: dayFromToday(4) };
  await person.write('set an appointment', 'POST', `/packets/${packet.id}/appointment`, { body, version: packet.version, game: GONE }, entry('referral.appointment_set'), () => [[`packet ${packet.id}`, colleagues(person, place)]]);
};

export const queue: Piece = async (person) => {
  await person.ask('look into the queue', 'GET', '/tasks?view=queue&limit=20');
};
