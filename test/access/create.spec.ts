import { abilityFor, allows, SECTION_NAMES, type SubjectFacts, type SubjectName } from '@parasol/access';
import { ROLES, type Actor, type Role } from '@parasol/kernel';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { actAs } from './ask';
import { cellsOf, FILE_TABLE, ORGANISATION_TABLE, SECTION_TABLE, TEAM_TABLE } from './expected';
import { fixedWorld } from './fixed-world';
import { insertWorld } from './insert-world';
import { actorOf, daysAgo, fileFacts, fileOf } from './world';

interface Attempt {
  readonly what: string;
  readonly table: string;
  readonly row: Record<string, unknown>;
  readonly subject: SubjectName;
  readonly facts: SubjectFacts[SubjectName];
  /** From the hand-written tables. */
  readonly expected: boolean;
}

describe('what each role may make, as written by hand', () => {
  const { world, asking, cells, teamId, partnerId } = fixedWorld();
  let database: TestDatabase;
  let app: Client;
  let areaId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const admin = new Client({ connectionString: database.adminUrl });
    app = new Client({ connectionString: database.urls.app });
    await Promise.all([admin.connect(), app.connect()]);
    await insertWorld(admin, world);
    areaId = world.areas[0]?.id ?? '';
    await admin.end();
  });

  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  const id = () => crypto.randomUUID();

  /** Whether PostgreSQL takes the row; everything is undone. */
  async function takes(attempts: readonly Attempt[], me: Actor): Promise<boolean[]> {
    const taken: boolean[] = [];
    await app.query('begin');
    await actAs(app, me);
    for (const { table, row } of attempts) {
      const columns = Object.keys(row);
      await app.query('savepoint attempt');
      try {
        await app.query(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`, Object.values(row));
        taken.push(true);
      } catch (error) {
        // 42501 is the policy's refusal; anything else is a mistake of this spec.
        if ((error as { code?: string }).code !== '42501') throw error;
        taken.push(false);
      }
      await app.query('rollback to savepoint attempt');
    }
    await app.query('rollback');
    return taken;
  }

  async function compare(role: Role, attempts: readonly Attempt[]): Promise<string[]> {
    const me = actorOf(world, asking[role], role);
    const ability = abilityFor(me);
    const taken = await takes(attempts, me);
    return attempts.flatMap((attempt, n) => {
      const policy = allows(ability, 'create', attempt.subject, attempt.facts);
      return policy === attempt.expected && taken[n] === attempt.expected
        ? []
        : [`${role}, ${attempt.what}: expected ${attempt.expected}, policy ${policy}, database ${taken[n]}`];
    });
  }

  it.each(ROLES)('%s: sections and everything that hangs on a file, in every relationship', async (role) => {
    const me = actorOf(world, asking[role], role);
    const sections = cellsOf(SECTION_TABLE);
    const table = cellsOf(FILE_TABLE);
    const attempts: Attempt[] = [];
    const colleague = world.workers[0]?.id ?? '';
    for (const cell of cells.filter((each) => each.role === role)) {
      const file = fileOf(world, cell.fileId);
      const facts = fileFacts(file, me);
      const base = { id: id(), organisation_id: file.organisationId, case_file_id: file.id };
      const theirs = cell.relationship === 'theirs';
      const may = (subject: string) => theirs && (table.get(subject)?.get(role) ?? '-').includes('c');
      for (const section of SECTION_NAMES) {
        const letter = sections.get(section)?.get(role) ?? '-';
        attempts.push({
          what: `${section} (${cell.relationship})`, table: 'parasol.case_entry', subject: 'Entry', expected: theirs && 'WAHD'.includes(letter),
          row: { ...base, id: id(), section, kind: 'entry', author_id: me.workerId, ciphertext: Buffer.alloc(1) },
          facts: { ...facts, section, authorId: me.workerId, writtenAt: new Date(), handedOver: false, safetySharedWithAdviser: cell.shared, openedBy: [] },
        });
        attempts.push({
          what: `opening of ${section} (${cell.relationship})`, table: 'parasol.opening', subject: 'Opening', expected: theirs && letter === 'O',
          row: { ...base, id: id(), section, worker_id: me.workerId, reason: 'supervision', until: new Date(Date.now() + 14 * 60_000) },
          facts: { ...facts, section },
        });
      }
      attempts.push(
        {
          what: `entry in another's name (${cell.relationship})`, table: 'parasol.case_entry', subject: 'Entry', expected: false,
          row: { ...base, id: id(), section: 'notes', kind: 'entry', author_id: colleague, ciphertext: Buffer.alloc(1) },
          // The policy knows no entry without an author of one's own for these roles; asked only of the database for the others.
          facts: { ...facts, section: 'adviser_notes', authorId: colleague, writtenAt: new Date(), handedOver: false, safetySharedWithAdviser: false, openedBy: [] },
        },
        {
          what: `proposal (${cell.relationship})`, table: 'parasol.care_team', subject: 'CareTeam', expected: may('care_proposal'),
          row: { ...base, id: id(), worker_id: asking.coordinator, state: 'proposed', proposed_by: me.workerId }, facts: { ...facts, state: 'proposed' },
        },
        {
          what: `place (${cell.relationship})`, table: 'parasol.care_team', subject: 'CareTeam', expected: may('care_team'),
          row: { ...base, id: id(), worker_id: asking.coordinator, state: 'active', proposed_by: me.workerId }, facts: { ...facts, state: 'active' },
        },
        {
          what: `conflict block (${cell.relationship})`, table: 'parasol.conflict_block', subject: 'ConflictBlock', expected: may('conflict_block'),
          row: { ...base, id: id(), worker_id: colleague, created_by: me.workerId }, facts,
        },
        {
          what: `consent (${cell.relationship})`, table: 'parasol.consent', subject: 'Consent', expected: may('consent'), facts: { ...facts, recordedBy: me.workerId },
          row: {
            ...base, id: id(), purpose: 'referral', recipient_organisation_id: partnerId, state: 'asked', line_id: id(), script_version: 1, recorded_by: me.workerId,
          },
        },
        {
          what: `referral (${cell.relationship})`, table: 'parasol.referral', subject: 'Referral', expected: may('referral'),
          row: { ...base, id: id(), created_by: me.workerId, warm: false }, facts: { ...facts, createdBy: me.workerId, assignedTo: null, companionId: null, state: 'draft' },
        },
        ...world.referrals.filter(({ fileId }) => fileId === file.id).slice(0, 1).map(({ id: packetId, recipientId }): Attempt => ({
          what: `link (${cell.relationship})`, table: 'signin.packet_link', subject: 'PacketLink', expected: may('packet_link'), facts,
          row: {
            id: id(), organisation_id: file.organisationId, recipient_organisation_id: recipientId, packet_id: packetId, token_hash: Buffer.from(id()), code_hash: Buffer.alloc(1), created_by: me.workerId,
            expires_at: new Date(Date.now() + 60_000),
          },
        })),
        {
          what: `spill (${cell.relationship})`, table: 'parasol.spill', subject: 'Spill', expected: may('spill'),
          row: { ...base, id: id(), reason: 'other', reported_by: me.workerId, at_desk: role === 'adviser' }, facts: { ...facts, reportedBy: me.workerId, atDesk: role === 'adviser' },
        },
        {
          what: `spill in another's name (${cell.relationship})`, table: 'parasol.spill', subject: 'Spill', expected: false,
          row: { ...base, id: id(), reason: 'other', reported_by: colleague, at_desk: role !== 'adviser' }, facts: { ...facts, reportedBy: colleague, atDesk: role !== 'adviser' },
        },
        {
          what: `task (${cell.relationship})`, table: 'parasol.task', subject: 'Task', expected: may('file_task'),
          row: { id: id(), organisation_id: me.organisationId, team_id: teamId, title: 'call_back', state: 'open', case_file_id: file.id },
          facts: { organisationId: me.organisationId, teamId, workerId: null, file: facts },
        },
      );
    }
    expect(await compare(role, attempts)).toEqual([]);
  });

  it.each(ROLES)('%s: street work, tasks and settings, in their own team and in others', async (role) => {
    const me = actorOf(world, asking[role], role);
    const letters = { ...Object.fromEntries(cellsOf(TEAM_TABLE)), ...Object.fromEntries(cellsOf(ORGANISATION_TABLE)) };
    const attempts: Attempt[] = [];
    for (const team of world.teams) {
      const base = { organisation_id: team.organisationId, team_id: team.id };
      const facts = { organisationId: team.organisationId, teamId: team.id };
      const may = (subject: string) => team.id === teamId && (letters[subject]?.get(role) ?? '-').includes('c');
      const at = (subject: string) => `${subject} of ${team.id === teamId ? 'their team' : 'another team'}`;
      attempts.push(
        {
          what: at('session'), table: 'parasol.outreach_session', subject: 'OutreachSession', facts, expected: may('outreach_session'),
          row: { ...base, id: id(), opened_by: me.workerId, area_id: areaId, setting: 'street', shift: 'day', held_on: daysAgo(0), state: 'open' },
        },
        {
          what: at('regular'), table: 'parasol.regular', subject: 'Regular', facts, expected: may('regular'),
          row: {
            ...base, id: id(), agreed: true, state: 'kept', last_seen_on: daysAgo(0), created_by: me.workerId, nickname_ciphertext: Buffer.alloc(1), nickname_mac: Buffer.alloc(1),
          },
        },
        {
          what: at('shift note'), table: 'parasol.shift_note', subject: 'ShiftNote', facts, expected: may('shift_note'),
          row: { ...base, id: id(), author_id: me.workerId, for_shift_on: daysAgo(0) },
        },
        {
          // Contacts are written by outreach workers of the team, in their own name.
          what: at('contact'), table: 'parasol.contact', subject: 'Contact', expected: team.id === teamId && role === 'outreach_worker',
          facts: { ...facts, authorId: me.workerId, createdAt: new Date(), file: null },
          row: {
            ...base, id: id(), author_id: me.workerId, kind: 'anonymous', people: 1, setting: 'street', held_on: daysAgo(0), supplies: '[]', services: [], needs: [],
            wants_follow_up: false, state: 'synced',
          },
        },
        {
          what: at('task'), table: 'parasol.task', subject: 'Task', facts: { ...facts, workerId: null, file: null }, expected: may('team_task'),
          row: { ...base, id: id(), title: 'call_back', state: 'open' },
        },
        {
          what: `file of ${at('')}`, table: 'parasol.case_file', subject: 'CaseFile', expected: team.id === teamId && role === 'case_worker',
          row: { ...base, id: id(), file_code: id(), state: 'enquiry' }, facts: { ...facts, careTeam: [], advisers: [], blocked: [] },
        },
      );
    }
    for (const organisation of world.organisations.slice(0, 2)) {
      const base = { organisation_id: organisation.id };
      const facts = { organisationId: organisation.id };
      const may = (subject: string) => organisation.id === me.organisationId && (letters[subject]?.get(role) ?? '-').includes('c');
      attempts.push(
        { what: 'team', table: 'parasol.team', subject: 'Team', facts, expected: may('team'), row: { ...base, id: id(), name: id() } },
        { what: 'area', table: 'parasol.area', subject: 'Area', facts, expected: may('area'), row: { ...base, id: id(), name: id(), area_group: 'north' } },
        {
          what: 'sharing agreement', table: 'parasol.sharing_agreement', subject: 'SharingAgreement', facts, expected: may('sharing_agreement'),
          row: { ...base, id: id(), partner_organisation_id: partnerId, items: '{}', valid_from: daysAgo(0) },
        },
        { what: 'worker', table: 'parasol.worker', subject: 'Worker', facts, expected: may('worker'), row: { ...base, id: id(), display_name: 'Worker' } },
      );
      // Nobody gives themselves a role alone, and nobody alone makes an adviser.
      for (const [workerId, granted, state, fine] of [
        [asking.coordinator, 'case_worker', 'active', true], [asking.coordinator, 'case_worker', 'proposed', true], [asking.coordinator, 'adviser', 'active', false],
        [asking.coordinator, 'adviser', 'proposed', true], [me.workerId, 'case_worker', 'active', false], [me.workerId, 'supervisor', 'proposed', true],
      ] as const) {
        attempts.push({
          what: `${state} grant of ${granted}`, table: 'parasol.role_grant', subject: 'RoleGrant', expected: fine && role === 'administrator' && organisation.id === me.organisationId,
          facts: { ...facts, workerId, role: granted, grantedBy: me.workerId, state },
          row: { ...base, id: id(), worker_id: workerId, role: granted, state, granted_by: me.workerId },
        });
      }
    }
    expect(await compare(role, attempts)).toEqual([]);
  });
});
