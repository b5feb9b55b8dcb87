import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

const getParentRoute = () => rootRoute;

export const outreach = area(
  [
    createRoute({ getParentRoute, path: '/write', staticData: { open: true }, component: lazyRouteComponent(() => import('./write-screen'), 'WriteScreen') }),
    createRoute({ getParentRoute, path: '/shift', component: lazyRouteComponent(() => import('./shift-screen'), 'ShiftScreen') }),
  ],
  [
    { to: '/write', icon: 'add', label: (t) => t('common:nav.write'), shown: (may) => may('create', 'Contact') },
    { to: '/shift', icon: 'shift', label: (t) => t('common:nav.shift'), shown: (may) => may('create', 'OutreachSession') },
  ],
);
