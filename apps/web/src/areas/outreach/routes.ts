import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

const getParentRoute = () => rootRoute;

export const outreach = area(
  [
    createRoute({ getParentRoute, path: '/write', staticData: { open: true }, component: lazyRouteComponent(() => import('./write-screen'), 'WriteScreen') }),
    createRoute({ getParentRoute, path: '/shift', component: lazyRouteComponent(() => import('./shift-screen'), 'ShiftScreen') }),
    createRoute({ getParentRoute, path: '/contacts', component: lazyRouteComponent(() => import('./contacts-screen'), 'ContactsScreen') }),
    createRoute({ getParentRoute, path: '/contacts/$contactId', component: lazyRouteComponent(() => import('./contact-view'), 'ContactView') }),
    createRoute({ getParentRoute, path: '/regulars', component: lazyRouteComponent(() => import('./regulars-screen'), 'RegularsScreen') }),
    createRoute({ getParentRoute, path: '/shift-notes', component: lazyRouteComponent(() => import('./shift-notes-screen'), 'ShiftNotesScreen') }),
    createRoute({ getParentRoute, path: '/to-correct', component: lazyRouteComponent(() => import('./to-correct-screen'), 'ToCorrectScreen') }),
  ],
  [
    { to: '/write', icon: 'add', label: (t) => t('common:nav.write'), shown: (may) => may('create', 'Contact') },
    { to: '/shift', icon: 'shift', label: (t) => t('common:nav.shift'), shown: (may) => may('create', 'OutreachSession') },
    { to: '/contacts', icon: 'people', label: (t) => t('common:nav.contacts'), shown: (may) => may('read', 'Contact') },
  ],
);
