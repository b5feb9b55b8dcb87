import type { RolePage } from '../ability';
import { daysBefore, DRAFT_STATES, ofOwnTeam, onCareTeam, withFile, withoutFile } from './relationships';

/** An outreach worker logs the team's street work, and helps on the files that they are assigned to. */
export const outreachWorker: RolePage = (me, may, now) => {
  const file = onCareTeam(me);
  const team = ofOwnTeam(me);
  const thisWeek = { $gt: daysBefore(now, 7) };

  // The street: sessions, regulars and shift notes are the team's; a contact is its author's to correct for seven days.
  may(['read', 'create', 'update'], 'OutreachSession', team);
  may(['read', 'create', 'update'], 'Regular', team);
  may(['read', 'create', 'update'], 'ShiftNote', team);
  for (const facts of [withoutFile, withFile(file)]) {
    may('read', 'Contact', { ...team, ...facts });
    may('create', 'Contact', { ...team, ...facts, authorId: me.workerId });
    may(['update', 'end'], 'Contact', { ...team, ...facts, authorId: me.workerId, createdAt: thisWeek });
  }

  // What a phone collects offline: whom to seal it to, a credential of their own that can only upload, and what came back to them.
  const own = { organisationId: me.organisationId, workerId: me.workerId };
  may(['read', 'create'], 'OutboxKey', { organisationId: me.organisationId });
  may(['read', 'create', 'end'], 'DeviceCredential', own);
  may(['read', 'create', 'end'], 'OutboxReturn', own);

  // Files that they are on: who the person is to us, what they want, which health services were arranged.
  may('read', 'CaseFile', file);
  may('read', 'CareTeam', file);
  may('read', 'ConflictBlock', file);
  may('read', 'Entry', { ...file, section: { $in: ['working_identity', 'needs', 'needs_summary', 'health', 'health_summary'] } });
  may(['create', 'update'], 'Entry', { ...file, section: { $in: ['needs', 'needs_summary', 'health', 'health_summary'] } });

  // What they write on safety is theirs until a case worker takes it over; a note for seven days.
  may('create', 'Entry', { ...file, section: { $in: ['safety', 'notes'] }, authorId: me.workerId });
  may(['read', 'update'], 'Entry', { ...file, section: 'safety', authorId: me.workerId, handedOver: false });
  may(['read', 'update'], 'Entry', { ...file, section: 'notes', authorId: me.workerId, writtenAt: thisWeek });

  may(['read', 'create', 'answer', 'end'], 'Consent', file);
  may('create', 'Drop', { organisationId: me.organisationId });
  // What a service is like for the people supported, they are asked; nobody is told who said what.
  may(['create', 'update'], 'DirectoryRating', { organisationId: me.organisationId, workerId: me.workerId });

  // Referrals: drafts, and the status of one's own or of those one carries or goes along with.
  may('create', 'Referral', { ...file, createdBy: me.workerId });
  may('read', 'Referral', { ...file, createdBy: me.workerId });
  may('read', 'Referral', { ...file, assignedTo: me.workerId });
  may('read', 'Referral', { ...file, companionId: me.workerId });
  may('update', 'Referral', { ...file, createdBy: me.workerId, state: { $in: DRAFT_STATES } });

  for (const theirs of [{ createdBy: me.workerId }, { assignedTo: me.workerId }]) {
    may('read', 'PacketClosure', { ...withFile(file), ...theirs });
    may('read', 'Disclosure', { ...file, section: { $in: ['working_identity', 'needs', 'health'] }, ...theirs });
  }
  may('read', 'SharingAgreement', { organisationId: me.organisationId });

  for (const facts of [withoutFile, withFile(file)]) {
    may(['read', 'update'], 'Task', { ...team, ...facts, workerId: null });
    may(['read', 'update'], 'Task', { organisationId: me.organisationId, ...facts, workerId: me.workerId });
    may('create', 'Task', { ...team, ...facts, workerId: { $in: [null, me.workerId] } });
  }

  may('read', 'Duty', team);

  // What they should know of a file that they took on from somebody who left.
  may(['read', 'end'], 'HandOverNote', { ...file, toWorkerId: me.workerId });

  may('read', 'AuditEntry', { organisationId: me.organisationId, category: 'content', actorRole: { $ne: 'adviser' }, ...withFile(file) });
};
