import { randomUUID } from 'node:crypto';
import type { Person } from '../person';
import type { Piece, Workplace } from '../workplace';

const SUPPLIES = [{ supply: 'condoms', quantity: 20 }, { supply: 'lubricant', quantity: 10 }];

function aContact(person: Person, { files, regulars, sessions }: Workplace): { clientKey: string; wantsFollowUp: boolean } & Record<string, unknown> {
  const { workerId } = person.seat;
  const at = person.random();
  const [caseFileId, regularId] = [person.one(files.get(workerId) ?? []), person.one(regulars)];
  const whom =
    at < 0.25 && caseFileId !== undefined ? { kind: 'case_file', caseFileId }
    : at < 0.45 && regularId !== undefined ? { kind: 'regular', regularId }
    : at < 0.6 ? { kind: 'group', people: 3 }
    : { kind: 'anonymous' };
  const known = 'caseFileId' in whom || 'regularId' in whom;
  return { clientKey: randomUUID(), outreachSessionId: sessions.get(workerId), supplies: SUPPLIES, services: ['health_education'], wantsFollowUp: known && person.random() < 0.4, ...whom };
}

const entryOf = ({ clientKey: key, wantsFollowUp: followUp }: { clientKey: string; wantsFollowUp: boolean }) => ({ id, state, version }: { id: string; state: string; version: number }) =>
  ({ action: 'contact.logged', id, state, version, key, followUp });

export const logContact: Piece = async (person, place) => {
  const body = aContact(person, place);
  const first = await person.write('log a contact', 'POST', '/contacts', { body }, entryOf(body));
  // An outbox whose answer got lost: the same contact again, at once, later, or while the first is on its way; with another request's key.
  if (first.status >= 300 || person.random() > 0.3) return;
  if (person.random() < 0.5) await person.breathe();
  const again = await Promise.all(Array.from({ length: 2 }, () => person.ask('log a contact again', 'POST', '/contacts', { body })));
  for (const said of again) if (said.status < 300 && said.body.id !== first.body.id) person.book.otherThanBefore.push(body.clientKey);
};

/** What a phone collected in a shift without a network, sent twice at once: by the page, and by what sends in the background. */
export const sendBatch: Piece = async (person, place) => {
  const items = Array.from({ length: 3 + Math.floor(person.random() * 5) }, () => aContact(person, place));
  const sent = await Promise.all([0, 1].map(() => person.ask('send a batch of contacts', 'POST', '/contacts/batch', { body: { items } })));
  const results = sent.map(({ status, body }) => (status < 300 ? (body.results as { status: string; id?: string }[]) : []));
  for (const [index, item] of items.entries()) {
    const ids = new Set(results.map((each) => each[index]?.id).filter((id) => id !== undefined));
    if (results.some((each) => each[index]?.status === 'refused')) person.book.surprise('send a batch of contacts: one refused');
    if (ids.size > 1) person.book.otherThanBefore.push(item.clientKey);
    for (const id of ids) person.book.written.push({ ...entryOf(item)({ id, state: 'synced', version: 1 }), actor: person.seat.workerId });
  }
};

export const readBack: Piece = async (person) => {
  const { status, body } = await person.ask('list contacts', 'GET', '/contacts?limit=20');
  const one = status === 200 ? person.one(body.items as { id: string }[]) : undefined;
  if (!one) return;
  await person.breathe();
  await person.ask('read a contact', 'GET', `/contacts/${one.id}`, { game: [404] });
};
