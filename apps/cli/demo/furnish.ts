import { randomUUID } from 'node:crypto';
import { activeFile, dayFromToday, fillFile, supplies } from './content';
import { fillDirectory } from './directory';
import type { Settled } from './settle';

const SETTINGS = ['street', 'indoor_venue', 'drop_in'] as const;
const SERVICES = ['health_education', 'information', 'sti_test_offered', 'rights_advice'] as const;

/** Contacts of the last weeks, as one phone sends them: one a day. */
const weeksOfContacts = (teamId: string, areaIds: readonly string[], count: number, latest = 0) =>
  Array.from({ length: count }, (_, n) => ({
    clientKey: randomUUID(),
    ...(n % 5 === 0 ? { kind: 'group', people: 2 + (n % 4) } : { kind: 'anonymous', returning: n % 2 === 0 }),
    place: { teamId, areaId: areaIds[n % areaIds.length], setting: SETTINGS[n % SETTINGS.length], shift: n % 2 === 0 ? 'night' : 'late', heldOn: dayFromToday(-latest - n) },
    supplies: supplies(10 + 10 * (n % 3), 5 + 5 * (n % 2)),
    services: [SERVICES[n % SERVICES.length]],
    needs: n % 4 === 0 ? ['dentist'] : [],
    wantsFollowUp: n === 4,
  }));

/** What stands in a house after some weeks of work: sessions, contacts, regulars, three files, referrals, tasks, a directory. */
export async function furnishLantern(house: Settled, clinic: Settled): Promise<void> {
  const night = house.team('Night team');
  const day = house.team('Day team');
  const [yara, joss, mina, pilar, ngozi] = ['Yara', 'Joss', 'Mina', 'Pilar', 'Ngozi'].map((name) => house.as(name)) as [
    ReturnType<Settled['as']>, ReturnType<Settled['as']>, ReturnType<Settled['as']>, ReturnType<Settled['as']>, ReturnType<Settled['as']>,
  ];
  const street = async (): Promise<void> => {
    const shift = { teamId: night, areaId: house.area('Harbour'), setting: 'street', shift: 'night', heldOn: dayFromToday(-1) };
    const session = await yara.post('/outreach-sessions', shift);
    const marigold = await yara.post('/regulars', { teamId: night, nickname: 'Marigold', agreed: true });
    await yara.post('/regulars', { teamId: night, nickname: 'Saffron', agreed: true });
    await yara.post('/contacts', { kind: 'regular', regularId: marigold.id, outreachSessionId: session.id, supplies: supplies(20, 10), services: ['information'], needs: ['doctor'], wantsFollowUp: true });
    await yara.post(`/outreach-sessions/${session.id}/end`);
    await yara.post('/contacts/batch', { items: weeksOfContacts(night, [house.area('Harbour'), house.area('Station north')], 18) });
    await yara.post('/tasks', { title: 'bring_supplies', teamId: night });
  };
  const daytime = async (): Promise<void> => {
    await joss.post('/regulars', { teamId: day, nickname: 'Clover', agreed: true });
    await joss.post('/contacts/batch', { items: weeksOfContacts(day, [house.area('Old market')], 9) });
    // So that a coordinator finds a month or two to close, and numbers in them.
    await joss.post('/contacts/batch', { items: weeksOfContacts(day, [house.area('Old market'), house.area('Station north')], 70, 20) });
    await pilar.post('/session/role', { role: 'case_worker' });
    const file = await activeFile(pilar, day);
    await pilar.put(`/case-files/${file.id}/sections/working_identity`, 0, { workingName: 'Sol', pronouns: 'she_her' });
    await pilar.post(`/case-files/${file.id}/sections/needs/entries`, { need: 'housing', rank: 1, state: 'wanted' });
    await pilar.post(`/case-files/${file.id}/referrals`, { recipientOrganisationId: clinic.id, serviceFamily: 'housing' });
    await pilar.post(`/case-files/${file.id}/pause`);
  };
  const casework = async (): Promise<void> => {
    await mina.post('/case-files', { teamId: night });
    const file = await activeFile(mina, night);
    await fillFile(mina, file.id, 'Robin');
    await ngozi.post(`/case-files/${file.id}/care-team/assignments`, { workerId: house.worker('Yara') });
    await house.as('Leyla').post('/advice/assignments', { fileCode: file.fileCode });
    const id = await offered(house, 'Mina', file.id, clinic.id, 'health');
    await clinic.as('Kofi').post(`/packets/${id}/acceptance`, { appointmentOn: dayFromToday(5) });
    await mina.post('/tasks', { title: 'call_back', teamId: night, caseFileId: file.id });
  };
  await Promise.all([street(), daytime(), casework(), fillDirectory(ngozi, clinic)]);
}

/** The second house: enough to try, by hand, whether anything of one can be seen from the other. */
export async function furnishDoor(house: Settled, clinic: Settled): Promise<void> {
  const team = house.team('Walking team');
  const street = async (): Promise<void> => {
    await house.as('Dunia').post('/regulars', { teamId: team, nickname: 'Juniper', agreed: true });
    await house.as('Dunia').post('/contacts/batch', { items: weeksOfContacts(team, [house.area('Canal'), house.area('Park side')], 8) });
  };
  const casework = async (): Promise<void> => {
    const file = await activeFile(house.as('Radu'), team);
    await fillFile(house.as('Radu'), file.id, 'Wren');
    await house.as('Wen').post('/session/role', { role: 'supervisor' });
    await house.as('Wen').post(`/case-files/${file.id}/care-team/assignments`, { workerId: house.worker('Dunia') });
    await offered(house, 'Radu', file.id, clinic.id, 'mental_health');
  };
  await Promise.all([street(), casework()]);
}

/** A referral that the person consented to, and that now waits for the partner's answer. */
async function offered(house: Settled, caseWorker: string, fileId: string, partnerId: string, serviceFamily: string): Promise<string> {
  const worker = house.as(caseWorker);
  const consent = await worker.post(`/case-files/${fileId}/consents`, { purpose: 'referral', recipientOrganisationId: partnerId, script: { version: 1, language: 'es' } });
  await worker.post(`/consents/${consent.id}/answer`, { answer: 'given', items: ['needs'], mode: 'written' });
  const referral = await worker.post(`/case-files/${fileId}/referrals`, { recipientOrganisationId: partnerId, serviceFamily });
  await worker.post(`/referrals/${referral.id}/readiness`, { consentId: consent.id });
  await worker.post(`/referrals/${referral.id}/offer`);
  return referral.id;
}
