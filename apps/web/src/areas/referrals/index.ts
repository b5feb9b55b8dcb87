export { ReferralRows } from './referral-rows';
export { ReferralsOfFile } from './referrals-of-file';
export { useReferralsIn, type Referral } from './referrals-data';
