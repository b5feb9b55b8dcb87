import { area } from '../../app/root-route';

export const referrals = area([]);
