import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';
import { keepCode } from './invitation-code';

export const account = area([
  createRoute({ getParentRoute: () => rootRoute, path: '/account', component: lazyRouteComponent(() => import('./account-screen'), 'AccountScreen') }),
  createRoute({ getParentRoute: () => rootRoute, path: '/account/lost-device', component: lazyRouteComponent(() => import('./lost-device-screen'), 'LostDeviceScreen') }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/welcome',
    staticData: { open: true },
    beforeLoad: ({ location }) => {
      if (location.hash === '') return;
      keepCode(location.hash);
      redirect({ to: '/welcome', hash: '', replace: true, throw: true });
    },
    component: lazyRouteComponent(() => import('./welcome-screen'), 'WelcomeScreen'),
  }),
]);
