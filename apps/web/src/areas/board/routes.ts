import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

export const board = area(
  [createRoute({ getParentRoute: () => rootRoute, path: '/board', component: lazyRouteComponent(() => import('./board-screen'), 'BoardScreen') })],
  [{ to: '/board', icon: 'board', label: (t) => t('common:nav.board'), shown: (may) => may('assign', 'Task') }],
);
