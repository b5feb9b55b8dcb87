import { abilityFor, allows, type Action, type SubjectFacts, type SubjectName } from '@parasol/access';
import type { Actor } from '@parasol/kernel';
import type { ClientBase } from 'pg';
import { daysAgo, fileFacts, fileOf, type World } from './world';

/** One row of the world with the facts that the policy asks for, seen by one actor. */
export interface Row {
  readonly table: string;
  readonly id: string;
  readonly subject: SubjectName;
  readonly facts: SubjectFacts[SubjectName];
  /** Actions of the policy that change the row in the database. */
  readonly changes: readonly Action[];
}

type Facts = SubjectFacts[SubjectName];

/** Files of which the database gives whoever asks the person's own copy. */
export const COPIES = '(select f.id from parasol.case_file f where exists (select 1 from access.person_copy(f.id))) as copies';

export function rowsFor(world: World, me: Actor): Row[] {
  const rows: Row[] = [];
  const add = (table: string, id: string, subject: SubjectName, facts: Facts, changes: readonly Action[]) => rows.push({ table, id, subject, facts, changes });
  const ofFile = (id: string) => fileFacts(fileOf(world, id), me);
  const maybeFile = (id: string | null) => (id ? ofFile(id) : null);
  for (const { id } of world.organisations.filter((each) => each.kind === 'support')) add('parasol.organisation', id, 'Organisation', { organisationId: id }, ['update']);
  for (const { id } of world.organisations) {
    add('parasol.leak_count', id, 'LeakCount', { organisationId: id }, []);
    add('parasol.directory_entry', id, 'DirectoryEntry', { organisationId: id }, ['update']);
    const partnerOrganisationId = world.organisations.find(({ kind }) => kind === 'partner')?.id ?? '';
    add('parasol.directory_proposal', id, 'DirectoryProposal', { organisationId: id, partnerOrganisationId }, ['update']);
    add('parasol.sharing_agreement', id, 'SharingAgreement', { organisationId: id }, ['update']);
  }
  for (const each of world.teams) add('parasol.team', each.id, 'Team', each, ['update']);
  for (const each of world.areas) add('parasol.area', each.id, 'Area', each, ['update']);
  for (const each of world.workers) add('parasol.worker', each.id, 'Worker', each, ['update', 'end']);
  for (const { id, organisationId } of world.workers) add('parasol.worker_skill', id, 'WorkerSkill', { organisationId, workerId: id }, ['update']);
  for (const each of world.grants) add('parasol.role_grant', each.id, 'RoleGrant', each, []);
  for (const file of world.files) {
    const facts = fileFacts(file, me);
    add('parasol.case_file', file.id, 'CaseFile', facts, ['update']);
    for (const place of file.places) add('parasol.care_team', place.id, 'CareTeam', { ...facts, state: place.state }, ['assign', 'end']);
    for (const block of file.blocks) add('parasol.conflict_block', block.id, 'ConflictBlock', facts, ['end']);
  }
  for (const entry of world.entries) {
    add('parasol.case_entry', entry.id, 'Entry', entryFacts(world, entry, me), ['update']);
  }
  for (const each of world.contacts) {
    const { organisationId, teamId, authorId, fileId, ageDays } = each;
    add('parasol.contact', each.id, 'Contact', { organisationId, teamId, authorId, createdAt: daysAgo(ageDays), file: maybeFile(fileId) }, ['update', 'end']);
  }
  const streets = { outreach_session: 'OutreachSession', regular: 'Regular', shift_note: 'ShiftNote' } as const;
  for (const each of world.street) add(`parasol.${each.kind}`, each.id, streets[each.kind], each, ['update']);
  for (const each of world.consents) add('parasol.consent', each.id, 'Consent', { ...ofFile(each.fileId), recordedBy: each.recordedBy }, ['answer', 'end']);
  for (const each of world.referrals) {
    const { createdBy, assignedTo, companionId, state } = each;
    // The packet is the row that carries the state; the referral's own row is compared for reading only.
    add('parasol.referral', each.id, 'Referral', { ...ofFile(each.fileId), createdBy, assignedTo, companionId, state }, []);
    add('parasol.referral_packet', each.id, ...packetOf(world, each, me));
    if (state !== 'draft') add(COPIES, each.fileId, 'PersonCopy', ofFile(each.fileId), []);
    const closure = me.role === 'partner_worker' ? { file: null, createdBy: null, assignedTo: null } : { file: ofFile(each.fileId), createdBy, assignedTo };
    add('parasol.packet_closure', each.closureId, 'PacketClosure', { recipientOrganisationId: each.recipientId, ...closure }, ['confirm']);
    add('signin.packet_link', each.id, 'PacketLink', ofFile(each.fileId), ['end']);
    for (const { id, item, section, sourceIds = [] } of each.items) {
      add('parasol.packet_item', id, 'PacketItem', { ...packetFacts(world, each), covered: sourceIds.length === 0 && (world.consents.find((consent) => consent.id === each.consentId)?.items.includes(item) ?? false) }, []);
      add('parasol.disclosure', id, 'Disclosure', { ...ofFile(each.fileId), section, createdBy, assignedTo, safetySharedWithAdviser: fileOf(world, each.fileId).safetyShared, openedBy: openedBy(world, each.fileId, section) }, []);
    }
  }
  for (const each of world.spills) add('parasol.spill', each.id, 'Spill', { ...ofFile(each.fileId), reportedBy: each.reportedBy, atDesk: each.atDesk }, []);
  for (const each of world.tasks) {
    const { organisationId, teamId, workerId, fileId } = each;
    add('parasol.task', each.id, 'Task', { organisationId, teamId, workerId, file: maybeFile(fileId) }, ['update', 'assign']);
  }
  for (const each of world.duties) add('parasol.duty', each.id, 'Duty', each, ['end']);
  for (const { id, organisationId, workerId, teamIds } of world.handOvers) add('parasol.hand_over', id, 'HandOver', { organisationId, workerId, teamIds }, ['update', 'end']);
  for (const { id, organisationId, workerId, teamId, fileId } of world.handOverItems) {
    add('parasol.hand_over_item', id, 'HandOverItem', { organisationId, workerId, teamId, file: maybeFile(fileId) }, ['update']);
  }
  for (const { id, fileId, toWorkerId } of world.handOverNotes) add('parasol.hand_over_note', id, 'HandOverNote', { ...ofFile(fileId), toWorkerId }, []);
  for (const each of world.audits) {
    const { organisationId, actorRole, category, fileId } = each;
    add('audit.entry', each.id, 'AuditEntry', { organisationId, actorRole, category, file: maybeFile(fileId) }, []);
  }
  return rows;
}

export function entryFacts(world: World, entry: World['entries'][number], me: Actor): SubjectFacts['Entry'] {
  const file = fileOf(world, entry.fileId);
  return {
    ...fileFacts(file, me),
    section: entry.section,
    authorId: entry.authorId,
    writtenAt: daysAgo(entry.ageDays),
    handedOver: entry.handedOver,
    safetySharedWithAdviser: file.safetyShared,
    openedBy: openedBy(world, entry.fileId, entry.section),
  };
}

const openedBy = (world: World, fileId: string, section: string): string[] =>
  fileOf(world, fileId).openings.filter((o) => o.section === section && o.minutesLeft > 0).map((o) => o.workerId);

function packetOf(world: World, each: World['referrals'][number], me: Actor): [SubjectName, Facts, Action[]] {
  const { createdBy, assignedTo, companionId, state } = each;
  return me.role === 'partner_worker'
    ? ['ReferralPacket', packetFacts(world, each), ['answer']]
    : ['Referral', { ...fileFacts(fileOf(world, each.fileId), me), createdBy, assignedTo, companionId, state }, ['update']];
}

function packetFacts(world: World, { id: packetId, fileId, consentId, recipientId, state }: World['referrals'][number]): SubjectFacts['ReferralPacket'] {
  const [file, consent] = [fileOf(world, fileId), world.consents.find(({ id }) => id === consentId)];
  return { id: packetId, recipientOrganisationId: recipientId, state, consentStands: !file.over && consent?.state === 'given' && consent.forDays >= 0, partnerExcluded: file.excludedPartners.includes(recipientId) };
}

export interface Answers {
  readonly readable: ReadonlySet<string>;
  readonly changeable: ReadonlySet<string>;
}

const keyOf = (row: Pick<Row, 'table' | 'id'>) => `${row.table} ${row.id}`;

/** What CASL allows, by `table id`. */
export function askPolicy(rows: readonly Row[], me: Actor, ability = abilityFor(me)): Answers {
  const readable = new Set<string>();
  const changeable = new Set<string>();
  for (const row of rows) {
    if (allows(ability, 'read', row.subject, row.facts)) readable.add(keyOf(row));
    if (row.changes.some((action) => allows(ability, action, row.subject, row.facts))) changeable.add(keyOf(row));
  }
  return { readable, changeable };
}

/** Something that changes nothing, per table, so that an UPDATE shows which rows it reaches. */
const SAME: Record<string, string> = {
  'parasol.organisation': 'name = name', 'parasol.team': 'name = name', 'parasol.area': 'name = name', 'parasol.worker': 'display_name = display_name',
  'parasol.opening': 'reason = reason', 'parasol.consent': 'version = version', 'parasol.conflict_block': 'lifted_at = lifted_at',
  'parasol.care_team': 'decided_by = decided_by', 'parasol.outreach_session': 'ended_at = ended_at', 'parasol.packet_closure': 'part = part', 'parasol.shift_note': 'done_at = done_at',
  'signin.packet_link': `ended_at = now(), end_reason = 'taken_back'`,
};

/** What PostgreSQL shows and lets change, asked as `parasol_app` with the actor's settings; the transaction is undone. */
export async function askDatabase(client: ClientBase, tables: readonly Pick<Row, 'table' | 'changes'>[], me: Actor): Promise<Answers> {
  const readable = new Set<string>();
  const changeable = new Set<string>();
  await client.query('begin');
  try {
    await actAs(client, me);
    for (const table of new Set(tables.map((row) => row.table))) {
      const seen = await client.query<{ id: string }>(`select id from ${table}`);
      for (const { id } of seen.rows) readable.add(keyOf({ table, id }));
      if (!tables.some((row) => row.table === table && row.changes.length > 0)) continue;
      const changed = await client.query<{ id: string }>(`update ${table} set ${SAME[table] ?? 'version = version'} returning id`);
      for (const { id } of changed.rows) changeable.add(keyOf({ table, id }));
    }
  } finally {
    await client.query('rollback');
  }
  return { readable, changeable };
}

export const actAs = (client: ClientBase, me: Actor) =>
  client.query(
    `select set_config('parasol.organisation_id', $1, true), set_config('parasol.worker_id', $2, true), set_config('parasol.role', $3, true)`,
    [me.organisationId, me.workerId, me.role],
  );

/** Rows on which the two enforcers differ, in words. */
export function differences(rows: readonly Row[], policy: Answers, database: Answers): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    for (const door of ['readable', 'changeable'] as const) {
      if (door === 'changeable' && row.changes.length === 0) continue;
      if (policy[door].has(key) !== database[door].has(key)) {
        const section = 'section' in row.facts ? ` ${String(row.facts.section)}` : '';
        found.push(`${row.subject}${section} ${door}: policy ${policy[door].has(key)}, database ${database[door].has(key)}`);
      }
    }
  }
  return found;
}
