import { aWord } from '@test/builders/words';
import type { Person } from '../person';
import type { PartnerHouse, Piece, Workplace } from '../workplace';

interface Receipt {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/** A referral under way, and what it stands on. */
interface UnderWay {
  readonly id: string;
  readonly consentId: string;
  readonly partner: PartnerHouse;
}
const underWay = new WeakMap<Person, UnderWay[]>();
const referralsOf = (person: Person): UnderWay[] => underWay.get(person) ?? (underWay.set(person, []), referralsOf(person));

const entry = (action: string) => ({ id, state, version }: Receipt) => ({ action, id, state, version });
const aFile = (person: Person, { files }: Workplace): string | undefined => person.one(files.get(person.seat.workerId) ?? []);

export const openFile: Piece = async (person, place) => {
  await person.ask('list my files', 'GET', '/case-files?order=last_contact&limit=20');
  const file = aFile(person, place);
  if (file === undefined) return;
  await person.breathe();
  await person.ask('open a file', 'GET', `/case-files/${file}`);
  await person.breathe();
  await person.ask('read the notes', 'GET', `/case-files/${file}/sections/notes/entries?limit=20`);
};

/** Words that nobody wrote before, so that they are found again. */
export const writeEntry: Piece = async (person, place) => {
  const file = aFile(person, place);
  if (file === undefined) return;
  const text = `Good news about the flat in ${aWord()}.`;
  const [section, body] = person.random() < 0.5 ? (['notes', { topic: 'good_news', text }] as const) : (['needs', { need: 'doctor', rank: 1, state: 'wanted', text }] as const);
  const name = section === 'notes' ? 'write a note' : 'write a need';
  const { status, body: said } = await person.write(name, 'POST', `/case-files/${file}/sections/${section}/entries`, { body }, ({ id, version }) => ({ action: 'entry.written', id, version, text, caseFileId: file, section }));
  if (status >= 300 || person.random() > 0.2) return;
  await person.breathe();
  await person.ask('read what was written', 'GET', `/case-files/${file}/sections/${section}/entries/${said.id}`);
};

/** Asks the person, and refers under what they said, until the partner can see it. */
export const refer: Piece = async (person, place) => {
  const [file, partner] = [aFile(person, place), person.one(place.partners)];
  if (file === undefined || !partner) return;
  const recipientOrganisationId = partner.organisationId;
  const question = { purpose: 'referral', recipientOrganisationId, script: { version: 1, language: 'en' } };
  const asked = await person.write('ask for a consent', 'POST', `/case-files/${file}/consents`, { body: question }, entry('consent.asked'));
  if (asked.status >= 300) return;
  await person.breathe();
  const declined = person.random() < 0.1;
  const answer = declined ? { answer: 'declined', mode: 'written' } : { answer: 'given', mode: 'written', items: [] };
  const answered = await person.write('record the answer', 'POST', `/consents/${asked.body.id}/answer`, { body: answer }, entry(declined ? 'consent.declined' : 'consent.given'));
  if (answered.status >= 300 || declined) return;
  const consentId = asked.body.id as string;
  const drafted = await person.write('draft a referral', 'POST', `/case-files/${file}/referrals`, { body: { recipientOrganisationId, serviceFamily: 'health' } }, entry('referral.drafted'), ({ id }) => [[`referral ${id}`, [person]]]);
  if (drafted.status >= 300) return;
  const id = drafted.body.id as string;
  await person.breathe();
  // Somebody else asks the same person at the same time: the newer consent takes the place of the older one.
  const ready = await person.write('make a referral ready', 'POST', `/referrals/${id}/readiness`, { body: { consentId }, game: [422] }, entry('referral.readied'), () => [[`referral ${id}`, [person]]]);
  if (ready.status >= 300) return;
  await person.breathe();
  const offered = await person.write('offer a referral', 'POST', `/referrals/${id}/offer`, { game: [422] }, entry('referral.offered'), () => [[`referral ${id}`, [person]], [`packet ${id}`, partner.people]]);
  if (offered.status < 300) referralsOf(person).push({ id, consentId, partner });
};

/** The person takes a consent back: with that answer, nobody at the partner reads the packet any more, by whatever process. */
export const withdraw: Piece = async (person, place) => {
  const mine = referralsOf(person);
  const one = person.one(mine);
  if (!one) return refer(person, place);
  mine.splice(mine.indexOf(one), 1);
  const { status } = await person.write('withdraw a consent', 'POST', `/consents/${one.consentId}/withdrawal`, { game: [409] }, entry('consent.withdrawn'));
  const reader = one.partner.people[0];
  if (status >= 300 || !reader) return;
  const looked = await Promise.all([0, 1].map(() => reader.ask('read a packet after the withdrawal', 'GET', `/packets/${one.id}`, { game: [404] })));
  if (looked.some((said) => said.status !== 404)) person.book.openAfterWithdrawal.push(one.id);
};

export const lookAtReferrals: Piece = async (person) => {
  const { status, body } = await person.ask('list referrals', 'GET', '/referrals?limit=20');
  const one = status === 200 ? person.one(body.items as { id: string }[]) : undefined;
  if (!one) return;
  await person.breathe();
  await person.ask('read a referral', 'GET', `/referrals/${one.id}`);
};
