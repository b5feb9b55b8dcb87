import type { RolePage } from '../ability';
import { CONTENTS_ENDED, HIDDEN_FROM_PARTNER, ofOwnOrganisation, withoutFile } from './relationships';

/** A partner's worker sees the packets that are addressed to their organisation, while their consent stands, and answers them. */
export const partnerWorker: RolePage = (me, may) => {
  const packet = { recipientOrganisationId: me.organisationId, state: { $nin: HIDDEN_FROM_PARTNER }, consentStands: true, partnerExcluded: false };
  // Of an entry of theirs, in whoever's directory, they propose what it should say.
  may(['read', 'create'], 'DirectoryProposal', { partnerOrganisationId: me.organisationId });
  may(['read', 'answer'], 'ReferralPacket', packet);
  may('read', 'PacketItem', { ...packet, state: { $nin: [...HIDDEN_FROM_PARTNER, ...CONTENTS_ENDED] }, covered: true });
  may(['read', 'confirm'], 'PacketClosure', { recipientOrganisationId: me.organisationId, ...withoutFile });
  for (const holder of [{ workerId: me.workerId }, { workerId: null, teamId: null }]) {
    may(['read', 'update'], 'Task', { ...ofOwnOrganisation(me), ...withoutFile, ...holder });
  }
};
