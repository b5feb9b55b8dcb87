import { area } from '../../app/root-route';

export const files = area([]);
