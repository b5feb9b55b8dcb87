import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Pages } from './api';

/** All items of a list, page after page without being asked, and how far it has come. */
export function useAllPages<Item>(options: Pages<Item>) {
  const query = useInfiniteQuery(options);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { items, isComplete: query.isSuccess && !hasNextPage, error: query.error, again: () => void (items ? fetchNextPage() : query.refetch()) };
}
