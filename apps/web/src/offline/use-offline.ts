import { useEffect, useState } from 'react';
import { onChange } from './changes';
import { database, type KeptLease, type Writer } from './database';
import { leaseOf } from './leases';
import { writers } from './writers';

/** What `read` answers, again whenever something kept offline changes; nothing until it has answered. */
function useKept<Kept>(read: () => Promise<Kept>, key: string): Kept | undefined {
  const [kept, setKept] = useState<{ readonly key: string; readonly value: Kept }>();
  useEffect(() => {
    let current = true;
    const ask = (): void => void read().then((value) => current && setKept({ key, value }));
    ask();
    const end = onChange(ask);
    return () => {
      current = false;
      end();
    };
    // `read` is a new function each time, and follows from the key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return kept?.key === key ? kept.value : undefined;
}

/** Everybody who may write on this phone; nothing until that is known. */
export const useWriters = (): Writer[] | undefined => useKept(writers, 'writers');

/** How many items of this worker wait on this phone. */
export const useWaiting = (workerId: string | undefined): number =>
  useKept(async () => (workerId === undefined ? 0 : (await database()).countFromIndex('items', 'workerId', workerId)), `waiting ${workerId}`) ?? 0;

/** What is kept for a worker to see without a network, null where it is not switched on; nothing until that is known. */
export const useLease = (workerId: string | undefined): KeptLease | null | undefined =>
  useKept(async () => (workerId === undefined ? null : ((await leaseOf(workerId)) ?? null)), `lease ${workerId}`);
