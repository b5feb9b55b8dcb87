import { abilityFor, SECTION_NAMES } from '@parasol/access';
import { ROLES, type Actor, type Role } from '@parasol/kernel';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { askDatabase, askPolicy, COPIES, rowsFor, type Answers } from './ask';
import { cellsOf, CLOSURE_TABLE, DISCLOSURE_TABLE, FILE_TABLE, HAND_OVER_TABLE, ORGANISATION_TABLE, PACKET_TABLE, SECTION_TABLE, TEAM_TABLE } from './expected';
import { fixedWorld, type Cell } from './fixed-world';
import { insertWorld } from './insert-world';
import { actorOf, type WorldEntry } from './world';

/** What the hand-written letter says about one entry, for the worker who asks. */
function expectedOfEntry(letter: string, cell: Cell, entry: WorldEntry, me: string): { read: boolean; change: boolean } {
  if (cell.relationship !== 'theirs') return { read: false, change: false };
  const own = entry.authorId === me;
  switch (letter) {
    case 'W': return { read: true, change: true };
    case 'R': return { read: true, change: false };
    case 'A': return { read: own, change: own };
    case 'H': return { read: own && !entry.handedOver, change: own && !entry.handedOver };
    case 'D': return { read: own && entry.ageDays < 7, change: own && entry.ageDays < 7 };
    case 'O': return { read: cell.opened, change: false };
    case 'P': return { read: cell.shared, change: false };
    default: return { read: false, change: false };
  }
}

describe('the matrix of the policy, as written by hand', () => {
  const { world, asking, cells, teamId, partnerId, packets } = fixedWorld();
  const sections = cellsOf(SECTION_TABLE);
  let database: TestDatabase;
  const answers = new Map<Role, { me: Actor; policy: Answers; database: Answers }>();
  const found: string[] = [];
  let asked = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    const [admin, app] = [new Client({ connectionString: database.adminUrl }), new Client({ connectionString: database.urls.app })];
    await Promise.all([admin.connect(), app.connect()]);
    world.street.push(...(['outreach_session', 'regular', 'shift_note'] as const).flatMap((kind) => world.teams.map((team) => ({
      id: crypto.randomUUID(), kind, organisationId: team.organisationId, teamId: team.id, authorId: world.workers[0]?.id ?? '',
    }))));
    for (const team of world.teams) {
      world.contacts.push({ id: crypto.randomUUID(), organisationId: team.organisationId, teamId: team.id, authorId: world.workers[0]?.id ?? '', fileId: null, ageDays: 0 });
      // One that is somebody's, and one of each who asks.
      for (const workerId of new Set([world.workers[0]?.id ?? '', ...Object.values(asking)])) {
        world.duties.push({ id: crypto.randomUUID(), organisationId: team.organisationId, teamId: team.id, workerId });
      }
      world.tasks.push({ id: crypto.randomUUID(), organisationId: team.organisationId, teamId: team.id, workerId: null, fileId: null });
    }
    for (const workerId of new Set([world.workers[0]?.id ?? '', ...Object.values(asking)])) {
      for (const { id, organisationId } of world.teams.filter((team) => team.organisationId === world.workers[0]?.organisationId)) {
        const handOverId = crypto.randomUUID();
        world.handOvers.push({ id: handOverId, organisationId, workerId, teamIds: [id] });
        world.handOverItems.push({ id: crypto.randomUUID(), organisationId, handOverId, workerId, teamId: id, fileId: null });
      }
    }
    const leaving = world.handOvers[0];
    for (const { fileId, role } of cells) {
      const file = world.files.find((each) => each.id === fileId);
      if (leaving && file?.organisationId === leaving.organisationId) {
        world.handOverItems.push({ id: crypto.randomUUID(), organisationId: leaving.organisationId, handOverId: leaving.id, workerId: leaving.workerId, teamId: file.teamId, fileId });
      }
      for (const toWorkerId of [asking[role], world.workers[0]?.id ?? '']) world.handOverNotes.push({ id: crypto.randomUUID(), fileId, toWorkerId });
    }
    await insertWorld(admin, world);
    for (const role of ROLES) {
      const me = actorOf(world, asking[role], role);
      const rows = rowsFor(world, me);
      answers.set(role, { me, policy: askPolicy(rows, me, abilityFor(me)), database: await askDatabase(app, rows, me) });
    }
    await Promise.all([admin.end(), app.end()]);
  });

  afterAll(() => database.drop());
  beforeEach(() => void found.splice(0));

  const check = (what: string, role: Role, key: string, door: keyof Answers, expected: boolean) => {
    const given = answers.get(role);
    for (const enforcer of ['policy', 'database'] as const) {
      asked += 1;
      if (given?.[enforcer][door].has(key) !== expected) found.push(`${role}, ${what}: ${enforcer} says ${!expected} to ${door}`);
    }
  };

  it('names every section that the policy knows, and no other', () => {
    expect([...sections.keys()].sort()).toEqual([...SECTION_NAMES].sort());
  });

  it('decides about every section in every relationship', () => {
    for (const cell of cells) {
      for (const entry of world.entries.filter((each) => each.fileId === cell.fileId)) {
        const letter = sections.get(entry.section)?.get(cell.role) ?? '-';
        const expected = expectedOfEntry(letter, cell, entry, asking[cell.role]);
        const what = `${entry.section} of a file (${cell.relationship})`;
        check(what, cell.role, `parasol.case_entry ${entry.id}`, 'readable', expected.read);
        check(what, cell.role, `parasol.case_entry ${entry.id}`, 'changeable', expected.change);
      }
    }
    expect(found).toEqual([]);
  });

  it('decides about everything that hangs on a file', () => {
    const table = cellsOf(FILE_TABLE);
    const has = (subject: string, cell: Cell, letter: string, own: boolean) => {
      const text = table.get(subject)?.get(cell.role) ?? '-';
      return cell.relationship === 'theirs' && text.includes(letter) && (own || !text.startsWith('own'));
    };
    for (const cell of cells) {
      const me = asking[cell.role];
      const file = world.files.find((each) => each.id === cell.fileId);
      const rows: [string, string, string, boolean][] = [
        ['case_file', 'parasol.case_file', cell.fileId, true],
        ...(file?.places ?? []).map((p): [string, string, string, boolean] => ['care_team', 'parasol.care_team', p.id, true]),
        ...(file?.blocks ?? []).map((b): [string, string, string, boolean] => ['conflict_block', 'parasol.conflict_block', b.id, true]),
        ...world.consents.filter((c) => c.fileId === cell.fileId).map((c): [string, string, string, boolean] => ['consent', 'parasol.consent', c.id, c.recordedBy === me]),
        ...world.referrals.filter((r) => r.fileId === cell.fileId).map((r): [string, string, string, boolean] => [
          r.state === 'draft' ? 'draft_packet' : 'packet', 'parasol.referral_packet', r.id, r.createdBy === me || r.companionId === me,
        ]),
        // Where something went to a partner, there is a copy of it to be given to the person.
        ...world.referrals.filter((r) => r.fileId === cell.fileId && r.state !== 'draft').map((r): [string, string, string, boolean] => ['person_copy', COPIES, r.fileId, true]),
        ...world.referrals.filter((r) => r.fileId === cell.fileId).map((r): [string, string, string, boolean] => ['packet_link', 'signin.packet_link', r.id, true]),
        // What an adviser took out is told to that adviser alone.
        ...world.spills.filter((s) => s.fileId === cell.fileId && s.atDesk === (cell.role === 'adviser')).map((s): [string, string, string, boolean] => ['spill', 'parasol.spill', s.id, s.reportedBy === me]),
        ...world.spills.filter((s) => s.fileId === cell.fileId && s.atDesk !== (cell.role === 'adviser')).map((s): [string, string, string, boolean] => ['nothing', 'parasol.spill', s.id, false]),
        ...world.contacts.filter((c) => c.fileId === cell.fileId).map((c): [string, string, string, boolean] => ['file_contact', 'parasol.contact', c.id, true]),
        ...world.tasks.filter((t) => t.fileId === cell.fileId).map((t): [string, string, string, boolean] => ['file_task', 'parasol.task', t.id, true]),
      ];
      for (const [subject, where, id, own] of rows) {
        check(`${subject} (${cell.relationship})`, cell.role, `${where} ${id}`, 'readable', has(subject, cell, 'r', own));
        check(`${subject} (${cell.relationship})`, cell.role, `${where} ${id}`, 'changeable', has(subject, cell, 'u', own));
      }
    }
    expect(found).toEqual([]);
  });

  it('decides about what was passed on, on either side', () => {
    const table = cellsOf(DISCLOSURE_TABLE);
    const closures = cellsOf(CLOSURE_TABLE);
    for (const cell of cells) {
      for (const { createdBy, items, closureId, recipientId } of world.referrals.filter(({ fileId }) => fileId === cell.fileId)) {
        const row = cell.role !== 'partner_worker' ? 'of a file' : recipientId === partnerId ? 'asked of them' : 'asked of others';
        const letters = closures.get(row)?.get(cell.role) ?? '-';
        const mine = cell.role === 'partner_worker' || (cell.relationship === 'theirs' && (createdBy === asking[cell.role] || !letters.startsWith('own')));
        check(`a closure (${row}, ${cell.relationship})`, cell.role, `parasol.packet_closure ${closureId}`, 'readable', mine && letters.replace('own ', '').includes('r'));
        check(`a closure (${row}, ${cell.relationship})`, cell.role, `parasol.packet_closure ${closureId}`, 'changeable', mine && letters.includes('u'));
        for (const { id, section } of items) {
          const text = table.get(section)?.get(cell.role) ?? '-';
          const sight = { R: true, O: cell.opened, P: cell.shared }[text.replace('own ', '')] ?? false;
          const theirs = cell.relationship === 'theirs' && (createdBy === asking[cell.role] || !text.startsWith('own'));
          check(`what was passed on of ${section} (${cell.relationship})`, cell.role, `parasol.disclosure ${id}`, 'readable', theirs && sight);
        }
      }
    }
    for (const { closureId } of world.referrals.filter(({ recipientId }) => recipientId === partnerId)) check('a closure, asked of them', 'partner_worker', `parasol.packet_closure ${closureId}`, 'changeable', closures.get('asked of them')?.get('partner_worker')?.includes('u') ?? false);
    const rows = cellsOf(PACKET_TABLE);
    expect(new Set(packets.map(([row]) => row))).toEqual(new Set(rows.keys()));
    for (const role of ROLES) for (const [row, id] of packets) check(`a packet's item, ${row}`, role, `parasol.packet_item ${id}`, 'readable', rows.get(row)?.get(role) === 'r');
    expect(found).toEqual([]);
  });

  it('decides about what is handed over when somebody leaves', () => {
    const table = cellsOf(HAND_OVER_TABLE);
    const says = (row: string, role: Role, letter: string) => (table.get(row)?.get(role) ?? '-').includes(letter);
    const both = (row: string, role: Role, key: string, whether = true) => {
      check(row, role, key, 'readable', whether && says(row, role, 'r'));
      check(row, role, key, 'changeable', whether && says(row, role, 'u'));
    };
    for (const role of ROLES) {
      const home = answers.get(role)?.me.organisationId;
      for (const { id, organisationId, workerId, teamIds } of world.handOvers) {
        both(workerId === asking[role] ? 'own_hand_over' : teamIds.includes(teamId) ? 'hand_over' : 'hand_over_elsewhere', role, `parasol.hand_over ${id}`, organisationId === home);
      }
      for (const { id, workerId, teamId: of, organisationId } of world.handOverItems.filter(({ fileId }) => fileId === null)) {
        both(workerId === asking[role] ? 'own_item' : 'item', role, `parasol.hand_over_item ${id}`, of === teamId && organisationId === home);
      }
    }
    for (const { role, relationship, fileId } of cells) {
      for (const { id } of world.handOverItems.filter((each) => each.fileId === fileId)) both('file_item', role, `parasol.hand_over_item ${id}`, relationship === 'theirs');
      for (const { id, toWorkerId } of world.handOverNotes.filter((each) => each.fileId === fileId)) {
        const row = toWorkerId === asking[role] ? 'note_for_oneself' : 'note_for_another';
        check(row, role, `parasol.hand_over_note ${id}`, 'readable', relationship === 'theirs' && says(row, role, 'r'));
      }
    }
    expect(found).toEqual([]);
  });

  it('decides about what belongs to a team, and to the organisation', () => {
    const team = cellsOf(TEAM_TABLE);
    const rows = [
      ...world.street.map((each) => [each.kind, `parasol.${each.kind}`, each.id, each.teamId] as const),
      ...world.contacts.filter((c) => !c.fileId).map((c) => ['street_contact', 'parasol.contact', c.id, c.teamId] as const),
      ...world.tasks.filter((t) => !t.fileId).map((t) => ['team_task', 'parasol.task', t.id, t.teamId] as const),
    ];
    for (const role of ROLES) {
      for (const [subject, where, id, owner] of rows) {
        const letters = owner === teamId ? (team.get(subject)?.get(role) ?? '-') : '-';
        check(subject, role, `${where} ${id}`, 'readable', letters.includes('r'));
        check(subject, role, `${where} ${id}`, 'changeable', letters.includes('u'));
      }
      for (const { id, teamId: owner, workerId } of world.duties) {
        const letters = owner === teamId ? (team.get(workerId === asking[role] ? 'own_duty' : 'duty')?.get(role) ?? '-') : '-';
        check('duty', role, `parasol.duty ${id}`, 'readable', letters.includes('r'));
        check('duty', role, `parasol.duty ${id}`, 'changeable', letters.includes('u'));
      }
      const organisation = cellsOf(ORGANISATION_TABLE);
      const home = answers.get(role)?.me.organisationId;
      const counts = world.organisations.map(({ id }) => ({ id, organisationId: id }));
      for (const { id, organisationId } of world.workers) {
        const letters = organisationId === home ? (organisation.get(id === asking[role] ? 'own_skill' : 'worker_skill')?.get(role) ?? '-') : '-';
        check('worker_skill', role, `parasol.worker_skill ${id}`, 'readable', letters.includes('r'));
        check('worker_skill', role, `parasol.worker_skill ${id}`, 'changeable', letters.includes('u'));
      }
      for (const [subject, list] of [['team', world.teams], ['area', world.areas], ['worker', world.workers], ['leak_count', counts], ['directory_entry', counts], ['sharing_agreement', counts]] as const) {
        for (const each of list) {
          const letters = each.organisationId === home ? (organisation.get(subject)?.get(role) ?? '-') : '-';
          check(subject, role, `parasol.${subject} ${each.id}`, 'readable', letters.includes('r'));
          check(subject, role, `parasol.${subject} ${each.id}`, 'changeable', letters.includes('u'));
        }
      }
      for (const { id, organisationId } of counts) {
        // Of the partner they all are, in whoever's directory.
        const letters = role === 'partner_worker' || organisationId === home ? (organisation.get('directory_proposal')?.get(role) ?? '-') : '-';
        check('directory_proposal', role, `parasol.directory_proposal ${id}`, 'readable', letters.includes('r'));
        check('directory_proposal', role, `parasol.directory_proposal ${id}`, 'changeable', letters.includes('u'));
      }
    }
    expect(found).toEqual([]);
  });

  afterAll(() => void process.stderr.write(`matrix: ${asked} cells asked\n`));
});
