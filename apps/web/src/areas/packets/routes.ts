import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

export const packets = area(
  [
    createRoute({ getParentRoute: () => rootRoute, path: '/packets', component: lazyRouteComponent(() => import('./packets-screen'), 'PacketsScreen') }),
    createRoute({ getParentRoute: () => rootRoute, path: '/packets/$packetId', component: lazyRouteComponent(() => import('./packet-screen'), 'PacketScreen') }),
    createRoute({ getParentRoute: () => rootRoute, path: '/packets/$packetId/copy', component: lazyRouteComponent(() => import('./copy-screen'), 'CopyScreen') }),
  ],
  [{ to: '/packets', icon: 'referral', label: (t) => t('common:nav.packets'), shown: (may) => may('answer', 'ReferralPacket') }],
);
