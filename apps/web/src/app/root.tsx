import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { SessionProvider, useSessionState } from '../session';
import { Loading, Toasts } from '../ui';
import { BrokenBoundary } from './broken';
import { HiddenPage } from './hidden-page';
import { Shell } from './shell';
import { useSafety } from './safety';

const SignIn = lazy(() => import('../areas/account/sign-in-screen').then(({ SignInScreen }) => ({ default: SignInScreen })));
const WayToWrite = lazy(() => import('../areas/outreach/way-to-write').then((outreach) => ({ default: outreach.WayToWrite })));

/** Decides by the session alone what is on the screen: the neutral page, the way in, or the app. */
export function Root() {
  const state = useSessionState();
  const open = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.open === true) });
  useSafety();
  if (state.kind === 'hidden') return <HiddenPage />;
  if (state.kind === 'unknown') return null;
  const screen = (
    <BrokenBoundary>
      <Suspense fallback={<Loading />}>
        {state.kind === 'signed_in' || open ? (
          <Outlet />
        ) : (
          <>
            <SignIn />
            <WayToWrite reachable={state.reachable} />
          </>
        )}
      </Suspense>
    </BrokenBoundary>
  );
  return (
    <>
      {state.kind === 'signed_in' ? (
        // Nothing that one role has read stays mounted in another.
        <SessionProvider key={`${state.session.worker.id} ${state.session.role}`} session={state.session}>
          <Shell>{screen}</Shell>
        </SessionProvider>
      ) : (
        <main className="bare">{screen}</main>
      )}
      <Toasts />
    </>
  );
}
