import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

export const handOvers = area(
  [
    createRoute({ getParentRoute: () => rootRoute, path: '/hand-overs', component: lazyRouteComponent(() => import('./hand-overs-screen'), 'HandOversScreen') }),
    createRoute({ getParentRoute: () => rootRoute, path: '/hand-overs/$handOverId', component: lazyRouteComponent(() => import('./hand-over-screen'), 'HandOverScreen') }),
  ],
  [{ to: '/hand-overs', icon: 'repeat', label: (t) => t('common:nav.hand_overs'), shown: (may) => may('create', 'HandOver') }],
);
