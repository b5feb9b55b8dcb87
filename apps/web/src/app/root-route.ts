import { createRootRoute, type AnyRoute } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { May } from '../session';
import type { IconName } from '../ui';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Whether the screen exists without a session: what is written offline, the way in. Closed unless it says so. */
    readonly open?: boolean;
  }
}

/** Above every screen; what it shows is set by the router, since the shell knows the areas and the areas know this. */
export const rootRoute = createRootRoute();

/** A place in the navigation. */
export interface NavItem {
  readonly to: string;
  readonly icon: IconName;
  readonly label: (t: TFunction) => string;
  /** Whether it is of use to whoever may do this. */
  readonly shown: (may: May) => boolean;
}

/** What an area of the app brings: its screens, and the places that lead to them. */
export interface Area<Routes extends readonly AnyRoute[]> {
  readonly routes: Routes;
  readonly nav: readonly NavItem[];
}

export const area = <const Routes extends readonly AnyRoute[]>(routes: Routes, nav: readonly NavItem[] = []): Area<Routes> => ({ routes, nav });
