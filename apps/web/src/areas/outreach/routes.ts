import { area } from '../../app/root-route';

export const outreach = area([]);
