import { caller } from '@test/builders/caller';
import { fillFile, makeFile } from '@test/builders/case-files';
import { aContact, anOutreachSession } from '@test/builders/contacts';
import { anArea, anOrganisation, aTeam, SignedInWorker, signedInWorker, type BuiltOrganisation, type World } from '@test/builders/staff';
import { SoftwareAuthenticator } from '@test/support/authenticator';
import { crewOf, TEAMS_PER_ORGANISATION, type Plan } from './plan';

export type CrewRole = 'case_worker' | 'outreach_worker';
export const AREAS = 5;

/** Somebody who asks: a worker who can sign in again at any time. */
export interface CrewMember {
  readonly role: CrewRole;
  readonly workerId: string;
  readonly organisationId: string;
  readonly teamId: string;
  /** Each in base64. */
  readonly passkey: { readonly credentialId: string; readonly privateKey: string; readonly userHandle: string };
  /** Theirs, open; of outreach workers only. */
  readonly outreachSessionId?: string;
}

/** Who asks, and rows that came in through the public doors, after which the others are made. */
export interface Crew {
  readonly members: readonly CrewMember[];
  readonly model: { readonly fileId: string; readonly contactId: string; readonly taskId: string };
}

const cookieOf = (worker: SignedInWorker): string => [...worker.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

interface Made {
  readonly member: CrewMember;
  readonly worker: SignedInWorker;
}

/** Makes organisations, teams, areas and the crew, one filled case file, one contact and one task, as people do: over HTTP. */
export async function buildCrew(world: World & { readonly api: string }, plan: Plan): Promise<Crew> {
  const made: Made[] = [];
  for (let first = 0; first < plan.teams; first += TEAMS_PER_ORGANISATION) {
    const organisation = await anOrganisation(world);
    await organisation.administrator.patch('/organisation', 1, { claimLimit: 500 });
    const areas = await Promise.all(Array.from({ length: AREAS }, () => anArea(organisation)));
    const numbers = Array.from({ length: Math.min(TEAMS_PER_ORGANISATION, plan.teams - first) }, (_, n) => first + n);
    made.push(...(await Promise.all(numbers.map((number) => teamOf(organisation, areas[number % AREAS] ?? '', plan, number)))).flat());
  }
  const [caseWorker, outreachWorker] = (['case_worker', 'outreach_worker'] as const).map((role) => made.find(({ member }) => member.role === role));
  if (!caseWorker || !outreachWorker) throw new Error('the crew has nobody');
  const writing = caller(world.api, () => Promise.resolve({ cookie: cookieOf(caseWorker.worker) }));
  const { id: fileId } = await makeFile(writing, caseWorker.member.teamId);
  await fillFile(writing, fileId);
  const supplies = [{ supply: 'condoms', quantity: 20 }, { supply: 'lubricant', quantity: 10 }] as const;
  const { id: contactId } = await aContact(outreachWorker.worker, outreachWorker.member.outreachSessionId ?? '', { supplies, services: ['health_education'] });
  const { body: task } = await outreachWorker.worker.expect(201, 'POST', '/tasks', { title: 'bring_supplies', teamId: outreachWorker.member.teamId });
  return { members: made.map(({ member }) => member), model: { fileId, contactId, taskId: task.id } };
}

async function teamOf(organisation: BuiltOrganisation, area: string, plan: Plan, number: number): Promise<Made[]> {
  const team = await aTeam(organisation);
  const made: Made[] = [];
  for (const role of ['case_worker', 'outreach_worker'] as const) {
    for (let left = crewOf(plan.crew[role], plan.teams, number); left > 0; left--) {
      const worker = await signedInWorker({ organisation, role, team });
      const session = role === 'outreach_worker' ? { outreachSessionId: await anOutreachSession(worker, { team, area }) } : {};
      made.push({ worker, member: { role, workerId: worker.workerId, organisationId: organisation.id, teamId: team, passkey: keptPasskey(worker.passkey), ...session } });
    }
  }
  return made;
}

function keptPasskey(passkey: SoftwareAuthenticator): CrewMember['passkey'] {
  const { credentialId, privateKey, userHandle } = passkey.export();
  return { credentialId: credentialId.toString('base64'), privateKey: privateKey.toString('base64'), userHandle: userHandle.toString('base64') };
}

function takenUp(world: World, { credentialId, privateKey, userHandle }: CrewMember['passkey']): SoftwareAuthenticator {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  const passkey = new SoftwareAuthenticator({ origin: world.publicUrl }, { credentialId: bytes(credentialId), privateKey: bytes(privateKey), userHandle: bytes(userHandle) });
  // Above every use of any run before.
  passkey.counter = Math.floor(Date.now() / 1_000);
  return passkey;
}

/** Signs all of the crew in, and answers their cookies, in the crew's order. */
export async function signIn(world: World, crew: Crew): Promise<string[]> {
  const cookies: string[] = [];
  for (const { workerId, organisationId, role, passkey } of crew.members) {
    const worker = await new SignedInWorker(world, workerId, organisationId, '', takenUp(world, passkey), []).signInAgain();
    await worker.expect(200, 'GET', '/session').then(({ body }) => (body.role === role ? worker : worker.actAs(role)));
    cookies.push(cookieOf(worker));
  }
  return cookies;
}
