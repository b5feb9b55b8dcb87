import type { Role } from '@parasol/kernel';
import { aRegular, anOutreachSession } from '@test/builders/contacts';
import { accept, anArea, signedInWorker, type BuiltOrganisation, type SignedInWorker, type World } from '@test/builders/staff';
import { aPartner, done } from '@test/builders/referrals';
import type { Client } from 'pg';
import type { Book } from './book';
import { inTurns } from './in-turns';
import { Person, seeded, type Origins } from './person';
import type { PartnerHouse, Workplace } from './workplace';

/** Of so many people how many work in each role; the rest at partners. */
const SHARES = { case_worker: 0.4, outreach_worker: 0.3, supervisor: 0.1, coordinator: 0.05 } as const;
const PEOPLE_PER_TEAM = 20;
const TEAMS_PER_ORGANISATION = 2;
const PEOPLE_PER_PARTNER = 10;
const FILES = { case_worker: 8, outreach_worker: 3 } as const;
const REGULARS_PER_TEAM = 5;
const MONTHS = 12;
/** Who is invited at once; a network's invitations are counted. */
const AT_ONCE = 4;

export interface LoadCrew {
  readonly people: readonly (readonly [Person, Workplace])[];
}

interface Room {
  readonly organisation: BuiltOrganisation;
  readonly team: string;
  readonly months: string[];
}

/** Invites everybody into teams of the data set, as their administrators do; puts them on files, and opens their shifts. */
export async function aLoadCrew(world: World, outside: Client, workers: number, seed: number, book: Book, origins: Origins): Promise<LoadCrew> {
  const rooms = await roomsFor(world, outside, Math.max(1, Math.round((workers * 0.85) / PEOPLE_PER_TEAM)));
  const count = (role: keyof typeof SHARES): number => Math.max(1, Math.round(workers * SHARES[role]));
  const wanted = (Object.keys(SHARES) as (keyof typeof SHARES)[]).flatMap((role) => Array.from({ length: count(role) }, (_, n) => ({ role, room: rooms[n % rooms.length] as Room })));
  const atPartners = Math.max(1, workers - wanted.length);
  let turn = seed * 10_000;
  const person = (worker: SignedInWorker, role: Role, team: string): Person =>
    new Person({ role, workerId: worker.workerId, organisationId: worker.organisationId, team, cookie: [...worker.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }, book, origins, seeded(turn++));

  const houses = await Promise.all(Array.from({ length: Math.ceil(atPartners / PEOPLE_PER_PARTNER) }, () => aPartner(world)));
  const partners: PartnerHouse[] = houses.map(({ id }) => ({ organisationId: id, people: [] }));
  await inTurns(Array.from({ length: atPartners }, (_, n) => n % houses.length), AT_ONCE, async (n) => {
    const worker = await houses[n]?.worker();
    if (worker) partners[n]?.people.push(person(worker, 'partner_worker', ''));
  });

  const hired: { readonly worker: SignedInWorker; readonly role: keyof typeof SHARES; readonly room: Room }[] = [];
  await inTurns(wanted, AT_ONCE, async ({ role, room }) => {
    hired.push({ role, room, worker: await signedInWorker({ organisation: room.organisation, role, team: room.team }) });
  });
  const people: (readonly [Person, Workplace])[] = [];
  for (const room of rooms) {
    const here = hired.filter((each) => each.room === room);
    const place = await furnished(room, here, outside, partners);
    for (const { worker, role } of here) {
      const one = person(worker, role, room.team);
      people.push([one, place]);
      if (role !== 'coordinator') place.people.push(one);
    }
  }
  const [, somewhere] = people[0] ?? [];
  if (!somewhere) throw new Error('nobody was hired');
  for (const { people: theirs } of partners) people.push(...theirs.map((one) => [one, somewhere] as const));
  return { people };
}

/** Teams of the data set, of as few organisations as hold them, each with an administrator of ours. */
async function roomsFor(world: World, outside: Client, teams: number): Promise<Room[]> {
  const { rows } = await outside.query<{ organisationId: string; team: string }>(
    `select organisation_id as "organisationId", id as team from (
       select t.*, row_number() over (partition by t.organisation_id order by t.id) as n from parasol.team t
       where exists (select 1 from parasol.case_file f where f.team_id = t.id)) t
     where n <= $1 order by organisation_id, n limit $2`,
    [TEAMS_PER_ORGANISATION, teams],
  );
  const organisations = new Map<string, { organisation: BuiltOrganisation; months: string[] }>();
  for (const { organisationId } of rows) if (!organisations.has(organisationId)) organisations.set(organisationId, { organisation: await administered(world, organisationId), months: monthsBefore() });
  return rows.map(({ organisationId, team }) => ({ ...(organisations.get(organisationId) as { organisation: BuiltOrganisation; months: string[] }), team }));
}

async function administered(world: World, id: string): Promise<BuiltOrganisation> {
  const name = 'Administrator of the load';
  const { code } = await world.founding.createAdministrator(id, name, { forceRecovery: true });
  return { id, name, kind: 'support', world, administrator: await accept(world, id, name, code), recoveryIdentity: '', ceremonyId: '' };
}

const monthsBefore = (): string[] => {
  const now = new Date();
  return Array.from({ length: MONTHS }, (_, n) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1 - n, 1)).toISOString().slice(0, 7));
};

async function furnished({ organisation, team, months }: Room, here: readonly { worker: SignedInWorker; role: string }[], outside: Client, partners: readonly PartnerHouse[]): Promise<Workplace> {
  const area = await anArea(organisation);
  const of = (role: string): SignedInWorker[] => here.filter((each) => each.role === role).map(({ worker }) => worker);
  const [supervisor] = of('supervisor');
  const { rows } = await outside.query<{ id: string }>(`select id from parasol.case_file where team_id = $1 and state = 'active' order by id limit 300`, [team]);
  const files = new Map<string, string[]>();
  const places: { workerId: string; file: string }[] = [];
  for (const role of ['case_worker', 'outreach_worker'] as const) {
    for (const [n, { workerId }] of of(role).entries()) {
      const mine = Array.from({ length: Math.min(FILES[role], rows.length) }, (_, k) => rows[(n * FILES[role] + k) % rows.length]?.id ?? '');
      files.set(workerId, mine);
      places.push(...mine.map((file) => ({ workerId, file })));
    }
  }
  if (supervisor) await inTurns(places, AT_ONCE, ({ workerId, file }) => done(supervisor, `/case-files/${file}/care-team/assignments`, { workerId }));
  const sessions = new Map<string, string>();
  for (const worker of of('outreach_worker')) sessions.set(worker.workerId, await anOutreachSession(worker, { team, area }));
  const [outreach] = of('outreach_worker');
  const regulars: string[] = [];
  for (let n = 0; outreach && n < REGULARS_PER_TEAM; n++) regulars.push(await aRegular(outreach, team));
  return { organisationId: organisation.id, team, area, people: [], partners, months, files, sessions, regulars };
}
