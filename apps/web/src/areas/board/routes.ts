import { area } from '../../app/root-route';

export const board = area([]);
