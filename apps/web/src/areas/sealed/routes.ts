import { area } from '../../app/root-route';

export const sealed = area([]);
