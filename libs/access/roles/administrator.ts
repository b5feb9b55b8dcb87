import type { RolePage } from '../ability';
import { ofOwnOrganisation } from './relationships';

/** An administrator keeps accounts and settings, and never reads content. */
export const administrator: RolePage = (me, may) => {
  const own = ofOwnOrganisation(me);
  may('update', 'Organisation', own);
  may(['create', 'update'], 'Team', own);
  may(['create', 'update'], 'Area', own);
  may(['create', 'update', 'end'], 'Worker', own);
  may(['read', 'create', 'update'], 'WorkerSkill', own);
  may(['create', 'read', 'end'], 'Invitation', own);
  may(['read', 'create', 'end'], 'TeamMembership', own);
  may(['read', 'end'], 'Device', own);
  // That somebody leaves, and the end of their access; not what they worked on.
  may(['read', 'create', 'update', 'end'], 'HandOver', { ...own, workerId: { $ne: me.workerId } });
  may(['create', 'update', 'end'], 'PartnerService', own);
  may(['create', 'update', 'end'], 'DirectoryEntry', own);
  may(['read', 'update'], 'DirectoryProposal', own);
  may(['read', 'create', 'update'], 'SharingAgreement', own);

  // Roles: for others alone, but nobody gives themselves a role, and nobody alone makes an adviser (that is proposed, and
  // another human confirms it).
  may(['read', 'end'], 'RoleGrant', own);
  may('create', 'RoleGrant', { ...own, state: 'proposed' });
  may('create', 'RoleGrant', { ...own, state: 'active', workerId: { $ne: me.workerId }, role: { $ne: 'adviser' } });
  may('confirm', 'RoleGrant', { ...own, workerId: { $ne: me.workerId }, grantedBy: { $ne: me.workerId } });

  // The paper with the recovery key. Nobody enrols an adviser by this: that takes an adviser's signature, or the paper.
  may(['read', 'create', 'end'], 'RecoveryCeremony', own);
  may('confirm', 'RecoveryCeremony', { ...own, begunBy: { $ne: me.workerId } });

  // How often the leak guard held something back, by month: nothing of what, where or whose.
  may('read', 'LeakCount', own);

  may('read', 'AuditEntry', { ...own, category: 'account' });
};
