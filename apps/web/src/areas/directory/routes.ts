import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

const getParentRoute = () => rootRoute;

export const directory = area(
  [
    createRoute({ getParentRoute, path: '/directory', component: lazyRouteComponent(() => import('./directory-screen'), 'DirectoryScreen') }),
    createRoute({ getParentRoute, path: '/directory/own', component: lazyRouteComponent(() => import('./own-services-screen'), 'OwnServicesScreen') }),
    createRoute({ getParentRoute, path: '/directory/keeping', component: lazyRouteComponent(() => import('./keeping-screen'), 'KeepingScreen') }),
    createRoute({ getParentRoute, path: '/directory/own-entries', component: lazyRouteComponent(() => import('./own-entries-screen'), 'OwnEntriesScreen') }),
    createRoute({ getParentRoute, path: '/directory/write', component: lazyRouteComponent(() => import('./hand-entry-screen'), 'NewEntryScreen') }),
    createRoute({ getParentRoute, path: '/directory/entries/$entryId/told', component: lazyRouteComponent(() => import('./hand-entry-screen'), 'HandEntryScreen') }),
    createRoute({ getParentRoute, path: '/directory/entries/$entryId', component: lazyRouteComponent(() => import('./entry-screen'), 'EntryScreen') }),
    createRoute({ getParentRoute, path: '/directory/entries/$entryId/card', component: lazyRouteComponent(() => import('./entry-card-screen'), 'EntryCardScreen') }),
    createRoute({ getParentRoute, path: '/directory/entries/$entryId/edit', component: lazyRouteComponent(() => import('./entry-edit-screen'), 'EntryEditScreen') }),
    createRoute({ getParentRoute, path: '/directory/$partnerId', component: lazyRouteComponent(() => import('./partner-screen'), 'PartnerScreen') }),
    createRoute({ getParentRoute, path: '/directory/$partnerId/card', component: lazyRouteComponent(() => import('./card-screen'), 'CardScreen') }),
  ],
  [{ to: '/directory', icon: 'directory', label: (t) => t('common:nav.directory'), shown: (may) => may('read', 'PartnerService') }],
);
