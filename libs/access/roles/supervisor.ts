import type { RolePage } from '../ability';
import { fileOfOwnTeam, ofOwnOrganisation, ofOwnTeam, withFile, withoutFile } from './relationships';

/** A supervisor sees to it that nothing is lost in their own team: assigns people, referrals and tasks. */
export const supervisor: RolePage = (me, may) => {
  const own = ofOwnOrganisation(me);
  const team = ofOwnTeam(me);
  const file = fileOfOwnTeam(me);

  may('read', 'OutreachSession', team);
  may('read', 'Regular', team);
  may('read', 'ShiftNote', team);
  may('read', 'Contact', { ...team, ...withoutFile });
  may('read', 'Contact', { ...team, ...withFile(file) });

  may('read', 'CaseFile', file);
  may(['read', 'create', 'assign', 'end'], 'CareTeam', file);
  may(['read', 'create', 'end'], 'ConflictBlock', file);
  may('read', 'Entry', { ...file, section: { $in: ['working_identity', 'needs', 'health_summary', 'safety', 'housing_money', 'legal_summary'] } });

  // Legal identity and notes only with a stated reason, for as long as the opening lasts.
  may('create', 'Opening', { ...file, section: { $in: ['legal_identity', 'notes'] } });
  may('read', 'Entry', { ...file, section: { $in: ['legal_identity', 'notes'] }, openedBy: me.workerId });

  // What should never have been written they take out where they read it, and the file's key is replaced.
  may('end', 'Entry', { ...file, section: { $in: ['working_identity', 'needs', 'safety', 'housing_money'] } });
  may('end', 'Entry', { ...file, section: { $in: ['legal_identity', 'notes'] }, openedBy: me.workerId });
  may(['read', 'create'], 'Spill', { ...file, atDesk: false });

  // Erasing a file takes two humans where there are two; of what is gone, these two keep the receipt.
  may(['read', 'end'], 'Erasure', withFile(file));
  may('create', 'Erasure', { ...withFile(file), requestedBy: me.workerId });
  may('confirm', 'Erasure', { ...withFile(file), requestedBy: { $ne: me.workerId } });
  may('read', 'Erasure', { organisationId: me.organisationId, requestedBy: me.workerId });
  may('read', 'Erasure', { organisationId: me.organisationId, confirmedBy: me.workerId });

  may('read', 'Consent', file);
  may('create', 'Drop', own);
  may(['read', 'assign'], 'Referral', file);
  may('read', 'PacketClosure', withFile(file));
  may('read', 'Disclosure', { ...file, section: { $in: ['working_identity', 'needs', 'safety', 'housing_money'] } });
  may('read', 'Disclosure', { ...file, section: 'legal_identity', openedBy: me.workerId });
  for (const facts of [withoutFile, withFile(file)]) {
    may(['read', 'create', 'update', 'assign'], 'Task', { ...team, ...facts });
  }

  // Who looks after what is passed up: each says it of themselves.
  may('read', 'Duty', team);
  may(['create', 'end'], 'Duty', { ...team, workerId: me.workerId });

  // When somebody leaves their team, a supervisor hands the work over and ends the access; nobody does it for themselves.
  may(['read', 'create', 'update', 'end'], 'HandOver', { ...own, teamIds: { $in: [...me.teamIds] }, workerId: { $ne: me.workerId } });
  for (const facts of [withoutFile, withFile(file)]) {
    may(['read', 'update'], 'HandOverItem', { ...team, ...facts, workerId: { $ne: me.workerId } });
  }
  may(['read', 'create', 'end'], 'HandOverNote', file);

  may('read', 'WorkerSkill', own);
  may(['create', 'update', 'end'], 'DirectoryEntry', own);
  may(['read', 'update'], 'DirectoryProposal', own);
  may(['read', 'create', 'update'], 'SharingAgreement', own);
  may('read', 'TeamMembership', own);
  may('read', 'RoleGrant', own);
  may('read', 'AuditEntry', { ...own, category: 'content', actorRole: { $ne: 'adviser' }, ...withFile(file) });
};
