import { area } from '../../app/root-route';

export const directory = area([]);
