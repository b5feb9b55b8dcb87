import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

export const sealed = area(
  [createRoute({ getParentRoute: () => rootRoute, path: '/sealed', component: lazyRouteComponent(() => import('./room-screen'), 'RoomScreen') })],
  [{ to: '/sealed', icon: 'lock', label: (t) => t('common:nav.sealed'), shown: (may) => may('read', 'SealedDocument') }],
);

/** The recovery ceremony: an area of its own, since administrators hold it, too, and do not begin their day with it. */
export const keys = area(
  [createRoute({ getParentRoute: () => rootRoute, path: '/keys', component: lazyRouteComponent(() => import('./keys-screen'), 'KeysScreen') })],
  [{ to: '/keys', icon: 'key', label: (t) => t('common:nav.keys'), shown: (may) => may('create', 'RecoveryCeremony') }],
);
