import type { RolePage } from '../ability';
import { ofOwnOrganisation } from './relationships';

/** What every worker may, in any role: know their colleagues by name, the directory, and their own devices. */
export const everybody: RolePage = (me, may) => {
  const own = ofOwnOrganisation(me);
  may('read', 'Organisation', own);
  may('read', 'Team', own);
  may('read', 'Area', own);
  may('read', 'Worker', own);
  may('read', 'WorkerSkill', { ...own, workerId: me.workerId });
  may('read', 'TeamMembership', { ...own, workerId: me.workerId });
  may('read', 'RoleGrant', { ...own, workerId: me.workerId });
  may(['read', 'create', 'update', 'end'], 'Device', { ...own, workerId: me.workerId });
  // Public keys, so that whoever has something to seal can.
  may('read', 'AdviserKeys', own);
  // The directory is open to all who sign in: a partner's entry is no secret.
  may('read', 'PartnerService', {});
  may('read', 'DirectoryEntry', own);
};
