import type { ClientBase } from 'pg';
import { daysAgo, dayIn, type World } from './world';

/** Writes a world into the tables, as a superuser. */
export async function insertWorld(client: ClientBase, world: World): Promise<void> {
  const put = (table: string, rows: Record<string, unknown>[]) => insertRows(client, table, rows);
  const nothing = Buffer.alloc(1);
  await put('parasol.organisation', world.organisations.map(({ id, kind }) => ({ id, kind, name: id })));
  await put('parasol.leak_count', world.organisations.map(({ id }) => ({ id, organisation_id: id, month: '2026-10-01', hits: 3, insisted: 1 })));
  const directory = world.organisations.map(({ id }) => ({ id, organisation_id: id, hsds_id: id, name: 'Name', document: '{}', digest: '' }));
  await put('parasol.directory_organisation', directory);
  await put('parasol.directory_entry', directory.map((each) => ({ ...each, directory_organisation_id: each.id, status: 'active', languages: '{}', cost: 'unknown', places: '', documents_demanded: 0 })));
  await put('parasol.sharing_agreement', world.organisations.map(({ id }) => ({ id, organisation_id: id, partner_organisation_id: id, items: '{}', valid_from: daysAgo(0) })));
  const [partner] = world.organisations.filter(({ kind }) => kind === 'partner');
  await put('parasol.directory_proposal', directory.map(({ id, organisation_id }) => ({
    id, organisation_id, directory_entry_id: id, partner_organisation_id: partner?.id, proposed_by: id, changes: '{}', state: 'accepted',
  })));
  // What it says is for clients; that it is there lets files be made.
  await put('sealed.key_list', world.organisations.map(({ id }) => ({ organisation_id: id, version: 1, list: '{}' })));
  await put('parasol.team', world.teams.map(({ id, organisationId }) => ({ id, organisation_id: organisationId, name: id })));
  await put('parasol.area', world.areas.map(({ id, organisationId }) => ({ id, organisation_id: organisationId, name: id, area_group: 'centre' })));
  await put('parasol.worker', world.workers.map(({ id, organisationId }) => ({ id, organisation_id: organisationId, display_name: 'Worker' })));
  await put('parasol.worker_skill', world.workers.map(({ id, organisationId }) => ({ id, organisation_id: organisationId, skills: ['health'], languages: ['es'] })));
  await put(
    'parasol.team_membership',
    world.workers.flatMap((worker) =>
      worker.teamIds.map((teamId) => ({ id: crypto.randomUUID(), organisation_id: worker.organisationId, team_id: teamId, worker_id: worker.id })),
    ),
  );
  await put(
    'parasol.role_grant',
    world.grants.map((grant) => ({
      id: grant.id, organisation_id: grant.organisationId, worker_id: grant.workerId, role: grant.role, state: grant.state, granted_by: grant.grantedBy,
    })),
  );
  await put(
    'parasol.case_file',
    world.files.map((file) => ({
      id: file.id, organisation_id: file.organisationId, team_id: file.teamId, file_code: file.id, state: file.over ? 'closed' : 'active', safety_shared_with_adviser: file.safetyShared,
    })),
  );
  const perFile = <T, R>(pick: (file: World['files'][number]) => T[], row: (each: T, base: { organisation_id: string; case_file_id: string }) => R): R[] =>
    world.files.flatMap((file) => pick(file).map((each) => row(each, { organisation_id: file.organisationId, case_file_id: file.id })));
  await put('parasol.care_team', perFile((f) => f.places, (p, base) => ({
    ...base, id: p.id, worker_id: p.workerId, state: p.state, proposed_by: p.workerId, ended_at: p.state === 'ended' ? daysAgo(1) : null,
  })));
  await put('sealed.adviser_assignment', perFile((f) => f.desk, (d, base) => ({ ...base, id: d.id, worker_id: d.workerId, ended_at: d.ended ? daysAgo(1) : null })));
  await put('parasol.conflict_block', perFile((f) => f.blocks, (b, base) => ({
    ...base, id: b.id, worker_id: b.workerId, created_by: b.workerId, lifted_at: b.lifted ? daysAgo(1) : null,
  })));
  await put('parasol.conflict_block', perFile((f) => f.excludedPartners, (partner, base) => ({ ...base, id: crypto.randomUUID(), partner_organisation_id: partner, created_by: base.organisation_id })));
  await put('parasol.opening', perFile((f) => f.openings, (o, base) => ({
    ...base, id: o.id, worker_id: o.workerId, section: o.section, reason: 'supervision', until: new Date(Date.now() + o.minutesLeft * 60_000),
  })));
  const file = (id: string | null) => world.files.find((each) => each.id === id);
  await put('parasol.case_entry', world.entries.map((entry) => ({
    id: entry.id, organisation_id: file(entry.fileId)?.organisationId, case_file_id: entry.fileId, section: entry.section, kind: 'entry', author_id: entry.authorId,
    written_at: daysAgo(entry.ageDays), handed_over_at: entry.handedOver ? daysAgo(0) : null, ciphertext: nothing,
  })));
  await put('parasol.contact', world.contacts.map((contact) => ({
    id: contact.id, organisation_id: contact.organisationId, team_id: contact.teamId, author_id: contact.authorId, kind: contact.fileId ? 'case_file' : 'anonymous', people: 1,
    case_file_id: contact.fileId, setting: 'street', held_on: daysAgo(contact.ageDays), supplies: '[]', services: [], needs: [], wants_follow_up: false,
    state: 'synced', created_at: daysAgo(contact.ageDays),
  })));
  const street = (kind: string) => world.street.filter((each) => each.kind === kind);
  const areaOf = (organisationId: string) => world.areas.find((area) => area.organisationId === organisationId)?.id;
  await put('parasol.outreach_session', street('outreach_session').map((s) => ({
    id: s.id, organisation_id: s.organisationId, team_id: s.teamId, opened_by: s.authorId, area_id: areaOf(s.organisationId), setting: 'street', shift: 'night', held_on: daysAgo(0), state: 'open',
  })));
  await put('parasol.regular', street('regular').map((s) => ({
    id: s.id, organisation_id: s.organisationId, team_id: s.teamId, agreed: true, state: 'kept', last_seen_on: daysAgo(0), created_by: s.authorId, nickname_ciphertext: nothing, nickname_mac: Buffer.from(s.id),
  })));
  await put('parasol.shift_note', street('shift_note').map((s) => ({
    id: s.id, organisation_id: s.organisationId, team_id: s.teamId, author_id: s.authorId, for_shift_on: daysAgo(0),
  })));
  await put('parasol.consent', world.consents.map((c) => ({
    id: c.id, organisation_id: file(c.fileId)?.organisationId, case_file_id: c.fileId, purpose: 'referral', recipient_organisation_id: c.recipientId, state: c.state, mode: 'written',
    line_id: c.id, script_version: 0,
    valid_from: daysAgo(3), valid_until: dayIn(c.forDays), recorded_by: c.recordedBy, items: c.items,
  })));
  await put('parasol.referral', world.referrals.map((r) => ({
    id: r.id, organisation_id: file(r.fileId)?.organisationId, case_file_id: r.fileId, created_by: r.createdBy, assigned_to: r.assignedTo, consent_id: r.consentId, warm: r.companionId !== null,
    ...(r.companionId
      ? { companion_id: r.companionId, accompany_on: dayIn(3), accompany_part: 'morning', meeting_point: 'as_agreed', accompaniment_agreed_at: daysAgo(0), accompaniment_agreed_with: r.createdBy }
      : { companion_id: null, accompany_on: null, accompany_part: null, meeting_point: null, accompaniment_agreed_at: null, accompaniment_agreed_with: null }),
  })));
  await put('parasol.referral_packet', world.referrals.map((r) => ({
    id: r.id, organisation_id: file(r.fileId)?.organisationId, recipient_organisation_id: r.recipientId, packet_code: r.id, service_family: 'housing', state: r.state, offered_at: r.state === 'draft' ? null : daysAgo(0),
  })));
  const passed = world.referrals.flatMap((r) => r.items.map((each) => ({ ...each, r, organisation_id: file(r.fileId)?.organisationId })));
  await put('parasol.packet_item', passed.map(({ id, organisation_id, item, r }) => ({ id, organisation_id, packet_id: r.id, item, ciphertext: nothing })));
  await put('parasol.disclosure', passed.map(({ id, organisation_id, item, section, sourceIds, r }) => ({
    id, organisation_id, case_file_id: r.fileId, referral_id: r.id, recipient_organisation_id: r.recipientId, section, item, entry_ids: sourceIds ?? [], ciphertext: nothing,
  })));
  await put('parasol.packet_closure', world.referrals.map((r) => ({ id: r.closureId, organisation_id: r.recipientId, packet_id: r.id, packet_code: r.id, part: false, closed_on: daysAgo(0) })));
  // One each, with the packet's id, and over: then a new one may be made beside it.
  await put('signin.packet_link', world.referrals.map((r) => ({
    id: r.id, organisation_id: file(r.fileId)?.organisationId, recipient_organisation_id: r.recipientId, packet_id: r.id, token_hash: Buffer.from(r.id), code_hash: nothing, created_by: r.createdBy,
    expires_at: dayIn(30), ended_at: daysAgo(0), end_reason: 'taken_back',
  })));
  await put('parasol.spill', world.spills.map((s) => ({
    id: s.id, organisation_id: file(s.fileId)?.organisationId, case_file_id: s.fileId, reason: 'other', reported_by: s.reportedBy, at_desk: s.atDesk,
  })));
  await put('parasol.task', world.tasks.map((t) => ({
    id: t.id, organisation_id: t.organisationId, team_id: t.teamId, title: 'call_back', state: t.workerId ? 'claimed' : 'open', worker_id: t.workerId, case_file_id: t.fileId,
  })));
  await put('parasol.duty', world.duties.map((d) => ({
    id: d.id, organisation_id: d.organisationId, team_id: d.teamId, worker_id: d.workerId, until: new Date(Date.now() + 3_600_000),
  })));
  await put('parasol.hand_over', world.handOvers.map((h) => ({ id: h.id, organisation_id: h.organisationId, worker_id: h.workerId, team_ids: h.teamIds, state: 'closed' })));
  await put('parasol.hand_over_item', world.handOverItems.map((i) => ({
    id: i.id, organisation_id: i.organisationId, hand_over_id: i.handOverId, worker_id: i.workerId, kind: i.fileId ? 'case_file' : 'task', subject_id: i.fileId ?? i.id, team_id: i.teamId, case_file_id: i.fileId,
  })));
  await put('parasol.hand_over_note', world.handOverNotes.map((n) => ({
    id: n.id, organisation_id: file(n.fileId)?.organisationId, case_file_id: n.fileId, to_worker_id: n.toWorkerId, written_by: n.toWorkerId, ciphertext: nothing,
  })));
  await put('audit.entry', world.audits.map((a) => ({
    id: a.id, organisation_id: a.organisationId, actor_role: a.actorRole, action: 'section.read', outcome: 'done', subject_type: 'section', case_file_id: a.fileId, category: a.category,
  })));
}

export async function insertRows(client: ClientBase, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  for (let start = 0; start < rows.length; start += 500) {
    const chunk = rows.slice(start, start + 500);
    const values = chunk.map((_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`);
    await client.query(`insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}`, chunk.flatMap((row) => columns.map((column) => row[column])));
  }
}
