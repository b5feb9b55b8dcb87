import { dayFromToday } from '../content';
import { plain, type Visitor } from '../visitor';
import type { File } from './case-file';
import { must } from './stage';
import { taskOf, workOff } from './tasks';
import type { World } from './world';

interface Step {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

interface Packet {
  readonly id: string;
  readonly code: string;
  readonly serviceFamily: string;
  readonly state: string;
  readonly version: number;
}

/** Asks the person, in Spanish, and writes down what they say. */
async function asked(worker: Visitor, file: File, partner: string, answer: object): Promise<Step & { validUntil?: string }> {
  const { id } = await worker.post<Step>(`/case-files/${file.id}/consents`, { purpose: 'referral', recipientOrganisationId: partner, script: { version: 1, language: 'es' } });
  return worker.post(`/consents/${id}/answer`, answer);
}

/** A referral from the draft to the loop that the person closes, and the tasks on both sides. */
export async function referral(world: World, file: File): Promise<Step> {
  const { stage, as, account } = world;
  const [yara, mina, ngozi, kofi] = [as('yara.lantern'), as('mina.lantern'), as('ngozi.lantern'), as('kofi.riverside')];
  const clinic = account('kofi.riverside').organisationId;
  const draft = await yara.post<Step>(`/case-files/${file.id}/referrals`, { recipientOrganisationId: clinic, serviceFamily: 'health', warm: true });
  stage.say('Yara drafts a referral to Riverside Health Centre, for health services.');
  await ngozi.post<Step>(`/referrals/${draft.id}/assignment`, { workerId: account('mina.lantern').workerId }, { version: draft.version });
  const carry = await taskOf(mina, 'mine', 'the task to carry the referral', ({ referralId, title }) => referralId === draft.id && title === 'carry_referral');
  stage.say('Ngozi assigns it to Mina; the task "carry referral" is in Mina’s list.');
  stage.refused('supervisor', 'offer the referral herself', '403 forbidden', await ngozi.send('POST', `/referrals/${draft.id}/offer`));

  const aNo = await asked(mina, file, clinic, { answer: 'declined', mode: 'verbal', witnessRole: 'interpreter' });
  stage.refused('case worker', 'make it ready although the person said no', '422 consent_needed', await mina.send('POST', `/referrals/${draft.id}/readiness`, { body: { consentId: aNo.id } }));
  const consent = await asked(mina, file, clinic, { answer: 'given', items: ['needs', 'pronouns'], mode: 'verbal', witnessRole: 'interpreter' });
  await mina.post(`/consents/${consent.id}/narrowing`, { items: ['pronouns'] });
  stage.say(`The no is kept, so that nobody asks again tomorrow. Later the person agrees, through an interpreter: for this partner alone, until ${consent.validUntil}. They take one thing out again, and the rest stands.`);
  await fill(world, draft.id, consent.id, file, clinic);
  stage.refused('partner’s worker', 'read a packet that was not offered yet', '404 not_found', await kofi.send('GET', `/packets/${draft.id}`));
  await mina.post(`/referrals/${draft.id}/offer`);
  await workOff(mina, carry);

  await partnerAnswers(world, draft.id, file);
  const remind = await taskOf(mina, 'mine', 'the reminder of the appointment', ({ referralId, title }) => referralId === draft.id && title === 'remind_of_appointment');
  await workOff(mina, remind);
  stage.say('Mina’s task "remind of appointment" came with the answer; she does it.');
  await kofi.post(`/packets/${draft.id}/attendance`, { attended: true });
  await kofi.post(`/packets/${draft.id}/service-outcome`, { received: true });
  const confirm = await taskOf(mina, 'mine', 'the task to ask the person', ({ referralId, title }) => referralId === draft.id && title === 'confirm_with_person');
  stage.refused('case worker', 'close the loop on the partner’s word alone', '409 wrong_state', await mina.send('POST', `/referrals/${draft.id}/closing`));
  await mina.post(`/referrals/${draft.id}/confirmation`, { helped: 'helped', wouldGoAgain: 'yes', askedOn: dayFromToday(0) });
  await workOff(mina, confirm);
  const closed = await mina.post<Step>(`/referrals/${draft.id}/closing`);
  stage.say(`The person came and got the service, and says so themselves: ${closed.state.replaceAll('_', ' ')}.`);
  return closed;
}

/** What is passed on: nothing beforehand, and nothing without an agreement with the partner; looked at before it is frozen. */
async function fill({ stage, as }: World, id: string, consentId: string, file: File, clinic: string): Promise<void> {
  const [mina, ngozi] = [as('mina.lantern'), as('ngozi.lantern')];
  const { items } = await mina.get<{ items: { id: string; content?: { need: string } }[] }>(`/case-files/${file.id}/sections/needs/entries`);
  must(items.length > 0, 'the file holds no need');
  const contents = [{ item: 'needs', entryIds: items.slice(0, 1).map(({ id: entryId }) => entryId) }];
  stage.refused('case worker', 'pass a need on without an agreement with the partner', '422 not_agreed', await mina.send('POST', `/referrals/${id}/preview`, { body: { consentId, contents } }));
  await ngozi.put(`/partners/${clinic}/sharing-agreement`, 0, { items: ['needs'], validFrom: dayFromToday(0) });
  const { infers } = await mina.post<{ infers: { code: string }[] }>(`/referrals/${id}/preview`, { consentId, contents });
  stage.say(`Ngozi writes down that needs may be passed on to Riverside. Mina chooses one need and looks at what the clinic will see, and can tell from it: ${infers.map(({ code }) => code.replaceAll('_', ' ')).join(', ')}.`);
  await mina.post(`/referrals/${id}/readiness`, { consentId, contents });
  stage.say('Now it is ready: frozen as it was in that moment.');
}

/** In the partner's house, which sees the packet and nothing else. */
async function partnerAnswers({ stage, as }: World, id: string, file: File): Promise<void> {
  const kofi = as('kofi.riverside');
  const task = await taskOf(kofi, 'queue', 'the partner’s task', ({ referralId, title }) => referralId === id && title === 'answer_referral');
  await kofi.post(`/tasks/${task.id}/claim`);
  const packet = await kofi.get<Packet>(`/packets/${id}`);
  const keys = Object.keys(packet).filter((key) => key !== 'id' && key !== 'version');
  stage.say(`At Riverside the task "answer referral" is in the queue; Kofi claims it. He sees the packet ${packet.code}: ${keys.join(', ')}. In it stands the one need, and no name, no file, no sender’s notes.`);
  const asked: readonly (readonly [string, string])[] = [
    [`/referrals/${id}`, 'read the sender’s side of the referral'],
    [`/case-files/${file.id}/sections/working_identity`, 'read who the person is'],
  ];
  for (const [path, what] of asked) stage.refused('partner’s worker', what, '403 forbidden', await kofi.send('GET', path));
  const accepted = await kofi.post<Packet>(`/packets/${id}/acceptance`, { appointmentOn: dayFromToday(0) });
  must(accepted.state === 'appointment_set', `an accepted packet is "${accepted.state}"`);
  stage.say('Kofi accepts, with an appointment today. His task is settled by the answer.');
}

/** The person changes their mind: the packet closes with the withdrawal itself. */
export async function withdrawal({ stage, as, account }: World, file: File): Promise<void> {
  const [mina, kofi] = [as('mina.lantern'), as('kofi.riverside')];
  const clinic = account('kofi.riverside').organisationId;
  const consent = await asked(mina, file, clinic, { answer: 'given', items: [], mode: 'written' });
  const { id } = await mina.post<Step>(`/case-files/${file.id}/referrals`, { recipientOrganisationId: clinic, serviceFamily: 'mental_health' });
  await mina.post(`/referrals/${id}/readiness`, { consentId: consent.id });
  await mina.post(`/referrals/${id}/offer`);
  await kofi.get(`/packets/${id}`);
  await mina.post(`/consents/${consent.id}/withdrawal`);
  stage.say('A second referral, for mental health. Kofi has opened it when the person withdraws the consent.');
  stage.refused('partner’s worker', 'read the packet a moment after the withdrawal', '404 not_found', await kofi.send('GET', `/packets/${id}`));
  await cardOnly(mina, `/case-files/${file.id}/referrals`, clinic);
  stage.say('Rights advice at Riverside is only ever shown as a card: a referral alone would tell what somebody comes for. It cannot be recorded.');
}

async function cardOnly(mina: Visitor, path: string, clinic: string): Promise<void> {
  const reply = await mina.send('POST', path, { body: { recipientOrganisationId: clinic, serviceFamily: 'rights_advice' } });
  must(reply.status === 422, `a referral to a service that is shown only: ${plain(path)} answered ${reply.status}`);
}
