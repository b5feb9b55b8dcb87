import type { RolePage } from '../ability';
import { CONTENTS_ENDED, HIDDEN_FROM_PARTNER } from './relationships';

/** No worker, and nothing of what everybody may: whoever came with a link and its code sees and answers the one packet that it is for. */
export const linkHolder: RolePage = (me, may) => {
  const packet = { id: me.packetId, state: { $nin: HIDDEN_FROM_PARTNER }, consentStands: true, partnerExcluded: false };
  may(['read', 'answer'], 'ReferralPacket', packet);
  may('read', 'PacketItem', { ...packet, state: { $nin: [...HIDDEN_FROM_PARTNER, ...CONTENTS_ENDED] }, covered: true });
};
