import { SECTION_NAMES } from '@parasol/access';
import { ROLES, type Role } from '@parasol/kernel';
import { emptyWorld, ITEM_CODES, passedOn, type World, type WorldFile } from './world';

/** How the asking worker stands to a file. */
export const RELATIONSHIPS = ['theirs', 'unassigned', 'proposed', 'ended', 'excluded', 'other_team', 'other_organisation'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

export interface Cell {
  readonly role: Role;
  readonly relationship: Relationship;
  readonly fileId: string;
  readonly shared: boolean;
  readonly opened: boolean;
}

export interface FixedWorld {
  readonly world: World;
  /** The worker who asks, per role; all in one team of one organisation. */
  readonly asking: Record<Role, string>;
  readonly teamId: string;
  readonly partnerId: string;
  readonly cells: Cell[];
  /** Rows of `PACKET_TABLE`, each with the id of an item. */
  readonly packets: [string, string][];
}

/** Every role in every relationship to a file that has entries of every section, written by themselves and by others, fresh and old. */
export function fixedWorld(): FixedWorld {
  const world = emptyWorld();
  const id = () => crypto.randomUUID();
  const [home, elsewhere, partnerId, strangerPartner] = [id(), id(), id(), id()] as [string, string, string, string];
  world.organisations.push({ id: home, kind: 'support' }, { id: elsewhere, kind: 'support' }, { id: partnerId, kind: 'partner' }, { id: strangerPartner, kind: 'partner' });
  const [teamId, otherTeam, foreignTeam] = [id(), id(), id()] as [string, string, string];
  world.teams.push({ id: teamId, organisationId: home }, { id: otherTeam, organisationId: home }, { id: foreignTeam, organisationId: elsewhere });
  world.areas.push({ id: id(), organisationId: home }, { id: id(), organisationId: elsewhere });
  const other = id();
  world.workers.push({ id: other, organisationId: home, teamIds: [teamId] });
  const asking = Object.fromEntries(
    ROLES.map((role) => {
      const worker = { id: id(), organisationId: role === 'partner_worker' ? partnerId : home, teamIds: role === 'partner_worker' ? [] : [teamId] };
      world.workers.push(worker);
      return [role, worker.id];
    }),
  ) as Record<Role, string>;
  const cells: Cell[] = [];
  const packets: [string, string][] = [];
  for (const role of ROLES) {
    for (const relationship of RELATIONSHIPS) {
      for (const variant of ['plain', 'shared', 'opened', 'opening_over'] as const) {
        if (variant !== 'plain' && relationship !== 'theirs' && relationship !== 'excluded') continue;
        const file = fileFor(role, relationship, variant);
        world.files.push(file);
        cells.push({ role, relationship, fileId: file.id, shared: variant === 'shared', opened: variant === 'opened' });
        fill(file, asking[role]);
        if (role === 'case_worker' && relationship === 'theirs' && variant === 'plain') sendTo(file);
      }
    }
  }
  return { world, asking, teamId, partnerId, cells, packets };

  /** Packets of one file, one for each way in which what is in them stands to the partner's worker who asks. */
  function sendTo(file: WorldFile): void {
    const gone = [id()];
    for (const [row, { recipientId, state, items, stands, sourceIds }] of Object.entries<{ recipientId: string; state: string; items: string[]; stands: boolean; sourceIds?: string[] }>({
      'named by the consent': { recipientId: partnerId, state: 'offered', items: ITEM_CODES, stands: true },
      'taken out of it': { recipientId: partnerId, state: 'accepted', items: [], stands: true },
      'consent withdrawn': { recipientId: partnerId, state: 'offered', items: ITEM_CODES, stands: false },
      'of another partner': { recipientId: strangerPartner, state: 'offered', items: ITEM_CODES, stands: true },
      'declined by the partner': { recipientId: partnerId, state: 'declined', items: ITEM_CODES, stands: true },
      'from what was taken out': { recipientId: partnerId, state: 'offered', items: ITEM_CODES, stands: true, sourceIds: gone },
      'not offered yet': { recipientId: partnerId, state: 'ready', items: ITEM_CODES, stands: true },
    })) {
      const [consentId, passed] = [id(), passedOn().map((each) => ({ ...each, ...(sourceIds ? { sourceIds } : {}) }))];
      const standing = { fileId: file.id, recordedBy: other, recipientId: id(), forDays: 30 };
      world.organisations.push({ id: standing.recipientId, kind: 'partner' });
      world.consents.push({ ...standing, id: consentId, items, state: stands ? 'given' : 'withdrawn' });
      world.referrals.push({ id: id(), fileId: file.id, createdBy: other, assignedTo: null, companionId: null, recipientId, state, consentId, items: passed, closureId: id() });
      packets.push(...passed.map((each): [string, string] => [row, each.id]));
    }
  }

  function fileFor(role: Role, relationship: Relationship, variant: string): WorldFile {
    const me = asking[role];
    const foreign = relationship === 'other_organisation';
    const assigned = ['theirs', 'excluded', 'ended', 'proposed'].includes(relationship);
    const state: 'ended' | 'proposed' | 'active' = relationship === 'ended' || relationship === 'proposed' ? relationship : 'active';
    // A supervisor has no place on a care team; their relationship is the team. "Unassigned" in their team is theirs.
    const place = assigned && role !== 'supervisor' && role !== 'adviser' ? [{ id: id(), workerId: me, state }] : [];
    return {
      id: id(),
      organisationId: foreign ? elsewhere : home,
      teamId: foreign ? foreignTeam : role === 'supervisor' && !['theirs', 'excluded'].includes(relationship) ? otherTeam : relationship === 'other_team' ? otherTeam : teamId,
      places: [...place, { id: id(), workerId: other, state: 'active' as const }],
      desk: role === 'adviser' && assigned && relationship !== 'proposed' ? [{ id: id(), workerId: me, ended: relationship === 'ended' }] : [],
      blocks: relationship === 'excluded' ? [{ id: id(), workerId: me, lifted: false }] : [{ id: id(), workerId: me, lifted: true }],
      openings: variant.startsWith('open')
        ? (['legal_identity', 'notes'] as const).map((section) => ({ id: id(), workerId: me, section, minutesLeft: variant === 'opened' ? 10 : -1 }))
        : [],
      safetyShared: variant === 'shared',
      excludedPartners: [],
      over: false,
    };
  }

  function fill(file: WorldFile, me: string): void {
    for (const section of SECTION_NAMES) {
      for (const authorId of [me, other]) {
        for (const ageDays of [0, 8]) {
          for (const handedOver of [false, true]) world.entries.push({ id: id(), fileId: file.id, section, authorId, ageDays, handedOver });
        }
      }
    }
    for (const person of [me, other]) {
      for (const atDesk of [false, true]) world.spills.push({ id: id(), fileId: file.id, reportedBy: person, atDesk });
      world.consents.push({ items: [], id: id(), fileId: file.id, recordedBy: person, recipientId: partnerId, state: person === me ? 'given' : 'withdrawn', forDays: 30 });
      for (const state of ['draft', 'accepted']) {
        world.referrals.push({ id: id(), fileId: file.id, createdBy: person, assignedTo: null, companionId: null, recipientId: strangerPartner, state, consentId: null, items: state === 'draft' ? [] : passedOn(), closureId: id() });
      }
      world.referrals.push({ id: id(), fileId: file.id, createdBy: other, assignedTo: null, companionId: person, recipientId: strangerPartner, state: 'accepted', consentId: null, items: passedOn(), closureId: id() });
    }
    world.contacts.push({ id: id(), organisationId: file.organisationId, teamId: file.teamId, authorId: other, fileId: file.id, ageDays: 0 });
    world.tasks.push({ id: id(), organisationId: file.organisationId, teamId: file.teamId, workerId: null, fileId: file.id });
  }
}
