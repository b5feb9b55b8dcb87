import { area } from '../../app/root-route';

export const tasks = area([]);
