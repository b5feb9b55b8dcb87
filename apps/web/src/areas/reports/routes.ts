import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

export const reports = area(
  [createRoute({ getParentRoute: () => rootRoute, path: '/reports', component: lazyRouteComponent(() => import('./reports-screen'), 'ReportsScreen') })],
  [{ to: '/reports', icon: 'report', label: (t) => t('nav.reports'), shown: (may) => may('read', 'Report') }],
);
