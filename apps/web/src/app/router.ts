import { createRouter } from '@tanstack/react-router';
import { home } from '../areas/home/routes';
import { areas } from './areas';
import { NotFound } from './not-found';
import { Root } from './root';
import { rootRoute } from './root-route';

const { board, outreach, files, sealed, packets, tasks, referrals, reports, staff, handOvers, keys, directory, account } = areas;

const routeTree = rootRoute
  .update({ component: Root })
  .addChildren([
    ...home.routes,
    ...outreach.routes,
    ...board.routes,
    ...files.routes,
    ...sealed.routes,
    ...tasks.routes,
    ...referrals.routes,
    ...packets.routes,
    ...reports.routes,
    ...staff.routes,
    ...handOvers.routes,
    ...keys.routes,
    ...directory.routes,
    ...account.routes,
  ]);

export const router = createRouter({
  routeTree,
  basepath: '/app',
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
