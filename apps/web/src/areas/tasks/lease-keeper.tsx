import { type QueryCacheNotifyEvent, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { loadSealing } from '../../guard';
import { type KeptLease, resealLease } from '../../offline';
import { useSession } from '../../session';
import { mayKeepLease, readLease } from './lease';
import { tasksIn } from './tasks-data';

/** The lists come one after the other. */
const TOGETHER_MS = 1_000;

/** Whether the server has just told the worker's tasks. */
function tellsTasks(event: QueryCacheNotifyEvent): boolean {
  if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return false;
  const [area, view] = event.query.queryKey as readonly unknown[];
  return area === 'tasks' && (view === 'mine' || view === 'queue');
}

/** Whenever the worker's tasks were read, and when the page opens: seals them anew. That needs the public half of the key only. */
export function LeaseKeeper({ kept }: { readonly kept: KeptLease }) {
  const session = useSession();
  const client = useQueryClient();
  const may = mayKeepLease(session);
  const first = useRef(kept);
  useEffect(() => {
    if (!may) return;
    let read = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = async (): Promise<void> => {
      const content = await readLease(client, session);
      const now = ['mine', 'queue'].map((view) => client.getQueryState(tasksIn(view as 'mine' | 'queue').queryKey)?.dataUpdatedAt).join();
      if (now === read) return;
      read = now;
      const { sealLease } = await loadSealing();
      await resealLease(first.current, await sealLease(first.current.key.recipient, content), true);
    };
    // Without a network what is kept stays as it was.
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void renew().catch(() => undefined), TOGETHER_MS);
    };
    const end = client.getQueryCache().subscribe((event) => tellsTasks(event) && soon());
    soon();
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [client, session, may]);
  return null;
}
