import type { Founding } from '@parasol/staff';
import type { Role } from '@parasol/kernel';
import { join, type Account } from './accounts';
import { enrolAdviser, fingerprintOf, holdCeremony, type Paper } from './ceremony';
import { signInNameOf, type DemoOrganisation, type Member } from './cast';
import { Unexpected, type Visitor } from './visitor';

/** An organisation whose people have all signed in once. */
export interface Settled {
  readonly id: string;
  readonly accounts: readonly Account[];
  /** Of its recovery ceremony; none where nobody is supported. */
  readonly paper: Paper | undefined;
  /** The worker's session. */
  as(name: string): Visitor;
  team(name: string): string;
  area(name: string): string;
  worker(name: string): string;
}

interface Invited {
  readonly member: Member;
  readonly workerId: string;
  readonly code: string;
}

/** Makes an organisation as one is made: founded from outside, then built up by its first administrator over HTTP. */
export async function settle(address: string, founding: Founding, organisation: DemoOrganisation): Promise<Settled> {
  const { id } = await founding.createOrganisation(organisation.name, organisation.kind);
  const [first, ...others] = organisation.members;
  if (first === undefined) throw new Unexpected('an organisation of the demo has nobody');
  const accounts: Account[] = [];
  const visitors = new Map<string, Visitor>();
  const enter = async ({ member, workerId, code }: Invited): Promise<void> => {
    const signInName = signInNameOf(member.name, organisation);
    const { visitor, ...secrets } = await join(address, code, signInName);
    visitors.set(member.name, visitor);
    accounts.push({ organisation: organisation.name, organisationId: id, workerId, displayName: member.name, roles: member.roles, signInName, ...secrets });
  };
  const founded = await founding.createAdministrator(id, first.name);
  await enter({ member: first, ...founded });
  const administrator = found(visitors, first.name);
  const recoveryIdentity = organisation.kind === 'support' ? await holdCeremony(administrator, id) : undefined;
  const [teams, areas] = await Promise.all([
    named(organisation.teams, (name) => administrator.post('/teams', { name })),
    named(Object.keys(organisation.areas), (name) => administrator.post('/areas', { name, areaGroup: organisation.areas[name] })),
    ...(organisation.services ?? []).map((service) => administrator.post('/partner-services', service)),
  ]);
  const invited = await Promise.all(others.map((member) => invite(administrator, member, teams)));
  // Administrators first: a role that needs a second human waits for one of them.
  const colleagues = invited.filter(({ member }) => member.roles.includes('administrator'));
  await Promise.all(colleagues.map(enter));
  await Promise.all(invited.flatMap(({ proposed }) => proposed).map((grant) => found(visitors, colleagues[0]?.member.name ?? '').post(`/role-grants/${grant}/confirmation`)));
  await Promise.all(invited.filter((one) => !colleagues.includes(one)).map(enter));
  const passphrases: Record<string, string> = {};
  for (const { member, workerId } of invited.filter((one) => one.member.roles.includes('adviser'))) {
    const adviser = found(visitors, member.name);
    await adviser.post('/session/role', { role: 'adviser' });
    passphrases[signInNameOf(member.name, organisation)] = await enrolAdviser(adviser, workerId, id, recoveryIdentity ?? '');
  }
  const paper = recoveryIdentity && { organisation: organisation.name, organisationId: id, recoveryIdentity, fingerprint: await fingerprintOf(recoveryIdentity), passphrases };
  const order = organisation.members.map(({ name }) => name);
  return {
    id,
    paper: paper || undefined,
    accounts: accounts.sort((a, b) => order.indexOf(a.displayName) - order.indexOf(b.displayName)),
    as: (name) => found(visitors, name),
    team: (name) => found(teams, name),
    area: (name) => found(areas, name),
    worker: (name) => accounts.find(({ displayName }) => displayName === name)?.workerId ?? '',
  };
}

async function invite(administrator: Visitor, { name, roles, teams = [] }: Member, ids: ReadonlyMap<string, string>): Promise<Invited & { proposed: string[] }> {
  const teamIds = teams.map((team) => found(ids, team));
  const made = await administrator.post<{ id: string; roleGrants: { id: string; role: Role; state: string }[] }>('/workers', { displayName: name, teamIds, roles });
  const { code } = await administrator.post<{ code: string }>(`/workers/${made.id}/invitations`);
  const proposed = made.roleGrants.filter(({ state }) => state === 'proposed').map((grant) => grant.id);
  return { member: { name, roles, teams }, workerId: made.id, code, proposed };
}

async function named(names: readonly string[], make: (name: string) => Promise<{ id: string }>): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all(names.map(async (name) => [name, (await make(name)).id] as const)));
}

function found<T>(all: ReadonlyMap<string, T>, name: string): T {
  const one = all.get(name);
  if (one === undefined) throw new Unexpected(`the demo has no "${name}"`);
  return one;
}
