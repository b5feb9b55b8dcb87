import { randomUUID } from 'node:crypto';
import { RELEASE_ITEM_CODES } from '@parasol/case-files';
import type { Role } from '@parasol/kernel';
import { meaninglessForm } from '@parasol/sealing';
import type { Method } from '../support/client';
import { enrolled } from './advisers';
import { CONTENTS } from './case-files';
import { aContact, anOutreachSession, aRegular, dayBefore } from './contacts';
import { aDraft, anActiveFile, anAgreement, anOfferOf, aPartner, aQuestion, done, onCareTeam } from './referrals';
import { aDirectory, aProposal } from './directory';
import { accept, anArea, anOrganisation, aTeam, secondAdministrator, signedInWorker, type BuiltOrganisation, type SignedInWorker, type World } from './staff';
import { aHandOver, giveFile } from './hand-overs';
import { Phone } from './phone';
import { aPhoneNumber, aWord } from './words';

/** Kinds of what an organisation has, each with an id. */
export const KINDS = [
  'organisation', 'team', 'area', 'worker', 'invited_worker', 'excluded_worker', 'team_membership', 'role_grant', 'proposed_grant', 'invitation', 'device', 'session',
  'passkey', 'passkey_challenge', 'password_enrolment', 'case_file', 'second_file', 'place', 'proposed_place', 'conflict_block', 'needs_entry', 'health_entry',
  'erasure', 'safety_entry', 'housing_money_entry', 'notes_entry', 'legal_entry', 'adviser_notes_entry', 'opening', 'adviser_assignment', 'outreach_session', 'regular',
  'contact', 'file_contact', 'client_key', 'shift_note', 'consent', 'standing_consent', 'asked_consent', 'draft_referral', 'offered_referral', 'task', 'claimed_task', 'file_task', 'duty',
  'recovery_ceremony', 'document_token', 'drop', 'outbox_return', 'outbox_key', 'directory_entry', 'hand_over', 'hand_over_item', 'hand_over_note', 'directory_proposal',
] as const;
export type Kind = (typeof KINDS)[number];

/** A request with an `Idempotency-Key`, as it was sent and answered. */
export interface KeyedRequest {
  readonly role: Role;
  readonly method: Method;
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
}

/** One of everything that an organisation can have, and two of what is listed in pages. */
export interface Everything {
  readonly organisation: BuiltOrganisation;
  /** One in each role; the partner's is of a partner to whom nothing is referred. */
  readonly workers: ReadonlyMap<Role, SignedInWorker>;
  readonly ids: Readonly<Record<Kind, string>>;
  /** Names and codes that nobody outside may ever read. */
  readonly words: readonly string[];
  readonly fileCode: string;
  /** What the adviser's device holds while it is unlocked. */
  readonly adviserIdentity: string;
  /** Of the invitation that is open. */
  readonly invitationCode: string;
  /** Closed, or about to be: `YYYY-MM`. */
  readonly month: string | undefined;
  readonly keyed: readonly KeyedRequest[];
}

const ROLES_HERE = ['outreach_worker', 'case_worker', 'supervisor', 'coordinator', 'adviser'] as const;
const unlike = (): string => randomUUID().slice(0, 8);

/**
 * Builds it through the public doors.
 * @param partner whom the referral is offered to
 * @param options `month` is the one to close, as `YYYY-MM`
 */
export async function everythingOf(world: World, partner: { readonly id: string; worker(): Promise<SignedInWorker> }, options: { month?: string } = {}): Promise<Everything> {
  const organisation = await anOrganisation(world);
  const { administrator } = organisation;
  const team = await aTeam(organisation);
  await aTeam(organisation);
  const area = await anArea(organisation);
  await anArea(organisation);
  const workers = new Map<Role, SignedInWorker>([['administrator', administrator]]);
  for (const role of ROLES_HERE) workers.set(role, await signedInWorker({ organisation, role, team }));
  workers.set('partner_worker', await (await aPartner(world)).worker());
  const as = (role: Role): SignedInWorker => workers.get(role) as SignedInWorker;
  const staff = await staffOf(organisation, as('outreach_worker'), team);
  const files = await filesOf(organisation, as, team, staff.ids.excluded_worker);
  const street = await streetOf(as('outreach_worker'), team, area, files.ids.case_file);
  await anAgreement(administrator, partner.id, RELEASE_ITEM_CODES);
  const sent = await referralsOf(as('case_worker'), files.ids.case_file, partner.id, files.ids.needs_entry);
  const tasks = await tasksOf(as, team, files.ids.case_file);
  if (options.month !== undefined) await done(as('coordinator'), `/reports/months/${options.month}/closure`);
  const handed = await handedOver(organisation, as, team, files.ids);
  const entries = await aDirectory(administrator);
  const proposal = await aProposal(administrator, await partner.worker(), entries[1] ?? '');
  const keyed = await keyedOf(as, team, area, street.ids.outreach_session);
  return {
    organisation, workers, month: options.month, keyed, fileCode: files.fileCode, adviserIdentity: files.adviserIdentity, invitationCode: staff.invitationCode,
    ids: { organisation: organisation.id, recovery_ceremony: organisation.ceremonyId, team, area, worker: as('case_worker').workerId, ...staff.ids, ...files.ids, ...street.ids, ...sent.ids, ...tasks, ...handed.ids, directory_entry: entries[0] ?? '', directory_proposal: proposal },
    words: [organisation.name, ...[...workers.values()].map(({ displayName }) => displayName), ...staff.words, ...files.words, ...street.words, ...sent.words, ...handed.words],
  };
}

async function staffOf(organisation: BuiltOrganisation, somebody: SignedInWorker, team: string) {
  const { administrator, world } = organisation;
  const second = await secondAdministrator(organisation);
  const words: string[] = [second.displayName];
  const invite = async (): Promise<{ worker: string; invitation: string; code: string; displayName: string }> => {
    const displayName = `Worker ${unlike()}`;
    words.push(displayName);
    const worker = (await done(administrator, '/workers', { displayName, teamIds: [team], roles: ['case_worker'] })).id as string;
    const { id, code } = await done(administrator, `/workers/${worker}/invitations`);
    return { worker, invitation: id, code, displayName };
  };
  const excluded = await invite();
  await accept(world, organisation.id, excluded.displayName, excluded.code);
  const invited = await invite();
  words.push(invited.code);
  const proposed = await done(administrator, `/workers/${invited.worker}/role-grants`, { role: 'adviser' });
  await done(administrator, `/workers/${administrator.workerId}/role-grants`, { role: 'coordinator' });
  const seen = (await administrator.expect(200, 'GET', `/workers/${somebody.workerId}`)).body;
  const session = (await somebody.expect(200, 'GET', '/session')).body;
  const factors = (await somebody.expect(200, 'GET', '/sign-in-factors')).body;
  const challenge = await done(somebody, '/passkey-challenges');
  const enrolment = await done(somebody, '/password-enrolments', { signInName: `worker-${unlike()}`, password: `${unlike()} ferries at ${unlike()}` });
  return {
    words,
    invitationCode: invited.code,
    ids: {
      invited_worker: invited.worker, excluded_worker: excluded.worker, invitation: invited.invitation, proposed_grant: proposed.id as string,
      team_membership: seen.teams[0].id as string, role_grant: seen.roles[0].id as string, session: session.sessionId as string, device: session.device.id as string,
      passkey: factors.passkeys[0].id as string, passkey_challenge: challenge.challengeId as string, password_enrolment: enrolment.enrolmentId as string,
    },
  };
}

async function filesOf(organisation: BuiltOrganisation, as: (role: Role) => SignedInWorker, team: string, excluded: string) {
  const [caseWorker, supervisor, adviser, outreach] = [as('case_worker'), as('supervisor'), as('adviser'), as('outreach_worker')];
  const id = await anActiveFile(caseWorker, team);
  const { id: second, fileCode: secondCode } = await done(caseWorker, '/case-files', { teamId: team });
  const { fileCode } = (await caseWorker.expect(200, 'GET', `/case-files/${id}`)).body;
  const place = await onCareTeam(supervisor, id, outreach.workerId);
  const proposed = await done(caseWorker, `/case-files/${id}/care-team/proposals`, { workerId: as('coordinator').workerId });
  const block = await done(caseWorker, `/case-files/${id}/conflict-blocks`, { workerId: excluded });
  const names = { workingName: `Robin ${aWord()}`, nameInPapers: `Robin Example ${aWord()}`, address: aPhoneNumber() };
  const { safeContact } = CONTENTS.working_identity;
  const documents = {
    working_identity: { ...CONTENTS.working_identity, workingName: names.workingName, safeContact: { ...safeContact, channels: [{ channel: 'text_message', address: names.address }] } },
    legal_identity: { ...CONTENTS.legal_identity, nameInPapers: names.nameInPapers },
  };
  for (const [section, content] of Object.entries(documents)) {
    await caseWorker.expect(200, 'PUT', `/case-files/${id}/sections/${section}`, content, { headers: { 'if-match': '"0"' } });
  }
  const add = async (worker: SignedInWorker, section: keyof typeof CONTENTS): Promise<string> =>
    (await done(worker, `/case-files/${id}/sections/${section}/entries`, CONTENTS[section])).id as string;
  await add(caseWorker, 'needs');
  const ids = {
    needs_entry: await add(outreach, 'needs'), health_entry: await add(caseWorker, 'health'), safety_entry: await add(outreach, 'safety'),
    housing_money_entry: await add(caseWorker, 'housing_money'), notes_entry: await add(caseWorker, 'notes'),
  };
  const { id: assignment } = await done(adviser, '/advice/assignments', { fileCode });
  const adviserIdentity = await enrolled(organisation, adviser);
  const { token } = (await adviser.expect(200, 'GET', `/sealed-documents/${id}`)).body;
  for (const seed of ['one', 'two']) await caseWorker.expect(204, 'POST', '/drops', { sealed: meaninglessForm('drop', seed) });
  const drop = (await adviser.expect(200, 'GET', '/drops')).body.items[0].id;
  const atDesk = { legal_entry: await add(adviser, 'legal'), adviser_notes_entry: await add(adviser, 'adviser_notes') };
  const erasure = await done(caseWorker, `/case-files/${id}/erasures`, { reason: 'person_asked' });
  const opening = await done(supervisor, `/case-files/${id}/openings`, { section: 'notes', reason: 'supervision' });
  return {
    adviserIdentity,
    fileCode: fileCode as string,
    words: [fileCode as string, secondCode as string, ...Object.values(names)],
    ids: {
      case_file: id, second_file: second as string, place, proposed_place: proposed.id as string, conflict_block: block.id as string, ...ids, ...atDesk,
      opening: opening.id as string, erasure: erasure.id as string, adviser_assignment: assignment as string, document_token: token as string, drop: drop as string,
    },
  };
}

async function streetOf(outreach: SignedInWorker, team: string, area: string, file: string) {
  const session = await anOutreachSession(outreach, { team, area });
  await anOutreachSession(outreach, { team, area, heldOn: dayBefore(2) });
  const nickname = `Marigold ${aWord()}`;
  const regular = await aRegular(outreach, team, nickname);
  const clientKey = randomUUID();
  const contact = await done(outreach, '/contacts', { kind: 'anonymous', outreachSessionId: session, clientKey, supplies: [{ supply: 'condoms', quantity: 20 }] });
  await aContact(outreach, session, { kind: 'regular', regularId: regular, services: ['health_education'] });
  await aContact(outreach, session, { needs: ['doctor', 'housing'], wantsFollowUp: true });
  const fileContact = await aContact(outreach, session, { kind: 'case_file', caseFileId: file, wantsFollowUp: true });
  const phone = await Phone.of(outreach);
  for (let n = 0; n < 2; n++) await phone.writes({ kind: 'regular', regularId: randomUUID(), outreachSessionId: session });
  await phone.syncs(outreach.api);
  const returned = (await outreach.expect(200, 'GET', '/to-correct')).body.items[0].id as string;
  const notes = (await outreach.expect(200, 'GET', '/shift-notes')).body.items as { id: string }[];
  return {
    words: [nickname],
    ids: {
      outreach_session: session, regular, contact: contact.id as string, file_contact: fileContact.id, client_key: clientKey, shift_note: notes[0]?.id ?? '', outbox_return: returned, outbox_key: phone.key.id,
    },
  };
}

async function referralsOf(caseWorker: SignedInWorker, file: string, partnerId: string, needsEntry: string) {
  const offered = await anOfferOf(caseWorker, file, partnerId, [{ item: 'needs', entryIds: [needsEntry] }]);
  const asked = await aQuestion(caseWorker, file, partnerId);
  const draft = await aDraft(caseWorker, file, partnerId);
  return { words: [] as string[], ids: { consent: offered.consentId, standing_consent: offered.consentId, asked_consent: asked, draft_referral: draft, offered_referral: offered.id } };
}

const dutyOf = async (supervisor: SignedInWorker, teamId: string): Promise<string> => (await done(supervisor, '/duties', { teamId, hours: 8 })).id as string;

/** Somebody leaves: one of their files was given to a colleague with a note, the other one is still to be given. */
async function handedOver(organisation: BuiltOrganisation, as: (role: Role) => SignedInWorker, team: string, files: { case_file: string; second_file: string }) {
  const [leaver, supervisor, caseWorker] = [await signedInWorker({ organisation, role: 'case_worker', team }), as('supervisor'), as('case_worker')];
  for (const file of [files.case_file, files.second_file]) await onCareTeam(supervisor, file, leaver.workerId);
  const other = { displayName: `Worker ${unlike()}`, teamIds: [team], roles: ['case_worker'] };
  await aHandOver(supervisor, (await done(organisation.administrator, '/workers', other)).id as string);
  const { id, items } = await aHandOver(supervisor, leaver.workerId);
  const note = `Meets us at ${aWord()}`;
  await giveFile(supervisor, items, files.second_file, caseWorker.workerId, note);
  const notes = (await caseWorker.expect(200, 'GET', `/case-files/${files.second_file}/hand-over-notes`)).body.items as { id: string }[];
  return { words: [leaver.displayName, other.displayName, note], ids: { hand_over: id, hand_over_item: items.find(({ subjectId }) => subjectId === files.case_file)?.id ?? '', hand_over_note: notes[0]?.id ?? '' } };
}

async function tasksOf(as: (role: Role) => SignedInWorker, team: string, file: string) {
  const add = async (role: Role, more: object): Promise<string> => (await done(as(role), '/tasks', { title: 'call_back', teamId: team, ...more })).id as string;
  await add('outreach_worker', { mine: true });
  return { task: await add('supervisor', {}), claimed_task: await add('outreach_worker', { mine: true }), file_task: await add('case_worker', { caseFileId: file }), duty: await dutyOf(as('supervisor'), team) };
}

/** Requests of several roles under a key each, for whoever asks what another's key answers. */
async function keyedOf(as: (role: Role) => SignedInWorker, team: string, area: string, session: string): Promise<KeyedRequest[]> {
  const wishes: [Role, string, unknown][] = [
    ['case_worker', '/case-files', { teamId: team }],
    ['outreach_worker', '/contacts', { kind: 'anonymous', outreachSessionId: session }],
    ['outreach_worker', '/regulars', { teamId: team, nickname: `Marigold ${aWord()}`, agreed: true }],
    ['outreach_worker', '/outreach-sessions', { teamId: team, areaId: area, setting: 'street', shift: 'day', heldOn: dayBefore(3) }],
    ['supervisor', '/tasks', { title: 'call_back', teamId: team }],
    ['administrator', '/areas', { name: `Area ${unlike()}`, areaGroup: 'north' }],
  ];
  const keyed: KeyedRequest[] = [];
  for (const [role, path, body] of wishes) {
    const key = randomUUID();
    await as(role).expect(201, 'POST', path, body, { headers: { 'idempotency-key': key } });
    keyed.push({ role, method: 'POST', path, body, key });
  }
  return keyed;
}
