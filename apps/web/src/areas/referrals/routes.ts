import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';

const getParentRoute = () => rootRoute;

export const referrals = area(
  [
    createRoute({ getParentRoute, path: '/referrals', component: lazyRouteComponent(() => import('./referrals-screen'), 'ReferralsScreen') }),
    createRoute({ getParentRoute, path: '/referrals/new/$caseFileId', component: lazyRouteComponent(() => import('./new-referral-screen'), 'NewReferralScreen') }),
    createRoute({ getParentRoute, path: '/referrals/$referralId/redirection', component: lazyRouteComponent(() => import('./redirection-screen'), 'RedirectionScreen') }),
    createRoute({ getParentRoute, path: '/referrals/$referralId', component: lazyRouteComponent(() => import('./referral-screen'), 'ReferralScreen') }),
  ],
  [{ to: '/referrals', icon: 'referral', label: (t) => t('common:nav.referrals'), shown: (may) => may('read', 'Referral') }],
);
