import type { RolePage } from '../ability';
import { ofOwnOrganisation } from './relationships';

/** A coordinator makes funding reports from protected totals, and sees no person at all. */
export const coordinator: RolePage = (me, may) => {
  may(['read', 'create'], 'Report', ofOwnOrganisation(me));
  may('read', 'LeakCount', ofOwnOrganisation(me));
};
