import { area } from '../../app/root-route';

export const staff = area([]);
