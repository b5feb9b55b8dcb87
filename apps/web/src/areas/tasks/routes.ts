import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

const getParentRoute = () => rootRoute;

export const tasks = area(
  [
    createRoute({ getParentRoute, path: '/tasks', component: lazyRouteComponent(() => import('./tasks-screen'), 'TasksScreen') }),
    createRoute({ getParentRoute, path: '/kept-tasks/$workerId', staticData: { open: true }, component: lazyRouteComponent(() => import('./kept-tasks-screen'), 'KeptTasksScreen') }),
  ],
  // Whoever hands tasks out has them on the board.
  [{ to: '/tasks', icon: 'tasks', label: (t) => t('common:nav.tasks'), shown: (may) => may('read', 'Task') && !may('assign', 'Task') }],
);
