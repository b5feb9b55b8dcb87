import type { FileFacts, Section } from '@parasol/access';
import type { Actor, Role } from '@parasol/kernel';

/**
 * A world as plain data: what stands in the database, from which both the rows and the facts that the policy asks for
 * are made. It is written into the tables directly, since it must hold what no public door would make (an entry of eight
 * days ago, a place that ended, a worker of another organisation as author).
 */
export interface World {
  organisations: { id: string; kind: 'support' | 'partner' }[];
  teams: { id: string; organisationId: string }[];
  areas: { id: string; organisationId: string }[];
  workers: { id: string; organisationId: string; teamIds: string[] }[];
  files: WorldFile[];
  entries: WorldEntry[];
  contacts: { id: string; organisationId: string; teamId: string; authorId: string; fileId: string | null; ageDays: number }[];
  /** Outreach sessions, regulars and shift notes: the same facts. */
  street: { id: string; kind: 'outreach_session' | 'regular' | 'shift_note'; organisationId: string; teamId: string; authorId: string }[];
  consents: { id: string; fileId: string; recordedBy: string; recipientId: string; state: 'given' | 'withdrawn'; forDays: number; items: string[] }[];
  referrals: { id: string; fileId: string; createdBy: string; assignedTo: string | null; companionId: string | null; recipientId: string; state: string; consentId: string | null; items: PassedOn[]; closureId: string }[];
  spills: { id: string; fileId: string; reportedBy: string; atDesk: boolean }[];
  tasks: { id: string; organisationId: string; teamId: string | null; workerId: string | null; fileId: string | null }[];
  duties: { id: string; organisationId: string; teamId: string; workerId: string }[];
  /** Of a worker who leaves: in which teams it is seen. */
  handOvers: { id: string; organisationId: string; workerId: string; teamIds: string[] }[];
  handOverItems: { id: string; organisationId: string; handOverId: string; workerId: string; teamId: string; fileId: string | null }[];
  handOverNotes: { id: string; fileId: string; toWorkerId: string }[];
  audits: { id: string; organisationId: string; actorRole: string; category: 'content' | 'account'; fileId: string | null }[];
  grants: { id: string; organisationId: string; workerId: string; role: Role; grantedBy: string; state: 'proposed' | 'active' }[];
}

/** What was put into a packet: one row for the partner, and one in the sender's ledger. */
export interface PassedOn {
  id: string;
  item: string;
  section: Section;
  /** Rows of the file that it came from. */
  sourceIds?: string[];
}

/** One item out of each section that can be passed on, with its section. */
const ITEMS: readonly [string, Section][] = [
  ['working_name', 'working_identity'], ['name_in_papers', 'legal_identity'], ['needs', 'needs'], ['health_services', 'health'], ['safety_plan', 'safety'], ['grants', 'housing_money'], ['rights_matters', 'legal'],
];
export const ITEM_CODES = ITEMS.map(([item]) => item);
export const passedOn = (): PassedOn[] => ITEMS.map(([item, section]) => ({ id: crypto.randomUUID(), item, section }));

export interface WorldFile {
  id: string;
  organisationId: string;
  teamId: string;
  places: { id: string; workerId: string; state: 'proposed' | 'active' | 'ended' }[];
  desk: { id: string; workerId: string; ended: boolean }[];
  blocks: { id: string; workerId: string; lifted: boolean }[];
  openings: { id: string; workerId: string; section: Section; minutesLeft: number }[];
  safetyShared: boolean;
  /** Closed: nothing of it is shared any more. */
  over: boolean;
  /** Partner organisations that the person excludes. */
  excludedPartners: string[];
}

export interface WorldEntry {
  id: string;
  fileId: string;
  section: Section;
  authorId: string;
  ageDays: number;
  handedOver: boolean;
}

export const emptyWorld = (): World => ({
  organisations: [], teams: [], areas: [], workers: [], files: [], entries: [], contacts: [], street: [], consents: [], referrals: [], spills: [], tasks: [], duties: [],
  audits: [], grants: [], handOvers: [], handOverItems: [], handOverNotes: [],
});

const by = <T extends { id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((each) => each.id === id);
  if (!found) throw new Error('the world does not hold that id');
  return found;
};

export const fileOf = (world: World, id: string): WorldFile => by(world.files, id);

export const actorOf = (world: World, workerId: string, role: Role): Actor => {
  const worker = by(world.workers, workerId);
  return { workerId, organisationId: worker.organisationId, role, teamIds: worker.teamIds, sessionId: workerId, deviceId: workerId };
};

/** The facts of a file as an actor's process may know them: of advisers, their own place at the desk and no other. */
export const fileFacts = (file: WorldFile, me: Actor): FileFacts => ({
  organisationId: file.organisationId,
  teamId: file.teamId,
  careTeam: file.places.filter((place) => place.state === 'active').map((place) => place.workerId),
  advisers: file.desk.filter((place) => !place.ended && place.workerId === me.workerId).map((place) => place.workerId),
  blocked: file.blocks.filter((block) => !block.lifted).map((block) => block.workerId),
});

export const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
export const dayIn = (days: number): Date => new Date(new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
