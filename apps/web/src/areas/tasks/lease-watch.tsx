import { lazy, Suspense } from 'react';
import { useLease } from '../../offline';
import { useSession } from '../../session';

const LeaseKeeper = lazy(() => import('./lease-keeper').then((keeper) => ({ default: keeper.LeaseKeeper })));

/** On every page: where the worker has switched their lease on, it is kept up to date; nobody else loads anything for it. */
export function LeaseWatch() {
  const { worker } = useSession();
  const kept = useLease(worker.id);
  return kept ? (
    <Suspense fallback={null}>
      <LeaseKeeper key={kept.key.recipient} kept={kept} />
    </Suspense>
  ) : null;
}
