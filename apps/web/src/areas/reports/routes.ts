import { area } from '../../app/root-route';

export const reports = area([]);
