export { ReferralRows } from './referral-rows';
export { ReferralsOfFile } from './referrals-of-file';
export { useCareTeam, useReferralsIn, type Referral } from './referrals-data';
