import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

export const staff = area(
  [
    createRoute({ getParentRoute: () => rootRoute, path: '/staff', component: lazyRouteComponent(() => import('./staff-screen'), 'StaffScreen') }),
    createRoute({ getParentRoute: () => rootRoute, path: '/staff/$workerId', component: lazyRouteComponent(() => import('./worker-screen'), 'WorkerScreen') }),
    createRoute({ getParentRoute: () => rootRoute, path: '/organisation', component: lazyRouteComponent(() => import('./organisation-screen'), 'OrganisationScreen') }),
  ],
  [
    // Everybody may read the names of their colleagues; a place of its own is for those who act on what they read.
    { to: '/staff', icon: 'people', label: (t) => t('nav.staff'), shown: (may) => may('create', 'Worker') || may('assign', 'CareTeam') || may('confirm', 'RoleGrant') },
    { to: '/organisation', icon: 'settings', label: (t) => t('nav.organisation'), shown: (may) => may('update', 'Organisation') },
  ],
);
