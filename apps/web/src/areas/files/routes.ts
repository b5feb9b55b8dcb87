import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

export const files = area(
  [
    createRoute({ getParentRoute: () => rootRoute, path: '/files', component: lazyRouteComponent(() => import('./file-list-screen'), 'FileListScreen') }),
    createRoute({ getParentRoute: () => rootRoute, path: '/files/erasures/$erasureId', component: lazyRouteComponent(() => import('./erasure-screen'), 'ErasureScreen') }),
    createRoute({ getParentRoute: () => rootRoute, path: '/files/$fileId/sheet', component: lazyRouteComponent(() => import('./sheet-screen'), 'SheetScreen') }),
    createRoute({ getParentRoute: () => rootRoute, path: '/files/$fileId', component: lazyRouteComponent(() => import('./file-screen'), 'FileScreen') }),
  ],
  [{ to: '/files', icon: 'files', label: (t) => t('common:nav.files'), shown: (may) => may('read', 'CaseFile') }],
);
