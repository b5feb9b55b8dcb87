import type { RolePage } from '../ability';
import { onAdvisersDesk, ofOwnOrganisation, withFile, withoutFile } from './relationships';

/** An adviser works on the files that came to the advisers' desk. Who that is stands in the sealed schema only. */
export const adviser: RolePage = (me, may) => {
  const own = ofOwnOrganisation(me);
  const file = onAdvisersDesk(me);

  may(['read', 'create', 'end'], 'AdviserAssignment', { ...own, workerId: me.workerId });
  // Keys: their own identity, and the list that says whom documents are sealed to. What is on it, signatures decide.
  may(['read', 'create', 'end'], 'AdviserIdentity', { ...own, workerId: me.workerId });
  may('create', 'AdviserKeys', own);
  may(['read', 'create', 'end'], 'RecoveryCeremony', own);
  may('confirm', 'RecoveryCeremony', { ...own, begunBy: { $ne: me.workerId } });

  // The sealed document of a file that they are on. Sealing anew is every adviser's: cover would be none if it stopped at one's
  // own files. What they are handed for it they could open, as they could any copy: that is what being an adviser means.
  may('read', 'SealedDocument', file);
  may('update', 'SealedDocument', { ...own, blocked: { $ne: me.workerId } });

  // The drop mailbox.
  may(['read', 'create', 'end'], 'Drop', own);

  may('read', 'CaseFile', file);
  may('read', 'CareTeam', file);
  may('read', 'ConflictBlock', file);

  may('read', 'Entry', {
    ...file,
    section: {
      $in: ['working_identity', 'legal_identity', 'needs_summary', 'housing_money_summary', 'legal', 'legal_summary', 'contacts_summary'],
    },
  });
  may(['create', 'update'], 'Entry', { ...file, section: { $in: ['legal_identity', 'legal', 'legal_summary'] } });
  may(['read', 'create', 'update'], 'Entry', { ...file, section: 'adviser_notes', authorId: me.workerId });
  may('read', 'Entry', { ...file, section: 'safety', safetySharedWithAdviser: true });

  // What should never have been written they take out of what they write; that they did is told to nobody else.
  may('end', 'Entry', { ...file, section: { $in: ['legal_identity', 'legal'] } });
  may('end', 'Entry', { ...file, section: 'adviser_notes', authorId: me.workerId });
  may(['read', 'create'], 'Spill', { ...file, reportedBy: me.workerId, atDesk: true });

  may(['read', 'create', 'answer', 'end'], 'Consent', { ...file, recordedBy: me.workerId });
  may(['read', 'create', 'update'], 'Referral', file);
  may('read', 'PacketClosure', withFile(file));
  may('read', 'Disclosure', { ...file, section: { $in: ['working_identity', 'legal_identity', 'legal'] } });
  may('read', 'Disclosure', { ...file, section: 'safety', safetySharedWithAdviser: true });
  may('read', 'SharingAgreement', own);
  may(['read', 'create', 'end'], 'PacketLink', file);
  for (const facts of [withoutFile, withFile(file)]) {
    may(['read', 'update'], 'Task', { ...own, ...facts, workerId: me.workerId });
  }

  // A second human for whoever is to become an adviser.
  may('read', 'RoleGrant', { ...own, role: 'adviser' });
  may('confirm', 'RoleGrant', { ...own, role: 'adviser', workerId: { $ne: me.workerId }, grantedBy: { $ne: me.workerId } });
};
