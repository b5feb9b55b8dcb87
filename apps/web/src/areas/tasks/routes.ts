import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

export const tasks = area(
  [createRoute({ getParentRoute: () => rootRoute, path: '/tasks', component: lazyRouteComponent(() => import('./tasks-screen'), 'TasksScreen') })],
  // Whoever hands tasks out has them on the board.
  [{ to: '/tasks', icon: 'tasks', label: (t) => t('common:nav.tasks'), shown: (may) => may('read', 'Task') && !may('assign', 'Task') }],
);
