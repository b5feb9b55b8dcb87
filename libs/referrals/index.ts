export { Disclosure } from './contents/disclosure.entity';
export { PacketItem } from './contents/packet-item.entity';
export { PacketReading } from './packet-reading';
export { ReferralAssignmentService } from './referral-assignment.service';
export { ReferralPacket } from './referral-packet.entity';
export { Referral } from './referral.entity';
export { PARTNER_STATES, REFERRAL_STATES, type ReferralState } from './referral.states';
export { ReferralsJobsModule, ReferralsModule } from './referrals.module';
