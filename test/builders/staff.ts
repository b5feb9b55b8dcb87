import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnitOfWork } from '@parasol/database';
import type { AreaGroup, Role } from '@parasol/kernel';
import { KeyLists } from '@parasol/sealed';
import { foundList, generateIdentity } from '@parasol/sealing';
import { foundingOf, type Founding, type OrganisationKind, type StaffSettings } from '@parasol/staff';
import { STAFF_SETTINGS } from '../../libs/staff/settings';
import { SoftwareAuthenticator } from '../support/authenticator';
import { Client, type Api } from '../support/client';

/** An installation under test: its API, and the operator's door to it. */
export interface World {
  readonly api: Api;
  readonly founding: Founding;
  /** The origin that the API was told in its settings; passkeys are bound to it. */
  readonly publicUrl: string;
  /** Whether it has the advisers' compartment; an application that serves staff only has not. */
  readonly sealed: boolean;
}

/**
 * The world of an application that runs in this process. The operator's door needs a database role that the API itself
 * is not given: then `operator` is a unit of work that has it.
 */
export function worldOf(app: NestFastifyApplication, operator: UnitOfWork = app.get(UnitOfWork, { strict: false })): World {
  const settings = app.get<StaffSettings>(STAFF_SETTINGS, { strict: false });
  return { api: app, founding: foundingOf(operator, settings, 'set_up'), publicUrl: settings.publicUrl, sealed: holdsSealed(app) };
}

function holdsSealed(app: NestFastifyApplication): boolean {
  try {
    return app.get(KeyLists, { strict: false }) instanceof KeyLists;
  } catch {
    return false;
  }
}

/** A worker who is signed in; requests go out with their session. */
export class SignedInWorker extends Client {
  constructor(
    readonly world: World,
    readonly workerId: string,
    readonly organisationId: string,
    readonly displayName: string,
    readonly passkey: SoftwareAuthenticator,
    readonly recoveryCodes: readonly string[],
  ) {
    super(world.api);
  }

  /** Goes on in another of their roles. */
  async actAs(role: Role): Promise<this> {
    await this.expect(200, 'POST', '/session/role', { role });
    return this;
  }

  /** Signs in anew with the passkey: after the session was ended, or to become fresh. */
  async signInAgain(): Promise<this> {
    const { body } = await this.expect(201, 'POST', '/sign-in-challenges');
    await this.expect(201, 'POST', '/sign-ins/passkey', { challengeId: body.challengeId, credential: this.passkey.get(body.options), device: 'phone' });
    return this;
  }
}

export interface BuiltOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly world: World;
  readonly administrator: SignedInWorker;
  /** What stands on the paper of the recovery ceremony; empty where there was none. */
  readonly recoveryIdentity: string;
  readonly ceremonyId: string;
}

const unlike = (): string => randomBytes(4).toString('hex');

/** An organisation with one administrator, who is signed in; one that supports people has held its recovery ceremony, unless it is to come. */
export async function anOrganisation(of: World | NestFastifyApplication, options: { kind?: OrganisationKind; name?: string; ceremonyHeld?: boolean } = {}): Promise<BuiltOrganisation> {
  const world = 'founding' in of ? of : worldOf(of);
  const { kind = 'support', name = `Organisation ${unlike()}`, ceremonyHeld = kind === 'support' && world.sealed } = options;
  const { id } = await world.founding.createOrganisation(name, kind);
  const displayName = `Administrator ${unlike()}`;
  const { code } = await world.founding.createAdministrator(id, displayName);
  const administrator = await accept(world, id, displayName, code);
  const ceremony = ceremonyHeld ? await holdCeremony(administrator) : { recoveryIdentity: '', ceremonyId: '' };
  return { id, name, kind, world, administrator, ...ceremony };
}

/** Holds the recovery ceremony as an administrator does: the identity is made on their side, and stands on paper only. */
export async function holdCeremony(administrator: SignedInWorker): Promise<Pick<BuiltOrganisation, 'recoveryIdentity' | 'ceremonyId'>> {
  const recoveryIdentity = await generateIdentity();
  const { list } = await foundList(administrator.organisationId, recoveryIdentity);
  const { body } = await administrator.expect(201, 'POST', '/recovery-ceremonies', { list });
  return { recoveryIdentity, ceremonyId: body.id };
}

export async function aTeam(organisation: BuiltOrganisation, name = `Team ${unlike()}`): Promise<string> {
  return (await organisation.administrator.expect(201, 'POST', '/teams', { name })).body.id;
}

export async function anArea(organisation: BuiltOrganisation, name = `Area ${unlike()}`, areaGroup: AreaGroup = 'centre'): Promise<string> {
  return (await organisation.administrator.expect(201, 'POST', '/areas', { name, areaGroup })).body.id;
}

export interface WorkerWishes {
  readonly organisation: BuiltOrganisation;
  /** The role that they act in. */
  readonly role: Role;
  /** Roles that they hold beside it. */
  readonly alsoRoles?: readonly Role[];
  readonly team?: string;
  readonly teams?: readonly string[];
  readonly displayName?: string;
}

/** A worker with a role, on a team, signed in by a passkey: invited by the administrator and confirmed where two humans are needed. */
export async function signedInWorker(wishes: WorkerWishes): Promise<SignedInWorker> {
  const { organisation, role, alsoRoles = [], team, teams = [], displayName = `Worker ${unlike()}` } = wishes;
  const { administrator, world } = organisation;
  const roles = [role, ...alsoRoles];
  const teamIds = [...(team === undefined ? [] : [team]), ...teams];
  const { body: made } = await administrator.expect(201, 'POST', '/workers', { displayName, teamIds, roles });
  const proposed = (made.roleGrants as { id: string; state: string }[]).filter(({ state }) => state === 'proposed');
  if (proposed.length > 0) {
    const second = await secondAdministrator(organisation);
    for (const { id } of proposed) await second.expect(200, 'POST', `/role-grants/${id}/confirmation`);
  }
  const { body: invitation } = await administrator.expect(201, 'POST', `/workers/${made.id}/invitations`);
  const worker = await accept(world, organisation.id, displayName, invitation.code);
  const { body: session } = await worker.expect(200, 'GET', '/session');
  return session.role === role ? worker : worker.actAs(role);
}

const seconds = new WeakMap<BuiltOrganisation, Promise<SignedInWorker>>();

/** The second human where one is needed; made once. */
export function secondAdministrator(organisation: BuiltOrganisation): Promise<SignedInWorker> {
  let second = seconds.get(organisation);
  if (!second) seconds.set(organisation, (second = signedInWorker({ organisation, role: 'administrator' })));
  return second;
}

/** Takes up an invitation with a new passkey. */
export async function accept(world: World, organisationId: string, displayName: string, code: string): Promise<SignedInWorker> {
  const passkey = new SoftwareAuthenticator({ origin: world.publicUrl });
  const visitor = new Client(world.api);
  const { body: begun } = await visitor.expect(201, 'POST', '/invitation-acceptances/passkey-challenges', { code });
  const credential = passkey.create(begun.options);
  const { body: accepted } = await visitor.expect(201, 'POST', '/invitation-acceptances/passkeys', { code, challengeId: begun.challengeId, credential, device: 'phone' });
  const worker = new SignedInWorker(world, accepted.workerId, organisationId, displayName, passkey, accepted.recoveryCodes);
  for (const [name, value] of visitor.cookies) worker.cookies.set(name, value);
  return worker;
}
