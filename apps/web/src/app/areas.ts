import { account } from '../areas/account/routes';
import { board } from '../areas/board/routes';
import { directory } from '../areas/directory/routes';
import { files } from '../areas/files/routes';
import { handOvers } from '../areas/hand-overs/routes';
import { outreach } from '../areas/outreach/routes';
import { packets } from '../areas/packets/routes';
import { referrals } from '../areas/referrals/routes';
import { reports } from '../areas/reports/routes';
import { keys, sealed } from '../areas/sealed/routes';
import { staff } from '../areas/staff/routes';
import { tasks } from '../areas/tasks/routes';
import type { NavItem } from './root-route';

/** The areas in the order in which their places stand in the navigation; the first that somebody may use is where they begin. */
export const areas = { board, outreach, files, sealed, packets, tasks, referrals, reports, staff, handOvers, keys, directory, account };

export const navItems: readonly NavItem[] = Object.values(areas).flatMap(({ nav }) => nav);
