import { area } from '../../app/root-route';

export const packets = area([]);
