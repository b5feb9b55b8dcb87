import type { Role, ServiceFamily } from '@parasol/kernel';
import { createInstallation, type Installation, type InstallationOptions } from '../support/installation';
import { anOrganisation, aTeam, signedInWorker, type BuiltOrganisation, type SignedInWorker, type World } from './staff';

/** An API that listens on a port of this machine, with or without the worker process beside it. */
export interface Served extends Installation {
  readonly world: World;
}

export async function serve(options: InstallationOptions = {}): Promise<Served> {
  const installation = await createInstallation(options);
  await installation.api.listen({ host: '127.0.0.1', port: 0 });
  return { ...installation, world: { ...installation.world, api: await installation.api.getUrl() } };
}

/** Posts what must succeed; answers the body. */
export async function done(worker: SignedInWorker, path: string, body?: unknown, version?: number): Promise<any> {
  const answer = await worker.post(path, body, version === undefined ? {} : { headers: { 'if-match': `"${version}"` } });
  if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  return answer.body;
}

/** Status and code of a refusal, in one word: `422 consent_needed`. */
export const saidNo = ({ status, body }: { status: number; body: { type?: string } | undefined }): string =>
  `${status} ${body?.type?.replace('urn:parasol:problem:', '') ?? ''}`;

/** A support organisation with one team; its workers are made as they are needed. */
export interface House {
  readonly organisation: BuiltOrganisation;
  readonly team: string;
  /** A partner's worker is one of some partner. */
  worker(role: Role): Promise<SignedInWorker>;
}

export async function aHouse(world: World, name?: string): Promise<House> {
  const organisation = await anOrganisation(world, name === undefined ? {} : { name });
  const team = await aTeam(organisation);
  return { organisation, team, worker: async (role) => (role === 'partner_worker' ? (await aPartner(world)).worker() : signedInWorker({ organisation, role, team })) };
}

export interface Partner {
  readonly id: string;
  readonly organisation: BuiltOrganisation;
  worker(): Promise<SignedInWorker>;
}

/** A partner that offers these families; those in `cardOnly` are shown and never referred to. */
export async function aPartner(world: World, offers: { families?: readonly ServiceFamily[]; cardOnly?: readonly ServiceFamily[] } = {}): Promise<Partner> {
  const organisation = await anOrganisation(world, { kind: 'partner' });
  const { families = ['health'], cardOnly = [] } = offers;
  for (const serviceFamily of families) await done(organisation.administrator, '/partner-services', { serviceFamily });
  for (const serviceFamily of cardOnly) await done(organisation.administrator, '/partner-services', { serviceFamily, reveals: true });
  return { id: organisation.id, organisation, worker: () => signedInWorker({ organisation, role: 'partner_worker' }) };
}

/** A file that its case worker works on. */
export async function anActiveFile(caseWorker: SignedInWorker, teamId: string): Promise<string> {
  const { id } = await done(caseWorker, '/case-files', { teamId });
  for (const step of ['explanation', 'agreement', 'intake', 'activation']) await done(caseWorker, `/case-files/${id}/${step}`);
  return id as string;
}

/** Puts a worker on the care team. */
export async function onCareTeam(supervisor: SignedInWorker, fileId: string, workerId: string): Promise<string> {
  return (await done(supervisor, `/case-files/${fileId}/care-team/assignments`, { workerId })).id as string;
}

export const dayFromToday = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What a person said about a referral when they were asked today. */
export const theirWord = (over: Record<string, unknown> = {}) => ({ helped: 'helped', wouldGoAgain: 'yes', askedOn: dayFromToday(0), ...over });

/** An agreement with the person about who goes along. */
export const alongWith = (companionId: string, over: Record<string, unknown> = {}) =>
  ({ companionId, on: dayFromToday(3), partOfDay: 'morning', meetingPoint: 'as_agreed', agreed: true, ...over });

/** What a person is asked about one partner. */
export const aQuestionFor = (recipientOrganisationId: string) => ({ purpose: 'referral', recipientOrganisationId, script: { version: 1, language: 'en' } });

/** A consent that nobody has answered yet. */
export async function aQuestion(worker: SignedInWorker, fileId: string, partnerId: string): Promise<string> {
  return (await done(worker, `/case-files/${fileId}/consents`, aQuestionFor(partnerId))).id as string;
}

/** A question with its answer: a written yes to no item, unless `over` says otherwise. */
export async function aConsent(worker: SignedInWorker, fileId: string, partnerId: string, over: Record<string, unknown> = {}): Promise<string> {
  const id = await aQuestion(worker, fileId, partnerId);
  await done(worker, `/consents/${id}/answer`, { answer: 'given', mode: 'written', ...(over.answer === undefined ? { items: [] } : {}), ...over });
  return id;
}

export async function aDraft(worker: SignedInWorker, fileId: string, partnerId: string, serviceFamily: ServiceFamily = 'health'): Promise<string> {
  return (await done(worker, `/case-files/${fileId}/referrals`, { recipientOrganisationId: partnerId, serviceFamily })).id as string;
}

/** A referral that the partner can see, and the consent that it stands on, as `aConsent` has it. */
export async function anOffer(worker: SignedInWorker, fileId: string, partnerId: string, consent: Record<string, unknown> = {}): Promise<{ id: string; consentId: string; packetCode: string }> {
  const consentId = await aConsent(worker, fileId, partnerId, consent);
  const id = await aDraft(worker, fileId, partnerId);
  await done(worker, `/referrals/${id}/readiness`, { consentId });
  const { packetCode } = await done(worker, `/referrals/${id}/offer`);
  return { id, consentId, packetCode: packetCode as string };
}

/** Lets these items be put into packets for a partner, from today on, unless `over` says otherwise. */
export async function anAgreement(administrator: SignedInWorker, partnerId: string, items: readonly string[], over: Record<string, unknown> = {}): Promise<void> {
  const path = `/partners/${partnerId}/sharing-agreement`;
  const { version } = (await administrator.expect(200, 'GET', path)).body;
  await administrator.expect(200, 'PUT', path, { items, validFrom: dayFromToday(0), ...over }, { headers: { 'if-match': `"${version}"` } });
}

/** A referral that is offered with these contents, under a consent that covers them and no more; what was agreed with the partner must cover them, too. */
export async function anOfferOf(worker: SignedInWorker, fileId: string, partnerId: string, contents: readonly { item: string; entryIds?: readonly string[] }[]): Promise<{ id: string; consentId: string; packetCode: string }> {
  const consentId = await aConsent(worker, fileId, partnerId, { items: contents.map(({ item }) => item) });
  const id = await aDraft(worker, fileId, partnerId);
  await done(worker, `/referrals/${id}/readiness`, { consentId, contents });
  const { packetCode } = await done(worker, `/referrals/${id}/offer`);
  return { id, consentId, packetCode: packetCode as string };
}
