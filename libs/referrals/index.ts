export { ReferralPacket } from './referral-packet.entity';
export { Referral } from './referral.entity';
export { PARTNER_STATES, REFERRAL_STATES, type ReferralState } from './referral.states';
export { ReferralsJobsModule, ReferralsModule } from './referrals.module';
