import type { RolePage } from '../ability';
import { HIDDEN_FROM_PARTNER, ofOwnOrganisation, withoutFile } from './relationships';

/** A partner's worker sees the packets that are addressed to their organisation, while their consent stands, and answers them. */
export const partnerWorker: RolePage = (me, may) => {
  const packet = { recipientOrganisationId: me.organisationId, state: { $nin: HIDDEN_FROM_PARTNER }, consentStands: true, partnerExcluded: false };
  may(['read', 'answer'], 'ReferralPacket', packet);
  may('read', 'PacketItem', { ...packet, covered: true });
  for (const holder of [{ workerId: me.workerId }, { workerId: null, teamId: null }]) {
    may(['read', 'update'], 'Task', { ...ofOwnOrganisation(me), ...withoutFile, ...holder });
  }
};
